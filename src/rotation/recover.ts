/** The crash rules: what a run does with a pending credential that it did not mint itself (DESIGN section 6). */
import { endedByHand, givenAgain } from './by-hand.ts';
import { KeyturnError } from './errors.ts';
import { REQUEST_TIMEOUT, time, WRITE_MARGIN } from './policy.ts';
import type { Destination, Listed, Minted, Provider } from './ports.ts';
import { recipients } from './recipients.ts';
import { type CredentialRecord, collapse, type EntryRecord, type HumanRecord } from './record.ts';
import { revokeCredential } from './revoke.ts';
import { advance } from './rotate.ts';
import type { Secret } from './secret.ts';
import { replace, type Turn } from './turn.ts';

/** Brings a pending credential to an end: published, aborted, or left for a later run or a human. */
export async function recover(turn: Turn, credential: CredentialRecord): Promise<void> {
  const provider = await turn.providerOf(credential);
  const { escrow } = turn.context;
  turn.tell('resume', `${credential.tag}, ${credential.step}`);
  if (credential.step === 'minting') return minting(turn, provider, credential);
  const value =
    escrow.value(credential.rotation) ?? (provider.byHand && (await givenAgain(turn, provider, credential)));
  if (value && turn.escrowed && credential.step === 'minted') {
    // Found in the escrow although its PUT was never journalled: this run may not PUT without the lock.
    const claim = await escrow.claim(turn.context, turn.target.key);
    await turn.change('resumed', (entry) => entry, claim);
  }
  if (value) {
    if (provider.byHand) escrow.learn(credential.rotation, value);
    await turn.hold();
    turn.recipients = await recipients(turn);
    turn.outcome.action = 'resumed';
    return advance(turn, provider, credential.rotation, value);
  }
  if (credential.escrow?.state === 'held' && !(await escrow.sees(credential.escrow.at))) {
    turn.outcome.action = 'waiting';
    turn.outcome.next = 'goes on in a run that was queued after the value went into the escrow';
    return;
  }
  if (credential.escrow?.state === 'held') await escrow.requireWired();
  return valueLost(turn, credential);
}

/** Nobody has the value any more. */
async function valueLost(turn: Turn, credential: CredentialRecord): Promise<void> {
  // Without a place to write to, *writing* wrote nothing.
  if (credential.step !== 'writing' || credential.destinations.length === 0) {
    await turn.amend('value lost', credential.rotation, lost);
    await abort(turn, credential, 'value lost before any destination was written', credential.reason);
    return;
  }
  const found = await readBack(turn, credential);
  if (found) {
    turn.context.escrow.learn(credential.rotation, found);
    await turn.hold();
    turn.recipients = await recipients(turn);
    turn.outcome.action = 'resumed';
    return advance(turn, await turn.providerOf(credential), credential.rotation, found);
  }
  await demote(turn, credential, 'value lost after writing');
}

/** The credential's values, if every one of them stands in a destination that can be read. */
export async function readBack(turn: Turn, credential: CredentialRecord): Promise<Minted | undefined> {
  if (credential.id === undefined) return undefined;
  const values: Record<string, Secret> = {};
  for (const { address } of credential.destinations) {
    const destination = await turn.destination({ address });
    const value = await destination.read?.();
    if (!value || Object.hasOwn(values, address.value)) continue;
    const print = await turn.context.ports.fingerprint(turn.entry?.salt ?? '', value);
    if (print === credential.fingerprint?.[address.value]) values[address.value] = value;
  }
  const whole = Object.keys(credential.fingerprint ?? {}).every((name) => Object.hasOwn(values, name));
  return whole && Object.keys(values).length > 0 ? { id: credential.id, values } : undefined;
}

/** Some destinations may have it, so it works on as a previous one until a successor stands everywhere. */
export async function demote(turn: Turn, credential: CredentialRecord, why: string): Promise<void> {
  await turn.change(`pending -> previous (${why})`, (entry) => {
    const { wish } = entry;
    const demoted = replace(entry, credential.rotation, (one) => ({
      ...lost(one),
      stage: 'previous',
      step: 'done',
      times: { ...one.times, previous: turn.now() },
    }));
    return { ...demoted, wish: wish ?? { reason: credential.reason, since: turn.now() } };
  });
}

