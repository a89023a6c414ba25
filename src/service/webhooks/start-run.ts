/** https://docs.github.com/rest/actions/workflows#create-a-workflow-dispatch-event */

import type { After } from '../after.ts';
import { SetupRefused } from '../store.ts';
import type { Kind } from './kind.ts';

/** Starts one run. Resolves once GitHub has taken it; throws NotTaken. */
export type StartRun = (kind: Kind) => Promise<void>;

/** GitHub did not take it, or did not say so in time. The message is ours and safe to log. */
export class NotTaken extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotTaken';
  }
}

export type StartRunOptions = {
  /** `owner/name:workflow.yml@ref`. */
  readonly dispatch: string;
  readonly token: string;
  /** `GITHUB_API_URL`; https://api.github.com without it. */
  readonly api?: string;
  readonly http: (request: Request) => Promise<Response>;
  readonly after: After;
};

/** Milliseconds: GitHub waits ten seconds for the answer to a delivery. */
export const patience = 8_000;

const place = /^([\w.-]+)\/([\w.-]+):([\w.-]+\.ya?ml)@([\w][\w./-]*)$/;

/** Throws SetupRefused. */
export function startRun({ dispatch, token, api = 'https://api.github.com', http, after }: StartRunOptions): StartRun {
  const [, owner, name, file, ref] = place.exec(dispatch) ?? [];
  if (ref === undefined || [owner, name].some((part) => /^\.+$/.test(part ?? ''))) {
    throw new SetupRefused(
      '--dispatch is OWNER/REPOSITORY:WORKFLOW@BRANCH, such as --dispatch acme/keys:keyturn.yml@main',
    );
  }
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new SetupRefused(
      `KEYTURN_DISPATCH_TOKEN is a fine-grained token with *Actions: write* on ${owner}/${name} and no other right`,
    );
  }
  const url = `${api.replace(/\/$/, '')}/repos/${owner}/${name}/actions/workflows/${file}/dispatches`;
  return async (kind) => {
    // Nothing of a delivery is handed on: the run asks GitHub itself what there is.
    const body = JSON.stringify({ ref, inputs: { command: 'rotate', reason: `webhook-${kind}` } });
    const late = new AbortController();
    const cancel = after(patience, () => late.abort());
    try {
      const answer = await http(
        new Request(url, {
          method: 'POST',
          headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'user-agent': 'keyturn',
            'x-github-api-version': '2022-11-28',
          },
          body,
          redirect: 'manual',
          signal: late.signal,
        }),
      );
      // What it says beside its status is of no use, and need not arrive.
      await answer.body?.cancel().catch(() => {});
      if (!answer.ok) throw new NotTaken(refusal(answer.status, owner, name, file));
    } catch (error) {
      if (error instanceof NotTaken) throw error;
      throw new NotTaken(
        late.signal.aborted ? `GitHub did not answer within ${patience / 1000} seconds` : 'GitHub could not be reached',
      );
    } finally {
      cancel();
    }
  };
}

function refusal(status: number, owner = '', name = '', file = ''): string {
  const there = `${owner}/${name}`;
  const says = `GitHub answered ${status}`;
  if (status === 401) return `${says}: KEYTURN_DISPATCH_TOKEN is expired or none`;
  if (status === 403 || status === 429)
    return `${says}: the token lacks *Actions: write* on ${there}, or has reached a limit`;
  if (status === 404) return `${says}: there is no ${file} in ${there}, or the token may not see it`;
  if (status === 422)
    return `${says}: ${file} of ${there} takes no \`workflow_dispatch\` with \`command\` and \`reason\` on that branch, or is disabled`;
  if (status >= 300 && status < 400) return `${says}: ${there} has another name today`;
  return says;
}
