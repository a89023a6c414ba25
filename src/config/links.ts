/** `links:`: which service keeps them, and for how long. */
import type { Configuration, Via } from './configuration.ts';
import { parseDuration } from './duration.ts';
import type { Sections } from './sections.ts';

/** Where a password is wanted beside the key of the link, instead of in its place. */
const withPassword: readonly Via[] = ['keyturn', 'github', 'privatebin'];

/** The section with its defaults; `github` where the file names no service. */
export function linksOf({ raw, problems }: Pick<Sections, 'raw' | 'problems'>): Configuration['links'] {
  const { links = {} } = raw;
  const via = links.via ?? (links.url === undefined ? 'github' : 'keyturn');
  if (via === 'github' && links.url !== undefined)
    problems.push({ path: ['links', 'url'], says: '`via: github` needs no url' });
  if (via !== 'github' && links.url === undefined)
    problems.push({ path: ['links'], says: `\`url\` is missing: the address of the ${via} service` });
  const url = links.url === undefined ? undefined : serviceUrl(links.url);
  if (url === false) {
    problems.push({
      path: ['links', 'url'],
      says: 'an https address is wanted, such as https://links.example.com, without user, query and fragment (http only for localhost)',
    });
  }
  if (links.password === true && !withPassword.includes(via))
    problems.push({ path: ['links', 'password'], says: `\`via: ${via}\` has no password beside the link` });
  return {
    via,
    url: url === false ? undefined : url,
    expires: parseDuration(links.expires ?? '24h')!,
    password: links.password ?? false,
  };
}

/** The address as it will be used, or false. */
function serviceUrl(text: string): string | false {
  if (!/^https?:\/\/[^\s\\@]+$/.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.username !== '' || url.password !== '' || text.includes('?') || text.includes('#')) return false;
  if (url.protocol !== 'https:' && !local) return false;
  return url.href.replace(/\/$/, '');
}
