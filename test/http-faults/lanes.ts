/** A search in processes of its own: bare Node runs it several times as fast as the test runner does. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs `node PROGRAM ARGUMENTS` once for each list of arguments, side by side, and reads the JSON that each prints. */
export function lanes<T>(program: URL, each: readonly (readonly string[])[]): Promise<T[]> {
  return Promise.all(
    each.map(async (list) => {
      const { stdout } = await run(process.execPath, [fileURLToPath(program), ...list], {
        maxBuffer: 64 * 1024 * 1024,
      });
      return JSON.parse(stdout) as T;
    }),
  );
}
