import { Link } from '@tanstack/react-router';

const WORDS: { word: string; meaning: string }[] = [
  { word: '{{scheduledFor}}', meaning: 'when the run was due, as an instant in UTC' },
  { word: '{{executionId}}', meaning: 'the run’s own id, the same for each attempt' },
  { word: '{{attempt}}', meaning: 'which attempt it is, from 1' },
  { word: '{{jobId}}', meaning: 'the job’s id' },
  { word: '{{jobName}}', meaning: 'the job’s name' },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the server's template, shown as it is
  { word: '${secret:NAME}', meaning: 'a stored secret, which nobody is shown' },
];

/** What each run fills in, and where. */
export function TemplateHelp() {
  return (
    <details className="text-[0.8125rem]">
      <summary className="cursor-pointer text-muted">What each run can fill in</summary>
      <p className="mt-2 text-muted">
        In the URL after its host, query parameters, headers, body, and what the call proves itself by:
      </p>
      <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
        {WORDS.map(({ word, meaning }) => (
          <div key={word} className="contents">
            <dt>
              <code className="font-mono text-xs">{word}</code>
            </dt>
            <dd className="mb-1 text-faint sm:mb-0">{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-muted">
        Secrets are made on{' '}
        <Link to="/secrets" target="_blank" className="text-accent underline">
          their own page
        </Link>
        .
      </p>
    </details>
  );
}
