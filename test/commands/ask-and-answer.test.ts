import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { answer } from '../../src/commands/answer.ts';
import { collect } from '../../src/commands/collect.ts';
import type { IntoEvent } from '../../src/commands/open-io.ts';
import { type Kept, type RequestInput, request } from '../../src/commands/request.ts';
import { requestFrom } from '../../src/commands/request-from.ts';
import { toBase64url } from '../../src/links/derive.ts';
import { sealAnswer } from '../../src/links/request-answer.ts';
import { parseRequestLink, requestPossession } from '../../src/links/request-link.ts';
import { requests } from '../../src/links/requests.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { AskMessage, Channel, Http, Person } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { makeReader, makeService, monasToken } from '../service/app-parts.ts';

const origin = 'https://links.example';
const value = 'toy-example-not-a-key-answered';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-requests-'));
  writeFileSync(join(folder, '.env.local'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

function scene(change: (http: Http) => Http = (http) => http) {
  const { app, clock: hand } = makeService();
  const clock = { now: () => new Date(hand.now()), sleep: async () => {} };
  const http = change((request) => app(request));
  const kept = new Map<string, Kept>();
  const said: string[] = [];
  const file = join(folder, '.env.local');
  const say = (line: string) => void said.push(line);

  async function asks(input: Partial<RequestInput> = {}, creator = monasToken) {
    const asked = {
      origin,
      names: ['API_KEY'],
      any: false,
      lines: [],
      note: 'the restricted one',
      expires: 604_800_000,
    };
    const made = await request(
      { ...asked, ...input },
      {
        http,
        clock,
        creator: async () => new Secret(creator),
        from: 'mona',
        keep: async (one) => void kept.set(one.id, one),
        forget: async (id) => void kept.delete(id),
      },
    );
    return { ...made, link: made.link.reveal() };
  }

  /** `typed`: what the person types, one after the other. */
  function answers(
    link: string,
    typed: readonly string[],
    how: { yes?: boolean; identity?: string; piped?: string } = {},
  ) {
    const left = [...typed];
    const { yes = true, identity, piped } = how;
    return answer(
      { link: new Secret(link), trusted: [], piped: piped === undefined ? undefined : new Secret(piped) },
      {
        http,
        clock,
        say,
        identity: identity === undefined ? undefined : new Secret(identity),
        confirm: async () => yes,
        hidden: async () => {
          const next = left.shift();
          return next === undefined ? undefined : new Secret(next);
        },
      },
    );
  }

  const events: IntoEvent[] = [];
  /** `compares`: what the person says of the code. */
  async function collects(
    source: { seed: Secret; frame?: Kept },
    compares: () => Promise<boolean> | boolean = () => true,
  ) {
    const input = { origin, ...source, print: false, file, trusted: [origin] };
    const io = { http, clock, say, tell: (event: IntoEvent) => void events.push(event) };
    return collect(input, {
      ...io,
      confirm: async (question) => (question.includes('code') ? compares() : true),
      forget: async (id) => void kept.delete(id),
    });
  }

  const keptOf = (id: string) => ({ seed: kept.get(id)!.seed, frame: kept.get(id)! });
  return { app, kept, said, file, events, asks, answers, collects, keptOf };
}

const code = /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/;

describe('request, answer and collect', () => {
  it('bring a value from one terminal to the other, with one code', async () => {
    const { kept, said, file, asks, answers, collects, keptOf } = scene();
    const { id, link } = await asks({ console: 'https://dashboard.example.com/apikeys' });
    expect(link).toMatch(/^https:\/\/links\.example\/r#[\w-]{86}$/);
    expect(await collects(keptOf(id))).toBe('waiting');
    const answered = await answers(link, [value]);
    expect(answered.code).toMatch(code);
    expect(said.join('\n')).toMatch(
      /mona asks for a key \(verified by https:\/\/links\.example\).*the restricted one.*apikeys/s,
    );
    expect(await collects(keptOf(id))).toBe('collected');
    expect(said.join('\n')).toContain(`Its code: ${answered.code}`);
    expect(readFileSync(file, 'utf8')).toContain(`API_KEY=${value}`);
    expect(kept.size).toBe(0);
    expect(said.join('\n')).not.toContain(value);
    await expect(answers(link, [value])).rejects.toMatchObject({ code: 'LINK_GONE' });
  });

  it('work with the link of /c alone, and with names that whoever answers chose', async () => {
    const { kept, events, file, asks, answers, collects } = scene();
    const { id, link } = await asks({ names: [], any: true });
    await answers(link, [], { piped: `FIRST=${value}\nPATH=/evil\n` });
    expect(await collects({ seed: kept.get(id)!.seed })).toBe('collected');
    expect(readFileSync(file, 'utf8')).toContain(`FIRST=${value}`);
    expect(readFileSync(file, 'utf8')).not.toContain('PATH');
    expect(events.at(-1)).toMatchObject({
      refused: ['PATH'],
      says: expect.stringMatching(/PATH was left out.*--allow-name PATH takes it; the same command takes it again/),
    });
    // Something was left out, so that the answer stays to be taken again.
    expect(kept.size).toBe(1);
  });

  it('take a name that was asked for from this computer, whatever it does to programs', async () => {
    const { file, asks, answers, collects, keptOf } = scene();
    const { id, link } = await asks({ names: ['DB_HOST'] });
    await answers(link, ['db.acme.dev']);
    expect(await collects(keptOf(id))).toBe('collected');
    expect(readFileSync(file, 'utf8')).toContain('DB_HOST=db.acme.dev');
  });

  it('say what is true where the service is not heard of again after an answer', async () => {
    let lost: 'after' | 'before' | undefined;
    const { asks, answers, collects, kept, keptOf } = scene((real) => async (request) => {
      if (lost === undefined || !/(fill|done)$/.test(request.url)) return real(request);
      if (lost === 'after') await real(request.clone());
      throw new TypeError('fetch failed', { cause: { code: lost === 'after' ? 'ECONNRESET' : 'ECONNREFUSED' } });
    });
    const { id, link } = await asks();
    lost = 'before';
    await expect(answers(link, [value], { identity: 'mine' })).rejects.toMatchObject({
      code: 'LINK_SERVICE_DOWN',
      message: expect.stringContaining('nothing was sent'),
    });
    expect(await collects(keptOf(id))).toBe('waiting');
    lost = 'after';
    await expect(answers(link, [value], { identity: 'mine' })).rejects.toMatchObject({
      code: 'LINK_SERVICE_DOWN',
      message: expect.stringContaining('the answer may have arrived'),
      hint: expect.stringContaining('the same command on this computer sends it again, in the place of the first'),
    });
    lost = undefined;
    // It did arrive, and the same command says so and replaces it.
    await answers(link, [`${value}-again`], { identity: 'mine' });
    lost = 'after';
    await expect(collects(keptOf(id))).rejects.toMatchObject({
      message: expect.stringMatching(
        /it is not known whether the service erased .*; the answer was taken; API_KEY is in/,
      ),
      hint: expect.stringContaining('the same command takes the answer once more and erases it'),
    });
    expect(readFileSync(join(folder, '.env.local'), 'utf8')).toContain(`API_KEY=${value}-again`);
    expect(kept.size).toBe(1);
  });

  it('take nothing where the codes are not equal, and nothing of what replaced the answer', async () => {
    const { file, said, asks, answers, collects, keptOf } = scene();
    const { id, link } = await asks();
    const first = await answers(link, ['first'], { identity: 'me' });
    await expect(collects(keptOf(id), () => false)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(readFileSync(file, 'utf8')).toBe('');
    let second = first;
    let asked = 0;
    const collected = collects(keptOf(id), async () => {
      if (asked++ === 0) second = await answers(link, ['second'], { identity: 'me' });
      return true;
    });
    expect(await collected).toBe('collected');
    expect(asked).toBe(2);
    expect(second.code).not.toBe(first.code);
    expect(said.join('\n')).toContain(second.code);
    expect(readFileSync(file, 'utf8')).toContain('API_KEY=second');
  });

  it('let nobody else replace an answer', async () => {
    const { asks, answers } = scene();
    const { link } = await asks();
    await answers(link, [value], { identity: 'me' });
    await expect(answers(link, [value], { identity: 'you' })).rejects.toMatchObject({ code: 'LINK_GONE' });
    await expect(answers(link, [value])).rejects.toMatchObject({ code: 'LINK_GONE' });
  });

  it('ask again for what cannot be sent, with the reason, and never change it', async () => {
    const { said, file, asks, answers, collects, keptOf } = scene();
    const { id, link } = await asks({ names: ['KEY', 'FILE'], lines: ['FILE'] });
    await answers(link, [' blank', 'two\nlines', value, '-----\nTUlJ\n-----\n']);
    expect(said.filter((line) => line.includes('cannot be sent'))).toHaveLength(2);
    await collects(keptOf(id));
    expect(readFileSync(file, 'utf8')).toContain('TUlJ');
  });

  it('send nothing to a host that nobody trusts, and nothing without every value', async () => {
    const requests: string[] = [];
    const { asks, answers } = scene((http) => (request) => {
      requests.push(request.url);
      return http(request);
    });
    const { link } = await asks();
    requests.splice(0);
    await expect(answers(link, [value], { yes: false })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(requests).toEqual([]);
    await expect(answers(link, [])).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(answers(link, [], { piped: 'OTHER=x' })).rejects.toMatchObject({ code: 'VALUE_UNFIT' });
    expect(requests.filter((url) => url.endsWith('/fill'))).toEqual([]);
  });

  it('keep what opens an answer before the service knows of the request, and not for one that it refused', async () => {
    const order: string[] = [];
    const { kept, asks } = scene((http) => (request) => {
      order.push(`sent with ${kept.size} kept`);
      return http(request);
    });
    await asks();
    expect(order).toEqual(['sent with 1 kept']);
    await expect(asks({}, 'toy-example-not-a-token-wrong')).rejects.toMatchObject({ code: 'LINK_CREATOR_MISSING' });
    expect(kept.size).toBe(1);
  });

  it.each<[string, Partial<RequestInput>]>([
    ['no names', { names: [] }],
    ['names and any', { any: true }],
    ['a name twice', { names: ['A', 'A'] }],
    ['no name', { names: ['1A'] }],
    ['lines of another name', { lines: ['B'] }],
    ['a note of two lines', { note: 'a\nb' }],
    ['a console over http', { console: 'http://dashboard.example.com/' }],
  ])('refuse %s before anything is kept', async (_, input) => {
    const { kept, asks } = scene();
    await expect(asks(input)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(kept.size).toBe(0);
  });
});

describe('a service that lies', () => {
  /** Seals an answer of the thief's for this request, as whoever has the link can. */
  async function thiefsAnswer(link: string): Promise<string> {
    const { key } = parseRequestLink(link);
    const { id } = await requestPossession(key);
    const frame = { fields: [{ name: 'API_KEY' }], size: 4096 };
    return toBase64url(await sealAnswer({ key, id }, frame, { API_KEY: 'a key of the thief' }));
  }

  function changing(path: RegExp, change: (body: { [name: string]: unknown }) => unknown): (http: Http) => Http {
    return (http) => async (request) => {
      const told = await http(request);
      if (!path.test(new URL(request.url).pathname) || !told.ok) return told;
      return Response.json(change((await told.json()) as { [name: string]: unknown }), { status: told.status });
    };
  }

  it('that hands out another answer than it named gets nothing written', async () => {
    let other = '';
    const { file, asks, answers, collects, keptOf } = scene(
      changing(/\/take$/, (body) => ({ ...body, answer: other })),
    );
    const { id, link } = await asks();
    await answers(link, [value]);
    other = await thiefsAnswer(link);
    await expect(collects(keptOf(id))).rejects.toMatchObject({ code: 'LINK_INVALID' });
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it('that swaps the answer for a thief shows another code, which the person refuses', async () => {
    const { app, file, said, asks, answers, collects, keptOf } = scene();
    const { id, link } = await asks();
    const { key } = parseRequestLink(link);
    const { access } = await requestPossession(key);
    // The thief of the mailbox was first; the person whom they robbed learns so.
    const fill = new Request(`${origin}/v1/requests/${id}/fill`, {
      method: 'POST',
      headers: { authorization: `Bearer ${toBase64url(access)}` },
      body: JSON.stringify({ writer: makeReader(), answer: await thiefsAnswer(link) }),
    });
    expect((await app(fill)).status).toBe(200);
    await expect(answers(link, [value])).rejects.toThrow('answered already, and not from here');
    await expect(collects(keptOf(id), () => false)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(said.join('\n')).toMatch(/Its code: /);
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it.each([
    ['replays the answer to another request', async (scene: ReturnType<typeof makeTwo>) => (await scene).other],
    ['invents one', async () => toBase64url(new Uint8Array(561).fill(1))],
  ])('that %s gets nothing written', async (_, lie) => {
    const two = makeTwo();
    const { told, file, collects, keptOf, id } = await two;
    told.answer = await lie(two);
    await expect(collects(keptOf(id))).rejects.toMatchObject({ code: 'LINK_INVALID' });
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  /** A service that tells `told.answer` and its digest, whatever was sent. */
  async function makeTwo() {
    const told = { answer: '' };
    const digestOf = (text: string) =>
      toBase64url(new Uint8Array(createHash('sha256').update(Buffer.from(text, 'base64url')).digest()));
    const lying = changing(/\/requests\/[^/]+(?:\/take)?$/, (body) => ({
      ...body,
      ...('digest' in body && told.answer !== '' ? { digest: digestOf(told.answer) } : {}),
      ...('answer' in body && told.answer !== '' ? { answer: told.answer } : {}),
    }));
    const sent: string[] = [];
    const made = scene((http) => async (request) => {
      if (request.url.endsWith('/take')) {
        // It takes what is there, whatever was meant.
        const honest = sent.at(-1) ?? '';
        const body = JSON.stringify({ expect: digestOf(honest) });
        return lying(http)(new Request(request.url, { method: 'POST', headers: request.headers, body }));
      }
      if (request.url.endsWith('/fill')) sent.push(((await request.clone().json()) as { answer: string }).answer);
      return lying(http)(request);
    });
    const first = await made.asks();
    await made.answers(first.link, ['for another request']);
    const { id, link } = await made.asks();
    await made.answers(link, [value]);
    return { ...made, told, id, other: sent[0] ?? '' };
  }
});

describe('an answer for the run of a checkout', () => {
  const creator = { key: 'github:1', name: 'acme/shop', known: true };
  async function asked(
    runOf: string,
    creators: () => Promise<typeof creator>,
    how: { piped?: string; name?: string; said?: string[] } = {},
  ) {
    const { piped, name = 'API_KEY', said = [] } = how;
    const { app, clock: hand } = makeService({ creators });
    const clock = { now: () => new Date(hand.now()), sleep: async () => {} };
    const service = requests({
      url: origin,
      http: (request) => app(request),
      clock,
      creator: async () => new Secret(monasToken),
    });
    const question = {
      secret: 'production/API_KEY',
      rotation: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
      fields: [{ name }],
      size: 4096,
      from: 'acme/shop',
      note: '',
      issued: clock.now(),
      expires: new Date(clock.now().getTime() + 86_400_000),
    };
    const draft = await service.draft(question);
    await service.create(draft, question);
    const answered = answer(
      { link: draft.link, trusted: [origin], runOf, piped: piped === undefined ? undefined : new Secret(piped) },
      {
        http: (request) => app(request),
        clock,
        say: () => {},
        hidden: async (text) => {
          said.push(text);
          return new Secret(value);
        },
      },
    );
    const given = async () => {
      const state = await service.state(draft.seed);
      return state.state === 'filled' ? service.take(draft.seed, state.digest, question) : undefined;
    };
    return { answered, state: () => service.state(draft.seed), given };
  }

  it('is given where that repository asks, whatever the case of its name', async () => {
    const { answered, state } = await asked('Acme/Shop', async () => creator);
    await answered;
    expect(await state()).toMatchObject({ state: 'filled' });
  });

  it('is not given where another repository asks, and nothing is sent', async () => {
    const { answered, state } = await asked('acme/web', async () => creator);
    await expect(answered).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('acme/shop asks, and this is a checkout of acme/web'),
    });
    expect(await state()).toEqual({ state: 'waiting' });
  });

  it.each([undefined, `API_KEY=${value}\n`, `value=${value}\n`])(
    'is asked for by the name of its secret, whatever the only field is called (%#)',
    async (piped) => {
      const said: string[] = [];
      const how = { name: 'value', said, ...(piped === undefined ? {} : { piped }) };
      const { answered, given } = await asked('acme/shop', async () => creator, how);
      await answered;
      expect(said).toEqual(piped === undefined ? ['API_KEY (it stays hidden): '] : []);
      expect((await given())?.['value']?.reveal()).toBe(value);
    },
  );

  it('is given where a token asks, whose name is no repository', async () => {
    const { answered, state } = await asked('acme/web', async () => ({ ...creator, name: 'ci' }));
    await answered;
    expect(await state()).toMatchObject({ state: 'filled' });
  });
});

describe('a request from one person', () => {
  const mona: Person = { id: '1', login: 'mona', reach: { email: 'mona@acme.dev' } };
  function stage() {
    const { app, clock: hand } = makeService();
    const clock = { now: () => new Date(hand.now()), sleep: async () => {} };
    const sent: AskMessage[] = [];
    const kept = new Map<string, Kept>();
    const asked: string[] = [];
    const state = { refuses: false, works: true };
    const channel = (name: string, reaches: (person: Person) => boolean): Channel => ({
      name,
      reaches,
      async check() {
        if (!state.works) throw new KeyturnError('ENVIRONMENT_MISSING', { what: 'it is not set up' });
      },
      send: async () => {},
      async ask(message) {
        sent.push(message);
        if (state.refuses) throw new KeyturnError('DELIVER_FAILED', { what: 'the server said no' });
      },
    });
    const { ask: _, ...teams } = channel('teams', () => true);
    const channels = [teams, channel('email', ({ reach }) => reach.email !== undefined)];
    const http: Http = (request) => {
      asked.push(`${request.method} ${new URL(request.url).pathname.replace(/[\w-]{22}$/, 'ID')}`);
      return app(request);
    };
    const run = (who: string, change: Partial<RequestInput> = {}) =>
      requestFrom(
        {
          origin,
          names: ['API_KEY'],
          any: false,
          lines: [],
          note: 'the restricted one',
          expires: 604_800_000,
          ...change,
        },
        who,
        {
          http,
          clock,
          creator: async () => new Secret(monasToken),
          from: 'octo-boss',
          keep: async (one) => void kept.set(one.id, one),
          forget: async (id) => void kept.delete(id),
          channels,
          people: {
            resolve: async ([login]) =>
              [mona, { id: '2', login: 'hubot', reach: {} }].filter((one) => one.login === login),
            named: async () => undefined,
          },
          sender: { actor: 'octo-boss' },
        },
      );
    return { run, sent, kept, asked, state, http, clock };
  }

  it('goes to them by the first channel that can ask, and its answer is collected as ever', async () => {
    const { run, sent, kept, http, clock } = stage();
    const made = await run('mona', { console: 'https://dashboard.example.com/apikeys' });
    expect(made).toMatchObject({ person: 'mona', channel: 'email' });
    const [message] = sent;
    expect(message).toMatchObject({
      person: mona,
      from: { actor: 'octo-boss' },
      lines: [
        {
          secret: 'API_KEY',
          note: 'the restricted one',
          console: 'https://dashboard.example.com/apikeys',
          until: made.expiresAt,
        },
      ],
    });
    expect(kept.has(made.id)).toBe(true);
    const link = message!.lines[0]!.link!;
    await answer({ link, trusted: [origin] }, { http, clock, say: () => {}, hidden: async () => new Secret(value) });
  });

  it('goes to a mail address that nothing names', async () => {
    const { run, sent } = stage();
    expect(await run('lisa@partner.example')).toMatchObject({ person: 'lisa@partner.example', channel: 'email' });
    expect(sent[0]?.person.reach).toMatchObject({ email: 'lisa@partner.example' });
  });

  it.each([
    ['whom no channel reaches', 'hubot', 'RECIPIENT_UNREACHABLE', true],
    ['whom nobody is', 'nobody', 'RECIPIENT_UNREACHABLE', true],
    ['that is neither a login nor an address', 'Mona <mona@acme.dev>', 'INPUT_INVALID', true],
    ['while their channel is not set up', 'mona', 'ENVIRONMENT_MISSING', false],
  ])('is not made of one %s', async (_, who, code, works) => {
    const { run, sent, kept, asked, state } = stage();
    state.works = works;
    await expect(run(who)).rejects.toMatchObject({ code });
    expect([sent, [...kept], asked]).toEqual([[], [], []]);
  });

  it('is withdrawn where its message fails', async () => {
    const { run, sent, kept, asked, state, http, clock } = stage();
    state.refuses = true;
    await expect(run('mona')).rejects.toMatchObject({
      code: 'DELIVER_FAILED',
      message: expect.stringMatching(
        /mona was not sent the request: the server said no\. The request \S+ was withdrawn/,
      ),
    });
    expect(asked).toEqual(['POST /v1/requests', 'DELETE /v1/requests/ID']);
    expect(kept.size).toBe(0);
    const link = sent[0]!.lines[0]!.link!;
    const late = answer(
      { link, trusted: [origin] },
      { http, clock, say: () => {}, hidden: async () => new Secret(value) },
    );
    await expect(late).rejects.toMatchObject({ code: 'LINK_GONE' });
  });
});
