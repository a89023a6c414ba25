/** Which link is meant by what was pasted. */
import { linksIn, opaqueHostIn, requestLinksIn } from '../links/pasted.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { Secret } from '../rotation/model/secret.ts';
import { err } from './output.ts';
import { chooseOne, confirm } from './terminal.ts';

/** Who answers questions; left out where nobody can be asked, or wants to be. */
export type Asked = { readonly isAsked: boolean };

/**
 * The links in a text. Where there are none, its words as they are: `open` says what they lack. Links at several hosts are
 * named, and opened once somebody says that they are meant: one of them may be a stranger's.
 * @throws KeyturnError LINK_INVALID, INPUT_INVALID
 */
export async function linksToOpen(text: string, { isAsked }: Asked): Promise<readonly Secret[]> {
  const links = linksIn(text);
  if (links.length === 0) refuseOpaque(text, 'nothing was opened');
  const hosts = hostsOf(links);
  if (hosts.length > 1) {
    const found = `there are ${links.length} links, at ${hosts.join(' and ')}`;
    if (!isAsked) err(`${found[0]?.toUpperCase()}${found.slice(1)}.`);
    else if (!(await confirm(`${found[0]?.toUpperCase()}${found.slice(1)}. Open all of them?`)))
      throw several(found, 'nothing was opened');
  }
  const words = links.length > 0 ? links : text.split(/\s+/).filter((word) => word !== '');
  return words.map((word) => new Secret(word));
}

/**
 * The link of a request in a text; the text as it is where there is none, for its reader to say what it lacks. Of several the
 * one whose host is chosen.
 * @throws KeyturnError LINK_INVALID, INPUT_INVALID
 */
export async function requestLink(text: string, path: '/r' | '/c', { isAsked }: Asked): Promise<string> {
  const links = requestLinksIn(text, path);
  const [link] = links;
  if (link === undefined) {
    refuseOpaque(text, 'nothing was sent');
    return text.trim();
  }
  if (links.length === 1) return link;
  const hosts = hostsOf(links);
  const found = `there are ${links.length} links, at ${hosts.join(' and ')}`;
  const isChosen = isAsked && hosts.length === links.length;
  const host = isChosen ? await chooseOne('There are several links. Which one is meant?', hosts) : undefined;
  const chosen = links.find((each) => hostOf(each) === host);
  if (chosen === undefined) throw several(found, 'nothing was sent');
  return chosen;
}

function several(found: string, now: string): KeyturnError {
  return new KeyturnError('INPUT_INVALID', {
    what: `${found}; ${now}`,
    hint: 'give the one that is meant: its host is that of the link service of who sent it',
  });
}

/** Its host, or the repository that it lies in. */
function hostOf(link: string): string {
  return URL.canParse(link) ? new URL(link).host : link.slice(0, link.indexOf('#'));
}

function hostsOf(links: readonly string[]): readonly string[] {
  return [...new Set(links.map(hostOf))];
}

function refuseOpaque(text: string, now: string): void {
  const host = opaqueHostIn(text);
  if (host === undefined) return;
  throw new KeyturnError('LINK_INVALID', {
    what: `${host} put an address of its own in the place of the link, and only it knows where that leads; ${now}`,
    hint: 'follow it in a browser: the page there opens the link; or copy the address that the browser shows then',
  });
}
