/** The commands of requests: answer one, make one, collect its answer. */
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import type { Kept, Requested, RequestInput, RequestIo } from '../commands/request.ts';
import { parseDuration } from '../config/duration.ts';
import { type Inputs, sourceOf } from '../config/read-inputs.ts';
import { plain } from '../report/foreign-text.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { Secret } from '../rotation/model/secret.ts';
import { clock, network, realWorld } from '../world.ts';
import { checkoutHere } from './checkout.ts';
import { ownGithubToken, repositoryHere, repositoryOf } from './gh-and-git.ts';
import { forgetRequest, keepRequest, keptRequest, keptRequests } from './kept-requests.ts';
import { sayWhenStopped } from './open.ts';
import { err, out, printed, say } from './output.ts';
import { requestLink } from './pasted.ts';
import { readerIdentity } from './reader-identity.ts';
import { sentence, tellOpened } from './render.ts';
import { whenStopped } from './stopped.ts';
import { ask, chooseOne, confirm } from './terminal.ts';

const HOUR = 3_600_000;

/** Gives a request what it asks for; prints the code of the answer, and with `--now` runs the workflow with it. */
export async function answer(inputs: Inputs, words: readonly string[], json: boolean): Promise<number> {
  const interactive = process.stdin.isTTY === true;
  // Before anything is asked: an answer that is sent without the run that was wanted is not what was said.
  const run = inputs.flags.now === 'true' ? await (await import('./answer-now.ts')).runHere(inputs, json) : undefined;
  if (words[0] !== undefined) inHistory();
  const { link, rest } = interactive
    ? { link: words[0] ?? (await ask('Link (it stays hidden): ', 'all')), rest: undefined }
    : await piped(words[0]);
  const [commands, { trustIn }, here, identity, { file }] = await Promise.all([
    import('../commands/answer.ts'),
    import('../commands/trust.ts'),
    repositoryHere(process.env),
    readerIdentity(process.env),
    checkoutHere(inputs, process.env),
  ]);
  const hidden = async (question: string, lines: boolean) => {
    const text = await ask(plain(question), lines ? 'all' : 'line');
    return text === '' ? undefined : new Secret(text);
  };
  let stands = 'nothing was sent';
  const end = whenStopped(() => stands);
  const answered = await commands.answer(
    {
      link: new Secret(await requestLink(link, '/r', { isAsked: interactive })),
      // A link in a repository is trusted in a checkout of that repository.
      trusted: [...trustIn(file).origins, ...(here === undefined ? [] : [here])],
      piped: rest === undefined ? undefined : new Secret(rest),
      runOf: run?.repository,
    },
    {
      http: await network(process.env),
      clock,
      identity,
      githubToken: () => ownGithubToken(process.env),
      githubApi: process.env['GITHUB_API_URL'],
      say: (line) => err(sentence(line)),
      sending: ({ perhaps, hint }) => {
        stands = `${perhaps}; ${hint}`;
      },
      ...(interactive ? { hidden } : {}),
      ...(inputs.flags.yes === 'true' ? { confirm: async () => true } : interactive ? { confirm } : {}),
    },
  );
  stands = `the answer was sent; its code is ${answered.code}`;
  if (json) {
    const { id, origin, creator, code, filledAt, writes } = answered;
    out(JSON.stringify({ event: 'answered', id, origin, creator, code, filledAt, writes }));
  } else {
    err('Sent. Only who asked can open it. The code of your answer, for when you are asked whether it was yours:');
    out(answered.code);
    err('Do not end an old key before you are told that the new one is in its place.');
  }
  const exit = run === undefined ? 0 : await run.start(answered.code);
  end();
  return exit;
}

/** Asks a person: prints the link or, with `--from`, sends it; keeps what opens the answer. */
export async function request(inputs: Inputs, names: readonly string[], json: boolean): Promise<number> {
  const { flags } = inputs;
  const asking = await serviceOf(inputs);
  const expires = flags.expires === undefined ? 7 * 24 * HOUR : (parseDuration(flags.expires.trim()) ?? 0);
  if (expires < HOUR || expires > 14 * 24 * HOUR) {
    throw new KeyturnError('INPUT_INVALID', { what: 'expires is from 1h to 14d', hint: '--expires 7d' });
  }
  const input = {
    origin: asking.origin,
    names,
    any: flags.any === 'true',
    lines: (flags.lines ?? '').split(',').filter((name) => name !== ''),
    note: flags.note ?? '',
    console: flags.console,
    expires,
  };
  const io = {
    http: asking.world.http,
    clock,
    creator: asking.creator,
    from: userInfo().username,
    keep: (kept: Kept) => keepRequest(kept, process.env),
    forget: (id: string) => forgetRequest(id, process.env),
  };
  const made = flags.from === undefined ? await makeOnly(input, io) : await send(input, flags.from.trim(), io, asking);
  const { sent } = made;
  const isPrinted = sent === undefined || flags.print === 'true';
  const until = made.expiresAt.toISOString();
  if (json) {
    const shown = isPrinted ? { link: made.link.reveal() } : {};
    out(JSON.stringify({ event: 'requested', id: made.id, ...shown, ...sent, expires: until }));
    return 0;
  }
  if (sent !== undefined) say(sentence(`${sent.person} was sent the request by ${sent.channel}, until ${until}.`));
  if (isPrinted) {
    err(sentence(`Send this link to one person. It can be answered until ${until}, and reads no answer:`));
    out(made.link.reveal());
  }
  err(`When it is answered: keyturn collect ${made.id}`);
  return 0;
}

type Made = Requested & { readonly sent?: { readonly person: string; readonly channel: string } };

