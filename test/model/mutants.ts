/**
 * One-line mutants of the engine's rules. Each is a rule of DESIGN section 6 broken in one place; the simulated world
 * has to notice. A mutant whose line no longer exists is an error, so that the list cannot rot.
 */
export type Mutant = { readonly name: string; readonly file: string; readonly from: string; readonly to: string };

export const mutants: readonly Mutant[] = [
  {
    name: 'writes without verifying',
    file: 'rotate.ts',
    from: 'if (provider.local) return;\n  if (provider.byHand',
    to: 'if (provider) return;\n  if (provider.byHand',
  },
  { name: 'ignores the overlap', file: 'drain.ts', from: 'if (now < overlapEnds)', to: 'if (now < 0)' },
  {
    name: 'ignores workflow runs that may hold the old value',
    file: 'drain.ts',
    from: 'if (unfinished.length > 0)',
    to: 'if (unfinished.length > 1e9)',
  },
  {
    name: 'takes every lock',
    file: 'context.ts',
    from: 'if (state.alive) return true;',
    to: 'if (state.alive) return false;',
  },
  {
    name: 'writes only its own value into the escrow',
    file: 'escrow.ts',
    from: 'if (minted) put(credential.rotation, minted);',
    to: 'void minted;',
  },
  {
    name: 'calls a value lost that it was queued too early to see',
    file: 'escrow.ts',
    from: 'return (await this.#ports.runs.queuedAt()).getTime() > time(at) + QUEUE_MARGIN;',
    to: 'return this.#ports.runs !== undefined && at !== "";',
  },
  {
    name: 'publishes although a destination failed',
    file: 'rotate.ts',
    from: '&& failures.length === 0;',
    to: '&& failures.length >= 0;',
  },
  {
    name: 'takes an unknown mint for none',
    file: 'rotate.ts',
    from: "if (is(error, 'HTTP_REFUSED', 'HTTP_NOT_SENT')) {",
    to: 'if (error) {',
  },
  {
    name: 'believes one empty listing',
    file: 'recover.ts',
    from: 'for (let listing = 1; listing <= 2; listing++) {',
    to: 'for (let listing = 1; listing <= 1; listing++) {',
  },
  {
    name: 'revokes a value that was lost after writing',
    file: 'recover.ts',
    from: "if (credential.step !== 'writing' || credential.destinations.length === 0) {",
    to: 'if (credential.step) {',
  },
  {
    name: 'does not journal the intent before minting',
    file: 'rotate.ts',
    from: 'await mint(turn, prepared.provider, rotation, given);',
    to: 'await mint(turn, prepared.provider, rotation.replace(/.$/, "0"), given);',
  },
  {
    name: 'revokes the old one at publication',
    file: 'policy.ts',
    from: 'published.getTime() + (exposed ? 0 : policy.overlap)',
    to: 'published.getTime() + 0 * policy.overlap',
  },
  {
    name: 'revokes what does not carry its tag',
    file: 'revoke.ts',
    from: 'if (provider.tagged && listed.tag !== credential.tag)',
    to: 'if (false)',
  },
  {
    name: 'sweeps what the journal does not know',
    file: 'sweep.ts',
    from: "if (same && (record?.stage === 'aborted' || record?.stage === 'revoked')) {",
    to: 'if (!record || record.stage) {',
  },
  { name: 'forgets who is owed a link', file: 'deliver.ts', from: "share.state === 'owed' ||", to: '' },
  {
    name: 'journals revoked before the provider has revoked',
    file: 'recover.ts',
    from: 'const proof = await end(turn, provider, credential);',
    to: "const proof = 'gone' as const; void end;",
  },
  {
    name: 'drops what the escrow must keep',
    file: 'escrow.ts',
    from: "credential.escrow?.state === 'held'",
    to: "credential.escrow?.at === 'never'",
  },
  {
    name: 'takes over from a dead run while its requests may still land',
    file: 'context.ts',
    from: 'if (at < endedAt + 2 * REQUEST_TIMEOUT) return true;',
    to: 'if (at < endedAt) return true;',
  },
  {
    name: 'revokes what a store holds that keeps no times',
    file: 'recover.ts',
    from: "? 'holds it' : undefined",
    to: '? undefined : undefined',
  },
  {
    name: 'takes a store that shows nothing for untouched',
    file: 'recover.ts',
    from: 'if (turn.minted.has(credential.rotation)) return undefined;',
    to: 'if (turn.minted !== undefined) return undefined;',
  },
];
