/** A request that cannot be answered any more: why, and what whoever was asked can do. */
import { insist } from './api.ts';
import type { Asked } from './asked.ts';
import { button, element, own } from './elements.ts';
import { become, moment, problemLine, say, tell, text } from './screen.ts';

/** `state` is the service's word for it; `at`: when it was answered, or until when it could be. */
export function showFilled(asked: Asked, state: string, at: Date): void {
  const when = () => ({ when: own(moment(at)) });
  const views: { readonly [state: string]: () => void } = {
    filled: () => filledBefore(asked, when, false),
    taken: () => filledBefore(asked, when, true),
    disputed: () => tell('warn', 'disputedTitle', text('filledDisputed')),
    superseded: () => tell('plain', 'answerSupersededTitle', text('answerSupersededText')),
    destroyed: () => tell('plain', 'answerDestroyedTitle', text('answerDestroyedText')),
  };
  const expired = () => tell('plain', 'expiredTitle', text('answerExpiredText', when()));
  become(Object.hasOwn(views, state) ? (views[state] ?? expired) : expired);
}

function filledBefore(asked: Asked, when: () => { readonly when: Node }, taken: boolean): void {
  const back = () => become(() => filledBefore(asked, when, taken));
  const answers = element(
    'div',
    { class: 'actions' },
    button(say('takenMe'), 'quiet', () => become(() => tell('plain', 'takenMeTitle', text('filledMeText')))),
    button(say('takenNotMe'), 'danger', () => become(() => disputing(asked, back))),
  );
  const said = text(taken ? 'answerTakenText' : 'filledText', when());
  tell('warn', taken ? 'answerTakenTitle' : 'filledTitle', said, text('filledAsk', {}, 'ask'), answers);
}

function disputing(asked: Asked, back: () => void): void {
  const problem = problemLine();
  async function report(pressed: HTMLButtonElement): Promise<void> {
    pressed.disabled = true;
    const told = await insist(`${asked.path}/dispute`, asked.access, {});
    if (told.status === 204) return become(() => tell('warn', 'disputedTitle', text('filledDisputed')));
    pressed.disabled = false;
    problem.textContent = say('disputeFailed');
  }
  const answers = element(
    'div',
    { class: 'actions' },
    button(say('disputeNo'), 'quiet', back),
    button(say('disputeYes'), 'danger', (pressed) => void report(pressed)),
  );
  tell('warn', 'disputeTitle', text('filledDisputeText'), problem, answers);
}
