import { spawn } from 'node:child_process';
import { Failed } from './accounts/server.ts';

/** What a program is asked for: one call of the port each. */
export type Verb = 'check' | 'mint' | 'probe' | 'list' | 'revoke';

/** Runs the program with one JSON text on its standard input; gives its standard output. Throws `Failed`. */
export type Run = (
  verb: Verb,
  text: string,
  how: {
    readonly words: readonly string[];
    /** Milliseconds. */
    readonly timeout: number;
    /** All of it. */
    readonly environment: { readonly [name: string]: string };
  },
) => Promise<string>;

/** The most bytes of an answer. */
const limit = 1_048_576;

/** Starts the program as a child process, without a shell. */
export const runProgram: Run = (_, text, { words, timeout, environment }) =>
  new Promise((resolve, reject) => {
    const [program, ...rest] = words;
    // What it says on standard error is for its author, who runs it in a terminal: here it could say a value.
    const child = spawn(program!, rest, {
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
      env: environment,
    });
    const parts: Buffer[] = [];
    let bytes = 0;
    let started = false;
    // A program that it has started itself may hold the pipe open: what that one says is not waited for.
    const end = () => {
      child.kill('SIGKILL');
      child.stdout.destroy();
    };
    // Not spawn's own: that one goes on waiting for a program that never started.
    const timer = setTimeout(end, timeout);
    child.on('spawn', () => {
      started = true;
    });
    child.on('error', () => {
      clearTimeout(timer);
      reject(new Failed(started ? 'unknown' : 'not-sent'));
    });
    // A program that does not read ends the pipe early; its exit says what that means.
    child.stdin.on('error', () => {});
    child.stdout.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > limit) end();
      else parts.push(part);
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      if (status === 0 && bytes <= limit) resolve(Buffer.concat(parts).toString('utf8'));
      else reject(new Failed('unknown'));
    });
    child.stdin.end(text);
  });
