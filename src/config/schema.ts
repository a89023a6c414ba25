// biome-ignore-all lint/style/noExcessiveLinesPerFile: a table of fields, which is read as one
/**
 * Every field of `.github/keyturn.yml`, once: its type, its default, one sentence. Strict: what is not here is an error.
 * What stands under the name of a provider, a destination or a channel is the affair of that file's own schema.
 */
import * as z from 'zod';
import { linkKinds, type Via } from '../links/store.ts';
import { durationPattern, durationSays, parseDuration } from './duration.ts';
import { eventPattern } from './events.ts';
import {
  branchPattern,
  cliPattern,
  consumerPattern,
  environmentPattern,
  loginPattern,
  plainPattern,
  recipientPattern,
  repositoryPattern,
  secretNamePattern,
  secretNameSays,
  unfitName,
  variablePattern,
  workflowPattern,
} from './names.ts';

// YAML reads 90 as a number: what is missing then is the unit, not a quote.
const Duration = z.string({ error: durationSays }).regex(durationPattern, durationSays);

const atMost = (limit: string) =>
  Duration.refine((text) => (parseDuration(text) ?? 0) <= parseDuration(limit)!, `at most ${limit}`);

export const SecretName = z
  .string()
  .regex(secretNamePattern, secretNameSays)
  .superRefine((name, context) => {
    const says = unfitName(name);
    if (says !== undefined) context.addIssue({ code: 'custom', message: says });
  });

export const EnvironmentName = z
  .string()
  .regex(
    environmentPattern,
    "an environment's name has letters, digits, dots, hyphens, underscores, spaces and single slashes",
  )
  .superRefine((name, context) => {
    const says = unfitName(name);
    if (says !== undefined) context.addIssue({ code: 'custom', message: says });
  });

/** Said of a field that holds the name of an environment variable, also to somebody who has pasted a value there. */
export const variableSays = 'this is the NAME of an environment variable (letters, digits, underscores), never a value';

const Variable = z.string().regex(variablePattern, variableSays);

const Login = z
  .string()
  .regex(
    loginPattern,
    'a GitHub login has letters, digits and hyphens, and `_shortcode` at its end where an enterprise manages it',
  );

const Recipient = z.string().regex(recipientPattern, 'a recipient is a GitHub login, or a team as @organization/team');

const workflowSays = 'a workflow file is named as below .github/workflows, such as deploy.yml, without a folder';

/** More would have each run ask for all of them. */
const MOST_WORKFLOWS = 20;
const mostSays = `at most ${MOST_WORKFLOWS}`;

const Repository = z.string().regex(repositoryPattern, 'a repository is written owner/name');

/** No control character needs to be excluded: reading the source has refused them. */
const Word = z.string().regex(/^\S{1,320}$/, 'one word without spaces');

/** Plain data that the schema of a provider or a destination checks. */
export const Foreign = z.record(z.string(), z.json());

/** `{ github: {...} }`: exactly one name; what is under it is checked by its own schema. `- github:` means no options. */
const Named = (what: string) =>
  z
    .record(z.string(), z.record(z.string(), z.json()).nullable())
    .refine(
      (entry) => Object.keys(entry).length === 1,
      `one ${what} for each entry of the list, such as \`- ${what === 'channel' ? 'email' : 'github'}: {}\``,
    );

export const DestinationEntry = Named('destination');
export const ChannelEntry = Named('channel');

export const signals = ['member-left', 'exposed', 'disputed'] as const;

/** What holds where no layer says anything else. */
export const policyDefaults = {
  'max-age': '90d',
  overlap: '24h',
  lead: '3d',
  'receipt-deadline': '72h',
  quiet: '24h',
  'in-use': 'hold',
  'allow-downtime': false,
  'rotate-when': signals,
  receipt: 'saved',
  'proof-deadline': '7d',
} as const;

/** Beyond `expires` of `ask`, where no layer says `lead`: what is left for the run that writes what was answered. */
export const askLead = '3d';

