import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { apiDocumentQuery } from '@/api/document';
import { Brand } from '@/components/Brand';
import { classes } from '@/components/classes';
import { Page, Panel } from '@/components/Page';
import { SearchField } from '@/components/SearchField';
import { ErrorState, LoadingRows } from '@/components/States';
import { type ApiDocument, placesOf, sectionsOf } from './document';
import { OperationDetails } from './OperationDetails';
import { OperationList } from './OperationList';
import { Words } from './Words';

export type DocsSearch = { operation?: string; search?: string };
type ApiDocsPageProps = DocsSearch & { onSearch: (search: string | undefined) => void };

/** The API's own documentation, for whoever may reach the console. */
export function ApiDocsPage(props: ApiDocsPageProps) {
  const { data: document, error, refetch } = useQuery(apiDocumentQuery);
  return (
    <>
      <header className="border-line border-b bg-surface">
        <div className="mx-auto flex max-w-6xl items-center justify-between px-4 py-3 sm:px-6 lg:px-8">
          <Link to="/" aria-label="Cron Manager: the console" className="rounded">
            <Brand />
          </Link>
          <a href="/api/v1/openapi.json" className="rounded text-accent hover:underline">
            openapi.json
          </a>
        </div>
      </header>
      <main>
        <Page title="API">
          {document ? (
            <Documentation document={document as ApiDocument} {...props} />
          ) : error ? (
            <ErrorState error={error} onRetry={refetch} />
          ) : (
            <LoadingRows label="Loading the documentation" />
          )}
        </Page>
      </main>
    </>
  );
}

function Documentation({ document, operation, search, onSearch }: ApiDocsPageProps & { document: ApiDocument }) {
  const places = placesOf(document);
  const chosen = places.find((place) => place.operation.operationId === operation);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[17rem_minmax(0,1fr)]">
      <aside className="space-y-4 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
        <div className={classes('space-y-4', chosen && 'max-lg:hidden')}>
          <SearchField label="Find an operation" value={search} onChange={onSearch} />
          <OperationList sections={sectionsOf(places, search)} search={search} />
        </div>
        {chosen && (
          <Link to="/docs" search={{ search }} className="text-accent hover:underline lg:hidden">
            All operations
          </Link>
        )}
      </aside>
      {chosen ? <OperationDetails place={chosen} document={document} /> : <Introduction document={document} />}
    </div>
  );
}

function Introduction({ document }: { document: ApiDocument }) {
  return (
    <div className="space-y-5 max-lg:order-first">
      <Panel title={`Version ${document.info.version}`}>
        <div className="max-w-prose space-y-2 text-muted">
          {document.info.description.split('\n\n').map((paragraph) => (
            <p key={paragraph}>
              <Words text={paragraph} />
            </p>
          ))}
        </div>
      </Panel>
      <Panel title="Three ways to authenticate">
        <dl className="space-y-2">
          {Object.entries(document.components.securitySchemes).map(([name, { description }]) => (
            <div key={name}>
              <dt className="font-medium">{name}</dt>
              <dd className="text-muted">
                <Words text={description} />
              </dd>
            </div>
          ))}
        </dl>
      </Panel>
    </div>
  );
}
