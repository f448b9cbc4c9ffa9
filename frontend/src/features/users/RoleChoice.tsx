import { useId } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { FieldError } from '@/components/Field';
import { ROLES, roleNames } from '@/components/roles';

type RoleChoiceProps = { field: UseFormRegisterReturn; error: string | undefined; isDisabled?: boolean };

export function RoleChoice({ field, error, isDisabled = false }: RoleChoiceProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={error && `${id}-error`}>
      <legend className="mb-1.5 font-medium text-[0.8125rem]">Role</legend>
      <div className="space-y-1">
        {roleNames.map((role) => (
          <label key={role} className="flex items-start gap-2.5 rounded-lg py-1">
            <input
              type="radio"
              value={role}
              aria-describedby={`${id}-${role}`}
              className="mt-0.5 size-4 shrink-0 accent-accent"
              {...field}
              disabled={isDisabled}
            />
            <span className="min-w-0">
              <span className="font-medium">{ROLES[role].word}</span>
              <span id={`${id}-${role}`} className="block text-faint text-xs first-letter:uppercase">
                {ROLES[role].meaning}
              </span>
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
