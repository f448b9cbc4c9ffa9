import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useController, useFormContext } from 'react-hook-form';
import { calendarsQuery } from '@/api/calendars';
import { messageOf } from '@/api/errors';
import { FieldError } from '@/components/Field';
import { Skeleton } from '@/components/States';
import { plural } from '@/format/number';
import { limitsOf } from '@/forms/rules';
import type { JobValues } from './values';

const MOST = limitsOf('job', 'calendarIds').maxItems ?? Number.POSITIVE_INFINITY;

/** The calendars on whose days the job does not run. */
export function CalendarChoices({ problem }: { problem: string | undefined }) {
  const { control } = useFormContext<JobValues>();
  const { field, fieldState } = useController({ control, name: 'calendarIds' });
  const { data: calendars, error } = useQuery(calendarsQuery);
  const message = fieldState.error?.message ?? problem;
  const toggle = (id: string) =>
    field.onChange(field.value.includes(id) ? field.value.filter((other) => other !== id) : [...field.value, id]);
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-[0.8125rem]">Does not run when closed by</legend>
      {calendars ? (
        <ul className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2">
          {calendars.map(({ id, name, closures }) => (
            <li key={id}>
              <label className="flex items-baseline gap-2.5">
                <input
                  type="checkbox"
                  checked={field.value.includes(id)}
                  disabled={!field.value.includes(id) && field.value.length >= MOST}
                  onChange={() => toggle(id)}
                  className="size-4 shrink-0 translate-y-0.5 accent-accent"
                />
                <span className="min-w-0 break-words">
                  {name} <span className="text-faint text-xs">{plural(closures.length, 'closure')}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      ) : error ? (
        <p className="text-warning text-xs">The calendars could not be loaded. {messageOf(error)}</p>
      ) : (
        <Skeleton className="h-5 w-48" />
      )}
      {calendars?.length === 0 && (
        <p className="text-faint text-xs">
          There is no calendar yet. <CalendarsLink>Make one</CalendarsLink> for public holidays or maintenance, and
          choose it here.
        </p>
      )}
      {message && <FieldError>{message}</FieldError>}
    </fieldset>
  );
}

/** In a tab of its own: what is typed here must not be lost. */
function CalendarsLink({ children }: { children: string }) {
  return (
    <Link to="/calendars" target="_blank" className="text-accent underline">
      {children}
    </Link>
  );
}
