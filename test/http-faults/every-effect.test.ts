import { expect, it } from '@jest/globals';
import { lanes } from './lanes.ts';
import type { Part, Searched } from './search.ts';

// A sample of all; test/long has more of it. A search has no speed to keep: its limit is there for one that hangs.
it.each<[string, Part, number, number]>([
  [
    'faulted at a sample of its requests, a run leaves a working key everywhere, and one key three runs later',
    'faulted',
    79,
    70,
  ],
  ['two runs at once do what is due once, and one key is left', 'pairs', 40, 10],
  [
    'clocks that are off, lists that lie, users that go on and late readers end no key too early, and one is left',
    'drawn',
    40,
    40,
  ],
  [
    'two repositories on one account leave each other alone, and each comes to its end or says that there is no room',
    'neighbours',
    40,
    10,
  ],
])(
  '%s',
  async (_, part, step, least) => {
    const [found] = await lanes<Searched>(new URL('search.ts', import.meta.url), [[part, '0', '1', String(step)]]);
    expect(found!.found).toEqual([]);
    expect(found!.schedules).toBeGreaterThanOrEqual(least);
  },
  900_000,
);
