/** What each command does, in the order of the docs. `cli` = only on a command line; `action` = only in the Action. */
export const commands = {
  rotate: { does: 'finish what is open, rotate what is due, revoke what may be revoked' },
  onboard: { does: 'give a person their development credentials' },
  offboard: { does: 'end the credentials of a person and rotate every shared one they hold' },
  revoke: { does: 'a credential is exposed: rotate now, and revoke the old one at once' },
  hold: { does: 'the new key breaks something: mint nothing and end nothing of a secret, until a time or `--release`' },
  retire: { does: 'nothing reads a secret any more: delete its places, and after a grace revoke its key' },
  incident: { does: 'something was breached: replace and end every credential that it had, worst first' },
  status: { does: 'ages against the policy, open rotations, receipts, orphans, the last run' },
  doctor: { does: 'try every permission, destination, channel and provider without changing anything' },
  inventory: { does: 'find every secret of a repository or an organization: its age, what reads it, whose it is' },
  enrol: {
    does: 'remember, by keyed fingerprints, secrets that Keyturn did not make, so that a leak of one is known again',
    action: true,
  },
  prove: {
    does: 'the last step of a workflow that uses a secret: show which value it had, to nobody but Keyturn',
    action: true,
  },
  audit: { does: 'verify every commit of a journal, in a clone, with nothing but its own words', cli: true },
  init: {
    does: 'write the configuration and its workflows, or add a secret to them, from flags or a few questions',
    cli: true,
  },
  open: { does: 'open a link into an env file', cli: true },
  answer: { does: 'give a request what it asks for, sealed for who asks', cli: true },
  request: { does: 'ask a person for values, by a link that can only be answered', cli: true },
  collect: { does: 'take the answer to a request into an env file', cli: true },
  share: { does: 'make a link from what is on standard input', cli: true },
  providers: { does: 'what each provider can do and needs, with an example to paste', cli: true },
  try: {
    does: 'make, use and end one key at a provider, with a throw-away account, and report what it answered',
    cli: true,
  },
  serve: { does: 'run the link service', cli: true },
  demo: { does: 'play the whole story on this machine', cli: true },
} as const satisfies {
  readonly [name: string]: { readonly does: string; readonly cli?: true; readonly action?: true };
};

export type Command = keyof typeof commands;

/** The commands that work on the configuration's secrets. */
export const works = ['rotate', 'onboard', 'offboard', 'revoke', 'hold', 'retire', 'status', 'doctor'] as const;
