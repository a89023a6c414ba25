/** `node test/model/search.ts FROM COUNT`: stories, then seeds, until something is wrong; prints that and ends. */
import { playSeed } from './random.ts';
import { stories } from './stories.ts';

const from = Number(process.argv[2] ?? '1');
const count = Number(process.argv[3] ?? '1000');

async function search(): Promise<string | undefined> {
  for (const story of stories) {
    const wrong = await story.play();
    if (wrong !== undefined) return `story: ${story.name}: ${wrong}`;
  }
  for (let seed = from; seed < from + count; seed++) {
    const wrong = await playSeed(seed);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

const wrong = await search();
if (wrong !== undefined) process.stdout.write(`${wrong.slice(0, 4000)}\n`);
