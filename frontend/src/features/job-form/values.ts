// What stands in the form, and how it becomes what the API takes.
import type { FieldPath } from 'react-hook-form';
import type { ScheduleQuestion } from '@/api/schedules';
import type { Job, JobCreate, JobTest } from '@/api/types';
import { readerTimeZone } from '@/format/time';
import { instantOf, localTimeOf } from '@/format/zonedTime';
import { limitsOf } from '@/forms/rules';
import {
  type AuthValues,
  authField,
  authOf,
  authValuesOf,
  type ExpectValues,
  expectField,
  expectOf,
  expectValuesOf,
  listOf,
} from './callValues';

export type Pair = { name: string; value: string };

export type JobValues = {
  name: string;
  description: string;
  tags: string; // separated by commas
  categoryId: string; // empty for none
  cronExpression: string;
  timezone: string;
  startAt: string; // by the clock of the job's zone, as `endAt`; empty for none
  endAt: string;
  maxRuns: number | null;
  jitterSeconds: number;
  catchUp: Job['catchUp'];
  dstGap: Job['dstGap'];
  dstOverlap: Job['dstOverlap'];
  calendarIds: string[];
  kind: Job['kind']; // of a known job it stays what it is, as its handler does
  handler: string | null;
  payload: string; // JSON, of a function job
  endpointUrl: string;
  httpMethod: Job['httpMethod'];
  headers: Pair[];
  queryParams: Pair[];
  body: string;
  auth: AuthValues;
  expect: ExpectValues;
  sendIdentification: boolean;
  timeoutSeconds: number;
  callbackDeadlineSeconds: number | null;
  retryCount: number;
  retryDelaySeconds: number;
  retryStrategy: Job['retryStrategy'];
  retryChoice: 'passing' | 'listed';
  retryOn: string; // separated by commas; counts for `listed`
  overlapPolicy: Job['overlapPolicy'];
  onCrash: Job['onCrash'];
  misfireGraceSeconds: number;
  disableAfterFailures: number;
  notifyOnFailure: 'default' | 'yes' | 'no'; // by default, as the settings say
  tuning: Job['tuning'];
  isActive: boolean;
};

/** A new job, with the API's own defaults. */
export function newJobValues(): JobValues {
  return {
    name: '',
    description: '',
    tags: '',
    categoryId: '',
    cronExpression: '',
    timezone: defaultOf('timezone', 'UTC'),
    startAt: '',
    endAt: '',
    maxRuns: null,
    jitterSeconds: defaultOf('jitterSeconds', 0),
    catchUp: defaultOf('catchUp', 'none'),
    dstGap: defaultOf('dstGap', 'cron'),
    dstOverlap: defaultOf('dstOverlap', 'cron'),
    calendarIds: [],
    kind: 'http',
    handler: null,
    payload: '{}',
    endpointUrl: '',
    httpMethod: defaultOf('httpMethod', 'GET'),
    headers: [],
    queryParams: [],
    body: '',
    auth: authValuesOf(undefined),
    expect: expectValuesOf(undefined),
    sendIdentification: defaultOf('sendIdentification', true),
    callbackDeadlineSeconds: null,
    timeoutSeconds: defaultOf('timeoutMs', 30_000) / 1000,
    retryCount: defaultOf('retryCount', 3),
    retryDelaySeconds: defaultOf('retryDelayMs', 1_000) / 1000,
    retryStrategy: defaultOf('retryStrategy', 'exponential'),
    retryChoice: 'passing',
    retryOn: '',
    overlapPolicy: defaultOf('overlapPolicy', 'skip'),
    onCrash: defaultOf('onCrash', 'fail'),
    misfireGraceSeconds: defaultOf('misfireGraceSeconds', 300),
    disableAfterFailures: defaultOf('disableAfterFailures', 3),
    notifyOnFailure: 'default',
    tuning: defaultOf('tuning', 'off'),
    isActive: true,
  };
}

export function valuesOf(job: Job): JobValues {
  return {
    name: job.name,
    description: job.description,
    tags: job.tags.join(', '),
    categoryId: job.categoryId ?? '',
    cronExpression: job.cronExpression,
    timezone: job.timezone,
    startAt: job.startAt ? localTimeOf(job.startAt, job.timezone) : '',
    endAt: job.endAt ? localTimeOf(job.endAt, job.timezone) : '',
    maxRuns: job.maxRuns,
    jitterSeconds: job.jitterSeconds,
    catchUp: job.catchUp,
    dstGap: job.dstGap,
    dstOverlap: job.dstOverlap,
    calendarIds: job.calendarIds,
    kind: job.kind,
    handler: job.handler,
    payload: JSON.stringify(job.payload, null, 2),
    endpointUrl: job.endpointUrl ?? '',
    httpMethod: job.httpMethod,
    headers: pairsOf(job.headers),
    queryParams: pairsOf(job.queryParams),
    body: job.body ?? '',
    auth: authValuesOf(job.auth),
    expect: expectValuesOf(job.expect),
    sendIdentification: job.sendIdentification,
    timeoutSeconds: job.timeoutMs / 1000,
    callbackDeadlineSeconds: job.callbackDeadlineSeconds,
    retryCount: job.retryCount,
    retryDelaySeconds: job.retryDelayMs / 1000,
    retryStrategy: job.retryStrategy,
    retryChoice: job.retryOn ? 'listed' : 'passing',
    retryOn: job.retryOn?.join(', ') ?? '',
    overlapPolicy: job.overlapPolicy,
    onCrash: job.onCrash,
    misfireGraceSeconds: job.misfireGraceSeconds,
    disableAfterFailures: job.disableAfterFailures,
    tuning: job.tuning,
    notifyOnFailure: job.notifyOnFailure === null ? 'default' : job.notifyOnFailure ? 'yes' : 'no',
    isActive: job.isActive,
  };
}

