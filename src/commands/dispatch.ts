/**
 * From a terminal that cannot read the escrow: the workflow does it, and this follows it to its end. A run that cannot
 * see what earlier runs hold in escrow would mint once and then be stuck.
 */
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { compose } from '../compose/compose.ts';
import type { World } from '../compose/world.ts';
import type { Configuration } from '../config/load.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { select } from '../config/select.ts';
import { github as githubClient, refusedWith } from '../forge/github/client.ts';
import { type Dispatching, dispatching, type FollowedRun } from '../forge/github/dispatch.ts';
import { providers } from '../providers/index.ts';
import { Session } from '../rotation/journal/session.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import { currentOf, pendingOf } from '../rotation/model/policy.ts';
import type { JournalRecord, LedgerPerson } from '../rotation/model/record.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { inputsFor, missingLines, runLine, workflowsFor } from './dispatch-inputs.ts';
import type { Ending } from './reporting.ts';
import { status } from './status.ts';

export type Terminal = {
  readonly world: World;
  /** The configuration as it is here; undefined where inputs stand for it. */
  readonly file: { readonly name: string; readonly text: string } | undefined;
  /** What the person is at GitHub. */
  readonly token: Secret | undefined;
  /** Settles when the person does not want to wait any more (Ctrl-C). */
  readonly interrupted: Promise<void>;
};

const POLL = 5_000;
/** A run that was started without an answer about it is looked for so many times. */
const LOOKS = 12;
/** Cancelled by newer ones before it began: started again so often. */
const AGAIN = 2;

/**
 * Dispatches the workflow and follows it. Exit status 0 only if the run succeeded and the journal says that what was
 * wished for was done.
 *
 * @throws KeyturnError INPUT_INVALID, CONFIG_INVALID (this is not what the default branch has); DISPATCH_FAILED (nothing
 * was started); DISPATCH_UNFINISHED (the run failed, or nobody waits for it any more); what reading the journal throws
 */
export async function dispatch(inputs: Inputs, configuration: Configuration, terminal: Terminal): Promise<Ending> {
  const { world, token } = terminal;
  const repository = world.environment['GITHUB_REPOSITORY'] ?? '';
  const [owner = '', repo = ''] = repository.split('/');
  if (owner === '' || repo === '') {
    throw new KeyturnError('INPUT_INVALID', {
      what: `\`${inputs.command}\` is done by the workflow of a repository, and nothing says which`,
      hint: `run it in a checkout, or: GITHUB_REPOSITORY=OWNER/NAME keyturn ${inputs.command}`,
    });
  }
  if (token === undefined) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `\`${inputs.command}\` is done by the workflow of ${repository}, and there is no token to start it with`,
      hint: 'gh auth login; or set GITHUB_TOKEN to one with *Actions: write* and *Contents: read*',
    });
  }
  // Before anything is asked: a glob that matches nothing, a login that is none.
  const keys = select(configuration.targets, inputs.only).map(({ key }) => key);
  const baseUrl = world.environment['GITHUB_API_URL'];
  const at = baseUrl === undefined || baseUrl === '' ? {} : { baseUrl };
  const { http, clock } = world;
  const api = dispatching(githubClient({ http, clock, token, tokenName: 'token', ...at }), { owner, repo });
  const access = { ...inputs, token, journalToken: undefined };
  const ports = await compose(configuration, access, world);
  const may = <T>(ask: () => Promise<T>) => reachable(ask, inputs, repository);
  const branch = await may(() => api.defaultBranch());
  await may(() => mustBeTheirs(api, branch, terminal.file));
  const before = await Session.look(ports);
  const run = await may(() => workflowOn(api, branch, terminal.file?.name, inputs, repository))
    .then((workflow) => follow({ api, inputs, repository, branch, workflow, terminal, ports }))
    .catch(async (error: unknown) => {
      throw error instanceof KeyturnError ? await withWayOut(error, before.document, keys, inputs) : error;
    });
  say(world, `the run has ended well: ${run.url}`);
  // Whoever may push could have written what is asked for: it is believed of the key that signed before.
  const after = await Session.look(ports, { since: before, reseeded: inputs.repair === 'new-seed' });
  const missing = unanswered(inputs, before, after, keys);
  if (missing !== undefined) {
    throw new KeyturnError('DISPATCH_UNFINISHED', {
      what: `the run succeeded, and the journal does not say that it was done: ${missing}`,
      hint: `look at ${run.url}, and at \`keyturn status\``,
    });
  }
  return status({ ...inputs, token, failOn: undefined }, configuration, world, false);
}

