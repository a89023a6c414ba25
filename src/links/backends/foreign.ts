/**
 * What links at other people's services have in common. The service names a link, so a link is made as soon as it is
 * drafted: a run that is killed before its id is journalled leaves a ciphertext there whose key nobody has any more.
 */
import { is, KeyturnError } from '../../rotation/model/errors.ts';
import type { Clock, Http, LinkContent, LinkDraft, Links } from '../../rotation/model/ports.ts';
import type { Secret } from '../../rotation/model/secret.ts';

export type ForeignOptions = {
  /** Of the service, without a slash at its end. */
  readonly url: string;
  readonly http: Http;
  readonly clock: Clock;
  readonly random?: Pick<typeof crypto, 'getRandomValues'>;
  /** Milliseconds. */
  readonly expires: number;
  /** What the recipient reads there: the entries as a `.env` block. Throws VALUE_UNFIT. */
  readonly block: (entries: LinkContent['entries']) => Secret;
};

export type ForeignService = Pick<Links, 'via' | 'strength' | 'check'> & {
  /** Seals with a key made for this one attempt, and stores. Throws HTTP_UNKNOWN, and then may be asked again. */
  make(text: Secret): Promise<LinkDraft>;
  /** Whether it is still there, where the service tells without consuming it. */
  waits?(id: string): Promise<boolean | undefined>;
  /** Succeeds if there is nothing (any more). */
  end(id: string): Promise<void>;
};

const tries = 3;
const limit = 90_000;

export function foreignLinks(service: ForeignService, { clock, block }: ForeignOptions): Links {
  const made = new Set<string>();
  return {
    via: service.via,
    strength: service.strength,
    check: () => service.check(),

    async draft(content) {
      // Better refused than silently not said.
      if (content.note !== '')
        throw new KeyturnError('INPUT_INVALID', {
          what: `links via ${service.via} carry values only, no note; no link was made`,
          hint: 'leave out --note, and say it in a message of your own',
        });
      const text = block(content.entries);
      if (text.bytes > limit)
        throw new KeyturnError('VALUE_UNFIT', {
          what: 'the values for one recipient do not fit into one link (90 KB)',
        });
      for (let number = 1; ; number++) {
        try {
          const draft = await service.make(text);
          made.add(draft.id);
          return draft;
        } catch (error) {
          // What may be there now was sealed with a key that is gone: it opens to nobody.
          if (!is(error, 'HTTP_UNKNOWN') || number === tries) throw error;
        }
        await clock.sleep(500 * 2 ** number);
      }
    },

    async create({ id }) {
      if (made.has(id)) return;
      throw new KeyturnError('INTERNAL', { what: "a link was to be made from another run's draft" });
    },

    async receipt(id) {
      return { state: (await service.waits?.(id)) ? 'waiting' : 'unknown' };
    },

    destroy: (id) => service.end(id),
  };
}

/** `count` characters of A-Z, a-z and 0-9, each as likely as any other. */
export function randomText(random: Pick<typeof crypto, 'getRandomValues'>, count: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  let text = '';
  while (text.length < count) {
    const [byte = 255] = random.getRandomValues(new Uint8Array(1));
    // 248 = 4 * 62: what is above would favour some.
    if (byte < 248) text += alphabet[byte % 62];
  }
  return text;
}

/** The longest of the service's own durations (seconds) that is not longer than what is wanted. Throws CONFIG_INVALID. */
export function longest(of: readonly number[], expires: number, via: string): number {
  const fitting = of.filter((seconds) => seconds * 1_000 <= expires);
  if (fitting.length > 0) return Math.max(...fitting);
  throw new KeyturnError('CONFIG_INVALID', {
    what: `\`via: ${via}\` has no links that live as short as that`,
    hint: `set links.expires to at least ${Math.min(...of)}s`,
  });
}

/** The service does not do what it should. */
export function foreignDown(url: string, why: string): KeyturnError {
  return new KeyturnError('LINK_SERVICE_DOWN', {
    what: `${new URL(url).origin} ${why}`,
    hint: 'open links.url in a browser: is it the address of that service, and does it take new entries?',
  });
}

/** What does not answer before anything is minted is down. */
export function unreachable(url: string): (error: unknown) => never {
  return (error) => {
    throw is(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN') ? foreignDown(url, `does not answer: ${error.message}`) : error;
  };
}

/** Whether a stranger's link may be followed: https, or this machine; no user, no password. */
export function mayAsk(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return username === '' && password === '' && (protocol === 'https:' || (protocol === 'http:' && local));
}
