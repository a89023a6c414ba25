import { expect, it } from '@jest/globals';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { fakeSlack } from '../fakes/slack.ts';
import { httpFates } from '../http-faults/runs.ts';
import { Team } from './team.ts';

const botToken = 'toy-example-not-a-slack-token';
const ids: { readonly [login: string]: string } = { mona: 'U0MONA000', lisa: 'U0LISA000', hubot: 'U0HUBOT00' };

/** Links go by Slack, their passwords by webhook; people open what they can open. */
class TwoWays extends Team {
  readonly slack = fakeSlack(
    botToken,
    Object.values(ids).map((id) => ({ id })),
  );
  override extra = { SLACK_BOT_TOKEN: botToken };
  #read = 0;
  reachable: readonly string[] = Object.keys(ids);

  protected override elsewhere(request: Request): Promise<Response> {
    return new URL(request.url).origin === 'https://slack.com' ? this.slack.http(request) : super.elsewhere(request);
  }

  protected override get configuration(): string {
    const people = this.reachable.map((login) => `${login}: { slack: ${ids[login]} }`).join(', ');
    return super.configuration
      .replace('links: { ', 'links: { password: true, ')
      .replace('channels: [ ', 'channels: [ { slack: {} }, ')
      .replace('policy:', `people: { ${people} }\npolicy:`);
  }

  passwords(login: string): readonly string[] {
    return this.webhook.deliveries
      .map(({ text }) => JSON.parse(text) as { type: string; data: { person: string; password: string } })
      .filter(({ type, data }) => type === 'keyturn.password' && data.person === login)
      .map(({ data }) => data.password);
  }

  override async readMail(): Promise<void> {
    for (const { to, links } of this.slack.messages.slice(this.#read)) {
      const login = Object.keys(ids).find((one) => ids[one] === to) ?? '';
      const password = this.passwords(login).at(-1);
      const link = links.find((one) => one.includes('#'));
      if (password === undefined || link === undefined) continue;
      const opener = await this.reader(link);
      try {
        const { entries } = await opener.open(new Secret(password));
        await opener.saved();
        const mine = this.has.get(login) ?? new Map<string, string[]>();
        for (const [name, value] of Object.entries(entries))
          mine.set(name, [...(mine.get(name) ?? []), value.reveal()]);
        this.has.set(login, mine);
      } catch (error) {
        // The password that fits this one was never sent: another link follows.
        if (!(error instanceof KeyturnError) || !['LINK_GONE', 'PASSWORD_WRONG'].includes(error.code)) throw error;
      }
    }
    this.#read = this.slack.messages.length;
  }
}

const holds = (team: TwoWays) =>
  Object.keys(ids).filter((login) => team.has.get(login)?.get('COPY_KEY')?.at(-1) === team.placed('COPY_KEY'));

it('a link and its password go by two channels, and the journal has neither', async () => {
  const team = new TwoWays(21);
  await team.days(1);
  expect(holds(team)).toEqual(['mona', 'lisa', 'hubot']);
  const journal = JSON.stringify(team.journal);
  for (const login of Object.keys(ids)) {
    const [password] = team.passwords(login);
    expect(password?.split('-').length ?? 0).toBeGreaterThanOrEqual(5);
    expect(journal).not.toContain(password);
    for (const { form } of team.slack.messages) expect(JSON.stringify(form)).not.toContain(password);
  }
  for (const { text } of team.webhook.deliveries) expect(text).not.toContain('/l#');
});

it('somebody whom one channel alone reaches is named before anything is minted', async () => {
  const team = new TwoWays(22);
  team.reachable = ['mona', 'hubot'];
  const { failures } = await team.run();
  const shared = failures.filter(({ message }) => message.includes('second channel'));
  expect(shared.map(({ code }) => code)).toContain('RECIPIENT_UNREACHABLE');
  expect(shared[0]?.message).toContain('no second channel reaches lisa');
  expect(team.placed('COPY_KEY')).toBeUndefined();
});

it('a run that is faulted between the two messages leaves nobody without', async () => {
  const calm = new TwoWays(23);
  const { requests } = await calm.run();
  const messages = requests.flatMap((label, index) =>
    label.includes('chat.postMessage') || label.endsWith('/keyturn') ? [index + 1] : [],
  );
  expect(messages.length).toBe(6);
  const wrong: string[] = [];
  for (const [turn, fate] of httpFates.entries()) {
    const at = messages[(turn + 1) % messages.length] ?? 0;
    const team = new TwoWays(23);
    await team.run({ fate, at });
    for (let day = 0; day < 2; day++) await team.day();
    const found = [...team.faults(), ...(holds(team).length === 3 ? [] : [`only ${holds(team)} have it`])];
    if (found.length > 0) wrong.push(`${fate} at ${at} (${requests[at - 1]}): ${found.join('; ')}`);
  }
  expect(wrong).toEqual([]);
}, 900_000);
