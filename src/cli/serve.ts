import type { Inputs } from '../config/read-inputs.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { Secret } from '../rotation/model/secret.ts';
import { clock, network } from '../world.ts';
import { logLines } from './log-lines.ts';
import { err, out } from './output.ts';

const secret = (name: string) => ((process.env[name] ?? '') === '' ? undefined : new Secret(process.env[name] ?? ''));

/** Runs the link service, or with `webhooks` the receiver of GitHub's webhooks, until SIGINT or SIGTERM. */
export async function serve(inputs: Inputs, json: boolean): Promise<number> {
  refuseMixture(inputs.flags);
  return inputs.flags.webhooks === 'true' ? serveWebhooks(inputs, json) : serveLinks(inputs, json);
}

async function serveWebhooks({ flags }: Inputs, json: boolean): Promise<number> {
  const commandsServe = await import('../commands/serve-webhooks.ts');
  const lines = logLines(json ? out : err);
  const api = process.env['GITHUB_API_URL'];
  const started = await commandsServe.serveWebhooks(
    {
      listen: flags.listen ?? '127.0.0.1:8788',
      organization: flags.organization,
      dispatch: flags.dispatch,
      secret: secret('KEYTURN_WEBHOOK_SECRET'),
      token: secret('KEYTURN_DISPATCH_TOKEN'),
      metricsToken: secret('KEYTURN_METRICS_TOKEN'),
      ...(api === undefined || api === '' ? {} : { api }),
      ...(flags['trust-proxy'] === undefined ? {} : { proxies: numberOfProxies(flags['trust-proxy']) }),
    },
    { elapsed: () => performance.now(), http: await network(process.env), log: lines.write },
  );
  const { url } = started;
  await untilStopped(started, lines.flush, () =>
    out(json ? JSON.stringify({ event: 'listening', url }) : `Webhooks of GitHub are received at ${url}/v1/github`),
  );
  return 0;
}

async function serveLinks(inputs: Inputs, json: boolean): Promise<number> {
  const commandsServe = await import('../commands/serve.ts');
  const { flags } = inputs;
  const lines = logLines(json ? out : err);
  const list = (text: string) => text.split(',').map((pattern) => pattern.trim());
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
  const { url, pageSha256, newPageSha256, requestPagesSha256 } = started;
  const hashes = { '/l': pageSha256, '/new': newPageSha256, ...requestPagesSha256 };
  await untilStopped(started, lines.flush, () => {
    if (json) out(JSON.stringify({ event: 'listening', url, page: pageSha256, newPage: newPageSha256, pages: hashes }));
    else
      out(
        [
          `The link service listens at ${url}`,
          ...Object.entries(hashes).map(([path, hash]) => `SHA-256 of the page: ${hash} (${path})`),
        ].join('\n'),
      );
  });
  return 0;
}

async function untilStopped(
  started: { close(): Promise<void> },
  flush: () => void,
  announce: () => void,
): Promise<void> {
  // The handlers are in place before it says that it listens, since a supervisor may stop it at once.
  const stopped = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  announce();
  await stopped;
  await started.close();
  flush();
}

const ofLinks = [
  'url',
  'store',
  'allow',
  'audience',
  'issuer',
  'allow-owner-id',
  'allow-ref',
  'allow-workflow',
  'allow-environment',
  'open-creation',
  'forget',
] as const;

/** The two services share nothing but a listener: a flag of the other one is a mistake. */
function refuseMixture(flags: Inputs['flags']): void {
  const webhooks = flags.webhooks === 'true';
  const other = (webhooks ? ofLinks : (['organization', 'dispatch'] as const)).find(
    (name) => flags[name] !== undefined,
  );
  if (other === undefined) return;
  throw new KeyturnError('INPUT_INVALID', {
    what: webhooks
      ? `--${other} belongs to the link service, which is a process of its own`
      : `--${other} needs --webhooks`,
    hint: webhooks
      ? `leave --${other} out`
      : 'keyturn serve --webhooks --organization acme --dispatch acme/keys:keyturn.yml@main',
  });
}

function numberOfProxies(text: string): number {
  if (/^[0-9]$/.test(text)) return Number(text);
  throw new KeyturnError('INPUT_INVALID', {
    what: 'trust-proxy is how many reverse proxies stand in front, 0 to 9',
    hint: '--trust-proxy 1',
  });
}
