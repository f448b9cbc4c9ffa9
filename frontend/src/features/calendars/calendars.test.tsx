import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { aCalendar } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

let stored: ReturnType<typeof aCalendar>[];

beforeEach(() => {
  stored = [aCalendar({ jobs: 2 })];
  vi.stubGlobal('confirm', () => true);
  server.use(http.get('*/api/v1/calendars', () => ok(stored)));
});

it('explains what calendars are for while there is none', async () => {
  stored = [];
  renderConsole('/calendars');

  expect(await screen.findByText(/public holidays or your own days off/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'New calendar' })).toBeInTheDocument();
});

it('lists when each is closed and how many jobs follow it', async () => {
  renderConsole('/calendars');

  const list = await screen.findByRole('list', { name: 'Calendars' });
  expect(list).toHaveTextContent('24 Dec – 26 Dec, every year');
  expect(list).toHaveTextContent('2 jobs follow it.');
});

it('creates one from rows and from pasted lines, and leaves empty rows out', async () => {
  let sent: unknown;
  server.use(
    http.post('*/api/v1/calendars', async ({ request }) => {
      sent = await request.json();
      stored = [...stored, aCalendar({ id: 'cal_2', name: 'Maintenance' })];
      return ok(aCalendar({ name: 'Maintenance' }), { status: 201 });
    }),
  );
  const { user } = renderConsole('/calendars');
  await user.click(await screen.findByRole('button', { name: 'New calendar' }));
  const drawer = within(screen.getByRole('dialog'));
  await user.type(drawer.getByLabelText('Name'), 'Maintenance');
  await user.click(drawer.getByText('Paste several dates at once'));
  await user.click(drawer.getByLabelText('Dates'));
  await user.paste('2026-12-24 to 2026-12-26 Christmas\nsometime\n2027-01-01 yearly New Year');
  expect(drawer.getByText(/Not a date: “sometime”/)).toBeInTheDocument();
  await user.click(drawer.getByRole('button', { name: 'Add 2 closures' }));
  expect(drawer.getByLabelText('Dates')).toHaveValue('sometime');
  await user.click(drawer.getByRole('button', { name: 'Create calendar' }));

  expect(await screen.findByText('Maintenance is saved.')).toBeInTheDocument();
  expect(sent).toEqual({
    name: 'Maintenance',
    description: '',
    closures: [
      { from: '2026-12-24', to: '2026-12-26', yearly: false, label: 'Christmas' },
      { from: '2027-01-01', to: null, yearly: true, label: 'New Year' },
    ],
  });
  expect(await screen.findByRole('button', { name: 'Edit Maintenance' })).toBeInTheDocument();
});

it('edits one as a whole, with its version, and sends hours as times', async () => {
  let sent: unknown;
  server.use(
    http.put('*/api/v1/calendars/cal_1', async ({ request }) => {
      sent = await request.json();
      return ok(aCalendar());
    }),
  );
  const { user } = renderConsole('/calendars');
  await user.click(await screen.findByRole('button', { name: 'Edit Public holidays' }));
  const drawer = within(screen.getByRole('dialog'));
  await user.click(drawer.getByRole('checkbox', { name: 'Certain hours' }));
  fireEvent.change(drawer.getByLabelText('From'), { target: { value: '2026-12-24T22:00' } });
  await user.click(drawer.getByRole('button', { name: 'Save changes' }));

  await waitFor(() =>
    expect(sent).toEqual({
      name: 'Public holidays',
      description: '',
      closures: [{ from: '2026-12-24T22:00', to: '2026-12-27T00:00', yearly: false, label: 'Christmas' }],
      version: 2,
    }),
  );
});

it('puts what the API refuses at its closure', async () => {
  const message = '`to` lies before `from`; exchange them.';
  server.use(
    http.put('*/api/v1/calendars/cal_1', () =>
      refused(422, 'VALIDATION_FAILED', 'No.', [{ field: 'closures.0', message }]),
    ),
  );
  const { user } = renderConsole('/calendars');
  await user.click(await screen.findByRole('button', { name: 'Edit Public holidays' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));

  await waitFor(() => expect(screen.getByLabelText('First day')).toHaveAccessibleDescription(message));
});

it('says when it was changed elsewhere, and keeps what was typed', async () => {
  server.use(http.put('*/api/v1/calendars/cal_1', () => refused(409, 'CONFLICT', 'The state has changed.')));
  const { user } = renderConsole('/calendars');
  await user.click(await screen.findByRole('button', { name: 'Edit Public holidays' }));
  await user.type(screen.getByLabelText('Name'), ' of mine');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));

  expect(await screen.findByText('This calendar was changed elsewhere in the meantime')).toBeInTheDocument();
  expect(screen.getByLabelText('Name')).toHaveValue('Public holidays of mine');
});

it('deletes one', async () => {
  server.use(
    http.delete('*/api/v1/calendars/cal_1', () => {
      stored = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = renderConsole('/calendars');
  await user.click(await screen.findByRole('button', { name: 'Delete Public holidays' }));
  await user.click(screen.getByRole('button', { name: 'Delete the calendar' }));

  expect(await screen.findByText('Public holidays is deleted.')).toBeInTheDocument();
  expect(await screen.findByText('No calendars yet')).toBeInTheDocument();
});

it('names the jobs that still follow one', async () => {
  const message = 'Jobs use this calendar: “Nightly backup” and “Report”. Take it from them first.';
  server.use(http.delete('*/api/v1/calendars/cal_1', () => refused(409, 'CONFLICT', message)));
  const { user } = renderConsole('/calendars');
  await user.click(await screen.findByRole('button', { name: 'Delete Public holidays' }));
  await user.click(screen.getByRole('button', { name: 'Delete the calendar' }));

  expect(await screen.findByRole('alert')).toHaveTextContent(message);
});
