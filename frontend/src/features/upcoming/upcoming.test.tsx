import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { aLoad } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

function loadIs(load: ReturnType<typeof aLoad>) {
  server.use(http.get('*/api/v1/stats/upcoming', () => ok(load)));
}

it('says in words where the most runs come at once', async () => {
  loadIs(aLoad({ 0: 3, 540: 37, 600: 1 }, { 0: 3, 9: 37, 10: 1, 100: 9 }));
  renderConsole('/upcoming');

  const summary = (await screen.findByText(/The busiest minute is/)).closest('p');
  expect(summary).toHaveTextContent(
    'The busiest minute is 21 Nov, 12:00 with 37 runs. 41 runs in the next 24 hours and 50 in the next 7 days, of 3 active jobs.',
  );
});

it('names each square by its time and its count, and says what the shades mean', async () => {
  loadIs(aLoad({ 540: 37 }, { 9: 37 }));
  renderConsole('/upcoming');

  const minutes = within(await screen.findByRole('grid', { name: 'Runs per minute of the next 24 hours' }));
  expect(minutes.getByLabelText('21 Nov, 12:00: 37 runs')).toHaveClass('heat-5');
  expect(minutes.getByLabelText('21 Nov, 12:01: 0 runs')).toHaveClass('heat-0');
  const [legend] = screen.getAllByRole('list', { name: 'Runs by shade' });
  expect(legend).toHaveTextContent('none1–23–45–910–1819–37');
});

it('is one stop for the keyboard, and tells the square that the arrows lead to', async () => {
  loadIs(aLoad({ 61: 2 }, { 1: 2 }));
  const { user } = renderConsole('/upcoming');
  const grid = await screen.findByRole('grid', { name: 'Runs per minute of the next 24 hours' });
  const stops = grid.querySelectorAll('[tabindex="0"]');
  expect(stops).toHaveLength(1);
  (stops[0] as HTMLElement).focus();
  await user.keyboard('{ArrowDown}{ArrowRight}');

  expect(within(grid).getByLabelText('21 Nov, 04:01: 2 runs')).toHaveFocus();
  expect(screen.getByText('21 Nov, 04:01: 2 runs')).toBeVisible();
  expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

it('stays where it is at the edge', async () => {
  loadIs(aLoad({ 0: 2 }, { 0: 2 }));
  const { user } = renderConsole('/upcoming');
  const grid = within(await screen.findByRole('grid', { name: 'Runs per minute of the next 24 hours' }));
  grid.getByLabelText('21 Nov, 03:00: 2 runs').focus();
  await user.keyboard('{ArrowUp}{ArrowLeft}');

  expect(grid.getByLabelText('21 Nov, 03:00: 2 runs')).toHaveFocus();
});

it('says that nothing is due', async () => {
  loadIs(aLoad());
  renderConsole('/upcoming');

  expect(await screen.findByText('Nothing is due in the next 7 days')).toBeInTheDocument();
});

it('says that it could not be loaded', async () => {
  server.use(http.get('*/api/v1/stats/upcoming', () => refused(500, 'INTERNAL_ERROR', 'Something went wrong.')));
  renderConsole('/upcoming');

  expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong.');
});
