import * as z from 'zod';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Channel } from '../rotation/model/ports.ts';
import type { ChannelContext, ChannelModule } from './channel.ts';
import { fitting } from './letter.ts';
import { renderCard } from './letter-card.ts';
import { noticeLetter } from './notice-letter.ts';
import { isTarget, post } from './posting.ts';

const options = z.strictObject({
  url: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]{0,254}$/, 'must be the NAME of an environment variable: the URL is itself a secret')
    .default('TEAMS_WEBHOOK_URL')
    .describe("The name of the environment variable that holds the workflow's URL."),
});

type Options = z.infer<typeof options>;

/** Teams refuses messages above 28 KB (learn.microsoft.com, "Send messages in Teams using incoming webhooks"). */
const largest = 24_000;

function build({ options: { url: name }, environment, http, clock }: ChannelContext<Options>): Channel {
  /** @throws KeyturnError ENVIRONMENT_MISSING, INPUT_INVALID, without any part of the URL */
  function target(): string {
    const text = environment[name]?.reveal().trim() ?? '';
    if (text === '') {
      throw new KeyturnError('ENVIRONMENT_MISSING', {
        what: `the Teams workflow is missing: ${name} is not set`,
        hint: `Add to the job: env: ${name}: \${{ secrets.${name} }}`,
      });
    }
    if (isTarget(text)) return text;
    throw new KeyturnError('INPUT_INVALID', {
      what: `${name} is not the https:// URL of a Teams workflow`,
      hint: `In Teams: Workflows, "Send webhook alerts to a channel", copy its URL; then gh secret set ${name}`,
    });
  }

  return {
    name: 'teams',
    // What is posted there is read by everybody in the channel: no link for one person.
    reaches: () => false,
    async check() {
      target();
    },
    async send() {
      throw new KeyturnError('RECIPIENT_UNREACHABLE', {
        what: 'teams posts to a channel, which everybody in it reads: it never carries a link',
        hint: 'Give this person an e-mail address or a Slack id under `people`.',
      });
    },
    async notify(message, to) {
      const card = fitting((shown) => noticeLetter(message, to, shown), renderCard, largest);
      const request = new Request(target(), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(card),
        redirect: 'manual',
      });
      await post({ http, clock, request, receiver: 'the Teams workflow', setting: `the variable ${name}` });
    },
  };
}

export const teams: ChannelModule<Options> = {
  name: 'teams',
  title: 'Microsoft Teams',
  sentence: 'Posts notices to a Teams channel through a workflow; never a link, because the whole channel reads it.',
  options,
  reach: undefined,
  noticesOnly: true,
  environment: ({ url }) => [url],
  build,
};
