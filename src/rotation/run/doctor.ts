/**
 * Everything that has to hold before a rotation, checked one by one, so that no failure hides another. Reads only: nothing
 * is minted, written, sent or journalled.
 */
import { type Context, keyed, queues } from '../journal/context.ts';
import { Escrow } from '../journal/escrow.ts';
import { Gathering } from '../journal/gathering.ts';
import { Session } from '../journal/session.ts';
import { signerOf } from '../journal/signer.ts';
import { unlimited } from '../model/budget.ts';
import type { Check, Subject } from '../model/check.ts';
import { KeyturnError } from '../model/errors.ts';
import type { Destination, Person, Ports, Provider, Readers } from '../model/ports.ts';
import { emptyJournal, type LedgerPerson } from '../model/record.ts';
import type { Target } from '../model/target.ts';
import { commonTarget, expand, secretKeyOf } from '../people/personal-credentials.ts';
import { intendedRecipients, ledger, mustHaveLinks, mustReach } from '../people/recipients.ts';
import { unwatched } from '../steps/exposure.ts';
import { isKnown } from '../steps/preflight.ts';
import { ownRepository, unreadOf, unreadSays } from '../steps/readers.ts';
import { checkStart } from '../steps/start-after.ts';
import { examineAsks } from './doctor-asks.ts';
import { type Found, rotates } from './doctor-rotation.ts';
import { listedIn, provable } from './provable.ts';

/** What `examine` found. */
export type Examined = {
  readonly checks: readonly Check[];
  /** Logins that may stand in a check's words. */
  readonly people: readonly string[];
};

/**
 * Asks nothing that no rotation of these secrets needs.
 * @param configured every secret of the configuration: those that are not chosen may share an account with one that is
 * @param present throws ENVIRONMENT_MISSING if the admin credential of a target is not there
 */
export async function examine(
  ports: Ports,
  chosen: readonly Target[],
  configured: readonly Target[],
  present: (targets: readonly Target[]) => void,
): Promise<Examined> {
  const examination = new Examination(ports, configured);
  const { journal, escrow, links, channels } = ports;
  await examination.attempt('journal', journal.place, async () => {
    await examination.open();
    await journal.check();
    const { session } = examination;
    const there = session?.exists ? signerOf(session, ports.pin) : 'is not there yet; the first run makes it';
    return [there, journal.remark?.()].filter(Boolean).join('; ');
  });
  const shares = chosen.some(({ share }) => share !== undefined);
  const asks = chosen.some(({ ask }) => ask !== undefined);
  const escrows = chosen.some((target) => (!target.manual || target.ask) && commonTarget(target) !== undefined);
  if (escrow && escrows) await examination.attempt('escrow', escrow.place, () => escrow.check().then(() => ''));
  if (links && shares) await examination.attempt('links', links.via, () => links.check().then(() => links.strength));
  for (const channel of shares || asks || ports.notify ? channels : [])
    await examination.attempt('channel', channel.name, () => channel.check().then(() => ''));
  for (const bound of byBinding(chosen)) await examination.provider(bound, present);
  for (const target of chosen) {
    await examination.destinations(target);
    if (target.share) await examination.recipients(target);
  }
  await examineAsks(examination, ports, chosen);
  await examination.exposure(chosen);
  await examination.runs();
  await examination.proofs(chosen);
  await examination.starts(chosen);
  await examination.rotations(chosen);
  return examination;
}

/** The checks of one call of `examine`, and what they find for each other. */
class Examination implements Examined {
  readonly #checks: Check[] = [];
  readonly #people: string[] = [];
  #session: Session | undefined;
  readonly #ports: Ports;
  readonly #configured: readonly Target[];
  /** Keys of secrets of which a part has failed: their rotation as a whole is not checked. */
  readonly #failed = new Set<string>();
  /** Whose workflows use what: this repository and those that read the destinations. */
  readonly #readers = new Map<string, Readers>();
  /** Those of them that read a destination. */
  readonly #holding = new Set<string>();

