import { escapeHtml } from './foreign-text.ts';
import { type Block, checksHeading, type Letter, moreItems, type Note, type Run, withCommands } from './letter.ts';

// Mail programs drop much of CSS: colours stand inline for light, and once more in a media query for dark.
const style = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .page { background: #0f1317 !important; }
    .card { background: #181d23 !important; border-color: #2b333c !important; }
    .ink { color: #e8ecf0 !important; }
    .soft { color: #a3aebb !important; }
    .well { background: #0f1317 !important; border-color: #2b333c !important; color: #e8ecf0 !important; }
    .rule { border-color: #2b333c !important; }
    .go { background: #5ec9a5 !important; color: #06241a !important; }
    .tint { color: #7fd9ba !important; }
  }
  @media (max-width: 480px) { .pad { padding: 24px 20px !important; } }
`;

const sans = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const mono = "font-family:ui-monospace,'SF Mono',Menlo,Consolas,'Liberation Mono',monospace";
const body = `margin:0 0 16px;${sans};font-size:16px;line-height:1.55;color:#1c2127`;
const small = `${sans};font-size:14px;line-height:1.55;color:#55606c`;
const heading = `margin:0 0 8px;${sans};font-size:14px;line-height:1.4;font-weight:600;color:#1c2127`;
const well = `margin:0 0 16px;padding:12px 14px;${mono};font-size:14px;line-height:1.5;color:#1c2127;background:#f4f6f8;border:1px solid #dde3e9;border-radius:8px;white-space:pre-wrap;word-wrap:break-word;overflow-wrap:anywhere`;

function run(part: Run): string {
  if (typeof part === 'string') return escapeHtml(part);
  if ('strong' in part) return `<strong>${escapeHtml(part.strong)}</strong>`;
  return `<code style="${mono};font-size:14px;overflow-wrap:anywhere">${breakable(part.mono)}</code>`;
}

/** The longest name that a narrow phone shows in one line. */
const narrow = 24;

/** A longer name is broken where its parts end rather than in the middle of one. Copied, it is the same. */
function breakable(name: string): string {
  if (name.length <= narrow || !/^[\w./-]+$/.test(name)) return escapeHtml(name);
  return name
    .split(/(?<=[/_-])/)
    .map(escapeHtml)
    .join('<wbr>');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p class="ink" style="${body};overflow-wrap:anywhere">${block.runs.flatMap(withCommands).map(run).join('')}</p>`;
    case 'list': {
      const items = [...block.items, ...moreItems(block.more)];
      const rows = items.map(
        (item) => `<li style="word-wrap:break-word;overflow-wrap:anywhere">${breakable(item)}</li>`,
      );
      return `<ul class="ink" style="margin:0 0 16px;padding:0 0 0 20px;${mono};font-size:14px;line-height:1.7;color:#1c2127">\n${rows.join('\n')}\n</ul>`;
    }
    case 'code':
      return `<div class="well" style="${well}">${escapeHtml(block.text)}</div>`;
    case 'button':
      return `<p style="margin:0 0 28px"><a class="go" href="${escapeHtml(block.url)}" rel="noreferrer" style="display:inline-block;padding:11px 20px;${sans};font-size:16px;line-height:1.3;font-weight:600;color:#ffffff;background:#0b6e4f;border-radius:8px;text-decoration:none">${escapeHtml(block.label)}</a></p>`;
  }
}

function noteHtml({ text, address }: Note, index: number, all: readonly Note[]): string {
  const shown = address === undefined ? '' : escapeHtml(address);
  const link =
    address === undefined
      ? ''
      : `<br><a class="tint" href="${shown}" rel="noreferrer" style="color:#0b6e4f;word-break:break-all">${shown}</a>`;
  const margin = index === all.length - 1 ? '0' : '0 0 10px';
  return `<p class="soft" style="margin:${margin};${small};overflow-wrap:anywhere">${withCommands(text).map(run).join('')}${link}</p>`;
}

/** One self-contained document: nothing is loaded from anywhere, and every part is escaped here. */
export function renderHtml(letter: Letter): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escapeHtml(letter.origin)}</title>
<style>${style}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#eef1f4">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#eef1f4"><tr><td align="center" style="padding:32px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:580px;background:#ffffff;border:1px solid #dde3e9;border-radius:12px;border-collapse:separate"><tr><td class="pad" style="padding:36px 40px;text-align:left">
<p class="soft" style="margin:0 0 20px;${sans};font-size:14px;line-height:1.4;color:#55606c">${escapeHtml(letter.origin)}</p>
${letter.body.map(blockHtml).join('\n')}
<div class="rule" style="border-top:1px solid #dde3e9;padding-top:20px">
<p class="ink" style="${heading}">${checksHeading}</p>
${letter.checks.map(noteHtml).join('\n')}
</div>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}
