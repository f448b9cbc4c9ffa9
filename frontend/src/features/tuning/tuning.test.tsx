import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { aCategory, aDecision, aRule, aUser } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

const RULES = { version: 2, rules: [aRule()], isEnabled: true, isDefault: false, updatedBy: null, updatedAt: null };

beforeEach(() => {
  server.use(
    http.get('*/api/v1/tuning/rules', () => ok(RULES)),
    http.get('*/api/v1/tuning/decisions', () => ok([aDecision()], { nextCursor: null })),
  );
});

it('shows a decision with what it stands on, and applies it', async () => {
  let decision = aDecision();
  server.use(
    http.get('*/api/v1/tuning/decisions', () => ok([decision], { nextCursor: null })),
    http.post('*/api/v1/tuning/decisions/dec_1/apply', () => {
      decision = aDecision({ status: 'APPLIED', decidedBy: 'usr_1' });
      return ok(decision);
    }),
  );
  const { user } = renderConsole('/tuning');

  const list = await screen.findByRole('list', { name: 'Decisions' });
  expect(list).toHaveTextContent(/Nightly backup.*Run less often.*Suggested.*Six of the last ten runs failed\./);
  expect(list).toHaveTextContent(/Schedule\*\/5 \* \* \* \* → \*\/10 \* \* \* \*/);
  expect(list).toHaveTextContent(/10 runs: 4 succeeded, 6 failed, 0 timed out \(40 % successful\)/);
  expect(list).toHaveTextContent('avoided 3 of 6 failures, lost 2 successes');
  await user.click(screen.getByRole('button', { name: 'Apply to Nightly backup' }));

  expect(await screen.findByRole('button', { name: 'Revert for Nightly backup' })).toBeInTheDocument();
  expect(list).toHaveTextContent('applied by usr_1');
});

it('says why a decision cannot be taken back any more', async () => {
  server.use(
    http.get('*/api/v1/tuning/decisions', () => ok([aDecision({ status: 'APPLIED' })], { nextCursor: null })),
    http.post('*/api/v1/tuning/decisions/dec_1/revert', () =>
      refused(409, 'CONFLICT', 'The schedule was changed since.'),
    ),
  );
  const { user } = renderConsole('/tuning');

  await user.click(await screen.findByRole('button', { name: 'Revert for Nightly backup' }));

  expect(await screen.findByText('The schedule was changed since.')).toBeInTheDocument();
});

it('tries changed rules out before they are saved', async () => {
  const tried: unknown[] = [];
  let saved: unknown;
  server.use(
    http.post('*/api/v1/tuning/dry-run', async ({ request }) => {
      tried.push(await request.json());
      return ok({
        from: '2026-11-01T00:00:00.000Z',
        to: '2026-11-21T00:00:00.000Z',
        jobs: 12,
        decisions: [{ ...aDecision(), isApplied: false }],
        totals: { decisions: 1, failures: 6, avoidedFailures: 3, lostSuccesses: 2 },
      });
    }),
    http.put('*/api/v1/tuning/rules', async ({ request }) => {
      saved = await request.json();
      return ok({ ...RULES, version: 3, rules: [aRule({ threshold: 0.25 })] });
    }),
  );
  const { user } = renderConsole('/tuning');
  const share = await screen.findByLabelText('Share of runs that fail (%)');

  await user.clear(share);
  await user.type(share, '25');
  await user.click(screen.getByRole('button', { name: 'Try them out' }));
  expect(await screen.findByText(/over 12 jobs/)).toHaveTextContent(/1 decision.*avoided 3 of 6 failures/);
  expect(
    within(screen.getByRole('list', { name: 'Would have been decided' })).getByText(/suggested/),
  ).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Save rules' }));

  await screen.findByText('The rules are saved.');
  expect(tried).toEqual([{ rules: [aRule({ threshold: 0.25 })] }]);
  expect(saved).toEqual({ version: 2, rules: [aRule({ threshold: 0.25 })] });
});

it('lets others see the rules and try them, and change nothing', async () => {
  server.use(http.get('*/api/v1/auth/me', () => ok(aUser({ role: 'USER' }))));
  renderConsole('/tuning');

  expect(await screen.findByLabelText('Priority')).toBeDisabled();
  await waitFor(() => expect(screen.getByRole('switch', { name: 'failures counts' })).toBeDisabled());
  expect(screen.queryByRole('button', { name: 'Save rules' })).not.toBeInTheDocument();
});

it('adds a rule for some jobs, takes another one out, and saves them', async () => {
  let saved: { rules: Record<string, unknown>[] } | undefined;
  server.use(
    http.get('*/api/v1/auth/me', () => ok(aUser({ role: 'ADMIN' }))),
    http.get('*/api/v1/categories', () => ok([aCategory()])),
    http.put('*/api/v1/tuning/rules', async ({ request }) => {
      saved = (await request.json()) as typeof saved;
      return ok({ ...RULES, version: 3, rules: saved?.rules ?? [] });
    }),
  );
  const { user } = renderConsole('/tuning');

  await user.click(await screen.findByRole('button', { name: 'Add a rule' }));
  const dialog = screen.getByRole('dialog', { name: 'A new rule' });
  await user.selectOptions(within(dialog).getByLabelText('What it looks for'), 'Timeouts');
  await user.click(await within(dialog).findByRole('checkbox', { name: 'Billing' }));
  await user.type(within(dialog).getByLabelText(/^Tags/), 'slow, nightly');
  await user.click(within(dialog).getByRole('button', { name: 'Add the rule' }));
  await user.click(screen.getByRole('button', { name: `Remove ${aRule().id}` }));
  await user.click(screen.getByRole('button', { name: 'Save rules' }));

  expect(await screen.findByText('The rules are saved.')).toBeInTheDocument();
  expect(saved?.rules).toEqual([
    {
      id: 'timeouts',
      kind: 'timeouts',
      isEnabled: true,
      priority: aRule().priority + 10,
      threshold: 0.25,
      minRuns: 10,
      scope: { categoryIds: ['cat_1'], tags: ['slow', 'nightly'], jobIds: [] },
    },
  ]);
});
