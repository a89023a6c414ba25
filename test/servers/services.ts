import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { closed, watched } from '../processes.ts';
import { monasToken } from '../service/app-parts.ts';

export type Service = { readonly url: string; readonly child: ChildProcess };

/** The service in a process of its own, known to Mona or to others. Throws when it ends instead of listening. */
export async function startService(store: string, key: string, tokens = `mona:${monasToken}`): Promise<Service> {
  const words = ['test/servers/serve-child.ts', store, tokens, key];
  const child = watched(
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), once(lines, 'close')]);
  if (typeof first[0] !== 'string') throw new Error(`the service on ${store.split(':')[0]} did not start`);
  return { child, url: first[0] };
}

/** Sends it a signal and waits for its end; its exit status, or null after SIGKILL. One that has ended is no trouble. */
export async function endService({ child }: Service, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  child.kill(signal);
  return (await closed(child))[0];
}

/** The status; 0 = no answer came. */
export async function post(
  url: string,
  path: string,
  bearer: string,
  body: unknown,
  method: 'POST' | 'DELETE' = 'POST',
): Promise<number> {
  try {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}` },
      body: JSON.stringify(body),
    });
    await answer.text();
    return answer.status;
  } catch {
    return 0;
  }
}
