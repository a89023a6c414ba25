/** The workflow that enrols hands every secret to Keyturn and to nothing else: for whoever asks what uses a secret, it is no reader. */
import { defaultFile } from '../../config/read-inputs.ts';
import type { Facts, FileTree, Slot } from '../../inventory/facts.ts';
import { namingOf } from '../init/naming.ts';
import { enrolWorkflow } from './workflow.ts';

/**
 * Without those workflows, where they are to the letter what Keyturn writes for the slots that they name. One that anybody
 * has edited counts like every other.
 */
export function withoutEnrolling(facts: Facts): Facts {
  return {
    ...facts,
    repositories: facts.repositories.map((one) =>
      one.files.state === 'read'
        ? { ...one, files: { ...one.files, trees: one.files.trees.map((tree) => without(tree, one.repository)) } }
        : one,
    ),
  };
}

function without(tree: FileTree, repository: string): FileTree {
  const files = Object.entries(tree.files).filter(([path, text]) => !isWritten(path, text, repository));
  return { ...tree, files: Object.fromEntries(files) };
}

function isWritten(path: string, text: string, repository: string): boolean {
  const base = /^\.github\/workflows\/(.+)-enrol\.yml$/.exec(path)?.[1];
  const slots = base === undefined ? undefined : slotsNamedIn(text);
  if (slots === undefined) return false;
  const config = /^ {10}config: (\S+)$/m.exec(text)?.[1];
  const naming = namingOf(config ?? defaultFile);
  const own = enrolWorkflow(slots, repository, naming);
  return own.path === path && own.text === text;
}

/** Undefined where a line is none of ours. */
function slotsNamedIn(text: string): readonly Slot[] | undefined {
  const slots: Slot[] = [];
  let environment: string | undefined;
  for (const line of text.split('\n')) {
    if (/^ {2}\S+:$/.test(line)) environment = undefined;
    const named = /^ {6}name: (".*")$/.exec(line)?.[1];
    if (named !== undefined) environment = textOf(named);
    const address = /^ {12}ENROL_\d\d github:([^/]+\/[^/]+)\/actions\/(?:.+\/)?([^/]+)$/.exec(line);
    if (address === null) continue;
    const [, repository, name] = address;
    if (repository === undefined || name === undefined) return undefined;
    slots.push({ repository, app: 'actions', name, ...(environment === undefined ? {} : { environment }) });
  }
  return slots;
}

function textOf(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}
