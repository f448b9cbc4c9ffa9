import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { aUser, someSettings } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

it('says of each setting what it is for, where its value comes from, and how to change what is fixed', async () => {
  server.use(http.get('*/api/v1/settings', () => ok(someSettings())));
  renderConsole('/settings');

  const limit = await screen.findByLabelText('API requests a minute');
  expect(limit).toHaveValue(500);
  expect(limit).toHaveAccessibleDescription('Requests a minute and caller. 10–100000.');
  expect(screen.getByText('Changed here; deployed as 100.')).toBeInTheDocument();
  expect(screen.getByLabelText('Who may join')).toHaveDisplayValue('Who is invited');
  const fixed = screen.getByRole('list', { name: 'Set by the deployment' });
  expect(within(fixed).getByRole('listitem')).toHaveTextContent(/LOG_LEVEL.*INFO.*Deploy again with LOG_LEVEL=DEBUG/);
});

it('sends only what differs, with the version that was read', async () => {
  let sent: unknown;
  server.use(
    http.get('*/api/v1/settings', () => ok(someSettings())),
    http.patch('*/api/v1/settings', async ({ request }) => {
      sent = await request.json();
      return ok(someSettings({ version: 3, updatedBy: 'usr_2' }));
    }),
  );
  const { user } = renderConsole('/settings');
  const limit = await screen.findByLabelText('Runs by hand a minute');

  await user.clear(limit);
  await user.type(limit, '60');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('The settings are saved.')).toBeInTheDocument();
  expect(sent).toEqual({ manualRunLimit: 60, version: 2 });
  expect(screen.getByText(/by usr_2/)).toBeInTheDocument();
});

it('gives a setting back to the deployment', async () => {
  let sent: unknown;
  server.use(
    http.get('*/api/v1/settings', () => ok(someSettings())),
    http.patch('*/api/v1/settings', async ({ request }) => {
      sent = await request.json();
      const { deployed } = someSettings();
      return ok(someSettings({ version: 3, values: deployed, changed: [] }));
    }),
  );
  const { user } = renderConsole('/settings');

  await user.click(await screen.findByRole('button', { name: 'API requests a minute: back to the deployment’s' }));

  expect(await screen.findByDisplayValue('100')).toBeInTheDocument();
  expect(sent).toEqual({ apiRateLimit: null, version: 2 });
});

it('shows the newer settings when somebody else was faster', async () => {
  let settings = someSettings();
  server.use(
    http.get('*/api/v1/settings', () => ok(settings)),
    http.patch('*/api/v1/settings', () => {
      settings = someSettings({ version: 9, values: { ...settings.values, manualRunLimit: 77 } });
      return refused(409, 'VERSION_STALE', 'It was changed in the meantime.');
    }),
  );
  const { user } = renderConsole('/settings');

  await user.type(await screen.findByLabelText('Runs by hand a minute'), '0');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText(/Somebody else was faster/)).toBeInTheDocument();
  expect(await screen.findByDisplayValue('77')).toBeInTheDocument();
});

it('puts what the API refuses at its field', async () => {
  server.use(
    http.get('*/api/v1/settings', () => ok(someSettings())),
    http.patch('*/api/v1/settings', () =>
      refused(422, 'VALIDATION_FAILED', 'Some fields are invalid.', [
        { field: 'defaultTimezone', message: 'There is no such time zone.' },
      ]),
    ),
  );
  const { user } = renderConsole('/settings');
  const zone = await screen.findByLabelText('Default time zone');

  await user.clear(zone);
  await user.type(zone, 'Mars/Olympus');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('There is no such time zone.')).toBeInTheDocument();
});

it('does not exist for anybody but administrators', async () => {
  server.use(http.get('*/api/v1/auth/me', () => ok(aUser({ role: 'USER' }))));
  renderConsole('/settings');

  expect(await screen.findByText('There is no such page')).toBeInTheDocument();
});
