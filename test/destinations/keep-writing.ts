// Run by a test as a process of its own, until it is killed: writes one name of a .env file again and again.
import { updateEnvFile } from '../../src/destinations/env-file-on-disk.ts';
import { Secret } from '../../src/rotation/model/secret.ts';

const [file, name, rounds] = process.argv.slice(2) as [string, string, string];
process.stdout.write('ready\n');
for (let round = 1; round <= Number(rounds); round++) {
  // Long, so that a write in place could be caught half done.
  await updateEnvFile(file, new Map([[name, new Secret(`${round}:${'x'.repeat(200_000)}:${round}`)]]));
}
