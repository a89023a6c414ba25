import { expect, it } from '@jest/globals';
import { admit } from '../../src/commands/enrol/admission.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';

const key = Buffer.alloc(32, 7).toString('base64url');
const world = { environment: { KEYTURN_PRINT_KEY: key, GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '9' } };
const run = { event: 'workflow_dispatch', ref: 'refs/heads/main', home: 'main', isPublic: false };
const codeOf = (more: object) => {
  try {
    return admit({ ...run, ...more }, world as never).about;
  } catch (error) {
    return error instanceof KeyturnError ? error.code : error;
  }
};

it('enrolling is admitted by hand and on the default branch alone', () => {
  expect(codeOf({})).toBe('acme/shop/9/1');
  for (const more of [
    { event: 'push' },
    { event: undefined },
    { ref: 'refs/heads/other' },
    { ref: 'refs/tags/main' },
    { ref: undefined },
    { home: undefined },
  ])
    expect(codeOf(more)).toBe('EVENT_REFUSED');
});