/** What is sent. A bound that nobody touched stays the instant that it was: the clock may show less of it, or show it twice. */
export function bodyOf(values: JobValues, known?: Job): JobCreate {
  const {
    timeoutSeconds,
    retryDelaySeconds,
    retryChoice,
    retryOn,
    tags,
    categoryId,
    headers,
    queryParams,
    body,
    auth,
    expect,
    startAt,
    endAt,
    kind,
    handler,
    payload,
    endpointUrl,
    httpMethod,
    sendIdentification,
    callbackDeadlineSeconds,
    notifyOnFailure,
    ...same
  } = values;
  const call = {
    endpointUrl,
    httpMethod,
    headers: recordOf(headers),
    queryParams: recordOf(queryParams),
    body: body === '' ? null : body,
    auth: authOf(auth),
    expect: expectOf(expect),
    sendIdentification,
    callbackDeadlineSeconds,
  };
  return {
    ...same,
    ...(kind === 'function' ? { payload: JSON.parse(payload), ...(known ? {} : { kind, handler }) } : call),
    startAt: boundOf(startAt, values.timezone, known?.startAt),
    endAt: boundOf(endAt, values.timezone, known?.endAt),
    tags: listOf(tags),
    notifyOnFailure: notifyOnFailure === 'default' ? null : notifyOnFailure === 'yes',
    categoryId: categoryId || null,
    timeoutMs: Math.round(timeoutSeconds * 1000),
    retryDelayMs: Math.round(retryDelaySeconds * 1000),
    retryOn: retryChoice === 'listed' ? listOf(retryOn) : null,
  };
}

/** What a test run calls; `jobId` says whose secrets stand behind the masks. */
export function testOf(values: JobValues, jobId: string | undefined): JobTest {
  const { endpointUrl, httpMethod, headers, queryParams, body, auth, expect, sendIdentification, timeoutMs } =
    bodyOf(values);
  const { maximum = Number.POSITIVE_INFINITY } = limitsOf('test', 'timeoutMs');
  return {
    endpointUrl: endpointUrl ?? '',
    ...{ httpMethod, headers, queryParams, body, auth, expect, sendIdentification },
    timeoutMs: Math.min(timeoutMs || maximum, maximum),
    ...(values.name.trim() ? { name: values.name.trim() } : {}),
    ...(jobId ? { jobId } : {}),
  };
}

/** What the preview is asked: all that has a say in when the job runs, as far as it can be sent. */
export function questionOf(values: JobValues, jobId: string | undefined): ScheduleQuestion {
  const { cronExpression, timezone, maxRuns, jitterSeconds, dstGap, dstOverlap, calendarIds } = values;
  return {
    cronExpression,
    timezone,
    startAt: boundOf(values.startAt, timezone),
    endAt: boundOf(values.endAt, timezone),
    maxRuns: isWithin('maxRuns', maxRuns) ? maxRuns : null,
    jitterSeconds: isWithin('jitterSeconds', jitterSeconds) ? jitterSeconds : 0,
    dstGap,
    dstOverlap,
    calendarIds,
    viewerTimezone: readerTimeZone(),
    ...(jobId ? { jobId } : {}),
  };
}

const RENAMED: Partial<Record<string, keyof JobValues>> = {
  timeoutMs: 'timeoutSeconds',
  retryDelayMs: 'retryDelaySeconds',
};

/** Where the form shows what the API says about one of its fields: `headers.X-Key` belongs to the row with that name. */
export function formField(
  apiField: string,
  values: JobValues,
): FieldPath<JobValues> | `${'headers' | 'queryParams'}.root` | undefined {
  const [head = '', ...rest] = apiField.split('.');
  const renamed = RENAMED[head] ?? head;
  if (!(renamed in values)) return undefined;
  const field = renamed as keyof JobValues;
  if (field === 'auth') return authField(rest, values.auth);
  if (field === 'expect') return expectField(rest, values.expect);
  if (field !== 'headers' && field !== 'queryParams') return field;
  const row = values[field].findIndex(({ name }) => name.trim().toLowerCase() === rest.join('.').toLowerCase());
  return row === -1 ? `${field}.root` : `${field}.${row}.name`;
}

function defaultOf<Value>(field: Parameters<typeof limitsOf<'job'>>[1], otherwise: Value): Value {
  return (limitsOf('job', field).default as Value | undefined) ?? otherwise;
}

function boundOf(local: string, timezone: string, known?: string | null): string | null {
  if (known && localTimeOf(known, timezone) === local) return known;
  return instantOf(local, timezone);
}

function isWithin(field: 'maxRuns' | 'jitterSeconds', value: number | null): boolean {
  const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = limitsOf('job', field);
  return Number.isInteger(value) && (value ?? -1) >= minimum && (value ?? -1) <= maximum;
}

function pairsOf(record: Record<string, string>): Pair[] {
  return Object.entries(record).map(([name, value]) => ({ name, value }));
}

/** Rows without a name are unfinished and left out. */
function recordOf(pairs: Pair[]): Record<string, string> {
  return Object.fromEntries(pairs.map(({ name, value }) => [name.trim(), value]).filter(([name]) => name !== ''));
}
