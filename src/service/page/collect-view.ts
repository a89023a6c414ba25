/** An answer that waits for who asked: its code, compared before it is opened, then what it holds. */
import { type Bytes, fromBase64url, LinkRefused } from '../../links/derive.ts';
import { answerCode, answerDigest, openAnswer } from '../../links/request-answer.ts';
import type { Question } from '../../links/request-question.ts';
import { codeLine } from './answered-view.ts';
import { ask, insist } from './api.ts';
import { button, element, own } from './elements.ts';
import { showOpened } from './opened-view.ts';
import { holdToOpen } from './press-and-hold.ts';
import { announce, become, keepOpen, main, moment, problemLine, say, show, tell, text } from './screen.ts';
import { unanswered } from './session.ts';
import type { Word } from './words.ts';

/** What is derived of S, in this page. */
export type Collecting = {
  readonly id: string;
  readonly path: string;
  readonly access: string;
  readonly manage: string;
  readonly sealing: Bytes;
  readonly contentKey: Bytes;
};

export type Waiting = {
  readonly question: Question;
  /** Of the answer that is shown and meant, as the service tells it. */
  readonly digest: string;
  readonly filledAt: Date;
  /** Looks at the request anew. */
  readonly again: (problem?: Word) => Promise<void>;
};

const overs: { readonly [state: string]: Word } = {
  disputed: 'collectDisputedText',
  taken: 'collectTakenText',
  destroyed: 'collectEndedBefore',
  superseded: 'collectEndedBefore',
};

export function showOver(state: string): void {
  const word = Object.hasOwn(overs, state) ? (overs[state] ?? 'collectExpiredText') : 'collectExpiredText';
  become(() => tell(state === 'disputed' ? 'warn' : 'plain', 'collectOverTitle', text(word)));
}

export async function showCollected(collecting: Collecting, waiting: Waiting, problem?: Word): Promise<void> {
  const digest = fromBase64url(waiting.digest);
  if (digest?.length !== 32) throw new LinkRefused('encoding');
  const code = await answerCode(digest);

  function view(): void {
    const label = element('span', {}, say('collectHold'));
    const hint = element('p', { class: 'hint', id: 'hold-hint' }, say('holdHint'));
    const hold = element('button', { type: 'button', class: 'primary hold', 'aria-describedby': 'hold-hint' }, label);
    const pressOnceMore = () => {
      label.textContent = say('holdOnce');
      announce(say('holdOnce'));
    };
    holdToOpen(hold, () => void submit(hold, label), pressOnceMore);
    show(
      'waiting',
      [say('collectFilledTitle')],
      text('collectFilledText'),
      codeLine(code, say('collectCode')),
      element('dl', {}, element('dt', {}, say('collectFilledAt')), element('dd', {}, own(moment(waiting.filledAt)))),
      problemLine(problem === undefined ? '' : say(problem)),
      hold,
      hint,
      element(
        'div',
        { class: 'actions' },
        button(say('collectEnd'), 'danger', (pressed) => void end(pressed)),
      ),
    );
  }

  async function submit(hold: HTMLButtonElement, label: HTMLElement): Promise<void> {
    hold.disabled = true;
    label.textContent = say('opening');
    announce(say('opening'));
    const told = await insist(`${collecting.path}/take`, collecting.manage, { expect: waiting.digest });
    if (told.status === 200) return unseal(collecting, waiting, String(told.body['answer']));
    if (told.status === 409) return waiting.again('collectChanged');
    if (told.status === 410) return showOver(String(told.body['state']));
    unanswered(told, 'offlineText', waiting.again);
  }

  async function end(pressed: HTMLButtonElement): Promise<void> {
    pressed.disabled = true;
    const told = await ask(collecting.path, collecting.manage, undefined, 'DELETE');
    if (told.status === 204) return become(() => tell('done', 'collectEndedTitle', text('collectEndedText')));
    pressed.disabled = false;
    const line = main.querySelector('.problem');
    if (line !== null) line.textContent = say('destroyFailed');
  }

  become(view);
}

/** What came has to be what was compared: a service that hands out another answer is found out here. */
async function unseal(collecting: Collecting, { question, digest }: Waiting, answer: string): Promise<void> {
  try {
    const bytes = fromBase64url(answer);
    const meant = fromBase64url(digest);
    if (bytes === undefined || meant === undefined) throw new LinkRefused('encoding');
    const came = await answerDigest(bytes);
    if (came.some((byte, at) => byte !== meant[at])) throw new LinkRefused('authentication');
    const entries = await openAnswer(collecting, question, answer);
    const save = () => insist(`${collecting.path}/done`, collecting.manage, {});
    const content = { entries, rotations: {}, from: '', note: '', issued: question.issued };
    const says = {
      title: 'collectOpenedTitle',
      text: 'collectOpenedText',
      hint: 'collectSavedHint',
      done: 'collectSavedText',
    } as const;
    keepOpen(true);
    become(() => showOpened(content, { creator: '', save, says }));
  } catch (error) {
    const code = error instanceof LinkRefused ? error.code : 'unknown';
    become(() => tell('warn', 'damagedTitle', text('damagedText', { code })));
  }
}
