// Reads `{ reader, texts }` as JSON, and prints what that reader makes of each text: an object, or null if it refuses it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

const { reader, texts } = JSON.parse(await new Response(process.stdin).text());
const initial = { ...process.env };
/** Readers write into the environment, and look there before they read. */
function forget() {
  for (const name of Object.keys(process.env)) if (!(name in initial)) delete process.env[name];
}
const quiet = { info() {}, error() {} };

const readers = {
  Node: async () => parseEnv,
  async dotenv() {
    const { parse } = await import('dotenv');
    return (text) => parse(text);
  },
  async 'dotenv-expand'() {
    const { parse } = await import('dotenv');
    const { expand } = await import('dotenv-expand');
    return (text) => expand({ parsed: parse(text), processEnv: { HOME: '/home/toy' } }).parsed;
  },
  async dotenvx() {
    const { default: dotenvx } = await import('@dotenvx/dotenvx');
    console.error = () => {};
    return (text) => dotenvx.parse(text, { processEnv: { HOME: '/home/toy', PATH: '/nowhere' } });
  },
  async 'Next.js'() {
    const { default: next } = await import('@next/env');
    return (text) => next.processEnv([{ path: '.env', contents: text, env: {} }], '/', quiet, true)[1];
  },
  async Vite() {
    const { loadEnv } = await import('vite');
    const folder = mkdtempSync(join(tmpdir(), 'keyturn-vite-'));
    process.on('exit', () => rmSync(folder, { recursive: true }));
    return (text) => {
      writeFileSync(join(folder, '.env'), text);
      return loadEnv('test', folder, '');
    };
  },
};

const read = await readers[reader]();
const all = texts.map((text) => {
  try {
    const { V, KEPT } = read(text);
    return { V, KEPT };
  } catch {
    return null;
  } finally {
    forget();
  }
});
process.stdout.write(JSON.stringify(all));
