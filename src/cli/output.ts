/** What the command line writes: results to standard output, everything else to standard error. */
export const out = (text: string) => void process.stdout.write(`${text}\n`);
export const err = (text: string) => void process.stderr.write(`${text}\n`);
export const colours =
  process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
