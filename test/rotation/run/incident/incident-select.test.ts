import { describe, expect, it } from '@jest/globals';
import type { Selector } from '../../../../src/rotation/model/incident.ts';
import { type CredentialRecord, type EntryRecord, emptyJournal } from '../../../../src/rotation/model/record.ts';
import type { Evidence } from '../../../../src/rotation/run/incident/evidence.ts';
import { globOf } from '../../../../src/rotation/run/incident/places.ts';
import { type Asked, type Selection, select } from '../../../../src/rotation/run/incident/select.ts';
import { seeded } from '../../../model/timeline.ts';
import { evidenceOf, named, vectors } from './incident-vectors.ts';

function rowsOf({ rows, dead }: Selection) {
  const of = (wanted: string) => rows.filter(({ kind }) => kind === wanted).map(({ row }) => row);
  return { items: of('item'), dead: [...dead], unproved: of('unproved') };
}

describe('what an incident selects', () => {
  const evidence = evidenceOf(vectors);

  it('has every case of the vectors', () => {
    expect(vectors.cases.length).toBeGreaterThanOrEqual(15);
  });

  it.each(vectors.cases)('$what', ({ selector, expected }) => {
    const { since, until = vectors.now, ...rest } = selector;
    expect(rowsOf(select(evidence, { selector: rest, since, until }))).toEqual(expected);
  });

  it('an action: the slots that its jobs see', () => {
    const slot = 'github:umbra-labs/web/actions/production/SENDGRID_API_KEY';
    const readBy = (action: string) => (action === 'acme/deploy@v1' ? [slot] : []);
    const asked = { since: '2026-11-25', until: vectors.now };
    const of = (action: string) => rowsOf(select({ ...evidence, readBy }, { selector: { action }, ...asked })).items;
    expect(of('acme/deploy@v1')).toEqual(['production/SENDGRID_API_KEY S2', 'production/SENDGRID_API_KEY S3']);
    expect(of('acme/other')).toEqual([]);
  });

  it('shows what Keyturn works with where that can be read, instead of a slot with that name', () => {
    const slot = 'github:umbra-labs/web/actions/SENDGRID_ADMIN';
    const own = [{ name: 'SENDGRID_ADMIN', provider: 'sendgrid' }, { name: 'KEYTURN_TOKEN' }];
    const scene = { ...evidence, own, home: 'umbra-labs/keys', listed: { [slot]: '2026-01-01' } };
    const of = (selector: Selector) =>
      select(scene, { selector, since: '2026-11-25', until: vectors.now }).rows.map(({ row }) => row);
    expect(of({ repository: 'umbra-labs/web' }).filter((row) => row.includes('ADMIN'))).toEqual(['own SENDGRID_ADMIN']);
    expect(of({ repository: 'umbra-labs/keys' })).toEqual(['FRESH F1', 'own KEYTURN_TOKEN', 'own SENDGRID_ADMIN']);
    expect(of({ provider: 'sendgrid' })).toContain('own SENDGRID_ADMIN');
    expect(of({ provider: 'sendgrid' })).not.toContain('own KEYTURN_TOKEN');
  });

  it('a slot is not taken for what Keyturn itself wrote there, nor for what was there before', () => {
    const slot = 'github:umbra-labs/web/actions/production/SENDGRID_API_KEY';
    const of = (at: string) => {
      const enrolled = { [slot]: { at, since: at, prints: { '': 'p' }, vendor: 'sendgrid' } };
      const asked = { selector: { provider: 'sendgrid' }, since: '2026-01-01', until: vectors.now };
      return rowsOf(select({ ...evidence, enrolled }, asked)).items.filter((row) => row.startsWith('github:'));
    };
    expect(of('2026-11-28')).toEqual([]);
    expect(of('2026-02-01')).toEqual([`${slot} enrolled`]);
  });

  it('slots that hold one value go together: also one that is declared, one of Keyturn, and what was there before', () => {
    const [key, entry] = Object.entries(evidence.journal.secrets).find(([name]) => name.startsWith('production/'))!;
    const managed = 'github:umbra-labs/web/actions/production/SENDGRID_API_KEY';
    const slot = (name: string) => `github:umbra-labs/${name}`;
    const of = (prints: { readonly [at: string]: string }, since = '2026-01-01', at = '2026-11-28') => ({
      at,
      since,
      prints,
    });
    const scene: Evidence = {
      named,
      journal: { ...evidence.journal, secrets: { [key]: entry } },
      observed: [{ key: 'DECLARED', provider: 'own', places: [slot('api/actions/DECLARED')], since: '2026-01-01' }],
      enrolled: {
        [managed]: of({ '': 'ours' }, '2026-11-20'),
        [slot('docs/actions/COPY')]: of({ '': 'ours' }),
        [slot('docs/actions/JSON')]: of({ '': 'whole', key: 'one', other: 'two' }),
        [slot('api/actions/DECLARED')]: of({ '': 'one' }),
        [slot('api/actions/PART')]: of({ '': 'two' }),
        [slot('x/actions/PART')]: {
          ...of({ '': 'new' }),
          former: [{ prints: { '': 'two' }, since: '2025', until: '2026' }],
        },
        [slot('x/actions/DEAD')]: { ...of({ '': 'one' }), ended: '2026-11-26' },
        [slot('x/actions/NONE')]: of({ '': 'three' }),
      },
    };
    const asked = { since: '2026-11-25', until: vectors.now };
    const selected = (repository: string) =>
      select(scene, { selector: { repository: `umbra-labs/${repository}` }, ...asked });
    const joined = selected('docs');
    expect(rowsOf(joined)).toEqual({
      items: [
        'DECLARED observed',
        `${slot('api/actions/PART')} enrolled`,
        `${slot('docs/actions/COPY')} enrolled`,
        `${slot('docs/actions/JSON')} enrolled`,
        `${slot('x/actions/PART')} former:two`,
        `${key} S3`,
      ],
      dead: [`${slot('x/actions/DEAD')} enrolled`],
      unproved: [],
    });
    // A twin was exposed from when the value was that led to it, whenever it was written itself.
    expect(joined.rows.find(({ row }) => row === `${key} S3`)?.from).toBe('2026-01-01');
    // What a selected twin shares with a third is not what was exposed.
    expect(rowsOf(selected('x')).items).not.toContain('DECLARED observed');
  });

  it('a declared slot of a provider of its own is found by what was enrolled of it', () => {
    const place = 'github:umbra-labs/web/actions/MAILER';
    const scene: Evidence = {
      named,
      journal: emptyJournal('00000000'),
      observed: [{ key: 'MAILER', provider: 'recipe', places: [place], since: '2026-01-01' }],
      enrolled: { [place]: { at: '2026-02-01', since: '2026-01-01', prints: { '': 'p' }, vendor: 'sendgrid' } },
    };
    const asked = { selector: { provider: 'sendgrid' }, since: '2026-01-01', until: vectors.now };
    expect(rowsOf(select(scene, asked)).items).toEqual(['MAILER observed']);
  });

  it('a link of which nobody knows whether it was opened counts from its message on', () => {
    const [key, entry] = Object.entries(evidence.journal.secrets).find(([name]) => name.startsWith('production/'))!;
    const unknown: EntryRecord = {
      ...entry,
      credentials: entry.credentials.map((one) => ({
        ...one,
        shares: one.shares.map(({ opened: _, ...share }) => ({ ...share, state: 'unknown' as const })),
      })),
    };
    const journal = { ...evidence.journal, secrets: { [key]: unknown } };
    const asked = { selector: { person: 'NOOR' }, since: '2026-01-01', until: vectors.now };
    expect(rowsOf(select({ ...evidence, journal }, asked)).items).toEqual([`${key} S3`]);
  });

  it('takes a glob in which a star is any text', () => {
    const fits = (glob: string, text: string) => globOf(glob)(text);
    expect([fits('a*', 'a/b'), fits('*b', 'a/b'), fits('a*c*e', 'abcde'), fits('a?c', 'abc'), fits('a', 'a')]).toEqual(
      Array(5).fill(true),
    );
    expect([fits('a', 'ab'), fits('b*', 'ab'), fits('*a', 'ab'), fits('ab*b', 'ab'), fits('', 'a')]).toEqual(
      Array(5).fill(false),
    );
    const started = performance.now();
    expect(fits('*a*a*a*a*a*b', 'a'.repeat(10_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('takes a thousand credentials in a moment', () => {
    const [entry] = Object.values(evidence.journal.secrets);
    const secrets = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`KEY_${at}`, entry!]));
    const journal = { ...evidence.journal, secrets };
    const started = performance.now();
    const asked = { selector: { repository: 'umbra-labs/web' }, since: '2026-01-01', until: vectors.now };
    expect(select({ ...evidence, journal }, asked).rows.length).toBe(2_002);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

// ---- another rule, over what happened instead of over what is remembered --------------------------------------------

/** One thing that happened to a value: from then on somebody had it. */
type Event = { readonly at: number; readonly who: 'provider' | 'place' | 'person' | 'escrow'; readonly name: string };
type Life = {
  readonly key: string;
  readonly provider: string;
  readonly events: readonly Event[];
  readonly end?: { readonly at: number; readonly proof: NonNullable<CredentialRecord['proof']> };
};

const DAY = 86_400_000;
const day = (at: number) => new Date(Date.UTC(2026, 0, 1) + at * DAY).toISOString();
const providers = ['sendgrid', 'datadog', 'openai'];
const places = ['github:acme/web/actions/A', 'github:acme/api/actions/A', 'github:acme/*/actions/A', 'vault:secret/a'];
const people = ['mona', 'pavel'];

function lives(seed: number): readonly Life[] {
  const random = seeded(seed);
  const draw = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: 6 }, (_, at): Life => {
    const provider = draw(providers);
    let now = Math.floor(random() * 200);
    const events: Event[] = [{ at: now, who: 'provider', name: provider }];
    const then = (chance: number, event: Omit<Event, 'at'>) => {
      if (random() >= chance) return;
      now += Math.floor(random() * 20);
      events.push({ ...event, at: now });
    };
    then(0.5, { who: 'escrow', name: 'acme/keys' });
    then(0.8, { who: 'place', name: draw(places) });
    then(0.5, { who: 'person', name: draw(people) });
    const end =
      random() < 0.6 ? { at: now + 5, proof: draw(['refused', 'absent', 'gone', 'local'] as const) } : undefined;
    return { key: `KEY_${at}`, provider, events, ...(end ? { end } : {}) };
  });
}

/** What the journal of such lives says. */
function remembered(all: readonly Life[]): Evidence {
  const secrets = all.map(({ key, provider, events, end }): [string, EntryRecord] => {
    const at = (who: Event['who']) => events.find((event) => event.who === who);
    const [minted, put, place, person] = [at('provider')!, at('escrow'), at('place'), at('person')];
    const credential: CredentialRecord = {
      rotation: 'R',
      tag: 'R',
      stage: end ? 'revoked' : place ? 'current' : 'pending',
      step: place ? 'done' : 'escrowed',
      reason: 'max-age',
      provider,
      account: provider,
      options: {},
      admin: null,
      times: {
        intent: day(minted.at),
        minted: day(minted.at),
        ...(place ? { writing: day(place.at) } : {}),
        ...(end ? { ended: day(end.at) } : {}),
      },
      destinations: place
        ? [{ address: { kind: place.name.split(':')[0]!, key: place.name, value: 'value' }, done: day(place.at) }]
        : [],
      ...(put ? { escrow: { counter: 1, at: day(put.at), state: 'gone' as const } } : {}),
      shares: person
        ? [
            {
              person: { id: person.name, login: person.name },
              state: 'saved',
              opened: day(person.at),
              channel: 'email',
            },
          ]
        : [],
      ...(end ? { proof: end.proof } : {}),
    };
    return [key, { revision: 0, salt: '', fingerprints: [], credentials: [credential] }];
  });
  const journal = {
    ...emptyJournal('00000000'),
    escrow: { counter: 1, place: 'acme/keys (environment keyturn)' },
    secrets: Object.fromEntries(secrets),
  };
  return { journal, visible: { 'github:acme/*/actions/A': ['acme/web'] }, named };
}

/** Whoever is in `reached` was told the value by that event. */
const reached: { readonly [what: string]: { readonly selector: Selector; readonly by: (event: Event) => boolean } } = {
  'a provider': { selector: { provider: 'sendgrid' }, by: ({ name }) => name === 'sendgrid' },
  'a store': { selector: { destination: 'vault' }, by: ({ name }) => name.startsWith('vault:') },
  'a repository': {
    selector: { repository: 'acme/web' },
    by: ({ name }) => name === places[0] || name === places[2],
  },
  'another repository': { selector: { repository: 'acme/api' }, by: ({ name }) => name === places[1] },
  'the repository of the escrow': { selector: { repository: 'acme/keys' }, by: ({ who }) => who === 'escrow' },
  'a person': { selector: { person: 'mona' }, by: ({ name }) => name === 'mona' },
  'a channel': { selector: { channel: 'email' }, by: ({ who }) => who === 'person' },
  everything: { selector: { all: true }, by: () => true },
};

describe('over random lives', () => {
  it.each(Object.keys(reached))('%s: exactly those of which it heard in time, and that lived', (what) => {
    const { selector, by } = reached[what]!;
    let selected = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const all = lives(seed);
      const asked: Asked = { selector, since: day(60 + (seed % 90)), until: day(100 + (seed % 120)) };
      const heard = all.filter(({ events }) => events.some((event) => by(event) && day(event.at) <= asked.until));
      const names = (found: readonly Life[]) => found.map(({ key }) => `${key} R`).sort();
      const expected = {
        items: names(heard.filter(({ end }) => end === undefined)),
        dead: names(heard.filter(({ end }) => end?.proof === 'refused' && day(end.at) >= asked.since)),
        unproved: names(heard.filter(({ end }) => end !== undefined && end.proof !== 'refused')),
      };
      selected += expected.items.length;
      expect([seed, rowsOf(select(remembered(all), asked))]).toEqual([seed, expected]);
    }
    expect(selected).toBeGreaterThan(50);
  });
});
