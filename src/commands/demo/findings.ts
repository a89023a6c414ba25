/** What the demo shows of its world: keys and where they are, what arrived at GitHub, what the journal says. */
import { fingerprint } from '../../crypto/fingerprint.ts';
import type { Result } from '../../rotation/run/options.ts';
import { cast } from './configuration.ts';
import { accepts, DAY, placeOf, type Stage, unexpected } from './stage.ts';
import type { Teller } from './teller.ts';
import type { ToldKey } from './telling.ts';
import type { ToyProvider } from './toy-provider.ts';

/** What a run did with each secret, and what comes next. */
export function tellOutcomes(teller: Teller, { outcomes }: Result, number: number): void {
  for (const { key, action, reason, next } of outcomes) {
    const why = number === 1 && reason !== undefined ? ` (${reason})` : '';
    teller.say(`${action}${why}${next === '' ? '' : `; ${next}`}`, `  ${key.padEnd(21)}`);
  }
}

/** Every key with its place and age, and whether the provider accepts it. */
export async function tellKeys(
  stage: Stage,
  teller: Teller,
  when: 'before' | 'after',
  keys: ToyProvider['keys'],
): Promise<readonly ToldKey[]> {
  const told: ToldKey[] = [];
  for (const { id, value, createdAt } of keys) {
    const days = Math.floor((stage.clock.now().getTime() - createdAt.getTime()) / DAY);
    const print = (await fingerprint(stage.salt, value)).slice(0, 8);
    told.push({ id, place: placeOf(stage, value), days, fingerprint: print, accepted: await accepts(stage, value) });
  }
  teller.event({ event: 'keys', when, keys: told });
  const [left, right] = row(['key', 'held by', 'age', 'value', 'the provider']);
  teller.row(teller.paint('dim', `  ${left}`), teller.paint('dim', right));
  for (const { id, place, days, fingerprint: print, accepted } of told) {
    const answer = accepted ? teller.paint('good', 'accepts it') : teller.paint('bad', 'refuses it');
    const [one, other] = row([id, place, `${days} d`, `[secret] ${print}`, answer]);
    teller.row(`  ${one}`, other);
  }
  return told;
}

type Row = readonly [id: string, place: string, age: string, value: string, answer: string];

function row([id, place, age, value, answer]: Row): readonly [left: string, right: string] {
  return [`${id.padEnd(7)}${place.padEnd(23)}${age.padStart(6)}`, `  ${value.padEnd(20)}${answer}`];
}

/** What was sealed for GitHub, opened, and compared with what was minted. */
export function tellArrivals({ github, provider }: Stage, teller: Teller): void {
  for (const { environment, name, sealed, value } of github.arrivals) {
    const place = environment === undefined ? cast.repository : `${cast.repository}/${environment}`;
    const key = provider.keys.find((one) => one.value.equals(value));
    const escrow = name !== cast.secret;
    const held = escrow ? Object.keys((JSON.parse(value.reveal()) as { entries: object }).entries).length : 0;
    const begun = escrow && held === 0 && value.reveal().includes('"seed"');
    const same = escrow
      ? begun || provider.keys.some((one) => value.reveal().includes(one.value.reveal()))
      : key !== undefined;
    teller.event({ event: 'sealed', place, name, sealed, ...(key ? { key: key.id } : {}), same });
    const inside = begun ? "the journal's key" : escrow ? 'what is in flight' : 'what was minted';
    const answer = same ? teller.paint('good', 'yes') : teller.paint('bad', 'no');
    teller.row(`  ${name.padEnd(17)}${place.padEnd(22)}${`${sealed} bytes`.padStart(10)}`, `  ${inside}: ${answer}`);
    if (!same) throw unexpected('a sealed box does not hold what it should');
  }
}

/** From the commit number `from` on; returns how many there are. */
export function tellCommits({ github }: Stage, teller: Teller, from: number): number {
  const history = github.history(cast.branch);
  for (const { sha, message } of history.slice(from)) {
    teller.event({ event: 'commit', sha, message });
    // A commit for several transitions names each in its body, the first one again.
    const [subject = '', ...body] = message.split('\n').filter((line) => line !== '');
    const lines = body.length > 0 ? body : [subject];
    for (const [index, line] of lines.entries())
      teller.say(line, index === 0 ? `  ${sha.slice(0, 7)}  ` : ' '.repeat(11));
  }
  return history.length;
}
