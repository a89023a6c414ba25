/**
 * A shop that put a key of the toy provider into a secret by hand, as a row of test/vectors/enrol/first-contact.json has it.
 * What happened is read off the provider and the places, never off what the program said of itself.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { awsVariables } from '../destinations/context.ts';
import { FakeSecretsManager } from '../fakes/aws-secrets-manager.ts';
import { type Served, serve } from '../fakes/serve.ts';
import type { ToyKey } from '../fakes/toy.ts';
import { canary } from '../leaks.ts';
import { recordOf } from '../state/written.ts';
import { Enrolment } from './enrolling.ts';
import { type ActionRan, expectExit, Harness, HOME, type Ran, type RunOptions } from './harness.ts';

export type Row = {
  readonly what: string;
  readonly there: boolean;
  readonly adopt: 'none' | 'seen' | 'unseen' | 'given' | 'other';
  readonly journal?: 'no' | 'enrolled+id' | 'enrolled+id, changed';
  readonly list?: boolean | readonly string[];
  readonly value?: boolean | 'refused' | 'identifies' | 'endByValue';
  readonly does: string;
  readonly old: 'none' | 'dead' | 'alive';
  readonly proof?: 'absent' | 'refused' | 'gone';
  readonly code?: string;
  readonly hint?: readonly string[];
  readonly mint?: 'refused' | 'full';
  readonly answers?: readonly string[];
  readonly provider?: 'manual';
  readonly configured?: boolean;
  readonly command?: 'incident';
  readonly exit: number;
};

export const NAME = 'TOY_KEY';
export const CONSOLE = 'https://console.toy.example.com/keys';
const MINUTE = 60_000;
const PLACE = 'shop/key';
/** An id that the provider never had. */
const TYPO = 'toy_typo';

export class FirstContact {
  readonly harness: Harness;
  readonly row: Row;
  /** What GitHub was told to end by its value. */
  readonly ended: string[] = [];
  readonly #manager: FakeSecretsManager;
  readonly #served: Served;
  /** What was in place, and what else somebody made by hand that stands nowhere. */
  old: ToyKey | undefined;
  other: ToyKey | undefined;
  /** What an enrolment saw in the place before somebody wrote there again. */
  enrolled: ToyKey | undefined;
  #adopt: string | undefined;

  private constructor(harness: Harness, row: Row, store: FakeSecretsManager, served: Served) {
    this.harness = harness;
    this.row = row;
    this.#manager = store;
    this.#served = served;
  }

  /** `full`: where the row refuses the mint, it is for want of room, and not because the admin credential is dead. */
  static async open(row: Row, full = false): Promise<FirstContact> {
    const foreign = Array.isArray(row.list) ? row.list.length - 1 : 2;
    const harness = await Harness.open({ toy: { foreign, ...(full ? { quota: foreign + 1 } : {}) } });
    const store = new FakeSecretsManager(harness.clock);
    const world = new FirstContact(harness, full ? { ...row, mint: 'full' } : row, store, await serve(store.http));
    store.put(PLACE);
    if (world.repository !== HOME) harness.github.addRepository(world.repository);
    return world;
  }

  async close(): Promise<void> {
    await this.#served.close();
    await this.harness.close();
  }

  /** What was there before Keyturn came, as the row says. */
  async begin(): Promise<void> {
    const { harness, row } = this;
    if (!row.there) return;
    this.old = this.#byHand();
    this.other = row.adopt === 'other' ? harness.toy.make('made by hand, and in no place') : undefined;
    if (row.journal !== 'no' && row.journal !== undefined) await this.#enrol(this.old);
    if (row.journal === 'enrolled+id, changed') {
      this.enrolled = this.old;
      this.old = this.#byHand();
    }
    this.#adopt = this.#adopted(this.old);
    if (row.value === 'refused') harness.toy.end(this.old.id);
    harness.clock.advance(MINUTE);
  }

