import { describe, expect, it } from '@jest/globals';
import { envBlock, readEnvBlock } from '../../src/destinations/env-block.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import { Secret } from '../../src/rotation/model/secret.ts';

const wrap = (entries: { [key: string]: string }) =>
  Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, new Secret(value)]));
const plain = (text: string) =>
  Object.fromEntries(Object.entries(readEnvBlock(text)).map(([key, value]) => [key, value.reveal()]));

describe('the text of a link that is read on a page', () => {
  it('is a .env file, names of an environment below its name', () => {
    const entries = wrap({ 'production/API_KEY': 'a', PLAIN: 'b c', 'dev/API_KEY': '1', 'dev/OTHER': '' });
    expect(envBlock(entries).reveal()).toBe("PLAIN='b c'\n\n# production\nAPI_KEY=a\n\n# dev\nAPI_KEY=1\nOTHER=\n");
  });

  it.each<[string, { [key: string]: string }]>([
    ['one value', { A: '1' }],
    ['environments', { 'a/b/A': '1', 'c/A': '2' }],
    ['values over several lines', { A: 'x\n\n# y\nB=1', 'dev/A': '\n# z\n' }],
    ['names of every object', { constructor: 'a', toString: 'b' }],
  ])('comes back as it went in: %s', (_, entries) => {
    expect(plain(envBlock(wrap(entries)).reveal())).toEqual(entries);
  });

  it('that somebody else wrote is read as a .env file, and anything else kept whole', () => {
    expect(plain('# notes\nexport A="1"\n\n# more\nA=2\n')).toEqual({ A: '2' });
    expect(plain('no line of such a file')).toEqual({ SECRET: 'no line of such a file' });
  });

  it('is refused where no quoting carries a value', () => {
    expect(() => envBlock(wrap({ A: 'a\r' }))).toThrow(KeyturnError);
  });
});
