/** The escrow's own name is nobody else's, wherever a run would be handed the one for the other. */
import { describe, expect, it } from '@jest/globals';
import { load } from '../../src/config/load.ts';

const here = { environment: {}, repository: 'acme/shop' };
const vault = '{ vault: { address: "https://vault.example.com", path: keyturn } }';

type Case = { readonly as: string; readonly destination: string; readonly more?: string; readonly name?: string };

const read = ({ destination, more = '', name = 'API_KEY' }: Case) =>
  load(`${more}\nsecrets: { ${name}: { provider: random, destinations: [ ${destination} ] } }`, here);

const pending = (more: string) => `{ github: { ${more}, name: KEYTURN_PENDING } }`;

describe('the name of the escrow is refused', () => {
  it.each<Case>([
    { as: 'the secret’s own', destination: '{ github: {} }', name: 'KEYTURN_PENDING' },
    { as: 'the secret’s own in other letters', destination: '{ github: {} }', name: 'keyturn_Pending' },
    { as: 'the name there', destination: '{ github: { name: KEYTURN_PENDING } }' },
    { as: 'the name in this repository', destination: '{ github: { repository: Acme/Shop, name: Keyturn_pending } }' },
    { as: 'the name in several', destination: pending('repositories: [acme/api, acme/shop]') },
    { as: 'the name by topic', destination: pending('topic: payments') },
    { as: 'the environment’s, which comes before the repository’s', destination: pending('environment: production') },
    { as: 'the organization’s, which stands behind it', destination: pending('organization: acme, visibility: all') },
    {
      as: 'the repository’s where the escrow is an environment’s',
      destination: '{ github: { name: KEYTURN_PENDING } }',
      more: 'escrow: { github: { environment: keyturn } }',
    },
  ])('as $as', async (given) => {
    await expect(read(given)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      exit: 2,
      message: expect.stringContaining('KEYTURN_PENDING is where Keyturn keeps pending values there'),
    });
  });
});

describe('the name is free', () => {
  it.each<Case>([
    { as: 'in another repository', destination: pending('repository: acme/api') },
    { as: 'for Dependabot', destination: pending('app: dependabot') },
    {
      as: 'where the escrow is another store',
      destination: '{ github: { name: KEYTURN_PENDING } }',
      more: `escrow: ${vault}`,
    },
    {
      as: 'where a journal on this machine has no escrow',
      destination: '{ github: { name: KEYTURN_PENDING } }',
      more: 'journal: { file: journal.json }',
    },
  ])('$as', async (given) => {
    await expect(read(given)).resolves.toBeDefined();
  });
});
