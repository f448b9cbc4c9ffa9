import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { liveCache } from '@/api/liveCache';
import type { LiveEvent } from '@/api/types';
import { aNotification, aUser } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, server } from '@/test/server';

it('tells what broke, where, and leads to the run', async () => {
  server.use(
    http.get('*/api/v1/notifications', () =>
      ok([aNotification({ jobCount: 31, deliveryFailed: ['On call'] })], { nextCursor: null }),
    ),
  );
  renderConsole('/notifications');

  const [row] = await screen.findAllByText('Nightly backup failed');
  const item = row?.closest('li') as HTMLElement;
  expect(item).toHaveTextContent(/Unread.*High.*It answered 503\..*example\.com.*and 30 others.*delivered by On call/);
  expect(within(item).getByRole('link', { name: 'Nightly backup' })).toHaveAttribute(
    'href',
    '/jobs/job_1?execution=exe_1',
  );
});

it('marks as read for oneself and acknowledges for everybody, and the bell follows', async () => {
  const asked: string[] = [];
  let notification = aNotification();
  server.use(
    http.get('*/api/v1/notifications', () => ok([notification], { nextCursor: null })),
    http.get('*/api/v1/notifications/unread', () => ok({ count: notification.isRead ? 0 : 1, isMore: false })),
    http.post('*/api/v1/notifications/ntf_1/:as', ({ params }) => {
      asked.push(String(params.as));
      notification = aNotification({
        isRead: true,
        ...(params.as === 'acknowledge' ? { acknowledgedBy: 'usr_1', acknowledgedAt: '2026-11-21T02:30:00.000Z' } : {}),
      });
      return ok(notification);
    }),
  );
  const { user } = renderConsole('/notifications');

  expect(await screen.findByRole('link', { name: 'Notifications, 1 unread' })).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: /^Mark as read/ }));
  await waitFor(() => expect(screen.queryByRole('link', { name: /1 unread/ })).not.toBeInTheDocument());
  await user.click(screen.getByRole('button', { name: /^Acknowledge/ }));

  expect(await screen.findByText(/acknowledged by usr_1/)).toBeInTheDocument();
  expect(asked).toEqual(['read', 'acknowledge']);
});

it('asks with its filters, which are in the address', async () => {
  const asked: string[] = [];
  server.use(
    http.get('*/api/v1/notifications', ({ request }) => {
      asked.push(new URL(request.url).search);
      return ok([], { nextCursor: null });
    }),
  );
  const { user, router } = renderConsole('/notifications?severity=HIGH');

  await user.click(await screen.findByRole('checkbox', { name: 'Unread only' }));

  await waitFor(() => expect(router.state.location.search).toEqual({ severity: 'HIGH', unread: true }));
  await waitFor(() => expect(asked.at(-1)).toBe('?severity=HIGH&unread=true&limit=30'));
});

it('shows what arrives while one looks, and offers readers no change', async () => {
  let notifications = [aNotification({ isRead: true })];
  server.use(
    http.get('*/api/v1/auth/me', () => ok(aUser({ role: 'READ_ONLY' }))),
    http.get('*/api/v1/notifications', () => ok(notifications, { nextCursor: null })),
  );
  const { queryClient } = renderConsole('/notifications');
  await screen.findByText('Nightly backup failed');
  expect(screen.queryByRole('button', { name: /^Acknowledge/ })).not.toBeInTheDocument();

  notifications = [aNotification({ id: 'ntf_2', title: 'Report was missed' }), ...notifications];
  liveCache(queryClient)({ type: 'notification:created', at: '', data: {} } as unknown as LiveEvent);

  expect(await screen.findByText('Report was missed')).toBeInTheDocument();
});

it('leads from a heartbeat that is down to the heartbeats', async () => {
  const down = aNotification({
    kind: 'heartbeat-missed',
    title: '“Backup” is silent',
    jobs: [],
    jobCount: 0,
    resource: 'hbt_1',
  });
  server.use(http.get('*/api/v1/notifications', () => ok([down], { nextCursor: null })));
  renderConsole('/notifications');

  const row = (await screen.findByText('“Backup” is silent')).closest('li') as HTMLElement;
  expect(within(row).getByRole('link', { name: 'Heartbeats' })).toHaveAttribute('href', '/heartbeats');
});

it('says why something was not sent anywhere', async () => {
  const silenced = { ...aNotification(), silencedBy: 'maintenance window “Move” until 06:00' };
  server.use(http.get('*/api/v1/notifications', () => ok([silenced], { nextCursor: null })));
  renderConsole('/notifications');

  expect(await screen.findByText('Not sent: maintenance window “Move” until 06:00')).toBeInTheDocument();
});
