import type { TestResult } from '@/api/types';
import { CodeBlock } from '@/components/CodeBlock';
import { Fact, Facts } from '@/components/Facts';
import { errorWords } from '@/components/failures';
import { Notice } from '@/components/Notice';
import { ExecutionStatusBadge } from '@/components/Status';
import { Timings } from '@/components/Timings';
import { duration } from '@/format/time';

/** The whole answer to a test run, as text. */
export function TestAnswer({ result }: { result: TestResult }) {
  const { status, durationMs, request, responseStatus, responseHeaders, responseContentType, responseExcerpt } = result;
  const headers = responseHeaders.map(({ name, value }) => `${name}: ${value}`).join('\n');
  return (
    <>
      {result.errorMessage && (
        <Notice tone="danger" title={result.errorCategory ? errorWords(result.errorCategory) : undefined}>
          {result.errorMessage}
        </Notice>
      )}
      <Facts>
        <Fact name="Result">
          <ExecutionStatusBadge status={status} />
        </Fact>
        <Fact name="Response">{responseStatus ?? 'none'}</Fact>
        <Fact name="Duration">{duration(durationMs)}</Fact>
        <Fact name="Called">
          <span className="mr-1.5 font-medium font-mono text-xs">{request.method}</span>
          <span className="break-all font-mono text-xs">{request.url}</span>
        </Fact>
      </Facts>
      <Timings timings={result.timings} totalMs={durationMs} />
      {headers && <CodeBlock label="Response headers" text={headers} />}
      {responseExcerpt && <CodeBlock label={responseContentType ?? 'Body'} text={responseExcerpt} />}
    </>
  );
}
