import { adminNames, type Declared, type Issue, names, recipeChecker, type Say } from '../../recipes/check.ts';
import { isTemplate } from '../../recipes/template.ts';
import type { ProviderRecipe } from './grammar.ts';

const reserved = ['admin', 'tag', 'id', 'old', 'expires', 'inherit', 'each', 'login', 'recipe', 'base-url'];

/**
 * Everything about a recipe that can be wrong without asking the provider: templates that name something unknown,
 * a verification that would ask with the admin's credential, a revocation without an id. Paths start at the recipe.
 */
export function checkProviderRecipe(recipe: ProviderRecipe, declared: Declared): readonly Issue[] {
  const issues: Issue[] = [];
  const say: Say = (path, message) => void issues.push({ path, message });

  const admin = adminNames(declared.admin);
  const generated = Object.keys(recipe.generate);
  const values = valueNames(recipe);
  const login = recipe.login?.token === undefined ? [] : ['login'];
  const inherited = (recipe.inherit ?? []).flatMap(({ pick }) => Object.keys(pick)).map((name) => `inherit.${name}`);
  const { options } = declared;

  const { free, headOf, known, authOf, matchersOf, callOf } = recipeChecker(say, declared);
  free([...options, ...generated, ...values], reserved);
  for (const name of [...generated, ...values]) {
    if (options.includes(name)) say([], `${name} is both an option and a value`);
  }

  const always = [...options, ...admin, ...login];
  headOf(recipe);
  authOf(recipe.auth, [], always);
  callOf(recipe.login, ['login'], [...options, ...admin]);
  callOf(recipe.check, ['check'], always);
  recipe.check?.needs.forEach(({ includes }, at) => {
    known(includes, ['check', 'needs', at, 'includes'], [...always, ...inherited]);
  });
  recipe.inherit?.forEach((call, at) => {
    callOf(call, ['inherit', at], [...always, 'old.id']);
  });
  if (recipe.self !== undefined) {
    if ('from' in recipe.self) known(recipe.self.from, ['self', 'from'], always);
    else callOf(recipe.self, ['self'], always);
  }

  const minting = [
    ...always,
    'tag',
    'old.id',
    'expires.date',
    'expires.iso',
    'expires.seconds',
    ...inherited,
    ...generated,
  ];
  callOf(recipe.mint, ['mint'], minting);
  if (isTemplate(recipe.mint.id)) known(recipe.mint.id, ['mint', 'id'], [...options, 'tag', ...generated]);
  for (const [name, place] of Object.entries(recipe.mint.values ?? {})) {
    if (isTemplate(place)) known(place, ['mint', 'values', name], [...options, 'tag', 'id', ...generated, ...values]);
  }
  recipe.mint.then.forEach((call, at) => {
    const path = ['mint', 'then', at];
    known(call.each, [...path, 'each'], minting);
    const items = names(call).filter((name) => name.startsWith('each.'));
    callOf(call, path, [...minting, 'id', ...values, ...(call.each === undefined ? [] : items)]);
  });
  if (values.length === 0) say(['mint'], 'yields no values: name them under values, or generate some');

  callOf(recipe.list, ['list'], always);
  if (recipe.list?.where !== undefined) matchersOf([recipe.list.where], ['list', 'where'], options);
  if (recipe.list?.tag !== undefined && !names(recipe.mint).includes('tag')) {
    say(['mint'], 'never names {{tag}}, although list shows a tag');
  }

  const proving = [...options, 'id', ...values];
  callOf(recipe.verify, ['verify'], proving);
  matchersOf(recipe.verify.accept, ['verify', 'accept'], proving);
  matchersOf(recipe.verify.reject, ['verify', 'reject'], proving);
  if (!names(recipe.verify).some((name) => values.includes(name))) {
    say(['verify'], `must ask with the new credential: name one of its values (${values.join(', ')})`);
  }

  if (recipe['id-is-secret'] && recipe.identify !== undefined)
    say(['identify'], 'cannot be where the id is a secret: it is kept where people read it');
  if (recipe.identify !== undefined && 'path' in recipe.identify) {
    const mine = [...options, ...values];
    callOf(recipe.identify, ['identify'], mine);
    matchersOf(recipe.identify.dead, ['identify', 'dead'], mine);
    if (!names(recipe.identify).some((name) => values.includes(name)))
      say(['identify'], `must ask with the credential itself: name one of its values (${values.join(', ')})`);
  } else if (recipe.identify?.of !== undefined && !values.includes(recipe.identify.of)) {
    say(['identify', 'of'], `is none of its values (${values.join(', ')})`);
  }

  const ending = [...always, 'id'];
  for (const word of ['deactivate', 'revoke'] as const) {
    const call = recipe[word];
    if (call === undefined) continue;
    callOf(call, [word], ending);
    matchersOf(call.gone, [word, 'gone'], ending);
    if (!names(call).includes('id')) say([word], 'must name {{id}}: nothing is ever ended but by id');
  }
  return issues;
}

/** Names of the values of one credential. */
export function valueNames(recipe: ProviderRecipe): readonly string[] {
  return Object.keys(recipe.mint.values ?? recipe.generate);
}
