// Preloaded into a service that a story starts: the time of the story, whose distance from the machine's stands in a file.
import { openSync, readSync } from 'node:fs';

const RealDate = Date;
const file = openSync(process.env.KEYTURN_CLOCK, 'r');
const buffer = Buffer.alloc(20);

function now() {
  readSync(file, buffer, 0, 20, 0);
  return RealDate.now() + Number(buffer.toString('latin1'));
}

globalThis.Date = new Proxy(RealDate, {
  construct: (date, words, self) => Reflect.construct(date, words.length === 0 ? [now()] : words, self),
  apply: () => new RealDate(now()).toString(),
  get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
});
