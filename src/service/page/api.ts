/** The requests of the page to the service that served it. */
export type Told = {
  /** 0 = no answer came. */
  readonly status: number;
  readonly body: { readonly [name: string]: unknown };
  /** Seconds. */
  readonly wait: number;
};

type Body = { readonly [name: string]: string | number | boolean };

/** Without a body it is a GET, unless `method` says otherwise. */
export async function ask(path: string, bearer: string, body?: Body, method = body ? 'POST' : 'GET'): Promise<Told> {
  try {
    const answer = await fetch(path, {
      method,
      headers: {
        ...(bearer === '' ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(20_000),
    });
    const text = await answer.text();
    const wait = Number(answer.headers.get('retry-after') ?? 0) || 0;
    return { status: answer.status, body: readTable(text), wait };
  } catch {
    return { status: 0, body: {}, wait: 0 };
  }
}

/** What stands between page and service may answer with a page of its own; its status still counts. */
function readTable(text: string): Told['body'] {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

/** Again while no answer comes: the service hands the same reader the same thing for a minute. */
export async function insist(path: string, bearer: string, body: Body): Promise<Told> {
  for (let tries = 1; ; tries++) {
    const told = await ask(path, bearer, body);
    if ((told.status !== 0 && told.status < 500) || tries === 4) return told;
    await new Promise((done) => setTimeout(done, 400 * 2 ** tries));
  }
}

/** The service is there and has too much to do. */
export function isBusy({ status, body }: Told): boolean {
  if (status === 429) return !['wrong_proof', 'wait', 'quota'].includes(String(body['error']));
  return status === 502 || status === 503 || status === 504;
}

export function readDate(value: unknown): Date | undefined {
  const at = new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