  /** 404 is no proof for an id that was never seen, so that row is one about an id that is not there. */
  #adopted(old: ToyKey): string | undefined {
    const { what, adopt } = this.row;
    const given = what.includes('404') ? TYPO : old.id;
    return { none: undefined, seen: old.id, unseen: TYPO, given, other: this.other?.id }[adopt];
  }

  /** Somebody makes a key in the console, and pastes it. */
  #byHand(): ToyKey {
    const key = this.harness.toy.make('made by hand');
    canary(key.key, 'what was there before');
    if (this.isReadable) this.#manager.put(PLACE, key.key);
    else this.harness.github.setSecret(this.repository, NAME, key.key);
    return key;
  }

  /** The workflow that reads secrets, with a configuration that has not adopted anything yet. */
  async #enrol({ key }: ToyKey): Promise<void> {
    const enrolment = new Enrolment(this.harness);
    enrolment.secrets.push({ slot: `github:${HOME}/actions/${NAME}`, name: NAME, value: key });
    const { configuration } = this;
    expectExit(await enrolment.run({ configuration }, { configuration }), 0);
    this.harness.clock.advance(MINUTE);
  }

  /** No run of a repository that was breached is trusted, so an incident is about another one than runs Keyturn. */
  get repository(): string {
    return this.row.command === 'incident' ? 'acme/api' : HOME;
  }

  /** Whether Keyturn can read what it is about to write over: a GitHub secret is never shown. */
  get isReadable(): boolean {
    return this.row.value !== false && this.row.value !== undefined;
  }

  get placed(): string | undefined {
    return this.isReadable ? this.#manager.current(PLACE) : this.harness.github.secret(this.repository, NAME)?.value;
  }

  get configuration(): string {
    const { harness, row } = this;
    const name = row.configured === false ? 'ANOTHER_KEY' : NAME;
    const place = this.isReadable ? `aws-secrets-manager: { secret-id: ${PLACE} }` : 'github: {}';
    if (row.value === 'endByValue') return this.#byTheHandOfGitHub(place);
    const made =
      row.provider === 'manual'
        ? `provider: manual, options: { console: "${CONSOLE}" }`
        : 'provider: toy, admin: TOY_ADMIN';
    const adopt = this.#adopt === undefined ? '' : `, adopt: ${this.#adopt}`;
    return [
      harness.services(),
      'notify: { to: [ mona ] }',
      this.#recipe(),
      `secrets:\n  ${name}: { ${made}, destinations: [ { ${place} } ]${adopt} }`,
    ].join('\n');
  }

  /** Keys of GitHub's, as far as the toy can be that: made in its console, and asked for with the value. */
  #byTheHandOfGitHub(place: string): string {
    const verify = '{ path: /whoami, auth: { bearer: "{{value}}" }, accept: [200], reject: [401] }';
    const options = `{ console: "https://github.com/settings/tokens", base-url: "${this.harness.urls.toy}", verify: ${verify} }`;
    return `journal: { file: journal.json }\nsecrets:\n  ${NAME}: { provider: manual, options: ${options}, destinations: [ { ${place} } ] }\n`;
  }

  #recipe(): string {
    const recipe = this.harness.recipe();
    const { list, value, journal } = this.row;
    const knows = value === 'identifies' || journal?.startsWith('enrolled');
    const identify = 'identify: { path: /whoami, auth: { bearer: "{{value}}" }, id: /id }';
    const told = knows ? recipe.replace(/^( +)(?=mint:)/m, `$1${identify}\n$1`) : recipe;
    return list === false ? told.replace(/^ +list:.*\n/m, '') : told;
  }

  /** Where the readable place is. */
  get #store(): { readonly [name: string]: string } {
    return { ...awsVariables, AWS_ENDPOINT_URL_SECRETS_MANAGER: this.#served.url };
  }

  run(inputs: { readonly [name: string]: string }, more: RunOptions = {}): Promise<ActionRan> {
    const environment = this.#store;
    const dead = this.row.mint === 'refused' ? { TOY_ADMIN: 'toy-example-not-a-key-admin-that-ended' } : {};
    const { configuration } = this;
    return this.harness.action({ configuration, ...more, inputs, environment: { ...environment, ...dead } });
  }

  /**
   * In a folder with a journal of its own, at a terminal where `typed` is the answer to the hidden question: a workflow has
   * nobody who could make a key by hand.
   */
  async terminal(words: readonly string[], typed: string): Promise<Ran> {
    const directory = join(this.harness.directory, 'desk');
    await mkdir(join(directory, '.github'), { recursive: true });
    await writeFile(join(directory, '.github/keyturn.yml'), this.configuration);
    const ends = await serve((request) => this.#revokes(request));
    const environment = {
      ...this.#store,
      NODE_OPTIONS: `--import ${join(import.meta.dirname, 'at-terminal.mjs')}`,
      KEYTURN_GITHUB_HERE: ends.url,
    };
    try {
      return await this.harness.cli(words, { directory, environment, stdin: `${typed}\n` });
    } finally {
      await ends.close();
    }
  }

  /** GitHub's `POST /credentials/revoke`, for whoever has the value: no right is asked for. */
  async #revokes(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const { credentials } = (await request.json()) as { readonly credentials: readonly string[] };
    this.ended.push(`${request.method} ${pathname}${request.headers.has('authorization') ? ', authorized' : ''}`);
    for (const { id, key } of this.harness.toy.keys) if (credentials.includes(key)) this.harness.toy.end(id);
    return new Response(null, { status: 202 });
  }

  /** How its last version has it: proofs of what was there before, by id. */
  get proofs(): { readonly [id: string]: string | undefined } {
    const [last] = this.harness.history();
    const credentials = last === undefined ? [] : (recordOf(last.text).secrets[NAME]?.credentials ?? []);
    return Object.fromEntries(credentials.map(({ id, proof }) => [id ?? '', proof]));
  }
}
