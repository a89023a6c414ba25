/** Where everybody reads, nobody is named: not who holds, who was offboarded, whom an incident was about, or who typed it. */
import { describe, expect, it } from '@jest/globals';
import { failedReport } from '../../src/commands/ending.ts';
import { annotations, holds } from '../../src/report/annotations.ts';
import type { Report } from '../../src/report/report.ts';
import { outputs } from '../../src/report/result.ts';
import { summary } from '../../src/report/summary.ts';
import { terminal } from '../../src/report/table.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import { recipe, Shop, services } from '../rotation/shop.ts';

const configuration = `${services}
${recipe()}
secrets:
  TOY_KEY:
    provider: toy
    admin: TOY_ADMIN
    destinations: [ { github: {} } ]
    share: { with: ["@acme/backend"], as: own }
`;

/** Everything that is shown of a report. */
function shown(report: Report | undefined): string {
  if (!report) throw new Error('no report');
  const public_ = { ...report, publicHome: true };
  const marks = [...annotations(public_), ...holds(public_)];
  return [summary(public_), terminal(public_, { colours: false }), JSON.stringify([outputs(public_), marks])].join(
    '\n',
  );
}

describe('a public home', () => {
  it('names nobody whom a sentence alone has', async () => {
    const shop = new Shop(configuration);
    shop.public = true;
    shop.environment = { ...shop.environment, GITHUB_ACTOR: 'octo-boss' };
    const reports: (Report | undefined)[] = [(await shop.rotate()).report];
    const held = { command: 'hold', only: 'TOY_KEY', until: '24h', reason: 'octo-boss says so' };
    reports.push((await shop.run(held)).report, (await shop.rotate()).report, (await shop.status()).report);
    reports.push((await shop.run({ command: 'hold', only: 'TOY_KEY', release: 'true', reason: 'fine' })).report);
    const about = { command: 'incident', selector: '{ person: mona, since: 2020-01-01 }', reason: 'mona lost it' };
    reports.push((await shop.run(about)).report, (await shop.rotate()).report, (await shop.status()).report);
    reports.push((await shop.offboard('mona')).report, (await shop.status()).report);
    const id = String(shop.github.addUser('mona').id);
    for (const [at, report] of reports.entries()) {
      const text = shown(report);
      expect([at, /mona|octo-boss/.exec(text)?.[0]]).toEqual([at, undefined]);
      expect([at, text.includes(`@${id}`)]).toEqual([at, false]);
    }
  });

  it('names nobody in an error that ends the run before there is a report', () => {
    const error = new KeyturnError('INPUT_INVALID', { what: 'nobody is named mona', hint: 'ask hubot' });
    const text = shown(failedReport(error, new Date(0), true, ['mona', 'hubot']).report);
    expect(text).not.toMatch(/mona|hubot/);
  });
});
