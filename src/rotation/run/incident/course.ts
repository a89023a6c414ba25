/** What every run does for the incidents that are open, beside the wishes that they left. */
import type { Context } from '../../journal/context.ts';
import { openIncidents, withRowEnded } from '../../journal/incident-rows.ts';
import { guarded } from '../../journal/parallel.ts';
import type { SecretRun } from '../../journal/secret-run.ts';
import { KeyturnError } from '../../model/errors.ts';
import { keysHeldBack } from '../../people/held-back.ts';
import { end } from '../../steps/end.ts';
import { partsOf, settled } from './record.ts';

/** Keys of the entries that open incidents are about. */
export function keysOf(context: Pick<Context, 'session'>, id?: string): ReadonlySet<string> {
  const open = Object.entries(openIncidents(context.session.document));
  const meant = open.filter(([each]) => id === undefined || each === id);
  const rows = meant.flatMap(([, { items }]) => Object.entries(items));
  return new Set(rows.flatMap(([row, { kind }]) => (kind === 'own' || kind === 'foreign' ? [] : partsOf(row).key)));
}

/** The same, with the secrets that have a link or a request which ends because of whom an incident was about. */
export function meantBy(context: Pick<Context, 'ports' | 'session'>, id: string): ReadonlySet<string> {
  return new Set([...keysOf(context, id), ...keysHeldBack(context)]);
}

/** Worst first: what is in the most places, and then with the most people. Other secrets come after, in their order. */
export function worstFirst(context: Context, runs: readonly SecretRun[]): readonly SecretRun[] {
  const keys = keysOf(context);
  if (keys.size === 0) return runs;
  const radius = ({ target, entry }: SecretRun) => {
    if (!keys.has(target.key)) return -1;
    const all = entry?.credentials ?? [];
    const widest = (of: (one: (typeof all)[number]) => number) => Math.max(0, ...all.map(of));
    return 1_000 * widest(({ destinations }) => destinations.length) + widest(({ shares }) => shares.length);
  };
  return [...runs].sort((one, other) => radius(other) - radius(one));
}

/**
 * Looks once more at what ended before and was never seen to be refused: it is told again to end, and watched. Where only a
 * person said so, a person has to look.
 */
export async function lookAgain(run: SecretRun): Promise<void> {
  const open = Object.values(openIncidents(run.context.session.document));
  const rows = new Set(
    open.flatMap(({ items }) =>
      Object.entries(items).flatMap(([row, { kind, ended, accepted }]) =>
        kind === 'unproved' && ended === undefined && accepted === undefined ? row : [],
      ),
    ),
  );
  for (const row of rows) {
    const { key, name } = partsOf(row);
    if (key !== run.target.key) continue;
    const credential = run.entry?.credentials.find(({ rotation }) => rotation === name);
    if (!credential || credential.proof === 'confirmed') continue;
    const provider = await run.providerOf(credential);
    if (provider.manual) continue;
    await run.hold();
    const { proof } = await end(run, provider, credential);
    await run.change(
      `${credential.tag} is dead (${proof})`,
      (entry) => entry,
      (document) => withRowEnded(document, row, run.now(), proof),
    );
  }
}

/** Copies the ends of credentials into the rows of open incidents, and closes what has come to its end. */
export async function settle(context: Context): Promise<void> {
  const { session, ports } = context;
  const now = () => ports.clock.now().toISOString();
  if (settled(session.document, now()) === session.document) return;
  await guarded([], async () => {
    await session.check();
    await session
      .commit({ message: 'incident: what has ended', apply: (document) => settled(document, now()) })
      .catch((error: unknown) => {
        if (!(error instanceof KeyturnError)) throw error;
        context.notices.push(
          `what an incident came to could not be journalled: ${error.message}; the next run does it`,
        );
      });
  });
}