function lost(credential: CredentialRecord): CredentialRecord {
  return credential.escrow ? { ...credential, escrow: { ...credential.escrow, state: 'lost' } } : credential;
}

/** The mint was asked for, but no answer was recorded. */
async function minting(turn: Turn, provider: Provider, credential: CredentialRecord): Promise<void> {
  await turn.hold();
  if (provider.local || provider.byHand) return abort(turn, credential, 'never minted', credential.reason);
  if (!provider.list || !provider.tagged) {
    return leaveToHuman(turn, credential, provider, await untold(provider, credential));
  }
  for (let listing = 1; listing <= 2; listing++) {
    if (listing > 1)
      await turn.context.ports.clock.sleep(REQUEST_TIMEOUT + Math.max(provider.listLag, provider.propagation) + 1000);
    const found = (await provider.list()).find((one: Listed) => one.tag === credential.tag);
    if (found) {
      const id = provider.idIsSecret ? undefined : found.id;
      await turn.amend('found at the provider, value lost', credential.rotation, ({ baseline: _, ...one }) => ({
        ...one,
        ...(id === undefined ? {} : { id }),
        step: 'minted',
        times: { ...one.times, minted: turn.now() },
      }));
      const known = turn.entry?.credentials.find((one) => one.rotation === credential.rotation);
      return abort(turn, known ?? credential, 'value lost', credential.reason);
    }
  }
  return abort(turn, credential, 'never minted', credential.reason);
}

/** An id that was not there before proves nothing without a tag; but it is what a human looks at first. */
async function untold(provider: Provider, { baseline }: CredentialRecord): Promise<string> {
  const unproved = `${provider.account} cannot show whether a credential was minted`;
  if (!provider.list || !baseline) return unproved;
  const later = (await provider.list()).map(({ id }) => id).filter((id) => !baseline.includes(id));
  return later.length === 0
    ? `${unproved} and lists none that it did not list before`
    : `${unproved}, but did not list ${later.join(', ')} before`;
}

async function leaveToHuman(turn: Turn, credential: CredentialRecord, provider: Provider, why: string): Promise<void> {
  const human: HumanRecord = {
    code: 'MINT_UNKNOWN',
    what: `${why}: look for one that was made at ${credential.times.intent}, named ${credential.tag} where names are kept`,
    hint: `end what you find in the console of ${provider.account}, then run \`keyturn rotate --only '${turn.target.key}' --force --reason suspect-cleared\``,
    since: turn.now(),
  };
  await turn.change('pending -> orphan, a human looks', (entry) => ({
    ...replace(entry, credential.rotation, (one) => ({
      ...one,
      stage: 'orphan',
      times: { ...one.times, ended: turn.now() },
    })),
    human,
  }));
}

/**
 * Ends a pending credential that no destination was ever given, and remembers the reason, if it is still one: abort and
 * renewed wish are one transition. Throws NEEDS_HUMAN if a destination may have been written after the intent.
 */
export async function abort(
  turn: Turn,
  credential: CredentialRecord,
  why: string,
  again: string | undefined,
): Promise<void> {
  const provider = await turn.providerOf(credential);
  await turn.hold();
  if (credential.step !== 'minting' && !provider.local) {
    await untouched(turn, credential);
    await end(turn, provider, credential);
  }
  await turn.change(`pending -> aborted (${why})`, (entry): EntryRecord => {
    const ended = replace(entry, credential.rotation, ({ baseline: _, ...one }) => ({
      ...collapse(one),
      stage: 'aborted',
      times: { ...one.times, ended: turn.now() },
      ...(one.escrow
        ? { escrow: { ...one.escrow, state: one.escrow.state === 'held' ? 'gone' : one.escrow.state } }
        : {}),
    }));
    if (again === undefined || ended.wish) return ended;
    return { ...ended, wish: { reason: again, since: turn.now() } };
  });
}

