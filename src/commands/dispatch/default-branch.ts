/** What the default branch has: the configuration, and a workflow that takes the inputs. */
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { type Home, plainWord, type Terminal, type Workflow } from './start.ts';
import { inputsFor, missingLines, workflowsFor } from './workflow-inputs.ts';

/**
 * The configuration here must be the one that the workflow will read.
 * @throws KeyturnError CONFIG_INVALID, INPUT_INVALID where flags stand for a file
 */
export async function mustBeOnDefaultBranch(
  { api, branch }: Pick<Home, 'api' | 'branch'>,
  file: Terminal['file'],
): Promise<void> {
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

/**
 * The workflow that does this command, and what it is to be given.
 * @throws KeyturnError DISPATCH_FAILED
 */
export async function workflowOn(
  { api, branch, inputs, repository }: Home,
  configuration: string | undefined,
): Promise<Workflow> {
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
    // A token that may not read the state may still start the workflow, and the start itself tells.
    const state = await api.state(file).catch((error: unknown) => {
      if (api.refusedWith(error) !== 403) throw error;
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
