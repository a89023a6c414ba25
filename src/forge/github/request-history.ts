/** What the branch `keyturn-links` has of a request: two paths, and what the commits to them say. */
export function questionPath(id: string): string {
  return `requests/${id}`;
}

export function answerPath(id: string): string {
  return `answers/${id}`;
}

/** `mark` lets whoever wrote it recognise their own commit after a lost answer. */
export function requestMessage(id: string, what: string, mark: string): string {
  return `request ${id}: ${what}\n\nmark: ${mark}`;
}

/** What a commit says of a request; empty: it is none of ours. */
export function saidOf(id: string, text: string): string {
  const [, named, what = ''] = /^request (\S+): ([^\n]+)(?:\n|$)/.exec(text) ?? [];
  return named === id ? what : '';
}

export function markOf(text: string): string | undefined {
  return /^mark: ([A-Za-z0-9_-]{22})$/m.exec(text)?.[1];
}

/** Until when it can be answered, of the commit that made it; undefined: that made no request. */
export function untilOf(id: string, text: string | undefined): Date | undefined {
  const until = new Date(/^waiting until (\S+)$/.exec(saidOf(id, text ?? ''))?.[1] ?? Number.NaN);
  return Number.isNaN(until.getTime()) ? undefined : until;
}
