import { type Block, checksHeading, type Letter, moreItems, type Run, withCommands } from './letter.ts';

/*
 * Slack's `rich_text` blocks (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block). Text in them is taken
 * as it is: no markup, no mention, no address is ever made of it, so nothing has to be escaped.
 */
type Style = { readonly bold?: true; readonly code?: true };
type Element =
  | { readonly type: 'text'; readonly text: string; readonly style?: Style }
  | { readonly type: 'link'; readonly url: string; readonly text: string };
type Section = { readonly type: 'rich_text_section'; readonly elements: readonly Element[] };
type Preformatted = { readonly type: 'rich_text_preformatted'; readonly elements: readonly Element[] };
type Part =
  | Section
  | Preformatted
  | { readonly type: 'rich_text_list'; readonly style: 'bullet'; readonly elements: readonly Section[] };

export type RichText = { readonly type: 'rich_text'; readonly elements: readonly Part[] };

// Slack refuses an empty text.
const text = (words: string, style?: Style): Element => ({ type: 'text', text: words || ' ', ...(style && { style }) });

function element(run: Run): Element {
  if (typeof run === 'string') return text(run);
  return 'strong' in run ? text(run.strong, { bold: true }) : text(run.mono, { code: true });
}

const section = (elements: readonly Element[]): Section => ({ type: 'rich_text_section', elements });

function part(block: Block): Part {
  switch (block.kind) {
    case 'paragraph':
      return section([...block.runs.flatMap(withCommands).map(element), text('\n')]);
    case 'list': {
      const names = block.items.map((item) => section([text(item, { code: true })]));
      return {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [...names, ...moreItems(block.more).map((more) => section([text(more)]))],
      };
    }
    case 'code':
      return { type: 'rich_text_preformatted', elements: [text(block.text)] };
    case 'button':
      return section([{ type: 'link', url: block.url, text: block.label }, text('\n')]);
  }
}

/** One block; a message of ours never needs more. */
export function renderRichText({ body, checks }: Letter): RichText {
  const notes = checks.map(({ text: words, address }) =>
    section([
      ...withCommands(words).map(element),
      ...(address === undefined ? [] : [text(' '), { type: 'link', url: address, text: address } as const]),
      text('\n'),
    ]),
  );
  return {
    type: 'rich_text',
    elements: [...body.map(part), section([text(`\n${checksHeading}\n`, { bold: true })]), ...notes],
  };
}

/** For the one line that is markup: the `text` of a message (https://docs.slack.dev/messaging/formatting-message-text). */
export function escapeSlack(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
