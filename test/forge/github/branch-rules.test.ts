import { describe, expect, it } from '@jest/globals';
import { knownRules } from '../../../src/forge/github/branch-rules.ts';
import { github } from '../../../src/forge/github/client.ts';
import { githubBranch } from '../../../src/forge/github/journal-branch.ts';
import { is } from '../../../src/rotation/model/errors.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub, type FakeToken } from '../../fakes/github.ts';
import { schemas } from '../../fakes/github-openapi.ts';
import { fault } from '../../fault.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

const branch = 'keyturn-journal';

/** The types of rules, by GitHub's description. */
const described = (schemas['repository-rule-detailed'] as { oneOf: { allOf: { $ref: string }[] }[] }).oneOf.map(
  ({ allOf }) => {
    const schema = schemas[allOf[0]!.$ref.split('/').at(-1)!] as { properties: { type: { enum: string[] } } };
    return schema.properties.type.enum[0]!;
  },
);

function world(kind: FakeToken['kind'] = 'github-token') {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  fake.addRepository('acme/shop');
  const token = kind === 'github-token' ? fake.addRunToken('acme/shop') : fake.addToken({ kind });
  const store = githubBranch({
    github: github({ http: fake.http, clock, token: new Secret(token) }),
    repository: 'acme/shop',
  });
  return { fake, store };
}

it('the table knows every type of rule that GitHub’s description has, and no other', () => {
  expect(described).toHaveLength(23);
  expect([...knownRules].sort()).toEqual([...described].sort());
});

type Parameters = { readonly [name: string]: unknown };
const pattern = (operator: string, text: string, negate = false) => ({ operator, pattern: text, negate });

/** Parameters that let a push of ours through, and some that do not; a type that has none is there once. */
const tried: readonly (readonly [string, Parameters | undefined])[] = [
  ...described
    .filter((type) => !/pattern|restriction|max_/.test(type))
    .map((type): readonly [string, Parameters | undefined] => [type, undefined]),
  [
    'required_status_checks',
    { do_not_enforce_on_create: true, required_status_checks: [], strict_required_status_checks_policy: false },
  ],
  ['commit_message_pattern', pattern('regex', '^[A-Z]+-\\d+: ')],
  ['commit_message_pattern', pattern('contains', ': ')],
  ['commit_message_pattern', pattern('starts_with', 'WIP', true)],
  ['commit_message_pattern', pattern('regex', '(?i)shop|production')],
  ['commit_author_email_pattern', pattern('ends_with', '@acme.dev')],
  ['commit_author_email_pattern', pattern('contains', '@')],
  ['committer_email_pattern', pattern('ends_with', '@acme.dev')],
  ['branch_name_pattern', pattern('starts_with', 'feature/')],
  ['branch_name_pattern', pattern('regex', '^[a-z-]+$')],
  ['tag_name_pattern', pattern('starts_with', 'v')],
  ['file_path_restriction', { restricted_file_paths: ['journal.json'] }],
  ['file_path_restriction', { restricted_file_paths: ['**/*'] }],
  ['file_path_restriction', { restricted_file_paths: ['src/**', '.github/**/*'] }],
  ['file_extension_restriction', { restricted_file_extensions: ['*.json'] }],
  ['file_extension_restriction', { restricted_file_extensions: ['*.exe', '.zip'] }],
  ['max_file_path_length', { max_file_path_length: 5 }],
  ['max_file_path_length', { max_file_path_length: 255 }],
  ['max_file_size', { max_file_size: 1 }],
];

/** `refused` where GitHub refused one of two writes, whatever was said before. */
async function written({ store }: ReturnType<typeof world>, version: string | undefined): Promise<'done' | 'refused'> {
  try {
    const first = await store.write('{"n":1}\n', version, 'production/API_KEY: intent (max-age)');
    await store.write('{"n":2}\n', first, 'production/API_KEY: pending -> current (max-age)');
    return 'done';
  } catch (error) {
    expect(is(error, 'JOURNAL_UNREACHABLE')).toBe(true);
    expect((error as Error).message).toContain('refuses the write');
    return 'refused';
  }
}

describe.each(['github-token', 'user'] as const)('what a rule does to the commits of a %s', (kind) => {
  describe.each([false, true])('on a branch that is there already: %s', (exists) => {
    it.each(tried)('%s %j: what is said before is what GitHub does', async (type, parameters) => {
      const w = world(kind);
      const version = exists ? await w.store.write('{}\n', undefined, 'production/API_KEY: begin') : undefined;
      w.fake.addRule('acme/shop', type, branch, 'never', parameters);
      const said = await w.store.check().then(
        () => w.store.remark?.() ?? 'passes',
        (error) => {
          expect(error.code).toBe('JOURNAL_UNREACHABLE');
          expect(error.message).toContain(type);
          return 'refuses';
        },
      );
      const done = await written(w, version);
      if (said === 'passes') expect(done).toBe('done');
      else if (said === 'refuses') expect(done).toBe('refused');
      // What cannot be known is named, with the type of the rule.
      else expect(said).toContain(`\`${type}\``);
      expect(w.fake.undocumented).toEqual([]);
    });
  });
});

it.each(['license_compliance_scanning', 'commit_author_email_pattern'])(
  'a rule that may refuse is said, and named again when a write is refused: %s',
  async (type) => {
    const w = world();
    const addresses = type === 'commit_author_email_pattern' ? pattern('ends_with', '@acme.dev') : undefined;
    w.fake.addRule('acme/shop', type, branch, 'never', addresses);
    await w.store.check();
    expect(w.store.remark?.()).toContain(`\`${type}\``);
    if (addresses === undefined) return;
    expect((await fault(w.store.write('{}\n', undefined, 'begin'))).message).toContain(type);
  },
);

it('whoever may bypass a rule is not kept from anything by it, whatever it is', async () => {
  const w = world();
  for (const type of ['update', 'required_signatures', 'code_scanning'])
    w.fake.addRule('acme/shop', type, branch, 'always');
  await w.store.check();
  expect(await written(w, undefined)).toBe('done');
});

it('rules beyond the first hundred count, too', async () => {
  const w = world();
  for (let n = 0; n < 100; n++) w.fake.addRule('acme/shop', 'deletion', branch);
  w.fake.addRule('acme/shop', 'update', branch);
  expect((await fault(w.store.check())).message).toContain('`update`');
});

it('a private repository in a free plan has no rules, and the journal may live there', async () => {
  const w = world();
  w.fake.policy('acme').free = true;
  await w.store.check();
  expect(await written(w, undefined)).toBe('done');
  expect(w.fake.log.find(({ path }) => path.includes('/rules/branches/'))?.status).toBe(403);
});