type Start = {
  readonly api: Dispatching;
  readonly inputs: Inputs;
  readonly repository: string;
  readonly branch: string;
  readonly workflow: { readonly file: string; readonly given: { readonly [name: string]: string } };
  readonly terminal: Terminal;
  readonly ports: { readonly random: { ulid(at: Date): string } };
};

/** Starts it, and again where a newer one took its place in the queue; returns the run that succeeded. */
async function follow(start: Start): Promise<FollowedRun> {
  const { world } = start.terminal;
  for (let again = 0; ; again++) {
    const begun = await begin(start);
    say(world, `${start.workflow.file} was started: ${begun.url}`);
    const ended = await toItsEnd(start, begun);
    if (ended.run.conclusion === 'success') return ended.run;
    if (ended.run.conclusion === 'cancelled' && !ended.began && again < AGAIN) {
      say(world, 'a newer run took its place in the queue: it is started again');
      continue;
    }
    throw new KeyturnError('DISPATCH_UNFINISHED', {
      what: `the run ended with ${plainWord(ended.run.conclusion)}: ${ended.run.url}`,
      hint: `its log says why; \`gh run view ${ended.run.id} --repo ${start.repository} --log-failed\``,
    });
  }
}

async function begin({ api, inputs, repository, branch, workflow, terminal, ports }: Start): Promise<FollowedRun> {
  const { world } = terminal;
  const id = ports.random.ulid(world.clock.now());
  const named = Object.hasOwn(workflow.given, 'dispatch-id');
  const given = named ? { ...workflow.given, 'dispatch-id': id } : workflow.given;
  let lost: KeyturnError | undefined;
  try {
    const run = await api.start(workflow.file, branch, given);
    if (run) return run;
  } catch (error) {
    const code = refusedWith(error);
    if (code !== undefined && !saysMore(error)) throw refused(code, inputs, repository, branch, workflow);
    // Whether it was started is not known: its name will tell.
    if (!(error instanceof KeyturnError) || error.code !== 'HTTP_UNKNOWN') throw error;
    lost = error;
  }
  for (let look = 0; named && look < LOOKS; look++) {
    await world.clock.sleep(POLL);
    const run = await api.named(workflow.file, id);
    if (run) return run;
  }
  throw new KeyturnError('DISPATCH_UNFINISHED', {
    what: `${workflow.file} was ${lost === undefined ? '' : 'perhaps '}started, and which run that is cannot be told`,
    hint: `look at ${world.environment['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${repository}/actions/workflows/${workflow.file}${named ? '' : '; with the input `dispatch-id` in its `run-name` it can be told'}`,
  });
}

async function toItsEnd(
  { api, terminal, repository }: Start,
  begun: FollowedRun,
): Promise<{ readonly run: FollowedRun; readonly began: boolean }> {
  const { world } = terminal;
  let gone = false;
  const stop = terminal.interrupted.then(() => {
    gone = true;
  });
  let told = '';
  let began = false;
  for (;;) {
    await Promise.race([world.clock.sleep(POLL), stop]);
    if (gone) {
      throw new KeyturnError('DISPATCH_UNFINISHED', {
        what: `the run goes on without this terminal: ${begun.url}`,
        hint: `gh run watch ${begun.id} --repo ${repository}; it is stopped only by hand, and a rotation should not be`,
      });
    }
    let run: FollowedRun;
    try {
      run = await api.look(begun.id);
      began ||= run.status === 'in_progress' || (run.status === 'completed' && run.conclusion !== 'cancelled');
      if (run.status !== told) {
        told = run.status;
        say(world, await stateOf(api, run));
      }
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      throw new KeyturnError('DISPATCH_UNFINISHED', {
        what: `the run cannot be followed (${error.code}): ${error.message}; it goes on: ${begun.url}`,
        hint: `gh run watch ${begun.id} --repo ${repository}`,
      });
    }
    if (run.status === 'completed') return { run, began };
  }
}

async function stateOf(api: Dispatching, run: FollowedRun): Promise<string> {
  if (run.status !== 'waiting') return `the run is ${plainWord(run.status).replaceAll('_', ' ')}`;
  const reviewers = await api.reviewers(run.id);
  const who = reviewers.length === 0 ? 'somebody' : reviewers.join(' or ');
  return `the run waits for ${who} to approve it: ${run.url}`;
}

