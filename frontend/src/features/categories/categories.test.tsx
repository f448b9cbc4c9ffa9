import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { aCategory, aJob, aUser } from '@/test/examples';
import { renderConsole } from '@/test/renderConsole';
import { ok, refused, server } from '@/test/server';

it('makes a category', async () => {
  let sent: unknown;
  const categories: ReturnType<typeof aCategory>[] = [];
  server.use(
    http.get('*/api/v1/categories', () => ok(categories)),
    http.post('*/api/v1/categories', async ({ request }) => {
      sent = await request.json();
      categories.push(aCategory({ name: 'Reports' }));
      return ok(categories[0] ?? null, { status: 201 });
    }),
  );
  const { user } = renderConsole('/categories');

  await user.click(await screen.findByRole('button', { name: 'New category' }));
  await user.type(screen.getByLabelText('Name'), 'Reports');
  await user.click(screen.getByRole('button', { name: 'Create category' }));

  expect(await screen.findByText('Reports')).toBeInTheDocument();
  expect(sent).toEqual({
    name: 'Reports',
    description: '',
    color: '#64748b',
    status: 'active',
    executionRetentionDays: null,
  });
});

it('archives one, and says when it was changed elsewhere in the meantime', async () => {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/v1/categories', () => ok([aCategory({ version: 4 })])),
    http.put('*/api/v1/categories/cat_1', async ({ request }) => {
      sent.push(await request.json());
      return refused(409, 'VERSION_STALE', 'It was changed in the meantime.');
    }),
  );
  const { user } = renderConsole('/categories');

  await user.click(await screen.findByRole('button', { name: 'Edit Billing' }));
  await user.selectOptions(screen.getByLabelText('Status'), 'Archived');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));

  expect(await screen.findByText('This category was changed elsewhere in the meantime')).toBeInTheDocument();
  expect(sent).toEqual([expect.objectContaining({ status: 'archived', version: 4 })]);
});

it('asks where the jobs of a deleted category go', async () => {
  let moveTo: string | null = null;
  server.use(
    http.get('*/api/v1/categories', () =>
      ok([
        aCategory({ jobs: 3 }),
        aCategory({ id: 'cat_2', name: 'Reports' }),
        aCategory({ id: 'cat_3', name: 'Old', status: 'archived' }),
      ]),
    ),
    http.delete('*/api/v1/categories/cat_1', ({ request }) => {
      moveTo = new URL(request.url).searchParams.get('moveTo');
      return new Response(null, { status: 204 });
    }),
  );
  const { user } = renderConsole('/categories');

  await user.click(await screen.findByRole('button', { name: 'Delete Billing' }));
  const dialog = screen.getByRole('dialog');
  expect(dialog).toHaveTextContent('Billing has 3 jobs, which stay and run as before.');
  const choice = within(dialog).getByLabelText('Its jobs go to');
  expect(
    within(choice)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['No category', 'Reports']);
  await user.selectOptions(choice, 'Reports');
  await user.click(within(dialog).getByRole('button', { name: 'Delete the category' }));

  expect(await screen.findByText('Billing is deleted.')).toBeInTheDocument();
  expect(moveTo).toBe('cat_2');
});

it('asks when jobs came in after the list was read', async () => {
  const asked: string[] = [];
  server.use(
    http.get('*/api/v1/categories', () => ok([aCategory()])),
    http.delete('*/api/v1/categories/cat_1', ({ request }) => {
      asked.push(new URL(request.url).search);
      return asked.length === 1
        ? refused(409, 'CATEGORY_IN_USE', 'This category has jobs.')
        : new Response(null, { status: 204 });
    }),
  );
  const { user } = renderConsole('/categories');

  await user.click(await screen.findByRole('button', { name: 'Delete Billing' }));
  await user.click(screen.getByRole('button', { name: 'Delete the category' }));
  expect(await screen.findByLabelText('Its jobs go to')).toHaveDisplayValue('No category');
  await user.click(screen.getByRole('button', { name: 'Delete the category' }));

  await waitFor(() => expect(asked).toEqual(['', '?moveTo=none']));
});

it('offers no changes to someone who may only read', async () => {
  server.use(
    http.get('*/api/v1/auth/me', () => ok(aUser({ role: 'READ_ONLY' }))),
    http.get('*/api/v1/categories', () => ok([aCategory()])),
  );
  renderConsole('/categories');

  expect(await screen.findByText('Billing')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Billing/ })).not.toBeInTheDocument();
});

it('leads from a category to its jobs, which the list asks for by it', async () => {
  const asked: string[] = [];
  server.use(
    http.get('*/api/v1/categories', () => ok([aCategory({ jobs: 1 })])),
    http.get('*/api/v1/jobs', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('categoryId') ?? '');
      return ok([aJob({ categoryId: 'cat_1' })], { nextCursor: null });
    }),
  );
  const { user } = renderConsole('/categories');

  await user.click(await screen.findByRole('link', { name: '1 job in Billing' }));

  expect(await screen.findByRole('combobox', { name: 'Category' })).toHaveDisplayValue('Billing');
  await waitFor(() => expect(asked).toEqual(['cat_1']));
});

it('keeps a category’s executions for fewer days, and for as many as everybody’s again', async () => {
  const sent: Record<string, unknown>[] = [];
  let category = aCategory();
  server.use(
    http.get('*/api/v1/categories', () => ok([category])),
    http.put('*/api/v1/categories/cat_1', async ({ request }) => {
      const body = (await request.json()) as typeof category;
      sent.push(body);
      category = { ...category, ...body };
      return ok(category);
    }),
  );
  const { user } = renderConsole('/categories');

  await user.click(await screen.findByRole('button', { name: 'Edit Billing' }));
  await user.type(screen.getByLabelText(/^Keep executions for/), '7');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.click(await screen.findByRole('button', { name: 'Edit Billing' }));
  await waitFor(() => expect(screen.getByLabelText(/^Keep executions for/)).toHaveValue(7));
  await user.clear(screen.getByLabelText(/^Keep executions for/));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));

  await waitFor(() => expect(sent.map((body) => body.executionRetentionDays)).toEqual([7, null]));
});
