/** The page at /c, in the browser: who kept S collects the answer. `fragment` was taken out of the address bar first. */
import { type Bytes, LinkRefused, parseKey, toBase64url } from '../../links/derive.ts';
import { requestKeys, requestPossession } from '../../links/request-link.ts';
import { openQuestion } from '../../links/request-question.ts';
import { ask, readDate } from './api.ts';
import { type Collecting, showCollected, showOver } from './collect-view.ts';
import { element, foreign } from './elements.ts';
import { keyOf } from './key-of.ts';
import { become, begin, canEncrypt, isShown, mayLeave, momentParts, say, show, tell, text } from './screen.ts';
import { unanswered } from './session.ts';
import type { Word } from './words.ts';
import { speakOfRequests } from './words-requests.ts';

/** Seconds between two looks while nobody has answered. */
const lookAgain = 10;

async function start(fragment: string): Promise<void> {
  if (fragment === '') return become(() => tell('plain', 'collectNoLinkTitle', text('noLinkText')));
  let seed: Bytes;
  try {
    seed = parseKey(keyOf(fragment, 43));
  } catch {
    return become(() => tell('warn', 'brokenTitle', text('collectBrokenText')));
  }
  if (!canEncrypt()) return;
  become(() => show('busy', [say('collectNoLinkTitle')], text('looking')));
  const { key, manage, sealing } = await requestKeys(seed);
  const { id, access, contentKey } = await requestPossession(key);
  const path = `/v1/requests/${id}`;
  await look({ id, path, access: toBase64url(access), manage: toBase64url(manage), sealing, contentKey });
}

async function look(collecting: Collecting, problem?: Word): Promise<void> {
  const { path, access, manage, id, contentKey } = collecting;
  const [looked, told] = await Promise.all([ask(`${path}/look`, access, {}), ask(path, manage)]);
  if (told.status === 404) return become(() => tell('warn', 'unknownTitle', text('collectUnknownText')));
  const { state, digest } = told.body;
  const expiresAt = readDate(told.body['expiresAt']);
  if (told.status !== 200 || typeof state !== 'string' || expiresAt === undefined) {
    return unanswered(told, 'offlineText', () => look(collecting));
  }
  const sealed = looked.body['question'];
  if (typeof sealed !== 'string') return showOver(state);
  try {
    const question = await openQuestion(contentKey, id, sealed);
    if (state === 'waiting')
      return waiting(
        collecting,
        expiresAt,
        question.fields.map(({ name }) => name),
      );
    if ((state !== 'filled' && state !== 'taken') || typeof digest !== 'string') return showOver(state);
    const filledAt = readDate(told.body['filledAt']) ?? new Date();
    await showCollected(collecting, { question, digest, filledAt, again: (why) => look(collecting, why) }, problem);
  } catch (error) {
    const code = error instanceof LinkRefused ? error.code : 'unknown';
    become(() => tell('warn', 'damagedTitle', text('damagedText', { code })));
  }
}

function waiting(collecting: Collecting, expiresAt: Date, names: readonly string[]): void {
  const asked =
    names.length === 0 ? [say('collectAnyNames')] : names.map((name) => element('code', {}, foreign(name), ' '));
  const view = () =>
    show(
      'plain',
      [say('collectWaitingTitle')],
      text('collectWaitingText'),
      element(
        'dl',
        {},
        element('dt', {}, say('collectAsked')),
        element('dd', {}, ...asked),
        element('dt', {}, say('askedUntil')),
        element('dd', {}, ...momentParts(expiresAt)),
      ),
    );
  become(view);
  const tick = () => {
    if (!isShown(view)) return clearInterval(timer);
    if (document.visibilityState !== 'visible') return;
    void ask(collecting.path, collecting.manage).then(({ status, body }) => {
      if (status !== 200 || body['state'] === 'waiting' || !isShown(view)) return;
      clearInterval(timer);
      void look(collecting);
    });
  };
  const timer = setInterval(tick, lookAgain * 1000);
}

// Another link pasted into the same tab.
addEventListener('hashchange', () => {
  const next = location.hash.slice(1);
  if (next === '') return;
  history.replaceState(null, '', '/c');
  if (mayLeave()) void start(next);
});

speakOfRequests();
begin('promiseCollect');
void start(fragment);