/** What was found out before anything was started. Throws CONFIG_INVALID. */
async function mustBeTheirs(api: Dispatching, branch: string, file: Terminal['file']): Promise<void> {
  if (file === undefined) {
    throw new KeyturnError('INPUT_INVALID', {
      what: 'the workflow reads a configuration file, and here flags stand for one',
      hint: 'write what they say into .github/keyturn.yml, and push it',
    });
  }
  const path = pathOf(file.name);
  const there = await api.fileOn(branch, path);
  // A checkout may have other line ends than the repository.
  const here = [file.text, file.text.replaceAll('\r\n', '\n')].map(blobOf);
  if (there !== undefined && here.includes(there.sha)) return;
  throw new KeyturnError('CONFIG_INVALID', {
    what: `${path} here is not what the branch ${branch} has${there === undefined ? ', which has none' : ''}: the workflow would do something else`,
    hint: `git diff origin/${branch} -- ${path}; push it, or check ${branch} out`,
  });
}

/** The name of a blob in git: SHA-1 over its length and its bytes. */
function blobOf(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function pathOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
}

/** The workflow that does this command, and what it is to be given. Throws DISPATCH_FAILED. */
async function workflowOn(
  api: Dispatching,
  branch: string,
  configuration: string | undefined,
  inputs: Inputs,
  repository: string,
): Promise<Start['workflow']> {
  const candidates = workflowsFor(configuration, inputs.command);
  for (const { file, own } of candidates) {
    const found = await api.fileOn(branch, `.github/workflows/${file}`);
    if (found === undefined) continue;
    const wanted = inputsFor(inputs, own);
    const known = declared(found.text);
    const missing = Object.keys(wanted).filter((name) => known === undefined || !known.includes(name));
    const needed = missing.filter((name) => name !== 'dispatch-id');
    if (known === undefined || needed.length > 0) {
      throw new KeyturnError('DISPATCH_FAILED', {
        what: `.github/workflows/${file} of the branch ${branch} does not take ${known === undefined ? 'a start by hand' : needed.map((name) => `\`${name}\``).join(', ')}`,
        hint: `add to it:\n${missingLines(missing)}`,
      });
    }
    // Who may not see it is told by the start itself whether they may start it.
    const state = await api.state(file).catch((error: unknown) => {
      if (refusedWith(error) !== 403) throw error;
      return undefined;
    });
    if (state !== undefined && state !== 'active') {
      throw new KeyturnError('DISPATCH_FAILED', {
        what: `the workflow ${file} of ${repository} is switched off (${plainWord(state)})`,
        hint: `gh workflow enable ${file} --repo ${repository}`,
      });
    }
    return { file, given: Object.fromEntries(Object.entries(wanted).filter(([name]) => known.includes(name))) };
  }
  const names = candidates.map(({ file }) => file).join(' nor ');
  throw new KeyturnError('DISPATCH_FAILED', {
    what: `the branch ${branch} of ${repository} has no workflow ${names}, which could do this`,
    hint: `\`keyturn init\` writes them; one that is there already needs this:\n${missingLines(Object.keys(inputsFor(inputs, false)))}`,
  });
}

/** Names of the inputs of `workflow_dispatch`; undefined: it cannot be started by hand. */
function declared(text: string): readonly string[] | undefined {
  try {
    const { on } = (parse(text) ?? {}) as { on?: unknown };
    if (on === 'workflow_dispatch' || (Array.isArray(on) && on.includes('workflow_dispatch'))) return [];
    if (typeof on !== 'object' || on === null || !('workflow_dispatch' in on)) return undefined;
    const { inputs } = (on.workflow_dispatch ?? {}) as { inputs?: object | null };
    return Object.keys(inputs ?? {});
  } catch {
    return undefined;
  }
}

/** Single sign-on, an address, a policy: what would help is said already, and it is no permission. */
function saysMore(error: unknown): boolean {
  return is(error, 'TOKEN_SSO', 'TOKEN_IP', 'TOKEN_POLICY', 'APP_SUSPENDED', 'PLAN_LIMIT', 'RATE_LIMITED');
}

async function reachable<T>(ask: () => Promise<T>, inputs: Inputs, repository: string): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const code = refusedWith(error);
    if ((code !== 403 && code !== 404) || saysMore(error)) throw error;
    throw new KeyturnError('DISPATCH_FAILED', {
      what: `the token does not see ${repository}, whose workflow does \`${inputs.command}\``,
      hint: `give it *Actions: write* and *Contents: read* there; or somebody who has them runs: ${runLine(repository, undefined, workflowsFor(undefined, inputs.command)[0]?.file ?? 'keyturn.yml', inputsFor(inputs, true))}`,
    });
  }
}

function refused(
  code: number,
  { command }: Inputs,
  repository: string,
  branch: string,
  { file, given }: Start['workflow'],
): KeyturnError {
  const { 'dispatch-id': _, ...rest } = given;
  const line = runLine(repository, branch, file, rest);
  const denied = code === 403 || code === 404;
  return new KeyturnError('DISPATCH_FAILED', {
    what: denied
      ? `the token may not start workflows of ${repository}: \`${command}\` was not begun`
      : `GitHub does not start ${file} of ${repository} (HTTP ${code}): \`${command}\` was not begun`,
    hint: denied
      ? `give it *Actions: write*; or somebody who has it runs: ${line}`
      : `its \`workflow_dispatch\` on ${branch} must take these inputs; see what GitHub says to: ${line}`,
  });
}

