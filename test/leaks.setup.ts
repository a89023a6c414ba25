import { format } from 'node:util';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { leaks, report } from './leaks.ts';

/** Of every test file: what was printed, and by which test. Looked through at the end of the file. */
const printed: { readonly by: string; readonly text: string }[] = [];
const restore: (() => void)[] = [];

function note(text: string): void {
  printed.push({ by: expect.getState().currentTestName ?? 'outside of a test', text });
}

beforeAll(() => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const) {
    const original = console[method] as (...words: unknown[]) => void;
    console[method] = (...words: unknown[]) => {
      note(format(...words));
      original.apply(console, words);
    };
    restore.push(() => {
      console[method] = original;
    });
  }
  for (const stream of [process.stdout, process.stderr]) {
    const original = stream.write;
    stream.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
      note(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1'));
      return original.call(stream, chunk, ...rest);
    }) as typeof stream.write;
    restore.push(() => {
      stream.write = original;
    });
  }
});

afterAll(() => {
  for (const undo of restore) undo();
  report(printed.flatMap(({ by, text }) => leaks.scan(text, `what the test "${by}" printed`)));
});
