#!/usr/bin/env node
/** The command line's door: flags in, text or JSON lines out, exit status. */
import { readFile } from 'node:fs/promises';
import { url as inspectorUrl } from 'node:inspector';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { refuseTelling } from './commands/circumstances.ts';
import { type Ending, failedReport } from './commands/reporting.ts';
import { parseDuration } from './config/duration.ts';
import {
  argv,
  type Command,
  commands,
  defaultFile,
  type Inputs,
  inputs as readInputs,
  sourceOf,
  table,
} from './config/inputs.ts';
import { plain } from './report/foreign-text.ts';
import { KeyturnError } from './rotation/errors.ts';
import type { Progress } from './rotation/ports.ts';
import { Secret } from './rotation/secret.ts';
import { clock, network, otherConfigurations, ownGithubToken, random, realWorld, repositoryHere } from './world.ts';

const VERSION = '0.1.0';
const out = (text: string) => void process.stdout.write(`${text}\n`);
const err = (text: string) => void process.stderr.write(`${text}\n`);
const colours =
  process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  if (words.length === 0) {
    out(help());
    return 0;
  }
  const { raw, rest } = argv(words);
  const inputs = readInputs(raw, 'cli');
  if (inputs.flags.version) {
    out(VERSION);
    return 0;
  }
  if (inputs.flags.help) {
    out(raw['command'] === undefined ? help() : helpFor(inputs.command));
    return 0;
  }
  refuseTelling({ environment: process.env, words: process.execArgv, inspector: inspectorUrl() });
  const json = inputs.flags.json === 'true';
  if (rest.length > (inputs.command === 'open' ? Number.POSITIVE_INFINITY : inputs.command === 'providers' ? 1 : 0)) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `\`${inputs.command}\` takes no words beside its flags`,
      hint: `keyturn ${inputs.command} --help`,
    });
  }
  switch (inputs.command) {
    case 'rotate':
    case 'revoke':
    case 'onboard':
    case 'offboard':
    case 'status':
    case 'doctor':
      return end(await work(inputs, json), json);
    case 'open':
      return open(inputs, rest, json);
    case 'share':
      return share(inputs, json);
    case 'audit':
      return auditHistory(inputs, json);
    case 'init':
      return begin(inputs, json);
    case 'providers':
      return listProviders(rest[0], json);
    case 'serve':
      return serve(inputs, json);
    case 'demo': {
      const { demo } = await import('./commands/demo.ts');
      await demo(
        { yes: inputs.flags.yes === 'true', json },
        {
          clock,
          random,
          http: await network(process.env),
          print: out,
          event: (event) => out(JSON.stringify(event)),
          colour: colours,
          program: 'node dist/cli/index.js',
        },
      );
      return 0;
    }
    default:
      throw new KeyturnError('INTERNAL', {
        what: `nobody does \`${inputs.command}\``,
        hint: 'please report it',
      });
  }
}

