import { escapeHtml } from './foreign-text.ts';
import type { MessageParts } from './message.ts';

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
const small = `margin:0 0 10px;${sans};font-size:14px;line-height:1.55;color:#55606c`;
const heading = `margin:0 0 8px;${sans};font-size:14px;line-height:1.4;font-weight:600;color:#1c2127`;
const well = `margin:0 0 16px;padding:12px 14px;${mono};font-size:14px;line-height:1.5;color:#1c2127;background:#f4f6f8;border:1px solid #dde3e9;border-radius:8px;word-break:break-all;overflow-wrap:anywhere`;

function browserPart(parts: MessageParts): string {
  if (parts.host === undefined) {
    return `<p class="ink" style="${body}">It writes the new values into <span style="${mono};font-size:14px">.env.local</span>. It works once, until <strong>${escapeHtml(parts.until)}</strong>.</p>`;
  }
  const link = escapeHtml(parts.link);
  return `<p class="ink" style="${body}">and paste this link when it asks. It writes the new values into <span style="${mono};font-size:14px">.env.local</span>.</p>
<div class="well" style="${well}">${link}</div>
<p class="ink" style="${body}">The link works once, until <strong>${escapeHtml(parts.until)}</strong>. No terminal at hand?</p>
<p style="margin:0 0 28px"><a class="go" href="${link}" rel="noreferrer" style="display:inline-block;padding:11px 20px;${sans};font-size:16px;line-height:1.3;font-weight:600;color:#ffffff;background:#0b6e4f;border-radius:8px;text-decoration:none">Open it on ${escapeHtml(parts.host)}</a></p>`;
}

function runPart(parts: MessageParts): string {
  if (parts.run === undefined) return '';
  const run = escapeHtml(parts.run);
  const shown = /^https?:\/\//.test(parts.run)
    ? `<a class="tint" href="${run}" rel="noreferrer" style="color:#0b6e4f;word-break:break-all">${run}</a>`
    : run;
  return `<br>${shown}`;
}

/** One self-contained document: nothing is loaded from anywhere, and every part is escaped here. */
export function renderHtml(parts: MessageParts, fixed: { readonly promise: string; readonly taken: string }): string {
  const secrets = [...parts.secrets, ...(parts.more > 0 ? [`and ${parts.more} more`] : [])];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escapeHtml(parts.origin)}</title>
<style>${style}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#eef1f4">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#eef1f4"><tr><td align="center" style="padding:32px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:580px;background:#ffffff;border:1px solid #dde3e9;border-radius:12px;border-collapse:separate"><tr><td class="pad" style="padding:36px 40px;text-align:left">
<p class="soft" style="margin:0 0 20px;${sans};font-size:14px;line-height:1.4;color:#55606c">${escapeHtml(parts.origin)}</p>
<p class="ink" style="${body}">${escapeHtml(parts.greeting)}</p>
<p class="ink" style="${body}">${escapeHtml(parts.why)}</p>
<ul class="ink" style="margin:0 0 16px;padding:0 0 0 20px;${mono};font-size:14px;line-height:1.7;color:#1c2127">
${secrets.map((secret) => `<li style="word-break:break-all">${escapeHtml(secret)}</li>`).join('\n')}
</ul>
<p class="ink" style="${body}">${escapeHtml(parts.advice)}</p>
<p class="ink" style="${body}">In the folder of your checkout, run</p>
<div class="well" style="${well}">${escapeHtml(parts.command)}</div>
${browserPart(parts)}
<div class="rule" style="border-top:1px solid #dde3e9;padding-top:20px">
<p class="ink" style="${heading}">Is this real?</p>
<p class="soft" style="${small}">${escapeHtml(parts.sender)}${runPart(parts)}</p>
<p class="soft" style="${small}">${escapeHtml(parts.verify)}</p>
<p class="soft" style="${small}">${escapeHtml(fixed.promise)}</p>
<p class="soft" style="margin:0;${sans};font-size:14px;line-height:1.55;color:#55606c">${escapeHtml(fixed.taken)}</p>
</div>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}
