import { loginPattern } from '../../config/names.ts';
import type { Answers } from './answers.ts';
import { homeSteps } from './home.ts';

/** What is left to do by hand, in order. */
export function todoOf(
  { facts, sharing }: Answers,
  { file, repository }: { readonly file: string; readonly repository: string | undefined },
  credentials: readonly string[],
): readonly string[] {
  const teams = sharing?.people.some((name) => name.startsWith('@')) === true;
  const unreached = sharing?.people.filter(
    (name) => loginPattern.test(name) && sharing.channel !== 'webhook' && !Object.hasOwn(sharing.reach, name),
  );
  return [
    ...homeSteps(repository),
    `gh secret set KEYTURN_TOKEN --env keyturn (a fine-grained personal access token with Secrets: write, Environments: write${teams ? ', Members: read' : ''}; for a GitHub App write client-id and private-key instead of token)`,
    ...credentials.map(
      (name) => `gh secret set ${name} --env keyturn${name.includes('ADMIN') ? ` (it needs ${facts.permission})` : ''}`,
    ),
    ...(Object.keys(facts.example['options'] ?? {}).length === 0 ? [] : [`look at \`options\` in ${file}`]),
    ...(unreached === undefined || unreached.length === 0
      ? []
      : [`say under \`people\` in ${file} how ${sharing?.channel} reaches ${unreached.join(', ')}`]),
    `keyturn doctor, with ${['GITHUB_REPOSITORY', 'GITHUB_TOKEN', ...credentials].join(', ')} in the environment: what is still missing`,
    'commit and push: the first run mints, and leaves the key of today alone',
  ];
}
