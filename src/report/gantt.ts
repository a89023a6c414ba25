import { plain } from './foreign-text.ts';
import { needsAttention, type Report, type SecretReport, type StageReport } from './report.ts';

const mostSecrets = 30;
const mostStages = 8;
const shortestBar = 3_600_000;

/** How Mermaid paints a stage. */
const paint: { readonly [stage in StageReport['stage']]: string } = {
  pending: 'active, ',
  current: '',
  previous: 'done, ',
  revoked: 'done, ',
  aborted: 'done, ',
  orphan: 'crit, ',
};

/** Mermaid has no escapes: `:` ends a name, `#` and `;` begin an entity or end a statement, `%%` a comment. */
function name(text: string): string {
  const safe = plain(text)
    .slice(0, 60)
    .replace(/[^\p{L}\p{N} _./()-]/gu, '_')
    .trim();
  return safe === '' ? '_' : safe;
}

/** Minutes, UTC. */
function minute(date: Date): string {
  return date.toISOString().slice(0, 16);
}

function bars({ history }: SecretReport, at: Date): string[] {
  return history.slice(-mostStages).map(({ stage, from, to }) => {
    const end = new Date(Math.max((to ?? at).getTime(), from.getTime() + shortestBar));
    return `    ${stage} :${paint[stage]}${minute(from)}, ${minute(end)}`;
  });
}

/** The rotations over time as a Mermaid gantt, or nothing where there is no history. */
export function gantt({ secrets, at }: Report): string {
  const told = secrets
    .filter(({ history }) => history.some(({ stage }) => stage !== 'current') || history.length > 1)
    .sort((one, other) => Number(needsAttention(other)) - Number(needsAttention(one)))
    .slice(0, mostSecrets);
  if (told.length === 0) return '';
  const sections = told.flatMap((secret) => [`  section ${name(secret.key)}`, ...bars(secret, at)]);
  return ['```mermaid', 'gantt', '  dateFormat YYYY-MM-DDTHH:mm', '  axisFormat %d %b', ...sections, '```'].join('\n');
}
