/** An incident from a terminal that cannot read the escrow: the list is made here, and the workflow acts on it. */
import { describe, expect, it } from '@jest/globals';
import { goesToWorkflow } from '../../src/commands/dispatch/workflow-inputs.ts';
import { fromLaptop } from '../../src/commands/incident/laptop.ts';
import { workflowsOf } from '../../src/commands/init/workflows.ts';
import { load } from '../../src/config/load.ts';
import { inputs as read } from '../../src/config/read-inputs.ts';
import { terminal as lines } from '../../src/report/table.ts';
import type { KeyturnError } from '../../src/rotation/model/errors.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { Desk } from './incident-desk.ts';

const file = '.github/workflows/keyturn-incident.yml';
const written = workflowsOf({ base: 'keyturn', config: undefined, escrow: 'KEYTURN_PENDING' } as never)[file]!({
  credentials: ['TOY_ADMIN'],
  copies: [],
} as never);

class Laptop extends Desk {
  readonly asks: (readonly string[])[] = [];
  agrees = true;
  /** Between the list and the run. */
  meantime: () => Promise<unknown> = async () => undefined;
  #played = 0;

  get text(): string {
    return this.configuration;
  }

  async begun(): Promise<void> {
    this.github.commit('acme/shop', { '.github/keyturn.yml': this.configuration, [file]: written });
    expect((await this.asked({}, 'rotate')).exit).toBe(0);
    this.time.advance(86_400_000);
  }

  async ordered(given: { readonly [name: string]: string }) {
    const environment = { GITHUB_REPOSITORY: 'acme/shop', TOY_ADMIN: 'toy-example-not-a-key-admin' };
    const configuration = await load(this.configuration, { environment, repository: 'acme/shop' });
    const inputs = read({ command: 'incident', ...given }, 'cli');
    expect(goesToWorkflow(inputs, configuration, environment)).toBe(true);
    const world = {
      http: this.serve,
      clock: { now: () => this.time.now(), sleep: (milliseconds: number) => this.#sleep(milliseconds) },
      random: { bytes: (length: number) => new Uint8Array(length).fill(7) },
      environment,
      directory: '/',
      progress() {},
    };
    const terminal = {
      world,
      file: { name: '.github/keyturn.yml', text: this.configuration },
      token: new Secret(this.github.addToken({ kind: 'user', login: 'mona' })),
      interrupted: new Promise<void>(() => {}),
    };
    const confirm = async (list: readonly string[]) => {
      this.asks.push(list);
      return this.agrees;
    };
    return fromLaptop(inputs, configuration, { terminal, confirm });
  }

  async #sleep(milliseconds: number): Promise<void> {
    this.time.advance(milliseconds);
    const next = this.github.dispatches[this.#played];
    if (next === undefined) return;
    this.#played++;
    await this.meantime();
    const given = Object.fromEntries(
      Object.entries(next.inputs).filter(([name, value]) => name !== 'dispatch-id' && value !== ''),
    );
    const exit = await this.asked({ ...given, for: '5h' }, 'incident', next.run).then(
      (ended) => ended.exit,
      () => 1,
    );
    this.github.endRun(next.run, exit === 0 ? 'success' : 'failure');
  }
}

async function laptop(): Promise<Laptop> {
  const made = new Laptop({ secrets: 3, breached: 2 });
  await made.begun();
  return made;
}

const asked = { destination: 'aws-secrets-manager', since: '2025-12-01' };

describe('an incident from a laptop', () => {
  it('is listed here, agreed to once, done by the workflow, and shown', async () => {
    const world = await laptop();
    const old = world.breached.map((name) => world.keyOf(name).id);
    const { exit, report } = await world.ordered(asked);
    expect(exit).toBe(0);
    expect(world.asks.map((list) => list.length)).toEqual([2]);
    const [dispatched] = world.github.dispatches;
    expect(dispatched?.workflow).toBe('keyturn-incident.yml');
    expect(dispatched?.inputs['expect']).toMatch(/^[0-9a-f]{16}$/);
    expect(JSON.parse(dispatched!.inputs['selector']!)).toEqual({
      destination: 'aws-secrets-manager',
      since: '2025-12-01T00:00:00.000Z',
    });
    expect(old.filter((id) => world.vendor.live().includes(id))).toEqual([]);
    expect(lines(report, { colours: false })).toContain('2 dead');
  });

  it('starts nothing where nobody says yes', async () => {
    const world = await laptop();
    world.agrees = false;
    const { seq } = world.journal!;
    expect((await world.ordered(asked)).exit).toBe(1);
    expect([world.github.dispatches.length, world.journal!.seq]).toEqual([0, seq]);
  });

  it('is not asked about with --yes', async () => {
    const world = await laptop();
    expect((await world.ordered({ ...asked, yes: 'true' })).exit).toBe(0);
    expect(world.asks).toEqual([]);
  });

  it('does nothing where the run would select others than were agreed to', async () => {
    const world = await laptop();
    world.meantime = async () => {
      world.meantime = async () => undefined;
      await world.run(undefined, { force: 'meanwhile', keys: ['SECRET_00'] });
    };
    const error = await world.ordered(asked).catch((thrown: KeyturnError) => thrown);
    expect(error).toMatchObject({ code: 'DISPATCH_UNFINISHED', exit: 1 });
    expect(world.incidents).toEqual([]);
  });

  it('of the repository that runs Keyturn starts nothing: every row is a person’s', async () => {
    const world = await laptop();
    const { exit, report } = await world.ordered({ repository: 'acme/shop', since: '2025-12-01' });
    expect([exit, world.github.dispatches.length]).toEqual([1, 0]);
    expect(report.about?.join('\n')).toContain('--here');
  });
});
