import type { AuditEntry } from '@/api/types';
import { beforeAndAfter, valueWords } from './words';

/** Field by field, what it was and what it became; secrets come masked from the API. */
export function Changes({ changes }: { changes: AuditEntry['changes'] }) {
  const fields = Object.entries(changes);
  if (fields.length === 0) return <p className="text-muted">Nothing was changed.</p>;
  return (
    <div className="overflow-x-auto rounded-lg border border-line">
      <table aria-label="Changes" className="w-full border-collapse text-left align-top">
        <thead>
          <tr className="border-line border-b text-faint text-xs">
            <th scope="col" className="px-3 py-2 font-medium">
              Field
            </th>
            <th scope="col" className="px-3 py-2 font-medium">
              Before
            </th>
            <th scope="col" className="px-3 py-2 font-medium">
              After
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {fields.map(([field, change]) => {
            const [before, after] = beforeAndAfter(change);
            return (
              <tr key={field} className="align-top">
                <th scope="row" className="break-all px-3 py-2 font-medium">
                  {field}
                </th>
                <Value value={before} look="bg-danger-soft text-danger" />
                <Value value={after} look="bg-success-soft text-success" />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Value({ value, look }: { value: unknown; look: string }) {
  const text = valueWords(value);
  return (
    <td className="min-w-28 px-3 py-2">
      <span
        className={`whitespace-pre-wrap break-all rounded px-1 font-mono text-xs ${text === '–' ? 'text-faint' : look}`}
      >
        {text}
      </span>
    </td>
  );
}
