/** Mutants of where a recorded credential, a value or the seed may go. */
import type { Broken } from './mutants.ts';

const attacks = 'test/state/forgery.test.ts';
const moved = 'test/state/moved-escrow.test.ts';

export const binding: readonly Broken[] = [
  {
    name: 'sends a value wherever a record says',
    file: 'rotation/journal/secret-run.ts',
    from: 'if (await isConfigured(ports, [this.target, ...configured], address)) return',
    to: 'if ((await isConfigured(ports, [this.target, ...configured], address)) || address) return',
    caught: [
      {
        suite: attacks,
        test: 'has no value and no token of a store sent to a host that the file does not name',
      },
    ],
  },
  {
    name: 'takes an admin credential for that of a provider whose record names it',
    file: 'rotation/journal/secret-run.ts',
    from: '? isItsOwn(ports, this.target, binding)',
    to: '? isItsOwn(ports, this.target, binding) || binding !== undefined',
    caught: [
      {
        suite: 'test/state/unsigned.test.ts',
        test: 'is not ended with the admin credential of another secret, although the configuration has it',
      },
    ],
  },
  {
    name: 'takes any text for a region of AWS',
    file: 'destinations/aws-json.ts',
    from: 'return REGION.test(region) ? [] : undefined;',
    to: "return region === '' ? undefined : [];",
    caught: [{ suite: 'test/destinations/origins.test.ts', test: 'is not a region that was made up' }],
  },
  {
    name: 'leaves the seed in the place where the escrow was',
    file: 'rotation/run/finish.ts',
    from: '      await leavePlace(context);\n',
    to: '',
    caught: [
      {
        suite: moved,
        test: 'the next run puts the seed into the new place, and deletes the secret in the old one',
      },
    ],
  },
  {
    name: 'names the new place of the escrow before the old one is gone',
    file: 'rotation/journal/escrow-notes.ts',
    from: 'named === home || this.#oldPlaceGone;',
    to: 'named === home || !this.#oldPlaceGone || this.#oldPlaceGone;',
    caught: [{ suite: moved, test: 'a run that rotates at the same time leaves nothing behind either' }],
  },
  {
    name: 'deletes in the old place what somebody else wrote there',
    file: 'forge/github/escrow.ts',
    from: 'if (found.updatedAt.getTime() > at.getTime() + WRITE_MARGIN)',
    to: 'if (found.updatedAt.getTime() > at.getTime() + WRITE_MARGIN * 1e9)',
    caught: [{ suite: moved, test: 'what somebody else wrote in the old place since stays, and the command is named' }],
  },
  {
    name: 'takes the pin of a journal for a pasted key',
    file: 'config/pasted.ts',
    from: '  if (/^ed25519:[\\w-]{43}$/.test(value)) return undefined;\n',
    to: '',
    caught: [
      {
        suite: 'test/config/pasted.test.ts',
        test: 'but not the public key that a journal is pinned to, however random',
      },
    ],
  },
];
