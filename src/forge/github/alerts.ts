import * as z from 'zod';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Alert, AlertMark, Alerts } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { eachList } from './alert-lists.ts';
import type { GitHub } from './client.ts';

const PAGE = 100;

/** `secret` is missing where the token may see alerts but not what they are about. */
const one = z.object({ number: z.number().int(), secret: z.string().min(1).nullish() });
const ofRepository = z.array(one);
const ofOrganization = z.array(one.extend({ repository: z.object({ full_name: z.string() }) }));
const at = z.iso.datetime({ offset: true });
const dated = z.object({ created_at: at, updated_at: at.nullish() });
/** One that the journal can keep. */
const entityTag = /^(?:W\/)?"[\x21\x23-\x7e]{1,190}"$/;

/**
 * GitHub's secret scanning alerts (https://docs.github.com/rest/secret-scanning/secret-scanning). The token needs
 * *Secret scanning alerts: write*; one request for each hundred open alerts of an organization where the token belongs to one
 * of its owners or security managers, else of each repository. An organization's list says nothing of repositories where
 * secret scanning is off: `doctor` asks each of them.
 *
 * @throws KeyturnError RATE_LIMITED, TOKEN_DENIED (the token is none), HTTP_NOT_SENT, HTTP_UNKNOWN, what `Readers.list`
 * throws; `resolve` also what else `github` throws.
 */
export function alerts(github: () => Promise<GitHub>, now: () => Date): Alerts {
  return {
    permission: '*Secret scanning alerts: write*',
    async open(places) {
      const { lists, ...rest } = await eachList(places, { ofOrganization: openOf, ofRepository: openIn });
      const all = new Map<string, Alert>();
      for (const { found } of lists)
        for (const alert of found) all.set(`${alert.repository}#${alert.number}`.toLowerCase(), alert);
      return { alerts: [...all.values()], ...rest };
    },
    async news(places, marks) {
      const look = async (place: string) => changed(await github(), now(), place, marks[place]);
      const { lists, ...rest } = await eachList(places, { ofOrganization: look, ofRepository: look });
      return {
        fresh: lists.flatMap(({ place, found }) => (found.isFresh ? [place] : [])),
        marks: Object.fromEntries(lists.map(({ place, found }) => [place, found.mark])),
        ...rest,
      };
    },
    async resolve({ repository, number }, comment) {
      await (await github()).rest.secretScanning.updateAlert({
        ...named(repository),
        alert_number: number,
        state: 'resolved',
        resolution: 'revoked',
        resolution_comment: comment,
      });
    },
  };

  async function openIn(repository: string): Promise<readonly Alert[]> {
    const client = await github();
    return pages(repository, ofRepository, (page) =>
      client.rest.secretScanning.listAlertsForRepo({ ...named(repository), state: 'open', per_page: PAGE, page }),
    ).then((all) => all.map((each) => ({ ...each, repository })));
  }

  async function openOf(organization: string): Promise<readonly Alert[]> {
    const client = await github();
    return pages(organization, ofOrganization, (page) =>
      client.rest.secretScanning.listAlertsForOrg({ org: organization, state: 'open', per_page: PAGE, page }),
    ).then((all) => all.map(({ repository, ...each }) => ({ ...each, repository: repository.full_name })));
  }
}

type Changed = { readonly isFresh: boolean; readonly mark: AlertMark };

/** Milliseconds in which a list may not show yet what happened: what is younger is looked at once more. */
const SETTLES = 120_000;

/** ISO 8601; undefined: there is no alert. */
function marked(times: readonly number[], now: number): string | undefined {
  return times.length === 0 ? undefined : new Date(Math.min(Math.max(...times), now - SETTLES)).toISOString();
}

/** Whether one list has something that changed after its mark: the newest stand on its first page. */
async function changed(client: GitHub, now: Date, place: string, before: AlertMark = {}): Promise<Changed> {
  const scanning = client.rest.secretScanning;
  const asked = {
    state: 'open' as const,
    hide_secret: true,
    sort: 'updated' as const,
    direction: 'desc' as const,
    per_page: PAGE,
    headers: before.etag === undefined ? {} : { 'if-none-match': before.etag },
  };
  const answer: { readonly status: number; readonly data: unknown; readonly headers: { readonly etag?: string } } =
    await (place.includes('/')
      ? scanning.listAlertsForRepo({ ...named(place), ...asked })
      : scanning.listAlertsForOrg({ org: place, ...asked }));
  if (answer.status === 304) return { isFresh: false, mark: before };
  const read = z.array(dated).safeParse(answer.data);
  if (!read.success) throw unexpected(place);
  const times = read.data.map(({ updated_at: updated, created_at: created }) => Date.parse(updated ?? created));
  const since = before.newest === undefined ? Number.NEGATIVE_INFINITY : Date.parse(before.newest);
  const { etag = '' } = answer.headers;
  const newest = marked(times, now.getTime()) ?? before.newest;
  return {
    isFresh: times.some((time) => time > since),
    mark: { ...(entityTag.test(etag) ? { etag } : {}), ...(newest === undefined ? {} : { newest }) },
  };
}

function unexpected(place: string): KeyturnError {
  return new KeyturnError('HTTP_UNKNOWN', {
    what: `GitHub answered for the alerts of ${place} with something unexpected`,
  });
}

/** Every alert that shows its secret, over all pages. */
async function pages<T extends z.infer<typeof one>>(
  place: string,
  shape: z.ZodType<T[]>,
  ask: (page: number) => Promise<{ readonly data: unknown }>,
): Promise<(Omit<T, 'secret'> & { secret: Secret })[]> {
  const found: (Omit<T, 'secret'> & { secret: Secret })[] = [];
  for (let page = 1; ; page++) {
    const read = shape.safeParse((await ask(page)).data);
    if (!read.success) throw unexpected(place);
    for (const each of read.data) if (each.secret) found.push({ ...each, secret: new Secret(each.secret) });
    if (read.data.length < PAGE) return found;
  }
}

function named(repository: string): { owner: string; repo: string } {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}
