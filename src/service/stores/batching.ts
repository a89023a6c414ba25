/**
 * What is asked in one turn of the event loop goes out as one call, of up to `most`: for a server that is asked over a
 * socket, taking a call in and sending its answer costs as much as doing it. Each gets what stands at its place in the
 * answer; if the call fails, all of it fails.
 */
export function together<Q, A>(
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
