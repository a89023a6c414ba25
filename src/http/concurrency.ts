import type { Http } from '../rotation/model/ports.ts';

/** `http` with at most `limit` requests under way at once; the others wait their turn, first come, first served. */
export function limitConcurrency(http: Http, limit: number): Http {
  const waiting: (() => void)[] = [];
  let free = limit;
  return async (request) => {
    if (free > 0) free--;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await http(request);
    } finally {
      // A place is handed over, never given back and fought for.
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
