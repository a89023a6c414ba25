/**
 * `node test/model/search.ts FROM COUNT`: seeds (every fifth with an adversary as well), until something is wrong; prints
 * that and ends. Without a word: stories, then a thousand seeds.
 * `node test/model/search.ts NAME...`: the stories of these names.
 */
import { playBoth } from './random.ts';
import { readOneIn } from './state.ts';
import { stories } from './stories.ts';

async function tell(told: typeof stories): Promise<string | undefined> {
  for (const story of told) {
    const wrong = await story.play();
    if (wrong !== undefined) return `story: ${story.name}: ${wrong}`;
  }
  return undefined;
}

async function search(from: number, count: number): Promise<string | undefined> {
  readOneIn(50);
  for (let seed = from; seed < from + count; seed++) {
    const wrong = await playBoth(seed);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

async function named(names: readonly string[]): Promise<string | undefined> {
  const told = stories.filter(({ name }) => names.includes(name));
  const known = new Set(told.map(({ name }) => name));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) throw new Error(`there is no story with this name: ${unknown}`);
  return tell(told);
}

async function chosen(words: readonly string[]): Promise<string | undefined> {
  if (words.length === 0) return (await tell(stories)) ?? (await search(1, 1_000));
  const [from, count] = words.map(Number);
  return Number.isInteger(from) ? search(from!, count ?? 1) : named(words);
}

const wrong = await chosen(process.argv.slice(2));
if (wrong !== undefined) process.stdout.write(`${wrong.slice(0, 30_000)}\n`);