export const Policy = z
  .strictObject({
    'max-age': Duration.describe('How long a credential may live in all. It is dead by then.').meta({
      default: policyDefaults['max-age'],
    }),
    overlap: Duration.describe('The last part of `max-age`, in which the old and the new credential both work.').meta({
      default: policyDefaults.overlap,
    }),
    lead: Duration.describe(
      'How much earlier a rotation starts, so that a daily, sometimes late cron still ends it in time.',
    ).meta({
      default: policyDefaults.lead,
      otherwise: `\`${policyDefaults.lead}\`; with \`ask\` its \`expires\` and \`${askLead}\``,
    }),
    'receipt-deadline': Duration.describe(
      'How long the old credential waits for recipients who have not saved the new one.',
    ).meta({
      default: policyDefaults['receipt-deadline'],
    }),
    quiet: Duration.describe(
      'How long the old credential must be unused, as far as the provider tells, before it is revoked.',
    ).meta({
      default: policyDefaults.quiet,
    }),
    'in-use': z
      .enum(['hold', 'revoke'])
      .describe('What happens when `max-age` is over and the old credential is still used: wait, loudly, or revoke it.')
      .meta({ default: policyDefaults['in-use'] }),
    'allow-downtime': z
      .boolean()
      .describe(
        'Whether the old credential may be revoked before the new one exists, where the provider allows only one.',
      )
      .meta({ default: policyDefaults['allow-downtime'] }),
    'rotate-when': z
      .array(z.enum(signals))
      .describe('Which events make a secret due before its time.')
      .meta({ default: policyDefaults['rotate-when'] }),
    receipt: z
      .enum(['saved', 'opened'])
      .describe('What the old credential waits for: that the recipients have saved the new one, or have opened it.')
      .meta({ default: policyDefaults.receipt }),
    proof: z
      .array(
        z
          .string()
          .regex(
            consumerPattern,
            'a workflow is written [OWNER/REPO:]FILE[@BRANCH], such as deploy.yml or acme/api:ci.yml@main',
          ),
      )
      .max(MOST_WORKFLOWS, mostSays)
      .describe(
        'Workflows, `[OWNER/REPO:]FILE[@BRANCH]`, that have to show that they use the new credential before the old one ends.',
      ),
    'proof-deadline': Duration.describe(
      'How long, from publication, the proofs are waited for before their absence is an error.',
    ).meta({ default: policyDefaults['proof-deadline'] }),
    'rotate-after': z
      .enum(['first-proof'])
      .describe(
        'The first proof of a listed workflow makes a credential due, once, that Keyturn did not make: adopted, found, or typed in.',
      ),
    repeats: z
      .enum(['refuse', 'allow'])
      .describe('Whether a value that was here before may be taken for a new one.')
      .meta({ default: 'refuse' }),
  })
  .partial();

export const Share = z
  .strictObject({
    with: z.array(Recipient).describe('GitHub logins and teams (`@organization/team`) who receive a link.'),
    as: z
      .enum(['own', 'copy'])
      .describe('`own` gives each person a credential of their own, `copy` gives everybody the same.')
      .meta({ default: 'copy' }),
  })
  .partial();

/** What holds of `ask: {}`. */
export const askDefaults = { expires: '7d', confirm: 'auto' } as const;

export const Ask = z
  .strictObject({
    expires: atMost('14d')
      .refine((text) => (parseDuration(text) ?? Number.POSITIVE_INFINITY) >= parseDuration('1h')!, 'at least 1h')
      .describe('How long a request can be answered, from 1h to 14d. Then the next owner is asked.')
      .meta({ default: askDefaults.expires }),
    confirm: z
      .enum(['auto', 'always', 'never'])
      .describe(
        'Whether the owner has to confirm that the answer is theirs: `auto` where `verify.identity` does not tell whose key it is. `never` lets whoever has the link choose the key.',
      )
      .meta({ default: askDefaults.confirm }),
  })
  .partial();

export const Owner = z
  .union([Recipient, z.array(Recipient).min(1, 'name at least one login or team')])
  .describe(
    'A login, or a list of logins and teams (`@organization/team`), who answer for a secret: asked in this order.',
  );

