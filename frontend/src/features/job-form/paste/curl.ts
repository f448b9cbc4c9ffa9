// What a curl command would send, as values of the form.
import { authValuesOf } from '../callValues';
import type { JobValues, Pair } from '../values';

export type Pasted = {
  values: Partial<JobValues>;
  /** What the form has no place for, in words. */
  left: string[];
};

/** Options without a value, which change nothing of what is sent, or are true of every call here. */
const SILENT = new Set(
  '-L --location -s --silent -S --show-error -f --fail --fail-with-body -v --verbose -i --include -# --progress-bar --compressed -N --no-buffer --http1.1 --http2 -4 -6 -q'.split(
    ' ',
  ),
);
/** Options with a value that says where the answer goes. */
const ABOUT_OUTPUT = new Set('-o --output -w --write-out --stderr -D --dump-header'.split(' '));
const WITH_VALUE =
  '-X --request -H --header -d --data --data-raw --data-binary --data-ascii --data-urlencode --json -u --user -A --user-agent -b --cookie -e --referer --url -m --max-time --retry --retry-delay --connect-timeout --oauth2-bearer -F --form -T --upload-file -x --proxy --cacert --cert --key -K --config'.split(
    ' ',
  );
const VALUED = new Set([...WITH_VALUE, ...ABOUT_OUTPUT]);
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

type Call = {
  url: string | null;
  method: string | null;
  headers: Pair[];
  body: string[];
  isQuery: boolean; // -G
  user: string | null;
  bearer: string | null;
  timeoutSeconds: number | null;
  retries: number | null;
  left: string[];
};

/** From the words after `curl`; null when they name no address. */
export function curlValues(words: string[]): Pasted | null {
  const call = read(optionsOf(words));
  if (call.url === null) return null;
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(call.url) ? call.url : `http://${call.url}`; // as curl takes it
  const body = call.body.join('&');
  const { headers, auth, left } = proofOf(call);
  const named = call.method?.toUpperCase() ?? (body && !call.isQuery ? 'POST' : 'GET');
  const method = METHODS.find((one) => one === named);
  return {
    values: {
      kind: 'http',
      endpointUrl: call.isQuery && body ? `${url}${url.includes('?') ? '&' : '?'}${body}` : url,
      httpMethod: method ?? 'GET',
      headers: withContentType(headers, body !== '' && !call.isQuery),
      body: call.isQuery ? '' : body,
      auth,
      ...(call.timeoutSeconds ? { timeoutSeconds: call.timeoutSeconds } : {}),
      ...(call.retries === null ? {} : { retryCount: call.retries }),
    },
    left: [...left, ...(method ? [] : [`the method ${named}`])],
  };
}

type Option = { name: string; value: string };

/** `-XPOST`, `--max-time=5` and `-sS` taken apart; an address has an empty name. */
function optionsOf(words: string[]): Option[] {
  const options: Option[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-') || word === '-') options.push({ name: '', value: word });
    else if (word.startsWith('--')) {
      const [name = '', ...rest] = word.split('=');
      const takesNext = VALUED.has(name) && rest.length === 0;
      options.push({ name, value: takesNext ? (words[++at] ?? '') : rest.join('=') });
    } else at = shortOptions(word, words, at, options);
  }
  return options;
}

/** `-sSfd x`: letters until one takes what follows. */
function shortOptions(word: string, words: string[], at: number, options: Option[]): number {
  for (let letter = 1; letter < word.length; letter += 1) {
    const name = `-${word[letter]}`;
    if (!VALUED.has(name)) options.push({ name, value: '' });
    else {
      const rest = word.slice(letter + 1);
      options.push({ name, value: rest || (words[at + 1] ?? '') });
      return rest ? at : at + 1;
    }
  }
  return at;
}

function read(options: Option[]): Call {
  const call: Call = {
    url: null,
    method: null,
    headers: [],
    body: [],
    isQuery: false,
    user: null,
    bearer: null,
    timeoutSeconds: null,
    retries: null,
    left: [],
  };
  for (const option of options) apply(call, option);
  return call;
}

