import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where a build says which sources it is of, beside `action/` and `cli/`. */
export const SOURCES = 'sources.sha256';

/**
 * A hash over the names and bytes of what the entry points at `root` are built from, in hexadecimal. Which packages are
 * installed is not in it: that is between the lock file and whoever builds.
 */
export function hashOfSources(root: string): string {
  const scripts = readdirSync(join(root, 'scripts')).filter((name) => /^(?:build|slim)/.test(name));
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const files = [
    ...scripts.map((name) => `scripts/${name}`),
    ...sources.map((name) => `src/${name.replaceAll('\\', '/')}`),
    ...['tsconfig.json', 'action.yml'],
  ];
  const { version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package;
  const hash = createHash('sha256').update(JSON.stringify({ version, dependencies }));
  for (const file of files.sort()) {
    const path = join(root, file);
    if (!existsSync(path) || statSync(path).isDirectory()) continue;
    hash.update(`${file}\0`).update(createHash('sha256').update(readFileSync(path)).digest());
  }
  return hash.digest('hex');
}

type Package = { readonly version: string; readonly dependencies: { readonly [name: string]: string } };
