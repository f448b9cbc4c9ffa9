import { type ApiDocument, boundsOf, partsOf, type Schema, typeOf } from './document';
import { Words } from './Words';

type FieldListProps = { schema: Schema; document: ApiDocument; within?: string[] };

/** A schema's fields, each with its own fields inside. */
export function FieldList({ schema, document, within = [] }: FieldListProps) {
  return partsOf(schema, document)
    .filter(([name]) => !within.includes(name))
    .map(([name, part]) => (
      <div key={name}>
        {within.length > 0 && <p className="pt-2 font-medium text-faint text-xs">{name}</p>}
        <ul className="divide-y divide-line">
          {Object.entries(part.properties ?? {}).map(([field, shape]) => (
            <Field
              key={field}
              name={field}
              shape={shape}
              isRequired={part.required?.includes(field) ?? false}
              document={document}
              within={[...within, name]}
            />
          ))}
        </ul>
      </div>
    ));
}

type FieldProps = { name: string; shape: Schema; isRequired: boolean; document: ApiDocument; within: string[] };

export function Field({ name, shape, isRequired, document, within }: FieldProps) {
  const hasParts = partsOf(shape, document).some(([part]) => !within.includes(part));
  return (
    <li className="py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
        <code className="font-medium font-mono text-[0.8125rem]">{name}</code>
        <span className="break-words font-mono text-faint text-xs">{typeOf(shape, document)}</span>
        {isRequired && <span className="text-danger text-xs">required</span>}
        {boundsOf(shape).map((bound) => (
          <span key={bound} className="break-all text-faint text-xs">
            {bound}
          </span>
        ))}
      </p>
      {shape.description && (
        <p className="mt-0.5 text-muted">
          <Words text={shape.description} />
        </p>
      )}
      {hasParts && (
        <details className="mt-1.5">
          <summary className="cursor-pointer text-accent text-xs">Its fields</summary>
          <div className="mt-1 border-line border-l-2 pl-3">
            <FieldList schema={shape} document={document} within={within} />
          </div>
        </details>
      )}
    </li>
  );
}
