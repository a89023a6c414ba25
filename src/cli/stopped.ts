/** Whoever stops the program from outside is told what is true: what was sent is not called back by that. */
import { plain } from '../report/foreign-text.ts';
import { err } from './output.ts';

/** By custom 128 and the number of the signal. A terminal that is closed sends SIGHUP. */
const exits = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const signals = Object.keys(exits) as (keyof typeof exits)[];

/**
 * @param says what is true at that moment, a sentence without its point
 * @returns ends it: from then on a signal ends the program as usual
 */
export function whenStopped(says: () => string): () => void {
  const stop = (signal: keyof typeof exits) => {
    err(plain(`Stopped: ${says()}.`));
    process.exit(exits[signal]);
  };
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}