const adminSays =
  'The NAME of the environment variable whose credential may mint, or one name for each part (`{ api, app }`). Never a value.';

/** What may stand in an environment, on a secret and on a secret's environment; the inner wins, member by member. */
const layer = {
  provider: z
    .string()
    .describe('Who mints the credential: a built-in provider, `recipe`, or the name of one of `recipes`.'),
  admin: z.union([Variable, z.record(z.string(), Variable)]).describe(adminSays),
  options: Foreign.describe("The provider's own settings."),
  destinations: z
    .array(DestinationEntry)
    .describe('Every place that holds the value. Without it: the secret of the same name in this repository.'),
  share: Share.describe('Who receives the value by a one-time link.'),
  policy: Policy.describe('How old a credential may become, and how its successor takes over.'),
  ask: Ask.describe(
    'For `provider: manual`: the `owner` is asked for the next value by a request link. `ask: {}` has the defaults.',
  ),
};

const adopt = z
  .string()
  .regex(/^\S{1,256}$/, 'the id of a credential has no spaces and at most 256 characters')
  .describe(
    'Id of the credential in place today: its scopes are inherited, and it may be revoked once it is replaced.',
  );

const values = z
  .record(z.string(), SecretName)
  .describe('For credentials of several values: name of the value -> name of the secret that holds it.');

export const Environment = z.strictObject(layer).partial();

export const SecretEnvironment = z.strictObject({ ...layer, adopt, values }).partial();

export const SecretEntry = z
  .strictObject({
    ...layer,
    values,
    adopt,
    owner: Owner.describe('Who answers for this secret, instead of the `owner` at the top.'),
    after: z
      .array(z.string().regex(workflowPattern, workflowSays))
      .max(MOST_WORKFLOWS, mostSays)
      .describe('Workflow files of this repository that are started once a new value is published everywhere.'),
    environments: z
      .union([
        z.array(EnvironmentName).min(1, 'name at least one environment'),
        z.record(EnvironmentName, SecretEnvironment.nullable()),
      ])
      .describe(
        'The environments that have this secret, each with a credential of its own: a list of shared ones, or spelt out.',
      ),
  })
  .partial();

export const Links = z
  .strictObject({
    url: z.string().max(2048, 'a URL has at most 2048 characters').describe('Address of the link service.'),
    via: z
      .enum(Object.keys(linkKinds) as [Via, ...Via[]])
      .describe('Which kind of service keeps the links.')
      .meta({ otherwise: '`keyturn` with `url`, else `github`' }),
    expires: atMost('30d')
      .refine((text) => (parseDuration(text) ?? 60_000) >= 60_000, 'at least 1m')
      .describe('How long a link can be opened: 1h, 24h, 7d or any duration up to 30d.')
      .meta({ default: '24h' }),
    password: z
      .boolean()
      .describe('Whether each link also wants a password, which travels by another channel.')
      .meta({ default: false }),
    creators: z
      .array(z.string().regex(plainPattern, 'a repository as `owner/name`, or the name of a token of the service'))
      .describe(
        'Who may replace values with `keyturn open` without a question, beside the repository of the checkout: repositories, and names of tokens of the link service.',
      ),
  })
  .partial();

export const occasions = ['failed', 'human', 'overdue'] as const;

export const Notify = z
  .strictObject({
    on: z
      .array(z.enum(occasions))
      .describe('What to tell: a failed run, a step that needs a human, a credential past its `max-age`.')
      .meta({ default: occasions }),
    to: z
      .array(
        z
          .string()
          .regex(
            recipientPattern,
            'a login, a team as @organization/team, or the name of a channel: `teams`, `webhook`',
          ),
      )
      .describe('Logins, teams, or the channels `teams` and `webhook`.'),
  })
  .partial();

