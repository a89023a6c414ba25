import { expect, it } from '@jest/globals';
import { linksIn, requestLinksIn } from '../../src/links/pasted.ts';
import { repositoryForms, serviceForms } from './pasted-forms.ts';

// Characters that escapes, gateways and word processors change are in each of these keys.
const key = `a-_${'Zq9x'.repeat(9)}-Bcw`;
const long = `b_-${'Yp8w'.repeat(19)}-_CdA1w`;

/** Forms in which `found` does not find exactly the link. */
function missed(
  forms: typeof serviceForms,
  link: string,
  found: (text: string) => readonly string[],
): readonly (readonly [string, readonly string[]])[] {
  return forms
    .map(([name, text]) => [name, found(text(link))] as const)
    .filter(([, links]) => links.length !== 1 || links[0] !== link);
}

it('a link is found in every form that programs and people give it', () => {
  expect(serviceForms.length).toBeGreaterThan(200);
  expect([key.length, long.length]).toEqual([43, 86]);
  expect(missed(serviceForms, `https://links.acme.dev/l#${key}`, linksIn)).toEqual([]);
});

it('and so is one of a request, and one that collects', () => {
  expect(missed(serviceForms, `https://links.acme.dev/r#${long}`, (text) => requestLinksIn(text, '/r'))).toEqual([]);
  expect(missed(serviceForms, `https://links.acme.dev/c#${key}`, (text) => requestLinksIn(text, '/c'))).toEqual([]);
});

it('and so is one in a repository', () => {
  expect(missed(repositoryForms, `acme/shop.js#${key}`, linksIn)).toEqual([]);
  expect(missed(repositoryForms, `acme/shop.js#${long}`, (text) => requestLinksIn(text, '/r'))).toEqual([]);
});

it('of a link that was cut none is found, whatever was done to it', () => {
  const cut = (link: string) => link.slice(0, -1);
  const found = serviceForms.flatMap(([name, text]) => {
    const links = linksIn(text(cut(`https://links.acme.dev/l#${key}`)));
    return links.length === 0 ? [] : [[name, ...links]];
  });
  expect(found).toEqual([]);
});