function apply(call: Call, { name, value }: Option): void {
  switch (name) {
    case '':
    case '--url':
      if (call.url === null) call.url = value;
      else call.left.push(`the second address ${value}`);
      break;
    case '-X':
    case '--request':
      call.method = value;
      break;
    case '-I':
    case '--head':
      call.method ??= 'HEAD';
      break;
    case '-G':
    case '--get':
      call.isQuery = true;
      break;
    case '-H':
    case '--header':
      call.headers.push(headerOf(value));
      break;
    case '-A':
    case '--user-agent':
      call.headers.push({ name: 'User-Agent', value });
      break;
    case '-b':
    case '--cookie':
      call.headers.push({ name: 'Cookie', value });
      break;
    case '-e':
    case '--referer':
      call.headers.push({ name: 'Referer', value });
      break;
    case '--json':
      call.body.push(value);
      call.headers.push(
        { name: 'Content-Type', value: 'application/json' },
        { name: 'Accept', value: 'application/json' },
      );
      break;
    case '-d':
    case '--data':
    case '--data-ascii':
    case '--data-binary':
      if (value.startsWith('@')) call.left.push(`the file ${value.slice(1)} as body`);
      else call.body.push(value);
      break;
    case '--data-raw':
      call.body.push(value);
      break;
    case '--data-urlencode':
      call.body.push(urlEncoded(value));
      break;
    case '-u':
    case '--user':
      call.user = value;
      break;
    case '--oauth2-bearer':
      call.bearer = value;
      break;
    case '-m':
    case '--max-time':
      call.timeoutSeconds = Number(value) || null;
      break;
    case '--retry':
      call.retries = Number.isInteger(Number(value)) ? Number(value) : null;
      break;
    default:
      if (!SILENT.has(name) && !ABOUT_OUTPUT.has(name)) call.left.push(`the option ${name}`);
  }
}

function headerOf(text: string): Pair {
  const at = text.indexOf(':');
  return at === -1
    ? { name: text.replace(/;$/, ''), value: '' }
    : { name: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}

/** `name=what is encoded`, as curl has it. */
function urlEncoded(value: string): string {
  const at = value.indexOf('=');
  const encode = (text: string) => encodeURIComponent(text).replaceAll('%20', '+');
  return at > 0 ? `${value.slice(0, at)}=${encode(value.slice(at + 1))}` : encode(value.slice(at + 1));
}

/** A header that proves who calls is a field of its own here, where it is kept as a secret. */
function proofOf({ headers, user, bearer, left }: Call) {
  const authorization = headers.find(({ name }) => name.toLowerCase() === 'authorization');
  const [, scheme = '', proof = ''] = /^(\w+)\s+(.*)$/.exec(authorization?.value ?? '') ?? [];
  const rest = headers.filter((header) => header !== authorization);
  if (user !== null) {
    const [username = '', ...password] = user.split(':');
    return { headers: rest, left, auth: authValuesOf({ type: 'basic', username, password: password.join(':') }) };
  }
  const token = bearer ?? (scheme.toLowerCase() === 'bearer' ? proof : null);
  if (token !== null) return { headers: rest, left, auth: authValuesOf({ type: 'bearer', token }) };
  return { headers, left, auth: authValuesOf(undefined) };
}

/** What curl says of a body without being asked. */
function withContentType(headers: Pair[], hasBody: boolean): Pair[] {
  const unique = headers.filter(
    ({ name }, index) => headers.findIndex((one) => one.name.toLowerCase() === name.toLowerCase()) === index,
  );
  const isSaid = unique.some(({ name }) => name.toLowerCase() === 'content-type');
  if (!hasBody || isSaid) return unique;
  return [...unique, { name: 'Content-Type', value: 'application/x-www-form-urlencoded' }];
}
