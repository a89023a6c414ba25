/**
 * `node test/model/every-fault.ts [LANE LANES [PROFILE]]`: every fault at every call of every story below; prints what is
 * wrong, by story. With KEYTURN_SUITE=1 all of them; else a quarter, in diagonals: each call meets every
 * fourth fault, and each fault every fourth call.
 */
import { fileURLToPath } from 'node:url';
import { isWhole } from '../sample.ts';
import { faultsAt } from './ports.ts';
import { play, type Story, single, withinADay, wrongEnd } from './schedules.ts';
import { writePlainly } from './state.ts';
import type { Plan, Profile } from './world.ts';

const plain = { list: true, propagation: 5_000, listLag: 10_000, repositories: 1, secrets: 1, shared: false };

export const profiles: readonly Profile[] = [
  { ...plain, name: 'many keys, one repository' },
  { ...plain, name: 'many keys, three repositories, shared', repositories: 3, shared: true },
  { ...plain, name: 'two keys at most', concurrent: 2 },
  { ...plain, name: 'two secrets side by side', secrets: 2 },
  { ...plain, name: 'one key at most, downtime allowed', concurrent: 1, allowDowntime: true },
  { ...plain, name: 'cannot list', list: false, listLag: 0 },
  { ...plain, name: 'no escrow', escrow: false },
  { ...plain, name: 'a store that shows its value and no times', shows: 'value' },
  { ...plain, name: 'a store that shows neither value nor times', shows: 'nothing' },
  { ...plain, name: 'workflow runs that hold the old one', use: 'runs' },
  { ...plain, name: 'servers that use the old one', use: 'servers' },
  { ...plain, name: 'workflows that have to show the new one', proof: 2 },
  { ...plain, name: 'use that never ends, and `in-use: revoke`', use: 'for ever', inUse: 'revoke' },
  { ...plain, name: 'machines that are off by seconds, minutes and days', clocks: true, shared: true },
  { ...plain, name: 'a key that was made manually, and `adopt`', adopt: true },
  { ...plain, name: 'listings of which only the first page comes, oldest first', lies: 'tail' },
  { ...plain, name: 'listings that come later than the provider says', lag: 150_000 },
  { ...plain, name: 'several secrets of one account', secrets: 2, oneAccount: true, concurrent: 3 },
  { ...plain, name: 'listings from which every other time something is missing', lies: 'flap' },
  { ...plain, name: 'listings of which only the first page comes, newest first', lies: 'page' },
  { ...plain, name: 'listings and revocations that are answered for another account', lies: 'tenant' },
];

/** Three moments, alone and with a second run; and what happens within the first day after a rotation. */
export const starts: readonly Story[] = [
  ...(['first', 'rotate', 'revoke'] as const).flatMap((phase) => [
    { phase },
    { phase, second: 'queued-earlier' as const },
    { phase, second: 'queued-later' as const },
  ]),
  { phase: 'rotate', between: withinADay },
  { phase: 'wait' },
];

export const titleOf = ({ phase, second, between }: Story) =>
  `${phase}, ${second ?? 'alone'}${between ? ', and looked at again' : ''}`;
export const storyOf = (profile: Profile, story: Story) => `${profile.name}, ${titleOf(story)}`;

/** How many schedules were played, and what was wrong with the first bad one. */
export type Played = { readonly schedules: number; readonly wrong?: string };

/**
 * In one schedule of so many journals are written and read in their form; nobody edits one here. No divisor of the number
 * of faults, so that each of them meets the form, at every seventh of its calls.
 */
const FORMED = 7;

async function everyFault(profile: Profile, story: Story): Promise<Played> {
  const seed = 7;
  let schedules = 0;
  const wrong = async (where: string, plan: Plan): Promise<readonly [string | undefined, readonly string[]]> => {
    writePlainly(schedules++ % FORMED !== 0);
    try {
      const end = await play(profile, seed, story, plan);
      const found = wrongEnd(end);
      return [found && `${where}: ${found}\n${end.world.trace()}`, end.calls];
    } catch (error) {
      return [`${where}: ${error instanceof Error ? error.message : String(error)}`, []];
    } finally {
      writePlainly(false);
    }
  };
  const [first, calls] = await wrong('without any fault', () => undefined);
  if (first !== undefined) return { schedules, wrong: first };
  for (const [call, name] of calls.entries()) {
    for (const [number, fault] of faultsAt(name).entries()) {
      if (!isWhole && (call + number) % 4 !== 0) continue;
      const [found] = await wrong(`seed ${seed}, ${fault} at call ${call}`, single(call, fault));
      if (found !== undefined) return { schedules, wrong: found };
    }
  }
  return { schedules };
}

/** The stories of one profile, until one of them finds something. */
export async function playProfile(name: string): Promise<{ readonly [story: string]: Played }> {
  const played: { [story: string]: Played } = {};
  for (const profile of profiles.filter((one) => one.name === name)) {
    for (const start of starts) {
      const result = await everyFault(profile, start);
      played[storyOf(profile, start)] = result;
      if (result.wrong !== undefined) break;
    }
  }
  return played;
}

async function playLane(lane: number, lanes: number): Promise<{ readonly [story: string]: Played }> {
  const played: { [story: string]: Played } = {};
  for (const [index, profile] of profiles.entries()) {
    if (index % lanes !== lane) continue;
    for (const start of starts) played[storyOf(profile, start)] = await everyFault(profile, start);
  }
  return played;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , lane = '0', lanes = '1', only] = process.argv;
  const played = await (only === undefined ? playLane(Number(lane), Number(lanes)) : playProfile(only));
  process.stdout.write(JSON.stringify(played));
}
