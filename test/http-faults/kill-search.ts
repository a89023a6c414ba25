/** `node test/http-faults/kill-search.ts LANE LANES`: this lane's share of the real kills; prints one JSON line. */
import { Children, type Kill } from './child.ts';
import { prepared } from './playing.ts';
import { DAY, settings } from './stage.ts';

export type Killed = { readonly kills: number; readonly runs: number; readonly found: readonly string[] };

const lane = Number(process.argv[2] ?? '0');
const lanes = Number(process.argv[3] ?? '1');
const setting = settings[0]!;
const children = await Children.begin(setting);
const found: string[] = [];
let kills = 0;
let runs = 0;

async function play(kill: Kill): Promise<void> {
  const stage = await prepared(setting, 'rotating', 1, children.hosts);
  const label = `killed ${kill.when} request ${kill.at}`;
  const faulted = await children.run(stage, kill);
  if (faulted.signal !== 'SIGKILL') found.push(`${label}: it was not (${faulted.status}) ${faulted.said.slice(-600)}`);
  kills++;
  runs++;
  for (let again = 1; again <= 3 && (again === 1 || stage.unsettled() !== undefined); again++) {
    stage.time.advance(DAY);
    const next = await children.run(stage);
    runs++;
    if (next.status !== 0) found.push(`${label}: the run after ended with ${next.status}: ${next.said.slice(-600)}`);
  }
  const left = stage.unsettled();
  const wrong = [...stage.wrong, ...stage.github.undocumented, ...(left === undefined ? [] : [`I9: ${left}`])];
  if (wrong.length > 0) found.push(`${label} (${faulted.requests.at(-1)}): ${[...new Set(wrong)].join('; ')}`);
}

const clean = await prepared(setting, 'rotating', 1, children.hosts);
const whole = await children.run(clean);
if (whole.status !== 0) found.push(`undisturbed it ended with ${whole.status}: ${whole.said.slice(-1000)}`);
const all = whole.requests.flatMap((_, index): Kill[] => [
  { when: 'before', at: index + 1 },
  { when: 'after', at: index + 1 },
]);
for (const [index, kill] of all.entries()) if (index % lanes === lane) await play(kill);
await children.end();
const killed: Killed = { kills, runs, found };
process.stdout.write(`${JSON.stringify(killed)}\n`);
