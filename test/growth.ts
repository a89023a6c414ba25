/** Milliseconds that this thread has computed: what else the machine does is not counted. */
function computed(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

async function costOf(work: (scale: number) => unknown, scale: number): Promise<number> {
  const start = computed();
  await work(scale);
  return computed() - start;
}

/** Below this no growth can be told from noise. Quadratic work on 100 kB takes seconds on any machine. */
const NOISE = 200;

/**
 * Throws if four times the input costs much more than four times the time: linear work costs four times as much, quadratic
 * work sixteen times. How fast the machine is does not matter, as only its own times are compared. What grows
 * exponentially does not end at all, which the time limit of the test notices.
 */
export async function expectNoBlowUp(work: (scale: number) => unknown): Promise<void> {
  let least = await costOf(work, 1);
  if (least < NOISE) return;
  let quarter = await costOf(work, 0.25);
  // A pause of the garbage collector may fall on either side, and is some hundred milliseconds at most.
  for (let again = 0; again < 2 && least < 2_000 && least > 8 * quarter; again++) {
    quarter = Math.max(quarter, await costOf(work, 0.25));
    least = Math.min(least, await costOf(work, 1));
  }
  if (least > 8 * quarter) throw new Error(`${quarter} ms for a quarter of the input, ${least} ms for all of it`);
}
