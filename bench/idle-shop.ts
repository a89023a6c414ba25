/**
 * Repositories whose secrets have just been rotated, for idle runs of a built Action: GitHub's stand-in listens in this
 * process, so that none of its processor time is counted as the Action's.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rotate } from '../src/commands/rotate.ts';
import { load } from '../src/config/load.ts';
import { inputs } from '../src/config/read-inputs.ts';
import { FakeGitHub } from '../test/fakes/github.ts';
import { serve } from '../test/fakes/serve.ts';
import { steppingClock } from '../test/http/stepping-clock.ts';

const HOME = 'acme/shop';
/** GitHub keeps no more secrets in one repository. */
const IN_ONE = 100;
const RUNS = 10;
const MINUTE = 60_000;

export type IdleShop = {
  /** What the Action finds when it is started: inputs and GitHub's variables. */
  readonly environment: { readonly [name: string]: string };
  /** How many requests the stand-in answered. */
  requests(): number;
  close(): Promise<void>;
};

/** Rotates `secrets` for the first time, in simulated time; from then on nothing is due. */
export async function idleShop(secrets: number): Promise<IdleShop> {
  const clock = steppingClock(new Date());
  const github = new FakeGitHub({ now: clock.now });
  github.addOrganization('acme', {});
  github.addRepository(HOME);
  for (let n = 0; n * IN_ONE < secrets; n++) github.addRepository(`acme/app-${n}`);
  const token = github.addToken();
  const configuration = configurationOf(secrets);
  const variables = () => {
    const pending = github.secret(HOME, 'KEYTURN_PENDING')?.value;
    const journalToken = github.addRunToken(HOME, { contents: 'write', actions: 'write' });
    return { token, 'journal-token': journalToken, ...(pending === undefined ? {} : { pending }) };
  };
  const job = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_JOB: 'rotate',
    GITHUB_REPOSITORY: HOME,
    GITHUB_RUN_ATTEMPT: '1',
  };
  const read = await load(configuration, { environment: job, repository: HOME });
  let left = RUNS;
  for (let exit = 1; exit !== 0; ) {
    if (left-- === 0) throw new Error('the first rotation does not come to an end');
    const run = github.addRun(HOME);
    const world = {
      http: (request: Request) => github.http(request),
      clock,
      random: { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) },
      environment: { ...job, GITHUB_RUN_ID: String(run.id) },
      directory: '/',
      progress() {},
    };
    // What the escrow has no room for is left to the next run.
    ({ exit } = await rotate(inputs(variables(), 'action'), read, world, false));
    github.endRun(run, 'success');
    clock.advance(MINUTE);
  }

  let answered = 0;
  const served = await serve((request) => {
    answered++;
    return github.http(request);
  });
  const workspace = mkdtempSync(join(tmpdir(), 'keyturn-idle-'));
  mkdirSync(join(workspace, '.github'));
  writeFileSync(join(workspace, '.github/keyturn.yml'), configuration);
  writeFileSync(join(workspace, 'output'), '');
  const given = Object.entries(variables()).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const next = github.addRun(HOME);
  return {
    environment: {
      ...job,
      ...Object.fromEntries(given),
      GITHUB_API_URL: served.url,
      GITHUB_OUTPUT: join(workspace, 'output'),
      GITHUB_RUN_ID: String(next.id),
      GITHUB_WORKSPACE: workspace,
    },
    requests: () => answered,
    async close() {
      await served.close();
      rmSync(workspace, { recursive: true });
    },
  };
}

function configurationOf(secrets: number): string {
  const each = Array.from({ length: secrets }, (_, n) => {
    const repository = `acme/app-${Math.floor(n / IN_ONE)}`;
    return `  API_KEY_${n}:\n    provider: random\n    destinations: [ { github: { repository: ${repository} } } ]\n`;
  });
  return `policy: { max-age: 90d, overlap: 24h }\nsecrets:\n${each.join('')}`;
}