/** The commands over the configuration's secrets. */
async function work(inputs: Inputs, json: boolean): Promise<Ending> {
  const [{ load }, { refusePullRequest }, { goesToWorkflow, refuseByHand }] = await Promise.all([
    import('./config/load.ts'),
    import('./config/events.ts'),
    import('./commands/dispatch-inputs.ts'),
  ]);
  const event = process.env['GITHUB_EVENT_NAME'];
  refusePullRequest(event);
  const found = await file(inputs);
  const others = await otherConfigurations(process.cwd(), inputs.config ?? defaultFile);
  const loaded = (repository: string | undefined) =>
    load(sourceOf(inputs, found), { environment: process.env, repository, event, others });
  let repository = process.env['GITHUB_REPOSITORY'];
  let configuration = await loaded(repository);
  // A journal in GitHub belongs to a repository; here that is the one that this folder is a checkout of.
  if (repository === undefined && configuration.journal.kind === 'github') {
    repository = await repositoryHere(process.env);
    if (repository !== undefined) configuration = await loaded(repository);
  }
  const world = {
    ...(await realWorld((progress) => show(progress, json))),
    ...(json ? {} : atTerminal()),
    environment: { ...process.env, ...(repository === undefined ? {} : { GITHUB_REPOSITORY: repository }) },
  };
  if (goesToWorkflow(inputs, configuration, process.env)) {
    refuseByHand(inputs, configuration);
    const { dispatch } = await import('./commands/dispatch.ts');
    const token = inputs.token ?? (await ownGithubToken(process.env));
    const interrupted = new Promise<void>((done) => process.once('SIGINT', () => done()));
    return dispatch(inputs, configuration, { world, file: found, token, interrupted });
  }
  if (inputs.command === 'status') {
    const { status } = await import('./commands/status.ts');
    return status(inputs, configuration, world, false);
  }
  if (inputs.command === 'doctor') {
    const { doctor } = await import('./commands/doctor.ts');
    return doctor(inputs, configuration, world, false);
  }
  if (inputs.command === 'onboard' || inputs.command === 'offboard') {
    const person = await import('./commands/person.ts');
    return person[inputs.command](inputs, configuration, world, false);
  }
  const { rotate } = await import('./commands/rotate.ts');
  return rotate(inputs, configuration, world, false);
}

async function file(inputs: Inputs): Promise<{ name: string; text: string } | undefined> {
  const name = inputs.config ?? defaultFile;
  try {
    return { name, text: await readFile(resolve(name), 'utf8') };
  } catch {
    return undefined;
  }
}

function show({ secret, step, detail }: Progress, json: boolean): void {
  if (json) out(JSON.stringify({ event: 'step', secret: secret ?? null, step, detail }));
  else err(plain(`${secret ?? 'keyturn'}  ${step}: ${detail}`));
}

async function end({ report, exit }: Ending, json: boolean): Promise<number> {
  if (json) {
    const [{ outputs, result }, { forReaders }] = await Promise.all([
      import('./report/result.ts'),
      import('./report/report.ts'),
    ]);
    for (const entry of result(report)) out(JSON.stringify({ event: 'secret', ...entry }));
    for (const check of forReaders(report).checks ?? []) out(JSON.stringify({ event: 'check', ...check }));
    const { result: _, ...rest } = outputs(report);
    out(JSON.stringify({ event: 'end', exit, ...rest, failures: report.failures }));
  } else {
    const { terminal } = await import('./report/table.ts');
    out(terminal(report, { colours }));
  }
  return exit;
}

async function open(inputs: Inputs, words: readonly string[], json: boolean): Promise<number> {
  const { flags } = inputs;
  const interactive = process.stdin.isTTY === true;
  if (words.length > 0)
    err(
      'A link among the words of a command stays in the history of the shell: next time, paste it when it is asked for.',
    );
  const given = words.length > 0 ? words : (await ask('Link (it stays hidden): ', 'all')).split(/\s+/);
  const links = given.filter((word) => word.trim() !== '').map((word) => new Secret(word.trim()));
  const [{ openInto }, { trustedOrigins }] = await Promise.all([
    import('./commands/open-into.ts'),
    import('./commands/trusted-origins.ts'),
  ]);
  const found = await file(inputs);
  const repository = await repositoryHere(process.env);
  const yes = flags.yes === 'true';
  const failures = await openInto(
    {
      links,
      print: flags.print === 'true',
      file: resolve(flags['env-file'] ?? '.env.local'),
      environment: flags.environment,
      trusted: [...trustedOrigins(found), ...(repository === undefined ? [] : [repository])],
      allowNames: (flags['allow-name'] ?? '').split(',').filter((name) => name !== ''),
    },
    {
      http: await network(process.env),
      clock,
      githubToken: async () => inputs.token ?? (await ownGithubToken(process.env)),
      githubApi: process.env['GITHUB_API_URL'],
      say: (line) => err(plain(line)),
      tell: (event) => tellOpened(event, json),
      ...(interactive ? { password: hiddenPassword, choose: chooseOne } : {}),
      ...(yes ? { confirm: async () => true } : interactive ? { confirm } : {}),
      ...(flags.verify === 'true' ? { verify: await verifier(inputs, found) } : {}),
    },
  );
  return endWith(failures, json);
}

