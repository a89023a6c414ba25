/** What reads the secrets of a forge, for the inventory. Nothing of a rotation is needed for it. */
import { createHash } from 'node:crypto';
import { apiIn, isJob } from '../forge/github/environment.ts';
import type { SecretLister } from '../inventory/port.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock } from '../rotation/model/ports.ts';
import { followed } from './clocks.ts';
import { variablesOf } from './forge.ts';
import { type Access, credential, type World } from './world.ts';

export type Lister = {
  readonly lister: SecretLister;
  /** The forge's time, once it has answered. */
  readonly clock: Clock;
  /** Names the forge and whoever asks, and tells nobody who that is: 64 hex digits. */
  readonly identity: string;
};

/** Milliseconds. The hour's requests may be used up half-way, and an inventory is worth the wait. */
const LONGEST_WAIT = 65 * 60_000;

/**
 * @param owner whose repositories are asked for
 * @throws KeyturnError INPUT_INVALID without any token, or with one that no header can carry
 */
export async function composeInventory(access: Access, given: World, owner: string): Promise<Lister> {
  const [{ github }, { admissions, readingLimits }, { secretLister }] = await Promise.all([
    import('../forge/github/client.ts'),
    import('../forge/github/limits.ts'),
    import('../forge/github/inventory.ts'),
  ]);
  const { world, clock } = followed(given);
  const variable = variablesOf(world.environment);
  const inActions = isJob(variable);
  const baseUrl = apiIn(variable);
  const queues = admissions({
    clock,
    longest: LONGEST_WAIT,
    limits: readingLimits,
    tell: ({ requests, milliseconds }) =>
      world.progress({
        step: 'waiting',
        detail: `${requests} requests wait for GitHub's limits, about ${Math.max(1, Math.round(milliseconds / 60_000))} min`,
      }),
  });
  const place = baseUrl === undefined ? {} : { baseUrl };
  const common = { http: world.http, clock, inActions, admissions: queues, ...place };
  const { clientId, privateKey } = access;
  const isApp = clientId !== undefined && privateKey !== undefined;
  const token = isApp
    ? (await import('../forge/github/app-token.ts')).appToken({ ...common, clientId, privateKey, home: owner })
    : (access.token ?? credential(world.environment, 'GITHUB_TOKEN') ?? access.journalToken);
  if (token === undefined) {
    throw new KeyturnError('INPUT_INVALID', {
      what: '`token`: there is none, and GitHub shows secrets to nobody without one',
      hint: 'gh auth login; or `token`: a fine-grained personal access token (docs/inventory.md names its permissions)',
    });
  }
  const client = github({ ...common, token, tokenName: 'token', patience: { total: LONGEST_WAIT, waits: 8 } });
  const who = typeof token === 'function' ? `app ${clientId}` : `token ${token.reveal().trim()}`;
  const identity = createHash('sha256')
    .update(`keyturn/inventory/1\0${baseUrl ?? 'https://api.github.com'}\0${who}`)
    .digest('hex');
  return { lister: secretLister({ github: client, clock, isApp }), clock, identity };
}
