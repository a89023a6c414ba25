/** `NAME=value` lines that dotenv, `node --env-file` and bash read alike. `unfit`: names that no such line can carry. */
export function envBlock(entries: readonly (readonly [name: string, value: string])[]): {
  readonly text: string;
  readonly unfit: readonly string[];
} {
  const lines: string[] = [];
  const unfit: string[] = [];
  for (const [name, value] of entries) {
    const quoted = quote(value);
    if (quoted === undefined) unfit.push(name);
    else lines.push(`${name}=${quoted}\n`);
  }
  return { text: lines.join(''), unfit };
}

function quote(value: string): string | undefined {
  if (/[\0\r]/.test(value)) return undefined;
  // Bash expands ~ at the start and behind a colon.
  if (/^[\p{L}0-9!%*+,./:=?@[\]^_{}~-]*$/u.test(value) && !/(^|[:=])~/.test(value)) return value;
  if (value.endsWith('\\')) return undefined;
  if (!value.includes("'")) return `'${value}'`;
  return /["\\$`]/.test(value) ? undefined : `"${value}"`;
}
