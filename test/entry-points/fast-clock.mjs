// Preloaded into the program under test (`node --import`). How far its clock is ahead stands in a file that the test and
// other such programs share; a sleep takes a thousandth of its time and moves that clock on. Time-outs stay real.
import { openSync, readSync, writeSync } from 'node:fs';
import { enableCompileCache, syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const RealDate = Date;
const file = openSync(process.env.KEYTURN_CLOCK, 'r+');
const buffer = Buffer.alloc(20);

function offset() {
  readSync(file, buffer, 0, 20, 0);
  return Number(buffer.toString('latin1'));
}

// How far this one machine is ahead of everybody else.
const ahead = Number(process.env.KEYTURN_AHEAD ?? 0);
const now = () => RealDate.now() + offset() + ahead;

globalThis.Date = new Proxy(RealDate, {
  construct: (date, words, self) => Reflect.construct(date, words.length === 0 ? [now()] : words, self),
  apply: () => new RealDate(now()).toString(),
  get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
});

const wait = timers.setTimeout;
timers.setTimeout = async (milliseconds, ...rest) => {
  const until = now() + milliseconds;
  const result = await wait(milliseconds / 1_000, ...rest);
  const missing = until - now();
  if (missing > 0) writeSync(file, String(offset() + Math.ceil(missing)).padStart(20), 0, 'latin1');
  return result;
};
syncBuiltinESMExports();

// Some hundred such programs are started, and a tenth of what each costs is compiling the same code again. The cache is
// apart from the folders that are looked through for what a program left behind.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)));
