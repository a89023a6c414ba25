/**
 * How much is begun in one turn of the event loop. Sixty requests that arrive together would otherwise all be worked on
 * before the first of their answers leaves, or before a store is asked anything: client, service and store would take
 * turns at waiting for each other.
 */

/** Waits until one more may be begun in this turn, first come first served; undefined = now. */
export type Turns = () => Promise<void> | undefined;

export function turns(most: number): Turns {
  let begun = 0;
  let waiting: (() => void)[] = [];

  function next(): void {
    const now = waiting.slice(0, most);
    waiting = waiting.slice(most);
    begun = now.length;
    if (begun > 0) setImmediate(next);
    for (const begin of now) begin();
  }

  return () => {
    if (begun === 0) setImmediate(next);
    if (begun < most) {
      begun++;
      return undefined;
    }
    return new Promise((begin) => waiting.push(begin));
  };
}
