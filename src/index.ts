/** The library's public face. */
export { compose } from './compose/compose.ts';
export type { Access, Environment, World } from './compose/world.ts';
export { type Configuration, load } from './config/load.ts';
export type { Action, Outcome } from './rotation/journal/secret-run.ts';
export { type Code, KeyturnError, type Now } from './rotation/model/errors.ts';
export * from './rotation/model/ports.ts';
export type { JournalRecord } from './rotation/model/record.ts';
export { onSecret, Secret } from './rotation/model/secret.ts';
export type { Policy, Target } from './rotation/model/target.ts';
export type { ReconcileOptions, Result } from './rotation/run/options.ts';
export { reconcile } from './rotation/run/reconcile.ts';
