/** Writes the workflow that enrols into a checkout, and never over another text. */
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { defaultFile } from '../../config/read-inputs.ts';
import type { Slot } from '../../inventory/facts.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { namingOf } from '../init/naming.ts';
import { type EnrolWorkflow, enrolWorkflow } from './workflow.ts';

export type Checkout = {
  /** The repository's first folder. */
  readonly directory: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Path of the configuration, relative to the folder; the usual one without it. */
  readonly file?: string | undefined;
};

/**
 * What was written, or was there already with this very text.
 * @throws KeyturnError FILE_REFUSED where another text is there, INPUT_INVALID where there is nothing to enrol
 */
export async function writeEnrolWorkflow(
  slots: readonly Slot[],
  { directory, repository, file = defaultFile }: Checkout,
): Promise<EnrolWorkflow & { readonly written: boolean }> {
  const workflow = enrolWorkflow(slots, repository, namingOf(file));
  if (workflow.reads === 0) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `no secret of ${repository} can be read by a workflow of it`,
      hint: 'is the right repository named, and may the token list its secrets? `keyturn inventory` says what it saw',
    });
  }
  const place = join(directory, workflow.path);
  const there = await readFile(place, 'utf8').catch(() => undefined);
  if (there === workflow.text) return { ...workflow, written: false };
  if (there === undefined) {
    await mkdir(dirname(place), { recursive: true });
    const made = await open(place, 'wx').catch(() => undefined);
    if (made) {
      await made.writeFile(workflow.text).finally(() => made.close());
      return { ...workflow, written: true };
    }
  }
  throw new KeyturnError('FILE_REFUSED', {
    what: `${workflow.path} is there already with another text, which is left as it is`,
    hint: `if nobody edited it: \`git rm ${workflow.path}\`, then run this again`,
  });
}
