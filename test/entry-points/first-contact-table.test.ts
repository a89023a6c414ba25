/** First contact: each row of the table through the built Action, judged by what the provider accepts and what was written. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { CONSOLE, FirstContact, NAME, type Row } from './first-contact-world.ts';
import { type ActionRan, expectExit } from './harness.ts';

const file = new URL('../vectors/enrol/first-contact.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Row[] };

let world: FirstContact;
let closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing) await close();
  closing = [];
});

async function begun(row: Row, full = false): Promise<FirstContact> {
  world = await FirstContact.open(row, full);
  closing.push(() => world.close());
  await world.begin();
  return world;
}

const codesIn = ({ log }: ActionRan) => [...log.matchAll(/^::error[^:\n]*::([A-Z_]+): /gm)].map(([, code]) => code);
const asked = ({ requests }: ActionRan, method: string) =>
  requests.filter((each) => each.host === 'toy' && each.method === method).map(({ path }) => path);

/** Ids that the row says are told to end. */
function ending({ row, old, enrolled }: FirstContact): readonly string[] {
  if (!row.does.includes('revoke ID') || !old) return [];
  return [row.what.includes('404') ? 'toy_typo' : (enrolled ?? old).id];
}

/** What each key that was there before is now: whether the provider accepts it. */
function judge(ran: ActionRan, before: string | undefined): void {
  const { harness, row, old, other, enrolled, placed } = world;
  const writes = row.does.includes('write');
  expect(asked(ran, 'POST')).toEqual(row.does.includes('mint') ? ['/keys'] : []);
  expect(placed === before).toBe(!writes);
  expect(harness.minted.map(({ key }) => key)).toEqual(writes ? [placed] : []);
  if (writes) expect(harness.toy.accepts(placed ?? '')).toBe(true);
  const ended = ending(world);
  expect([...new Set(asked(ran, 'DELETE'))]).toEqual(ended.map((id) => `/keys/${id}`));
  if (old) expect(harness.toy.accepts(old.key)).toBe(row.old === 'alive');
  if (other) expect(harness.toy.accepts(other.key)).toBe(true);
  if (enrolled) expect(harness.toy.accepts(enrolled.key)).toBe(false);
  for (const { name, key } of harness.toy.keys)
    if (name.startsWith("somebody else's")) expect(harness.toy.accepts(key)).toBe(true);
}

/** The proof in the journal; what nobody knows by id has no record, and the log says it. */
function judgeProof(ran: ActionRan): void {
  const { row, old, proofs } = world;
  if (row.proof === undefined || !old) return;
  expect(ran.log).not.toContain('had nothing to end');
  if (row.value === 'refused') expect(ran.log).toContain(`${NAME}: what was in place before is dead: it is refused`);
  else expect(proofs[old.id]).toBe(row.proof);
}

/** What a person is told to do: the line to add for each key that nobody knows, else where to end it. */
function judgeHints({ log }: ActionRan): void {
  const { harness, row, old, other } = world;
  if (row.code === 'ADOPT_DISAGREES') for (const id of [old?.id, other?.id]) expect(log).toContain(id);
  if (row.provider === 'manual')
    for (const said of [CONSOLE, `keyturn revoke --only '${NAME}'`]) expect(log).toContain(said);
  if (row.code !== 'OLD_KEY_ALIVE' || row.provider === 'manual') return;
  const known = new Set(harness.minted.map(({ id }) => id));
  const unknown = row.list === false ? [] : harness.toy.live().filter((id) => !known.has(id));
  const lines = new Set([...log.matchAll(/\badopt: (toy_\w+)/g)].map(([, id]) => id as string));
  expect([...lines].sort()).toEqual([...unknown].sort());
  const { host } = new URL(harness.urls.toy);
  if (unknown.length > 0) expect(log).toContain(`keyturn revoke --only '${NAME}'`);
  else for (const said of [`in the console of ${host}`, `--only '${NAME}' --ended`]) expect(log).toContain(said);
}

