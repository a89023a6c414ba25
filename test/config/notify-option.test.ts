import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { notifyOf } from '../../src/config/notify.ts';
import { registries } from '../../src/config/registries.ts';
import type { Raw } from '../../src/config/schema.ts';
import type { Problem } from '../../src/config/source.ts';

const channels = 'channels: [ { slack: {} }, { email: { from: keys@acme.dev } }, { teams: {} } ]';
const people = 'people: { Mona: { email: mona@acme.dev }, tim: { teams: x }, lisa: { slack: U0123 } }';

async function read(text: string) {
  const problems: Problem[] = [];
  const notify = await notifyOf({ secrets: {}, ...parse(text) } as Raw, registries.channels, problems);
  return { notify, said: problems.map(({ path, says }) => `${path.join('.')}: ${says}`) };
}

describe('notify', () => {
  it('tells everything unless it says what', async () => {
    const { notify, said } = await read(`${channels}\n${people}\nnotify: { to: [mona, LISA, teams, "@acme/backend"] }`);
    expect(said).toEqual([]);
    expect(notify).toEqual({ on: ['failed', 'human', 'overdue'], to: ['mona', 'LISA', 'teams', '@acme/backend'] });
  });

  it('is nothing where it is not asked for', async () => {
    expect(await read(channels)).toEqual({ notify: undefined, said: [] });
  });

  it('reaches anybody by a webhook', async () => {
    const webhook = 'channels: [ { webhook: { url: "https://hooks.acme.dev/" } } ]';
    expect((await read(`${webhook}\nnotify: { to: [anybody, webhook] }`)).said).toEqual([]);
  });

  it.each([
    ['nobody', '{ on: [failed] }', 'notify: `to` is missing'],
    ['an empty list', '{ to: [] }', 'notify: `to` is missing'],
    ['no occasion', '{ on: [], to: [mona] }', 'notify.on: name at least one: failed, human, overdue'],
    [
      'somebody unknown',
      '{ to: [mona, eve] }',
      'notify.to.1: no channel reaches this person: give them an entry under `people`, such as `slack`',
    ],
    [
      'somebody whom only teams knows',
      '{ to: [tim] }',
      'notify.to.0: no channel reaches this person: give that entry a way under `people`, such as `slack`',
    ],
    ['a channel for single people', '{ to: [slack] }', 'notify.to.0: the channel `slack` reaches people one by one'],
    ['a channel that is not there', '{ to: [webhook] }', 'notify.to.0: the channel `webhook` is not in `channels`'],
    ['what every object has', '{ to: [constructor] }', 'notify.to.0: no channel reaches this person'],
  ])('refuses %s', async (_, text, says) => {
    const { said } = await read(`${channels}\n${people}\nnotify: ${text}`);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(says);
  });

  it.each(['channels: [ { teams: {} } ]', ''])('refuses people where no channel reaches any: %j', async (text) => {
    const { said } = await read(`${text}\n${people}\nnotify: { to: [mona, "@acme/backend"] }`);
    expect(said).toEqual([0, 1].map((at) => `notify.to.${at}: no channel of \`channels\` reaches people`));
  });
});
