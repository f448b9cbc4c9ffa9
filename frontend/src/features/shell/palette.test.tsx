import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { afterEach, expect, it } from 'vitest';
import { aJob, anExecution, aUser } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, server } from '@/test/server';

afterEach(() => localStorage.clear());

const theList = (...jobs: ReturnType<typeof aJob>[]) =>
  http.get('*/api/v1/jobs', ({ request }) => {
    const search = new URL(request.url).searchParams.get('search') ?? '';
    return ok(
      jobs.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase())),
      { nextCursor: null },
    );
  });

it('goes to a page by a part of its name', async () => {
  server.use(
    theList(),
    http.get('*/api/v1/calendars', () => ok([])),
  );
  const { user, router } = renderConsole('/jobs');
  await screen.findByText('No jobs yet');

  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox', { name: 'Page, job or action' }), 'calen{Enter}');

  await waitFor(() => expect(router.state.location.pathname).toBe('/calendars'));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('finds jobs as one types, and runs them after “run”', async () => {
  const started: string[] = [];
  server.use(
    theList(aJob(), aJob({ id: 'job_2', name: 'Report' })),
    http.get('*/api/v1/calendars', () => ok([])),
    http.post('*/api/v1/jobs/:id/execute', ({ params }) => {
      started.push(String(params.id));
      return ok(anExecution({ status: 'QUEUED' }), { status: 202 });
    }),
  );
  const { user } = renderConsole('/calendars');
  await screen.findByRole('heading', { name: 'Calendars' });

  await user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox', { name: 'Page, job or action' });
  await user.type(field, 'report');
  expect(await screen.findByRole('option', { name: /Report.*Jobs/ })).toHaveAttribute('aria-selected', 'true');
  await user.clear(field);
  await user.type(field, 'run report');
  await screen.findByRole('option', { name: /Run Report now/ });
  await user.keyboard('{Enter}');

  expect(await screen.findByText('Report is queued to run now.')).toBeInTheDocument();
  expect(started).toEqual(['job_2']);
});

it('offers administration to administrators, and a new job to whoever may make one', async () => {
  server.use(
    theList(),
    http.get('*/api/v1/auth/me', () => ok(aUser({ role: 'READ_ONLY' }))),
  );
  const { user } = renderConsole('/jobs');
  await screen.findByText('No jobs yet');

  await user.keyboard('{Meta>}k{/Meta}');

  const found = await screen.findByRole('listbox', { name: 'Found' });
  expect(within(found).getByRole('option', { name: /Categories/ })).toBeInTheDocument();
  expect(within(found).queryByRole('option', { name: /Settings|New job/ })).not.toBeInTheDocument();
});

it('goes through the rows, to the search and to a new job by single keys', async () => {
  server.use(theList(aJob(), aJob({ id: 'job_2', name: 'Report' })));
  const { user, router } = renderConsole('/jobs');
  await screen.findByRole('link', { name: 'Report' });

  await user.keyboard('jj');
  expect(screen.getByRole('link', { name: 'Report' })).toHaveFocus();
  await user.keyboard('k');
  expect(screen.getByRole('link', { name: 'Nightly backup' })).toHaveFocus();
  await user.keyboard('/');
  expect(screen.getByRole('searchbox')).toHaveFocus();
  await user.keyboard('n');
  expect(screen.getByRole('searchbox')).toHaveValue('n');
  expect(router.state.location.pathname).toBe('/jobs');
});

it('says which keys there are, and lets them be switched off', async () => {
  server.use(theList(aJob()));
  const { user, router } = renderConsole('/jobs');
  await screen.findByRole('link', { name: 'Nightly backup' });

  await user.keyboard('?');
  await user.click(await screen.findByRole('checkbox', { name: /Single keys/ }));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await user.keyboard('n');

  expect(router.state.location.pathname).toBe('/jobs');
});

it('changes the theme of the whole page', async () => {
  server.use(theList());
  const { user } = renderConsole('/jobs');
  await screen.findByText('No jobs yet');

  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox', { name: 'Page, job or action' }), 'dark{Enter}');

  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(screen.getByRole('button', { name: 'Theme: dark. Switch to system' })).toBeInTheDocument();
});
