/**
 * `node test/model/search.ts FROM COUNT`: stories, then seeds (every fifth with an adversary as well), until
 * something is wrong; prints that and ends.
 * `node test/model/search.ts NAME`: that one story.
 */
import { playBoth } from './random.ts';
import { readOneIn } from './state.ts';
import { stories } from './stories.ts';

async function search(from: string, count: string | undefined): Promise<string | undefined> {
  const told = count === undefined ? stories.filter(({ name }) => name === from) : stories;
  if (told.length === 0) throw new Error(`there is no story with this name: ${from}`);
  for (const story of told) {
    const wrong = await story.play();
    if (wrong !== undefined) return `story: ${story.name}: ${wrong}`;
  }
  readOneIn(50);
  for (let seed = Number(from); seed < Number(from) + Number(count ?? 0); seed++) {
    const wrong = await playBoth(seed);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

const [, , from = '1', count] = process.argv;
const wrong = await search(from, count ?? (process.argv.length < 3 ? '1000' : undefined));
if (wrong !== undefined) process.stdout.write(`${wrong.slice(0, 30_000)}\n`);
