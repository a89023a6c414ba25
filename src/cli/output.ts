/** What the command line writes: results to standard output, everything else to standard error. */
import { foldedLines } from '../report/fold.ts';

type Stream = NodeJS.WriteStream;

/** Streams that nobody reads any more (`keyturn providers | head -1`): what they would have shown is dropped. */
const gone = new Set<Stream>();

function write(stream: Stream, text: string): void {
  if (!gone.has(stream)) stream.write(`${text}\n`);
}

/** How many columns the terminal has that a stream leads to; undefined where it leads to none. */
function widthOf({ isTTY, columns }: Stream): number | undefined {
  return isTTY === true && (columns ?? 0) > 0 ? columns : undefined;
}

/** As it is: what programs read, and what was laid out already. */
export const out = (text: string) => write(process.stdout, text);
/** Sentences, folded between words where standard output is a terminal. */
export const say = (text: string) => write(process.stdout, foldedLines(text, widthOf(process.stdout)));
/** Sentences, folded between words where standard error is a terminal. */
export const err = (text: string) => write(process.stderr, foldedLines(text, widthOf(process.stderr)));

export const colours =
  process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';

/** Columns of the terminal that shows the results; undefined for a pipe or a file, which are not folded. */
export const columns = widthOf(process.stdout);

/**
 * Lets the command go on to its end, and to its own exit status, when whoever reads a stream goes away: a rotation must not
 * stop half-way because of `| head`. A stream that fails otherwise, such as a file on a full disk, makes the status 1.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr] as const) {
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (gone.has(stream)) return;
      gone.add(stream);
      if (code === 'EPIPE' || code === 'EIO') return;
      err(`What the command says could not be written (${code ?? 'unknown'}).`);
      process.once('exit', () => {
        process.exitCode = Number(process.exitCode ?? 0) || 1;
      });
    });
  }
}

/** Whether what was printed has reached the reader of standard output, or at least a buffer that they read from. */
export function printed(): Promise<boolean> {
  if (gone.has(process.stdout)) return Promise.resolve(false);
  return new Promise((resolve) => {
    process.stdout.write('', (error) => resolve(!error && !gone.has(process.stdout)));
  });
}
