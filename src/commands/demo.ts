import { compose } from '../compose/compose.ts';
import type { Access, World } from '../compose/world.ts';
import { load } from '../config/load.ts';
import { fingerprint, salt } from '../crypto/fingerprint.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Http, Links, Ports, Random } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import type { Result } from '../rotation/run/options.ts';
import { reconcile } from '../rotation/run/reconcile.ts';
import { type DemoClock, demoClock } from './demo/clock.ts';
import { cast, configuration } from './demo/configuration.ts';
import { type DemoGitHub, demoGitHub } from './demo/github.ts';
import { network } from './demo/network.ts';
import { type DemoEvent, heading, type Paint, paint, type ToldKey, wrap } from './demo/telling.ts';
import { type ToyProvider, toyProvider } from './demo/toy-provider.ts';
import { type WebhookReceiver, webhookReceiver } from './demo/webhook-receiver.ts';
import { open } from './open.ts';
import { serve } from './serve.ts';

export type { DemoEvent } from './demo/telling.ts';

export type DemoInput = {
  /** Plays the recipient too. */
  readonly yes: boolean;
  /** Events instead of lines. */
  readonly json: boolean;
};

export type DemoIo = {
  /** The real ones. */
  readonly clock: Clock;
  readonly random: Pick<Random, 'bytes'>;
  /** The real network, used for the demo's own link service on 127.0.0.1 and nothing else. */
  readonly http: Http;
  /** One line without its end, at most 80 columns as far as its words allow. */
  print(line: string): void;
  /** With `json`. */
  event(event: DemoEvent): void;
  /** Whether lines may carry colours. */
  readonly colour: boolean;
  /** How this program is called, for the commands that it proposes. */
  readonly program: string;
};

const DAY = 86_400_000;
const JUMP_HOURS = 25;
/** Real milliseconds between two questions for the receipt. */
const POLL = 500;

/** Everything that the story happens to. */
type Stage = {
  readonly clock: DemoClock;
  readonly github: DemoGitHub;
  readonly provider: ToyProvider;
  readonly receiver: WebhookReceiver;
  readonly service: string;
  readonly http: Http;
  readonly environment: World['environment'];
  readonly salt: string;
};

type Teller = {
  readonly paint: Paint;
  heading(text: string): void;
  /** One paragraph. */
  say(text: string, first?: string): void;
  /** As it is. */
  line(text?: string): void;
  event(event: DemoEvent): void;
};

/**
 * The whole story of one rotation on this machine (docs/demo.md): stand-ins for GitHub and for a provider inside this
 * process, the real link service on a loopback port, the same engine as everywhere. Writes no file.
 *
 * @throws KeyturnError whatever stops a rotation; LINK_GONE if the link ends without having been saved.
 */
export async function demo(input: DemoInput, io: DemoIo): Promise<void> {
  const teller = tellerOf(input, io);
  const clock = demoClock(io.clock, input.yes ? 50 : 700);
  const token = Buffer.from(io.random.bytes(24)).toString('base64url');
  const tokens = new Secret(`acme-shop:${token}`);
  const links = await serve({ listen: '127.0.0.1:0', store: 'memory', tokens }, { clock });
  try {
    const stage = setUp(clock, links.url, token, io);
    await tell(stage, teller, input, io);
  } finally {
    await links.close();
  }
}

function setUp(clock: DemoClock, service: string, token: string, io: DemoIo): Stage {
  const provider = toyProvider(clock, io.random);
  const github = demoGitHub({
    clock,
    random: io.random,
    repository: cast.repository,
    environments: ['production'],
    people: [cast.teammate],
  });
  const receiver = webhookReceiver();
  const old = new Date(clock.now().getTime() - 88 * DAY);
  github.place('production', cast.secret, provider.make('made by hand, for production', old).value, old);
  github.place(undefined, cast.secret, provider.make('made by hand, for development', old).value, old);
  provider.make("somebody else's", new Date(clock.now().getTime() - 412 * DAY));
  return {
    clock,
    github,
    provider,
    receiver,
    service,
    http: network({
      [cast.github]: github.http,
      [cast.provider]: provider.http,
      [cast.webhook]: receiver.http,
      [service]: io.http,
    }),
    environment: {
      GITHUB_API_URL: cast.github,
      GITHUB_SERVER_URL: cast.github,
      GITHUB_REPOSITORY: cast.repository,
      TOY_ADMIN_KEY: provider.admin.reveal(),
      KEYTURN_LINK_TOKEN: token,
    },
    salt: salt({ ...io.random, ulid: () => '' }),
  };
}

