/** Words of commands that people paste: what came from elsewhere stays one word, whatever it contains. */

/** As it is where a shell reads it as one plain word, else in quotes. */
export function shellWord(text: string): string {
  return /^[\w./@:+-]+$/.test(text) && !text.startsWith('-') ? text : inQuotes(text);
}

/** In quotes, in which a POSIX shell takes every character as it is. */
export function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
