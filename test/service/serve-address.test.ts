import { expect, it } from '@jest/globals';
import { serve } from '../../src/commands/serve.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import { Secret } from '../../src/rotation/model/secret.ts';

const clock = { now: () => new Date(0), sleep: async () => undefined };

async function started(url: string): Promise<string> {
  try {
    const input = {
      listen: '127.0.0.1:0',
      store: 'memory',
      url,
      tokens: new Secret('shop:toy-example-not-a-token-shop'),
    };
    await (await serve(input, { clock })).close();
    return 'started';
  } catch (error) {
    expect(error).toBeInstanceOf(KeyturnError);
    const { code, message, hint } = error as KeyturnError;
    return `${code}: ${message}; ${hint}`;
  }
}

it.each([
  'https://links.acme.dev',
  'https://links.acme.dev/',
  'https://links.acme.dev:8443',
  'http://localhost:8787',
  'http://127.0.0.1:8787',
  'http://[::1]:8787',
])('a service whose links are at %s starts', async (url) => expect(await started(url)).toBe('started'));

it.each([
  ['https://acme.dev/links', 'something behind its host'],
  ['https://links.acme.dev/?x', 'something behind its host'],
  ['https://links.acme.dev/#', 'something behind its host'],
  ['https://mona:toy@links.acme.dev', 'something behind its host'],
  ['http://links.acme.dev', 'plain http'],
  ['ftp://links.acme.dev', 'no address'],
  ['links.acme.dev', 'no address'],
])('at %s it does not, because nobody could open a link', async (url, says) => {
  const told = await started(url);
  expect(told).toMatch(/^INPUT_INVALID: .*--url https:\/\/links\.acme\.dev$/);
  expect(told).toContain(says);
  expect(told).not.toContain('toy@');
});
