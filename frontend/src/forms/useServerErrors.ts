// Puts what the server refused at the fields it names; the rest is for a summary above the form.
import { useEffect, useMemo } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { ApiError, type FieldProblem, messageOf } from '@/api/errors';

/**
 * The summary, or null when every problem stands at a field. `fieldFor` translates the API's field names (`timeoutMs`,
 * `headers.X-Key`) into the form's; by default they are the same, and only fields that the form has count.
 */
export function useServerErrors<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  error: Error | null,
  fieldFor?: (apiField: string, values: Values) => FieldName<Values> | undefined,
): string | null {
  const placed = useMemo(() => place(form, error, fieldFor), [form, error, fieldFor]);
  useEffect(() => {
    for (const [index, { field, message }] of placed.atFields.entries()) {
      form.setError(field as Path<Values>, { type: 'server', message }, { shouldFocus: index === 0 });
    }
  }, [form, placed]);
  return placed.summary;
}

/** A field, or what stands for a list of fields as a whole. */
type FieldName<Values extends FieldValues> = Path<Values> | `${string}.root` | `root.${string}`;

type Placed<Values extends FieldValues> = {
  atFields: { field: FieldName<Values>; message: string }[];
  summary: string | null;
};

function place<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  error: Error | null,
  fieldFor: ((apiField: string, values: Values) => FieldName<Values> | undefined) | undefined,
): Placed<Values> {
  if (!error) return { atFields: [], summary: null };
  const problems = error instanceof ApiError ? error.fieldProblems : [];
  const located = problems.map((problem) => ({
    problem,
    field: (fieldFor ?? sameName)(problem.field, form.getValues()),
  }));
  const homeless = located.filter(({ field }) => !field).map(({ problem }) => problem);
  return {
    atFields: located.flatMap(({ field, problem }) => (field ? [{ field, message: problem.message }] : [])),
    summary: problems.length === 0 ? messageOf(error) : summaryOf(homeless),
  };
}

function sameName<Values extends FieldValues>(apiField: string, values: Values): FieldName<Values> | undefined {
  return apiField in values ? (apiField as FieldName<Values>) : undefined;
}

function summaryOf(problems: FieldProblem[]): string | null {
  if (problems.length === 0) return null;
  return problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join(' ');
}
