/** How the page of an inventory looks: light, dark and on paper. No colour alone carries a meaning. */
const widths = Array.from({ length: 21 }, (_, at) => `.w${at}{width:${at * 5}%}`).join('');

const light = {
  paper: '#fbfaf7',
  card: '#fff',
  ink: '#1d2126',
  soft: '#5d6670',
  line: '#e2dfd7',
  old: '#b3261e',
  warn: '#8a5a00',
  warnbg: '#fff4dc',
  good: '#1f6f43',
  accent: '#2f5d8a',
};
const dark = {
  paper: '#14171a',
  card: '#1c2024',
  ink: '#e8e6e1',
  soft: '#a0a7ae',
  line: '#31363c',
  old: '#ff8a7d',
  warn: '#f0bf62',
  warnbg: '#2d2615',
  good: '#7fd3a2',
  accent: '#8fbbe6',
};
const onPaper = {
  paper: '#fff',
  card: '#fff',
  ink: '#000',
  soft: '#444',
  line: '#bbb',
  old: '#8c1d18',
  warn: '#6b4600',
  warnbg: '#fff',
  good: '#14532d',
  accent: '#2f5d8a',
};

function declared(colours: { readonly [name: string]: string }): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

/** `$name` stands for a colour. */
const rules = `
:root{color-scheme:light dark;${declared(light)}}
@media (prefers-color-scheme:dark){:root{${declared(dark)}}}
*{box-sizing:border-box}
body{margin:0;background:$paper;color:$ink;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:78rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
header p{color:$soft;margin:.25rem 0}
h1{font-size:1rem;font-weight:600;margin:0;color:$soft}
h2{font-size:1.15rem;margin:2.75rem 0 .75rem}
.debt{font-size:clamp(1.6rem,4vw,2.6rem);line-height:1.2;font-weight:650;margin:.35rem 0 .6rem;letter-spacing:-.01em;max-width:32ch}header .debt,header .warning{color:$ink}
.debt b{color:$old;font-weight:650}
.warning{background:$warnbg;border-left:4px solid $warn;padding:.7rem 1rem;border-radius:.25rem;margin:1.25rem 0 0}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:.75rem;margin:1.75rem 0 0;padding:0;list-style:none}
.tiles li{background:$card;border:1px solid $line;border-radius:.5rem;padding:.8rem 1rem}
.tiles b{display:block;font-size:1.75rem;line-height:1.2;font-weight:650;font-variant-numeric:tabular-nums}
.tiles span{color:$soft;font-size:.875rem;line-height:1.35;display:block}
.ages{display:grid;grid-template-columns:max-content 1fr max-content;gap:.4rem .9rem;align-items:center;max-width:42rem;margin:0}
.ages dt{margin:0}.ages dd{margin:0}
.ages .n{font-variant-numeric:tabular-nums;text-align:right}
.track{background:$line;border-radius:.25rem;height:.8rem;overflow:hidden}
.fill{display:block;height:100%;background:$accent}
.fill.old{background:$old}
ol.first{padding:0;margin:0;list-style:none;display:grid;gap:.6rem}
ol.first li{background:$card;border:1px solid $line;border-radius:.5rem;padding:.7rem 1rem;display:grid;grid-template-columns:3rem 1fr;gap:.2rem 1rem;break-inside:avoid}
ol.first .risk{grid-row:span 2;font-size:1.4rem;font-weight:650;font-variant-numeric:tabular-nums;align-self:center;text-align:center;color:$old}
code,.name{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.9em;overflow-wrap:anywhere}
.name{font-weight:600}
.soft{color:$soft}
.scroll{overflow-x:auto;border:1px solid $line;border-radius:.5rem;background:$card}
table{border-collapse:collapse;width:100%;font-size:.875rem}
th,td{text-align:left;padding:.5rem .75rem;border-bottom:1px solid $line;vertical-align:top}
tr:last-child td{border-bottom:0}
thead th{color:$soft;font-weight:600;white-space:nowrap;background:$card}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.old{color:$old;font-weight:600}
td.secret{min-width:13rem}td.secret span{display:block}
td.place,td.files{min-width:9rem}td.cure{min-width:12rem}
.tag{white-space:nowrap}
.tag.off{color:$warn;font-weight:600}
.tag-text.free{color:$good;font-weight:600}
ul.plain{margin:0;padding-left:1.2rem}ul.plain li{overflow-wrap:anywhere}
details>summary{cursor:pointer;color:$soft}
footer{margin-top:3rem;border-top:1px solid $line;padding-top:1rem;color:$soft;font-size:.875rem}
${widths}
@media (max-width:52rem){.tiles{grid-template-columns:repeat(2,1fr)}}
@media (max-width:40rem){main{padding:1.5rem 1rem 3rem}}
@media print{:root{color-scheme:light;${declared(onPaper)}}
@page{size:A4 landscape;margin:12mm}
body{font-size:10pt}main{max-width:none;padding:0}.scroll{overflow:visible;border:0}.debt{font-size:20pt}
table{font-size:8pt}th,td{padding:.25rem .4rem}td.secret,td.files,td.place,td.cure{min-width:0}.tag{white-space:normal}
thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}.tiles{grid-template-columns:repeat(4,1fr)}
.fill,.track{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

export const inventoryStyle = rules.replace(/\$(\w+)/g, (_, name: string) => `var(--${name})`);