  constructor(ports: Ports, configured: readonly Target[]) {
    this.#ports = ports;
    this.#configured = configured;
    for (const home of ownRepository(ports)) this.#readers.set(ports.repository ?? '', home);
  }

  get checks(): readonly Check[] {
    return this.#checks;
  }

  get people(): readonly string[] {
    return this.#people;
  }

  /** The journal as it was read; undefined before `open`, and where it could not be read. */
  get session(): Session | undefined {
    return this.#session;
  }

  get known(): readonly LedgerPerson[] {
    return ledger(this.#session?.document ?? emptyJournal(''));
  }

  note(people: readonly Person[]): void {
    this.#people.push(...people.map(({ login }) => login));
  }

  async open(): Promise<void> {
    this.#session = await Session.look(this.#ports, { reads: true });
    this.#people.push(...ledger(this.#session.document).map(({ login }) => login));
  }

  /** `of`: the secrets that cannot be rotated where it fails. */
  async attempt(subject: Subject, name: string, work: () => Promise<Found>, of: readonly Target[] = []): Promise<void> {
    // Without its name: in a public home the log is read by everybody.
    this.#ports.progress({ step: 'doctor', detail: subject });
    try {
      const found = await work();
      if (typeof found === 'string') this.#checks.push({ subject, name, state: 'ok', says: found });
      else this.#checks.push({ subject, name, state: 'off', says: found.off });
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      this.#checks.push({ subject, name, state: 'failed', says: '', error });
      for (const { key } of of) this.#failed.add(key);
    }
  }

  /** The account behind some secrets: it answers, takes the admin credential, and lists what lives there. */
  async provider(targets: readonly Target[], present: (targets: readonly Target[]) => void): Promise<void> {
    const [first] = targets;
    if (!first) return;
    const keys = targets.map(({ key }) => key).join(', ');
    const works = async () => {
      present(targets);
      const provider = await this.#ports.provider(first.binding);
      await provider.check();
      const listed = await provider.list?.();
      const lives = listed === undefined ? '' : `, ${listed.length} ${listed.length === 1 ? 'lives' : 'live'} there`;
      return `${provider.account} for ${keys}${lives}${manual(provider)}`;
    };
    await this.attempt('provider', first.binding.provider, works, targets);
  }

  async destinations(target: Target): Promise<void> {
    let addresses: Awaited<ReturnType<Ports['addresses']>> = [];
    try {
      addresses = await this.#ports.addresses(target);
    } catch (error) {
      // Which places there are could not be asked: that is a failed check of its own.
      await this.attempt('destination', target.key, () => Promise.reject(error), [target]);
    }
    for (const address of addresses) {
      const writable = async () => {
        const destination = await this.#ports.destination(address);
        const { skipped, note } = await destination.preflight({ known: isKnown(this.#session?.entry(target.key)) });
        if (skipped !== undefined) return { off: `${destination.place} is skipped (${skipped})` };
        await this.#remember(destination);
        return note === undefined ? destination.place : `${destination.place}: ${note}`;
      };
      await this.attempt('destination', target.key, writable, [target]);
    }
  }

  async recipients(target: Target): Promise<void> {
    const { share } = target;
    if (!share) return;
    const reached = async () => {
      mustHaveLinks(this.#ports, target.key);
      const document = this.#session?.document ?? emptyJournal('');
      const people = await intendedRecipients({ ports: this.#ports, session: { document } }, target);
      this.#people.push(...people.map(({ login }) => login));
      if (people.length === 0) return { off: `${share.with.join(', ')}: nobody` };
      mustReach(this.#ports, people, target.key);
      return people.map((person) => `${person.login} by ${this.#way(person)}`).join(', ');
    };
    await this.attempt('recipients', target.key, reached, [target]);
  }

  /** Whether a key that leaks would be noticed. */
  async exposure(targets: readonly Target[]): Promise<void> {
    const watching = targets.filter(({ policy }) => policy.rotateWhen.includes('exposed'));
    const { alerts } = this.#ports;
    if (!alerts || watching.length === 0) return;
    const named = watching.find(({ policy }) => policy.signalsNamed);
    for (const [place, readers] of this.#readers) {
      await this.attempt('signal', `exposed in ${place}`, async () => {
        const missing = unwatched(alerts, await alerts.open([readers]));
        if (!missing) return '';
        const { says, hint, certain } = missing;
        if (named && certain) throw new KeyturnError('TOKEN_DENIED', { secret: named.key, what: says, hint });
        return { off: `${says}: ${hint}` };
      });
    }
  }

  /** Whether the workflow runs that may hold an old value can be seen. */
  async runs(): Promise<void> {
    for (const [place, readers] of this.#readers) {
      if (!this.#holding.has(place)) continue;
      await this.attempt('signal', `workflow runs of ${place}`, async () => {
        const [silent] = await unreadOf(this.#ports, [{ readers }]);
        if (silent === undefined) return '';
        const { says, hint } = unreadSays(this.#ports, silent);
        return { off: `${says}: ${hint}` };
      });
    }
  }

  /** Whether the workflows that are to prove a use can: each is asked once, whichever secrets list it. */
  async proofs(targets: readonly Target[]): Promise<void> {
    const { proofs } = this.#ports;
    if (!proofs) return;
    for (const { consumer, of } of listedIn(targets))
      await this.attempt('proof', consumer.name, () => provable(proofs, consumer, of), of);
  }

  /** Whether the workflows can be started that have to restart with a new value. */
  async starts(targets: readonly Target[]): Promise<void> {
    const files = new Set(targets.flatMap(({ after = [] }) => after));
    for (const file of files) {
      const of = targets.filter(({ after = [] }) => after.includes(file));
      const keys = of.map(({ key }) => key).join(', ');
      await this.attempt('workflow', file, () => checkStart(this.#ports, file).then(() => `after ${keys}`), of);
    }
  }

  async #remember({ readers }: Destination): Promise<void> {
    if (!readers) return;
    const place = readers.organization ?? (await readers.list()).repositories.join(', ');
    this.#readers.set(place, readers);
    this.#holding.add(place);
  }

  /** Checks each rotation as a whole, after its parts. A failure that a part has shown already is not repeated. */
  async rotations(targets: readonly Target[]): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const ports = keyed(this.#ports, session);
    const escrow = new Escrow(ports, session);
    const context: Context = {
      ports,
      session,
      escrow,
      budget: unlimited,
      configured: this.#configured,
      endedOwners: new Set(),
      unknownAt: undefined,
      reviewed: false,
      ended: false,
      notices: [],
      verifying: new Gathering(),
      writing: new Gathering(),
      alone: queues(),
      evict: async () => false,
    };
    const { runs } = await expand(context, targets);
    for (const run of runs) {
      if (run.unconfirmed || this.#failed.has(secretKeyOf(run.target.key))) continue;
      const failures = this.#checks.length;
      await this.attempt('rotation', run.target.key, () => rotates(run));
      const told = this.#checks.at(-1)?.error;
      const before = this.#checks.slice(0, failures).flatMap(({ error }) => (error ? [error] : []));
      if (told && before.some(({ code, message }) => code === told.code && message === told.message))
        this.#checks.pop();
    }
  }

  #way(person: Person): string {
    return this.#ports.channels.find((channel) => channel.reaches(person))?.name ?? '';
  }
}

function manual({ manual }: Provider): string {
  return manual === undefined ? '' : `, made by hand in ${manual.console}`;
}

/** Secrets of one account with the same settings are one check. */
function byBinding(targets: readonly Target[]): readonly (readonly Target[])[] {
  const found = new Map<string, Target[]>();
  for (const target of targets) {
    const { provider, options, admin } = target.binding;
    const name = JSON.stringify([provider, options, admin ?? null]);
    found.set(name, [...(found.get(name) ?? []), target]);
  }
  return [...found.values()];
}
