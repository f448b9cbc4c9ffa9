// What went wrong with a call, as one class: refused by the API with its envelope, or never answered.
import type { ErrorEnvelope } from './types';

/** One field of what was sent and what is wrong with it. */
export type FieldProblem = { field: string; message: string };

export class ApiError extends Error {
  override name = 'ApiError';
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** The API's stable code, such as `NAME_TAKEN`. */
  readonly code: string;
  readonly details: unknown;
  readonly requestId: string | null;
  /** From `Retry-After`; null where the API named no time. */
  readonly retryAfterSeconds: number | null;

  constructor(
    status: number,
    message: string,
    more: Partial<Pick<ApiError, 'code' | 'details' | 'requestId' | 'retryAfterSeconds'>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = more.code ?? 'UNKNOWN';
    this.details = more.details ?? null;
    this.requestId = more.requestId ?? null;
    this.retryAfterSeconds = more.retryAfterSeconds ?? null;
  }

  get fieldProblems(): FieldProblem[] {
    if (this.code === 'NAME_TAKEN') return [{ field: 'name', message: this.message }];
    return Array.isArray(this.details) ? this.details.filter(isFieldProblem) : [];
  }
}

export function errorFrom(response: Response, body: unknown): ApiError {
  const retryAfter = Number(response.headers.get('Retry-After'));
  const retryAfterSeconds = retryAfter > 0 ? retryAfter : null;
  if (!isErrorEnvelope(body))
    return new ApiError(response.status, `The server answered with status ${response.status}.`, { retryAfterSeconds });
  const { code, message, details } = body.error;
  return new ApiError(response.status, message, {
    code,
    details,
    requestId: body.meta?.requestId ?? null,
    retryAfterSeconds,
  });
}

export function messageOf(error: unknown): string {
  return errorOf(error).message;
}

/** What the API says about one field of what was sent. */
export function problemAt(error: Error | null, field: string): string | undefined {
  return error instanceof ApiError
    ? error.fieldProblems.find((problem) => problem.field === field)?.message
    : undefined;
}

export function errorOf(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('Something went wrong.');
}

function isErrorEnvelope(body: unknown): body is ErrorEnvelope {
  return (
    typeof body === 'object' &&
    body !== null &&
    'error' in body &&
    typeof (body.error as { message?: unknown })?.message === 'string'
  );
}

function isFieldProblem(detail: unknown): detail is FieldProblem {
  const candidate = detail as Partial<FieldProblem> | null;
  return typeof candidate?.field === 'string' && typeof candidate.message === 'string';
}
