/**
 * Plays one schedule that a search has named, and prints what is wrong with it, or nothing.
 * `node test/http-faults/replay.ts drawn|pairs|neighbours SEED`
 * `node test/http-faults/replay.ts SETTING PHASE FATE AT`: one fault at one request.
 */
import { playDrawn } from './drawn.ts';
import { neighbours } from './neighbours.ts';
import { type Phase, phases, play, tally } from './playing.ts';
import { type Fate, httpFates } from './runs.ts';
import { type Setting, settings } from './stage.ts';
import { together } from './together.ts';

const [, , name = '', second = '', fate = '', at = ''] = process.argv;

async function replay(): Promise<(string | undefined)[]> {
  if (name === 'drawn') return [await playDrawn(Number(second), tally())];
  if (name === 'neighbours') return [await neighbours(Number(second))];
  if (name === 'pairs') return Promise.all(settings.map((setting) => together(setting, Number(second))));
  const setting = known(name, settings, (one: Setting) => one.name);
  const phase = known(second, phases, (one: Phase) => one);
  return [await play(setting, phase, { fate: known(fate, httpFates, (one: Fate) => one), at: Number(at) }, tally())];
}

function known<T>(wanted: string, all: readonly T[], nameOf: (one: T) => string): T {
  const found = all.find((one) => nameOf(one) === wanted);
  if (found === undefined) throw new Error(`there is no ${wanted}, but: ${all.map(nameOf).join(', ')}`);
  return found;
}

for (const wrong of await replay()) if (wrong !== undefined) process.stdout.write(`${wrong}\n`);
