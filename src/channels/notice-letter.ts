import { visible } from '../rotation/model/foreign-text.ts';
import type { Notice, NoticeMessage, Person } from '../rotation/model/ports.ts';
import { withShortTimes } from '../rotation/model/short-time.ts';
import { visibleLines } from './foreign-text.ts';
import { type Block, type Letter, paragraph } from './letter.ts';
import { originOf, senderNotes } from './sender.ts';

const says: { readonly [About in Notice['about']]: string } = {
  failed: 'failed',
  human: 'needs a human',
  overdue: 'is overdue',
};

const words: { readonly [About in Notice['about']]: string } = {
  failed: 'failed',
  human: 'waiting for a human',
  overdue: 'overdue',
};

function subject(origin: string, notices: readonly Notice[]): string {
  const [first] = notices;
  if (notices.length === 1 && first !== undefined) return `${origin}: ${nameOf(first)} ${says[first.about]}`;
  const counts = (Object.keys(words) as Notice['about'][])
    .map((about) => ({ about, count: notices.filter((notice) => notice.about === about).length }))
    .filter(({ count }) => count > 0)
    .map(({ about, count }) => `${count} ${words[about]}`);
  return `${origin}: ${counts.join(', ')}`;
}

function nameOf({ secret }: Notice): string {
  return secret === undefined ? 'the run' : visible(secret);
}

function blocksOf(notice: Notice): readonly Block[] {
  const name = nameOf(notice);
  return [
    paragraph(
      notice.secret === undefined ? { strong: 'The run' } : { mono: name },
      ' ',
      { strong: says[notice.about] },
      ':',
    ),
    ...visibleLines(withShortTimes(notice.what)).map((line) => paragraph(line)),
    ...(notice.now === undefined ? [] : [paragraph('Now: ', visible(notice.now, 500))]),
    ...(notice.hint === undefined ? [] : [paragraph('What to do:'), ...toDo(withShortTimes(notice.hint))]),
  ];
}

/** Lines of a configuration: `name:`, `name: value`, `- { ... }`. */
const yaml = /^\s*(?:- )*(?:[\w./"'-]+:(?:\s|$)|[{[])/;
/** A line of a program: it begins with its name. */
const program = /^(?:then: )?(?:keyturn|npx|node|gh|git|aws|gcloud|az|curl|docker|openssl) /;

/** Sentences, and what is to be pasted: lines of a configuration that follow each other are one piece, with their indents. */
function toDo(hint: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push({ kind: 'code', text: lines.join('\n') });
    lines = [];
  };
  for (const line of visibleLines(hint, true)) {
    if (yaml.test(line) && !program.test(line)) {
      lines.push(line);
      continue;
    }
    flush();
    const [, before = '', command] = /^(.*?: )((?:keyturn|gh|git) [a-z].*)$/.exec(line) ?? [];
    if (program.test(line)) blocks.push({ kind: 'code', text: line });
    else if (command === undefined || command.includes('`')) blocks.push(paragraph(line));
    else blocks.push(paragraph(before.trimEnd()), { kind: 'code', text: command });
  }
  flush();
  return blocks;
}

/** Everything that one run has to tell somebody, or the audience of a channel. Holds no secret and no link. */
export function noticeLetter({ notices, from }: NoticeMessage, to: Person | undefined, shown = 40): Letter {
  const origin = originOf(from);
  const more = Math.max(0, notices.length - shown);
  return {
    subject: subject(origin, notices),
    origin,
    body: [
      ...(to === undefined ? [] : [paragraph(`Hello ${visible(to.login)},`)]),
      paragraph(`Keyturn, which rotates the credentials of ${origin}, has something to tell.`),
      ...notices.slice(0, shown).flatMap(blocksOf),
      ...(more === 0 ? [] : [paragraph(`And ${more} more: the summary of the run has them all.`)]),
    ],
    checks: [
      ...senderNotes(from, 'its summary says the same.'),
      {
        text: 'Run a command from here only after you have found it there, too. This message has no link to open and no password to type in.',
      },
    ],
  };
}
