/** What `init` leaves to a person, in order: each step works once those above it are done. */
import { ACTION, CHECKOUT } from '../../config/action-pins.ts';
import { loginPattern } from '../../config/names.ts';
import { NEW_PRINT_KEY } from '../../crypto/prints.ts';
import { shellWord } from '../../rotation/model/shell-word.ts';
import { type Answers, adminsOf } from './answers.ts';
import { homeSteps } from './home.ts';
import { apiOf, isOwnServer, type Naming } from './naming.ts';
import type { Step } from './step.ts';

/** GitHub's environment for Keyturn's own credentials. */
export const HOME = 'keyturn';

type Written = {
  readonly file: string;
  readonly repository: string | undefined;
  readonly naming: Naming;
  /** The command that makes the remote, where there is none yet. */
  readonly remote?: string | undefined;
};

/** After the first secret. `credentials`: the variables that the workflows hand over. */
export function todoOf(answers: Answers, written: Written, credentials: readonly string[]): readonly Step[] {
  const { secret, sharing } = answers;
  const { file, repository, naming } = written;
  const teams = sharing?.people.some((name) => name.startsWith('@')) === true;
  const { first, last } = homeSteps(repository, HOME);
  return [
    ...serverSteps(naming),
    ...(written.remote === undefined
      ? []
      : [{ why: 'a repository at GitHub, which this folder is not yet one of', command: written.remote }]),
    ...first,
    {
      why: `a fine-grained personal access token with Secrets: write, Environments: write${teams ? ', Members: read' : ''}; for a GitHub App write client-id and private-key instead of token`,
      command: `gh secret set KEYTURN_TOKEN --env ${HOME}`,
    },
    ...credentials.map((name) => credentialStep(name, answers, HOME)),
    {
      why: 'fingerprints of secrets that Keyturn did not make: docs/enrol.md; keep no copy',
      command: NEW_PRINT_KEY,
    },
    ...reading(answers, file),
    {
      why: 'the workflows of the default branch are those that run',
      command: `git add ${shellWord(file)} .github/workflows/${naming.base}*.yml && git commit -m 'Rotate ${secret}' && git push -u origin HEAD`,
    },
    doctorStep(naming),
    ...last,
    {
      why: 'the first run mints, and leaves the key of today alone; its summary has the line `journal: { key: ... }` for the configuration',
      command: `gh workflow run ${naming.base}.yml`,
    },
  ];
}

type Added = Written & {
  /** Admin credentials that the configuration did not name before. */
  readonly fresh: readonly string[];
  /** GitHub's environment that holds them; undefined = the repository. */
  readonly home: string | undefined;
  /** Files that changed. */
  readonly files: readonly string[];
  /** Lines for workflows that could not be changed. */
  readonly unwired: readonly { readonly path: string; readonly lines: readonly string[] }[];
};

/** After another secret: the default branch takes pull requests. */
export function todoOfAnother(answers: Answers, added: Added): readonly Step[] {
  const { secret } = answers;
  const branch = `rotate-${secret.toLowerCase().replace(/_+/g, '-').replace(/^-|-$/g, '')}`;
  return [
    ...hostStep(added.naming),
    ...added.fresh.map((name) => credentialStep(name, answers, added.home)),
    ...added.unwired.map(({ path, lines }) => ({
      why: `in ${path}, under \`env:\` of the step that runs Keyturn: ${lines.join(', ')}`,
    })),
    ...reading(answers, added.file),
    {
      why: 'the default branch takes pull requests',
      command: `git switch -c ${branch} && git add ${added.files.map(shellWord).join(' ')} && git commit -m 'Rotate ${secret}' && git push -u origin HEAD && gh pr create --fill`,
    },
    { ...doctorStep(added.naming), why: `once it is merged: ${doctorStep(added.naming).why}` },
    {
      why: 'the first run mints, and leaves the key of today alone',
      command: `gh workflow run ${added.naming.base}.yml`,
    },
  ];
}

/** `gh` asks github.com unless it is told another server, whatever the remote is. */
function hostStep(naming: Naming): readonly Step[] {
  const api = apiOf(naming);
  if (api === undefined) return [];
  return [
    {
      why: `\`gh\` and \`keyturn\` speak with ${naming.host} in this shell`,
      command: `export GH_HOST=${naming.host} GITHUB_API_URL=${api} && gh auth status --hostname ${naming.host}`,
    },
  ];
}

function serverSteps(naming: Naming): readonly Step[] {
  if (!isOwnServer(naming)) return hostStep(naming);
  return [
    ...hostStep(naming),
    {
      why: `${naming.host} takes actions of github.com only with GitHub Connect: without it, copy ${[ACTION, CHECKOUT].map((action) => action.split(' ')[0]).join(' and ')} there, and name the copies in the workflows`,
    },
  ];
}

function credentialStep(name: string, answers: Answers, home: string | undefined): Step {
  const isAdmin = adminsOf(answers).includes(name);
  return {
    why: isAdmin ? `the credential that mints: it needs ${answers.facts.permission}` : 'what messages are sent with',
    command: `gh secret set ${name}${home === undefined ? '' : ` --env ${shellWord(home)}`}`,
  };
}

function doctorStep({ base }: Naming): Step {
  return {
    why: 'its run tries every right and place, changes nothing, and says what is still missing',
    command: `gh workflow run ${base}.yml -f command=doctor`,
  };
}

/** What only a person can say. */
function reading(answers: Answers, file: string): readonly Step[] {
  const { facts, sharing } = answers;
  const by = sharing?.by;
  const unreached = sharing?.people.filter(
    (name) => loginPattern.test(name) && by !== undefined && by.channel !== 'webhook' && !Object.hasOwn(by.reach, name),
  );
  const isExample = answers.options === undefined && Object.keys(facts.example['options'] ?? {}).length > 0;
  return [
    ...(isExample ? [{ why: `look at \`options\` in ${file}: they are an example` }] : []),
    ...(unreached === undefined || unreached.length === 0
      ? []
      : [{ why: `say under \`people\` in ${file} how ${by?.channel} reaches ${unreached.join(', ')}` }]),
  ];
}