function tellOpened(event: import('./commands/open-into.ts').IntoEvent, json: boolean): void {
  if (event.event === 'value') {
    const { key, name, environment, value } = event.entry;
    if (json)
      out(JSON.stringify({ event: 'value', key, name, environment: environment ?? null, value: value.reveal() }));
    else out(`${key}=${shown(value.reveal())}`);
  } else if (json) {
    out(JSON.stringify(event));
  } else if (event.event === 'saved' && event.names.length > 0) {
    out(plain(`${event.names.join(', ')} in ${event.file}${event.told ? '; the sender knows that it is saved' : ''}.`));
  }
}

async function share(inputs: Inputs, json: boolean): Promise<number> {
  const { flags } = inputs;
  const [{ load }, commandsShare, { composeSharing }, { readYaml }] = await Promise.all([
    import('./config/load.ts'),
    import('./commands/share.ts'),
    import('./compose.ts'),
    import('./config/source.ts'),
  ]);
  const repository = process.env['GITHUB_REPOSITORY'] ?? (await repositoryHere(process.env));
  const environment = { ...process.env, GITHUB_REPOSITORY: repository };
  const found = await file(inputs);
  const from = found === undefined ? 'secrets: {}' : sourceOf(inputs, found);
  const configuration = await load(from, { environment, repository });
  const { links } = configuration;
  const url = flags['links-url'];
  const chosen =
    url === undefined
      ? links
      : (await load(readYaml(JSON.stringify({ links: { url }, secrets: {} }), '--links-url'), { environment })).links;
  const expires = flags.expires === undefined ? links.expires : expiry(flags.expires);
  // Whoever makes a link by hand is somebody: nothing here runs on a schedule.
  const token =
    inputs.token ?? (chosen.via === 'github' || flags.to !== undefined ? await ownGithubToken(process.env) : undefined);
  const world = { ...(await realWorld(() => {})), environment };
  const ports = await composeSharing(
    { ...configuration, links: { ...chosen, expires, password: flags.password === 'true' || links.password } },
    { token, journalToken: undefined, clientId: undefined, privateKey: undefined, pending: undefined },
    world,
  );
  const failures = await commandsShare.share(
    {
      text: new Secret(await ask('One KEY=value, or with --secret its value (it stays hidden): ', 'all')),
      name: flags.secret,
      note: flags.note ?? '',
      to: (flags.to ?? '')
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    },
    { ...ports, say: (line) => err(plain(line)), tell: (event) => tellShared(event, json) },
  );
  return endWith(failures, json);
}

/** @throws KeyturnError INPUT_INVALID */
function expiry(text: string): number {
  const milliseconds = parseDuration(text.trim()) ?? 0;
  if (milliseconds >= 60_000 && milliseconds <= 30 * 86_400_000) return milliseconds;
  throw new KeyturnError('INPUT_INVALID', { what: 'expires is from 1m to 30d', hint: '--expires 24h' });
}

function tellShared(event: import('./commands/share.ts').ShareEvent, json: boolean): void {
  const password = event.password?.reveal();
  if (json) {
    const { link, ...rest } = { link: undefined, ...event };
    out(JSON.stringify({ ...rest, ...(link === undefined ? {} : { link: link.reveal() }), password }));
    return;
  }
  if (event.event === 'link') {
    err(plain(`One person can open this, once, until ${event.expires}: ${event.names.join(', ')}.`));
    out(event.link.reveal());
    if (password !== undefined) err(`Its password, which must go another way than the link: ${password}`);
    return;
  }
  out(plain(`${event.person} was sent a link by ${event.channel}, until ${event.expires}: ${event.names.join(', ')}.`));
  if (event.passwordBy !== undefined) out(plain(`The password went by ${event.passwordBy}.`));
  else if (password !== undefined)
    out(plain(`Tell ${event.person} the password yourself, not by ${event.channel}: ${password}`));
}

