const holdFor = 1000;
const pauseAtLeast = 500;
const pauseAtMost = 10_000;

/**
 * Calls `open` once the button was held for a second, by pointer or key, or pressed twice with at least half a second
 * between. A scanner clicks; it does not hold, and it does not come back after a pause. `hint` is called for a first press.
 */
export function holdToOpen(button: HTMLButtonElement, open: () => void, hint: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressedAt: number | undefined;
  let done = false;

  function begin(event: Event): void {
    if (done || timer !== undefined || !event.isTrusted) return;
    button.classList.add('held');
    timer = setTimeout(finish, holdFor);
  }

  function cancel(): void {
    clearTimeout(timer);
    timer = undefined;
    button.classList.remove('held');
  }

  function finish(): void {
    cancel();
    if (done || button.disabled) return;
    done = true;
    ignoreRepeats();
    open();
  }

  button.addEventListener('pointerdown', (event) => {
    if (event.button === 0) begin(event);
  });
  for (const end of ['pointerup', 'pointerleave', 'pointercancel', 'keyup', 'blur'])
    button.addEventListener(end, cancel);
  button.addEventListener('contextmenu', (event) => event.preventDefault());
  button.addEventListener('keydown', (event) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    if (event.repeat) event.preventDefault();
    else begin(event);
  });
  // Assistive technology sends clicks only, so a press is a click.
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    const pause = pressedAt === undefined ? Number.POSITIVE_INFINITY : event.timeStamp - pressedAt;
    pressedAt = event.timeStamp;
    if (pause >= pauseAtLeast && pause <= pauseAtMost) finish();
    else hint();
  });
}

/** A key that is still down would go on typing into what gets the focus next. */
function ignoreRepeats(): void {
  const ignore = (event: KeyboardEvent) => {
    if (event.repeat) event.preventDefault();
  };
  document.addEventListener('keydown', ignore, true);
  document.addEventListener('keyup', () => document.removeEventListener('keydown', ignore, true), { once: true });
}