async function makeOnly(input: RequestInput, io: RequestIo): Promise<Made> {
  return (await import('../commands/request.ts')).request(input, io);
}

async function send(input: RequestInput, who: string, io: RequestIo, asking: Asking): Promise<Made> {
  const [{ requestFrom }, { composeSharing }, token] = await Promise.all([
    import('../commands/request-from.ts'),
    import('../compose/compose.ts'),
    ownGithubToken(process.env),
  ]);
  const access = { token, journalToken: undefined, clientId: undefined, privateKey: undefined, pending: undefined };
  const { channels, people, from } = await composeSharing(asking.configuration, access, asking.world);
  const sender = { ...from, actor: io.from };
  const { person, channel, ...made } = await requestFrom(input, who, { ...io, channels, people, sender });
  return { ...made, sent: { person, channel } };
}

/** Takes the answer of a request; exit status 3 while nobody has answered. */
export async function collect(inputs: Inputs, words: readonly string[], json: boolean): Promise<number> {
  const { flags } = inputs;
  const interactive = process.stdin.isTTY === true;
  const [commands, { trustIn }, { file: found }, source] = await Promise.all([
    import('../commands/collect.ts'),
    import('../commands/trust.ts'),
    checkoutHere(inputs, process.env),
    sourceOfAnswer(words[0]),
  ]);
  const told = await commands.collect(
    {
      ...source,
      print: flags.print === 'true',
      file: resolve(flags.file ?? '.env.local'),
      trusted: trustIn(found).origins,
      allowNames: (flags['allow-name'] ?? '').split(',').filter((name) => name !== ''),
    },
    {
      http: await network(process.env),
      clock,
      say: (line) => err(sentence(line)),
      tell: (event) => tellOpened(event, json),
      isRead: printed,
      forget: (id) => forgetRequest(id, process.env),
      ...sayWhenStopped('nothing was taken'),
      ...(interactive ? { choose: chooseOne } : {}),
      ...(flags.yes === 'true' ? { confirm: async () => true } : interactive ? { confirm, screen: true } : {}),
    },
  );
  const exit = told === 'waiting' ? 3 : 0;
  if (json) out(JSON.stringify({ event: 'end', exit }));
  else if (told === 'waiting') say('Nobody has answered yet.');
  return exit;
}

function inHistory(): void {
  err(
    'A link among the words of a command stays in the history of the shell: next time, paste it when it is asked for.',
  );
}

/** The link, if it is not a word, on the first line of standard input; the rest is NAME=value lines. */
async function piped(word: string | undefined): Promise<{ readonly link: string; readonly rest: string }> {
  const text = await ask('', 'all');
  if (word !== undefined) return { link: word, rest: text };
  const end = text.indexOf('\n');
  return end < 0 ? { link: text, rest: '' } : { link: text.slice(0, end), rest: text.slice(end + 1) };
}

type Asking = Awaited<ReturnType<typeof serviceOf>>;

/** Where and as whom it is asked. The channels are those of the file, also where a flag names the service. */
async function serviceOf(inputs: Inputs) {
  const [{ load }, { askingOf }, { readYaml }] = await Promise.all([
    import('../config/load.ts'),
    import('../compose/links.ts'),
    import('../config/yaml-source.ts'),
  ]);
  const [{ file: found }, repository] = await Promise.all([
    checkoutHere(inputs, process.env),
    repositoryOf(process.env),
  ]);
  const environment = { ...process.env, GITHUB_REPOSITORY: repository };
  const { 'links-url': url, from: person } = inputs.flags;
  const file = async () => (found === undefined ? 'secrets: {}' : await sourceOf(inputs, found));
  const flag = () => readYaml(JSON.stringify({ links: { url }, secrets: {} }), '--links-url');
  const named = await load(url === undefined ? await file() : flag(), { environment, repository });
  const configuration =
    url === undefined || person === undefined
      ? named
      : { ...(await load(await file(), { environment, repository })), links: named.links };
  const world = { ...(await realWorld(() => {})), environment };
  const asking = askingOf(configuration, world);
  if (asking !== undefined) return { ...asking, world, configuration };
  throw new KeyturnError('LINK_CREATOR_MISSING', {
    what: 'nothing says at which link service to ask',
    hint: '--links-url https://links.example.com, or run it where .github/keyturn.yml names links.url',
  });
}

/** From the files of this user, or from a link of /c. */
async function sourceOfAnswer(word: string | undefined) {
  const kept = word === undefined ? await keptRequests(process.env) : [];
  if (word === undefined && kept.length > 1) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `several requests were made on this computer: ${kept.join(', ')}`,
      hint: `keyturn collect ${kept[0]}`,
    });
  }
  const given = word ?? kept[0] ?? (await ask('The link that you kept (it stays hidden): ', 'all'));
  if (!/[#%/]/.test(given)) {
    const { origin, seed, fields, size } = await keptRequest(given.trim(), process.env);
    return { origin, seed, frame: { fields, size } };
  }
  if (word !== undefined) inHistory();
  const [{ parseCollectLink }, { requestInvalid }, { toBase64url }] = await Promise.all([
    import('../links/request-link.ts'),
    import('../links/request-service.ts'),
    import('../links/derive.ts'),
  ]);
  try {
    const { origin, seed } = parseCollectLink(
      await requestLink(given, '/c', { isAsked: process.stdin.isTTY === true }),
    );
    return { origin, seed: new Secret(toBase64url(seed)) };
  } catch (error) {
    throw requestInvalid(
      error,
      'this is not a whole link to collect with: https://HOST/c#KEY, with 43 characters behind the #',
    );
  }
}
