import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import libsodium from 'libsodium-wrappers';
import type { DemoIo } from '../../src/commands/demo/io.ts';
import { network } from '../../src/commands/demo/network.ts';
import { sealedBoxOpener } from '../../src/commands/demo/sealed-box-opener.ts';
import { type DemoEvent, heading, wrap } from '../../src/commands/demo/telling.ts';
import { demo } from '../../src/commands/demo.ts';
import { open } from '../../src/commands/open.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { clock, random } from '../../src/world.ts';
import { leaks } from '../leaks.ts';

type Told = { readonly lines: string[]; readonly events: DemoEvent[]; readonly asked: string[]; readonly io: DemoIo };

function audience(more: Partial<DemoIo> = {}): Told {
  const lines: string[] = [];
  const events: DemoEvent[] = [];
  const asked: string[] = [];
  const io: DemoIo = {
    clock,
    random,
    async http(request) {
      asked.push(new URL(request.url).origin);
      return fetch(request);
    },
    print: (line) => lines.push(line),
    event: (event) => events.push(event),
    colour: false,
    program: 'node dist/cli/index.js',
    ...more,
  };
  return { lines, events, asked, io };
}

type Kind = DemoEvent['event'];
function of<K extends Kind>(events: readonly DemoEvent[], kind: K): Extract<DemoEvent, { event: K }>[] {
  return events.filter((each): each is Extract<DemoEvent, { event: K }> => each.event === kind);
}

const LINK = /http:\/\/127\.0\.0\.1:\d+\/l#[\w-]{43}/;

describe('the demo as events', () => {
  it('rotates, hands over, waits for the receipt, and revokes exactly the old keys', async () => {
    const { events, asked, lines, io } = audience();

    await demo({ yes: true, json: true }, io);

    const order = events.map(({ event }) => event).filter((event, index, all) => event !== all[index - 1]);
    expect(order.join(' ')).toBe(
      'started keys step outcome sealed commit message link receipt clock step outcome commit keys outcome idle done',
    );
    const [before, after] = of(events, 'keys').map(({ keys }) =>
      keys.map(({ id, place, days, accepted }) => ({ id, place, days, accepted })),
    );
    expect(before).toEqual([
      { id: 'key-1', place: 'production/API_KEY', days: 88, accepted: true },
      { id: 'key-2', place: 'development/API_KEY', days: 88, accepted: true },
      { id: 'key-3', place: 'nothing at GitHub', days: 412, accepted: true },
    ]);
    expect(after?.slice(0, 3)).toEqual([
      { id: 'key-1', place: 'nothing at GitHub', days: 89, accepted: false },
      { id: 'key-2', place: 'nothing at GitHub', days: 89, accepted: false },
      { id: 'key-3', place: 'nothing at GitHub', days: 413, accepted: true },
    ]);
    expect(
      after
        ?.slice(3)
        .map(({ place, accepted }) => `${place} ${accepted}`)
        .sort(),
    ).toEqual(['development/API_KEY true', 'production/API_KEY true']);
    expect(of(events, 'outcome').map(({ run, secret, action }) => `${run} ${secret} ${action}`)).toEqual([
      '1 production/API_KEY rotated',
      '1 development/API_KEY rotated',
      '2 production/API_KEY revoked',
      '2 development/API_KEY revoked',
      '3 production/API_KEY none',
      '3 development/API_KEY none',
    ]);
    expect(of(events, 'receipt').at(-1)).toEqual({ event: 'receipt', person: 'mona', state: 'saved' });
    expect(of(events, 'idle')).toEqual([{ event: 'idle', requests: 4 }]);
    expect(lines).toEqual([]);
    // The link service on this machine is the only thing that the network was used for.
    expect(new Set(asked)).toEqual(new Set([of(events, 'started')[0]?.service]));
  });

  it('shows each value sealed, opened by the key of its place, and the same as what was minted', async () => {
    const { events, io } = audience();

    await demo({ yes: true, json: true }, io);

    const sealed = of(events, 'sealed');
    const keys = sealed.filter(({ name }) => name === 'API_KEY');
    expect(keys.map(({ place }) => place).sort()).toEqual(['acme/shop', 'acme/shop/production']);
    expect(keys.map(({ key }) => key).sort()).toEqual(['key-4', 'key-5']);
    expect(sealed.every(({ same, sealed: bytes }) => same && bytes > 48)).toBe(true);
    const messages = of(events, 'commit').map(({ message }) => message);
    expect(messages.join('\n')).toContain('production/API_KEY: pending -> current (max-age)');
    expect(messages.join('\n')).toContain('development/API_KEY: previous -> revoked (drained)');
  });

  it('says the link in one event, and no value in any', async () => {
    const { events, io } = audience();

    await demo({ yes: true, json: true }, io);

    expect(of(events, 'link').map(({ link }) => LINK.test(link))).toEqual([true]);
    const rest = events.filter(({ event }) => event !== 'link').map((event) => JSON.stringify(event));
    expect(leaks.scan(rest.join('\n'), 'the events')).toEqual([]);
  });
});

