/** Links that an open incident holds back: those to a person, and those that would go by a channel that was breached. */
import type { Context } from '../journal/context.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { isHeldBack } from '../model/incident.ts';
import type { Channel } from '../model/ports.ts';
import type { LedgerPerson, ShareRecord } from '../model/record.ts';

/** The channels that messages with links may go by. */
export function openChannels({ ports, session }: Pick<Context, 'ports' | 'session'>): readonly Channel[] {
  const { incidents } = session.document;
  return ports.channels.filter(({ name }) => !isHeldBack(incidents, { channel: name }));
}

/** Why this person gets no link yet, one sentence; undefined where nothing holds it back. */
export function whyHeldBack(context: Pick<Context, 'ports' | 'session'>, { login }: LedgerPerson): string | undefined {
  const { incidents } = context.session.document;
  const until = (name: string) => `until \`keyturn incident --release ${name}\``;
  if (isHeldBack(incidents, { person: login }))
    return `an incident holds links to ${login} back ${until(login)}: theirs is owed`;
  const held = context.ports.channels.filter(({ name }) => isHeldBack(incidents, { channel: name }));
  if (held.length === 0 || held.length < context.ports.channels.length) return undefined;
  return `an incident holds back every channel that there is: links are owed ${until(held[0]?.name ?? 'KIND')}`;
}

/** Links that wait in a channel which was breached end, and are owed anew. Throws what the link service throws. */
export async function withdrawHeldBack(run: SecretRun): Promise<void> {
  const { ports, session } = run.context;
  const { incidents } = session.document;
  const kinds = ports.channels.map(({ name }) => name).filter((name) => isHeldBack(incidents, { channel: name }));
  if (kinds.length === 0) return;
  for (const credential of run.entry?.credentials ?? []) {
    if (credential.stage !== 'current') continue;
    const waiting = credential.shares.filter(({ state, link, channel }) => {
      const byIt = channel === undefined || kinds.includes(channel);
      return state === 'waiting' && link !== undefined && byIt;
    });
    if (waiting.length === 0) continue;
    await run.hold();
    for (const { link } of waiting) await ports.links?.destroy(link as string, 'superseded');
    await run.amend('links in a breached channel withdrawn', credential.rotation, (one) => ({
      ...one,
      shares: one.shares.map((share) => (waiting.some(({ link }) => link === share.link) ? owedAnew(share) : share)),
    }));
  }
}

function owedAnew({ link: _, sent, expires: _expires, channel: _channel, ...share }: ShareRecord): ShareRecord {
  const announced = share.announced ?? sent;
  return { ...share, state: 'owed', ...(announced === undefined ? {} : { announced }) };
}
