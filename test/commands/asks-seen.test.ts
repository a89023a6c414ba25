/** What people see of requests: the summary, the log and the exit status of real runs. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Ending } from '../../src/commands/ending.ts';
import { configuredOf } from '../../src/commands/incident/known.ts';
import { withBoards } from '../../src/commands/incident/showing.ts';
import { endingOf } from '../../src/commands/reporting.ts';
import type { Configuration } from '../../src/config/load.ts';
import type { Inputs } from '../../src/config/read-inputs.ts';
import { outputs, type ResultEntry } from '../../src/report/result.ts';
import { summary } from '../../src/report/summary.ts';
import { terminal } from '../../src/report/table.ts';
import type { Order } from '../../src/rotation/run/incident/open.ts';
import { AskWorld, DAY, HOUR, type Ran } from '../rotation/ask-world.ts';
import { named } from '../rotation/run/incident/incident-vectors.ts';

const key = 'production/STRIPE_KEY';
const exposed = { exposed: true, force: 'exposed' };
const order: Order = {
  selector: { destination: 'toy' },
  since: '2026-01-01T00:00:00.000Z',
  known: { named },
  digest: (text) => createHash('sha256').update(text).digest('hex'),
};

/** What a command makes of a run: `rotate` does not insist, `revoke` and `incident` do. */
function ending(
  world: AskWorld,
  { result }: Ran,
  command: 'rotate' | 'revoke' | 'incident',
  publicHome = false,
): Ending {
  const configuration = {
    targets: world.targets,
    links: { via: 'keyturn', url: 'https://links.example.com' },
    people: {},
    public: false,
  } as unknown as Configuration;
  const inputs = { command, dryRun: false } as unknown as Inputs;
  const insists = command !== 'rotate';
  const base = endingOf(result!, { inputs, configuration, publicHome, insists });
  return withBoards(base, { configuration, journal: result!.session.document, insists: command !== 'revoke' });
}

const texts = ({ report }: Ending) => [summary(report), terminal(report, { colours: false }), outputs(report).result];

async function published(): Promise<{ readonly world: AskWorld; readonly old: string }> {
  const world = new AskWorld({ owner: ['mona', 'hubot'] });
  await world.run();
  const old = world.make();
  await world.press('mona', await world.answer(old));
  world.variables.set('STRIPE_KEY', old);
  return { world, old };
}

describe('the summary of the run that sends a message', () => {
  it('lists what the message asks for: secret, owner, host and times, and neither link nor code', async () => {
    const world = new AskWorld();
    const first = ending(world, await world.run(), 'rotate');
    expect(first.exit).toBe(0);
    const { until, secret } = world.mail[0]!.message.lines[0]!;
    const [text] = texts(first);
    expect(text).toContain(`- \`${secret}\`: asked of \`mona\` by a link to \`links.example.com\``);
    const entries = JSON.parse(outputs(first.report).result) as ResultEntry[];
    expect(entries[0]?.ask).toMatchObject({ state: 'waiting', owner: 'mona', until: until?.toISOString() });

    const code = await world.answer(world.make());
    const filled = ending(world, await world.day(), 'rotate');
    expect(filled.exit).toBe(0);
    const shown = texts(filled);
    for (const one of shown.slice(0, 2)) expect(one).toMatch(/an answer waits for .?mona.? to confirm it/);
    for (const one of [...texts(first), ...shown]) {
      expect(one).not.toContain(code);
      for (const link of world.links()) expect(one).not.toContain(link.split('#')[1]!);
    }
    const done = ending(world, await world.press('mona', code), 'rotate');
    expect(summary(done.report)).not.toContain('Open requests');
  });

  it('names nobody in a public home, nor an owner whom the journal does not know yet', async () => {
    const world = new AskWorld({ owner: ['@acme/keys'] });
    world.teams.set('@acme/keys', ['hubot', 'mona']);
    for (const one of texts(ending(world, await world.run(), 'rotate', true))) expect(one).not.toMatch(/hubot|mona/);
    for (const person of world.people.values()) world.people.set(person.login, { ...person, reach: {} });
    world.clock.advance(20 * DAY);
    for (const one of texts(ending(world, await world.run(), 'rotate', true))) expect(one).not.toMatch(/hubot|mona/);
  });

  it('lists who ends the old key, how often they were told, and that it is overdue', async () => {
    const { world } = await published();
    world.clock.advance(79 * DAY);
    await world.run();
    await world.press('mona', await world.answer(world.make()));
    for (let day = 1; day <= 3; day++) await world.day();
    const told = ending(world, await world.run(), 'rotate');
    expect(told.exit).toBe(0);
    expect(summary(told.report)).toMatch(/is to be ended by `mona`, who was told 2 times, last /);
    expect(texts(ending(world, await world.run(), 'rotate', true)).join()).not.toContain('mona');
    world.clock.advance(10 * DAY);
    const late = ending(world, await world.run(), 'rotate');
    expect(late.exit).toBe(1);
    expect(summary(late.report)).toContain('`OVERDUE`');
  });
});

