/**
 * A shop whose memory is attacked: what a run of the built Action may then do is judged by the stand-ins. After each attack
 * nothing of theirs has changed and nothing but GitHub was read; then the cure is carried out as it was printed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { type Served, serve } from '../fakes/serve.ts';
import { MARK } from './attacks.ts';
import { BRANCH, clone, setHead } from './branch.ts';
import { type ActionRan, expectExit, Harness, HOME, HOUR, type RunOptions } from './harness.ts';

export class Scene {
  readonly harness: Harness;
  readonly trace: string;
  /** Requests that reached the host of the attacker. */
  readonly reached: string[] = [];
  #theirs: Served | undefined;
  #turn = 0;

  private constructor(harness: Harness) {
    this.harness = harness;
    this.trace = join(harness.directory, 'trace-of-a-program');
  }

  /** Two secrets, each with a current key and one that drains; links are out. */
  static async open(): Promise<Scene> {
    const scene = new Scene(await Harness.open());
    scene.#theirs = await serve(async (request) => {
      scene.reached.push(`${request.method} ${request.url} ${request.headers.get('authorization')}`);
      return Response.json({ keys: [] });
    });
    expectExit(await scene.run(), 0);
    scene.harness.clock.advance(HOUR);
    expectExit(await scene.run({ inputs: { force: 'true' } }), 0);
    scene.harness.clock.advance(HOUR);
    expectExit(await scene.run(), 0);
    return scene;
  }

  async close(): Promise<void> {
    await this.#theirs?.close();
    await this.harness.close();
  }

  get theirs() {
    return { trace: this.trace, url: this.#theirs!.url };
  }

  run(options: RunOptions = {}): Promise<ActionRan> {
    return this.harness.action(options);
  }

  get pending(): string {
    return this.harness.github.secret(HOME, 'KEYTURN_PENDING')!.value;
  }

  set pending(text: string) {
    this.harness.github.setSecret(HOME, 'KEYTURN_PENDING', text);
  }

  /** Everything that a run could change, as the services have it. */
  world() {
    const { github, toy, messages } = this.harness;
    const secrets = [...github.vaults].flatMap(([vault, { secrets: each }]) =>
      [...each.values()].map(({ name, value, writes }) => `${vault} ${name} ${writes.length} ${value}`),
    );
    const heads = [...github.repositories.values()].map(({ name, git }) => [name, Object.fromEntries(git.heads)]);
    return structuredClone({ secrets, heads, keys: toy.keys, messages: messages.length });
  }

  /** Runs it, and one more command, and sees both stop with this code and touch nothing. */
  async stops(code: string, options: RunOptions = {}): Promise<ActionRan> {
    const before = this.world();
    // What only looks needs no seed.
    const able = /^(SEED_LOST|ESCROW_NOT_WIRED)$/.test(code)
      ? others.filter((one) => 'only' in one || 'person' in one)
      : others;
    const more = able[this.#turn++ % able.length]!;
    // Both only read, so they may do it at once.
    const [ran, other] = await Promise.all([
      this.run(options),
      this.run({ ...options, inputs: { ...options.inputs, ...more } }),
    ]);
    for (const each of [ran, other]) {
      expectExit(each, 1);
      expect(each.log).toMatch(new RegExp(`^::error[^:\\n]*::${code}: `, 'm'));
      // But for the path of what is wrong, in which a member's name stands as a quoted text.
      const told = [each.log, each.summary, JSON.stringify(each.outputs)].join('\n');
      expect(told.replace(/\$\.noticed\\?\[.*?\\?\] is not/g, '')).not.toContain(MARK);
    }
    const asked = ran.requests.filter(({ host, method }) => host !== 'github' || !/^(GET|HEAD)$/.test(method));
    if (more['command'] !== 'doctor') expect(asked).toEqual([]);
    expect(ran.summary).toMatch(new RegExp(code));
    expect(this.world()).toEqual(before);
    expect([this.reached, existsSync(this.trace)]).toEqual([[], false]);
    return ran;
  }

  /** As `keyturn audit` names it in a clone that was just fetched: the last good commit. */
  async audited(): Promise<string> {
    const directory = await clone(this.harness);
    const ran = await this.harness.cli(['audit'], { directory });
    expectExit(ran, 1);
    const short = /the last good one is ([0-9a-f]{12})/.exec(ran.stdout)?.[1];
    const found = [...this.harness.github.repository(HOME).git.commits.keys()].filter((sha) =>
      sha.startsWith(short ?? '-'),
    );
    expect(found).toHaveLength(1);
    return found[0]!;
  }

  /** The run after the cure: everything is as it was, and what is due goes on. */
  async goesOn(options: RunOptions = {}): Promise<void> {
    const ran = await this.run(options);
    expectExit(ran, 0);
    expect(ran.log).not.toMatch(/^::error/m);
    expect(ran.result.map(({ stage }) => stage)).toEqual(['current', 'current']);
    expect(this.harness.github.undocumented).toEqual([]);
  }
}

const others: readonly { readonly [input: string]: string }[] = [
  { command: 'revoke', only: '*' },
  { command: 'status' },
  { command: 'offboard', person: 'hubot' },
  { command: 'doctor' },
  { command: 'onboard', person: 'mona' },
  { 'dry-run': 'true' },
];

export function within<T extends string>(ran: ActionRan, line: T): T {
  expect(ran.log).toContain(line);
  return line;
}

export const stranger = Buffer.alloc(32, 7).toString('base64url');

/** `keyturn audit` names the last good commit, which is pushed over what is there. */
export async function restored(scene: Scene, ran: ActionRan, good: string): Promise<void> {
  within(ran, `git fetch origin ${BRANCH} && keyturn audit`);
  within(ran, `git push --force origin COMMIT:${BRANCH}`);
  expect(await scene.audited()).toBe(good);
  setHead(scene.harness, good);
  await scene.goesOn();
}

/** The hint's second way, where the audit finds nothing wrong: the secret goes, and a person asks for a new seed. */
export async function begunAnew(scene: Scene, ran: ActionRan, configuration?: string): Promise<void> {
  const { harness } = scene;
  const options = configuration === undefined ? {} : { configuration };
  const deletes = /`gh secret delete KEYTURN_PENDING --repo acme\/shop`, then/.test(ran.log);
  if (deletes) {
    const { stdout } = await harness.cli(['audit'], { directory: await clone(harness) });
    expect(stdout).toContain('everything is as Keyturn wrote it');
    harness.github.vault(HOME, {}).secrets.delete('KEYTURN_PENDING');
  }
  const repaired = await scene.run({ ...options, inputs: { command: 'doctor', repair: 'new-seed' } });
  expectExit(repaired, 0);
  expect(repaired.log).toMatch(/its key is ed25519:/);
  const keys = harness.toy.keys.map(({ id, deletedAt }) => [id, deletedAt]);
  await scene.goesOn(options);
  expect(harness.toy.keys.map(({ id, deletedAt }) => [id, deletedAt])).toEqual(keys);
  harness.clock.advance(HOUR);
  expectExit(await scene.run({ ...options, inputs: { command: 'doctor', repair: 'unsigned', only: '*' } }), 0);
  await scene.goesOn(options);
  expect(harness.toy.accepts(harness.github.secret(HOME, 'TOY_KEY')!.value)).toBe(true);
}
