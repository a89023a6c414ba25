/** What the page asks the service that served it. */
export type Told = {
  /** 0 = no answer came. */
  readonly status: number;
  readonly body: { readonly [name: string]: unknown };
  /** Seconds. */
  readonly wait: number;
};

export async function ask(path: string, access: string, body: { readonly [name: string]: string }): Promise<Told> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${access}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(20_000),
    });
    const text = await answer.text();
    const wait = Number(answer.headers.get('retry-after') ?? 0);
    const read: unknown = text === '' ? {} : JSON.parse(text);
    return { status: answer.status, body: typeof read === 'object' && read !== null ? { ...read } : {}, wait };
  } catch {
    return { status: 0, body: {}, wait: 0 };
  }
}

/** Again while no answer comes: the service hands the same reader the same thing for a minute. */
export async function insist(path: string, access: string, body: { readonly [name: string]: string }): Promise<Told> {
  for (let tries = 1; ; tries++) {
    const told = await ask(path, access, body);
    if ((told.status !== 0 && told.status < 500) || tries === 4) return told;
    await new Promise((done) => setTimeout(done, 400 * 2 ** tries));
  }
}