/** What went wrong with single ones of several, and the exit status. */
function endWith(failures: readonly KeyturnError[], json: boolean): number {
  for (const { code, message, hint } of failures) {
    if (json) out(JSON.stringify({ event: 'failed', code, what: message, hint }));
    else for (const line of [`${code}: ${message}`, ...(hint === undefined ? [] : [`  ${hint}`])]) err(plain(line));
  }
  const exit = failures[0]?.exit ?? 0;
  if (json) out(JSON.stringify({ event: 'end', exit }));
  return exit;
}

async function verifier(inputs: Inputs, found: { name: string; text: string } | undefined) {
  const [{ load }, { verifyOpened }] = await Promise.all([
    import('./config/load.ts'),
    import('./commands/verify-opened.ts'),
  ]);
  const repository = process.env['GITHUB_REPOSITORY'];
  const configuration = await load(sourceOf(inputs, found), { environment: process.env, repository });
  return verifyOpened(configuration, await realWorld(() => {}));
}

async function hiddenPassword(problem: string | undefined): Promise<Secret> {
  if (problem !== undefined) err(plain(problem));
  return new Secret(await ask('Password (it stays hidden): '));
}

async function chooseOne(question: string, from: readonly string[]): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await new Promise<string>((answered) =>
      lines.question(`${plain(question)} [${plain(from.join(', '))}] `, answered),
    );
    return from.find((each) => each === answer.trim());
  } finally {
    lines.close();
  }
}

async function begin(inputs: Inputs, json: boolean): Promise<number> {
  const { init } = await import('./commands/init.ts');
  const answers = createInterface({ input: process.stdin, output: process.stderr });
  const typed = answers[Symbol.asyncIterator]();
  const say = (line: string) => err(plain(line));
  /** Of a pipe, whose lines may come all at once. */
  const next = async (question: string) => {
    say(question);
    const { value, done } = await typed.next();
    return done ? undefined : value;
  };
  /** Ctrl-C and Ctrl-D answer nothing. */
  const prompt = (question: string) =>
    new Promise<string | undefined>((answered) => {
      const gone = () => {
        err('');
        answered(undefined);
      };
      answers.once('close', gone);
      answers.question(`${plain(question)} `, (text) => {
        answers.off('close', gone);
        answered(text);
      });
    });
  try {
    const { files, todo } = await init({
      directory: process.cwd(),
      file: inputs.config ?? defaultFile,
      repository: process.env['GITHUB_REPOSITORY'] ?? (await repositoryHere(process.env)),
      say,
      ask: process.stdin.isTTY === true ? prompt : next,
    });
    if (json) {
      for (const file of files) out(JSON.stringify({ event: 'written', file }));
      for (const step of todo) out(JSON.stringify({ event: 'todo', step }));
    } else {
      out(`Written: ${files.join(', ')}\n\nNow\n${todo.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}`);
    }
    return 0;
  } finally {
    answers.close();
  }
}

