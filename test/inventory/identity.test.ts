import { describe, expect, test } from '@jest/globals';
import type { Consumer } from '../../src/inventory/findings.ts';
import { partsOf, type Used, whatItIs } from '../../src/inventory/identity.ts';

function used(...consumers: Consumer[]): Used {
  return { app: 'actions', consumers, unreferenced: false };
}

function told(name: string, by?: Used): readonly unknown[] {
  const { kind, vendor, rotatable, keyless } = whatItIs(name, by);
  return [kind, vendor?.id, rotatable, keyless];
}

describe('what a secret is', () => {
  test.each<[string, Used | undefined, unknown[]]>([
    ['PROD_SENDGRID_API_KEY', undefined, ['key', 'sendgrid', 'api', 'unknown']],
    ['npm_token', undefined, ['key', 'npm', 'manual', 'yes']],
    ['SOMETHING', undefined, ['key', undefined, 'unknown', 'unknown']],
    ['AWS_REGION', undefined, ['identifier', undefined, 'nothing', 'nothing']],
    ['DOCKERHUB_USERNAME', undefined, ['identifier', undefined, 'nothing', 'nothing']],
    ['AWS_ACCESS_KEY_ID', undefined, ['key', 'aws', 'api', 'yes']],
    ['SLACK_WEBHOOK_URL', undefined, ['key', 'slack', 'manual', 'unknown']],
    // A vendor's action says more than a name that means another.
    ['NPM_TOKEN', used({ uses: 'cloudflare/wrangler-action@v3' }), ['key', 'cloudflare', 'api', 'no']],
    // Two vendors' actions say nothing.
    [
      'X',
      used({ uses: 'cloudflare/wrangler-action@v3' }, { uses: 'pulumi/actions@v6' }),
      ['key', undefined, 'unknown', 'unknown'],
    ],
    // Whoever takes everybody's credential is asked after the name.
    ['GHCR_X', used({ uses: 'docker/login-action@v4' }), ['key', 'dockerhub', 'manual', 'limited']],
    ['JFROG_TOKEN', used({ uses: 'docker/login-action@v4' }), ['key', 'jfrog', 'manual', 'limited']],
    ['X', used({ run: './x', variable: 'PGPASSWORD' }), ['key', 'postgres', 'api', 'no']],
    ['X', used({ run: 'set -e\nwrangler deploy' }), ['key', 'cloudflare', 'api', 'no']],
    ['X', used({ run: 'echo wrangler' }), ['key', undefined, 'unknown', 'unknown']],
    ['X', used({ run: 'docker login ghcr.io' }), ['key', undefined, 'unknown', 'unknown']],
    ['NPM_TOKEN', used({ run: 'npm publish --provenance' }), ['key', 'npm', 'manual', 'yes']],
    ['NPM_TOKEN', used({ run: 'npm ci\nnpm publish' }), ['key', 'npm', 'manual', 'limited']],
    ['NPM_TOKEN', used(), ['key', 'npm', 'manual', 'limited']],
    ['NPM_TOKEN', { ...used(), unreferenced: true }, ['key', 'npm', 'manual', 'yes']],
    ['NPM_TOKEN', { ...used(), app: 'dependabot' }, ['key', 'npm', 'manual', 'no']],
  ])('%s', (name, by, expected) => {
    expect(told(name, by)).toEqual(expected);
  });

  test('the halves of one credential', () => {
    expect(partsOf('PROD_AWS_ACCESS_KEY_ID_EU')).toEqual([
      'PROD_AWS_SECRET_ACCESS_KEY_EU',
      'PROD_AWS_SESSION_TOKEN_EU',
    ]);
    expect(partsOf('AZURE_CLIENT_SECRET')).toContain('AZURE_TENANT_ID');
    expect(partsOf('SENDGRID_API_KEY')).toEqual([]);
  });
});