describe('the demo as lines', () => {
  it('fits 80 columns, shows the link once and no value, and leaves no file', async () => {
    const home = await mkdtemp(join(tmpdir(), 'keyturn-demo-'));
    const previous = { directory: process.cwd(), temporary: process.env['TMPDIR'] };
    const { lines, events, io } = audience();
    process.chdir(home);
    process.env['TMPDIR'] = home;
    try {
      await demo({ yes: true, json: false }, io);
      expect(readdirSync(home)).toEqual([]);
    } finally {
      process.chdir(previous.directory);
      if (previous.temporary === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = previous.temporary;
    }
    await rm(home, { recursive: true });

    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.filter((line) => LINK.test(line))).toHaveLength(1);
    expect(leaks.scan(lines.filter((line) => !LINK.test(line)).join('\n'), 'the lines')).toEqual([]);
    expect(lines.filter((line) => line.startsWith('-- ')).map((line) => line.replace(/-+$/, '').slice(3))).toEqual([
      '1. What is there now ',
      '2. Keyturn runs ',
      '3. What arrived at GitHub ',
      '4. What the journal says ',
      '5. What mona gets ',
      '6. 25 hours later ',
      'What you saw ',
    ]);
    expect(lines.filter((line) => line.includes('refuses it')).map((line) => line.trim().split(' ')[0])).toEqual([
      'key-1',
      'key-2',
    ]);
    expect(events).toEqual([]);
  });

  it('fits 60 columns, but for the link', async () => {
    const { lines, io } = audience({ columns: 60 });
    await demo({ yes: true, json: false }, io);
    expect(lines.filter((line) => line.length > 60 && !LINK.test(line))).toEqual([]);
    expect(lines.join('\n')).toMatch(/production\/API_KEY +88 d\n +\[secret\]/);
  });

  it('has colours only where they are wanted', async () => {
    const plain = audience();
    await demo({ yes: true, json: false }, plain.io);
    expect(plain.lines.join('')).not.toContain('\u001b');

    const coloured = audience({ colour: true });
    await demo({ yes: true, json: false }, coloured.io);
    expect(coloured.lines.join('')).toContain('\u001b[31mrefuses it\u001b[0m');
  });
});

describe('the demo with a person', () => {
  it('waits until the person has saved, and tells each step of the receipt', async () => {
    let ask: () => void = () => {};
    const invited = new Promise<void>((resolve) => {
      ask = resolve;
    });
    const { lines, io } = audience({
      print(line) {
        lines.push(line);
        if (line.trim() === 'waiting ...') ask();
      },
    });
    const telling = demo({ yes: false, json: false }, io);
    await Promise.race([invited, telling]);
    expect(lines).toContain('    node dist/cli/index.js open --print');
    const link = new Secret(LINK.exec(lines.join('\n'))?.[0] ?? '');
    const opened = await open({ link, print: true }, { http: (request) => fetch(request), clock });
    expect(opened.entries.map(({ key }) => key)).toEqual(['API_KEY']);
    await clock.sleep(700);
    expect(lines.some((line) => line.includes('-- 6.'))).toBe(false);
    await opened.saved();

    await telling;
    expect(lines.filter((line) => /^ {2}(opened|saved), /.test(line)).map((line) => line.slice(2, 8))).toEqual([
      'opened',
      'saved,',
    ]);
  });

  it.each(['expired', 'destroyed'])('ends when the link is %s, and closes its service', async (state) => {
    let service = '';
    const { io } = audience({
      async http(request) {
        service = new URL(request.url).origin;
        const receipt = request.method === 'GET' && request.url.includes('/v1/links/');
        return receipt ? Response.json({ state, createdAt: '', expiresAt: '', tries: 0 }) : fetch(request);
      },
    });
    await expect(demo({ yes: false, json: true }, io)).rejects.toMatchObject({ code: 'LINK_GONE' });
    await expect(fetch(`${service}/healthz`)).rejects.toThrow();
  });
});

describe('what the demo is made of', () => {
  it('opens what libsodium seals, and nothing that was sealed for another key', async () => {
    await libsodium.ready;
    const mine = sealedBoxOpener(random);
    const other = sealedBoxOpener(random);
    const key = libsodium.from_base64(mine.publicKey, libsodium.base64_variants.ORIGINAL);
    const box = Buffer.from(libsodium.crypto_box_seal('toy-example-not-a-key-0001', key));
    expect(mine.open(box.toString('base64'))?.reveal()).toBe('toy-example-not-a-key-0001');
    expect(other.open(box.toString('base64'))).toBeUndefined();
    box[50]! ^= 1;
    expect(mine.open(box.toString('base64'))).toBeUndefined();
    expect(mine.open('c2hvcnQ=')).toBeUndefined();
  });

  it('sends nothing to an origin that is not its own', async () => {
    const http = network({ 'http://127.0.0.2:8001': async () => new Response('here') });
    expect(await (await http(new Request('http://127.0.0.2:8001/x'))).text()).toBe('here');
    await expect(http(new Request('https://api.github.com/user'))).rejects.toMatchObject({ code: 'HTTP_NOT_SENT' });
  });

  it('wraps at 80 columns with the first line as indent', () => {
    const lines = wrap('word '.repeat(40).trim(), '  name  ');
    expect(lines.every((line) => line.length <= 80)).toBe(true);
    expect(lines.map((line) => line.slice(0, 8))).toEqual(['  name  ', ...lines.slice(1).map(() => ' '.repeat(8))]);
    expect(lines.join(' ').match(/word/g)).toHaveLength(40);
    expect(heading('6. Later')).toHaveLength(80);
  });
});
