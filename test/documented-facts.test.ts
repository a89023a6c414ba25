import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { codes } from '../src/rotation/model/errors.ts';
import { factComplaints } from './documented/facts.ts';
import { unsaid } from './documented/figures.ts';
import { messageComplaints } from './documented/messages.ts';
import { readPage } from './documented/names.ts';
import { pageOf } from './documented/page.ts';
import { documented, root } from './documented/world.ts';

/** A page, what it says, the same gone stale, and what has to be said of it. */
const stale: { readonly [kind: string]: readonly [page: string, from: string, to: string, says: string] } = {
  'a default that changed': ['docs/retire.md', '`--days` (30)', '`--days` (14)', 'the default of days is not 14'],
  'a default with a unit': [
    'docs/retire.md',
    '`--grace`, 7 days',
    '`--grace`, 3 days',
    'the default of grace is not 3 days',
  ],
  'a permission of a token': ['docs/from-a-terminal.md', '*Actions: write*', '*Actions: admin*', 'Actions: admin'],
  'a permission of a job': ['README.md', '`contents: write`', '`contents: read`', 'figure: not `contents: read`'],
  'a permission that no job has': [
    'docs/link-service.md',
    '`permissions: { id-token: write }`',
    '`permissions: { id-tokens: write }`',
    'id-tokens: write',
  ],
  'the exit status of an error': [
    'docs/safety.md',
    '(errors.md#revoke_unconfirmed), exit 1',
    '(errors.md#revoke_unconfirmed), exit 2',
    'the exit status of REVOKE_UNCONFIRMED is 1',
  ],
  'the meaning of an exit status': [
    'docs/monitoring.md',
    '| 2 | bad input',
    '| 3 | bad input',
    'exit status 3 means: another run holds',
  ],
  'an error that leads to another': [
    'docs/retire.md',
    'Exit status 1 until',
    'See [IN_USE](errors.md#overdue). Exit status 1 until',
    'IN_USE leads to #overdue',
  ],
  'an output of the Action': [
    'docs/monitoring.md',
    '`next-due`, and',
    '`next-day`, and',
    'the Action has no output next-day',
  ],
  'an output in a workflow': [
    'docs/monitoring.md',
    'outputs.overdue !=',
    'outputs.over-due !=',
    'the Action has no output over-due',
  ],
  'an event': ['docs/proof-of-use.md', '`merge_group`', '`merge_queue`', 'figure:'],
  'a reason of a run': [
    'docs/webhooks.md',
    '`webhook-member`',
    '`webhook-leaver`',
    'nothing here is called webhook-leaver',
  ],
  'a count of a registry': [
    'README.md',
    /\[\d+ kinds of provider/.exec(readPage('README.md').text)![0],
    '[3 kinds of provider',
    'not 3, but',
  ],
  'a count of kinds of links': ['docs/links.md', 'all five kinds', 'all four kinds', 'not four, but 5'],
  'a count of vectors': [
    'docs/protocol.md',
    'and 66 that must be refused',
    'and 57 that must be refused',
    'not 57, but 66',
  ],
  'a limit of the service': [
    'docs/link-service.md',
    '10,000 unopened links',
    '1,000 unopened links',
    'not 1,000, but 10000',
  ],
  'a limit that a table has': [
    'docs/link-service.md',
    'from one address | 60 | 1 |',
    'from one address | 90 | 1 |',
    'not 90, but 60',
  ],
  'a time of the service': [
    'docs/link-service.md',
    'ask again for 60 seconds',
    'ask again for 30 seconds',
    'not 30, but 60',
  ],
  'a limit of an escrow': ['docs/destinations.md', 'GitHub 48 KB', 'GitHub 64 KB', 'not 64, but 48'],
  'a longest time': ['docs/hold.md', 'at most 90 days ahead', 'at most 30 days ahead', 'not 30, but 90'],
  'a limit that a word says': ['docs/asks.md', 'After three in a row', 'After five in a row', 'not five, but 3'],
  'a route of the service': [
    'docs/protocol.md',
    '`POST /v1/links/{id}/saved`',
    '`POST /v1/links/{id}/keep`',
    'no service answers POST /v1/links/{id}/keep',
  ],
  'the method of a route': [
    'docs/protocol.md',
    '`DELETE /v1/links/{id}`',
    '`PUT /v1/links/{id}`',
    'no service answers PUT',
  ],
  'a page of the service': [
    'docs/link-service.md',
    '`/ask` makes them',
    '`/asks` makes them',
    'no service answers /asks',
  ],
  'a metric': [
    'docs/monitoring.md',
    '`keyturn_links_disputed_total`',
    '`keyturn_disputes_total`',
    'keyturn_disputes_total',
  ],
  'a file of the program': [
    'docs/architecture.md',
    '`steps/drain.ts`',
    '`steps/wait.ts`',
    'there is no file steps/wait.ts',
  ],
  'a room': ['docs/architecture.md', '`compose/` is', '`wiring/` is', 'there is no room wiring/'],
  'a folder of tests': ['test/README.md', '| `team/` |', '| `teams/` |', 'there are no tests at teams/'],
  'a suite of tests': [
    'test/README.md',
    '`long/model-search`',
    '`long/searching`',
    'there are no tests at long/searching',
  ],
  'a workflow': [
    'docs/hold.md',
    '`keyturn-hold.yml`',
    '`keyturn-brake.yml`',
    'nothing writes a workflow keyturn-brake.yml',
  ],
  'an input of a workflow': ['docs/from-a-terminal.md', '`until`, `release`', '`till`, `release`', 'figure:'],
  'a channel that is not described': [
    'docs/channels.md',
    '\n## teams\n',
    '\n## groups\n',
    'registry: teams is not described',
  ],
  'a destination that is gone': [
    'docs/destinations.md',
    '\n## doppler\n',
    '\n## dopler\n',
    'registry: there is no dopler',
  ],
  'a carrier of links': [
    'docs/links.md',
    '| `yopass` | a Yopass',
    '| `yopas` | a Yopass',
    'registry: yopass is not described',
  ],
  'a job of CI': ['CONTRIBUTING.md', 'test static servers browser long', 'test lint servers browser long', 'figure:'],
  'a field within a field': [
    'docs/monitoring.md',
    'tells each',
    '`policy: { over-lap: 1d }` tells each',
    '`policy` has no field `over-lap`',
  ],
  'a value that a field never has': ['docs/links.md', '`via: github`', '`via: gitlab`', '`via` is never `gitlab`'],
  'a value that an input never has': [
    'docs/retire.md',
    '`command: retire`',
    '`command: delete`',
    '`command` is never `delete`',
  ],
  'a flag of another command in a sentence': [
    'docs/retire.md',
    '`keyturn doctor` says',
    '`keyturn doctor` with `--grace` says',
    '`doctor` does not use --grace',
  ],
  'a name of an answer': [
    'docs/webhooks.md',
    '`not_dispatched`',
    '`undispatched_run`',
    'nothing here is called undispatched_run',
  ],
  'a header': [
    'docs/link-service.md',
    '`X-Forwarded-For` as',
    '`X-Forwarded-By` as',
    'nothing here is called X-Forwarded-By',
  ],
  'a version of Node': ['docs/link-service.md', 'Node 22.16', 'Node 22.5', 'nothing here needs or tries Node 22.5'],
  'a version of Keyturn': ['docs/proof-of-use.md', 'keyturn/keyturn@v0.1.0', 'keyturn/keyturn@v0.0.9', 'not 0.0.9'],
  'a function of the library': [
    'docs/library.md',
    '| `createLink({',
    '| `makeLink({',
    'the library exports no makeLink',
  ],
  'a name that is imported': [
    'docs/library.md',
    'import { createLink, openLink,',
    'import { createLink, readLink,',
    'the library exports no readLink',
  ],
  'a member of the journal': ['docs/protocol.md', '| `nonce` |', '| `salt` |', 'The document has no member salt'],
  'a member that is not told of': ['docs/protocol.md', '`maker?`, ', '', 'A credential is not told of maker?'],
  'a member within a member': [
    'docs/protocol.md',
    '`closing`: `{reason, since}`',
    '`closing`: `{reason, at}`',
    'closing has the members reason, since',
  ],
  'a stage': ['docs/protocol.md', '`aborted`, `orphan`', '`aborted`, `lost`', 'figure:'],
  'a label of a key': [
    'docs/protocol.md',
    '`keyturn/v2/found`',
    '`keyturn/v2/lost`',
    'no key is derived with keyturn/v2/lost',
  ],
  'the version of a label': [
    'docs/protocol.md',
    '`keyturn/v1/proof/value`',
    '`keyturn/v3/proof/value`',
    'keyturn/v3/proof/value',
  ],
  'a label within a function': [
    'docs/protocol.md',
    '`D("proof-print")`',
    '`D("use-print")`',
    'no key is derived with use-print',
  ],
  'a size of a format': ['docs/protocol.md', '600,000 rounds', '100,000 rounds', 'not 100,000, but 600000'],
};

describe('what a page says of the program', () => {
  const pages = documented.map(readPage);

  it('is so', () => {
    const said = pages.flatMap((page) =>
      factComplaints(page).map(({ line, kind, what }) => `${page.path}:${line}: ${kind}: ${what}`),
    );
    expect(said).toEqual([]);
  });

  it('is still said, where a figure is watched', () => {
    expect(unsaid(pages)).toEqual([]);
  });

  it.each(Object.entries(stale))('is seen to be stale: %s', (_, [path, from, to, says]) => {
    const { text } = readPage(path);
    expect(text).toContain(from);
    const altered = pageOf(path, text.replace(from, to));
    expect(
      factComplaints(altered)
        .map(({ kind, what }) => `${kind}: ${what}`)
        .join('\n'),
    ).toContain(says);
  });
});

describe('messages', () => {
  it('name only commands and flags that can be typed', () => {
    expect(messageComplaints()).toEqual([]);
  });

  it('would be seen to name another', () => {
    const text =
      "{ hint: 'keyturn statsu --json' }; `and \\`keyturn status --forse\\``; { hint: 'keyturn status --force' }";
    expect(messageComplaints([['a.ts', text]])).toEqual([
      expect.stringContaining('forse'),
      'a.ts:1: there is no command `statsu`',
      'a.ts:1: `status` does not use --force',
    ]);
  });
});

/** What troubleshooting.md says of the codes that a page of their own explains. */
describe('every error code', () => {
  const page = readFileSync(join(root, 'docs/troubleshooting.md'), 'utf8');

  it.each(Object.keys(codes))('%s is reached from troubleshooting', (code) => {
    expect(page).toContain(`[${code}](errors.md#${code.toLowerCase()})`);
  });
});
