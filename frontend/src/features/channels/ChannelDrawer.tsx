import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useSaveChannel } from '@/api/channels';
import type { Channel } from '@/api/types';
import { Field, Select, TextInput } from '@/components/Field';
import { FormDrawer } from '@/components/FormDrawer';
import { useToast } from '@/components/Toasts';
import { useSavedForm } from '@/forms/useSavedForm';
import { PaceFields } from './PaceFields';
import { RoutingFields } from './RoutingFields';
import { bodyOf, type ChannelValues, fieldFor, valuesOf } from './values';
import { CHANNELS, channelKinds } from './words';

type ChannelDrawerProps = { channel: Channel | null; onClose: (made?: Channel) => void };

/** A new channel, or a known one as it was when the drawer opened. */
export function ChannelDrawer({ channel, onClose }: ChannelDrawerProps) {
  const [known] = useState(channel);
  const toast = useToast();
  const form = useForm<ChannelValues>({ defaultValues: valuesOf(known) });
  const saved = useSavedForm({
    form,
    save: useSaveChannel(known?.id ?? null),
    bodyOf: (values) => bodyOf(values, known),
    onSaved: (made) => {
      toast('success', `${made.name} is saved.`);
      onClose(made);
    },
    fieldFor,
  });
  const { errors } = form.formState;

  return (
    <FormDrawer noun="channel" known={known?.name ?? null} onClose={onClose} {...saved}>
      <FormProvider {...form}>
        <Field label="Name" error={errors.name?.message}>
          {(control) => (
            <TextInput
              {...control}
              placeholder="On call"
              autoComplete="off"
              {...form.register('name', { required: 'This is needed.' })}
            />
          )}
        </Field>
        <Field label="Kind" hint={known && 'It stays what it is.'} error={errors.kind?.message}>
          {(control) => (
            <Select {...control} {...form.register('kind')} disabled={known !== null}>
              {channelKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {CHANNELS[kind].word}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Target form={form} isKnown={known !== null} />
        <RoutingFields />
        <PaceFields />
        <label className="flex items-center gap-2.5">
          <input type="checkbox" className="size-4 accent-accent" {...form.register('isActive')} />
          Active: it is told what fits
        </label>
      </FormProvider>
    </FormDrawer>
  );
}

type TargetProps = { form: ReturnType<typeof useForm<ChannelValues>>; isKnown: boolean };

/** Where it goes. Addresses and keys are secrets: they are sent and never shown. */
function Target({ form, isKnown }: TargetProps) {
  const kind = form.watch('kind');
  const { needs, placeholder } = CHANNELS[kind];
  const { errors } = form.formState;
  const needed = { required: isKnown ? false : 'This is needed.' };
  const kept = isKnown && 'Left empty, what is stored stays.';
  return (
    <>
      {needs === 'recipients' && (
        <Field label="Recipients" hint="Separated by commas." error={errors.recipients?.message}>
          {(control) => (
            <TextInput
              {...control}
              placeholder={placeholder}
              autoComplete="off"
              {...form.register('recipients', { required: 'This is needed.' })}
            />
          )}
        </Field>
      )}
      {needs === 'url' && (
        <Field label="URL" hint={kept} error={errors.url?.message}>
          {(control) => (
            <TextInput
              {...control}
              type="url"
              placeholder={placeholder}
              autoComplete="off"
              {...form.register('url', needed)}
            />
          )}
        </Field>
      )}
      {kind === 'webhook' && (
        <Field
          label="Signing secret"
          isOptional
          hint={kept || 'Left empty, one is made and shown once.'}
          error={errors.signingSecret?.message}
        >
          {(control) => (
            <TextInput {...control} placeholder="whsec_…" autoComplete="off" {...form.register('signingSecret')} />
          )}
        </Field>
      )}
      {needs === 'routingKey' && (
        <Field label="Routing key" hint={kept} error={errors.routingKey?.message}>
          {(control) => (
            <TextInput
              {...control}
              placeholder={placeholder}
              autoComplete="off"
              {...form.register('routingKey', needed)}
            />
          )}
        </Field>
      )}
    </>
  );
}
