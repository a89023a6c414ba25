import type { Configuration } from './configuration.ts';

/** Every login that the configuration names. */
export function namedIn({ people, targets }: Pick<Configuration, 'people' | 'targets'>): readonly string[] {
  const words = targets.flatMap(({ share, owner = [] }) => [...(share?.with ?? []), ...owner]);
  return [...Object.keys(people), ...words.filter((name) => !name.startsWith('@'))];
}
