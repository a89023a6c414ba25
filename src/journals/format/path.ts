export type Path = readonly (string | number)[];

/** `$.secrets["production/X"].credentials[0].id`. */
export function at(path: Path): string {
  const parts = path.map((part) => {
    if (typeof part === 'number') return `[${part}]`;
    return /^[A-Za-z_$][\w$]*$/.test(part) ? `.${part}` : `[${JSON.stringify(part)}]`;
  });
  return `$${parts.join('')}`;
}

/** The file has something there that cannot be read into a record. */
export class Unreadable extends Error {
  readonly path: Path;

  constructor(path: Path) {
    super(`${at(path)} is not what Keyturn writes`);
    this.path = path;
  }
}
