import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderConsole } from '@/test/renderConsole';
import { server } from '@/test/server';
import document from '../../../../docs/api/openapi.json';
import { type ApiDocument, boundsOf, placesOf, sectionsOf, typeOf } from './document';

const DOCUMENT = document as unknown as ApiDocument;

function opened(address: string) {
  server.use(http.get('*/api/v1/openapi.json', () => HttpResponse.json(DOCUMENT)));
  return renderConsole(address);
}

it('finds an operation, and shows its call, its fields and its errors', async () => {
  const { user } = opened('/docs');
  await user.type(await screen.findByRole('searchbox', { name: 'Find an operation' }), 'create a job');
  const list = within(await screen.findByRole('navigation', { name: 'Operations' }));
  await user.click(await list.findByRole('link', { name: 'POST Create a job' }));

  const shown = within(await screen.findByRole('article', { name: 'Create a job' }));
  expect(shown.getByRole('figure', { name: 'With curl' })).toHaveTextContent(
    `curl -X POST '${location.origin}/api/v1/jobs'`,
  );
  expect(shown.getAllByText('overlapPolicy', { selector: 'code' })).toHaveLength(2); // sent, and answered
  expect(shown.getByText('NAME_TAKEN')).toBeInTheDocument();
  expect(shown.getByText('WRITE')).toBeInTheDocument();
});

it('says so when no operation mentions what is looked for', async () => {
  opened('/docs?search=xylophone');

  expect(await screen.findByText('No operation mentions this.')).toBeInTheDocument();
});

it('offers another try when the document does not come', async () => {
  server.use(http.get('*/api/v1/openapi.json', () => new HttpResponse(null, { status: 502 })));
  const { user } = renderConsole('/docs');
  const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 10_000 });
  server.use(http.get('*/api/v1/openapi.json', () => HttpResponse.json(DOCUMENT)));
  await user.click(again);

  expect(await screen.findByRole('navigation', { name: 'Operations' })).toBeInTheDocument();
}, 15_000);

it.each(placesOf(DOCUMENT))('shows $operation.operationId', async ({ operation }) => {
  opened(`/docs?operation=${operation.operationId}`);

  expect(await screen.findByRole('article', { name: operation.summary })).toHaveTextContent('What can go wrong');
});

it('sorts operations into sections, each once', () => {
  const places = placesOf(DOCUMENT);

  expect(sectionsOf(places).flatMap(([, found]) => found)).toHaveLength(places.length);
});

it('says types and bounds in words', () => {
  const schemas = DOCUMENT.components.schemas;
  const fields = schemas.JobCreate?.properties ?? {};

  expect(typeOf(fields.retryCount ?? {}, DOCUMENT)).toBe('integer');
  expect(boundsOf(fields.retryCount ?? {})).toEqual(['0–10', 'default 3']);
  expect(typeOf(schemas.Execution?.properties?.attempts ?? {}, DOCUMENT)).toBe('list of Attempt');
  expect(typeOf(fields.maxRuns ?? {}, DOCUMENT)).toBe('integer or null');
});
