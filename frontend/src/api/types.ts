// Short names for the generated schemas.
import type { components } from './schema';

type Schemas = components['schemas'];

export type Job = Schemas['Job'];
export type Auth = Job['auth'];
export type Expect = Job['expect'];
export type JobCreate = Schemas['JobCreate'];
export type JobUpdate = Schemas['JobUpdate'];
export type JobTest = Schemas['JobTest'];
export type TestResult = Schemas['TestResult'];
export type JobStatus = Job['status'];
export type Execution = Schemas['Execution'];
export type ExecutionStatus = Execution['status'];
export type ExecutionSummary = Schemas['ExecutionSummary'];
export type Attempt = Schemas['Attempt'];
export type Ledger = Schemas['Ledger'];
export type Backfilled = Schemas['Backfilled'];
export type Secret = Schemas['Secret'];
export type User = Schemas['User'];
export type Session = Schemas['Session'];
export type Token = Schemas['Token'];
export type TokenCreated = Schemas['TokenCreated'];
export type TokenCreate = Schemas['TokenCreate'];
export type Scope = Token['scopes'][number];
export type PreviewRequest = Schemas['PreviewRequest'];
export type SchedulePreview = Schemas['SchedulePreview'];
export type UpcomingLoad = Schemas['Upcoming'];
export type Calendar = Schemas['Calendar'];
export type CalendarCreate = Schemas['CalendarCreate'];
export type Closure = Calendar['closures'][number];
export type Statistics = Schemas['Statistics'];
export type QueueStatistics = Schemas['QueueStatistics'];
export type Circuit = QueueStatistics['circuits'][number];
export type LiveEvent = Schemas['LiveEvent'];
export type ErrorEnvelope = Schemas['ErrorEnvelope'];
