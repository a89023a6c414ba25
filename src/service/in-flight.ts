/** How many requests are worked on at the same time, and how many of them are creations, which hold an envelope each. */
import { BodyRefused } from './body.ts';

export type Place = {
  /** Before the body of a creation is read. Throws BodyRefused: there is no place for one more. */
  holdCreation(): void;
  /** To be called once, when the answer is given. */
  leave(): void;
};

export type InFlight = {
  /** undefined = there is no place. */
  enter(): Place | undefined;
  running(): number;
};

/** `full` is called with what there was no place for. */
export function inFlight(
  most: { readonly requests: number; readonly creations: number },
  full: (what: 'requests' | 'creations') => void,
): InFlight {
  let running = 0;
  let creating = 0;
  return {
    enter() {
      if (running >= most.requests) {
        full('requests');
        return undefined;
      }
      running++;
      let creates = false;
      return {
        holdCreation() {
          if (creating >= most.creations) {
            full('creations');
            throw new BodyRefused(503);
          }
          creating++;
          creates = true;
        },
        leave() {
          running--;
          if (creates) creating--;
        },
      };
    },
    running: () => running,
  };
}
