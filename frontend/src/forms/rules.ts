// What the API accepts, turned into the rules of react-hook-form. The numbers come from the OpenAPI document.
import { limits } from '@/api/limits';

type Forms = typeof limits;
export type FormName = keyof Forms;
export type FieldOf<Form extends FormName> = keyof Forms[Form] & string;

export type Limits = {
  required: boolean;
  type?: string;
  enum?: readonly string[];
  itemEnum?: readonly string[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  description?: string;
};

export function limitsOf<Form extends FormName>(form: Form, field: FieldOf<Form>): Limits {
  return limits[form][field] as Limits;
}

/** Rules for a text field. */
export function rules<Form extends FormName>(form: Form, field: FieldOf<Form>) {
  const { required, minLength = 0, maxLength } = limitsOf(form, field);
  return {
    ...(required || minLength > 0 ? { required: 'This is needed.' } : {}),
    ...(minLength > 1 ? { minLength: { value: minLength, message: `At least ${minLength} characters.` } } : {}),
    ...(maxLength ? { maxLength: { value: maxLength, message: `At most ${maxLength} characters.` } } : {}),
  };
}

/** Rules for a whole number; `unit` is how many of the API's units one of the field's is (1000 for seconds over `…Ms`). */
export function numberRules<Form extends FormName>(form: Form, field: FieldOf<Form>, unit = 1) {
  const { minimum, maximum } = limitsOf(form, field);
  return {
    valueAsNumber: true as const,
    validate: (value: unknown) => (typeof value === 'number' && !Number.isNaN(value)) || 'Enter a number.',
    ...(minimum === undefined ? {} : { min: { value: minimum / unit, message: `At least ${minimum / unit}.` } }),
    ...(maximum === undefined ? {} : { max: { value: maximum / unit, message: `At most ${maximum / unit}.` } }),
  };
}

/** Rules for a whole number that may be left out; the value is then null. */
export function optionalNumberRules<Form extends FormName>(form: Form, field: FieldOf<Form>) {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = limitsOf(form, field);
  return {
    setValueAs: (text: unknown) => (text === '' || text === null || text === undefined ? null : Number(text)),
    validate: (value: unknown) => {
      if (value === null || value === undefined) return true;
      if (!Number.isInteger(value)) return 'Enter a whole number.';
      if ((value as number) < minimum) return `At least ${minimum}.`;
      return (value as number) <= maximum || `At most ${maximum}.`;
    },
  };
}

/** `1–300`, for hints. */
export function rangeOf<Form extends FormName>(form: Form, field: FieldOf<Form>, unit = 1): string {
  const { minimum, maximum } = limitsOf(form, field);
  return `${minimum === undefined ? '' : minimum / unit}–${maximum === undefined ? '' : maximum / unit}`;
}
