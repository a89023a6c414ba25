import { describe, expect, it } from '@jest/globals';
import { linksToOpen, requestLink } from '../../src/cli/pasted.ts';

const nobody = { isAsked: false };
const at = (host: string) => `https://${host}/r#${'A'.repeat(86)}`;
const [one, other] = [at('links.acme.dev'), at('links.other.dev')];

describe('of what was pasted', () => {
  it('the same link twice is one', async () => {
    expect(await requestLink(`${one} and\n${one}?`, '/r', nobody)).toBe(one);
  });

  it('two links at two hosts are named, and none is used where nobody can be asked', async () => {
    await expect(requestLink(`[${one}](${other})`, '/r', nobody)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: 'there are 2 links, at links.acme.dev and links.other.dev; nothing was sent',
    });
  });

  it('an address that only its service can follow is named, for each command', async () => {
    const text = 'see https://protect-eu.mimecast.com/s/AbC123?domain=links.acme.dev';
    for (const work of [requestLink(text, '/r', nobody), requestLink(text, '/c', nobody), linksToOpen(text, nobody)])
      await expect(work).rejects.toMatchObject({
        code: 'LINK_INVALID',
        message: expect.stringContaining('protect-eu.mimecast.com put an address of its own in the place of the link'),
      });
  });

  it('what has no link is handed on, for its reader to say what it lacks', async () => {
    expect(await requestLink(` ${one.slice(0, -1)}\n`, '/r', nobody)).toBe(one.slice(0, -1));
    expect((await linksToOpen('hello there', nobody)).map((word) => word.reveal())).toEqual(['hello', 'there']);
  });
});