/** The value as it is for a pipe; for a terminal without what could steer it. */
function shown(value: string): string {
  if (process.stdout.isTTY !== true) return value;
  return value.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

async function serve(inputs: Inputs, json: boolean): Promise<number> {
  const commandsServe = await import('./commands/serve.ts');
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
  // Before anybody is told that it listens: whoever is may want it to stop.
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

/** Lines are written together, since a write each would take longer than what they tell of; none waits for long. */
function logLines(print: (text: string) => void) {
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
      // Many happen in the same millisecond.
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

/** A hidden answer from a terminal, or all of standard input where it is a pipe. */
async function ask(question: string, how: 'line' | 'all' = 'line'): Promise<string> {
  if (process.stdin.isTTY !== true) {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    return how === 'all' ? text : (text.split(/\r?\n/)[0] ?? '');
  }
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    // Ctrl-C and Ctrl-D answer nothing; what asked says what is true now.
    return await new Promise<string>((answered) => {
      lines.on('close', () => answered(''));
      lines.question('', answered);
    });
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

async function auditHistory({ flags }: Inputs, json: boolean): Promise<number> {
  const { auditLines, auditOf, historyOf } = await import('./commands/audit.ts');
  const branch = flags.branch ?? 'keyturn-journal';
  const audit = await auditOf(historyOf(resolve(flags.git ?? '.'), branch), flags.key);
  if (json) {
    for (const finding of audit.findings) out(JSON.stringify({ event: 'finding', ...finding }));
    out(JSON.stringify({ event: 'end', ...audit.last, commits: audit.commits, exit: audit.whole ? 0 : 1 }));
  } else for (const line of auditLines(audit, branch)) out(plain(line));
  return audit.whole ? 0 : 1;
}

async function listProviders(name: string | undefined, json: boolean): Promise<number> {
  const { catalogue, providerFacts, shown } = await import('./commands/providers.ts');
  if (json) {
    const { providers, byHand } =
      name === undefined ? await catalogue() : { providers: [await providerFacts(name)], byHand: [] };
    for (const facts of providers) out(JSON.stringify({ event: 'provider', ...facts }));
    for (const about of byHand) out(JSON.stringify({ event: 'by-hand', ...about }));
    out(JSON.stringify({ event: 'end', exit: 0 }));
    return 0;
  }
  const width = process.stdout.isTTY === true ? Math.min(120, process.stdout.columns) : 100;
  out(await shown(name, width));
  return 0;
}

/** Somebody who can be asked, one question after the other. */
function atTerminal(): Pick<import('./compose.ts').World, 'ask'> {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return {};
  let before: Promise<unknown> = Promise.resolve();
  return {
    ask(question) {
      const answer = before.then(() => ask(question.split('\n').map(plain).join('\n')));
      before = answer;
      return answer.then((text) => (text.trim() === '' ? undefined : new Secret(text.trim())));
    },
  };
}

async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await new Promise<string>((answered) => lines.question(`${plain(question)} [y/N] `, answered));
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  return [
    'keyturn turns keys: mints, proves, seals, hands over, waits, revokes.',
    '',
    'keyturn COMMAND [flags]',
    '',
    ...Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(width)}  ${does}`),
    '',
    'keyturn COMMAND --help shows the flags of a command. Exit status: 0 done, 1 failed or a human is needed, 2 bad input, 3 held by another run.',
  ].join('\n');
}

function helpFor(command: Command): string {
  const rows = Object.entries(table).filter(
    ([name, row]) => name !== 'command' && (row.commands as readonly string[]).includes(command),
  );
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return [
    `keyturn ${command}: ${commands[command].does}`,
    '',
    ...rows.map(
      ([name, row]) =>
        `  ${`--${name}`.padEnd(width)}  ${row.sentence}${'default' in row && row.default !== undefined ? ` (${row.default})` : ''}`,
    ),
  ].join('\n');
}

try {
  process.exitCode = await main();
} catch (error) {
  const { exit, report } = failedReport(error, clock.now(), false);
  const failure = report.failures[0];
  if (process.argv.includes('--json')) out(JSON.stringify({ event: 'failed', exit, ...failure }));
  else if (failure) {
    for (const line of failure.what.split('\n')) err(plain(`${failure.code}: ${line}`));
    if (failure.hint !== undefined) err(plain(`  ${failure.hint}`));
  }
  process.exitCode = exit;
}
