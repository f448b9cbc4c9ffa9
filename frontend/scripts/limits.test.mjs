import { expect, it } from 'vitest';
import { limitsOf } from './limits.mjs';

function documentWith(properties, required = []) {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Body' } } };
  const operation = { requestBody: { content } };
  const anyPath = new Proxy({}, { get: () => ({ post: operation, patch: operation }) });
  return {
    paths: anyPath,
    components: { schemas: { Body: { properties, required }, Method: { type: 'string', enum: ['GET', 'POST'] } } },
  };
}

it('takes limits and defaults as the document has them', () => {
  const { job } = limitsOf(
    documentWith({ retryCount: { type: 'integer', minimum: 0, maximum: 10, default: 3, title: 'Retry Count' } }),
  );

  expect(job.retryCount).toEqual({ required: false, type: 'integer', minimum: 0, maximum: 10, default: 3 });
});

it('follows references and takes "X or null" for X', () => {
  const { job } = limitsOf(
    documentWith(
      {
        method: { allOf: [{ $ref: '#/components/schemas/Method' }], default: 'GET' },
        body: { anyOf: [{ type: 'string', maxLength: 9 }, { type: 'null' }] },
        scopes: { type: 'array', items: { $ref: '#/components/schemas/Method' }, minItems: 1 },
      },
      ['scopes'],
    ),
  );

  expect(job.method).toMatchObject({ enum: ['GET', 'POST'], default: 'GET' });
  expect(job.body).toMatchObject({ type: 'string', maxLength: 9 });
  expect(job.scopes).toMatchObject({ required: true, minItems: 1, itemEnum: ['GET', 'POST'] });
});

it('says which operation the document lacks', () => {
  expect(() => limitsOf({ paths: {} })).toThrow('POST /api/v1/jobs takes no JSON body');
});
