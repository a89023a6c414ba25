/**
 * `--import`ed into a child process: its clock is ahead of the machine's by KEYTURN_TEST_AHEAD milliseconds, sleeping
 * puts it forward instead of waiting, and every request says what time it is, so that who answers can follow.
 */
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

const Machine = Date;
let ahead = Number(process.env['KEYTURN_TEST_AHEAD'] ?? '0');
const now = () => Machine.now() + ahead;

globalThis.Date = class extends Machine {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(now());
    else super(...(given as [string]));
  }

  static override now(): number {
    return now();
  }
} as DateConstructor;

// The program imports it by name: the binding follows.
timers.setTimeout = (async (milliseconds: number) => {
  const until = now() + milliseconds;
  await timers.setImmediate();
  ahead += Math.max(0, until - now());
}) as typeof timers.setTimeout;
syncBuiltinESMExports();

const send = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  request.headers.set('x-virtual-time', String(now()));
  return send(request);
};
