import type { Auth, Expect, Job } from '@/api/types';
import { Fact } from '@/components/Facts';
import { duration } from '@/format/time';

/** What the call proves, and what its answer must be. */
export function CallFacts({ job: { auth, expect, sendIdentification } }: { job: Job }) {
  return (
    <>
      {auth.type !== 'none' && <Fact name="Proof">{proofOf(auth)}</Fact>}
      {!sendIdentification && <Fact name="Identification">not sent: no Idempotency-Key either</Fact>}
      <Fact name="Success">
        <ul>
          {expectationsOf(expect).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Fact>
    </>
  );
}

function proofOf(auth: Auth): string {
  switch (auth.type) {
    case 'basic':
      return `user ${auth.username} and a password`;
    case 'bearer':
      return 'bearer token';
    case 'apiKey':
      return `API key in the ${auth.in === 'query' ? 'query parameter' : 'header'} ${auth.name}`;
    case 'signature':
      return 'signature by Standard Webhooks';
    default:
      return 'none';
  }
}

function expectationsOf({ status, bodyContains, bodyExcludes, jsonPath, maxDurationMs }: Expect): string[] {
  return [
    `status ${(status ?? []).join(', ')}`,
    bodyContains && `body holds “${bodyContains}”`,
    bodyExcludes && `body does not hold “${bodyExcludes}”`,
    ...(jsonPath ?? []).map(({ path, equals }) => `${path} is ${JSON.stringify(equals)}`),
    maxDurationMs && `within ${duration(maxDurationMs)}`,
  ].filter((words): words is string => Boolean(words));
}
