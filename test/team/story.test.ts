import { expect, it } from '@jest/globals';
import type { JournalRecord } from '../../src/rotation/record.ts';
import { Team } from './team.ts';

/** Secrets whose current credential is another one than before. */
function turned(before: JournalRecord | undefined, after: JournalRecord | undefined): readonly string[] {
  const current = (journal: JournalRecord | undefined, key: string) =>
    journal?.secrets[key]?.credentials.find(({ stage }) => stage === 'current')?.rotation;
  return Object.keys(after?.secrets ?? {}).filter((key) => current(before, key) !== current(after, key));
}

const named = (team: Team, keys: readonly string[]) =>
  keys
    .map((key) =>
      key.replace(
        /@(\d+)$/,
        (_, id) => `@${[...team.github.users.values()].find((one) => String(one.id) === id)?.login}`,
      ),
    )
    .sort();

type Event = {
  readonly on: number;
  readonly what: string;
  /** What happens before that day's run. */
  happen(team: Team): Promise<void> | void;
  /** Which secrets get another credential in that day's run. */
  readonly turns: readonly string[];
  /** Who is written to because of it. */
  readonly letters: readonly string[];
  /** What is true after that day's run. */
  after?(team: Team): void;
  /** How many days nothing else may happen; 1 without it. */
  readonly quiet?: number;
};

const person = (team: Team, login: string) => ({ id: String(team.user(login).id), login });

const events: readonly Event[] = [
  {
    on: 1,
    what: 'the first day gives everybody what is theirs, one message each',
    happen: () => {},
    turns: ['BOTH_KEY', 'BOTH_KEY@hubot', 'COPY_KEY', 'OWN_KEY@lisa', 'OWN_KEY@mona'],
    letters: ['hubot: BOTH_KEY COPY_KEY', 'lisa: COPY_KEY OWN_KEY', 'mona: COPY_KEY OWN_KEY'],
  },
  {
    on: 20,
    what: 'ada joins the frontend: her own is minted by itself, the shared one is not guessed at',
    happen: (team) => team.join('frontend', 'ada'),
    turns: ['BOTH_KEY@ada'],
    letters: ['ada: BOTH_KEY'],
  },
  {
    on: 21,
    what: 'ada is onboarded for the shared one, which the workflow hands over',
    async happen(team) {
      team.extra = { COPY_KEY: team.placed('COPY_KEY') ?? '' };
      const { failures } = await team.run(undefined, { onboard: { ...person(team, 'ada'), reach: {} } });
      expect(failures).toEqual([]);
      team.extra = {};
      expect(team.working('ada', 'COPY_KEY')).toEqual([team.placed('COPY_KEY')]);
    },
    // What is her own is turned too: whoever asks again has lost it.
    turns: ['BOTH_KEY@ada'],
    letters: ['ada: BOTH_KEY COPY_KEY'],
  },
  {
    on: 40,
    what: 'lisa leaves the backend: hers ends, what she held is turned, nothing else',
    happen: (team) => team.leave('backend', 'lisa'),
    turns: ['COPY_KEY', 'OWN_KEY@lisa'],
    letters: ['ada: COPY_KEY', 'hubot: COPY_KEY', 'mona: COPY_KEY'],
    after(team) {
      expect(team.working('lisa', 'OWN_KEY')).toEqual([]);
      expect(team.ownEntry('OWN_KEY', 'lisa')?.closing?.reason).toBe('member-left');
      expect(team.journal?.secrets['COPY_KEY']?.credentials.find(({ stage }) => stage === 'current')?.reason).toBe(
        'member-left',
      );
    },
  },
  {
    on: 42,
    what: 'a day later nothing that lisa was given works any more',
    happen: () => {},
    turns: [],
    letters: [],
    after: (team) =>
      expect([...(team.has.get('lisa')?.keys() ?? [])].flatMap((name) => team.working('lisa', name))).toEqual([]),
  },
  {
    on: 50,
    what: 'hubot is called r2d2 now: a rename is not a departure',
    happen: (team) => team.github.renameUser('hubot', 'r2d2'),
    turns: [],
    letters: [],
  },
  {
    on: 60,
    what: 'the shared value is found in a commit: turned at once, without an overlap, and the alert is closed',
    happen(team) {
      const { alerts } = team.github.repository('acme/shop');
      alerts.push({ number: 1, secret: team.placed('COPY_KEY') ?? '', type: 'toy_key', state: 'open' });
    },
    turns: ['COPY_KEY'],
    letters: ['ada: COPY_KEY', 'mona: COPY_KEY', 'r2d2: COPY_KEY'],
    after(team) {
      const [alert] = team.github.repository('acme/shop').alerts;
      expect(alert).toMatchObject({ state: 'resolved', resolution: 'revoked' });
      expect(alert?.comment).toContain('COPY_KEY');
      expect(team.provider.accepts(alert?.secret ?? '')).toBe(false);
    },
  },
  {
    on: 65,
    what: 'a value of long ago is found: nothing is turned, the alert is closed',
    happen(team) {
      const { alerts } = team.github.repository('acme/shop');
      const old = team.has.get('lisa')?.get('COPY_KEY')?.[0] ?? '';
      alerts.push({ number: 2, secret: old, type: 'toy_key', state: 'open' });
    },
    turns: [],
    letters: [],
    after: (team) => expect(team.github.repository('acme/shop').alerts[1]).toMatchObject({ state: 'resolved' }),
  },
  {
    on: 70,
    what: 'somebody else’s value is found: none of ours, and its alert stays open',
    happen(team) {
      const { alerts } = team.github.repository('acme/shop');
      alerts.push({ number: 3, secret: 'toy-example-not-a-key-of-ours', type: 'toy_key', state: 'open' });
    },
    turns: [],
    letters: [],
    after: (team) => expect(team.github.repository('acme/shop').alerts[2]?.state).toBe('open'),
  },
  {
    on: 87,
    what: 'the first keys are 86 days old: due; mona does not read her mail',
    happen: (team) => void team.habits.set('mona', 'ignores'),
    turns: ['BOTH_KEY', 'BOTH_KEY@r2d2', 'OWN_KEY@mona'],
    letters: ['mona: OWN_KEY', 'r2d2: BOTH_KEY'].sort(),
    quiet: 2,
  },
];

it('over 200 days every ledger, every live credential and every destination agree, whatever people do', async () => {
  const team = new Team(7);
  let today = 0;
  const faults: string[] = [];
  for (const event of events) {
    await team.days(event.on - 1 - today);
    expect({ before: event.what, letters: team.letters() }).toEqual({ before: event.what, letters: [] });
    const before = team.journal;
    await event.happen(team);
    await team.days(1);
    today = event.on;
    const after = {
      what: event.what,
      turns: named(team, turned(before, team.journal)),
      letters: [...team.letters()].sort(),
    };
    expect(after).toEqual({ what: event.what, turns: event.turns, letters: event.letters });
    event.after?.(team);
    faults.push(...team.faults());
  }
  expect(faults).toEqual([]);
}, 180_000);
