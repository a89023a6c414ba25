import { adminNames, type Declared, type Issue, names, recipeChecker, type Say } from '../../recipes/check.ts';
import type { Call } from '../../recipes/grammar.ts';
import type { DestinationRecipe } from './grammar.ts';

const reserved = ['admin', 'name', 'value', 'read', 'login', 'oidc', 'recipe', 'base-url'];

/** What can be wrong in a destination's recipe without asking the store. Paths start at the recipe. */
export function checkDestinationRecipe(recipe: DestinationRecipe, declared: Declared): readonly Issue[] {
  const issues: Issue[] = [];
  const say: Say = (path, message) => void issues.push({ path, message });
  const { free, headOf, known, authOf, callOf, matchersOf } = recipeChecker(say, declared);
  const { options } = declared;
  free(options, reserved);

  const oidc = recipe.oidc === undefined ? [] : ['oidc'];
  const entering = [...options, ...adminNames(declared.admin), ...oidc];
  const always = [...entering, 'name', ...(recipe.login === undefined ? [] : ['login'])];
  headOf(recipe);
  known(recipe.oidc?.audience, ['oidc', 'audience'], options);
  authOf(recipe.auth, [], always);
  callOf(recipe.login, ['login'], entering);
  callOf(recipe.preflight, ['preflight'], always);
  matchersOf(recipe.preflight?.missing ?? [], ['preflight', 'missing'], always);

  const { read } = recipe;
  callOf(read, ['read'], always);
  if (read !== undefined) {
    matchersOf(read.missing, ['read', 'missing'], always);
    matchersOf(read.where, ['read', 'where'], always);
    known(read.value, ['read', 'value'], always);
    known(read.updated, ['read', 'updated'], always);
    if ((read.items === undefined) !== (read.where.length === 0)) {
      say(['read'], 'needs items and where together: which item of the list it is');
    }
  }

  const picked = Object.keys(read?.pick ?? {}).map((name) => `read.${name}`);
  const writing = (call: Call | undefined, word: string, more: readonly string[]) => {
    if (call === undefined) return;
    callOf(call, [word], [...always, 'value', 'value.base64', ...more]);
    if (!names(call).some((name) => name === 'value' || name === 'value.base64')) {
      say([word], 'never names {{value}} or {{value.base64}}');
    }
    if ([call.path, ...Object.values(call.query ?? {})].some((text) => /\{\{\s*value/.test(text))) {
      say([word], 'must carry {{value}} in its body: addresses are written into logs');
    }
  };
  writing(recipe.write, 'write', picked);
  writing(recipe.create, 'create', []);
  if (recipe.create !== undefined && read === undefined) say(['create'], 'needs read, which says what is there');
  return issues;
}
