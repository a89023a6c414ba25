/** The workflow of a repository, started by somebody at a terminal. */
import { apiIn } from '../forge/github/environment.ts';
import type { Dispatcher } from '../forge/port.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { variablesOf } from './forge.ts';
import type { World } from './world.ts';

/** @param token what the person is at the forge */
export async function dispatcherOf(
  { http, clock, environment }: World,
  token: Secret,
  place: { readonly owner: string; readonly repo: string },
): Promise<Dispatcher> {
  const [{ github }, { dispatching }] = await Promise.all([
    import('../forge/github/client.ts'),
    import('../forge/github/dispatch.ts'),
  ]);
  const baseUrl = apiIn(variablesOf(environment));
  const client = github({ http, clock, token, tokenName: 'token', ...(baseUrl === undefined ? {} : { baseUrl }) });
  return dispatching(client, place);
}
