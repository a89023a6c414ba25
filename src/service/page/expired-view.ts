/** A link that opens no more: what became of it, and what the recipient can do. */
import { insist } from './api.ts';
import { button, element, own } from './elements.ts';
import { become, moment, problemLine, say, tell, text } from './screen.ts';
import type { Session } from './session.ts';

/** `state` is the service's word for it; `openedAt` is known where the link was opened. */
export function showExpired(session: Session, state: string, openedAt: Date | undefined, expiresAt: Date): void {
  const when = () => ({ when: own(moment(openedAt ?? expiresAt)) });
  const views: { readonly [state: string]: () => void } = {
    opened: () => taken(session, when),
    saved: () => taken(session, when),
    disputed: () => tell('warn', 'disputedTitle', text('disputedText')),
    superseded: () => tell('plain', 'supersededTitle', text('supersededText'), text('supersededWait', {}, 'hint')),
    destroyed: () => tell('plain', 'destroyedTitle', text('destroyedText')),
  };
  const expired = () => tell('plain', 'expiredTitle', text('expiredText', when()));
  become(Object.hasOwn(views, state) ? (views[state] ?? expired) : expired);
}

function taken(session: Session, when: () => { readonly when: Node }): void {
  const mine = () => become(() => tell('done', 'takenMeTitle', text('takenMeText')));
  const back = () => become(() => taken(session, when));
  const ask = () => become(() => confirmDispute(session, back));
  const answers = element(
    'div',
    { class: 'actions' },
    button(say('takenMe'), 'quiet', mine),
    button(say('takenNotMe'), 'danger', ask),
  );
  tell('warn', 'takenTitle', text('takenText', when()), text('takenAsk', {}, 'ask'), answers);
}

function confirmDispute(session: Session, back: () => void): void {
  const problem = problemLine();
  async function report(pressed: HTMLButtonElement): Promise<void> {
    pressed.disabled = true;
    const told = await insist(`${session.path}/dispute`, session.access, {});
    if (told.status === 204) return become(() => tell('warn', 'disputedTitle', text('disputedText')));
    pressed.disabled = false;
    problem.textContent = say('disputeFailed');
  }
  const answers = element(
    'div',
    { class: 'actions' },
    button(say('disputeNo'), 'quiet', back),
    button(say('disputeYes'), 'danger', (pressed) => void report(pressed)),
  );
  tell('warn', 'disputeTitle', text('disputeText'), problem, answers);
}
