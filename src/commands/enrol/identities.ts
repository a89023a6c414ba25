/** Which credential the value of a slot is, as far as its vendor lets it be read off or asked with the value alone. */
import type { World } from '../../compose/world.ts';
import { call, isPage } from '../../http/call.ts';
import type { Vendor } from '../../inventory/vendors.ts';
import { identityIn, identityOf, reading } from '../../recipes/identify.ts';
import { at } from '../../recipes/pointer.ts';
import type { Identity } from '../../rotation/model/ports.ts';
import type { Secret } from '../../rotation/model/secret.ts';

/**
 * `dead`: the vendor refused it, and refuses none that lives. Only a vendor with one address for everybody is asked: a value
 * of an installation of one's own goes nowhere. Throws nothing.
 */
export async function identified(
  { identify }: Vendor,
  value: Secret,
  { http, clock }: Pick<World, 'http' | 'clock'>,
): Promise<Identity | 'dead' | undefined> {
  if (identify === undefined) return undefined;
  const { get, origin, header = 'bearer', id = '', account } = identify;
  if (get === undefined) {
    const rule = reading.safeParse(identify);
    // In one slot stands one value, whichever part of a credential it is.
    return rule.success ? identityIn({ ...rule.data, of: 'value' }, { value }) : undefined;
  }
  if (origin === undefined) return undefined;
  try {
    const token = value.reveal().trim();
    const headers = header === 'bearer' ? { authorization: `Bearer ${token}` } : { [header]: token };
    const request = new Request(new URL(get, origin), { headers: { accept: 'application/json', ...headers } });
    const answer = await call(http, request, { clock, retry: 'never' });
    if (isPage(answer)) return undefined;
    if (answer.status === 401) return identify.refuses === 'others' ? undefined : 'dead';
    return answer.status === 200
      ? identityOf(at(answer.json(), id), account === undefined ? undefined : at(answer.json(), account))
      : undefined;
  } catch {
    return undefined;
  }
}
