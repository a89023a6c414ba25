import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { journalText } from './branch.ts';
import { expectExit, Harness, linkToken } from './harness.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.open();
});
afterAll(() => harness.close());

async function stateOf(id: string): Promise<string> {
  const headers = { authorization: `Bearer ${linkToken}` };
  const answer = await fetch(`${harness.urls.links}/v1/links/${id}`, { headers });
  return ((await answer.json()) as { state: string }).state;
}

it('a link whose message failed is named, and is void as soon as the next run has sent another', async () => {
  harness.webhook.answers = [503];
  const failed = await harness.action();
  expectExit(failed, 1);
  const found = [...failed.log.matchAll(/The link ([\w-]+) is made: the next run withdraws it unless it was opened/g)];
  const ids = [...new Set(found.map(([, id]) => id!))];
  expect(ids).toHaveLength(2);
  for (const id of ids) {
    expect(await journalText(harness)).toContain(id);
    expect(await stateOf(id)).toBe('waiting');
  }
  expect(failed.log).toContain('answered 503; the message may have arrived');

  harness.webhook.answers = [204];
  expectExit(await harness.action(), 0);
  expect(await Promise.all(ids.map(stateOf))).toEqual(['superseded', 'superseded']);
  expect(harness.messages).toHaveLength(2);
  const texts = harness.messages.map(({ link }) => link);
  expect(ids.some((id) => texts.some((text) => text.includes(id)))).toBe(false);
});
