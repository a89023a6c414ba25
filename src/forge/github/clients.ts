/** The two clients of a run: the one that writes secrets, and the one that keeps the journal. Made when first needed. */

import type { Waiting } from '../../http/throttle.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Clock, Http } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import type { Needs } from './app-token.ts';
import type { GitHub, Token } from './client.ts';
import { apiIn, isJob, type Variable } from './environment.ts';
import { type Admissions, admissions, queueOf } from './limits.ts';
import { checkToken } from './token.ts';

export type ClientOptions = {
  readonly http: Http;
  readonly clock: Clock;
  readonly variable: Variable;
  /** The input `token`. */
  readonly token: Secret | undefined;
  /** The input `journal-token`. */
  readonly journalToken: Secret | undefined;
  readonly clientId: string | undefined;
  readonly privateKey: Secret | undefined;
  /** What a GitHub App's tokens are asked for with, by owner, and the account that is meant where a request names none. */
  readonly app: () => Promise<{ readonly needs: ReadonlyMap<string, Needs>; readonly home: string | undefined }>;
  /** Hears once for each owner what the App was not given there. */
  lacks(owner: string, permissions: readonly string[]): void;
  /** Hears of requests that wait for GitHub's limits. */
  waits(waiting: Waiting): void;
};

/** Milliseconds: GitHub's window of requests is an hour. At a terminal nobody waits that long. */
const LONGEST_WAIT = 65 * 60_000;

export type Clients = {
  /** With the token that writes secrets. One per run: public keys are cached with it. */
  writer(): Promise<GitHub>;
  /** With the workflow's own token, or the one that the configuration gives the journal. */
  keeper(): Promise<GitHub>;
  /** Resolves when one of the clients may send a PUT to this path. */
  mayPut(client: 'writer' | 'keeper', path: string): Promise<void>;
};

/** @throws KeyturnError INPUT_INVALID at once for a token that no header can carry; later TOKEN_DENIED */
export function clientsOf(options: ClientOptions): Clients {
  const { http, clock, token, journalToken, variable } = options;
  // Before anything is asked or sent, whichever of them is needed first.
  if (token) checkToken(token, 'token');
  if (journalToken) checkToken(journalToken, 'journal-token');
  const baseUrl = apiIn(variable);
  const queues = admissions({ clock, longest: isJob(variable) ? LONGEST_WAIT : 0, tell: options.waits });
  const make = async (tokenName: string, given: () => Promise<Token | undefined>): Promise<GitHub> => {
    const [{ github }, found] = await Promise.all([import(/* webpackMode: "eager" */ './client.ts'), given()]);
    const inActions = isJob(variable);
    return github({
      http,
      clock,
      token: found,
      tokenName,
      inActions,
      admissions: queues,
      ...(baseUrl === undefined ? {} : { baseUrl }),
    });
  };
  const writersToken = token ?? workflowToken(variable);
  const keepersToken = journalToken ?? token ?? workflowToken(variable);
  let writer: Promise<GitHub> | undefined;
  let keeper: Promise<GitHub> | undefined;
  return {
    writer: () => {
      writer ??= make('token', () => writerToken(options, queues));
      return writer;
    },
    keeper: () => {
      keeper ??= make('journal-token', async () => keepersToken);
      return keeper;
    },
    mayPut: (client, path) => {
      // The queues of an App's tokens are named by their owners.
      const owner = path.split('/')[2]?.toLowerCase();
      const name =
        client === 'writer' && isApp(options)
          ? `of ${owner}`
          : queueOf(client === 'writer' ? writersToken : keepersToken);
      return queues(name).reserve({ method: 'PUT', url: `${baseUrl ?? 'https://api.github.com'}${path}` });
    },
  };
}

function isApp({ clientId, privateKey }: ClientOptions): boolean {
  return clientId !== undefined && privateKey !== undefined;
}

async function writerToken(options: ClientOptions, queues: Admissions): Promise<Token> {
  const { http, clock, clientId, privateKey, variable, lacks } = options;
  if (clientId !== undefined && privateKey !== undefined) {
    const [{ appToken }, { needs, home }] = await Promise.all([import('./app-token.ts'), options.app()]);
    const baseUrl = apiIn(variable);
    return appToken({
      http,
      clock,
      inActions: isJob(variable),
      clientId,
      privateKey,
      needs,
      home,
      lacks,
      admissions: queues,
      ...(baseUrl === undefined ? {} : { baseUrl }),
    });
  }
  const token = options.token ?? workflowToken(variable);
  if (token) return token;
  throw new KeyturnError('INPUT_INVALID', {
    what: 'no `token` was given, and GitHub Secrets cannot be written without one',
    hint: 'token: a fine-grained personal access token with Secrets: write and Environments: write; or client-id and private-key of a GitHub App',
  });
}

function workflowToken(variable: Variable): Secret | undefined {
  const value = variable('GITHUB_TOKEN');
  return value === undefined ? undefined : new Secret(value);
}
