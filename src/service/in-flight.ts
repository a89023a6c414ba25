/** How many requests are worked on at the same time, and how many of them hold a large body while it comes. */
import { BodyRefused } from './body.ts';
import type { Held, Holder } from './request.ts';

/** `most` at the same time, and of them `each` of one holder. */
export type Places = { readonly most: number; readonly each: number };

export type Place = {
  /** Before a large body is read. Throws BodyRefused: there is no place for one more. */
  hold(holder: Holder): void;
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
  most: { readonly requests: number; readonly held: { readonly [what in Held]?: Places } },
  full: (what: 'requests' | Held) => void,
): InFlight {
  let running = 0;
  const rooms = new Map(Object.entries(most.held).map(([what, places]) => [what, room(places)]));
  return {
    enter() {
      if (running >= most.requests) {
        full('requests');
        return undefined;
      }
      running++;
      let leaveRoom: (() => void) | undefined;
      return {
        hold({ what, who }) {
          if (leaveRoom !== undefined) return;
          leaveRoom = rooms.get(what)?.(who);
          if (leaveRoom !== undefined) return;
          full(what);
          throw new BodyRefused(503);
        },
        leave() {
          running--;
          leaveRoom?.();
        },
      };
    },
    running: () => running,
  };
}

/** Takes a place for a holder, and returns what gives it back; undefined = there is none, or none for this holder. */
function room({ most, each }: Places): (who: string) => (() => void) | undefined {
  let taken = 0;
  const by = new Map<string, number>();
  return (who) => {
    const own = by.get(who) ?? 0;
    if (taken >= most || own >= each) return undefined;
    taken++;
    by.set(who, own + 1);
    return () => {
      taken--;
      const left = (by.get(who) ?? 0) - 1;
      if (left > 0) by.set(who, left);
      else by.delete(who);
    };
  };
}
