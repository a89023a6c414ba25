/** The abridged journal of the vectors as the engine has one: days instead of times, and places instead of addresses. */
import { readFileSync } from 'node:fs';
import type { Selector } from '../../../../src/rotation/model/incident.ts';
import type { Enrolled } from '../../../../src/rotation/model/ports.ts';
import { type CredentialRecord, type EntryRecord, emptyJournal } from '../../../../src/rotation/model/record.ts';
import type { Evidence, Named } from '../../../../src/rotation/run/incident/evidence.ts';

type Written = {
  readonly rotation: string;
  readonly stage: CredentialRecord['stage'];
  readonly times: { readonly [name: string]: string };
  readonly places: readonly string[];
  readonly proof?: CredentialRecord['proof'];
  readonly shares?: readonly {
    readonly login: string;
    readonly state: 'saved' | 'waiting';
    readonly opened?: string;
    readonly channel?: string;
  }[];
};

export type Vectors = {
  readonly now: string;
  readonly journal: {
    readonly escrow: { readonly repository: string };
    readonly visible: { readonly [slot: string]: readonly string[] };
    readonly secrets: {
      readonly [key: string]: {
        readonly provider: string;
        readonly account: string;
        readonly credentials: readonly Written[];
      };
    };
    readonly enrolled: {
      readonly [slot: string]: {
        readonly vendor: string;
        readonly since: string;
        readonly former?: readonly { readonly print: string; readonly since: string; readonly ended?: string }[];
      };
    };
  };
  readonly cases: readonly {
    readonly what: string;
    readonly selector: Selector & { readonly since: string; readonly until?: string };
    readonly expected: {
      readonly items: readonly string[];
      readonly dead: readonly string[];
      readonly unproved: readonly string[];
    };
  }[];
};

export const vectors = JSON.parse(
  readFileSync(new URL('../../../vectors/enrol/incident.json', import.meta.url), 'utf8'),
) as Vectors;

/** As the table of vendors has it. */
export function named(name: string): Named {
  const pairs = [
    ['aws', 'aws-iam'],
    ['sendgrid', 'sendgrid'],
    ['datadog', 'datadog'],
    ['openai', 'openai'],
  ] as const;
  const found = pairs.filter((pair) => pair.some((each) => each === name));
  return {
    providers: [name, ...found.map(([, provider]) => provider)],
    vendors: [name, ...found.map(([vendor]) => vendor)],
    accounts: [],
  };
}

export function evidenceOf({ journal: { secrets, escrow, visible, enrolled } }: Vectors): Evidence {
  const journal = {
    ...emptyJournal('00000000'),
    escrow: { counter: 1, place: escrow.repository },
    secrets: Object.fromEntries(
      Object.entries(secrets).map(([key, { credentials, ...of }]): [string, EntryRecord] => [
        key,
        {
          revision: 0,
          salt: '',
          fingerprints: [],
          credentials: credentials.map((one) => ({ ...recordOf(one), ...of })),
        },
      ]),
    ),
  };
  const slots: Enrolled['slots'] = Object.fromEntries(
    Object.entries(enrolled).map(([slot, { former, ...rest }]) => [
      slot,
      {
        ...rest,
        at: rest.since,
        prints: { '': `of ${slot}` },
        ...(former === undefined
          ? {}
          : { former: former.map(({ print, ...one }) => ({ ...one, prints: { '': print }, until: rest.since })) }),
      },
    ]),
  );
  return { journal, enrolled: slots, visible, named };
}

function recordOf({ rotation, stage, times, places, proof, shares = [] }: Written): CredentialRecord {
  const { minted, writing, ended, observed, escrowed } = times;
  const intent = minted ?? observed ?? '';
  return {
    rotation,
    tag: rotation,
    stage,
    step: stage === 'pending' ? 'escrowed' : 'done',
    reason: 'max-age',
    provider: '',
    account: '',
    options: {},
    admin: null,
    ...(observed === undefined ? {} : { adopted: true as const }),
    times: {
      intent,
      ...(minted === undefined ? {} : { minted }),
      ...(writing === undefined ? {} : { writing }),
      ...(ended === undefined ? {} : { ended }),
    },
    destinations: places.map((key) => ({
      address: { kind: key.slice(0, key.indexOf(':')), key, value: 'value' },
      ...(writing === undefined ? {} : { done: writing }),
    })),
    ...(escrowed === undefined ? {} : { escrow: { counter: 1, at: escrowed, state: 'held' as const } }),
    shares: shares.map(({ login, state, opened, channel }) => ({
      person: { id: login, login },
      state,
      sent: minted ?? '',
      ...(opened === undefined ? {} : { opened }),
      ...(channel === undefined ? {} : { channel }),
    })),
    ...(proof === undefined ? {} : { proof }),
  };
}