async function tell(stage: Stage, teller: Teller, input: DemoInput, io: DemoIo): Promise<void> {
  const { github, provider, receiver } = stage;
  const before = [...provider.keys];
  introduce(stage, teller);

  teller.heading('1. What is there now');
  await tellKeys(stage, teller, 'before', before);
  teller.line();
  teller.say(
    'max-age is 90 days. The last day of it is the overlap, in which two keys live, and three more are kept for late crons: from day 86 on a key is due. These two are.',
  );

  teller.heading('2. Keyturn runs');
  const first = await run(stage, teller, io, 1);
  teller.line();
  tellOutcomes(teller, first.result, 1);

  teller.heading('3. What arrived at GitHub');
  teller.say("Sealed boxes. Each was opened with GitHub's private key; does it hold ...");
  teller.line();
  tellArrivals(stage, teller);

  teller.heading('4. What the journal says');
  const told = tellCommits(stage, teller, 0);

  teller.heading(`5. What ${cast.teammate} gets`);
  const [message] = receiver.messages;
  if (message === undefined) throw unexpected('no message came to the webhook');
  teller.event({
    event: 'message',
    person: message.person,
    channel: 'webhook',
    secrets: message.secrets,
    expiresAt: message.expiresAt,
  });
  teller.say(
    `One message by webhook: ${message.secrets.join(', ')}, until ${minute(message.expiresAt)}, and one link:`,
  );
  teller.line();
  teller.line(`  ${teller.paint('bold', message.link.reveal())}`);
  teller.line();
  teller.event({ event: 'link', link: message.link.reveal() });
  if (input.yes) await playRecipient(stage, teller, message.link);
  else invite(teller, io);
  await awaitSaved(stage, teller, first, io);

  teller.heading(`6. ${JUMP_HOURS} hours later`);
  stage.clock.skip(JUMP_HOURS * 3_600_000);
  teller.event({ event: 'clock', hours: JUMP_HOURS });
  teller.say(
    "The demo's clock was put forward. The overlap is over, the receipt is in, no workflow run holds the old value, the provider reports no use of it for a day: the next run may revoke.",
  );
  teller.line();
  const second = await run(stage, teller, io, 2);
  teller.line();
  tellOutcomes(teller, second.result, 2);
  teller.line();
  tellCommits(stage, teller, told);
  teller.line();
  const after = await tellKeys(stage, teller, 'after', provider.keys);
  const replaced = ['key-1', 'key-2'];
  if (after.some(({ id, accepted }) => accepted === replaced.includes(id))) {
    throw unexpected('the provider accepts what it should refuse, or the other way round');
  }

  teller.line();
  const requests = github.requests();
  const third = await run(stage, teller, io, 3);
  if (third.result.outcomes.some(({ action }) => action !== 'none')) {
    throw unexpected('the third run found something to do');
  }
  const used = github.requests() - requests;
  teller.event({ event: 'idle', requests: used });
  teller.say(
    `And once more: nothing is due, and finding that out took ${used} request${used === 1 ? '' : 's'} to GitHub.`,
  );

  conclude(teller, io);
  teller.event({ event: 'done' });
}

function introduce({ service }: Stage, teller: Teller): void {
  teller.event({ event: 'started', service });
  teller.line(teller.paint('bold', 'Keyturn: the life of a key, on this machine'));
  teller.line();
  teller.say(
    `a stand-in for GitHub with the repository ${cast.repository}; it opens every sealed box`,
    '  GitHub     ',
  );
  teller.say('a stand-in that really mints, accepts, refuses and revokes keys', '  provider   ');
  teller.say(`the real service, at ${service}`, '  links      ');
  teller.line();
  teller.say('Everything else is what runs in a workflow. Nothing leaves this machine, and no file is written.');
}

type Run = { readonly ports: Ports; readonly result: Result };

