/** Whether what a page says to type can be typed: our commands and flags, npm's scripts, the tests, files that are run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from '../../src/config/argv.ts';
import { commands } from '../../src/config/commands.ts';
import { rows } from '../../src/config/input-table.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Block, Span } from './page.ts';
import { callsOf } from './shell.ts';
import { type Complaint, root } from './world.ts';

/** Commands that take words beside their flags, and how many. */
const wordsTaken: { readonly [command: string]: number } = {
  open: 1,
  answer: 1,
  collect: 1,
  request: 50,
  providers: 1,
  try: 1,
};

/** Programs of others that the pages may call; what they are told is theirs to judge, but for `gh`. */
const foreign = new Set(
  'alias az bao cat cd chmod cp curl docker doppler echo gcloud git grep hostname journalctl mkdir openssl printf psql rm sed sh sha256sum sort systemctl tr'.split(
    ' ',
  ),
);

/** `gh` is what every first setup goes through: its subcommands that the pages may use, and their flags. */
const gh: { readonly [words: string]: readonly string[] } = {
  api: ['-X', '-F', '-f', '--input', '--jq'],
  'attestation verify': ['--repo'],
  'auth login': ['--hostname'],
  'auth token': [],
  'repo clone': [],
  'run list': ['--workflow', '--limit'],
  'run view': ['--log', '--web'],
  'run watch': [],
  'secret delete': ['--env'],
  'secret list': ['--env'],
  'secret set': ['--env', '--org', '--body'],
  'variable set': ['--env', '--body'],
  'workflow enable': [],
  'workflow run': ['-f', '--ref'],
};

const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts;
const suites = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('test', name));

/** What is wrong with the commands of a block. */
export function commandComplaints({ text, line }: Block): readonly Complaint[] {
  // Where a prompt stands before what is typed, the other lines are what was answered.
  const prompted = /^\$ /m.test(text) ? text.replace(/^(?!\$ ).*$/gm, '').replace(/^\$ /gm, '') : text;
  return callsOf(prompted, line).flatMap(({ words, line: at }) =>
    wrongOf(words, true).map((what) => ({ line: at, kind: 'command', what })),
  );
}

/** What is wrong with a command within a sentence, where what it needs besides may have been left out. */
export function spanComplaints({ text, line }: Span): readonly Complaint[] {
  const bare = text.replace(/[[\]]/g, ' ').replace(/\.\.\.$/, '');
  if (/^--?[a-z]/.test(bare)) {
    const [flag = ''] = bare.replace(/^--?/, '').split(/[ =]/);
    return Object.hasOwn(rows, flag) || foreignFlags.has(flag)
      ? []
      : [{ line, kind: 'flag', what: `there is no flag --${flag}` }];
  }
  if (!/^(?:keyturn|npm (?:run|test)|gh|node) [a-z./-]/.test(bare)) return [];
  return callsOf(bare, line).flatMap(({ words }) =>
    wrongOf(words, false).map((what) => ({ line, kind: 'command', what })),
  );
}

/** Flags of other programs that stand in a sentence by themselves. */
const foreignFlags = new Set(
  'argon2 auth-client-authority env env-file force-expiration inspect max-length max-semi-space-size maxWorkers prefetch-secret require-auth tls-keylog'.split(
    ' ',
  ),
);

function wrongOf([program = '', ...words]: readonly string[], whole: boolean): readonly string[] {
  if (program === 'keyturn') return oursWrong(words, whole);
  if (program === 'node' && /(?:^|\/)dist\/cli\/index\.js$/.test(words[0] ?? ''))
    return oursWrong(words.slice(1), whole);
  if (program === 'node') return fileWrong(words.find((word) => /^(?:src|test|scripts|bench|dist)\//.test(word)));
  if (program === 'npm') return npmWrong(words);
  if (program === 'gh') return ghWrong(words);
  if (program === '.ci/run') return fileWrong(program);
  const image = program === 'docker' ? words.indexOf('keyturn-links') : -1;
  if (image > 0 && words[0] === 'run') return oursWrong(['serve', ...words.slice(image + 1)], whole);
  const copied = program === 'cp' ? words.filter((word) => word.startsWith('docs/')).flatMap(fileWrong) : [];
  return foreign.has(program) ? copied : [`nobody here knows a program \`${program}\``];
}

function oursWrong(words: readonly string[], whole: boolean): readonly string[] {
  try {
    // `keyturn help COMMAND` is `keyturn COMMAND --help`.
    const { raw, rest } = argv(words[0] === 'help' ? [...words.slice(1), '--help'] : words);
    const command = raw['command'] ?? '';
    if (/^[A-Z]+$/.test(command)) return [];
    if (!Object.hasOwn(commands, command)) {
      if (command === '' && (raw['help'] ?? raw['version']) !== undefined) return [];
      return [`there is no command \`${command}\``];
    }
    const idle = Object.keys(raw).filter((name) => !rows[name]!.commands.includes(command as keyof typeof commands));
    const most = wordsTaken[command] ?? 0;
    return [
      ...(rest.length > most ? [`\`${command}\` takes no word \`${rest[most]}\``] : []),
      ...idle.map((name) => `\`${command}\` does not use --${name}`),
      ...(whole ? refusal(raw) : []),
    ];
  } catch (error) {
    return [said(error)];
  }
}

function refusal(raw: { readonly [name: string]: string }): readonly string[] {
  try {
    inputs(raw, 'cli');
    return [];
  } catch (error) {
    return [said(error)];
  }
}

function said(error: unknown): string {
  if (error instanceof KeyturnError) return error.message;
  throw error;
}

function fileWrong(path: string | undefined): readonly string[] {
  if (path === undefined || existsSync(join(root, path)) || /^[A-Z.]+$/.test(path)) return [];
  return [`there is no file ${path}`];
}

function npmWrong([command = '', ...words]: readonly string[]): readonly string[] {
  const rest = words.slice(words.indexOf('--') + 1);
  const script = command === 'run' ? words.find((word) => !word.startsWith('-')) : undefined;
  const wrong = [
    ...(['ci', 'cit', 'exec', 'install', 'run', 'test'].includes(command)
      ? []
      : [`npm has no command ${command} here`]),
    ...(script === undefined || Object.hasOwn(scripts, script) ? [] : [`there is no script ${script}`]),
  ];
  if (command !== 'test' && script !== 'test') return wrong;
  const named = rest.filter((word) => word.startsWith('test/'));
  return [
    ...wrong,
    ...named.filter((word) => !suites.some((suite) => suite.includes(word))).map((word) => `no test is called ${word}`),
  ];
}

function ghWrong(words: readonly string[]): readonly string[] {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((one) => Object.hasOwn(gh, one));
  if (name === undefined) return [`nobody here knows \`gh ${words.slice(0, 2).join(' ')}\``];
  const flags = words.filter((word) => /^--?[a-zA-Z]/.test(word)).map((word) => word.split('=')[0]!);
  return flags.filter((flag) => !gh[name]!.includes(flag)).map((flag) => `\`gh ${name}\` is not given ${flag} here`);
}
