import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { aPreview, aPreviewedRun } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

type Answer = Parameters<typeof aPreview>[0];

/** The server's answers by expression; everything else is refused. */
function knows(answers: Record<string, Answer>) {
  server.use(
    http.post('*/api/v1/schedules/preview', async ({ request }) => {
      const { cronExpression } = (await request.json()) as { cronExpression: string };
      const answer = answers[cronExpression];
      const problem = { field: 'cronExpression', message: `“${cronExpression}” is no schedule.` };
      return answer
        ? ok(aPreview({ expression: cronExpression, ...answer }))
        : refused(422, 'VALIDATION_FAILED', 'Some fields cannot be accepted.', [problem]);
    }),
  );
}

async function typed(expression: string) {
  const shown = renderConsole('/jobs/new');
  const field = await screen.findByLabelText('Cron expression');
  await shown.user.type(field, expression);
  return { ...shown, field };
}

beforeEach(() => server.use(http.get('*/api/v1/calendars', () => ok([]))));

describe('the preview', () => {
  it('shows each run on both clocks, and marks what is unusual', async () => {
    const run = aPreviewedRun({
      at: '2027-03-28T01:00:00.000Z',
      local: '2027-03-28T03:00:00',
      offset: '+02:00',
      viewerLocal: '2027-03-28T01:00:00',
      viewerOffset: '+00:00',
      note: '02:30 does not exist on this day.',
    });
    knows({ '30 2 * * *': { timezone: 'Europe/Berlin', nextRuns: [run] } });
    await typed('30 2 * * *');

    const runs = await screen.findByRole('list', { name: 'Next runs' });
    expect(runs).toHaveTextContent('Sun, 28 Mar 2027, 03:00 +02:00');
    expect(runs).toHaveTextContent('for you Sun, 28 Mar 2027, 01:00 +00:00');
    expect(runs).toHaveTextContent('02:30 does not exist on this day.');
  });

  it('shows one clock where both are the same', async () => {
    knows({
      '0 3 * * *': { nextRuns: [aPreviewedRun({ viewerLocal: '2026-11-22T03:00:00', viewerOffset: '+00:00' })] },
    });
    await typed('0 3 * * *');

    expect(await screen.findByRole('list', { name: 'Next runs' })).not.toHaveTextContent('for you');
  });

  it('tells what the clock changes and the calendars do, and how often it runs', async () => {
    knows({
      '0 3 * * *': {
        dstNotes: [{ at: '2027-03-28T01:00:00.000Z', kind: 'gap', message: 'On 28 March 2027 02:30 does not exist.' }],
        skipped: [
          {
            at: '2026-12-24T03:00:00.000Z',
            local: '2026-12-24T03:00:00',
            offset: '+00:00',
            calendarId: 'cal_1',
            calendarName: 'Public holidays',
            label: 'Christmas',
          },
        ],
        averageIntervalSeconds: 90_000,
      },
    });
    await typed('0 3 * * *');

    expect(await screen.findByText(/every 25 h on average/)).toBeInTheDocument();
    expect(screen.getByRole('list', { name: 'When the clocks change' })).toHaveTextContent(
      'On 28 March 2027 02:30 does not exist.',
    );
    expect(screen.getByRole('list', { name: 'Left out' })).toHaveTextContent(
      'Thu, 24 Dec 2026, 03:00 Christmas, Public holidays',
    );
  });

  it('takes a suggestion with one click', async () => {
    knows({
      '0 * * * *': { warnings: [{ code: 'TOP_OF_HOUR', message: 'Many run then.', suggestion: 'H * * * *' }] },
      'H * * * *': { description: 'Once an hour' },
    });
    const { user, field } = await typed('0 * * * *');
    await user.click(await screen.findByRole('button', { name: 'Use H * * * *' }));

    expect(field).toHaveValue('H * * * *');
    expect(await screen.findByText('Once an hour')).toBeInTheDocument();
    expect(screen.queryByText('Many run then.')).toBeNull();
  });

  it('keeps what held before while something is wrong, and says that it is old', async () => {
    knows({ '0 3 * * *': { description: 'At 03:00 every day' } });
    const { user, field } = await typed('0 3 * * *');
    await screen.findByText('At 03:00 every day');
    await user.type(field, '9');

    await waitFor(() => expect(field).toHaveAccessibleDescription(/“0 3 \* \* \*9” is no schedule/));
    expect(screen.getByText(/Below is what held before, for/)).toHaveTextContent('0 3 * * *');
    expect(screen.getByRole('list', { name: 'Next runs' })).toBeInTheDocument();

    await user.clear(field);
    expect(await screen.findByText(/appear here/)).toBeInTheDocument();
    expect(screen.queryByRole('list', { name: 'Next runs' })).toBeNull();
  });

  it('says it when the server has no answer', async () => {
    server.use(http.post('*/api/v1/schedules/preview', () => refused(429, 'RATE_LIMITED', 'Too many requests.')));
    await typed('0 3 * * *');

    expect(await screen.findByText(/Too many requests\. The job can be saved all the same/)).toBeInTheDocument();
  });
});

