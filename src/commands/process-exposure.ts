/** Refuses a process that would show credentials whatever Keyturn does: under a debugger, or with the variables of one. */
import { KeyturnError } from '../rotation/model/errors.ts';

/** How this process was started. */
export type ProcessStart = {
  readonly environment: { readonly [name: string]: string | undefined };
  /** The words that Node itself was started with (`process.execArgv`). */
  readonly words: readonly string[];
  /** Where an inspector listens that is open already (`inspector.url()`). */
  readonly inspector: string | undefined;
};

/** An inspector reads the whole memory; TLS keys decrypt what was recorded; a report has every variable in it. */
const exposing = /^--(?:inspect|debug|tls-keylog|trace-tls|report-|heapsnapshot-|heap-prof)/;

/** Throws INPUT_INVALID, exit status 2, naming what to take away. */
export function refuseExposure({ environment, words, inspector }: ProcessStart): void {
  for (const name of ['NODE_DEBUG', 'NODE_DEBUG_NATIVE']) {
    if ((environment[name] ?? '') !== '')
      throw refusal(`${name} is set, which would print credentials`, `take ${name} out of the environment`);
  }
  // Node compares with exactly this text.
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    throw refusal(
      'NODE_TLS_REJECT_UNAUTHORIZED is 0: credentials would go to whoever answers for a host',
      'take NODE_TLS_REJECT_UNAUTHORIZED out of the environment; NODE_EXTRA_CA_CERTS=FILE names an authority of your own',
    );
  }
  const inOptions = wordsOf(environment['NODE_OPTIONS'] ?? '').find((word) => exposing.test(word));
  if (inOptions !== undefined)
    throw refusal(
      `NODE_OPTIONS has ${named(inOptions)}, which would show credentials`,
      `take ${named(inOptions)} out of NODE_OPTIONS`,
    );
  const given = words.find((word) => exposing.test(word.replaceAll('_', '-')));
  if (given !== undefined)
    throw refusal(`Node was started with ${named(given)}, which would show credentials`, `leave ${named(given)} out`);
  if (inspector !== undefined)
    throw refusal(
      'an inspector is open in this process, which reads credentials from its memory',
      'start it without a debugger',
    );
}

/** Node takes `_` for `-` in its flags, and quotes around a word. */
function wordsOf(options: string): readonly string[] {
  return options
    .split(/\s+/)
    .map((word) => word.replaceAll('"', '').replaceAll('_', '-'))
    .filter((word) => word !== '');
}

function named(word: string): string {
  return /^--[a-z-]+/.exec(word.replaceAll('_', '-'))?.[0] ?? '--inspect';
}

function refusal(what: string, hint: string): KeyturnError {
  return new KeyturnError('INPUT_INVALID', { what, hint });
}
