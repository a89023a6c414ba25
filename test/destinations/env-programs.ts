import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program, Read } from './env-matrix.ts';

/* The programs of the matrix that are on every machine: what npm installs, and shells. */

/** Runs a program with the input, and resolves to what it printed. Rejects with what it said when it fails. */
export function printed(command: string, words: readonly string[], input: string, env: NodeJS.ProcessEnv = {}) {
  return new Promise<string>((done, failed) => {
    const child = spawn(command, words, { env: { PATH: process.env['PATH'], ...env } });
    const out: Buffer[] = [];
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => void out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stdin.on('error', () => {});
    child.on('error', failed);
    child.on('close', (status) => {
      if (status === 0) done(Buffer.concat(out).toString());
      else failed(new Error(`${command} ended with ${status}: ${said.slice(0, 2_000)}`));
    });
    child.stdin.end(input);
  });
}

/** A child that reads `{ reader, texts }` as JSON and answers with what the reader makes of each text. */
export function jsonProgram(
  command: string,
  words: readonly string[],
  reader: string,
  env?: NodeJS.ProcessEnv,
): Program {
  return async (texts) => JSON.parse(await printed(command, words, JSON.stringify({ reader, texts }), env)) as Read[];
}

const script = join(import.meta.dirname, 'env-read.mjs');

/** What npm installs, and Node's own parser, in a Node. */
export function npmProgram(reader: string, node = process.execPath): Program {
  return jsonProgram(node, ['--disable-warning=ExperimentalWarning', script], reader, {
    DOTENVX_NO_ARMOR: 'true',
    HOME: '/home/toy',
  });
}

/** `set -a; . FILE` in one shell, each file in a subshell; what the files would run is found nowhere. */
export function shellProgram(shell: 'bash' | 'dash'): Program {
  return async (texts) => {
    const folder = mkdtempSync(join(tmpdir(), 'keyturn-shell-'));
    try {
      mkdirSync(join(folder, 'empty'));
      for (const [i, text] of texts.entries()) writeFileSync(join(folder, String(i)), text);
      const code = `PATH=/nowhere; cd "$1/empty"; i=0; while [ "$i" -lt ${texts.length} ]; do
        ( set -a; . "$1/$i" >/dev/null 2>&1; printf 'V%s\\0KEPT%s\\0' "\${V-}" "\${KEPT-}" ) 2>/dev/null
        printf 'END\\0'; i=$((i+1)); done`;
      const options = shell === 'bash' ? ['--norc'] : [];
      const out = await printed(shell, [...options, '-c', code, shell, folder], '', {
        LC_ALL: 'C.UTF-8',
        HOME: '/home/toy',
      });
      return out.split('END\0').slice(0, -1).map(readOf);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
}

function readOf(part: string): Read {
  const [value, kept] = part.split('\0');
  if (value === undefined || kept === undefined || !kept.startsWith('KEPT')) return null;
  return { V: value.slice(1), KEPT: kept.slice(4) };
}

/** direnv reads one file a process; that many are started by one shell, and several run at the same time. */
export const direnvProgram: Program = async (texts) => {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-direnv-'));
  try {
    for (const [i, text] of texts.entries()) writeFileSync(join(folder, String(i)), text);
    const code = `cd "$1" && seq 0 ${texts.length - 1} | xargs -P 4 -n 50 sh -c 'for i; do direnv dotenv json "$i" >"$i.json" 2>/dev/null; done' sh; true`;
    await printed('sh', ['-c', code, 'sh', folder], '', { HOME: folder });
    return texts.map((_, i) => {
      const text = readFileSync(join(folder, `${i}.json`), 'utf8');
      return text === '' ? null : (JSON.parse(text) as Read);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
};
