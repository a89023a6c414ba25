import { KeyturnError } from '../rotation/model/errors.ts';
import type { Listed } from '../rotation/model/ports.ts';
import { all, one } from '../vendors/aws-query.ts';

type Read = (action: string, parameters: { readonly [name: string]: string }) => Promise<string>;

/** Every access key of the user, over all pages. Throws PROVIDER_*. */
export async function keysOf(
  { name, account }: { readonly name: string; readonly account: string },
  read: Read,
): Promise<readonly Listed[]> {
  const found: Listed[] = [];
  const asked = new Set<string>();
  let marker: string | undefined;
  for (;;) {
    const page = { UserName: name, ...(marker === undefined ? {} : { Marker: marker }) };
    const text = await read('ListAccessKeys', page);
    for (const key of all(text, 'member')) {
      const id = one(key, 'AccessKeyId');
      const status = one(key, 'Status');
      if (id === undefined || status === undefined)
        throw new KeyturnError('PROVIDER_UNREADABLE', { what: `${account} lists a key without an id` });
      const lastUsed = await lastUseOf(account, id, read);
      found.push({ id, active: status === 'Active', ...(lastUsed === undefined ? {} : { lastUsed }) });
    }
    if (one(text, 'IsTruncated') !== 'true') return found;
    marker = one(text, 'Marker');
    if (marker === undefined || asked.has(marker))
      throw new KeyturnError('PROVIDER_UNREADABLE', {
        what: `${account} says that there are more keys, and ${marker === undefined ? 'not where' : 'lists the same page again'}`,
      });
    asked.add(marker);
  }
}

/** Undefined: never. To take what is no time for "never" would end a key that is in use. */
async function lastUseOf(account: string, id: string, read: Read): Promise<Date | undefined> {
  const date = one(await read('GetAccessKeyLastUsed', { AccessKeyId: id }), 'LastUsedDate');
  if (date === undefined || date === 'N/A') return undefined;
  const at = new Date(date);
  if (!Number.isNaN(at.getTime())) return at;
  throw new KeyturnError('PROVIDER_UNREADABLE', {
    what: `${account} has a time of last use that is not a time`,
  });
}
