import picomatch from 'picomatch';
import { KeyturnError } from '../rotation/model/errors.ts';
import { nearest } from './nearest.ts';
import { shown } from './source.ts';

const glob = /^[A-Za-z0-9_ ./*?{},[\]-]{1,300}$/;

/** Whether a text fits the glob; without a slash the part behind its last one. */
export function matcherOf(only: string): (text: string) => boolean {
  // No negation and no extended patterns: they can select what nobody meant, and can be made slow.
  return picomatch(only, {
    basename: !only.includes('/'),
    dot: true,
    nonegate: true,
    noextglob: true,
    nocase: false,
  });
}

/**
 * The targets whose key matches the glob `only`; all of them without one. A glob without a slash is compared with the
 * secret's name, so `SENDGRID_API_KEY` means it in every environment. Throws INPUT_INVALID if nothing matches.
 */
export function select<T extends { readonly key: string }>(
  targets: readonly T[],
  only: string | undefined,
): readonly T[] {
  if (only === undefined) return targets;
  if (!glob.test(only)) {
    throw new KeyturnError('INPUT_INVALID', {
      what: '`only` is not a glob over `environment/SECRET`',
      hint: 'for example: only: production/*',
    });
  }
  const matches = matcherOf(only);
  const chosen = targets.filter((target) => matches(target.key));
  if (chosen.length > 0) return chosen;
  const keys = targets.map((target) => target.key);
  const near =
    nearest(only, keys) ??
    nearest(
      only,
      keys.map((key) => key.slice(key.lastIndexOf('/') + 1)),
    );
  const listed = keys.slice(0, 20).map(shown).join(', ');
  throw new KeyturnError('INPUT_INVALID', {
    what: `\`only\` matches none of the secrets: ${listed}${keys.length > 20 ? ` and ${keys.length - 20} more` : ''}`,
    hint: near === undefined ? 'choose one of these, or a glob such as production/*' : `did you mean ${near}?`,
  });
}
