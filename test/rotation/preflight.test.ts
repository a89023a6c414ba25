/** A rotation and whoever only looks ask the same questions: each of them, answered badly, stops both before an effect. */
import { describe, expect, it } from '@jest/globals';
import { type Code, KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Destination, EscrowStore, Listed, Ports, Provider } from '../../src/rotation/model/ports.ts';
import { checkFirstContact, checkMinting } from '../../src/rotation/steps/minting-preconditions.ts';
import { at, credential, current, entry, type Given, newOne, oldOne, place, secretRunOf } from './secret-run-parts.ts';

const refuses = (code: Code) => async (): Promise<never> => {
  throw new KeyturnError(code, { what: 'no' });
};

type Broken = {
  readonly given?: Partial<Given>;
  readonly provider?: Partial<Provider>;
  readonly ports?: Partial<Ports>;
  readonly destination?: Partial<Destination>;
  readonly escrow?: Partial<EscrowStore>;
};

async function turnIn({ given = {}, provider = {}, ports = {}, destination = {}, escrow }: Broken) {
  const { run } = await secretRunOf({ now: 0, entry: entry(current()), ...given });
  const shown = run.context.ports.destination;
  const store: EscrowStore = {
    place: 'escrow',
    limit: 40_000,
    check: async () => undefined,
    write: async () => new Date(),
    updatedAt: async () => undefined,
    ...escrow,
  };
  Object.assign(await run.provider(run.target.binding), { local: false }, provider);
  Object.assign(
    run.context.ports,
    { destination: async (address: Destination['address']) => ({ ...(await shown(address)), ...destination }) },
    escrow === undefined ? {} : { escrow: store },
    ports,
  );
  return run;
}

async function asked(broken: Broken, look = true): Promise<string> {
  const run = await turnIn(broken);
  return checkMinting(run, { first: false, readOnly: look }).then(
    ({ is }) => is,
    ({ code }) => code as string,
  );
}

const shared: Partial<Given> = { target: { share: { with: ['mona'], as: 'common' } as never } };
const anothers: Listed = { id: 'theirs', tag: `ktzzzzzzzz${newOne.toLowerCase()}` };

const questions: readonly (readonly [string, string, Broken])[] = [
  [
    'whether the provider takes the admin credential',
    'PROVIDER_DENIED',
    { provider: { check: refuses('PROVIDER_DENIED') } },
  ],
  ['what this very mint would lack', 'PREFLIGHT_DENIED', { provider: { preflight: refuses('PREFLIGHT_DENIED') } }],
  ['whether the escrow may be written', 'ESCROW_FAILED', { escrow: { check: refuses('ESCROW_FAILED') } }],
  ['whether there is room in the escrow', 'full', { escrow: { limit: 10 } }],
  ['whether a place is the escrow itself', 'CONFIG_INVALID', { escrow: { key: place.key.toUpperCase() } }],
  ['whether a credential has the value of the place', 'CONFIG_INVALID', { provider: { values: ['username'] } }],
  [
    'whether the longest value fits',
    'VALUE_UNFIT',
    {
      provider: { maxBytes: 100 },
      destination: {
        fits: () => {
          throw new KeyturnError('VALUE_UNFIT', { what: 'no' });
        },
      },
    },
  ],
  [
    'who is to have it',
    'TEAM_UNREADABLE',
    { given: shared, ports: { people: { resolve: refuses('TEAM_UNREADABLE'), named: async () => undefined } } },
  ],
  [
    'whether there was another journal here',
    'JOURNAL_MISSING',
    { given: { entry: undefined as never, places: {}, ...shared, list: async () => [anothers] } },
  ],
];

describe('before anything is changed it is asked', () => {
  it.each(questions)('%s', async (_question, code, broken) => {
    expect([await asked(broken), await asked(broken, false)]).toEqual([code, code]);
  });

  it('and nothing else stands in the way', async () => {
    expect(await asked({})).toBe('now');
  });

  it('what the old one has, if the new one is to have as much', async () => {
    const run = await turnIn({});
    let old: unknown;
    Object.assign(await run.provider(run.target.binding), {
      preflight: async (request: { old?: unknown }) => {
        old = request.old;
        return ['it will have fewer rights'];
      },
    });
    await checkMinting(run, { first: false, readOnly: true });
    expect(old).toEqual({ id: `id-${newOne}` });
    expect(run.outcome.notes).toContain('it will have fewer rights');
  });

  it('whether the run works with the credential that is replaced, which is said', async () => {
    const run = await turnIn({ provider: { self: async () => `id-${newOne}` } });
    await checkMinting(run, { first: false, readOnly: true });
    expect(run.outcome.notes.join()).toContain('is the admin credential of this run');
  });
});

describe('whoever only looks', () => {
  it('takes what a run would end for ended', async () => {
    const orphan = credential(oldOne, { stage: 'aborted', id: 'orphan' });
    const list = async () => [
      { id: `id-${newOne}`, tag: current().tag },
      { id: 'orphan', tag: orphan.tag },
    ];
    const given = { entry: entry(orphan, current()), list };
    expect(await asked({ given, provider: { concurrent: 2 } })).toBe('now');
  });

  it('makes no room in the escrow', async () => {
    const held = current({ escrow: { counter: 1, at: at(0), state: 'held' } });
    const run = await turnIn({ given: { entry: entry(held), value: 'toy-new' }, escrow: { limit: 10 } });
    let evicted = 0;
    Object.assign(run.context, {
      evict: async () => {
        evicted++;
        return false;
      },
    });
    const { is } = await checkMinting(run, { first: false, readOnly: true });
    expect([is, evicted]).toEqual(['now', 0]);
  });
});

describe('before the first contact it is asked', () => {
  const unknown = { entry: undefined as never };

  it('whether the places may be written', async () => {
    const run = await turnIn({ given: unknown, destination: { preflight: refuses('DESTINATION_DENIED') } });
    await expect(checkFirstContact(run, false)).rejects.toMatchObject({ code: 'DESTINATION_DENIED' });
  });

  it('whether there was another journal here', async () => {
    const run = await turnIn({ given: { ...unknown, list: async () => [anothers] } });
    await expect(checkFirstContact(run, false)).rejects.toMatchObject({ code: 'JOURNAL_MISSING' });
  });

  it('whether what is adopted is listed', async () => {
    const run = await turnIn({ given: { ...unknown, list: async () => [], target: { adopt: 'typo' } } });
    await expect(checkFirstContact(run, false)).rejects.toMatchObject({ code: 'PREFLIGHT_DENIED' });
  });
});
