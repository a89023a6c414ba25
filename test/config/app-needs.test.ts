/** What a GitHub App's token is asked for follows from the configuration, owner by owner. */
import { describe, expect, it } from '@jest/globals';
import { appNeeds } from '../../src/config/app-needs.ts';
import { load } from '../../src/config/load.ts';

async function needs(destinations: string, more = '', secret = ''): Promise<object> {
  const text = `${more}
secrets: { KEY: { provider: random, destinations: [ ${destinations} ], policy: { rotate-when: [] } ${secret} } }`;
  const found = appNeeds(await load(text, { environment: {}, repository: 'Acme/shop' }), 'Acme/shop');
  return Object.fromEntries([...found].map(([owner, { optional: _, ...rest }]) => [owner, rest]));
}

const secrets = { actions: 'read', environments: 'write', metadata: 'read', secrets: 'write' };

describe('a token needs', () => {
  it('the repository of the run alone, where its secrets are', async () => {
    expect(await needs('{ github: {} }')).toEqual({ acme: { repositories: ['shop'], permissions: secrets } });
  });

  it('the repositories that are named, for each owner its own', async () => {
    expect(await needs('{ github: { repositories: [acme/Api, other/site] } }')).toEqual({
      acme: { repositories: ['api', 'shop'], permissions: secrets },
      other: { repositories: ['site'], permissions: secrets },
    });
  });

  it('all of them for a topic', async () => {
    expect(await needs('{ github: { topic: payments } }')).toEqual({
      acme: { repositories: 'all', permissions: secrets },
    });
  });

  it('an organization’s secrets, and all of its repositories', async () => {
    expect(await needs('{ github: { organization: other, visibility: all } }')).toMatchObject({
      other: {
        repositories: 'all',
        permissions: { actions: 'read', metadata: 'read', organization_secrets: 'write' },
      },
    });
  });

  it('Dependabot’s', async () => {
    expect(await needs('{ github: { app: dependabot } }')).toMatchObject({
      acme: { permissions: { dependabot_secrets: 'write' } },
    });
  });

  it('everything that the App has where GitHub has no name for less', async () => {
    expect(await needs('{ github: { app: codespaces } }')).toMatchObject({
      acme: { repositories: ['shop'], permissions: 'all' },
    });
  });

  it('members of the organization whose team it shares with', async () => {
    const shared = ', share: { with: ["@other/team"] }';
    expect(await needs('{ github: {} }', 'links: { url: "https://links.test" }', shared)).toMatchObject({
      other: { repositories: 'all', permissions: { members: 'read', metadata: 'read' } },
    });
  });

  it('members of the organization whose team makes a key by hand, and of none for keys that nobody makes', async () => {
    const owner = 'owner: ["@other/payments"]';
    const asked = `${owner}\nsecrets: { KEY: { provider: manual, options: { console: "https://console.test" }, ask: {} } }`;
    const found = appNeeds(await load(asked, { environment: {}, repository: 'acme/shop' }), 'acme/shop');
    expect(found.get('other')).toEqual({
      repositories: 'all',
      permissions: { members: 'read', metadata: 'read' },
      optional: [],
    });
    expect(Object.keys(await needs('{ github: {} }', owner))).toEqual(['acme']);
  });

  it('alerts only where leaks make a secret due', async () => {
    const text = 'secrets: { KEY: { provider: random, destinations: [ { github: {} } ] } }';
    const found = appNeeds(await load(text, { environment: {}, repository: 'acme/shop' }), 'acme/shop');
    expect(found.get('acme')).toMatchObject({ permissions: { secret_scanning_alerts: 'write' } });
    expect(found.get('acme')?.optional).toContain('secret_scanning_alerts');
  });

  it('runs and statuses of the workflows that prove a use, which nothing goes on without', async () => {
    const text = `
secrets: { KEY: { provider: random, destinations: [ { github: {} } ], policy: { rotate-when: [], proof: [a.yml, "other/api:b.yml"] } } }`;
    const found = appNeeds(await load(text, { environment: {}, repository: 'acme/shop' }), 'acme/shop');
    expect(found.get('acme')).toMatchObject({ permissions: { ...secrets, statuses: 'read' } });
    expect(found.get('acme')?.optional).not.toContain('actions');
    expect(found.get('other')).toEqual({
      repositories: ['api'],
      permissions: { actions: 'read', statuses: 'read', metadata: 'read' },
      optional: [],
    });
  });

  it('nothing of secrets but their names where they and the escrow are elsewhere', async () => {
    const vault = '{ vault: { address: "https://vault.test", path: app/key } }';
    const escrow = 'escrow: { vault: { address: "https://vault.test", path: app/pending } }';
    expect(await needs(vault, escrow)).toEqual({
      acme: { repositories: ['shop'], permissions: { metadata: 'read', secrets: 'read' } },
    });
  });
});