export const Journal = z
  .strictObject({
    repository: Repository.describe(
      'The repository whose branch keeps the journal. Needs `token` if it is another one.',
    ).meta({
      otherwise: 'this repository',
    }),
    branch: z
      .string()
      .regex(branchPattern, 'this is not the name of a branch')
      .describe('The orphan branch that keeps the journal.')
      .meta({ default: 'keyturn-journal' }),
    file: z
      .string()
      .regex(/^\S(?:.{0,1022}\S)?$/, 'the path of a file')
      .describe('A file instead of a branch.'),
    key: z
      .string()
      .regex(
        /^ed25519:[A-Za-z0-9_-]{43}$/,
        'a key is written ed25519: and 43 characters, as `keyturn doctor` prints it',
      )
      .describe('The only key that may sign the journal; the first run and `doctor` print it.'),
  })
  .partial();

export const Configuration = z
  .strictObject({
    links: Links.describe('Where one-time links are made.'),
    channels: z.array(ChannelEntry).describe('How recipients hear of a link, tried in this order for each of them.'),
    notify: Notify.describe('Who is told when something goes wrong: once per change of state, then daily.'),
    people: z
      .record(Login, z.record(z.string(), Word))
      .describe('GitHub login -> how each channel reaches that person.'),
    cli: z
      .string()
      .regex(cliPattern, 'one line of at most 200 printable ASCII characters, such as `npx @acme/keyturn`')
      .describe(
        'How recipients run Keyturn, such as `npx @acme/keyturn` or `node tools/keyturn.js`. Their messages add ` open` to it; without it they name only the page of a link.',
      ),
    policy: Policy.describe('The policy of every secret, unless it says otherwise.'),
    owner: Owner,
    environments: z
      .record(EnvironmentName, Environment.nullable())
      .describe('Settings that are shared by the secrets that name an environment.'),
    recipes: z
      .record(
        z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, "a recipe's name has lower-case letters, digits and hyphens"),
        Foreign,
      )
      .describe('Declarative HTTP providers, for `provider:` by name.'),
    secrets: z.record(SecretName, SecretEntry).describe('The secrets that Keyturn rotates.'),
    former: z
      .array(
        z
          .strictObject({
            provider: z
              .string()
              .regex(/^[a-z][a-z0-9-]*$/, "a provider's name has lower-case letters, digits and hyphens")
              .optional()
              .describe('The provider, as the journal names it.'),
            admin: z
              .union([Variable, z.record(z.string().regex(/^[A-Za-z][\w-]*$/, 'the name of a part'), Variable)])
              .optional()
              .describe('The variable that holds its admin credential, or one for each part.'),
            options: Foreign.optional().describe("The provider's options, as the journal has them."),
            destination: DestinationEntry.optional().describe(
              'Instead of a provider: a destination, with the options that it had.',
            ),
          })
          .refine(
            ({ provider, admin, options, destination }) =>
              destination === undefined
                ? provider !== undefined && options !== undefined
                : provider === undefined && admin === undefined && options === undefined,
            'needs either `provider` and `options`, or `destination`',
          ),
      )
      .describe(
        'Settings that secrets had: what was minted with them is still ended with them, a rotation that is under way still reaches its destinations, and nothing is minted.',
      ),
    journal: Journal.describe('Where the rotation remembers itself.'),
    escrow: DestinationEntry.describe(
      'Where a pending value survives a crash between mint and the last write. Default: the secret KEYTURN_PENDING of this repository. `{ github: { environment, name } }` takes an environment of it, and another name: each configuration of a repository needs its own.',
    ),
    events: z
      .array(
        z
          .string()
          .regex(
            eventPattern,
            'an event is named as GitHub names it, such as workflow_run; pull_request and its kin are never admitted',
          ),
      )
      .describe(
        'Events on which Keyturn runs although somebody who may not push can cause them, such as `workflow_run`. Never those of pull requests.',
      )
      .meta({ default: [] }),
    public: z
      .boolean()
      .describe('Says that the journal may be public: it names who holds which credential.')
      .meta({ default: false }),
  })
  .partial()
  .required({ secrets: true });

/** The file as it is written, once the schema has taken it. */
export type Raw = z.infer<typeof Configuration>;
/** A secret as it is written. */
export type RawLayer = z.infer<typeof SecretEntry>;
