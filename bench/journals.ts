/** Journals of a given size, as honest runs leave them: every secret was rotated three times running within one overlap. */
import {
  type CredentialRecord,
  type DestinationRecord,
  type EntryRecord,
  emptyJournal,
  type JournalRecord,
  type ShareRecord,
  tagOf,
} from '../src/rotation/model/record.ts';

export type Size = {
  readonly secrets: number;
  /** Of each secret. */
  readonly places: number;
  /** Who have a link for each rotation of each secret. */
  readonly people: number;
  /** Left out: three. */
  readonly rotations?: number;
};

const ID = 'k3x9m2ab';
const MORNING = Date.parse('2026-11-29T09:00:00.000Z');
/** What GitHub takes: 80 writes a minute, eight of them at once. */
const A_WRITE = 60_000 / 80;

const at = (milliseconds: number) => new Date(MORNING + milliseconds).toISOString();
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Looks drawn, and is the same in each run. */
function drawn(length: number, seed: number): string {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return Array.from({ length }, () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return letters[state >>> 26];
  }).join('');
}

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ulid = (number: number) =>
  `01KBA${Array.from({ length: 21 }, (_, place) => digits[Math.floor(number / 32 ** (20 - place)) % 32]).join('')}`;

export function journalOf({ secrets, places, people, rotations = 3 }: Size): JournalRecord {
  const entries = Array.from({ length: secrets }, (_, number): readonly [string, EntryRecord] => [
    `production/${nameOf(number)}`,
    {
      revision: 40,
      salt: drawn(22, number),
      credentials: Array.from({ length: rotations }, (_, turn) =>
        credentialOf(nameOf(number), number * rotations + turn, turn, { places, people, rotations }),
      ),
      fingerprints: [],
    },
  ]);
  return {
    ...emptyJournal(ID),
    seq: 65,
    chain: Array.from({ length: 64 }, (_, number) => drawn(43, number)),
    alive: at(100 * 86_400_000),
    by: { run: 'acme/shop#9001', attempt: 1, actor: 'mona' },
    nonce: drawn(16, 1),
    says: ['production/STRIPE_API_KEY: pending -> current (max-age)'],
    escrow: { counter: 1 + secrets * rotations, place: 'acme/shop (environment keyturn)' },
    secrets: Object.fromEntries(entries),
  };
}

const nameOf = (number: number) => (number === 0 ? 'STRIPE_API_KEY' : `API_KEY_${String(number).padStart(4, '0')}`);

function credentialOf(
  name: string,
  number: number,
  turn: number,
  { places, people, rotations }: Required<Omit<Size, 'secrets'>>,
): CredentialRecord {
  const start = turn * 6 * 3_600_000 + number * 137 + 123;
  const last = turn === rotations - 1;
  const written = start + 9_377 + places * A_WRITE;
  return {
    rotation: ulid(number),
    tag: tagOf(ID, ulid(number)),
    stage: last ? 'current' : 'previous',
    step: 'done',
    reason: 'max-age',
    provider: 'stripe',
    account: 'acct_1032D82eZvKYlo2C',
    options: { permissions: ['charges:write', 'customers:read'] },
    admin: 'STRIPE_ADMIN_KEY',
    id: `mk_${drawn(22, number)}`,
    fingerprint: { value: `2.${drawn(43, number + 7)}` },
    seen: at(start + 3_204),
    escrow: {
      counter: number + 1,
      at: at(Math.floor((start + 5_000) / 1000) * 1000 - 123),
      state: last ? 'held' : 'gone',
    },
    ...(last ? {} : { revokeNotBefore: at(86_400_000 * 3 + 21_600_000 * (turn + 1) + 411) }),
    times: {
      intent: at(start),
      minted: at(start + 1_893),
      writing: at(start + 9_377),
      current: at(Math.ceil(written) + 1_512),
      ...(last ? {} : { previous: at(21_600_000 * (turn + 1) + 411) }),
    },
    destinations: Array.from({ length: places }, (_, place) => destinationOf(name, place, start + 9_377)),
    shares: Array.from({ length: people }, (_, person) => shareOf(person, number, Math.ceil(written) + 2_000)),
  };
}

/** Each written at a second of its own, as long as there is one: eight at once come back in any order. */
function destinationOf(name: string, place: number, from: number): DestinationRecord {
  const repository = `acme/repository-${String(place).padStart(4, '0')}`;
  const order = place - (place % 8) + ((place * 5) % 8);
  const done = Math.floor((MORNING + from + order * A_WRITE) / 1000) * 1000;
  const key = `github:${repository}/actions/production/${name}`;
  return {
    address: { kind: 'github', key, value: 'value', repository, environment: 'production', app: 'actions', name },
    done: new Date(done).toISOString(),
  };
}

function shareOf(person: number, number: number, from: number): ShareRecord {
  const drafted = from + person * 1_731;
  return {
    person: { id: String(10_234_567 + person * 977), login: `person-${String(person).padStart(4, '0')}`, member: true },
    link: drawn(22, person * 31 + number),
    drafted: at(drafted),
    sent: at(drafted + 873),
    announced: at(drafted + 873),
    expires: at(drafted + 7 * 86_400_000),
    opened: at(drafted + 3_724_512),
    saved: at(drafted + 3_731_208),
    state: 'saved',
  };
}
