/** The reveal page, in the browser. `fragment` was taken out of the address bar by the first line of the document. */
import { type Bytes, parseKey, possession, toBase64url } from '../../links/derive.ts';
import { ask } from './api.ts';
import { element } from './elements.ts';
import { showExpired } from './expired-view.ts';
import { keyOf } from './key-of.ts';
import { become, begin, canEncrypt, mayLeave, say, show, tell, text } from './screen.ts';
import { readLook, type Session, unanswered } from './session.ts';
import { showWaiting } from './waiting-view.ts';

async function start(fragment: string): Promise<void> {
  if (fragment === '')
    return become(() => {
      const make = element('a', { href: '/new' }, say('noLinkMake'));
      tell('plain', 'noLinkTitle', text('noLinkText'), element('p', {}, make));
    });
  let key: Bytes;
  try {
    key = parseKey(keyOf(fragment, 43));
  } catch {
    return become(() => tell('warn', 'brokenTitle', text('brokenText')));
  }
  if (!canEncrypt()) return;
  const { id, access } = await possession(key);
  const reader = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
  await look({ key, path: `/v1/links/${id}`, access: toBase64url(access), reader });
}

async function look(session: Session): Promise<void> {
  become(() => show('busy', [say('title')], text('looking')));
  const told = await ask(`${session.path}/look`, session.access, {});
  if (told.status === 404) return become(() => tell('warn', 'unknownTitle', text('unknownText')));
  const seen = readLook(told);
  if (told.status !== 200 || seen === undefined) return unanswered(told, 'offlineText', () => look(session));
  if (told.body['version'] !== 1) return become(() => tell('warn', 'newerTitle', text('newerText')));
  if (seen.state === 'waiting') return showWaiting(session, seen);
  showExpired(session, seen.state, seen.openedAt, seen.expiresAt);
}

// Another link pasted into the same tab.
addEventListener('hashchange', () => {
  const next = location.hash.slice(1);
  if (next === '') return;
  history.replaceState(null, '', '/l');
  if (mayLeave()) void start(next);
});

begin('promise');
void start(fragment);
