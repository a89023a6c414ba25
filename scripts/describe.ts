/**
 * Writes what is generated: `action.yml`, `schema/`, docs/errors.md, and the tables between markers in
 * docs/architecture.md, docs/configuration.md, docs/dotenv.md, docs/getting-started.md and docs/providers.md. With `--check` it writes nothing, names what is old, and exits with 1.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  actionYml,
  commandsTable,
  errorsPage,
  fieldsTables,
  fill,
  flagsTable,
  inputsTable,
  outputsTable,
  permissionsTables,
  registryTable,
} from '../src/config/describe.ts';
import { jsonSchema } from '../src/config/json-schema.ts';
import { cures } from './cures.ts';
import { envReadersTable } from './env-readers-table.ts';
import { providersParts } from './providers-page.ts';
import { roomsTable } from './rooms.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Path -> what it should contain. A page that is not there is left alone. */
export async function generated(): Promise<ReadonlyMap<string, string>> {
  const parts = {
    rooms: roomsTable(),
    commands: commandsTable(),
    inputs: inputsTable(),
    flags: flagsTable(),
    outputs: outputsTable(),
    permissions: permissionsTables(),
    fields: fieldsTables(),
    providers: await registryTable('providers'),
    destinations: await registryTable('destinations'),
    channels: await registryTable('channels'),
    readers: envReadersTable(),
  };
  const providers = 'docs/providers.md';
  const pages = ['docs/architecture.md', 'docs/configuration.md', 'docs/dotenv.md', 'docs/getting-started.md'].filter(
    (path) => existsSync(join(root, path)),
  );
  return new Map([
    ['action.yml', actionYml()],
    ['schema/keyturn.schema.json', `${JSON.stringify(await jsonSchema(), null, 2)}\n`],
    ['docs/errors.md', errorsPage(cures)],
    [providers, fill(readFileSync(join(root, providers), 'utf8'), await providersParts())],
    ...pages.map((path): [string, string] => [path, fill(readFileSync(join(root, path), 'utf8'), parts)]),
  ]);
}

/** The paths whose content is not what it should be. */
export async function outdated(): Promise<readonly string[]> {
  return [...(await generated())]
    .filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
    .map(([path]) => path);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const old = await outdated();
  if (process.argv.includes('--check')) {
    for (const path of old) console.error(`${path} is out of date: npm run describe`);
    process.exitCode = old.length > 0 ? 1 : 0;
  } else {
    const texts = await generated();
    for (const path of old) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), texts.get(path)!);
      console.log(`wrote ${path}`);
    }
  }
}
