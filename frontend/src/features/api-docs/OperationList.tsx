import { Link } from '@tanstack/react-router';
import type { Place } from './document';
import { Method } from './Method';

type OperationListProps = { sections: [string, Place[]][]; search: string | undefined };

/** The way to each operation, by sections. */
export function OperationList({ sections, search }: OperationListProps) {
  if (sections.length === 0) return <p className="px-2 py-3 text-muted">No operation mentions this.</p>;
  return (
    <nav aria-label="Operations" className="space-y-4">
      {sections.map(([section, places]) => (
        <section key={section} aria-label={section}>
          <h2 className="mb-1 px-2 font-medium text-faint text-xs">{section}</h2>
          <ul>
            {places.map(({ method, path, operation }) => (
              <li key={operation.operationId}>
                <Link
                  to="/docs"
                  search={{ operation: operation.operationId, search }}
                  activeOptions={{ exact: true }}
                  title={`${method} ${path}`}
                  className="flex items-center gap-2 rounded-lg px-2 py-1.5 text-[0.8125rem] text-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent focus-visible:outline-offset-[-2px]"
                >
                  <Method name={method} className="w-14" />
                  <span className="min-w-0 truncate">{operation.summary}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