/** Everything that a run could have changed. */
const touched = ({ requests }: ActionRan) =>
  requests.filter(({ method }) => method !== 'GET').map(({ host, method, path }) => `${host} ${method} ${path}`);

describe('first contact, through the built Action', () => {
  const rows = cases.filter(({ value, configured }) => value !== 'endByValue' && configured !== false);

  it.each(rows)('$what', async (row) => {
    await begun(row);
    const before = world.placed;
    const ran = await world.run({ command: 'revoke', only: NAME });
    expectExit(ran, row.exit);
    expect([...new Set(codesIn(ran))]).toEqual(row.code === undefined ? [] : [row.code]);
    judge(ran, before);
    judgeProof(ran);
    judgeHints(ran);
    const told = world.harness.webhook.deliveries.filter(({ text }) => text.includes(NAME));
    expect(told.length > 0).toBe(row.exit === 1);
    expect(world.harness.github.undocumented).toEqual([]);
  });

  it.each(cases.filter(({ mint }) => mint === 'refused'))('$what: for want of room', async (row) => {
    const { harness, old, placed: before } = await begun(row, true);
    const ran = await world.run({ command: 'revoke', only: NAME });
    expectExit(ran, row.exit);
    // PROVIDER_DENIED is about the admin credential, and that one is accepted.
    expect([...new Set(codesIn(ran))]).toEqual(['MINT_FAILED']);
    expect(asked(ran, 'DELETE')).toEqual([]);
    expect([world.placed, harness.minted]).toEqual([before, []]);
    expect(harness.toy.accepts(old?.key ?? '')).toBe(true);
  });

  const unknown = cases.filter(({ configured }) => configured === false);

  it.each(unknown.filter(({ command }) => command === undefined))('$what', async (row) => {
    await begun(row);
    const { old } = world;
    const ran = await world.run({ command: 'revoke', only: NAME });
    expectExit(ran, row.exit);
    expect(codesIn(ran)).toEqual([row.code]);
    expect(ran.log).toContain(`secrets:\n       ${NAME}: { provider: NAME`);
    expect(touched(ran)).toEqual([]);
    expect(world.harness.toy.accepts(old?.key ?? '')).toBe(true);
  });

  it.each(unknown.filter(({ command }) => command === 'incident'))('$what', async (row) => {
    await begun(row);
    const { harness, repository, old, placed: before } = world;
    const ran = await world.run({ command: 'incident', selector: `{ repository: ${repository}, since: 2000-01-01 }` });
    expectExit(ran, row.exit);
    expect(ran.log).toContain(`github:${repository}/actions/${NAME} listed`);
    expect(ran.log).toContain(`${NAME}: { provider: NAME`);
    expect(touched(ran).filter((each) => each.startsWith('toy '))).toEqual([]);
    expect(world.placed).toBe(before);
    expect(harness.toy.accepts(old?.key ?? '')).toBe(true);
    // Nor does the next run forget it.
    const next = await world.run({ command: 'rotate' });
    expectExit(next, 1);
    expect(next.log).toContain(`github:${repository}/actions/${NAME} listed`);
  });

  const byValue = cases.filter(({ value }) => value === 'endByValue');

  it.each(byValue)('$what: a person makes the new key, so through the built command line', async (row) => {
    const { harness, old } = await begun(row);
    const fresh = harness.toy.make('made by hand afterwards');
    const ran = await world.terminal(['revoke', '--only', NAME], fresh.key);
    expectExit(ran, row.exit);
    expect(world.placed).toBe(fresh.key);
    expect(world.ended).toEqual(['POST /credentials/revoke']);
    expect([old?.key ?? '', fresh.key].map((key) => harness.toy.accepts(key))).toEqual([false, true]);
    expect(ran.stderr + ran.log).toContain(`${NAME}: what was in place before is dead: it is refused`);
    expect(ran.stderr + ran.log).not.toContain('had nothing to end');
  });

  it('leaves no row out', () => {
    expect([cases.length, rows.length, unknown.length, byValue.length]).toEqual([20, 17, 2, 1]);
  });
});
