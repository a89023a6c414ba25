/** Variables into the Keyturn step of a workflow that is there: lines are added, every other byte stays. */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parse, parseDocument, type YAMLMap } from 'yaml';

/**
 * The text with each variable handed over by the secret of the same name, in every step that runs Keyturn. Undefined: there
 * is no such step, or its `env` is not written one below the other.
 */
export function wired(text: string, names: readonly string[]): string | undefined {
  const environments = environmentsIn(text);
  if (environments === undefined || environments.length === 0) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  let after = text;
  // From the end, so that what stands above keeps its place.
  for (const env of environments.reverse()) {
    const there = new Set(env.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')));
    const first = env.items[0]?.key;
    const last = env.range?.[1];
    if (env.flow === true || !isScalar(first) || first.range == null || last === undefined) return undefined;
    const column = first.range[0] - (text.lastIndexOf('\n', first.range[0]) + 1);
    const inside = text.slice(0, last).trimEnd().length;
    const end = text.indexOf('\n', inside);
    const offset = end < 0 ? text.length : end + 1;
    const lines = names
      .filter((name) => !there.has(name))
      .map((name) => `${' '.repeat(column)}${name}: ${secretOf(name)}${newline}`);
    after = `${after.slice(0, offset)}${end < 0 && lines.length > 0 ? newline : ''}${lines.join('')}${after.slice(offset)}`;
  }
  return saysTheSame(text, after, names) ? after : undefined;
}

/** How a step is given a secret. */
export function secretOf(name: string): string {
  return `\${{ secrets.${name} }}`;
}

/** Of the steps that are handed the escrow. Undefined: the text is no workflow. */
function environmentsIn(text: string): YAMLMap[] | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  const jobs = document.get('jobs');
  if (!isMap(jobs)) return undefined;
  const steps = jobs.items.flatMap(({ value }) => {
    const list = isMap(value) ? value.get('steps') : undefined;
    return isSeq(list) ? list.items.filter(isMap) : [];
  });
  return steps.flatMap((step) => {
    const inputs = step.get('with');
    const env = step.get('env');
    return isMap(inputs) && inputs.has('pending') && isMap(env) ? [env] : [];
  });
}

/** Without the new variables both texts say the same: a comment or a quote that ends elsewhere would show here. */
function saysTheSame(before: string, after: string, names: readonly string[]): boolean {
  const bare = (text: string) =>
    JSON.parse(JSON.stringify(parse(text)), (name, value) =>
      names.includes(name) && value === secretOf(name) ? undefined : value,
    ) as unknown;
  return isDeepStrictEqual(bare(before), bare(after));
}