/** One run of Keyturn, as a workflow would start it: what it knows is its configuration, the journal and the escrow. */
async function run(stage: Stage, teller: Teller, io: DemoIo, number: number): Promise<Run> {
  const { clock, github, environment, http, service } = stage;
  const wanted = await load(configuration(service, 'key-1', 'key-2'), {
    environment,
    repository: cast.repository,
    requireAdmin: true,
  });
  const access: Access = {
    token: github.token,
    journalToken: github.token,
    clientId: undefined,
    privateKey: undefined,
    pending: github.secret(undefined, 'KEYTURN_PENDING'),
  };
  const ports = await compose(wanted, access, {
    http,
    clock,
    random: io.random,
    environment,
    directory: '.',
    progress({ secret, step, detail }) {
      teller.event({ event: 'step', ...(secret === undefined ? {} : { secret }), step, detail });
      teller.say(detail, `  ${(secret ?? '').padEnd(21)}${step.padEnd(11)}`);
    },
  });
  const result = await reconcile(ports, wanted.targets, wanted.targets);
  for (const { key, action, reason, next, error } of result.outcomes) {
    if (error !== undefined) throw error;
    teller.event({ event: 'outcome', run: number, secret: key, action, ...(reason ? { reason } : {}), next });
  }
  return { ports, result };
}

function tellOutcomes(teller: Teller, { outcomes }: Result, number: number): void {
  for (const { key, action, reason, next } of outcomes) {
    const why = number === 1 && reason !== undefined ? ` (${reason})` : '';
    teller.say(`${action}${why}${next === '' ? '' : `; ${next}`}`, `  ${key.padEnd(21)}`);
  }
}

async function tellKeys(
  stage: Stage,
  teller: Teller,
  when: 'before' | 'after',
  keys: ToyProvider['keys'],
): Promise<readonly ToldKey[]> {
  const told: ToldKey[] = [];
  for (const { id, value, createdAt } of keys) {
    const days = Math.floor((stage.clock.now().getTime() - createdAt.getTime()) / DAY);
    const print = (await fingerprint(stage.salt, value)).slice(0, 8);
    told.push({ id, place: placeOf(stage, value), days, fingerprint: print, accepted: await accepts(stage, value) });
  }
  teller.event({ event: 'keys', when, keys: told });
  teller.line(teller.paint('dim', `  ${row('key', 'held by', 'age', 'value', 'the provider')}`));
  for (const { id, place, days, fingerprint: print, accepted } of told) {
    const answer = accepted ? teller.paint('good', 'accepts it') : teller.paint('bad', 'refuses it');
    teller.line(`  ${row(id, place, `${days} d`, `[secret] ${print}`, answer)}`);
  }
  return told;
}

function row(id: string, place: string, age: string, value: string, answer: string): string {
  return `${id.padEnd(7)}${place.padEnd(23)}${age.padStart(6)}  ${value.padEnd(20)}${answer}`;
}

/** Where at GitHub this value stands now. */
function placeOf({ github }: Stage, value: Secret): string {
  const places = [['production', 'production'] as const, [undefined, 'development'] as const];
  const found = places.find(([environment]) => github.secret(environment, cast.secret)?.equals(value));
  return found ? `${found[1]}/${cast.secret}` : 'nothing at GitHub';
}

/** Asks the provider, with the key itself. */
async function accepts({ http }: Stage, value: Secret): Promise<boolean> {
  const headers = { authorization: `Bearer ${value.reveal()}` };
  const answer = await http(new Request(`${cast.provider}/whoami`, { headers }));
  return answer.status === 200;
}

function tellArrivals({ github, provider }: Stage, teller: Teller): void {
  for (const { environment, name, sealed, value } of github.arrivals) {
    const place = environment === undefined ? cast.repository : `${cast.repository}/${environment}`;
    const key = provider.keys.find((one) => one.value.equals(value));
    const escrow = name !== cast.secret;
    const held = escrow ? Object.keys((JSON.parse(value.reveal()) as { entries: object }).entries).length : 0;
    const begun = escrow && held === 0 && value.reveal().includes('"seed"');
    const same = escrow
      ? begun || provider.keys.some((one) => value.reveal().includes(one.value.reveal()))
      : key !== undefined;
    teller.event({ event: 'sealed', place, name, sealed, ...(key ? { key: key.id } : {}), same });
    const inside = begun ? "the journal's key" : escrow ? 'what is in flight' : 'what was minted';
    const answer = same ? teller.paint('good', 'yes') : teller.paint('bad', 'no');
    teller.line(`  ${name.padEnd(17)}${place.padEnd(22)}${`${sealed} bytes`.padStart(10)}  ${inside}: ${answer}`);
    if (!same) throw unexpected('a sealed box does not hold what it should');
  }
}

