/** One step that reads values: which credential each is, by its name and by the value itself. */
import { expect, it } from '@jest/globals';
import { admit } from '../../src/commands/enrol/admission.ts';
import { opened } from '../../src/commands/enrol/found.ts';
import { readSlots } from '../../src/commands/enrol/read-slots.ts';
import type { World } from '../../src/compose/world.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import { steppingClock } from '../http/stepping-clock.ts';

const own = 'github:acme/shop/actions';
const values = {
  [`${own}/PROD_AWS_ACCESS_KEY_ID`]: 'AKIAEXAMPLENOTAKEYAA',
  [`${own}/PROD_AWS_SECRET_ACCESS_KEY`]: 'aws-example-not-a-secret',
  [`${own}/AWS_SECRET_ACCESS_KEY`]: 'aws-example-not-a-secret-of-another',
  [`${own}/AWS_REGION`]: 'eu-example-1',
  [`${own}/CLOUDFLARE_ACCOUNT_ID`]: 'cloudflare-example-not-a-key',
  [`${own}/SOMETHING`]: 'example-not-a-key',
};

it('tells by the name whose it is, gives the halves of a credential one id, and asks nobody about identifiers', async () => {
  const requests: string[] = [];
  const variable = (at: number) => `ENROL_0${at + 1}`;
  const world: World = {
    http: async ({ url }) => {
      requests.push(new URL(url).hostname);
      return new Response('{}', { status: 404 });
    },
    clock: steppingClock(new Date('2026-01-01T06:00:00Z')),
    random: { bytes: (length) => new Uint8Array(length) },
    environment: {
      KEYTURN_PRINT_KEY: Buffer.alloc(32, 7).toString('base64url'),
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: '9',
      ...Object.fromEntries(Object.values(values).map((value, at) => [variable(at), value])),
    },
    directory: '/',
    progress() {},
  };
  const run = { event: 'workflow_dispatch', ref: 'refs/heads/main', home: 'main', isPublic: false };
  const slots = Object.keys(values).map((slot, at) => `${variable(at)} ${slot}`);
  const read = inputs({ command: 'enrol', slots: slots.join('\n') }, 'action');
  const { found } = await readSlots(read, undefined, world, run);
  const all = opened([found ?? ''], admit(run, world)).slots;
  const told = Object.entries(all).map(([slot, { vendor, id }]) => [slot.slice(own.length + 1), vendor, id]);
  expect(told).toEqual([
    ['PROD_AWS_ACCESS_KEY_ID', 'aws', 'AKIAEXAMPLENOTAKEYAA'],
    ['PROD_AWS_SECRET_ACCESS_KEY', 'aws', 'AKIAEXAMPLENOTAKEYAA'],
    ['AWS_SECRET_ACCESS_KEY', 'aws', undefined],
    ['AWS_REGION', undefined, undefined],
    ['CLOUDFLARE_ACCOUNT_ID', undefined, undefined],
    ['SOMETHING', undefined, undefined],
  ]);
  expect(requests).toEqual([]);
});
