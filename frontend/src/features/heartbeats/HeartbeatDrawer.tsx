import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { categoriesQuery } from '@/api/categories';
import { useSaveHeartbeat } from '@/api/heartbeats';
import type { Heartbeat } from '@/api/types';
import { Field, Select, TextArea, TextInput } from '@/components/Field';
import { FormDrawer } from '@/components/FormDrawer';
import { useToast } from '@/components/Toasts';
import { rules } from '@/forms/rules';
import { useSavedForm } from '@/forms/useSavedForm';
import { BoundSchedule } from '@/schedule/BoundSchedule';
import { bodyOf, fieldFor, type HeartbeatValues, valuesOf } from './values';
import { graceUnits } from './words';

type HeartbeatDrawerProps = { heartbeat: Heartbeat | null; onClose: (saved?: Heartbeat) => void };

/** A new heartbeat, or a known one as it was when the drawer opened. */
export function HeartbeatDrawer({ heartbeat, onClose }: HeartbeatDrawerProps) {
  const [known] = useState(heartbeat);
  const { data: categories = [] } = useQuery(categoriesQuery);
  const toast = useToast();
  const form = useForm<HeartbeatValues>({ defaultValues: valuesOf(known) });
  const { control, register, watch } = form;
  const saved = useSavedForm({
    form,
    save: useSaveHeartbeat(known),
    bodyOf,
    onSaved: (made) => {
      toast('success', `${made.name} is saved.`);
      onClose(made);
    },
    fieldFor,
  });
  const { errors } = form.formState;
  return (
    <FormDrawer noun="heartbeat" known={known?.name ?? null} onClose={() => onClose()} {...saved}>
      <Field label="Name" error={errors.name?.message}>
        {(field) => (
          <TextInput
            {...field}
            placeholder="Backup of the warehouse"
            autoComplete="off"
            {...register('name', rules('heartbeat', 'name'))}
          />
        )}
      </Field>
      <Field label="Description" isOptional error={errors.description?.message}>
        {(field) => <TextArea {...field} rows={2} {...register('description', rules('heartbeat', 'description'))} />}
      </Field>
      <Field label="Expected">
        {(field) => (
          <Select {...field} {...register('follows')}>
            <option value="schedule">By a schedule of its own</option>
            <option value="job">When a job runs</option>
          </Select>
        )}
      </Field>
      {watch('follows') === 'job' ? (
        <Field label="Job" hint="Its id, as it stands in the job's address." error={errors.jobId?.message}>
          {(field) => (
            <TextInput
              {...field}
              placeholder="job_…"
              autoComplete="off"
              className="font-mono"
              {...register('jobId', { required: 'This is needed.' })}
            />
          )}
        </Field>
      ) : (
        <BoundSchedule control={control} />
      )}
      <fieldset>
        <legend className="mb-1.5 font-medium text-[0.8125rem]">Grace: how late it may be</legend>
        <div className="flex gap-2">
          <Field label="Amount" className="w-28" error={errors.graceAmount?.message}>
            {(field) => (
              <TextInput
                {...field}
                type="number"
                min={1}
                {...register('graceAmount', { valueAsNumber: true, required: 'This is needed.' })}
              />
            )}
          </Field>
          <Field label="Unit" className="w-36">
            {(field) => (
              <Select {...field} {...register('graceUnit', { valueAsNumber: true })}>
                {graceUnits.map(({ seconds, word }) => (
                  <option key={seconds} value={seconds}>
                    {word}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      </fieldset>
      <Field label="Category" isOptional error={errors.categoryId?.message}>
        {(field) => (
          <Select {...field} {...register('categoryId')}>
            <option value="">No category</option>
            {categories.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Tags" isOptional hint="Separated by commas." error={errors.tags?.message}>
        {(field) => <TextInput {...field} autoComplete="off" {...register('tags')} />}
      </Field>
      <label className="flex items-center gap-2.5">
        <input type="checkbox" className="size-4 accent-accent" {...register('isActive')} />
        Active: its failures and its silence are told of
      </label>
    </FormDrawer>
  );
}
