import { type Block, checksHeading, type Letter, moreItems, type Run, withCommands } from './letter.ts';

/*
 * An Adaptive Card 1.4. Text stands in `TextRun`s, which know no Markdown: a `TextBlock` would make links and images of
 * foreign names.
 */
type TextRun = {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly fontType?: 'Monospace';
  readonly isSubtle?: true;
  readonly size?: 'Medium' | 'Small';
  readonly selectAction?: { readonly type: 'Action.OpenUrl'; readonly url: string };
};

type RichTextBlock = {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly spacing?: 'Small';
  readonly separator?: true;
};

const text = (words: string, more: Partial<TextRun> = {}): TextRun => ({ type: 'TextRun', text: words, ...more });

function inline(run: Run): TextRun {
  if (typeof run === 'string') return text(run);
  return 'strong' in run ? text(run.strong, { weight: 'Bolder' }) : text(run.mono, { fontType: 'Monospace' });
}

const rich = (inlines: readonly TextRun[], more: Partial<RichTextBlock> = {}): RichTextBlock => ({
  type: 'RichTextBlock',
  inlines,
  ...more,
});

function blocks(block: Block): readonly RichTextBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [rich(block.runs.flatMap(withCommands).map(inline))];
    case 'list':
      return [...block.items, ...moreItems(block.more)].map((item) =>
        rich([text(`• ${item}`, { fontType: 'Monospace' })], { spacing: 'Small' }),
      );
    case 'code':
      return block.text.split('\n').map((line) => rich([text(line, { fontType: 'Monospace' })], { spacing: 'Small' }));
    case 'button':
      return [rich([text(block.label, { selectAction: { type: 'Action.OpenUrl', url: block.url } })])];
  }
}

/** The body that a workflow with the trigger "When a Teams webhook request is received" posts as a card. */
export function renderCard(letter: Letter) {
  const notes = letter.checks.map(({ text: words, address }) =>
    rich(
      [
        ...withCommands(words).map((run) => ({ ...inline(run), isSubtle: true, size: 'Small' }) as const),
        ...(address === undefined
          ? []
          : [text(` ${address}`, { size: 'Small', selectAction: { type: 'Action.OpenUrl', url: address } })]),
      ],
      { spacing: 'Small' },
    ),
  );
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          msteams: { width: 'Full' },
          fallbackText: letter.subject,
          body: [
            rich([text(letter.subject, { weight: 'Bolder', size: 'Medium' })]),
            ...letter.body.flatMap(blocks),
            rich([text(checksHeading, { weight: 'Bolder', size: 'Small' })], { separator: true }),
            ...notes,
          ],
        },
      },
    ],
  };
}
