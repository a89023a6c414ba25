/** What is due when, by name: the earliest is found at once, however much waits. */
export type DueQueue = {
  add(at: number, name: string): void;
  /** The earliest that is due at `now`, which leaves the queue; undefined = nothing is due. */
  next(now: number): { readonly at: number; readonly name: string } | undefined;
};

/** A binary heap in two arrays, so that a million of them are no million objects. */
export function dueQueue(): DueQueue {
  const times: number[] = [];
  const names: string[] = [];

  function put(index: number, at: number, name: string): void {
    times[index] = at;
    names[index] = name;
  }

  function move(from: number, to: number): void {
    put(to, times[from] ?? 0, names[from] ?? '');
  }

  /** Moves the hole at `index` down to where `at` fits. */
  function sink(at: number): number {
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      if (left >= times.length) return index;
      const right = left + 1;
      const child = right < times.length && (times[right] ?? 0) < (times[left] ?? 0) ? right : left;
      if ((times[child] ?? 0) >= at) return index;
      move(child, index);
      index = child;
    }
  }

  return {
    add(at, name) {
      let index = times.length;
      for (let parent = (index - 1) >> 1; index > 0 && (times[parent] ?? 0) > at; parent = (index - 1) >> 1) {
        move(parent, index);
        index = parent;
      }
      put(index, at, name);
    },

    next(now) {
      const [at] = times;
      const [name] = names;
      if (at === undefined || name === undefined || at > now) return undefined;
      const [lastAt, lastName] = [times.pop() ?? 0, names.pop() ?? ''];
      if (times.length > 0) put(sink(lastAt), lastAt, lastName);
      return { at, name };
    },
  };
}
