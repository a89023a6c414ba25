import type { Json, Origin } from '../rotation/model/ports.ts';
import { baseUrl } from './request.ts';
import { isTemplate, scope } from './template.ts';

type Recipe = { readonly 'base-url': string; readonly 'plain-http': boolean };

/**
 * Every origin that a recipe's calls go to. `own`: the vendor's recipe as it is built in; what it names without an option is
 * the vendor's own. Throws CONFIG_INVALID for what is no address.
 */
export function recipeOrigins(
  recipe: Recipe,
  options: { readonly [name: string]: Json },
  own?: object,
): readonly Origin[] {
  const usual = new Set(own === undefined ? [] : basesIn(own));
  return [...new Set(basesIn(recipe))].map((template) => ({
    at: baseUrl(template, scope(options), recipe['plain-http']).origin,
    ...(usual.has(template) && !isTemplate(template) ? { usual: true as const } : {}),
  }));
}

/** What stands under `base-url`, wherever in the recipe. */
function basesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) =>
    name === 'base-url' && typeof inside === 'string' ? [inside] : basesIn(inside),
  );
}
