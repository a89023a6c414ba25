/** The form of /r: it checks what is typed, seals it for who asks, forgets it, and shows the code. */
import { LinkRefused, toBase64url } from '../../links/derive.ts';
import { sealAnswer } from '../../links/request-answer.ts';
import { type Question, shownName } from '../../links/request-question.ts';
import { answerField, type Typed } from './answer-fields.ts';
import { type AnswerProblem, givenDraft, givenFields } from './answer-given.ts';
import { showAnswered } from './answered-view.ts';
import { insist, readDate, type Told } from './api.ts';
import { type Asked, type AskedLook, askerParts } from './asked.ts';
import { askerWords } from './asker-words.ts';
import { emptyDraft, isBlank } from './draft.ts';
import { button, element, foreign } from './elements.ts';
import { type EntryList, entryList } from './entry-list.ts';
import { acceptDrops, fileChooser } from './file-input.ts';
import { showFilled } from './filled-view.ts';
import { become, focusOn, isShown, keepOpen, main, problemLine, say, show, tell, text } from './screen.ts';
import { unanswered } from './session.ts';
import { commandOf } from './terminal.ts';

export function showAnswerForm(asked: Asked, seen: AskedLook, question: Question): void {
  let problem: () => string = () => '';
  let working = false;
  const typed: Typed[] = question.fields.map((field) => ({ field, called: shownName(question, field), value: '' }));
  const draft = emptyDraft();
  const list = question.fields.length === 0 ? entryList(draft, tellNews, weigh) : undefined;

  function view(): void {
    const { title, host, facts, warning } = askerParts(seen);
    const notText = () => refuse({ says: () => say('answerNotText'), at: '[type=submit]' });
    const fields = list ? [anyFields(list)] : typed.map((each, index) => answerField(each, index, notText));
    const submitter = element('button', { type: 'submit', class: 'primary' }, say('answerSend'));
    const form = element('form', { novalidate: '', autocomplete: 'off' }, ...fields, problemLine(problem()), submitter);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void submit();
    });
    form.addEventListener('input', weigh);
    const hint = text(list ? 'answerAny' : question.kind === 'rotate' ? 'answerHint' : 'answerHintPeople');
    const command = commandOf('keyturn answer', 'answerTerminalText');
    show(list ? 'new asked' : 'asked', title, host, facts, warning, askerWords(question), hint, form, command);
    list?.draw();
    weigh();
    if (working) lock(true);
  }

  function weigh(): void {
    keepOpen(list ? !draft.entries.every(isBlank) : typed.some(({ value }) => value !== ''));
  }

  async function submit(): Promise<void> {
    if (working) return;
    const given = list ? givenDraft(draft) : givenFields(typed);
    if ('problem' in given) return refuse(given.problem);
    lock(true);
    try {
      await send(await sealAnswer(asked, question, given.entries));
    } catch (error) {
      lock(false);
      if (!(error instanceof LinkRefused)) throw error;
      refuse({ says: () => say(error.code === 'too-long' ? 'answerLarge' : 'valueUnfit'), at: '[type=submit]' });
    }
  }

  async function send(answer: Uint8Array<ArrayBuffer>): Promise<void> {
    const body = { writer: asked.writer, answer: toBase64url(answer) };
    const told = await insist(`${asked.path}/fill`, asked.access, body);
    lock(false);
    if (told.status !== 200) return explain(told, asked, seen, { refuse, again: () => send(answer) });
    for (const each of typed) each.value = '';
    draft.entries = emptyDraft().entries;
    main.replaceChildren();
    keepOpen(false);
    await showAnswered(answer, question.kind, () => showAnswerForm(asked, seen, question));
  }

  function refuse({ says, at }: AnswerProblem): void {
    problem = says;
    const line = main.querySelector('.problem');
    if (line !== null) line.textContent = says();
    focusOn(at);
  }

  function lock(yes: boolean): void {
    working = yes;
    lockAnswer(yes);
  }

  if (list) acceptDrops(() => isShown(view), list.takeFiles);
  become(view);
}

type Ways = { readonly refuse: (problem: AnswerProblem) => void; readonly again: () => Promise<void> };

/** Why the answer was not taken. */
function explain(told: Told, asked: Asked, seen: AskedLook, { refuse, again }: Ways): void {
  const { status, body } = told;
  const at = '[type=submit]';
  const gone = () => tell('warn', 'unknownTitle', text('answerUnknownText'));
  if (status === 404) become(gone);
  else if (status === 410) showFilled(asked, String(body['state']), seen.filledAt ?? seen.expiresAt);
  else if (status === 409) showFilled(asked, 'filled', readDate(body['filledAt']) ?? new Date());
  else if (status === 429 && body['error'] === 'writes') refuse({ says: () => say('answerOften'), at });
  else if (status === 0) refuse({ says: () => say('answerOffline'), at });
  else if (status === 429 || status >= 500) unanswered(told, 'answerOffline', again);
  else refuse({ says: () => say('answerFailed', { status: String(status) }), at });
}

function tellNews(news: () => string): void {
  main.querySelector('.news')?.replaceChildren(foreign(news()));
}

/** What is typed while the answer is sealed would not be in it. */
function lockAnswer(yes: boolean): void {
  main.querySelector('form')?.toggleAttribute('inert', yes);
  const submitter = main.querySelector<HTMLButtonElement>('[type=submit]');
  if (submitter === null) return;
  submitter.disabled = yes;
  submitter.textContent = say(yes ? 'answerSending' : 'answerSend');
}

function anyFields(list: EntryList): HTMLElement {
  const add = button(say('newAdd'), 'quiet', list.add);
  return element(
    'section',
    { 'aria-label': say('newEntries') },
    list.list,
    element('div', { class: 'actions' }, add, ...fileChooser(list.takeFiles)),
    text('newDrop', {}, 'hint'),
    element('p', { class: 'news', role: 'status' }),
  );
}
