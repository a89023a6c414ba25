/**
 * Batching of calls to a server on a socket: what is asked in one tick of the event loop goes out as one call of up to
 * `most`, because each call costs the server as much as what it asks for (docs/performance.md#stores). Each caller gets
 * what stands at its place in the answer; if the call fails, every caller in it gets the error.
 */
export function batching<Q, A>(
  most: number,
  call: (all: readonly Q[]) => Promise<readonly A[]>,
): (one: Q) => Promise<A> {
  type Waiting = { readonly one: Q; readonly done: (answer: A) => void; readonly fail: (error: unknown) => void };
  let waiting: Waiting[] = [];

  function send(): void {
    const all = waiting;
    if (all.length === 0) return;
    waiting = [];
    call(all.map(({ one }) => one)).then(
      (answers) => all.forEach(({ done }, index) => void done(answers[index] as A)),
      (error: unknown) => all.forEach(({ fail }) => void fail(error)),
    );
  }

  return (one) =>
    new Promise((done, fail) => {
      if (waiting.length === 0) setImmediate(send);
      if (waiting.push({ one, done, fail }) >= most) send();
    });
}
