import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BodyRefused } from '../../../src/service/body.ts';
import type { LogEvent } from '../../../src/service/record.ts';
import type { ServiceResponse } from '../../../src/service/request.ts';
import { mostBytes, type ReceiverOptions, receiver } from '../../../src/service/webhooks/receiver.ts';
import { FakeGitHub } from '../../fakes/github.ts';

type Case = {
  readonly what: string;
  readonly body?: string;
  /** Instead of a body: so many bytes. */
  readonly repeat?: number;
  readonly signature: string | null;
  readonly status: number;
  readonly dispatch: string | null;
  /** Another case, whose delivery came before. */
  readonly after?: string;
};

export const vectors = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../vectors/enrol/webhooks.json', import.meta.url)), 'utf8'),
) as { readonly secrets: readonly string[]; readonly organization: string; readonly cases: readonly Case[] };

export const organization = 'acme';
export const secret = 'hook-secret-of-nobody-1';

/** As `keyturn init` writes it, as far as a dispatch can see. */
const workflow = `
on:
  workflow_dispatch:
    inputs:
      command: { type: choice, options: [rotate, revoke], default: rotate }
      reason: { type: string }
`;

/** A GitHub with the workflow, and a token that may start it and nothing else. */
export function makeGitHub(): { github: FakeGitHub; token: string } {
  const github = new FakeGitHub({ now: () => new Date('2026-03-01T12:00:00Z') });
  github.addRepository('acme/keys');
  github.commit('acme/keys', { '.github/workflows/keyturn.yml': workflow });
  const token = github.addToken({ repositories: ['acme/keys'], permissions: { actions: 'write' } });
  return { github, token };
}

/** Milliseconds that the test lets pass; what was asked for in between is done at its time. */
export function handTime() {
  let now = 1_000;
  let alarms: { at: number; work: () => void }[] = [];
  /** Everything that has begun, and needs no time, comes to its end. */
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await new Promise((done) => setImmediate(done));
  };
  return {
    elapsed: () => now,
    after(milliseconds: number, work: () => void) {
      const alarm = { at: now + milliseconds, work };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter((each) => each !== alarm);
      };
    },
    settle,
    async pass(milliseconds: number) {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const [next] = alarms.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (next === undefined) break;
        alarms = alarms.filter((each) => each !== next);
        now = Math.max(now, next.at);
        next.work();
        await settle();
      }
      now = end;
    },
    pending: () => alarms.length,
  };
}

export type Delivered = { status: number; body: unknown };

/** The receiver on a stand-in for GitHub, in a time that the test lets pass. */
export function makeReceiver(change: Partial<ReceiverOptions> = {}) {
  const { github, token } = makeGitHub();
  const time = handTime();
  const log: LogEvent[] = [];
  const { service, flush } = receiver({
    secrets: secret,
    organization,
    dispatch: 'acme/keys:keyturn.yml@main',
    token,
    http: (request) => github.http(request),
    elapsed: time.elapsed,
    after: time.after,
    log: (event) => log.push(event),
    ...change,
  });
  return {
    github,
    token,
    time,
    log,
    flush,
    service,
    /** Settles once it is answered, which may need time that the test has to let pass. */
    async deliver(body: string | Uint8Array, signature: string | null = sign(body)): Promise<Delivered> {
      const bytes = Buffer.from(body as string);
      const answered = await service({
        method: 'POST',
        path: '/v1/github',
        header: (name) => (name === 'x-hub-signature-256' && signature !== null ? signature : undefined),
        async body(most) {
          if (bytes.length > most) throw new BodyRefused(413);
          return bytes;
        },
      });
      return told(answered);
    },
    /** The kinds whose runs GitHub took, in order. */
    started: () => github.dispatches.map(({ inputs }) => inputs['reason']?.replace('webhook-', '')),
  };
}

function told({ status, body }: ServiceResponse): Delivered {
  return { status, body: typeof body === 'string' ? JSON.parse(body) : undefined };
}

export function sign(body: string | Uint8Array, by = secret): string {
  return `sha256=${createHmac('sha256', by).update(body).digest('hex')}`;
}

let number = 0;
/** A delivery's body; no two are the same. */
export const bodies = {
  alert: () =>
    JSON.stringify({
      action: 'created',
      alert: { number: ++number, secret_type: 'x' },
      organization: { login: organization },
    }),
  member: () =>
    JSON.stringify({ action: 'removed', member: { login: `pavel${++number}` }, organization: { login: organization } }),
};

export const tooMuch = (bytes: number) => Buffer.alloc(Math.max(bytes, mostBytes + 1), 'x');
