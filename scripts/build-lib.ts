/** Makes lib/, what the package holds: the library and the command line as modules, with their types. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

rmSync(join(root, 'lib'), { recursive: true, force: true });
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json'], {
  cwd: root,
  stdio: 'inherit',
});
// The Action is not part of the package: it is what dist/ holds.
for (const end of ['js', 'd.ts']) rmSync(join(root, `lib/action.${end}`), { force: true });
// Nor are the pages: they are whole in assets/.
rmSync(join(root, 'lib/service/page'), { recursive: true, force: true });
