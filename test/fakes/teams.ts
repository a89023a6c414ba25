import type { Http } from '../../src/rotation/model/ports.ts';

export type Card = {
  /** What the channel reads, a line for each block. */
  readonly text: string;
  /** Where a click leads. */
  readonly links: readonly string[];
};

export type FakeTeams = { readonly cards: Card[]; status: number; readonly http: Http };

type Inline = { type: string; text: string; selectAction?: { type: string; url: string } };

/** A workflow with the trigger for webhook requests: takes one Adaptive Card below 28 KB, and says 202 to anybody. */
export function fakeTeams(url: string): FakeTeams {
  const fake: FakeTeams = {
    cards: [],
    status: 202,
    async http(request) {
      if (request.url !== url)
        return new Response('{"error":{"code":"DirectApiAuthorizationRequired"}}', { status: 401 });
      const text = await request.text();
      if (fake.status !== 202) return new Response(text, { status: fake.status });
      if (Buffer.byteLength(text) > 28_672) return new Response('too large', { status: 413 });
      const { type, attachments } = JSON.parse(text);
      const [card] = attachments;
      if (type !== 'message' || card.contentType !== 'application/vnd.microsoft.card.adaptive') {
        return new Response('not a card', { status: 400 });
      }
      const links: string[] = [];
      const lines = (card.content.body as { type: string; inlines: Inline[] }[]).map((block) => {
        // A TextBlock knows Markdown, and would need escaping.
        if (block.type !== 'RichTextBlock') throw new Error(`not a RichTextBlock: ${block.type}`);
        return block.inlines
          .map(({ type: kind, text: words, selectAction }) => {
            if (kind !== 'TextRun') throw new Error(`not a TextRun: ${kind}`);
            if (selectAction !== undefined) links.push(selectAction.url);
            return words;
          })
          .join('');
      });
      fake.cards.push({ text: lines.join('\n'), links });
      return new Response(null, { status: 202 });
    },
  };
  return fake;
}
