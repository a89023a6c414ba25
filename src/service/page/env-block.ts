/**
 * `NAME=value` lines that dotenv, `node --env-file` and shells read alike. `unfit`: names that no such line can carry;
 * `hiding`: names whose values have a line that looks like an assignment.
 */
export function envBlock(entries: readonly (readonly [name: string, value: string])[]): {
  readonly text: string;
  readonly unfit: readonly string[];
  readonly hiding: readonly string[];
} {
  const lines: string[] = [];
  const unfit: string[] = [];
  const hiding: string[] = [];
  for (const [name, value] of entries) {
    const quoted = quote(value);
    if (quoted === undefined) unfit.push(name);
    else {
      lines.push(`${name}=${quoted}\n`);
      if (hidesAssignment(value)) hiding.push(name);
    }
  }
  return { text: lines.join(''), unfit, hiding };
}

/** Whether some line of a `.env` file brings the value to every common reader. */
export function fitsEnv(value: string): boolean {
  return quote(value) !== undefined;
}

/** Whether a line of it but the first would be an assignment for whatever goes line by line; not so the end of a PEM block. */
export function hidesAssignment(value: string): boolean {
  const lines = value.split(/\r\n|\n|\r/);
  return lines.some((line, at) => {
    if (at === 0 || !/^\s*(?:export\s+)?[A-Za-z_][\w.-]*\s*=/.test(line)) return false;
    const isPadding = /^[A-Za-z0-9+/]+={1,2}$/.test(line) && line.length % 4 === 0;
    return !(isPadding && lines[at + 1]?.startsWith('-----END ') === true);
  });
}

function quote(value: string): string | undefined {
  if (/[\0\r\p{Cs}]/u.test(value)) return undefined;
  // Bash expands ~ at the start and behind a colon.
  if (/^[\p{L}0-9!%*+,./:=?@[\]^_{}~-]*$/u.test(value) && !/(^|[:=])~/.test(value)) return value;
  if (value.endsWith('\\')) return undefined;
  if (!value.includes("'")) return `'${value}'`;
  // Of what stands behind a backslash, shells and dotenv take these for escapes.
  return /["$`]|\\[\\\nnr]/.test(value) ? undefined : `"${value}"`;
}
