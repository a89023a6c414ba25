/**
 * Places for at most `limit` requests at once; who comes later waits, first come, first served. Resolves to what gives the
 * place back.
 */
export function places(limit: number): () => Promise<() => void> {
  const waiting: (() => void)[] = [];
  let free = limit;
  const leave = () => {
    // A place is handed over, never given back and fought for.
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  return async () => {
    if (free > 0) free--;
    else await new Promise<void>((go) => waiting.push(go));
    let left = false;
    return () => {
      if (left) return;
      left = true;
      leave();
    };
  };
}
