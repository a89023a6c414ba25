// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about such strings
/** The workflows that `init` writes. */
import type { Variables } from './answers.ts';
import type { Naming } from './naming.ts';
import { dispatchId, only, reason, workflow } from './workflow-text.ts';

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
      confirm:
        description: The code that was shown to you where you answered a request for a key
        type: string
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
          'confirm: ${{ inputs.confirm }}',
          'repair: ${{ inputs.repair || false }}',
          'for: ${{ inputs.for }}',
        ],
        variables: names.credentials,
        identity: names.identity,
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
        identity: names.identity,
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
        identity: names.identity,
      }),
    ...ofDecisions(naming),
  };
}

/** Those that somebody starts by a decision. */
function ofDecisions(naming: Naming): { readonly [path: string]: (names: Variables) => string } {
  const { base } = naming;
  const at = (name: string) => `.github/workflows/${name}.yml`;
  return {
    [at(`${base}-retire`)]: (names) =>
      workflow(naming, {
        name: 'Keyturn, nothing reads a key any more',
        command: 'retire',
        on: `  workflow_dispatch:
    inputs:
      only:
        description: Which one, such as production/API_KEY
        type: string
        required: true
      days:
        description: For how many days nothing may have used it
        type: string
        default: '30'
      grace:
        description: How long the key lives on once its places are deleted
        type: string
        default: 7d
      unproved:
        description: Its provider does not say when it was used, and you know that nothing uses it
        type: boolean
        default: false
${dispatchId}`,
        job: 'retire',
        inputs: [
          'command: retire',
          'only: ${{ inputs.only }}',
          'days: ${{ inputs.days }}',
          'grace: ${{ inputs.grace }}',
          'unproved: ${{ inputs.unproved || false }}',
        ],
        variables: names.credentials,
        identity: names.identity,
      }),
    [at(`${base}-hold`)]: ({ identity }) =>
      workflow(naming, {
        name: 'Keyturn, a new key breaks something',
        command: 'hold',
        on: `  workflow_dispatch:
    inputs:
      only:
        description: Which ones, such as production/API_KEY
        type: string
        required: true
      until:
        description: How long, such as 24h, or until when; at most 90d
        type: string
      release:
        description: End the hold
        type: boolean
        default: false
${reason}${dispatchId}`,
        job: 'hold',
        inputs: [
          'command: hold',
          'only: ${{ inputs.only }}',
          'until: ${{ inputs.until }}',
          'release: ${{ inputs.release || false }}',
          'reason: ${{ inputs.reason }}',
        ],
        variables: [],
        identity,
        // The brake does not queue behind the rotation that it is to stop.
        group: `${base}-hold`,
      }),
    [at(`${base}-incident`)]: (names) =>
      workflow(naming, {
        name: 'Keyturn, something was breached',
        command: 'incident',
        on: `  workflow_dispatch:
    inputs:
      selector:
        description: 'What, and since when, such as { destination: vault, since: 2026-06-01 }'
        type: string
      expect:
        description: Left empty; a terminal says here which list was agreed to
        type: string
      dead:
        description: A row of the board that you have ended
        type: string
      accept:
        description: Rows of the board that may live; needs a reason
        type: string
      release:
        description: Whom, or by which channel, links may go to again
        type: string
${reason}${dispatchId}`,
        job: 'incident',
        inputs: [
          'command: incident',
          'selector: ${{ inputs.selector }}',
          'expect: ${{ inputs.expect }}',
          'dead: ${{ inputs.dead }}',
          'accept: ${{ inputs.accept }}',
          'release: ${{ inputs.release }}',
          'reason: ${{ inputs.reason }}',
        ],
        variables: names.credentials,
        identity: names.identity,
      }),
  };
}
