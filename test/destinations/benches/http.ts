import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { throttled } from '../../fakes/stores/fake-store.ts';
import { fakeToyStore } from '../../fakes/stores/toy-store.ts';
import { steppingClock } from '../../http/stepping-clock.ts';
import { contextOf } from '../context.ts';
import type { MakeBench } from './bench.ts';

const page = readFileSync(new URL('../../../docs/destinations.md', import.meta.url), 'utf8');

/** The example of the page itself. */
export function exampleOfHttp(): { recipe: { [name: string]: unknown }; [name: string]: unknown } {
  const [, block] = /## http\n[\s\S]*?```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  return parse(block!).destinations[0].http;
}

export const httpBench: MakeBench = async (through) => {
  const clock = steppingClock();
  const fake = fakeToyStore(clock);
  fake.put('acme', 'OTHER', 'by hand', 'mine');
  const example = exampleOfHttp();
  return {
    context: contextOf(through(fake.http), clock, { TOY_STORE_TOKEN: fake.token }),
    entries: [example],
    misspelt: { ...example, recipe: { ...example.recipe, wirte: {} } },
    at: async ({ name }) => fake.teams.get('acme')?.get(String(name))?.value,
    others: async () => structuredClone(fake.teams.get('acme')?.get('OTHER')),
    remove: () => fake.teams.clear(),
    forbid() {
      fake.forbidden = true;
    },
    meddle: undefined,
    throttled,
    largest: 65_536,
  };
};