describe('the builder', () => {
  beforeEach(() => server.use(http.post('*/api/v1/schedules/preview', () => ok(aPreview()))));

  async function opened(expression: string) {
    const shown = renderConsole('/jobs/new');
    const field = await screen.findByLabelText('Cron expression');
    if (expression) await shown.user.type(field, expression);
    await shown.user.click(screen.getByRole('button', { name: 'Build it' }));
    const builder = await screen.findByRole('group', { name: 'Builder' });
    return { ...shown, field, builder: within(builder) };
  }

  it('shows what is written', async () => {
    const { builder } = await opened('30 9 * * 1-5');

    expect(builder.getByLabelText('It runs')).toHaveValue('weekly');
    expect(builder.getByRole('checkbox', { name: 'Monday' })).toBeChecked();
    expect(builder.getByRole('checkbox', { name: 'Sunday' })).not.toBeChecked();
    expect(builder.getByLabelText('At')).toHaveValue('09:30');
  });

  it('writes what is chosen', async () => {
    const { builder, field, user } = await opened('');
    await user.selectOptions(builder.getByLabelText('It runs'), 'monthly');
    await user.selectOptions(builder.getByLabelText('Day'), 'nth');
    await user.selectOptions(builder.getByLabelText('Which one'), '2');
    await user.selectOptions(builder.getByLabelText('Weekday'), '2');

    expect(field).toHaveValue('0 3 * * 2#2');
  });

  it('spreads within hours', async () => {
    const { builder, field, user } = await opened('0 1 * * *');
    await user.click(builder.getByRole('checkbox', { name: 'Spread' }));
    await user.selectOptions(builder.getByLabelText('Not after'), '5');

    expect(field).toHaveValue('H H(1-5) * * *');
  });

  it('follows what is typed by hand', async () => {
    const { builder, field, user } = await opened('0 1 * * *');
    await user.clear(field);
    await user.type(field, '*/20 * * * *');

    expect(builder.getByLabelText('It runs')).toHaveValue('minutes');
    expect(builder.getByLabelText('Every')).toHaveValue('20');
  });

  it('says that it cannot show a text, leaves it, and gives it back when somebody began anew', async () => {
    const { builder, field, user } = await opened('0 9 1 * 1');
    expect(builder.getByRole('status')).toHaveTextContent('The builder has no form for 0 9 1 * 1');
    expect(field).toHaveValue('0 9 1 * 1');

    await user.selectOptions(builder.getByLabelText('It runs'), 'daily');
    await user.selectOptions(builder.getByLabelText('It runs'), 'hourly');
    expect(field).toHaveValue('0 * * * *');
    await user.click(builder.getByRole('button', { name: 'Bring it back' }));

    expect(field).toHaveValue('0 9 1 * 1');
  });

  it('does not offer to bring back what it wrote itself', async () => {
    const { builder, user } = await opened('');
    await user.selectOptions(builder.getByLabelText('It runs'), 'daily');
    await user.selectOptions(builder.getByLabelText('It runs'), 'hourly');

    expect(builder.queryByRole('button', { name: 'Bring it back' })).toBeNull();
  });

  it('writes nothing while a choice is missing, and says which', async () => {
    const { builder, field, user } = await opened('0 9 * * 1');
    await user.click(builder.getByRole('checkbox', { name: 'Monday' }));

    expect(builder.getByText('Choose at least one day.')).toBeInTheDocument();
    expect(field).toHaveValue('0 9 * * 1');
  });
});
