import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { provider as command } from '../../src/providers/command.ts';
import { Secret } from '../../src/rotation/secret.ts';
import { standingClock } from '../http/clock.ts';

const random = { bytes: (length: number) => new Uint8Array(length), ulid: () => '' };
const tag = 'ktabcdefgh01jy0000000000000000000000';
const admin = 'toy-example-not-a-key-command';
let folder: string;
let program: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-command-'));
  program = join(folder, 'keys.mjs');
  // Keeps its one key in a file, and says too much where it should not be heard.
  writeFileSync(
    program,
    `import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
const asked = JSON.parse(readFileSync(0, 'utf8'));
const file = asked.options.file;
const key = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
console.error(JSON.stringify([asked, key]));
const say = (answer) => console.log(JSON.stringify(answer));
if (process.argv.length > 3 || process.argv.join().includes('not-a-key')) say({ refused: 'refused' });
else if (asked.verb === 'probe') say({ probe: asked.admin === undefined && key?.value === asked.values.value ? 'accepted' : 'rejected' });
else if (asked.admin !== ${JSON.stringify(admin)}) say({ refused: 'denied' });
else if (asked.verb === 'check') say({ ok: true });
else if (asked.verb === 'list') say({ credentials: key ? [{ id: key.id, tag: key.tag }] : [] });
else if (asked.verb === 'mint') {
  const made = { id: 'one', tag: asked.tag, value: 'toy-example-not-a-key-minted' };
  writeFileSync(file, JSON.stringify(made));
  if (process.argv[2] === 'dies') process.exit(1);
  if (process.argv[2] === 'hangs') setTimeout(() => {}, 60_000);
  else if (process.argv[2] === 'floods') process.stdout.write('x'.repeat(2_000_000));
  else say({ id: made.id, values: { value: made.value } });
} else { rmSync(file, { force: true }); say({ revoked: key ? 'revoked' : 'gone' }); }
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function build(word = 'works', secret = admin, run = [process.execPath, program, word]) {
  return command.build({
    options: command.options.parse({ run, timeout: 2, options: { file: join(folder, 'key') }, account: 'keys' }),
    admin: new Secret(secret),
    http: () => Promise.reject(new Error('nobody is asked')),
    clock: standingClock(),
    random,
  });
}

describe('a real program', () => {
  it('mints, proves, lists and revokes, and hears no credential in its words', async () => {
    const provider = build();
    await provider.check();
    const minted = await provider.mint({ tag });
    expect(await provider.probe(minted)).toBe('accepted');
    expect(await provider.list!()).toEqual([{ id: 'one', tag }]);
    expect(await provider.revoke('one')).toBe('revoked');
    expect(await provider.probe(minted)).toBe('rejected');
    expect(await provider.revoke('one')).toBe('gone');
  });

  it.each(['dies', 'floods'])('that %s while it mints has perhaps minted; the list shows that it has', async (word) => {
    const provider = build(word);
    await expect(provider.mint({ tag })).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
    expect(await provider.list!()).toEqual([{ id: 'one', tag }]);
    expect(await provider.revoke('one')).toBe('revoked');
  });

  it('that hangs is ended', async () => {
    await expect(build('hangs').mint({ tag })).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
    expect(await build().revoke('one')).toBe('revoked');
  });

  it('that is not there was not asked', async () => {
    const provider = build('', admin, [join(folder, 'no-such-program')]);
    await expect(provider.mint({ tag })).rejects.toMatchObject({ code: 'HTTP_NOT_SENT' });
    await expect(provider.check()).rejects.toMatchObject({ code: 'PROVIDER_UNREACHABLE' });
  });

  it('that denies is believed', async () => {
    await expect(build('works', 'toy-example-not-a-key').check()).rejects.toMatchObject({ code: 'PROVIDER_DENIED' });
  });
});
