/** Whether a page that describes every entry of a registry has all of them: channels, destinations, carriers of links. */
import { channels } from '../../src/channels/index.ts';
import { destinations } from '../../src/destinations/index.ts';
import { linkKinds } from '../../src/links/store.ts';
import type { Page } from './page.ts';
import type { Complaint } from './world.ts';

const headings = (text: string) =>
  [...text.matchAll(/^## ([a-z][a-z, -]*)$/gm)].flatMap(({ 1: names = '' }) => names.split(', '));
const rows = (text: string) =>
  [...text.matchAll(/^\| `([a-z]+)`(?:,? \(?[^|]*)? \| [^|]+ \| [^|]+ \| [^|]+ \|$/gm)].map((match) => match[1]!);

/** By the page: what it has to describe, and how it is found there. */
const pages: {
  readonly [path: string]: readonly [names: readonly string[], found: (text: string) => readonly string[]];
} = {
  'docs/channels.md': [Object.keys(channels), headings],
  // These two have pages of their own.
  'docs/destinations.md': [Object.keys(destinations).filter((name) => !['github', 'dotenv'].includes(name)), headings],
  'docs/links.md': [Object.keys(linkKinds), (text) => rows(text.slice(0, text.indexOf('\n## '))).slice(1)],
};

export function registryComplaints({ path, text }: Page): readonly Complaint[] {
  if (!Object.hasOwn(pages, path)) return [];
  const [names, found] = pages[path]!;
  const told = found(text);
  const said = (what: string): Complaint => ({ line: 1, kind: 'registry', what });
  return [
    ...names.filter((name) => !told.includes(name)).map((name) => said(`${name} is not described`)),
    ...told.filter((name) => !names.includes(name)).map((name) => said(`there is no ${name}`)),
  ];
}
