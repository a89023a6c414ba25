/**
 * `node test/model/every-move.ts [LANE LANES [PROFILE]]`: every move of `moves.ts` before every call of every story below;
 * prints what is wrong, by story. Lanes share all profiles but the first, which `moves.test.ts` plays.
 */
import { fileURLToPath } from 'node:url';
import { moves } from './moves.ts';
import { type Attack, attacked } from './moving.ts';
import { clean, type Story } from './schedules.ts';
import type { Profile } from './world.ts';

const plain = { list: true, propagation: 5_000, listLag: 10_000, repositories: 1, secrets: 1, shared: false };

export const profiles: readonly Profile[] = [
  { ...plain, name: 'many keys, one repository', pinned: true },
  { ...plain, name: 'no pin' },
  { ...plain, name: 'an escrow that can be read', readable: true, pinned: true },
  { ...plain, name: 'two secrets side by side', secrets: 2 },
  { ...plain, name: 'a store that shows its value and no times', shows: 'value' },
  { ...plain, name: 'cannot list', list: false, listLag: 0 },
];

export const starts: readonly Story[] = [
  { phase: 'first' },
  { phase: 'rotate' },
  { phase: 'revoke' },
  { phase: 'rotate', second: 'queued-earlier' },
];

export const titleOf = ({ phase, second }: Story) => `${phase}, ${second ?? 'alone'}`;
export const nameOf = (profile: Profile, story: Story) => `${profile.name}, ${titleOf(story)}`;

export type Played = { readonly schedules: number; readonly wrong: readonly string[] };

async function everyMove(profile: Profile, story: Story, most: number): Promise<Played> {
  const seed = 7;
  const wrong: string[] = [];
  let schedules = 0;
  const tried = async (where: string, attack: Partial<Attack>) => {
    schedules++;
    const end = await attacked(profile, seed, story, {
      faults: clean,
      moveAt: () => undefined,
      cure: 'restore',
      ...attack,
    });
    if (end.wrong !== undefined) wrong.push(`${where}: ${end.wrong}\n${end.world.trace()}`);
    return end.calls;
  };
  const calls = await tried('without any move', {});
  for (const [at, name] of calls.entries()) {
    for (const [index, move] of moves.entries()) {
      if (wrong.length >= most) return { schedules, wrong };
      await tried(`seed ${seed}, ${move} before call ${at} (${name})`, {
        moveAt: (call) => (call === at ? move : undefined),
        // Both ways out of a secret that is gone, and both ways of being handed it.
        cure: (at + index) % 2 === 0 ? 'restore' : 'new-seed',
        handed: (at + index) % 3 === 0 ? 'started' : 'created',
      });
    }
  }
  return { schedules, wrong };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , lane = '0', lanes = '1', only] = process.argv;
  const played: { [story: string]: Played } = {};
  for (const [index, profile] of profiles.entries()) {
    const isOthers = index === 0 || index % Number(lanes) !== Number(lane);
    if (only === undefined ? isOthers : profile.name !== only) continue;
    for (const start of starts) played[nameOf(profile, start)] = await everyMove(profile, start, 1);
  }
  process.stdout.write(JSON.stringify(played));
}
