/** The command, against the same small GitHub, store and provider that the engine is tested against. */
import { describe, expect, it } from '@jest/globals';
import { summary } from '../../src/report/summary.ts';
import { terminal } from '../../src/report/table.ts';
import type { KeyturnError } from '../../src/rotation/model/errors.ts';
import { Desk } from './incident-desk.ts';

const selector = '{ destination: aws-secrets-manager, since: 2025-12-01 }';

async function desk(secrets = 4, breached = 2, more = ''): Promise<Desk> {
  const made = new Desk({ secrets, breached, more });
  expect((await made.asked({}, 'rotate')).exit).toBe(0);
  made.time.advance(86_400_000);
  return made;
}

const screen = { colours: false };

describe('keyturn incident', () => {
  it('shows the list, asks once, replaces what was there, and ends with 0 when all of it is dead', async () => {
    const world = await desk();
    const before = world.names.map((name) => world.keyOf(name).id);
    const { report, exit } = await world.asked({ destination: 'aws-secrets-manager', since: '2025-12-01' });
    expect(exit).toBe(0);
    expect(world.lists.length).toBe(1);
    expect(world.lists[0]?.length).toBe(2);
    expect(world.lists[0]?.[0]).toMatch(/^SECRET_00 \w{26}: exposed since .*, in 2 places$/);
    const after = world.names.map((name) => world.keyOf(name).id);
    expect(after.map((id, at) => id === before[at])).toEqual([false, false, true, true]);
    expect(before.map((id) => world.vendor.live().includes(id))).toEqual([false, false, true, true]);
    expect(terminal(report, screen)).toContain('over: 2 dead');
    expect(summary(report)).toContain('2 dead');
  });

  it('does nothing where nobody says yes, and with --dry-run shows the list and what it comes to', async () => {
    const world = await desk();
    const { seq } = world.journal!;
    world.says = false;
    const refused = await world.asked({ destination: 'aws-secrets-manager', since: '2025-12-01' });
    expect([refused.exit, refused.report.about?.[0]]).toEqual([1, 'nobody said yes: nothing was done']);
    const shown = await world.asked({ destination: 'aws-secrets-manager', since: '2025-12-01', 'dry-run': 'true' });
    expect(shown.exit).toBe(0);
    expect(shown.report.about?.at(-1)).toMatch(/^expect: [0-9a-f]{16}$/);
    expect(world.journal!.seq).toBe(seq);

    // A run that was given what the list comes to acts on that list and on no other.
    const expectation = shown.report.about!.at(-1)!.slice('expect: '.length);
    const other = await world
      .asked({ selector: '{ all: true, since: 2025-12-01 }', expect: expectation })
      .catch((error: KeyturnError) => error);
    expect(other).toMatchObject({ code: 'INCIDENT_CHANGED', exit: 1 });
    expect(world.journal!.seq).toBe(seq);
    expect((await world.asked({ selector, expect: expectation })).exit).toBe(0);
  });

  it('ends with 1 until none lives, says so in every run and in status, and a person can end a row', async () => {
    const world = await desk(3, 2);
    const [old] = world.names.map((name) => world.keyOf(name));
    const { serve } = world;
    // The provider refuses to end this one.
    Object.assign(world, {
      serve: async (request: Request) =>
        request.method === 'DELETE' && request.url.endsWith(old!.id)
          ? new Response('{}', { status: 403 })
          : serve(request),
    });
    const first = await world.asked({ selector });
    expect([first.exit, first.report.failures.at(-1)?.code]).toEqual([1, 'INCIDENT_OPEN']);
    const row = first.report.boards![0]!.rows.find(({ state }) => state === 'rotating')!.row;
    expect((await world.asked({}, 'rotate')).exit).toBe(1);
    expect(terminal((await world.asked({}, 'status')).report, screen)).toContain(row);

    // It is listed, so nobody's word ends it.
    const lives = await world.asked({ dead: row }).catch((error: KeyturnError) => error);
    expect(lives).toMatchObject({ code: 'OLD_KEY_ALIVE' });
    const other = await world.asked({ dead: 'SECRET_09 X' }).catch((error: KeyturnError) => error);
    expect(other).toMatchObject({ code: 'INPUT_INVALID', exit: 2 });

    world.vendor.end(old!.id);
    expect((await world.asked({ dead: row })).exit).toBe(0);
    expect(world.incidents[0]?.items[row]).toMatchObject({ proof: 'confirmed' });
    expect(world.incidents[0]?.closed).toBeDefined();
  });

  it('lets a row live that a person accepts, with who and why', async () => {
    const world = await desk(2, 1);
    const { serve } = world;
    Object.assign(world, {
      serve: async (request: Request) =>
        request.method === 'DELETE' ? new Response('{}', { status: 403 }) : serve(request),
    });
    const first = await world.asked({ selector });
    const [{ row } = { row: '' }] = first.report.boards![0]!.rows;
    expect((await world.asked({ accept: row, reason: 'a sandbox' })).exit).toBe(0);
    expect(world.incidents[0]?.items[row]?.accepted).toMatchObject({ reason: 'a sandbox' });
  });

  it('of the repository that it runs in does nothing, and names what a person has to end', async () => {
    const world = await desk(2, 1);
    const { seq } = world.journal!;
    const { exit, report } = await world.asked({ selector: '{ repository: acme/shop, since: 2025-12-01 }' });
    expect([exit, world.journal!.seq]).toEqual([1, seq]);
    const said = report.about!.join('\n');
    expect(said).toContain('no run here is to be trusted');
    expect(said).toContain('own TOY_ADMIN');
    expect(said).toContain(`id ${world.keyOf('SECRET_00').id}, account api.toy.example.com`);
  });

  it('a secret that is not in the configuration is a row with its console and block, and holds the exit at 1', async () => {
    const world = await desk(3, 2);
    const old = world.keyOf('SECRET_01');
    // The file names one of them now; the others are in the journal, and one of those in the store.
    Object.assign(world, { scene: { secrets: 1, breached: 1 } });
    const { exit, report } = await world.asked({ selector });
    expect(report.secrets.map(({ error }) => error)).toEqual([undefined]);
    expect([exit, report.failures.map(({ code }) => code)]).toEqual([1, ['INCIDENT_OPEN']]);
    const [row] = report.boards![0]!.rows;
    expect(row).toMatchObject({
      state: 'alive',
      says: expect.stringContaining(`id ${old.id}, account api.toy.example.com`),
    });
    expect(row?.next).toContain('keyturn incident --dead');
    expect(row?.next).toContain('secrets:\n  SECRET_01: { provider:');
    expect(world.vendor.live()).toContain(old.id);
    world.vendor.end(old.id);
    expect((await world.asked({ dead: row!.row })).exit).toBe(0);
  });

  it('refuses a provider that is none, and a time to come', async () => {
    const world = await desk(1, 1);
    for (const given of [
      { provider: 'tyo', since: '2025-12-01' },
      { provider: 'recipe', since: '2036-01-01' },
    ]) {
      const error = await world.asked(given).catch((thrown: KeyturnError) => thrown);
      expect(error).toMatchObject({ code: 'INPUT_INVALID', exit: 2 });
    }
  });

  it('what its provider lists and nobody made is shown, and holds nothing up', async () => {
    const world = await desk(1, 1);
    const { exit, report } = await world.asked({ provider: 'recipe:api.toy.example.com', since: '2025-12-01' });
    expect(exit).toBe(0);
    const states = report.boards![0]!.rows.map(({ row, state }) => `${state}: ${row}`);
    expect(states).toContain('not ours: foreign recipe toy_0001');
    expect(states).toContain('yours: own TOY_ADMIN');
    expect(world.vendor.live()).toContain('toy_0001');
  });

  it('gives the same evidence for the same journal, with every step of every row, and no login in a public home', async () => {
    const world = await desk(2, 1);
    await world.asked({ selector, reason: 'the store was read' });
    const [id = ''] = Object.keys(world.journal!.incidents!);
    const [first, second] = [await world.asked({ report: id }), await world.asked({ report: id })];
    expect(second.report.evidence).toEqual(first.report.evidence);
    const { items, reason } = JSON.parse(first.report.evidence!.json);
    expect([reason, items.length]).toEqual(['the store was read', 1]);
    expect(items[0]).toMatchObject({ kind: 'item', writes: [{}, {}], successor: { writes: [{}, {}] } });
    for (const member of ['exposedSince', 'selected', 'minted', 'revoked', 'proof'])
      expect([member, typeof items[0][member]]).toEqual([member, 'string']);
    expect(first.report.evidence!.markdown).toContain('`mona`');
    world.public = true;
    const open = await world.asked({ report: id });
    expect(JSON.stringify(open.report.evidence)).not.toContain('mona');
    const none = await world.asked({ report: '01JDQ2Z3V4W5X6Y7Z8A9B0C1D2' }).catch((error: KeyturnError) => error);
    expect(none).toMatchObject({ code: 'INPUT_INVALID', exit: 2 });
  });

  it.each([60, 80, 120])('shows a board that fits %s columns', async (columns) => {
    const world = await desk(2, 2);
    Object.assign(world.vendor, { lies: 'another tenant' });
    const { report } = await world.asked({ selector });
    const lines = terminal(report, { colours: false, columns }).split('\n');
    expect(lines.some((line) => line.includes('SECRET_00'))).toBe(true);
    const long = lines.filter((line) => line.length > columns && line.includes(' ') && !line.includes('keyturn '));
    expect(long).toEqual([]);
  });
});
