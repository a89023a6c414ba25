// Run by a test as a process of its own: `keyturn open`, which kills itself -9 at the n-th touch of the disk or the wire.
// What a write puts down is put down in two halves, so that there is something to be caught between them.
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const [file, last] = process.argv.slice(2) as [string, string];
let touches = 0;
const touch = () => {
  if (++touches === Number(last)) process.kill(process.pid, 'SIGKILL');
};

type Work = (...words: unknown[]) => Promise<unknown>;
const around =
  (work: Work): Work =>
  async (...words) => {
    touch();
    const done = await work(...words);
    touch();
    return done;
  };

const disk = fs as unknown as { [name: string]: Work };
for (const name of ['rename', 'unlink', 'stat', 'chmod', 'appendFile']) disk[name] = around(disk[name]!);
const open = disk['open']!;
disk['open'] = async (...words) => {
  touch();
  const handle = (await open(...words)) as { [name: string]: Work };
  for (const name of ['chmod', 'sync', 'close']) handle[name] = around(handle[name]!.bind(handle));
  const write = handle['write']!.bind(handle);
  handle['writeFile'] = async (text) => {
    const whole = Buffer.from(text as string);
    const half = Math.floor(whole.length / 2);
    await write(whole.subarray(0, half));
    touch();
    await write(whole.subarray(half));
    touch();
  };
  return handle;
};
syncBuiltinESMExports();

const { openInto } = await import('../../src/commands/open-into.ts');
const { Secret } = await import('../../src/rotation/model/secret.ts');
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
await openInto(
  { links: [new Secret(Buffer.concat(chunks).toString())], file, print: false },
  {
    http: around((request) => fetch(request as Request)) as (request: Request) => Promise<Response>,
    clock: { now: () => new Date(), sleep: async () => {} },
    say: () => {},
    tell: () => {},
    confirm: async () => true,
  },
);
process.stdout.write(String(touches));
