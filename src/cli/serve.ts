import type { Inputs } from '../config/read-inputs.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { Secret } from '../rotation/model/secret.ts';
import { clock, network } from '../world.ts';
import { logLines } from './log-lines.ts';
import { err, out } from './output.ts';

/** Runs the link service until SIGINT or SIGTERM. */
export async function serve(inputs: Inputs, json: boolean): Promise<number> {
  const commandsServe = await import('../commands/serve.ts');
  const { flags } = inputs;
  const lines = logLines(json ? out : err);
  const list = (text: string) => text.split(',').map((pattern) => pattern.trim());
  const secret = (name: string) => ((process.env[name] ?? '') === '' ? undefined : new Secret(process.env[name] ?? ''));
  const started = await commandsServe.serve(
    {
      listen: flags.listen ?? '127.0.0.1:8787',
      ...(flags.url === undefined ? {} : { url: flags.url }),
      ...(flags.allow === undefined ? {} : { allow: list(flags.allow) }),
      ...(flags['allow-owner-id'] === undefined ? {} : { allowOwnerIds: list(flags['allow-owner-id']) }),
      ...(flags['allow-ref'] === undefined ? {} : { allowRefs: list(flags['allow-ref']) }),
      ...(flags['allow-workflow'] === undefined ? {} : { allowWorkflows: list(flags['allow-workflow']) }),
      ...(flags['allow-environment'] === undefined ? {} : { allowEnvironments: list(flags['allow-environment']) }),
      ...(flags.audience === undefined ? {} : { audience: flags.audience }),
      ...(flags.issuer === undefined ? {} : { issuer: flags.issuer }),
      storeKey: secret('KEYTURN_STORE_KEY'),
      store: flags.store ?? 'sqlite:keyturn-links.sqlite',
      tokens: secret('KEYTURN_LINK_TOKENS'),
      metricsToken: secret('KEYTURN_METRICS_TOKEN'),
      openCreation: flags['open-creation'] === 'true',
      forget: flags.forget === 'true',
      ...(flags['trust-proxy'] === undefined ? {} : { proxies: numberOfProxies(flags['trust-proxy']) }),
    },
    {
      clock,
      elapsed: () => performance.now(),
      http: await network(process.env),
      log: lines.write,
    },
  );
  const { url, pageSha256, newPageSha256 } = started;
  // The handlers are in place before it says that it listens, since a supervisor may stop it at once.
  const stopped = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  if (json) out(JSON.stringify({ event: 'listening', url, page: pageSha256, newPage: newPageSha256 }));
  else
    out(
      `The link service listens at ${url}\nSHA-256 of the page: ${pageSha256} (/l)\nSHA-256 of the page: ${newPageSha256} (/new)`,
    );
  await stopped;
  await started.close();
  lines.flush();
  return 0;
}

function numberOfProxies(text: string): number {
  if (/^[0-9]$/.test(text)) return Number(text);
  throw new KeyturnError('INPUT_INVALID', {
    what: 'trust-proxy is how many reverse proxies stand in front, 0 to 9',
    hint: '--trust-proxy 1',
  });
}
