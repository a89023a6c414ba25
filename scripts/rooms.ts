/** Who may import whom: printed in docs/architecture.md, enforced by test/architecture.test.ts. */

export type Room = {
  readonly name: string;
  /** One sentence for people who look for something. */
  readonly holds: string;
  /** Paths under src/ that belong to it: a folder with a slash at its end, or a file. The longest match wins. */
  readonly at: readonly string[];
  /** Paths of ours that it may import besides itself: folders, or files. */
  readonly may: readonly string[];
  /** Which packages: none, node's own, or any but `@actions/*`; entry points may use these too. */
  readonly packages: 'none' | 'any' | 'any and @actions';
  /** Entry points touch the process, the console, the real clock and the real network; a page has a browser's. */
  readonly touches: 'nothing' | 'browser' | 'everything';
};

const model = 'rotation/model/';
/** From the ground up. */
const storeys = [model, 'rotation/journal/', 'rotation/people/', 'rotation/steps/', 'rotation/run/'];
/** What every adapter may use: nothing in it knows a provider, a store or a person. */
const tools = [model, 'crypto/', 'http/', 'forge/', 'vendors/', 'recipes/'];
const adapters = ['providers/', 'destinations/', 'channels/', 'journals/', 'links/', 'forge/github/'];
/** What commands use: they know the forge by its port alone. */
const below = [
  ...storeys,
  ...tools.slice(1),
  ...adapters.slice(0, -1),
  'inventory/',
  'service/',
  'service/webhooks/',
  'config/',
];

/** A storey of the domain is pure, and uses those below it. */
function storey(at: string, holds: string): Room {
  const may = storeys.slice(0, storeys.indexOf(at));
  return { name: at.slice(0, -1), holds, at: [at], may, packages: 'none', touches: 'nothing' };
}

/** A room that touches nothing of the process. */
function room(name: string, may: readonly string[], holds: string): Room {
  return { name, holds, at: [`${name}/`], may, packages: 'any', touches: 'nothing' };
}

export const rooms: readonly Room[] = [
  storey(model, 'What a rotation is about: records, policy, errors, and the ports to everything outside.'),
  storey('rotation/journal/', "A run's memory: the signed journal, its locks, the escrow, one secret's part of a run."),
  storey('rotation/people/', 'Who a secret is meant for, how they are reached, what became of their links.'),
  storey('rotation/steps/', 'What can be done about one secret: preflight, mint, publish, recover, drain, revoke.'),
  storey('rotation/run/', 'One whole run, from reading the journal to the last release; plan and doctor beside it.'),
  room('crypto', [model], 'Fingerprints, sealed boxes, the keys of the journal.'),
  room('http', [model, 'crypto/'], 'One call and its retries, limits, clocks and addresses.'),
  room('forge', [model, 'http/'], 'The port to the host of repositories, runs and people, and the identity of a job.'),
  room('vendors', [model, 'crypto/', 'http/', 'forge/'], 'What several adapters need of one vendor.'),
  room('recipes', [model, 'http/', 'vendors/'], 'The declarative HTTP language of providers and destinations.'),
  room('providers', tools, 'Where credentials are minted, proved, listed and revoked: one file each.'),
  room(
    'destinations',
    // GitHub's own secrets are a destination like others; the wire of their API is the forge's.
    [...tools, 'forge/github/client.ts', 'forge/github/repositories.ts', 'forge/github/secret-store.ts'],
    'Where values are written: one file each.',
  ),
  room('channels', tools, 'How people are written to: one file each.'),
  room('journals', tools, 'Where the journal is kept, and its written format.'),
  room('links', tools, 'One-time links: the registry, keys and envelopes, both sides of each kind.'),
  room(
    'forge/github',
    [
      ...[...tools, 'links/derive.ts', 'links/sealing.ts', 'links/reader.ts', 'links/store.ts'],
      ...['links/request-link.ts', 'links/request-question.ts', 'links/request-answer.ts', 'links/request-client.ts'],
      ...['links/request-reader.ts', 'links/request-service.ts'],
      ...['inventory/facts.ts', 'inventory/port.ts'],
    ],
    'GitHub as the forge: client, tokens, journal branch, escrow, runs, members, alerts, secrets that are listed, links on a branch.',
  ),
  room('inventory', [model], 'Which secrets there are, what reads them, whose they are: from what the forge showed.'),
  room('service', [], 'The link service, its stores and limits.'),
  room(
    'service/webhooks',
    [
      'service/after.ts',
      'service/body.ts',
      'service/bytes.ts',
      'service/listen.ts',
      'service/metrics.ts',
      'service/operator-calls.ts',
      'service/record.ts',
      'service/request.ts',
      'service/responses.ts',
      'service/store.ts',
    ],
    "GitHub's webhooks: what is signed and concerns us starts a run.",
  ),
  {
    ...room(
      'service/page',
      [
        'service/creator-names.ts',
        'links/derive.ts',
        'links/envelope.ts',
        'links/request-link.ts',
        'links/request-question.ts',
        'links/request-answer.ts',
      ],
      'The pages in the browser.',
    ),
    touches: 'browser',
  },
  room(
    'config',
    [model, 'providers/index.ts', 'destinations/index.ts', 'channels/index.ts', 'links/store.ts'],
    'From inputs and the configuration file to what a run needs.',
  ),
  {
    ...room(
      'report',
      [...storeys, 'inventory/report.ts', 'inventory/vendors.ts'],
      'What a run shows: terminal, summary, outputs, pages.',
    ),
    packages: 'none',
  },
  {
    ...room(
      'compose',
      [...below, 'forge/github/'],
      'The only room that knows every adapter: builds ports from a configuration.',
    ),
    packages: 'any and @actions',
  },
  room('commands', [...below, 'report/', 'compose/'], 'One thin file a command.'),
  {
    name: 'entry points',
    holds: 'The Action and the command line: process, console, real clock, real network.',
    at: ['action.ts', 'cli/', 'start.ts', 'world.ts'],
    may: [...below, 'report/', 'compose/', 'commands/'],
    packages: 'any and @actions',
    touches: 'everything',
  },
  {
    name: 'library',
    holds: 'The library: what programs import, and adapters of their own.',
    at: ['index.ts', 'library/'],
    may: [...below, 'report/', 'compose/', 'commands/', 'world.ts'],
    packages: 'none',
    touches: 'everything',
  },
];

/** Lists that stand in several rows, by what the table calls them. The longest that fits is taken. */
const groups: readonly (readonly [name: string, paths: readonly string[]])[] = [
  ['everything below', below],
  ['the tools', tools],
  ['`rotation`', storeys],
];

/** The table as Markdown. */
export function roomsTable(): string {
  const lines = rooms.map(
    ({ name, holds, may, packages }) => `| \`${name}\` | ${holds} | ${listed(may)} | ${told[packages]} |`,
  );
  return ['| room | what it holds | may import, besides itself | packages |', '|---|---|---|---|', ...lines].join('\n');
}

const told = { none: 'none', any: 'yes, but `@actions/*`', 'any and @actions': 'yes' };

function listed(paths: readonly string[]): string {
  if (paths.length === 0) return 'nothing';
  const group = groups.find(([, all]) => all.every((path) => paths.includes(path)));
  const rest = group === undefined ? paths : paths.filter((path) => !group[1].includes(path));
  return [...(group === undefined ? [] : [group[0]]), ...rest.map((path) => `\`${path}\``)].join(', ');
}
