/**
 * The most memory that the Action takes by itself: a process of its own, against stand-ins in this one. Their address is on this
 * machine, so nothing is paced, and more is under way at once than GitHub would take.
 *   node bench/memory.ts [REPOSITORIES]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { built } from '../test/built.ts';
import { FakeGitHub } from '../test/fakes/github.ts';
import { serve } from '../test/fakes/serve.ts';
import { toy } from '../test/fakes/toy.ts';

const repositories = Number(process.argv[2] ?? '1000');
const admin = 'toy-example-not-a-key-admin';
const clock = { now: () => new Date(), sleep: (milliseconds: number) => sleep(milliseconds) };
const github = new FakeGitHub(clock);
github.addOrganization('acme');
github.addRepository('acme/shop');
const names = Array.from({ length: repositories }, (_, n) => `acme/r${n}`);
for (const name of names) github.addRepository(name);
const token = github.addToken({ owner: true });
const provider = toy(clock, { admin, foreign: 0 });
const [forge, keys] = await Promise.all([serve(github.http), serve(provider.http)]);
const folder = mkdtempSync(join(tmpdir(), 'keyturn-memory-'));
const file = join(folder, 'keyturn.yml');
writeFileSync(
  file,
  `recipes:
  toy:
    base-url: ${keys.url}
    auth: { bearer: "{{admin}}" }
    propagation: 1s
    mint: { method: POST, path: /keys, body: { name: "{{tag}}", scopes: [send] }, id: /id, values: { value: /key } }
    list: { path: /keys, items: /keys, id: /id, tag: /name, last-used: /last_used_at, paginate: { cursor: /next, query: after } }
    verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [{ status: 200, pointer: /ok, equals: true }], reject: [401, 403] }
    revoke: { method: DELETE, path: "/keys/{{id}}", gone: [404] }
secrets:
  API_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { repositories: [${names.join(', ')}] } } ] }
`,
);

/** Prints its own peak, in KiB, behind everything else. */
const telling =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+'\\n'))";

async function run(given: { readonly [name: string]: string }): Promise<string> {
  const { id } = github.addRun('acme/shop');
  const pending = github.secret('acme/shop', 'KEYTURN_PENDING')?.value;
  const inputs = {
    config: file,
    token,
    'journal-token': github.addRunToken('acme/shop'),
    ...(pending === undefined ? {} : { pending }),
    ...given,
  };
  const environment = {
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: forge.url,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: String(id),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'rotate',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    TOY_ADMIN: admin,
  };
  const action = join(built(), 'action/index.js');
  const child = spawn(process.execPath, ['--import', telling, action], { cwd: folder, env: environment });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const exit = await new Promise((resolve) => child.on('close', resolve));
  const peak = /peak (\d+)/.exec(said)?.[1];
  if (exit !== 0) console.error(said.slice(-2_000));
  return `exit ${exit}, ${Math.round(Number(peak) / 1024)} MiB at most`;
}

try {
  console.log(`first    ${await run({})}`);
  console.log(`idle     ${await run({})}`);
  console.log(`forced   ${await run({ force: 'true', reason: 'measured' })}`);
} finally {
  rmSync(folder, { recursive: true });
  await Promise.all([forge.close(), keys.close()]);
}
