import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { EnrolledStore } from '../../rotation/model/enrolled-ports.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { JOURNAL_LIMIT } from '../../rotation/model/record.ts';
import { type GitHub, GitHubRefusal, refusedWith } from './client.ts';
import { JournalRefusals } from './journal-refusals.ts';

export type EnrolledFileOptions = {
  readonly github: GitHub;
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: string;
  /** What the token is called in the configuration. */
  readonly tokenName?: string;
};

const PATH = 'enrolled.json';
const written = z.object({ content: z.object({ sha: z.string().min(1) }) });

/**
 * `enrolled.json` beside `journal.json`, with its own blob's `sha` as compare-and-swap. The journal has been read before, so
 * a file that is not found is not there.
 *
 * Throws JOURNAL_CONFLICT (no effect: the branch or the file has moved on), JOURNAL_CORRUPT, JOURNAL_UNREACHABLE,
 * RATE_LIMITED, TOKEN_DENIED and what else `github` throws of a token, HTTP_NOT_SENT or HTTP_UNKNOWN.
 */
export function enrolledFile({
  github,
  repository,
  branch,
  tokenName = 'journal-token',
}: EnrolledFileOptions): EnrolledStore {
  const [owner = '', repo = ''] = repository.split('/');
  const refusals = new JournalRefusals({ repository, branch, tokenName });
  const place = `${PATH} in ${repository}@${branch}`;
  return {
    place,
    async read() {
      try {
        const mediaType = { format: 'raw' } as const;
        const at = { owner, repo, path: PATH, ref: branch, mediaType };
        const text: unknown = (await github.rest.repos.getContent(at)).data;
        if (typeof text !== 'string' || text.includes('\ufffd') || text.trim() === '')
          throw refusals.corrupt(`${PATH} is no text`);
        const bytes = Buffer.from(text);
        if (bytes.length > JOURNAL_LIMIT) throw refusals.corrupt(`${PATH} is too large (${bytes.length} bytes)`);
        return { text, version: blobOf(bytes) };
      } catch (error) {
        if (refusedWith(error) === 404) return undefined;
        throw refusals.readable(error);
      }
    },
    async write(text, version, message) {
      const content = Buffer.from(text).toString('base64');
      const sha = version === undefined ? {} : { sha: version };
      try {
        const at = { owner, repo, branch, path: PATH, message, content, ...sha };
        const found = written.safeParse((await github.rest.repos.createOrUpdateFileContents(at)).data);
        if (found.success) return found.data.content.sha;
      } catch (error) {
        const status = refusedWith(error);
        if (status === 409 || status === 422)
          throw new KeyturnError('JOURNAL_CONFLICT', { what: `another run wrote ${place}` });
        if (status === 404 || (error instanceof GitHubRefusal && error.kind === 'permission'))
          throw refusals.mayNotWrite();
        throw refusals.readable(error);
      }
      throw new KeyturnError('HTTP_UNKNOWN', { what: `GitHub answered a write of ${place} with something unexpected` });
    },
  };
}

/** The name that git gives a file's content. */
function blobOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