/** From the commit number `from` on; returns how many there are. */
function tellCommits({ github }: Stage, teller: Teller, from: number): number {
  const history = github.history(cast.branch);
  for (const { sha, message } of history.slice(from)) {
    teller.event({ event: 'commit', sha, message });
    // A commit for several transitions names each in its body, the first one again.
    const [subject = '', ...body] = message.split('\n').filter((line) => line !== '');
    const lines = body.length > 0 ? body : [subject];
    for (const [index, line] of lines.entries())
      teller.say(line, index === 0 ? `  ${sha.slice(0, 7)}  ` : ' '.repeat(11));
  }
  return history.length;
}

async function playRecipient(stage: Stage, teller: Teller, link: Secret): Promise<void> {
  const opened = await open({ link, print: true }, stage);
  teller.say(`Played by --yes: ${cast.teammate} opens it, from "${opened.creator}", and finds`);
  for (const { key, value } of opened.entries) {
    const answer = (await accepts(stage, value))
      ? teller.paint('good', 'accepts it')
      : teller.paint('bad', 'refuses it');
    teller.line(`    ${key} = ${value}, and the provider ${answer}`);
  }
  await opened.saved();
}

function invite(teller: Teller, { program }: DemoIo): void {
  teller.say('Open it in a browser: hold the button, look, then press "I have saved it". Or in another terminal:');
  teller.line();
  teller.line(`    ${program} open --print`);
  teller.line();
  teller.say('and give it the link when it asks. It opens once. Ctrl-C ends the demo.');
  teller.line();
}

/** Asks the link service, as every run does, until the values are saved. */
async function awaitSaved({ clock }: Stage, teller: Teller, { ports, result }: Run, io: DemoIo): Promise<void> {
  const links = ports.links as Links;
  const shares = Object.values(result.session.document.secrets).flatMap(({ credentials }) =>
    credentials.filter(({ stage }) => stage === 'current').flatMap((credential) => credential.shares),
  );
  const id = shares[0]?.link;
  if (id === undefined) throw unexpected('the journal knows no link');
  teller.say('waiting ...');
  for (let last = 'waiting'; last !== 'saved'; ) {
    const { state } = await links.receipt(id);
    if (state === last) {
      await io.clock.sleep(POLL);
      continue;
    }
    last = state;
    teller.event({ event: 'receipt', person: cast.teammate, state });
    teller.say(`${state}, ${minute(clock.now().toISOString())}`);
    if (state !== 'opened' && state !== 'saved') {
      throw new KeyturnError('LINK_GONE', {
        what: `the link is ${state}; the old key would live until the receipt deadline, and the next run would say so`,
        hint: `${io.program} demo`,
      });
    }
  }
}

function conclude(teller: Teller, { program }: DemoIo): void {
  teller.heading('What you saw');
  teller.say(
    'Two keys were replaced, and at no moment did a place hold a dead one. The old ones were revoked by id, only after everything and everyone had moved over. The key that Keyturn did not make was not touched.',
  );
  teller.line();
  teller.say('docs/demo.md says what was real here and what was not,', '  ');
  teller.say('docs/configuration.md how to say the same of your own keys;', '  ');
  teller.say(`${program} rotate --dry-run tells what would be done, and changes nothing.`, '  ');
}

/** The demo checks what it shows: an exit status of 0 means that it really happened. */
function unexpected(what: string): KeyturnError {
  return new KeyturnError('INTERNAL', { what: `the demo did not go as it should: ${what}`, hint: 'please report it' });
}

/** `2031-02-03 04:05 UTC` */
function minute(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

function tellerOf({ json }: DemoInput, io: DemoIo): Teller {
  const line = (text = '') => {
    if (!json) io.print(text);
  };
  const painted = paint(io.colour);
  return {
    paint: painted,
    line,
    say: (text, first) => {
      for (const each of wrap(text, first)) line(each);
    },
    heading(text) {
      line();
      line(painted('bold', heading(text)));
      line();
    },
    event(event) {
      if (json) io.event(event);
    },
  };
}