describe('a key that leaked and whose owner is asked', () => {
  it('fails `revoke` as long as it lives, with who was asked and who ends it', async () => {
    const { world, old } = await published();
    world.clock.advance(DAY);
    const asked = ending(world, await world.run(exposed), 'revoke');
    expect(asked.exit).toBe(1);
    const [said] = asked.report.secrets.flatMap(({ error }) => error ?? []);
    expect(said?.code).toBe('OLD_KEY_ALIVE');
    expect(said?.what).toContain('waits for the answer of mona');
    expect(said?.hint).toContain('talk to mona');
    // The schedule goes on, and waiting is no failure of it.
    expect(ending(world, await world.day(), 'rotate').exit).toBe(0);

    const fresh = world.make();
    await world.press('mona', await world.answer(fresh));
    expect(world.placed()).toBe(fresh);
    world.clock.advance(HOUR);
    const lives = ending(world, await world.run(exposed), 'revoke');
    expect(lives.exit).toBe(1);
    expect(lives.report.secrets[0]?.error?.what).toContain('is to be ended by mona, and it still works');
    world.keys.get(old)!.alive = false;
    expect(ending(world, await world.run(exposed), 'revoke').exit).toBe(0);
    expect(world.placed()).toBe(fresh);
    expect(world.entry()?.credentials.map(({ proof, stage }) => proof ?? stage)).toEqual(['refused', 'current']);
  });

  it('fails `rotate`, too, as long as an incident waits for it', async () => {
    const { world, old } = await published();
    world.clock.advance(DAY);
    expect(ending(world, await world.run({ incident: order }), 'incident').exit).toBe(1);
    const waits = ending(world, await world.day(), 'rotate');
    expect(waits.exit).toBe(1);
    expect(waits.report.failures.map(({ code }) => code)).toEqual(['INCIDENT_OPEN']);
    expect(summary(waits.report)).toMatch(/… asked \| `production\/STRIPE_KEY .*mona was asked for its successor/);
    expect(texts(ending(world, await world.run(), 'rotate', true)).join()).not.toContain('mona');
    await world.press('mona', await world.answer(world.make()));
    world.keys.get(old)!.alive = false;
    expect(ending(world, await world.day(), 'rotate').exit).toBe(0);
    expect(configuredOf({ targets: world.targets } as unknown as Configuration).keys.get(key)?.asks).toEqual([
      'mona',
      'hubot',
    ]);
  });

  it('is overdue from its max-age, with the name of who was asked', async () => {
    const { world } = await published();
    world.targets = [world.target('STRIPE_KEY', { ask: { expires: 14 * DAY, confirm: 'auto' } })];
    world.clock.advance(79 * DAY);
    expect(ending(world, await world.run(), 'rotate').exit).toBe(0);
    world.clock.advance(11 * DAY);
    const late = ending(world, await world.run(), 'rotate');
    expect(late.exit).toBe(1);
    expect(late.report.secrets[0]?.error).toMatchObject({
      code: 'OVERDUE',
      hint: expect.stringContaining('talk to mona'),
    });
  });
});
