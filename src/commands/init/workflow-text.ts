// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about such strings
/** What the workflows that `init` writes have in common. */
import { ACTION, CHECKOUT } from '../../config/action-pins.ts';
import { featuresOf, permissionLines } from '../../config/job-permissions.ts';
import { PRINT_KEY } from '../../rotation/model/enrolled-ports.ts';
import { isOwnServer, type Naming } from './naming.ts';

export const only = `      only:
        description: Which ones, a glob over environment/SECRET
        type: string
`;
export const reason = `      reason:
        description: Why, for the journal
        type: string
`;
export const dispatchId = `      dispatch-id:
        description: Left empty; a terminal finds its run by it
        type: string
`;

export type Workflow = {
  readonly name: string;
  /** For the name of a run. */
  readonly command: string;
  readonly on: string;
  readonly job: string;
  readonly inputs: readonly string[];
  readonly variables: readonly string[];
  /** Whether the job proves to others which one it is. */
  readonly identity: boolean;
  /** Left out: that of the rotations, so that they queue. */
  readonly group?: string;
};

export function workflow(naming: Naming, parts: Workflow): string {
  const { base, config, escrow } = naming;
  const { name, command, on, job, inputs, variables, identity, group = base } = parts;
  const wired = ['token: ${{ secrets.KEYTURN_TOKEN }}', `pending: \${{ secrets.${escrow} }}`];
  const named = config === undefined ? [] : [`config: ${config}`];
  const lines = (of: readonly string[]) => of.map((line) => `          ${line}\n`).join('');
  const isOwn = isOwnServer(naming);
  const queue = isOwn ? '' : '  queue: max # and one that waits is not thrown away for a newer one\n';
  const runner = isOwn ? 'self-hosted # a runner of yours, of a version that knows node24' : 'ubuntu-latest';
  const environment = lines([...new Set([...variables, PRINT_KEY])].map((name) => `${name}: \${{ secrets.${name} }}`));
  return `name: ${base === 'keyturn' ? name : `${name} (${base.replace('keyturn-', '')})`}
run-name: keyturn ${command} \${{ inputs.dispatch-id }}
on:
${on}permissions: {}
concurrency:
  group: ${group}
  cancel-in-progress: false # a rotation must never be cut off
${queue}jobs:
  ${job}:
    runs-on: ${runner}
    environment: keyturn # the credentials are there, for the default branch alone
    permissions:
${permissionLines(featuresOf('rotate', { identity }), '      ')}    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
      - uses: ${ACTION}
        with:
${lines([...named, ...inputs, ...wired])}        env:
${environment}`;
}
