/**
 * Admission of requests per tick of the event loop. Sixty requests that arrive together would otherwise all be worked on
 * before the first of their answers leaves, or before a store is asked anything: client, service and store would wait
 * for each other in turn (docs/performance.md#admission).
 */

/** Waits until one more request may begin in this tick, first come first served; undefined = it may begin now. */
export type Admission = () => Promise<void> | undefined;

export function admission(mostPerTick: number): Admission {
  let begun = 0;
  let waiting: (() => void)[] = [];

  function nextTick(): void {
    const now = waiting.slice(0, mostPerTick);
    waiting = waiting.slice(mostPerTick);
    begun = now.length;
    if (begun > 0) setImmediate(nextTick);
    for (const begin of now) begin();
  }

  return () => {
    if (begun === 0) setImmediate(nextTick);
    if (begun < mostPerTick) {
      begun++;
      return undefined;
    }
    return new Promise((begin) => waiting.push(begin));
  };
}
