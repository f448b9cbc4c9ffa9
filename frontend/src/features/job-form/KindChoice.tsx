import { useQuery } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { handlersQuery } from '@/api/handlers';
import { Panel } from '@/components/Page';
import type { JobValues } from './values';

/** Whether a new job calls an address or runs a function; no question where there is no function. */
export function KindChoice() {
  const { register } = useFormContext<JobValues>();
  const { data: handlers = [] } = useQuery(handlersQuery);
  if (handlers.every(({ isSystem }) => isSystem)) return null;
  return (
    <Panel title="What it does">
      <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
        <legend className="sr-only">What it does</legend>
        <label className="flex items-center gap-2.5">
          <input type="radio" value="http" className="size-4 accent-accent" {...register('kind')} />
          Makes an HTTP call
        </label>
        <label className="flex items-center gap-2.5">
          <input type="radio" value="function" className="size-4 accent-accent" {...register('kind')} />
          Runs a function of the deployed code
        </label>
      </fieldset>
    </Panel>
  );
}
