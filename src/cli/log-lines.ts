import { clock } from '../world.ts';

/** Lines are written together, since a write each would take longer than what they tell of; none waits for long. */
export function logLines(print: (text: string) => void) {
  const [most, patience] = [100, 50];
  let waiting: string[] = [];
  let at = 0;
  let time = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    if (waiting.length > 0) print(waiting.join('\n'));
    waiting = [];
  };
  process.once('exit', flush);
  return {
    write(event: { readonly [field: string]: string | number }) {
      const now = clock.now();
      // Many events share a millisecond, so its text is made once.
      if (now.getTime() !== at) {
        at = now.getTime();
        time = now.toISOString();
      }
      const lines = waiting.push(JSON.stringify({ time, ...event }));
      if (lines === 1) timer = setTimeout(flush, patience);
      if (lines === most) flush();
    },
    flush,
  };
}
