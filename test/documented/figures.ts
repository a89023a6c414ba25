/**
 * Numbers and lists that sentences repeat from the code. A row is a sentence with groups in the place of what the code
 * decides; wherever a page has the sentence, it has to say the same, and some page has it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jobPermissions } from '../../src/config/job-permissions.ts';
import { destinations } from '../../src/destinations/index.ts';
import { linkKinds } from '../../src/links/store.ts';
import { providers } from '../../src/providers/index.ts';
import { LONGEST_HOLD } from '../../src/rotation/model/brake.ts';
import { FORMER } from '../../src/rotation/model/enrolled-ports.ts';
import { CLOSED_KEPT } from '../../src/rotation/model/incident.ts';
import { REQUEST_TIMEOUT } from '../../src/rotation/model/policy.ts';
import { CHAIN, JOURNAL_LIMIT } from '../../src/rotation/model/record.ts';
import { defaultLimits } from '../../src/service/limits.ts';
import { againFor, neverAgainFor, tombstoneFor } from '../../src/service/link.ts';
import { closeWithin, usualDeadline } from '../../src/service/stores/deadline.ts';
import { mostBytes } from '../../src/service/webhooks/receiver.ts';
import { patience } from '../../src/service/webhooks/start-run.ts';
import type { Page } from './page.ts';
import { type Complaint, root } from './world.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 86_400 * SECOND;
const KIB = 1_024;

/** What the first group of `pattern` in a file of src comes to: a product of numbers. */
function figure(path: string, pattern: RegExp): number {
  const [, text] = pattern.exec(read(`src/${path}`)) ?? [];
  if (text === undefined)
    throw new Error(`src/${path} has no ${pattern.source} any more: see test/documented/figures.ts`);
  return text.split('*').reduce((product, factor) => product * Number(factor.replaceAll('_', '')), 1);
}
const constant = (path: string, name: string) => figure(path, new RegExp(`\\b${name} = ([\\d_ *]+)[;,]`));

/** Names that a file of src has between two marks, as a page lists them. */
function listed(path: string, pattern: RegExp): string {
  const [, text = ''] = pattern.exec(read(`src/${path}`)) ?? [];
  return (text.match(/'[\w-]+'/g) ?? [])
    .map((name) => name.slice(1, -1))
    .sort()
    .join(' ');
}

type Row = readonly [sentence: RegExp, ...is: readonly (number | string)[]];

const limit = ({ burst, perSecond }: { burst: number; perSecond: number }) => [burst, perSecond];
const both = (one: keyof typeof defaultLimits, all: keyof typeof defaultLimits) =>
  (['burst', 'perSecond'] as const).map((part) => `${defaultLimits[one][part]}, ${defaultLimits[all][part]}`);
