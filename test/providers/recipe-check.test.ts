import { describe, expect, it } from '@jest/globals';
import { provider } from '../../src/providers/recipe.ts';
import { toyRecipe } from '../fakes/providers.ts';

type Change = { readonly [path: string]: unknown };

/** The toy's recipe with some members replaced: `mint.body` -> value, undefined takes it away. */
function changed(change: Change): object {
  const recipe = structuredClone(toyRecipe) as { [name: string]: unknown };
  for (const [path, value] of Object.entries(change)) {
    const names = path.split('.');
    let here = recipe;
    for (const name of names.slice(0, -1)) {
      here[name] ??= {};
      here = here[name] as typeof here;
    }
    if (value === undefined) delete here[names.at(-1)!];
    else here[names.at(-1)!] = value;
  }
  return recipe;
}

function complaints(change: Change, options: object = {}): string[] {
  const read = provider.options.safeParse({ recipe: changed(change), ...options });
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return (provider.check?.(read.data, 'TOY_ADMIN') ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a recipe is checked before anything is asked', () => {
  it('finds nothing wrong with the toy', () => {
    expect(complaints({})).toEqual([]);
  });

  it.each<[string, Change, RegExp]>([
    ['a misspelt field', { 'mint.pth': '/keys' }, /pth/],
    [
      'a template that names nothing',
      { 'mint.body': { name: '{{tgg}}' } },
      /recipe\.mint\.body: \{\{tgg\}\} is not known here/,
    ],
    ['an option that is not given', { 'mint.path': '/accounts/{{account}}/keys' }, /\{\{account\}\} is not known/],
    [
      'an option that is not given, though it may be left out',
      { 'mint.path': '/a/{{account?}}' },
      /\{\{account\}\} is not known/,
    ],
    ['one alternative that names nothing', { 'mint.body': { name: '{{tag | tgg}}' } }, /\{\{tgg\}\} is not known/],
    [
      'what an object has by birth',
      { 'mint.body': { name: '{{tag}}', x: '{{constructor}}' } },
      /\{\{constructor\}\} is not known/,
    ],
    ['what an object has by birth, in a path', { 'revoke.path': '/keys/{{id}}/{{toString}}' }, /toString/],
    ['an unfinished template', { 'mint.body': { name: '{{tag' } }, /\{\{ without \}\}/],
    ['an expression', { 'mint.body': { name: '{{tag}}{{1+1}}' } }, /is not a name/],
    [
      'a verification with the admin credential',
      { 'verify.auth': { bearer: '{{admin}}' } },
      /verify.*\{\{admin\}\} is not known here/s,
    ],
    [
      'a verification that does not use the new credential',
      { 'verify.auth': { none: true } },
      /must ask with the new credential/,
    ],
    ['a secret among the common headers', { headers: { 'x-key': '{{admin}}' } }, /headers: \{\{admin\}\} is not known/],
    [
      'a value in the mint, before there is one',
      { 'mint.body': { name: '{{tag}}', old: '{{value}}' } },
      /\{\{value\}\} is not known/,
    ],
    ['a revocation without an id', { 'revoke.path': '/keys/latest' }, /must name \{\{id\}\}/],
    [
      'a list that shows a tag which the mint never sets',
      { 'mint.body': { name: 'keyturn' } },
      /never names \{\{tag\}\}/,
    ],
    ['no values', { 'mint.values': {} }, /yields no values/],
    ['a value with a taken name', { 'mint.values': { id: '/key' } }, /the name id is taken/],
    [
      'inherit that picks something else',
      {
        inherit: { path: '/keys/{{old.id}}', pick: { scopes: '/scopes' } },
        'mint.body': { name: '{{tag}}', scopes: '{{inherit.policies}}' },
      },
      /\{\{inherit.policies\}\} is not known/,
    ],
    [
      'a path that is another host',
      { 'mint.path': '//elsewhere.test/', 'revoke.path': 'https://elsewhere.test/{{id}}' },
      /must begin with \//,
    ],
    ['a query inside a path', { 'list.path': '/keys?all=1' }, /use query/],
    ['two ways of paging', { 'list.paginate': { cursor: '/next', query: 'after', page: 'page' } }, /exactly one of/],
    ['a cursor without a parameter', { 'list.paginate': { cursor: '/next' } }, /need query/],
    ['two kinds of authorisation', { auth: { bearer: 'x', basic: { user: 'a', password: 'b' } } }, /only one of/],
    ['no kind of authorisation', { auth: {} }, /needs bearer/],
    ['a matcher with nothing to match', { 'verify.accept': [{}] }, /needs a status or a pointer/],
    ['a pointer with nothing to compare', { 'verify.accept': [{ pointer: '/ok' }] }, /needs equals, exists or like/],
    ['nothing that rejects', { 'verify.reject': [] }, /reject/],
    ['a pointer that is none', { 'mint.id': 'id' }, /must be a JSON Pointer/],
    ['a wrong duration', { propagation: '5 seconds' }, /propagation/],
    ['a form that is a list', { 'mint.encoding': 'form', 'mint.body': ['{{tag}}'] }, /form needs a map/],
    ['a password that is too short', { generate: { password: 4 } }, /generate/],
    ['a tag that would be cut', { tag: { max: 20 } }, /tag/],
    [
      'an item where nothing is repeated',
      { 'mint.then': [{ path: '/permissions/{{each.vhost}}' }] },
      /\{\{each.vhost\}\} is not known/,
    ],
    [
      'something repeated that is not known',
      { 'mint.then': [{ path: '/permissions/{{each.vhost}}', each: '{{inherit.permissions}}' }] },
      /\{\{inherit.permissions\}\} is not known/,
    ],
    [
      'a list to repeat with words around it',
      { 'mint.then': [{ path: '/a', each: 'all {{tag}}' }] },
      /must be one template/,
    ],
    [
      'a need that names nobody knows what',
      { check: { path: '/me', needs: [{ pointer: '/scopes', includes: '{{rights}}' }] } },
      /\{\{rights\}\} is not known/,
    ],
    ['a pattern without a group', { self: { from: '{{admin}}', pattern: '^SG' } }, /one group/],
    ['a pattern that is none', { self: { from: '{{admin}}', pattern: '(' } }, /one group/],
    ['the new value for who asks', { self: { from: '{{value}}' } }, /\{\{value\}\} is not known/],
  ])('%s', (_, change, expected) => {
    expect(complaints(change).join('\n')).toMatch(expected);
  });

  it('refuses an option whose name templates could not use, or that is taken', () => {
    expect(complaints({}, { 'a b': 1 }).join()).toMatch(/a b: is not a name/);
    expect(complaints({}, { tag: 'x' }).join()).toMatch(/the name tag is taken/);
    expect(complaints({}, { value: 'x' }).join()).toMatch(/both an option and a value/);
  });

  it('knows which parts the admin credential has', () => {
    const auth = { basic: { user: '{{admin.user}}', password: '{{admin.password}}' } };
    const read = provider.options.parse({ recipe: changed({ auth }) });
    expect(provider.check!(read, { user: 'A', password: 'B' })).toEqual([]);
    expect(provider.check!(read, { user: 'A', pass: 'B' })).toEqual([
      expect.objectContaining({ path: ['recipe', 'auth'], message: expect.stringContaining('admin.password') }),
    ]);
    expect(provider.check!(read, 'A').length).toBeGreaterThan(0);
    expect(provider.check!(read, undefined).length).toBeGreaterThan(0);
  });

  it('gives the same when it is read twice, as the journal may do', () => {
    const options = {
      recipe: changed({ propagation: '5s', generate: { password: 32 }, 'verify.reject': [401, { status: 403 }] }),
    };
    const once = provider.options.parse(options);
    expect(provider.options.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });
});
