/**
 * Whose key an answer is. A thief of the mailbox can fill in a request, and never read one: the danger is a working key of
 * theirs. So a key counts where its provider says that it is of the account that is wanted; else its owner says that the answer
 * which waits is theirs, by the code of its ciphertext.
 */
import type { Context } from '../../journal/context.ts';
import type { SecretRun } from '../../journal/secret-run.ts';
import { KeyturnError } from '../../model/errors.ts';
import type { Minted, Pressed, Provider, RequestState, Requests } from '../../model/ports.ts';
import type { AskRecord } from '../../model/record.ts';
import { isDisputedAnswer } from './disputed.ts';

type Filled = Extract<RequestState, { readonly state: 'filled' | 'taken' }>;

/** What the identity of a new key is compared with. */
type Wanted = { readonly account: string } | { readonly print: string };

/** Undefined: nothing is known of it, as with a first key. */
function wantedIdentity({ target, entry }: SecretRun): Wanted | undefined {
  const { account } = target.binding.options;
  if (typeof account === 'string') return { account };
  // One that was never in place says nothing, and neither does one that is disputed: it may be somebody else's.
  const proved = entry?.credentials.filter(({ identity, times }) => identity !== undefined && times.current) ?? [];
  const believed = proved.filter((one) => entry && !isDisputedAnswer(entry, one));
  const print = believed.find(({ stage }) => stage === 'current')?.identity ?? believed.at(-1)?.identity;
  return print === undefined ? undefined : { print };
}

/** Whether the owner has to say that the answer is theirs, as far as it is known before the answer is opened. */
export function wantsConfirmation(run: SecretRun, provider: Provider, requests: Requests): boolean {
  if (requests.confirms) return true;
  const confirm = run.target.ask?.confirm ?? 'auto';
  if (confirm !== 'auto') return confirm === 'always';
  return provider.whose === undefined || wantedIdentity(run) === undefined;
}

/** What the provider says of the new key: whose it is, in the journal's form, where it tells. */
export type Told = {
  readonly is: 'equal' | 'other' | 'untold' | 'unwanted';
  readonly identity?: string;
};

export async function identityOf(run: SecretRun, provider: Provider, minted: Minted): Promise<Told> {
  const wanted = wantedIdentity(run);
  const { keys } = run.context.session;
  const told = await provider.whose?.(minted);
  if (told === undefined || keys === undefined)
    return { is: wanted && provider.whose !== undefined ? 'untold' : 'unwanted' };
  const identity = keys.identity(run.target.key, told);
  if (!wanted) return { is: 'unwanted', identity };
  const equal = 'account' in wanted ? wanted.account === told : wanted.print === identity;
  return { is: equal ? 'equal' : 'other', identity };
}

/**
 * Whether the asked owner has confirmed this answer: in this very run, which they have started with its code; or in an earlier
 * one, which has taken it since. A code of the journal says nothing of an answer that can still be exchanged.
 */
export async function isConfirmed(
  run: SecretRun,
  ask: AskRecord,
  filled: Filled,
  code: string | undefined,
): Promise<boolean> {
  if (filled.state === 'taken' && ask.confirmed === filled.code) return true;
  if (code === undefined || code !== filled.code) return false;
  const pressed: Pressed | undefined = await run.context.ports.pressed?.();
  if (pressed?.id !== ask.owner.id) return false;
  heard.add(run.context);
  return true;
}

/** Runs whose code was that of an answer, given by its owner. */
const heard = new WeakSet<Context>();

/** The code that was given is of no answer that waits, or not from its owner: who gave it has to know. */
export function unheard(context: Context, code: string | undefined): KeyturnError | undefined {
  if (code === undefined || heard.has(context)) return undefined;
  return new KeyturnError('NEEDS_HUMAN', {
    what: 'the code that was given as `confirm` is not the one of an answer that waits for who started this run: nothing was confirmed',
    hint: 'compare it with what your page shows, after the last press on Send. Whoever was asked has to start the run, and nobody else',
  });
}
