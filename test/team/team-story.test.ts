import { expect, it } from '@jest/globals';
import type { JournalRecord } from '../../src/rotation/model/record.ts';
import type { FakeUser } from '../fakes/github.ts';
import { enterprise, enterpriseServer } from '../fakes/github-enterprise.ts';
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
  /** What the run complains about; nothing without it. */
  readonly complains?: readonly string[];
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
    what: "somebody else's value is found: none of ours, and its alert stays open",
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
  },
  {
    on: 89,
    what: 'half of the time is over: nobody has opened her link, so mona gets another key in another link',
    happen: (team) => void team.habits.delete('mona'),
    turns: ['OWN_KEY@mona'],
    letters: ['mona: OWN_KEY (reminder)'],
  },
  {
    on: 92,
    what: 'mona has one key that works',
    happen: () => {},
    turns: [],
    letters: [],
    after: (team) => expect(team.working('mona', 'OWN_KEY').length).toBe(1),
  },
  {
    on: 106,
    what: "ada's own is due, and somebody else opens her link",
    happen: (team) => void team.habits.set('ada', 'is robbed'),
    turns: ['BOTH_KEY@ada'],
    letters: ['ada: BOTH_KEY'],
    after: (team) => expect(team.working('mallory', 'BOTH_KEY').length).toBe(1),
  },
  {
    on: 107,
    what: 'ada said that it was not her: as if it had leaked',
    happen: () => {},
    turns: ['BOTH_KEY@ada'],
    letters: ['ada: BOTH_KEY'],
    after(team) {
      expect(team.working('mallory', 'BOTH_KEY')).toEqual([]);
      // The one of before still drains: its overlap is not the stolen one's.
    },
  },
  {
    on: 130,
    what: 'lisa is back in the backend',
    happen: (team) => team.join('backend', 'lisa'),
    turns: ['OWN_KEY@lisa'],
    letters: ['lisa: OWN_KEY'],
  },
  {
    on: 146,
    what: 'the shared one is due, and lisa is among those who get it',
    happen: () => {},
    turns: ['COPY_KEY'],
    letters: ['ada: COPY_KEY', 'lisa: COPY_KEY', 'mona: COPY_KEY', 'r2d2: COPY_KEY'],
  },
  {
    on: 150,
    what: 'lisa has lost her laptop: everything of hers ends, and nothing comes back by itself',
    async happen(team) {
      const { failures } = await team.run(undefined, { offboard: person(team, 'lisa') });
      expect(failures).toEqual([]);
      expect(team.working('lisa', 'OWN_KEY')).toEqual([]);
    },
    turns: ['COPY_KEY', 'OWN_KEY@lisa'],
    letters: ['ada: COPY_KEY', 'mona: COPY_KEY', 'r2d2: COPY_KEY'],
  },
  {
    on: 155,
    what: 'lisa is brought back, although nobody hands over the shared value',
    async happen(team) {
      expect([...(team.has.get('lisa')?.keys() ?? [])].flatMap((name) => team.working('lisa', name))).toEqual([]);
      const { failures } = await team.run(undefined, { onboard: { ...person(team, 'lisa'), reach: {} } });
      expect(failures.map(({ code }) => code)).toEqual(['DELIVER_FAILED']);
      expect(failures[0]?.hint).toContain('COPY_KEY: ${{ secrets.COPY_KEY }}');
    },
    turns: ['OWN_KEY@lisa'],
    letters: ['lisa: OWN_KEY'],
  },
  {
    on: 173,
    what: 'what was minted on day 87 is due',
    happen: () => {},
    turns: ['BOTH_KEY', 'BOTH_KEY@r2d2'],
    letters: ['r2d2: BOTH_KEY'],
  },
  {
    on: 175,
    what: 'what mona got as a reminder is due',
    happen: () => {},
    turns: ['OWN_KEY@mona'],
    letters: ['mona: OWN_KEY'],
  },
  {
    on: 180,
    what: 'GitHub says that nobody is left in any team: that is not believed',
    happen(team) {
      for (const name of ['backend', 'frontend']) {
        away.set(name, [...team.members(name)]);
        team.members(name).length = 0;
      }
    },
    turns: [],
    letters: [],
    complains: ['NEEDS_HUMAN'],
  },
  {
    on: 181,
    what: 'the teams are back, and nothing has happened',
    happen(team) {
      for (const [name, members] of away) team.members(name).push(...members);
    },
    turns: [],
    letters: [],
  },
  {
    on: 185,
    what: 'GitHub cannot say who is in a team: nobody is given anything, and nobody is gone',
    happen(team) {
      team.github.fault = ({ path }) => (path.includes('/teams/') ? { kind: 'status', status: 500 } : undefined);
    },
    turns: [],
    letters: [],
    complains: ['HTTP_UNKNOWN'],
  },
  {
    on: 186,
    what: 'it can again',
    happen(team) {
      team.github.fault = () => undefined;
    },
    turns: [],
    letters: [],
  },
  {
    on: 193,
    what: 'what ada got after her dispute is due',
    happen: () => {},
    turns: ['BOTH_KEY@ada'],
    letters: ['ada: BOTH_KEY'],
  },
  { on: 200, what: 'the last day', happen: () => {}, turns: [], letters: [] },
];

const away = new Map<string, FakeUser[]>();

class ServerTeam extends Team {
  readonly #server = enterpriseServer(this.github);

  protected override get gitHubUrl(): string {
    return enterprise.api;
  }

  protected override elsewhere(request: Request): Promise<Response> {
    return this.#server(request);
  }
}

it.each([
  ['GitHub', Team],
  ['a GitHub Enterprise Server', ServerTeam],
] as const)(
  'over 200 days at %s every ledger, every live credential and every destination agree, whatever people do',
  async (_, Kind) => {
    const team = new Kind(7);
    away.clear();
    let today = 0;
    for (const event of events) {
      await team.days(event.on - 1 - today);
      expect({ before: event.what, letters: team.letters() }).toEqual({ before: event.what, letters: [] });
      const before = team.journal;
      await event.happen(team);
      const complaints = await team.day();
      expect({ on: event.what, complaints: [...new Set(complaints.map((one) => one.split(':')[0]))] }).toEqual({
        on: event.what,
        complaints: event.complains ?? [],
      });
      today = event.on;
      const after = {
        what: event.what,
        turns: named(team, turned(before, team.journal)),
        letters: [...team.letters()].sort(),
      };
      expect(after).toEqual({ what: event.what, turns: event.turns, letters: event.letters });
      event.after?.(team);
      // A team that GitHub denies looks as if everybody had left it.
      if (!event.complains) expect({ on: event.what, faults: team.faults() }).toEqual({ on: event.what, faults: [] });
    }
    expect(team.github.undocumented).toEqual([]);
  },
  900_000,
);
