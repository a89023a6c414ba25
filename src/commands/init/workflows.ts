// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about such strings
/** The workflows that `keyturn init` writes. */
import type { Variables } from './answers.ts';
import type { Naming } from './naming.ts';

/** Paths of the workflows, by what they are for. */
export function workflowsOf(naming: Naming): { readonly [path: string]: (names: Variables) => string } {
  const { base } = naming;
  const at = (name: string) => `.github/workflows/${name}.yml`;
  return {
    [at(base)]: (names) =>
      workflow(naming, {
        name: 'Keyturn',
        command: "${{ inputs.command || 'rotate' }}",
        on: `  schedule:
    - cron: '23 4 * * *' # daily; how old a key may be is in the configuration
  workflow_dispatch:
    inputs:
      command:
        description: What to do
        type: choice
        options: [rotate, onboard, offboard, revoke, doctor]
        default: rotate
${only}      force:
        description: Rotate now, due or not
        type: boolean
        default: false
      first:
        description: With revoke, end the old one before there is a new one
        type: boolean
        default: false
${reason}      person:
        description: With onboard and offboard, their GitHub login
        type: string
      ended:
        description: The old key was ended in the console of its provider
        type: boolean
        default: false
      repair:
        description: With doctor, what to mend
        type: choice
        options: ['false', 'true', new-journal, new-seed, unsigned]
        default: 'false'
      for:
        description: How long it begins something new, such as 2h
        type: string
${dispatchId}`,
        job: 'rotate',
        inputs: [
          "command: ${{ inputs.command || 'rotate' }}",
          'only: ${{ inputs.only }}',
          'force: ${{ inputs.force || false }}',
          'first: ${{ inputs.first || false }}',
          'reason: ${{ inputs.reason }}',
          'person: ${{ inputs.person }}',
          'ended: ${{ inputs.ended || false }}',
          'repair: ${{ inputs.repair || false }}',
          'for: ${{ inputs.for }}',
        ],
        variables: names.credentials,
      }),
    [at(`${base}-onboard`)]: (names) =>
      workflow(naming, {
        name: 'Keyturn, somebody comes',
        command: 'onboard',
        on: `  workflow_dispatch:
    inputs:
      person:
        description: Their GitHub login
        type: string
        required: true
      only:
        description: Which secrets, such as development/*
        type: string
        default: '**'
${reason}${dispatchId}`,
        job: 'onboard',
        inputs: [
          'command: onboard',
          'person: ${{ inputs.person }}',
          'only: ${{ inputs.only }}',
          'reason: ${{ inputs.reason }}',
        ],
        variables: [...names.credentials, ...names.copies],
      }),
    [at(`${base}-revoke`)]: (names) =>
      workflow(naming, {
        name: 'Keyturn, a key is exposed',
        command: 'revoke',
        on: `  workflow_dispatch:
    inputs:
      only:
        description: Which one, such as production/API_KEY
        type: string
        required: true
${reason}      force:
        description: What came after it has leaked, too
        type: boolean
        default: false
      first:
        description: End the old one before there is a new one
        type: boolean
        default: false
${dispatchId}`,
        job: 'revoke',
        inputs: [
          'command: revoke',
          'only: ${{ inputs.only }}',
          'reason: ${{ inputs.reason }}',
          'force: ${{ inputs.force || false }}',
          'first: ${{ inputs.first || false }}',
        ],
        variables: names.credentials,
      }),
  };
}

const only = `      only:
        description: Which ones, a glob over environment/SECRET
        type: string
`;
const reason = `      reason:
        description: Why, for the journal
        type: string
`;
const dispatchId = `      dispatch-id:
        description: Left empty; a terminal finds its run by it
        type: string
`;

type Workflow = {
  readonly name: string;
  /** For the name of a run. */
  readonly command: string;
  readonly on: string;
  readonly job: string;
  readonly inputs: readonly string[];
  readonly variables: readonly string[];
};

function workflow({ base, config, escrow }: Naming, { name, command, on, job, inputs, variables }: Workflow): string {
  const wired = ['token: ${{ secrets.KEYTURN_TOKEN }}', `pending: \${{ secrets.${escrow} }}`];
  const named = config === undefined ? [] : [`config: ${config}`];
  const lines = (of: readonly string[]) => of.map((line) => `          ${line}\n`).join('');
  const environment = lines(variables.map((variable) => `${variable}: \${{ secrets.${variable} }}`));
  return `name: ${base === 'keyturn' ? name : `${name} (${base.replace('keyturn-', '')})`}
run-name: keyturn ${command} \${{ inputs.dispatch-id }}
on:
${on}permissions: {}
concurrency:
  group: ${base}
  cancel-in-progress: false # a rotation must never be cut off
  queue: max # and one that waits is not thrown away for a newer one
jobs:
  ${job}:
    runs-on: ubuntu-latest
    environment: keyturn # the credentials are there, for the default branch alone
    permissions:
      contents: write # the journal's branch
      actions: write # sees unfinished runs, keeps the schedule alive
      id-token: write # the link service knows who asks
    steps:
      - uses: actions/checkout@v5
        with:
          persist-credentials: false
      - uses: keyturn/keyturn@v1
        with:
${lines([...named, ...inputs, ...wired])}${environment === '' ? '' : `        env:\n${environment}`}`;
}
