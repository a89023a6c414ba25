/** How much of one thing is asked at once, however many secrets want it. */
import { places } from '../http/concurrency.ts';

type Work<T> = () => Promise<T>;

/** At most `most` at once; the others wait before anything of theirs is sent. */
export function atMost(most: number): <T>(work: Work<T>) => Promise<T> {
  const enter = places(most);
  return async (work) => {
    const leave = await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}

/**
 * One answer for all who ask before the question is sent; who asks while one is under way gets the next. So an answer is never
 * older than its question.
 */
export function shared<T>(ask: Work<T>): Work<T> {
  let underWay: Promise<unknown> | undefined;
  let next: Promise<T> | undefined;
  return () => {
    next ??= (async () => {
      await underWay;
      next = undefined;
      const asked = ask();
      underWay = asked.catch(() => undefined);
      return asked;
    })();
    return next;
  };
}

/** One of each name, made when it is first asked for; what could not be made is tried again. */
export function keptBy<T>(): (name: string, make: Work<T>) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (name, make) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const made = make();
    known.set(name, made);
    made.catch(() => known.delete(name));
    return made;
  };
}
