import { FormProvider, useForm } from 'react-hook-form';
import { ApiError } from '@/api/errors';
import { useChangeSettings } from '@/api/settings';
import type { Settings, SettingsUpdate } from '@/api/types';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Page';
import { useToast } from '@/components/Toasts';
import { minuteTime, readerTimeZone } from '@/format/time';
import { useServerErrors } from '@/forms/useServerErrors';
import { SettingRow } from './SettingRow';
import { isKnown, titleOf } from './words';

export type SettingValues = Record<string, string | number | boolean>;

/** Those that count at once. Only what differs is sent, so that two administrators do not undo each other's work. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const current = withoutNull(settings.values);
  const names = Object.keys(current).filter(isKnown);
  const form = useForm<SettingValues>({ defaultValues: current });
  const change = useChangeSettings();
  const toast = useToast();
  const summary = useServerErrors(form, change.error);

  const send = (changes: SettingsUpdate, words: string) =>
    change.mutate(
      { ...changes, version: settings.version },
      {
        onSuccess: () => toast('success', words),
        onError: (error) =>
          isStale(error) && toast('danger', 'Somebody else was faster. These are the newer settings.'),
      },
    );
  const submit = form.handleSubmit((values) =>
    send(
      Object.fromEntries(
        names
          .filter((name) => values[name] !== current[name])
          .map((name) => [name, values[name] === '' ? null : values[name]]),
      ),
      'The settings are saved.',
    ),
  );

  return (
    <FormProvider {...form}>
      <form
        noValidate
        aria-label="Settings"
        onSubmit={(event) => {
          form.clearErrors(); // the server's words about the last attempt would stop this one
          return submit(event);
        }}
      >
        <Panel title="Changed while it runs" aside={<LastChange settings={settings} />} isFlush>
          {summary && (
            <div className="p-4 pb-0">
              <Notice tone="danger">{summary}</Notice>
            </div>
          )}
          <ul className="divide-y divide-line">
            {names.map((name) => (
              <SettingRow
                key={name}
                name={name}
                deployed={withoutNull(settings.deployed)[name]}
                isChanged={settings.changed.includes(name)}
                isPending={change.isPending}
                onReset={() => send({ [name]: null }, `${titleOf(name)}: as it was deployed again.`)}
              />
            ))}
          </ul>
          <div className="flex justify-end gap-2 border-line border-t bg-canvas px-4 py-3">
            <Button disabled={!form.formState.isDirty} onClick={() => form.reset()}>
              Discard
            </Button>
            <Button type="submit" variant="primary" disabled={!form.formState.isDirty} isPending={change.isPending}>
              Save
            </Button>
          </div>
        </Panel>
      </form>
    </FormProvider>
  );
}

/** A setting without a value is an empty field. */
function withoutNull(values: Settings['values']): SettingValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? '']));
}

function isStale(error: Error): boolean {
  return error instanceof ApiError && error.code === 'VERSION_STALE';
}

function LastChange({ settings: { updatedAt, updatedBy } }: { settings: Settings }) {
  return (
    <span className="text-faint text-xs">
      {updatedAt
        ? `last changed ${minuteTime(updatedAt, readerTimeZone())}${updatedBy ? ` by ${updatedBy}` : ''}`
        : 'nobody has changed anything yet'}
    </span>
  );
}
