/** What only a person may ask for: another journal, another seed, and trust in what was recorded before it. */

import { KeyturnError } from '../model/errors.ts';
import type { Ports } from '../model/ports.ts';
import { isTag, type JournalRecord, sameOwner } from '../model/record.ts';
import type { Target } from '../model/target.ts';
import { isAlive } from './locks.ts';
import { Session } from './session.ts';

export type Repair = 'new-journal' | 'new-seed' | 'unsigned';

/**
 * Does that one thing and nothing else; gives sentences for people. Throws what `Session.open` throws where that does not repair
 * it, and INPUT_INVALID where there is nothing to repair.
 */
export async function repair(ports: Ports, chosen: readonly Target[], kind: Repair): Promise<readonly string[]> {
  const listed = kind === 'new-journal' ? await tagsOf(ports, chosen) : [];
  const before = await Session.open(ports, {
    // An empty journal whose seed never reached the escrow is begun again only where nothing shows an earlier journal.
    tags: async () => (kind === 'new-journal' ? listed : await tagsOf(ports, chosen)).length > 0,
    isAlive: (owner) => isAlive({ ports, endedOwners: new Set() }, owner),
    ...(kind === 'unsigned' ? {} : { repair: kind }),
  });
  if (kind === 'unsigned') return trustUnsigned(before, chosen);
  const wasThere = before.document.seq;
  const old = before.existed ? before.document.reseeded : undefined;
  const isCure = kind === 'new-seed' ? old?.seq === wasThere + 1 : !before.existed;
  if (!isCure) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `\`repair: ${kind}\` has nothing to repair: ${ports.journal.place} and its escrow belong together`,
      hint: 'leave `repair` out',
    });
  }
  await before.beat();
  await before.commit({
    message: 'escrow: released',
    apply(document) {
      const { lock, ...rest } = document.escrow;
      return lock && sameOwner(lock.owner, ports.owner) ? { ...document, escrow: rest } : document;
    },
  });
  return [
    `${kind === 'new-seed' ? 'A new seed signs' : 'A new journal was begun at'} ${ports.journal.place}: its key is ${before.key}. Pin it: journal: { key: "${before.key}" }`,
    ...listed.map(
      (one) =>
        `${one} is listed, and is not this journal's: add \`adopt\` with its id to the secret that it belongs to, or end it by hand`,
    ),
  ];
}

async function tagsOf(ports: Ports, chosen: readonly Target[]): Promise<readonly string[]> {
  const bindings = new Map(chosen.map(({ binding }) => [JSON.stringify(binding), binding]));
  const found: string[] = [];
  for (const binding of bindings.values()) {
    const provider = await ports.provider(binding);
    for (const { id, tag } of (await provider.list?.()) ?? [])
      if (tag !== undefined && isTag(tag))
        found.push(`${provider.idIsSecret ? 'a credential' : id} at ${provider.account}, tagged ${tag},`);
  }
  return found;
}

/** Takes the mark off these records, at a person's request. @returns one sentence for each */
async function trustUnsigned(session: Session, chosen: readonly Target[]): Promise<readonly string[]> {
  const keys = chosen.map(({ key }) => key);
  const shown: string[] = [];
  const withoutMarks = (document: JournalRecord): JournalRecord => {
    shown.splice(0);
    const secrets = Object.entries(document.secrets).map(([key, entry]) => {
      if (!keys.includes(key)) return [key, entry] as const;
      const credentials = entry.credentials.map(({ unsigned, ...one }) => {
        if (unsigned)
          shown.push(
            `${key}: ${one.stage} ${one.tag} at ${one.account}${one.id === undefined ? '' : `, ${one.id}`}, is believed again`,
          );
        return one;
      });
      return [key, { ...entry, credentials }] as const;
    });
    return { ...document, secrets: Object.fromEntries(secrets) };
  };
  withoutMarks(session.document);
  if (shown.length === 0) {
    throw new KeyturnError('INPUT_INVALID', {
      what: 'none of these secrets has a record from before a new seed',
      hint: 'leave `repair` out',
    });
  }
  await session.check();
  await session.commit({
    message: `records from before the new seed are believed again: ${keys.join(', ')}`,
    apply: withoutMarks,
  });
  return shown;
}
