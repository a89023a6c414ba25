/** `keyturn request`: asks a person for values, by a link that whoever has it can only answer. */
import { LinkRefused } from '../links/derive.ts';
import { createRequest, draftRequest } from '../links/request-client.ts';
import { type Frame, isConsole, isFieldName, isLine, mostFields, usualSize } from '../links/request-question.ts';
import type { Wire } from '../links/request-service.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Secret } from '../rotation/model/secret.ts';

export type RequestInput = {
  /** Of the service. */
  readonly origin: string;
  /** Empty with `any`: whoever answers chooses. */
  readonly names: readonly string[];
  readonly any: boolean;
  /** Those of `names` whose values may have several lines. */
  readonly lines: readonly string[];
  readonly note: string;
  readonly console?: string | undefined;
  /** Milliseconds. */
  readonly expires: number;
};

/** What opens the answer: kept before the service knows of the request, so that no answer is ever lost with it. */
export type Kept = Frame & {
  readonly id: string;
  readonly origin: string;
  readonly seed: Secret;
  /** ISO 8601 in UTC. */
  readonly expires: string;
};

export type RequestIo = Wire & {
  readonly random?: Pick<typeof crypto, 'getRandomValues'>;
  readonly creator: () => Promise<Secret | undefined>;
  /** Who asks, as they call themselves. */
  readonly from: string;
  readonly keep: (kept: Kept) => Promise<void>;
  readonly forget: (id: string) => Promise<void>;
};

export type Requested = { readonly id: string; readonly link: Secret; readonly expiresAt: Date };

/** @throws KeyturnError INPUT_INVALID before anything is kept or sent; LINK_CREATOR_MISSING, LINK_SERVICE_DOWN, HTTP_REFUSED */
export async function request(input: RequestInput, io: RequestIo): Promise<Requested> {
  const fields = fieldsOf(input);
  const { origin, note, console } = input;
  if (!isLine(note)) throw bad('note is one line, without control characters');
  if (console !== undefined && !isConsole(console)) throw bad('console is an https address as a browser writes it');
  const creator = await io.creator();
  if (creator === undefined) {
    throw new KeyturnError('LINK_CREATOR_MISSING', {
      what: `nothing tells ${origin} who asks`,
      hint: "set KEYTURN_LINK_TOKEN to one of the service's tokens",
    });
  }
  const now = io.clock.now();
  const seconds = Math.round(input.expires / 1000);
  const frame = { fields, size: usualSize(fields) };
  const expires = new Date(now.getTime() + seconds * 1000).toISOString();
  const times = { issued: now.toISOString(), expires };
  const asked = { kind: 'people', ...frame, from: io.from, note, ...(console ? { console } : {}), ...times } as const;
  const draft = await draftRequest(origin, asked, seconds, { random: io.random }).catch((error: unknown) => {
    if (error instanceof LinkRefused) throw bad('what is asked for does not fit into a request');
    throw error;
  });
  await io.keep({ ...frame, id: draft.id, origin, seed: draft.seed, expires });
  try {
    return { id: draft.id, link: draft.link, expiresAt: await createRequest(origin, draft, creator, io) };
  } catch (error) {
    // Refused for certain: there is no such request.
    if (error instanceof KeyturnError && error.code !== 'LINK_SERVICE_DOWN') await io.forget(draft.id);
    throw error;
  }
}

function fieldsOf({ names, any, lines }: RequestInput): Frame['fields'] {
  if (any !== (names.length === 0)) throw bad('name what is asked for, or say --any and no names');
  if (names.length > mostFields || new Set(names).size < names.length) throw bad(`up to ${mostFields} different names`);
  if (!names.every(isFieldName)) throw bad('a name has letters, digits and _ only, and no digit first');
  if (lines.some((name) => !names.includes(name))) throw bad('lines names what is not asked for');
  return names.map((name) => ({ name, ...(lines.includes(name) ? { lines: true } : {}) }));
}

function bad(what: string): KeyturnError {
  return new KeyturnError('INPUT_INVALID', { what, hint: 'keyturn request --help' });
}