/** No destination may have been written since the intent by anything that this journal does not know. */
async function untouched(turn: Turn, credential: CredentialRecord): Promise<void> {
  for (const { address } of credential.destinations) {
    const destination = await turn.destination({ address });
    const why = await doubt(turn, destination, credential);
    if (why === undefined) continue;
    const human: HumanRecord = {
      code: 'NEEDS_HUMAN',
      what: `${destination.place} ${why}, so it may hold ${credential.tag}`,
      hint: `put a value that works into ${destination.place} if it has none, then run \`keyturn rotate --only '${turn.target.key}' --force --reason checked-by-hand\``,
      since: turn.now(),
    };
    await turn.change('a human looks', (entry) => ({ ...entry, human }));
    throw new KeyturnError('NEEDS_HUMAN', {
      secret: turn.target.key,
      what: human.what,
      hint: human.hint,
      now: 'both-live',
    });
  }
}

/** Why a place may hold a credential that the journal never had written; undefined if it does not. */
async function doubt(turn: Turn, destination: Destination, credential: CredentialRecord): Promise<string | undefined> {
  const { key, value } = destination.address;
  if (destination.updatedAt) {
    const at = await destination.updatedAt();
    if (at === undefined || at.getTime() < time(credential.times.intent)) return undefined;
    const ours = turn.entry?.credentials.some((one) =>
      one.destinations.some(
        (other) =>
          other.address.key === key && other.done !== undefined && at.getTime() <= time(other.done) + WRITE_MARGIN,
      ),
    );
    if (ours) return undefined;
    // Another part of the same place may have been: what stands in ours decides, where it can be seen.
    if (!destination.read) return `was written after ${credential.times.intent} by something else`;
  }
  if (!destination.read) {
    // Whoever minted it in this very run knows what it did with it since.
    if (turn.minted.has(credential.rotation)) return undefined;
    return 'tells neither what it holds nor since when';
  }
  const found = await destination.read();
  if (found === undefined) return undefined;
  const print = await turn.context.ports.fingerprint(turn.entry?.salt ?? '', found);
  if (credential.fingerprint) return print === credential.fingerprint[value] ? 'holds it' : undefined;
  const known = turn.entry?.credentials.some((one) => one.fingerprint?.[value] === print);
  if (known) return undefined;
  return destination.updatedAt
    ? `was written after ${credential.times.intent} by something else`
    : 'holds a value that the journal does not know, and keeps no times';
}

/** Revokes at the provider; the caller journals what became of it. */
export async function end(
  turn: Turn,
  provider: Provider,
  credential: CredentialRecord,
): Promise<NonNullable<CredentialRecord['proof']>> {
  const { ports, escrow } = turn.context;
  turn.tell('revoke', provider.idIsSecret ? credential.tag : (credential.id ?? credential.tag));
  if (provider.byHand) return endedByHand(turn, provider, credential);
  return revokeCredential({
    provider,
    credential,
    secret: turn.target.key,
    clock: ports.clock,
    adopt: turn.target.adopt,
    value: escrow.value(credential.rotation),
    hash: (id) => ports.fingerprint(turn.entry?.salt ?? '', id),
  });
}

/** Journals that it is being revoked, revokes, journals that it is. */
export async function endCredential(turn: Turn, credential: CredentialRecord, message: string): Promise<void> {
  const provider = await turn.providerOf(credential);
  await turn.hold();
  if (credential.times.revoking === undefined) {
    await turn.amend(`revoking ${credential.tag}`, credential.rotation, (one) => ({
      ...one,
      times: { ...one.times, revoking: turn.now() },
    }));
  }
  const proof = await end(turn, provider, credential);
  await turn.change(message, (entry) => {
    const ended = replace(entry, credential.rotation, (one) => ({
      ...collapse(one),
      stage: 'revoked',
      proof,
      times: { ...one.times, ended: turn.now() },
      ...(one.escrow?.state === 'held' ? { escrow: { ...one.escrow, state: 'gone' as const } } : {}),
    }));
    const prints = Object.values(credential.fingerprint ?? {});
    return { ...ended, fingerprints: [...new Set([...prints, ...entry.fingerprints])].slice(0, 32) };
  });
}
