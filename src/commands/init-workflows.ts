// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about such strings
/** The workflows that `keyturn init` writes, by path. */
import type { Variables } from './init.ts';

export const workflows: { readonly [path: string]: (names: Variables) => string } = {
  '.github/workflows/keyturn.yml': (names) =>
    workflow({
      name: 'Keyturn',
      on: `  schedule:
    - cron: '23 4 * * *' # daily; how old a key may be is in the configuration
  workflow_dispatch:
    inputs:
      only:
        description: Which ones, a glob over environment/SECRET
        type: string
      force:
        description: Rotate now, due or not
        type: boolean
        default: false
      reason:
        description: Why, for the journal
        type: string
`,
      job: 'rotate',
      inputs: ['only: ${{ inputs.only }}', 'force: ${{ inputs.force || false }}', 'reason: ${{ inputs.reason }}'],
      variables: names.credentials,
    }),
  '.github/workflows/keyturn-onboard.yml': (names) =>
    workflow({
      name: 'Keyturn, somebody comes',
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
`,
      job: 'onboard',
      inputs: ['command: onboard', 'person: ${{ inputs.person }}', 'only: ${{ inputs.only }}'],
      variables: [...names.credentials, ...names.copies],
    }),
  '.github/workflows/keyturn-revoke.yml': (names) =>
    workflow({
      name: 'Keyturn, a key is exposed',
      on: `  workflow_dispatch:
    inputs:
      only:
        description: Which one, such as production/API_KEY
        type: string
        required: true
      reason:
        description: What happened, for the journal
        type: string
        required: true
`,
      job: 'revoke',
      inputs: ['command: revoke', 'only: ${{ inputs.only }}', 'reason: ${{ inputs.reason }}'],
      variables: names.credentials,
    }),
};

type Workflow = {
  readonly name: string;
  readonly on: string;
  readonly job: string;
  readonly inputs: readonly string[];
  readonly variables: readonly string[];
};

function workflow({ name, on, job, inputs, variables }: Workflow): string {
  const wired = ['token: ${{ secrets.KEYTURN_TOKEN }}', 'pending: ${{ secrets.KEYTURN_PENDING }}'];
  const lines = (of: readonly string[]) => of.map((line) => `          ${line}\n`).join('');
  const environment = lines(variables.map((variable) => `${variable}: \${{ secrets.${variable} }}`));
  return `name: ${name}
on:
${on}permissions: {}
concurrency:
  group: keyturn
  cancel-in-progress: false # a rotation must never be cut off
jobs:
  ${job}:
    runs-on: ubuntu-latest
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
${lines([...inputs, ...wired])}${environment === '' ? '' : `        env:\n${environment}`}`;
}
