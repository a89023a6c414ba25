/** The library's public face. */
export { compose } from './compose/compose.ts';
export type { Access, Environment, World } from './compose/world.ts';
export { type Configuration, load } from './config/load.ts';
export type { Action, Outcome } from './rotation/journal/outcome.ts';
export { type Code, KeyturnError, type Now } from './rotation/model/errors.ts';
export type {
  Address,
  Alert,
  Alerts,
  Channel,
  Clock,
  Destination,
  DestinationState,
  EscrowStore,
  Http,
  JournalStore,
  Json,
  LinkContent,
  LinkDraft,
  LinkMessage,
  Links,
  Listed,
  Minted,
  MintRequest,
  Notice,
  NoticeMessage,
  OpenAlerts,
  Origin,
  Owner,
  PasswordMessage,
  People,
  Person,
  Ports,
  PreflightRequest,
  Probe,
  Progress,
  Proofs,
  Provider,
  ProviderBinding,
  Random,
  Reach,
  Readers,
  Receipt,
  ReceiptState,
  Remembered,
  Runs,
  Sender,
  StateFormat,
  StateKeys,
} from './rotation/model/ports.ts';
export type { JournalRecord } from './rotation/model/record.ts';
export { onSecret, Secret } from './rotation/model/secret.ts';
export type { Policy, Target } from './rotation/model/target.ts';
export type { ReconcileOptions, Result } from './rotation/run/options.ts';
export { reconcile } from './rotation/run/reconcile.ts';
