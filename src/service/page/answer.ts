/** The page at /r, in the browser, where people answer requests. `fragment` was taken out of the address bar first. */
import { type Bytes, LinkRefused, toBase64url } from '../../links/derive.ts';
import { parseRequestKey, requestPossession } from '../../links/request-link.ts';
import { openQuestion, type Question } from '../../links/request-question.ts';
import { showAnswerForm } from './answer-form.ts';
import { ask } from './api.ts';
import { type Asked, readAsked } from './asked.ts';
import { showFilled } from './filled-view.ts';
import { keyOf } from './key-of.ts';
import { become, begin, canEncrypt, mayLeave, say, show, tell, text } from './screen.ts';
import { unanswered } from './session.ts';
import { speakOfRequests } from './words-requests.ts';

async function start(fragment: string): Promise<void> {
  if (fragment === '') return become(() => tell('plain', 'answerNoLinkTitle', text('noLinkText')));
  let key: Bytes;
  try {
    key = parseRequestKey(keyOf(fragment, 86));
  } catch {
    return become(() => tell('warn', 'brokenTitle', text('answerBrokenText')));
  }
  if (!canEncrypt()) return;
  const { id, access, contentKey } = await requestPossession(key);
  const writer = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
  await look({ key, id, contentKey, path: `/v1/requests/${id}`, access: toBase64url(access), writer });
}

async function look(asked: Asked): Promise<void> {
  become(() => show('busy', [say('answerNoLinkTitle')], text('looking')));
  const told = await ask(`${asked.path}/look`, asked.access, {});
  if (told.status === 404) return become(() => tell('warn', 'unknownTitle', text('answerUnknownText')));
  const seen = readAsked(told);
  if (told.status !== 200 || seen === undefined) return unanswered(told, 'offlineText', () => look(asked));
  if (told.body['version'] !== 1) return become(() => tell('warn', 'newerTitle', text('answerNewerText')));
  if (seen.state !== 'waiting') return showFilled(asked, seen.state, seen.filledAt ?? seen.expiresAt);
  let question: Question;
  try {
    question = await openQuestion(asked.contentKey, asked.id, String(told.body['question']));
  } catch (error) {
    const code = error instanceof LinkRefused ? error.code : 'unknown';
    return become(() => tell('warn', 'damagedTitle', text('damagedText', { code })));
  }
  showAnswerForm(asked, seen, question);
}

// Another link pasted into the same tab.
addEventListener('hashchange', () => {
  const next = location.hash.slice(1);
  if (next === '') return;
  history.replaceState(null, '', '/r');
  if (mayLeave()) void start(next);
});

speakOfRequests();
begin('promiseAnswer');
void start(fragment);
