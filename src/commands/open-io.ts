/** What `keyturn open` is given, and whom it asks and tells. */
import type { KeyturnError } from '../rotation/model/errors.ts';
import type { Probe } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import type { OpenedEntry, OpenInput, OpenIo } from './open.ts';
import type { Fate, Place } from './open-fate.ts';

/** Which links, and which file their values go into. */
export type IntoInput = Omit<OpenInput, 'link'> & {
  readonly links: readonly Secret[];
  /** Absolute. */
  readonly file: string;
  /** Whose value to take where a link has several of one name; INPUT_INVALID for one that the link does not have. */
  readonly environment?: string | undefined;
  /** Names that a configuration has: a known creator adds them without a question. */
  readonly names?: readonly string[];
};

/** What a program is told, one event a line. A value only where `--print` asked for it. */
export type IntoEvent =
  | {
      readonly event: 'opened';
      readonly link: number;
      readonly from: string;
      readonly creator: string;
      readonly origin: string;
      readonly note: string;
      readonly keys: readonly string[];
    }
  | { readonly event: 'value'; readonly entry: OpenedEntry }
  | {
      readonly event: 'ended';
      readonly link: number;
      readonly file: string;
      /** KEY -> where its value is now. */
      readonly places: { readonly [key: string]: Place };
      /** Names that were left out because they change how programs run, or where they send keys. */
      readonly refused: readonly string[];
      /** Whether the sender knows that it is saved: some services take no receipts. */
      readonly told: boolean;
      readonly failed: boolean;
      /** The same as a sentence. */
      readonly says: string;
    };

/** What the provider says of a value; `unknown` where nobody can be asked. */
export type Verified = { readonly key: string; readonly probe: Probe | 'unknown' };

export type IntoIo = OpenIo & {
  /** A line for the person: no value, no link. The entry point makes foreign text in it harmless. */
  say(line: string): void;
  tell(event: IntoEvent): void;
  /** Whether what was told so far has reached its reader. Left out = it has. */
  readonly isRead?: () => Promise<boolean>;
  /** One of several, undefined = gave up; left out where nobody can be asked. */
  readonly choose?: (question: string, from: readonly string[]) => Promise<string | undefined>;
  /** A person answers `confirm` and sees what is shown, so that a value which is nowhere may be offered there. */
  readonly screen?: true;
  /** Called when a link was opened, and with undefined when it is known where each of its values is. */
  readonly holding?: (fate: Fate | undefined) => void;
  /** Called with what went wrong with one of several links, which is told when all of them are done. */
  readonly failed?: (error: KeyturnError) => void;
  /** Asks the provider, with the credential itself. */
  readonly verify?: (entries: readonly OpenedEntry[]) => Promise<readonly Verified[]>;
};