/** A key that got out must be ended by somebody, whatever Actions does. */
async function withWayOut(
  error: KeyturnError,
  { secrets }: JournalRecord,
  keys: readonly string[],
  inputs: Inputs,
): Promise<KeyturnError> {
  if (inputs.command !== 'revoke') return error;
  const ways = keys.flatMap((key) => {
    const credential = currentOf(Object.hasOwn(secrets, key) ? secrets[key] : undefined);
    return credential?.id === undefined ? [] : [{ key, ...credential }];
  });
  if (ways.length === 0) return error;
  const lines = ways.map(async ({ key, provider, account, id }) => {
    const rows: { readonly [name: string]: () => Promise<{ readonly docs: string }> } = providers;
    const docs = Object.hasOwn(rows, provider) ? (await rows[provider]?.())?.docs : undefined;
    return `${key}: id ${id}, account ${account}${docs?.startsWith('https:') ? `, see ${docs}` : ''}`;
  });
  return new KeyturnError(error.code, {
    what: error.message,
    hint: `${error.hint ?? ''}\nor end it in the console of its provider:\n${(await Promise.all(lines)).join('\n')}`,
  });
}

/** What the journal does not say, for people; undefined: it says all of it. */
function unanswered(
  inputs: Inputs,
  { document: before, existed }: Session,
  { document: after, exists }: Session,
  keys: readonly string[],
): string | undefined {
  const { command, person = '', repair } = inputs;
  const named = ({ login }: { readonly login: string }) => login.toLowerCase() === person.toLowerCase();
  switch (command) {
    case 'offboard':
      return (after.offboarded ?? []).some((one) => named(one.person)) ? undefined : `${person} is not offboarded`;
    case 'onboard': {
      const old = linksOf(before, named);
      return linksOf(after, named).some((link) => !old.includes(link)) ? undefined : `no link was sent to ${person}`;
    }
    case 'doctor':
      return unmended(repair, { before, after, begun: exists && !existed }, keys);
    default:
      return command === 'revoke' || inputs.force ? withoutSuccessor(before, after, keys) : undefined;
  }
}

const entryOf = ({ secrets }: JournalRecord, key: string) => (Object.hasOwn(secrets, key) ? secrets[key] : undefined);

/** Ids of the links that were sent to somebody. */
function linksOf({ secrets }: JournalRecord, isTheirs: (person: LedgerPerson) => boolean): readonly string[] {
  return Object.values(secrets).flatMap(({ credentials }) =>
    credentials.flatMap(({ shares }) =>
      shares.flatMap(({ person, link, sent }) => (link !== undefined && sent && isTheirs(person) ? [link] : [])),
    ),
  );
}

type Around = { readonly before: JournalRecord; readonly after: JournalRecord; readonly begun: boolean };

function unmended(
  repair: Inputs['repair'],
  { before, after, begun }: Around,
  keys: readonly string[],
): string | undefined {
  if (repair === 'new-journal') return begun ? undefined : 'no new journal was begun';
  if (repair === 'new-seed') return after.key === before.key ? 'no new seed signs' : undefined;
  if (repair === 'true') {
    const open = keys.filter((key) => pendingOf(entryOf(after, key)) !== undefined);
    return open.length === 0 ? undefined : `${open.join(', ')} still has a rotation under way`;
  }
  const marked = keys.filter((key) => entryOf(after, key)?.credentials.some(({ unsigned }) => unsigned));
  return marked.length === 0 ? undefined : `${marked.join(', ')} still has records from before the new seed`;
}

function withoutSuccessor(before: JournalRecord, after: JournalRecord, keys: readonly string[]): string | undefined {
  const open = keys.filter((key) => {
    const [was, is] = [currentOf(entryOf(before, key)), entryOf(after, key)];
    if (is?.wish !== undefined) return true;
    // What was current has to have had a successor.
    return was !== undefined && currentOf(is)?.rotation === was.rotation;
  });
  return open.length === 0 ? undefined : `${open.join(', ')} ${open.length === 1 ? 'has' : 'have'} no successor yet`;
}

function plainWord(text: string | undefined): string {
  return text !== undefined && /^[a-z_]{1,40}$/.test(text) ? text : 'something unexpected';
}

function say(world: World, detail: string): void {
  world.progress({ step: 'workflow', detail });
}
