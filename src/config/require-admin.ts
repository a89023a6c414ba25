import { KeyturnError } from '../rotation/model/errors.ts';
import type { Target } from '../rotation/model/target.ts';

/** Throws ENVIRONMENT_MISSING, once for all of them, if a variable that `admin` names is not set or empty. */
export function requireAdmin(
  targets: readonly Target[],
  environment: { readonly [name: string]: string | undefined },
): void {
  const missing = new Map<string, string[]>();
  for (const target of targets) {
    const { admin } = target.binding;
    for (const name of typeof admin === 'string' ? [admin] : Object.values(admin ?? {})) {
      const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
      if (value === undefined || value.trim() === '') missing.set(name, [...(missing.get(name) ?? []), target.key]);
    }
  }
  const first = [...missing.keys()][0];
  if (first === undefined) return;
  const lines = [...missing]
    .slice(0, 10)
    .map(
      ([name, keys]) =>
        `the environment variable ${name} is not set, which is the \`admin\` of ${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' and others' : ''}`,
    );
  throw new KeyturnError('ENVIRONMENT_MISSING', {
    what: lines.join('\n'),
    hint: `in the workflow: env: { ${first}: \${{ secrets.${first} }} }; where that stands, the secret is missing: gh secret set ${first}, with --env where the job has an environment; in a shell: export ${first}`,
  });
}
