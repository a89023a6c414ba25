/** A store that keeps the pending values keeps nobody's secret in the same place. */
import { expect, it } from '@jest/globals';
import { escrowIn } from '../../src/journals/readable-escrow.ts';
import type { SecretRun } from '../../src/rotation/journal/secret-run.ts';
import type { Destination } from '../../src/rotation/model/ports.ts';
import { refuseEscrowsPlace } from '../../src/rotation/steps/preflight.ts';

const at = (key: string): Destination => ({
  address: { kind: 'toy', key, value: 'value' },
  place: key,
  preflight: async () => ({}),
  fits() {},
  write: async () => new Date(0),
  updatedAt: async () => undefined,
  read: async () => undefined,
});

it.each<[string, string, string, boolean]>([
  [
    'the same field',
    'vault:https://vault.example.com/kv/app#KEYTURN_PENDING',
    'vault:https://vault.example.com/kv/app#keyturn_pending',
    true,
  ],
  [
    'another field of the same secret',
    'vault:https://vault.example.com/kv/app#KEYTURN_PENDING',
    'vault:https://vault.example.com/kv/app#API_KEY',
    false,
  ],
  ['a field of a secret that is the escrow as a whole', 'aws:eu-west-1/keyturn', 'aws:eu-west-1/keyturn#api', true],
  ['a whole secret, a field of which is the escrow', 'aws:eu-west-1/keyturn#pending', 'aws:eu-west-1/keyturn', true],
  ['a secret whose name begins alike', 'aws:eu-west-1/keyturn', 'aws:eu-west-1/keyturn-api', false],
])('%s', (_, escrow, destination, refused) => {
  const run = { context: { ports: { escrow: escrowIn(at(escrow), 1_000) } }, target: { key: 'API_KEY' } };
  const ask = () => refuseEscrowsPlace(run as unknown as SecretRun, at(destination));
  if (refused) expect(ask).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
  else expect(ask).not.toThrow();
});
