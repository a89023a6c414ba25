/** What each command does, in the order of the docs. `cli` = only on a command line. */
export const commands = {
  rotate: { does: 'finish what is open, rotate what is due, revoke what may be revoked' },
  onboard: { does: 'give a person their development credentials' },
  offboard: { does: 'end the credentials of a person and rotate every shared one they hold' },
  revoke: { does: 'a credential is exposed: rotate now, and revoke the old one at once' },
  status: { does: 'ages against the policy, open rotations, receipts, orphans, the last run' },
  doctor: { does: 'try every permission, destination, channel and provider without changing anything' },
  audit: { does: 'verify every commit of a journal, in a clone, with nothing but its own words', cli: true },
  init: { does: 'ask a few questions, then write the configuration and its workflows', cli: true },
  open: { does: 'open a link into an env file', cli: true },
  share: { does: 'make a link from what is on standard input', cli: true },
  providers: { does: 'what each provider can do and needs, with an example to paste', cli: true },
  serve: { does: 'run the link service', cli: true },
  demo: { does: 'play the whole story on this machine', cli: true },
} as const satisfies { readonly [name: string]: { readonly does: string; readonly cli?: true } };

export type Command = keyof typeof commands;

/** The commands that work on the configuration's secrets. */
export const works = ['rotate', 'onboard', 'offboard', 'revoke', 'status', 'doctor'] as const;
