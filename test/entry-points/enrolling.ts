/** A repository with many secrets that somebody made by hand, and the jobs of its workflow that enrol them. */
import { expect } from '@jest/globals';
import { canary } from '../leaks.ts';
import { type ActionRan, expectExit, type Harness, HOME, type RunOptions } from './harness.ts';

export const printKey = Buffer.alloc(32, 0x5e).toString('base64url');
const OWN = `github:${HOME}/actions`;
const STEP = 25;

/** One secret of the repository, of one of its environments or of the organization. */
export type ByHand = {
  readonly slot: string;
  readonly name: string;
  readonly environment?: string;
  readonly value: string;
};

const text = (number: number) =>
  `toy-example-not-a-key-${String(number).padStart(4, '0')}-${'qwzx'.repeat(1 + (number % 7))}`;

/** Values of every form that one meets, 60 in all; four slots hold one value. */
export function byHand(): readonly ByHand[] {
  const forms: readonly ((number: number) => string)[] = [
    text,
    (number) => `${text(number)}\n`,
    (number) =>
      JSON.stringify({ type: 'service_account', client_email: 'x@toy.example.com', private_key: text(number) }),
    (number) => `postgres://shop:${text(number)}@db.toy.example.com:5432/shop`,
    (number) => Buffer.from(JSON.stringify({ token: text(number) })).toString('base64'),
    (number) => `# of ${number}\nexport FIRST=${text(number)}\nSECOND="${text(number + 500)}"`,
    (number) => `-----BEGIN TOY KEY-----\n${Buffer.from(text(number)).toString('base64')}\n-----END TOY KEY-----\n`,
  ];
  return Array.from({ length: 60 }, (_, number): ByHand => {
    const environment = number % 3 === 0 ? 'production' : undefined;
    const name = `MADE_BY_HAND_${number}`;
    const place = environment === undefined ? OWN : `${OWN}/${environment}`;
    const value = number >= 56 ? text(9_999) : (forms[number % forms.length] as (number: number) => string)(number);
    return { slot: `${place}/${name}`, name, ...(environment === undefined ? {} : { environment }), value };
  });
}

export class Enrolment {
  readonly #harness: Harness;
  readonly secrets: ByHand[] = [];

  constructor(harness: Harness) {
    this.#harness = harness;
    canary(printKey, 'KEYTURN_PRINT_KEY');
  }

  add(secret: ByHand): void {
    this.secrets.push(secret);
    this.write(secret, secret.value);
  }

  write({ name, environment }: ByHand, value: string): void {
    this.#harness.github.setSecret(HOME, name, value, environment === undefined ? {} : { environment });
  }

  /** What each of these jobs is started with. */
  job(inputs: { readonly [name: string]: string }, more: RunOptions = {}): RunOptions {
    return {
      event: 'workflow_dispatch',
      payload: { repository: { default_branch: 'main', private: true } },
      ...more,
      inputs: { command: 'enrol', ...inputs },
      environment: { KEYTURN_PRINT_KEY: printKey, GITHUB_REF: 'refs/heads/main', ...more.environment },
    };
  }

  /** The jobs that read: what they hand on. */
  async read(queued = this.#harness.queue(), more: RunOptions = {}): Promise<readonly string[]> {
    const found: string[] = [];
    for (let at = 0; at < this.secrets.length; at += STEP) {
      const step = this.secrets.slice(at, at + STEP);
      const name = (index: number) => `ENROL_${String(index + 1).padStart(2, '0')}`;
      const environment = Object.fromEntries(step.map(({ value }, index) => [name(index), value]));
      const slots = step.map(({ slot }, index) => `${name(index)} ${slot}`).join('\n');
      const job = this.job({ slots, token: '', pending: '' }, { configuration: null, ...more, queued });
      const ran = await this.#harness.action({ ...job, environment: { ...job.environment, ...environment } });
      expectExit(ran, 0);
      // At most the provider is asked, and that with the value itself.
      expect(ran.requests.filter(({ host, method }) => host !== 'toy' || method !== 'GET')).toEqual([]);
      found.push(ran.outputs['found'] ?? '');
    }
    return found;
  }

  /** The whole workflow; the last job's run. */
  async run(more: RunOptions = {}, reading: RunOptions = {}): Promise<ActionRan> {
    // A secret that was written in this very second may have been written after the jobs were handed it.
    this.#harness.clock.advance(60_000);
    const queued = this.#harness.queue();
    const found = await this.read(queued, reading);
    return this.#harness.action(this.job({ found: found.join('\n') }, { ...more, queued }));
  }

  get text(): string | undefined {
    return this.#harness.github.file(HOME, 'keyturn-journal', 'enrolled.json');
  }

  get slots(): { readonly [slot: string]: { readonly [member: string]: unknown } } {
    return this.text === undefined ? {} : JSON.parse(this.text).slots;
  }
}
