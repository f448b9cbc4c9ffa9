import { type ReactNode, useEffect, useRef } from 'react';
import { CodeBlock } from '@/components/CodeBlock';
import { Panel } from '@/components/Page';
import { curlOf } from './curl';
import type { Answer, ApiDocument, Content, Operation, Parameter, Place } from './document';
import { Field, FieldList } from './FieldList';
import { Method } from './Method';
import { Words } from './Words';

const JSON_MEDIA = 'application/json';

type OperationDetailsProps = { place: Place; document: ApiDocument };

/** Everything about one operation. */
export function OperationDetails({ place, document }: OperationDetailsProps) {
  const { method, path, operation } = place;
  const body = operation.requestBody?.content[JSON_MEDIA];
  return (
    <article aria-labelledby="operation" className="min-w-0 space-y-5">
      <Heading key={operation.operationId} text={operation.summary} />
      <p className="flex flex-wrap items-center gap-2">
        <Method name={method} />
        <code className="break-all font-mono text-[0.8125rem]">{path}</code>
      </p>
      <p className="max-w-prose text-muted">
        <Words text={operation.description} />
      </p>
      <p className="text-[0.8125rem]">{rightOf(operation)}</p>
      <CodeBlock label="With curl" text={curlOf(place, location.origin)} />
      {operation.parameters && <Parameters parameters={operation.parameters} document={document} />}
      {body && (
        <Panel title={operation.requestBody?.required ? 'Request' : 'Request (may be left out)'}>
          <FieldList schema={body.schema} document={document} />
        </Panel>
      )}
      <Answers answers={operation.responses} document={document} />
    </article>
  );
}

/** Heard and seen first when another operation is chosen. */
function Heading({ text }: { text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h2 id="operation" ref={heading} tabIndex={-1} className="font-semibold text-lg tracking-tight outline-none">
      {text}
    </h2>
  );
}

function rightOf(operation: Operation): ReactNode {
  const scope = operation['x-required-scope'];
  if (!scope) return 'Anybody may call it.';
  return (
    <>
      Needs a sign-in, or a token with the scope <Words text={`\`${scope}\``} />.
    </>
  );
}

function Parameters({ parameters, document }: { parameters: Parameter[]; document: ApiDocument }) {
  return (
    <Panel title="Parameters">
      <ul className="divide-y divide-line">
        {parameters.map(({ name, in: place, required, description, schema }) => (
          <Field
            key={name}
            name={place === 'path' ? `{${name}}` : name}
            shape={{ ...schema, ...(description && { description }) }}
            isRequired={required ?? false}
            document={document}
            within={[]}
          />
        ))}
      </ul>
    </Panel>
  );
}

function Answers({ answers, document }: { answers: Record<string, Answer>; document: ApiDocument }) {
  const isFailure = ([status]: [string, Answer]) => status >= '400';
  const all = Object.entries(answers);
  return (
    <>
      {all
        .filter((each) => !isFailure(each))
        .map(([status, { description, content }]) => (
          <Panel key={status} title={`Answer ${status}`}>
            {content?.[JSON_MEDIA] ? <Success content={content[JSON_MEDIA]} document={document} /> : description}
            {Object.keys(content ?? {}).length > 1 && (
              <p className="mt-3 text-muted">
                Also as{' '}
                {Object.keys(content ?? {})
                  .slice(1)
                  .join(', ')}
                .
              </p>
            )}
          </Panel>
        ))}
      <Panel title="What can go wrong">
        <dl className="space-y-2">
          {all.filter(isFailure).map(([status, { description }]) => (
            <div key={status} className="flex gap-3">
              <dt className="w-9 shrink-0 font-medium font-mono text-[0.8125rem]">{status}</dt>
              <dd className="min-w-0 break-words text-muted">
                <Words text={description} />
              </dd>
            </div>
          ))}
        </dl>
      </Panel>
    </>
  );
}

function Success({ content, document }: { content: Content; document: ApiDocument }) {
  const { data } = content.schema.properties ?? {};
  return (
    <>
      {content.example !== undefined && (
        <CodeBlock label="Example" text={JSON.stringify(content.example, null, 2)} canCopy={false} />
      )}
      {data && (
        <details className="mt-3">
          <summary className="cursor-pointer text-accent">
            Fields of <code className="font-mono">data</code>
          </summary>
          <FieldList schema={data} document={document} />
        </details>
      )}
    </>
  );
}
