import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { someServiceLevels } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

it('shows what was promised, what was kept, and what is left of the errors that it allows', async () => {
  server.use(http.get('*/api/v1/slo', () => ok(someServiceLevels())));
  renderConsole('/service-levels');

  const starts = (await screen.findByRole('heading', { name: 'Runs begin on time' })).closest('section');
  expect(starts).toHaveTextContent(/Kept.*99\.95 %.*promised: 99\.9 % within 60 s; 9,995 of 10,000 due runs/);
  expect(starts).toHaveTextContent('50 % of the error budget is left');
  expect(screen.getByRole('table', { name: 'Runs by lateness' })).toHaveTextContent(/1 s90longer10/);
  expect(screen.getByText(/success,/)).toHaveTextContent('420 ms late');
  expect(within(screen.getByRole('figure', { name: 'Runs that began on time' })).getByRole('table')).toHaveTextContent(
    /2.*98/,
  );
});

it('says when a promise is missed, how far, and how fast it goes on', async () => {
  const [start] = someServiceLevels().objectives;
  if (!start) throw new Error('the example has lost its objectives');
  const missed = {
    ...start,
    isMet: false,
    attained: 99.1,
    budget: { allowed: 10, spent: 25, leftPercent: -150 },
    burnRate: { oneHour: 14.4, sixHours: 2 },
  };
  server.use(http.get('*/api/v1/slo', () => ok(someServiceLevels({ objectives: [missed] }))));
  renderConsole('/service-levels');

  expect(await screen.findByText('Missed')).toBeInTheDocument();
  expect(screen.getByText('The error budget is overspent by 150 %')).toBeInTheDocument();
  expect(screen.getByText('14×, fast')).toBeInTheDocument();
});

it('tells nothing measured from nothing kept', async () => {
  const objectives = someServiceLevels().objectives.map((each) => ({
    ...each,
    attained: null,
    isMet: null,
    good: 0,
    total: 0,
    budget: { allowed: 0, spent: 0, leftPercent: null },
    burnRate: { oneHour: null, sixHours: null },
  }));
  server.use(http.get('*/api/v1/slo', () => ok(someServiceLevels({ objectives, canary: null, points: [] }))));
  renderConsole('/service-levels');

  expect(await screen.findAllByText('Not measured')).toHaveLength(2);
  expect(screen.getByText(/It is not registered yet/)).toBeInTheDocument();
});

it('asks for the span that is chosen, and says when it cannot be had', async () => {
  const asked: (string | null)[] = [];
  server.use(
    http.get('*/api/v1/slo', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('window'));
      return asked.length === 1 ? ok(someServiceLevels()) : refused(503, 'UNAVAILABLE', 'It does not answer.');
    }),
  );
  const { user, router } = renderConsole('/service-levels');

  await user.selectOptions(await screen.findByRole('combobox', { name: 'Span' }), 'The last day');

  await waitFor(() => expect(asked).toEqual(['28d', '1d']));
  expect(router.state.location.search).toEqual({ window: '1d' });
  expect(await screen.findByText('It does not answer.')).toBeInTheDocument();
});
