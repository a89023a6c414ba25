import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import * as library from '../../src/index.ts';
import { providers } from '../../src/providers/index.ts';

const { createLink, defineChannel, defineDestination, defineLinkStore, defineProvider, openLink, rotate, Secret } =
  library;

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'keyturn-library-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const nobody = async (): Promise<Response> => {
  throw new Error('nothing may be asked');
};
const secret = { provider: 'random', destinations: [{ dotenv: { file: '.env' } }] };
const run = (secrets: object, more: object = {}) =>
  rotate({
    directory,
    environment: {},
    http: nobody,
    configuration: { journal: { file: 'journal.json' }, secrets } as never,
    ...more,
  });

async function provider(name: string) {
  const random = await providers.random();
  return { ...random, name, build: (context: never) => ({ ...random.build(context), name }) } as never;
}

describe('what the library exports', () => {
  test('is what its page names, and no insides', () => {
    expect(Object.keys(library).sort()).toEqual([
      'KeyturnError',
      'Secret',
      'answerRequest',
      'collectAnswer',
      'createLink',
      'defineChannel',
      'defineDestination',
      'defineLinkStore',
      'defineProvider',
      'openLink',
      'plan',
      'receive',
      'requestLink',
      'rotate',
      'sealSecret',
      'status',
    ]);
  });
});

describe('adapters of one own', () => {
  test('a provider with the name of one that Keyturn has is refused', async () => {
    const taken = await provider('sendgrid');
    expect(() => defineProvider(taken)).toThrow('Keyturn has a provider named sendgrid');
  });

  test.each(['', 'Upper', 'a b', '__proto__', '-a'])('the name %j is refused', async (name) => {
    const module = await provider(name);
    expect(() => defineProvider(module)).toThrow('lower-case letters');
  });

  test('what is missing is named', () => {
    expect(() => defineProvider({ name: 'acme', title: 'Acme' } as never)).toThrow(/no `sentence`, no `options`/);
    expect(() => defineDestination({ kind: 'shelf' } as never)).toThrow(/no `title`/);
    expect(() => defineChannel({ name: 'desk', options: z.strictObject({}) } as never)).toThrow(/no `build`/);
    expect(() => defineLinkStore({ parse: async () => undefined } as never)).toThrow(/no `open`, no `create`/);
  });

  test('two of one name are refused before anything is touched', async () => {
    const twice = [defineProvider(await provider('acme')), defineProvider(await provider('acme'))];
    await expect(run({ KEY: secret }, { providers: twice })).rejects.toMatchObject({ code: 'INPUT_INVALID', exit: 2 });
  });

  test('one that was not defined cannot take the place of one that Keyturn has', async () => {
    const thief = { ...(await providers.random()), build: () => nobody() as never };
    await expect(run({ KEY: secret }, { providers: [thief] })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: 'providers[0].name: Keyturn has a provider named random: choose another name',
    });
  });

  test('a configuration that names one without bringing it is refused', async () => {
    await expect(run({ KEY: { ...secret, provider: 'acme' } })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    const { exit, report } = await run(
      { KEY: { ...secret, provider: 'acme' } },
      { providers: [defineProvider(await provider('acme'))] },
    );
    expect([exit, report.secrets[0]?.action]).toEqual([0, 'rotated']);
    expect(await readFile(join(directory, '.env'), 'utf8')).toMatch(/^KEY=/);
  });
});

describe('options', () => {
  test.each([
    ['exposed without only', { exposed: true }, 'only: '],
    ['a reason of two lines', { force: 'a\nb' }, 'force: '],
    ['an empty reason', { force: '' }, 'force: '],
  ])('%s is refused before anything is asked', async (_what, more, says) => {
    await expect(run({ KEY: secret }, more)).rejects.toThrow(says);
  });

  test('a path that is given for the text, and an option that is cut short, are called so', async () => {
    const given = { directory, environment: {}, http: nobody };
    await expect(rotate({ ...given, configuration: '.github/keyturn.yml' })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: 'configuration: this is the path of a file: its text is wanted',
    });
    await expect(rotate({ ...given, config: 'x' } as never)).rejects.toMatchObject({
      message: 'config: there is no such option; the nearest is `configuration`',
    });
  });

  test('what leaked and is not configured is told so, with the block, before a variable is looked for', async () => {
    const known = { provider: 'sendgrid', admin: 'NOT_SET', destinations: secret.destinations };
    const told = expect(run({ KEY: known }, { exposed: true, only: 'OTHER' })).rejects;
    await told.toMatchObject({ code: 'CONFIG_INVALID', exit: 2, hint: expect.stringContaining('OTHER: { provider:') });
  });

  test('the process keeps its environment to itself where another one is given', async () => {
    await expect(
      run({ KEY: { provider: 'sendgrid', admin: 'PATH', destinations: secret.destinations } }),
    ).rejects.toMatchObject({ code: 'ENVIRONMENT_MISSING' });
  });

  test('a link without entries, and one with a name that no env file takes, are refused', async () => {
    const link = { url: 'https://links.example', creator: 'example-not-a-token', http: nobody };
    await expect(createLink({ ...link, entries: {} })).rejects.toThrow('entries: ');
    await expect(createLink({ ...link, entries: { 'a b': 'x' } })).rejects.toThrow('entries: ');
  });

  test('what is no link is refused before anything is sent', async () => {
    await expect(openLink('https://links.example/l#short', { http: nobody })).rejects.toMatchObject({
      code: 'LINK_INVALID',
    });
  });

  test('a refusal of `before` leaves the link unspent', async () => {
    const asked: string[] = [];
    const http = async ({ url }: Request) => {
      asked.push(new URL(url).pathname.split('/').at(-1) ?? '');
      return Response.json({
        version: 1,
        state: 'waiting',
        creator: 'x',
        password: false,
        expiresAt: '2026-01-01T00:00:00Z',
      });
    };
    const link = new Secret(`https://links.example/l#${'A'.repeat(43)}`);
    const before = () => {
      throw new Error('not from them');
    };
    await expect(openLink(link, { http, before })).rejects.toThrow('not from them');
    expect(asked).toEqual(['look']);
  });
});
