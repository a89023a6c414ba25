/** Questions to whoever sits at the terminal. */
import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import type { World } from '../compose/world.ts';
import { plain } from '../report/foreign-text.ts';
import { Secret } from '../rotation/model/secret.ts';
import { err } from './output.ts';

/** What is pasted in one go arrives within this many milliseconds. */
const PASTED = 60;

/** A hidden answer from a terminal, or all of standard input where it is a pipe. `all`: as many lines as are pasted. */
export async function ask(question: string, how: 'line' | 'all' = 'line'): Promise<string> {
  // Ctrl-C and Ctrl-D count as an empty answer, and the caller says what that means.
  return (await askHidden(question, how)) ?? '';
}

/** The same; undefined for Ctrl-C and Ctrl-D. */
async function askHidden(question: string, how: 'line' | 'all'): Promise<string | undefined> {
  if (process.stdin.isTTY !== true) {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    return how === 'all' ? text : (text.split(/\r?\n/)[0] ?? '');
  }
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  // The terminal shows what is typed until then.
  process.stderr.write(question);
  try {
    return how === 'all' ? await pastedLines(lines) : await nextLine(lines);
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

/** The next line; undefined if whoever was asked went away. */
function nextLine(lines: Interface): Promise<string | undefined> {
  return new Promise((answered) => {
    lines.once('close', () => answered(undefined));
    lines.once('line', answered);
  });
}

/** The lines that arrive together; a last one without a line end is waited for. */
function pastedLines(lines: Interface): Promise<string | undefined> {
  const all: string[] = [];
  return new Promise((answered) => {
    let pause: NodeJS.Timeout | undefined;
    lines.once('close', () => {
      clearTimeout(pause);
      answered(all.length === 0 ? undefined : all.join('\n'));
    });
    lines.on('line', (line) => {
      all.push(line);
      clearTimeout(pause);
      pause = setTimeout(() => {
        if (lines.line === '') answered(all.join('\n'));
      }, PASTED);
    });
  });
}

/** One visible line; undefined for Ctrl-C and Ctrl-D. */
async function askPlainly(question: string): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    lines.setPrompt(question);
    lines.prompt();
    const answer = await nextLine(lines);
    // The cursor is still behind the question.
    if (answer === undefined) process.stderr.write('\n');
    return answer?.trim();
  } finally {
    lines.close();
  }
}

/** The password of a link, hidden; undefined if whoever was asked went away. `problem`: why the one before would not do. */
export async function hiddenPassword(problem: string | undefined): Promise<Secret | undefined> {
  if (problem !== undefined) err(plain(problem));
  const answer = await askHidden('Password (it stays hidden): ', 'line');
  return answer === undefined ? undefined : new Secret(answer);
}

/** One of several, asked for until one of them is named; undefined if whoever was asked went away. */
export async function chooseOne(question: string, from: readonly string[]): Promise<string | undefined> {
  for (;;) {
    const answer = await askPlainly(`${plain(question)} [${plain(from.join(', '))}] `);
    if (answer === undefined) return undefined;
    const chosen = from.find((each) => each === answer);
    if (chosen !== undefined) return chosen;
    err(plain(`There is no such one. There are: ${from.join(', ')}.`));
  }
}

/** Yes or no, asked for until it is one of them; Enter means no. Undefined if whoever was asked went away. */
export async function confirm(question: string): Promise<boolean | undefined> {
  for (;;) {
    const answer = await askPlainly(`${plain(question)} [y/N] `);
    if (answer === undefined) return undefined;
    if (/^y(es)?$/i.test(answer)) return true;
    if (/^(no?)?$/i.test(answer)) return false;
    err('Please answer y or n.');
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