const asked = 'rotation/steps/ask';
const second = figure(`${asked}/old-key.ts`, /PAUSES = \[DAY, (\d) \* DAY/);
const third = figure(`${asked}/old-key.ts`, /PAUSES = \[DAY, \d \* DAY, (\d) \* DAY/);
const vectors = JSON.parse(readFileSync(join(root, 'test/vectors/requests.json'), 'utf8')) as {
  readonly bad: readonly unknown[];
  readonly proofs: { readonly bad: readonly unknown[] };
};

export const figures: readonly Row[] = [
  [/\[(\d+) kinds of provider\]/, Object.keys(providers).length],
  [/\[(\d+) kinds of destination\]/, Object.keys(destinations).length],
  [/`keyturn open` opens all (\w+) kinds/, Object.keys(linkKinds).length],
  // The link service.
  [/same reader may ask again for (\d+) seconds/, againFor / SECOND],
  [/stays for (\d+) days after the expiry/, tombstoneFor / DAY],
  [/the id is refused for (\d+) days/, neverAgainFor / DAY],
  [
    /may have ([\d,]+) unopened links and (\d+) MiB/,
    figure('service/app.ts', /links: ([\d_]+),/),
    figure('service/app.ts', /bytes: (\d+) \* 1024 \* 1024/),
  ],
  [
    /headers (\d+) KiB; (\d+) KiB for the body of a creation/,
    figure('service/listen.ts', /maxHeaderSize: (\d+) \* 1024/),
    constant('service/body.ts', 'maxEnvelopeBody') / KIB,
  ],
  [
    /, (\d+) KiB for any other that says something.*?; (\d+) s for headers, (\d+) s for a request, then 408/,
    constant('service/body.ts', 'maxOtherBody') / KIB,
    figure('service/listen.ts', /headers: ([\d_]+),/) / SECOND,
    figure('service/listen.ts', /request: ([\d_]+),/) / SECOND,
  ],
  [
    /(\d+) connections; (\d+) requests at a time, among them (\d+) creations \((\d+) of one creator\) and (\d+) answers \((\d+) to one request\)/,
    figure('service/listen.ts', /connections \?\? (\d+),/),
    figure('service/listen.ts', /inFlight: requests = (\d+),/),
    ...['creations', 'answers'].flatMap((held) => [
      figure('service/listen.ts', new RegExp(`${held}: \\{ most: (\\d+),`)),
      figure('service/listen.ts', new RegExp(`${held}: \\{ most: \\d+, each: (\\d+) \\}`)),
    ]),
  ],
  [
    /idle connections to the service before the service does, after (\d+) seconds/,
    figure('service/listen.ts', /keepAliveTimeout: ([\d_]+),/) / SECOND,
  ],
  [/call of the store that takes longer than (\d+) seconds/, usualDeadline / SECOND],
  [/A stop waits (\d+) seconds for such a store/, closeWithin / SECOND],
  [/by commas or blanks, at least (\d+) characters/, constant('service/creators.ts', 'shortest')],
  [/\| links that are not there.* \| ([\d,]+) \| ([\d.]+) \|/, ...limit(defaultLimits.failures)],
  [/\| the same, from all together \| ([\d,]+) \| ([\d.]+) \|/, ...limit(defaultLimits.allFailures)],
  [/\| links made by one known creator \| ([\d,]+) \| ([\d.]+) \|/, ...limit(defaultLimits.creations)],
  [/\| `--open-creation`: .* \| (\d+, \d+) \| (\S+, \S+) \|/, ...both('anybody', 'allAnybody')],
  [/together may have ([\d,]+) bytes as JSON/, constant('service/requests/new-request.ts', 'maxAnswer') - 1],
  // The webhook service.
  [/\| 408, 413 \|.* more than (\d+) MiB/, mostBytes / KIB / KIB],
  [/GitHub did not take the run within (\d+) seconds/, patience / SECOND],
  [
    /At most (\d+) bodies are held.* at most ([\d,]+) hashes/,
    constant('service/webhooks/start.ts', 'mostBodies'),
    figure('service/webhooks/remembered.ts', /most = ([\d_]+)\)/),
  ],
  [/started for this very body within (\w+) days/, constant('service/webhooks/remembered.ts', 'reach') / DAY],
  // Formats.
  [/more than ([\d,]+) bytes: JOURNAL_FULL/, JOURNAL_LIMIT],
  [
    /([\d,]+) bytes; at most (\d+) hashes and (\d+) fingerprints/,
    JOURNAL_LIMIT,
    CHAIN,
    constant('rotation/journal/space.ts', 'KEPT_PRINTS'),
  ],
  [/more than (\d+) minutes after the `Date`/, constant('rotation/model/judgement.ts', 'AHEAD') / MINUTE],
  [/the longest time-out of a request \((\d+) s\)/, REQUEST_TIMEOUT / SECOND],
  [/Of closed incidents the (\d+) that closed last stay/, CLOSED_KEPT],
  [/`former` has at most (\d+), the newest first/, FORMER],
  [/`prints` has at most (\d+) members/, constant('crypto/value-parts.ts', 'PARTS')],
  [/a (?:string|value) of at least (\d+) characters in a/, constant('crypto/value-parts.ts', 'TELLING')],
  [/the first (\d+) characters of base64url\(HMAC/, constant('crypto/prints.ts', 'LENGTH')],
  [/`H\("password", 16\)` of K, ([\d,]+) rounds/, constant('links/derive.ts', 'passwordRounds')],
  [
    /to a multiple of (\d+) bytes, at most ([\d,]+); a sender/,
    constant('service/requests/new-request.ts', 'block'),
    constant('service/requests/new-request.ts', 'maxAnswer'),
  ],
  [/at most (\d+) padded bytes/, constant('service/requests/new-request.ts', 'maxQuestion')],
  [
    /`expiresIn` (\d+) seconds to (\d+) days/,
    constant('service/requests/new-request.ts', 'minExpiry'),
    (constant('service/requests/new-request.ts', 'maxExpiry') * SECOND) / DAY,
  ],
  [/one of the run's last (\w+) attempts/, constant('forge/github/proofs.ts', 'ATTEMPTS')],
  [
    /one for each of its (\w+) newest commits \(and one for each hundred statuses, up to (\w+);/,
    constant('forge/github/proofs.ts', 'COMMITS'),
    constant('forge/github/proofs.ts', 'PAGES'),
  ],
  // Times and counts of a rotation.
  [/at most (\d+) days ahead/, LONGEST_HOLD / DAY],
  [/alive for (\d+) days at most, but none that leaked/, LONGEST_HOLD / DAY],
  [/\(a key older than (\d+) days\)/, constant('inventory/inventory.ts', 'OLD_DAYS')],
  [
    /Secrets Manager holds (\d+) KB of pending values, Vault (\d+) KB, GitHub (\d+) KB/,
    constant('destinations/aws-secrets-manager.ts', 'largest') / KIB,
    constant('destinations/vault.ts', 'largest') / KIB,
    constant('forge/github/secret-store.ts', 'GITHUB_SECRET_BYTES') / KIB,
  ],
  [/After (\w+) in a row a human has to look/, constant(`${asked}/end.ts`, 'REFUSALS')],
  [/After (\w+) such requests in a row the run fails/, constant(`${asked}/end.ts`, 'SILENCES')],
  [/one message a run, with at most (\w+) open requests/, constant(`${asked}/open.ts`, 'MOST_OPEN')],
  [/again after (\d+), (\d+) and (\d+) days, then weekly/, 1, 1 + second, 1 + second + third],
  [/every intermediate value, and (\d+) that must be refused/, vectors.bad.length + vectors.proofs.bad.length],
  // Lists.
  [/was caused by (.*?), was created after/, listed('forge/github/proofs.ts', /const events[^[]*\[([^\]]*)\]/)],
  [/^Codes of `human`: (.*)\.$/m, listed('journals/format/schema.ts', /code: z\.enum\(\[([^\]]*)\]/)],
  [/^\| `stage` \| (.*) \|$/m, listed('journals/format/schema.ts', /const STAGES = \[([^\]]*)\]/)],
  [/^\| `step\?` \| (.*) \|$/m, listed('journals/format/schema.ts', /step: z\.enum\(\[([^\]]*)\]\)\.optional/)],
  [/^\| `proof\?` \| (.*) \|$/m, listed('journals/format/schema.ts', /proof: z\.enum\(\[([^\]]*)\]/)],
  [
    /\| the job \| (.*) for the link service/,
    Object.entries(jobPermissions('rotate', { identity: true }))
      .map(([name, level]) => `${name}: ${level}`)
      .sort()
      .join(' '),
  ],
  [/takes the flags as inputs: (.*) \(of an incident/, dispatched()],
  [/some of: (test [a-z ]+)$/m, /jobs=\((test [^)]*)\)/.exec(readFileSync(join(root, '.ci/run'), 'utf8'))?.[1] ?? ''],
];

/** What a terminal hands to a workflow, beside what an incident adds. */
function dispatched(): string {
  const [, body = ''] = /return \{\n([\s\S]*?)\n {2}\};/.exec(read('src/commands/dispatch/workflow-inputs.ts')) ?? [];
  const names = [...body.matchAll(/(?:[{,] |^ {4})'?([a-z-]+)'?(?: \}|:)/gm)].map((match) => match[1]!);
  return [...new Set(names)]
    .filter((name) => name !== 'dispatch-id')
    .sort()
    .join(' ');
}

const words = 'nought one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `10,000`, `ten` and `10000` are one; what is listed as code, or in capitals, counts in no order. */
function plain(told: string): string {
  if (words.includes(told)) return String(words.indexOf(told));
  if (/^\d{1,3}(?:,\d{3})*$/.test(told)) return told.replaceAll(',', '');
  const codes = told.match(/\b[A-Z]+(?:_[A-Z]+)*\b/g) ?? [];
  const names = codes.length > 1 ? codes : [...told.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
  return names.length === 0 ? told : [...names].sort().join(' ');
}

export function figureComplaints({ text }: Page): readonly Complaint[] {
  return figures.flatMap(([sentence, ...is]) =>
    [...text.matchAll(new RegExp(sentence, `g${sentence.flags}`))].flatMap(({ index, ...groups }) =>
      is.flatMap((one, at) =>
        plain(groups[at + 1]!) === String(one)
          ? []
          : [
              {
                line: text.slice(0, index).split('\n').length,
                kind: 'figure',
                what: `not ${groups[at + 1]}, but ${one}`,
              },
            ],
      ),
    ),
  );
}

/** Sentences that no page has any more, so that nothing watches what they said. */
export function unsaid(pages: readonly Page[]): readonly string[] {
  return figures
    .filter(([sentence]) => !pages.some(({ text }) => sentence.test(text)))
    .map(([sentence]) => sentence.source);
}
