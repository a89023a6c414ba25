/** The library's public face. */
export { type Access, compose, type Environment, type World } from './compose.ts';
export { type Configuration, load } from './config/load.ts';
export { type Code, KeyturnError, type Now } from './rotation/errors.ts';
export * from './rotation/ports.ts';
export { type ReconcileOptions, type Result, reconcile } from './rotation/reconcile.ts';
export type { JournalRecord } from './rotation/record.ts';
export { onSecret, Secret } from './rotation/secret.ts';
export type { Policy, Target } from './rotation/target.ts';
export type { Action, Outcome } from './rotation/turn.ts';
