/** Questions to whoever sits at the terminal. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { World } from '../compose/world.ts';
import { plain } from '../report/foreign-text.ts';
import { Secret } from '../rotation/model/secret.ts';
import { err } from './output.ts';

/** A hidden answer from a terminal, or all of standard input where it is a pipe. */
export async function ask(question: string, how: 'line' | 'all' = 'line'): Promise<string> {
  if (process.stdin.isTTY !== true) {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    return how === 'all' ? text : (text.split(/\r?\n/)[0] ?? '');
  }
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    // Ctrl-C and Ctrl-D count as an empty answer, and the caller says what that means.
    return await new Promise<string>((answered) => {
      lines.on('close', () => answered(''));
      lines.question('', answered);
    });
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

/** The password of a link, hidden. `problem`: why the one before would not do. */
export async function hiddenPassword(problem: string | undefined): Promise<Secret> {
  if (problem !== undefined) err(plain(problem));
  return new Secret(await ask('Password (it stays hidden): '));
}

/** One of several; undefined for any other answer. */
export async function chooseOne(question: string, from: readonly string[]): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await new Promise<string>((answered) =>
      lines.question(`${plain(question)} [${plain(from.join(', '))}] `, answered),
    );
    return from.find((each) => each === answer.trim());
  } finally {
    lines.close();
  }
}

/** Whether the answer is y or yes. */
export async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await new Promise<string>((answered) => lines.question(`${plain(question)} [y/N] `, answered));
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}

/** Somebody who can be asked, one question after the other. */
export function atTerminal(): Pick<World, 'ask'> {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return {};
  let before: Promise<unknown> = Promise.resolve();
  return {
    ask(question) {
      const answer = before.then(() => ask(question.split('\n').map(plain).join('\n')));
      before = answer;
      return answer.then((text) => (text.trim() === '' ? undefined : new Secret(text.trim())));
    },
  };
}

/** The value as it is for a pipe; for a terminal without what could steer it. */
export function shown(value: string): string {
  if (process.stdout.isTTY !== true) return value;
  return value.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
