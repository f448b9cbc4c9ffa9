import { expect, it } from 'vitest';
import { readPasted } from './read';
import { wordsOf } from './shell';

it.each([
  [`a 'b c' "d \\"e\\"" f\\ g`, ['a', 'b c', 'd "e"', 'f g']],
  ['a \\\n  b', ['a', 'b']],
  [`$'it\\'s\\u0021\\n'`, ["it's!\n"]],
  [`'' ""`, ['', '']],
  ['a > /dev/null 2>&1', ['a']],
  ['a 2>&1', ['a']],
  ['a "b|c" | d', ['a', 'b|c']],
  ['a && b', ['a']],
  ["a '$HOME `x`'", ['a', '$HOME `x`']],
])('reads the words of %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

it('takes a call as browsers copy it', () => {
  const pasted = readPasted(`curl 'https://example.com/tasks?x=1' \\
    -X 'PUT' \\
    -H 'accept: application/json' \\
    -H 'authorization: Bearer s3cret' \\
    --data-raw $'{"say":"it\\'s on"}' \\
    --compressed`);

  expect(pasted?.values).toMatchObject({
    endpointUrl: 'https://example.com/tasks?x=1',
    httpMethod: 'PUT',
    headers: [
      { name: 'accept', value: 'application/json' },
      { name: 'Content-Type', value: 'application/x-www-form-urlencoded' },
    ],
    body: '{"say":"it\'s on"}',
    auth: { type: 'bearer', token: 's3cret' },
  });
  expect(pasted?.left).toEqual([]);
});

it.each([
  ['curl example.com', { endpointUrl: 'http://example.com', httpMethod: 'GET', body: '' }],
  ['curl -d a=1 -d b=2 https://e.com', { httpMethod: 'POST', body: 'a=1&b=2' }],
  [
    'curl -G -d a=1 --data-urlencode "b=c d" https://e.com',
    { endpointUrl: 'https://e.com?a=1&b=c+d', httpMethod: 'GET' },
  ],
  ['curl -sSfXDELETE https://e.com', { httpMethod: 'DELETE' }],
  ['curl -I https://e.com', { httpMethod: 'HEAD' }],
  ['curl --max-time=20 --retry 2 https://e.com', { timeoutSeconds: 20, retryCount: 2 }],
  [
    'curl -u ann:a:b https://e.com',
    { auth: expect.objectContaining({ type: 'basic', username: 'ann', password: 'a:b' }) },
  ],
  [`curl --json '{"a":1}' https://e.com`, { httpMethod: 'POST', body: '{"a":1}' }],
  ['curl -o /dev/null -w "%{http_code}" https://e.com', { endpointUrl: 'https://e.com' }],
])('understands %s', (command, values) => {
  const pasted = readPasted(command);

  expect(pasted?.values).toMatchObject(values);
  expect(pasted?.left).toEqual([]);
});

it('says what it has no place for', () => {
  const pasted = readPasted('curl -x proxy:3128 -d @body.json --cacert ca.pem -X PURGE https://e.com');

  expect(pasted?.left).toEqual([
    'the option -x',
    'the file body.json as body',
    'the option --cacert',
    'the method PURGE',
  ]);
});

it.each([
  [
    '*/5 * * * * curl -fsS https://e.com/ping > /dev/null 2>&1',
    { cronExpression: '*/5 * * * *', endpointUrl: 'https://e.com/ping' },
  ],
  [
    '0 3 * * MON-FRI root /usr/bin/curl https://e.com',
    { cronExpression: '0 3 * * MON-FRI', endpointUrl: 'https://e.com' },
  ],
  ['@daily wget -q -O - "https://e.com/x"', { cronExpression: '@daily', endpointUrl: 'https://e.com/x' }],
  [
    'CRON_TZ=Europe/Berlin\n30  2 1 * *  curl https://e.com',
    { cronExpression: '30 2 1 * *', timezone: 'Europe/Berlin' },
  ],
  ['# backup\n0 1 * * * curl "https://e.com/?d=\\%25"', { endpointUrl: 'https://e.com/?d=%25' }],
  ['0 3 * * *', { cronExpression: '0 3 * * *' }],
])('understands the line %s', (line, values) => {
  const pasted = readPasted(line);

  expect(pasted?.values).toMatchObject(values);
  expect(pasted?.left).toEqual([]);
});

it('takes the schedule of a line whose command calls nothing, and says so', () => {
  expect(readPasted('0 3 * * * /opt/backup.sh')).toEqual({
    values: { cronExpression: '0 3 * * *' },
    left: ['the command /opt/backup.sh: jobs call addresses, and it calls none'],
  });
});

it.each(['', 'hello', 'curl', 'curl -s', 'ls -la'])('does not take %j for either', (text) => {
  expect(readPasted(text)).toBeNull();
});
