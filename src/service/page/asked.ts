/** A request in this page, and what the service says of it. */
import type { Bytes } from '../../links/derive.ts';
import { anybodyName, bareTokenName } from '../creator-names.ts';
import { readDate, type Told } from './api.ts';
import { element, foreign, sentence } from './elements.ts';
import { momentParts, say, text } from './screen.ts';

/** By `writer` the service knows this page again as the one that answered. */
export type Asked = {
  readonly key: Bytes;
  readonly id: string;
  readonly contentKey: Bytes;
  readonly path: string;
  readonly access: string;
  readonly writer: string;
};

export type AskedLook = {
  readonly state: string;
  readonly creator: string;
  readonly expiresAt: Date;
  readonly filledAt: Date | undefined;
};

export function readAsked({ body }: Told): AskedLook | undefined {
  const { state, creator } = body;
  const expiresAt = readDate(body['expiresAt']);
  if (typeof state !== 'string' || typeof creator !== 'string' || expiresAt === undefined) return undefined;
  return { state, creator, expiresAt, filledAt: readDate(body['filledAt']) };
}

/** Where this page is from and who asks, as far as that is known: larger than all that the asker says. */
export function askerParts({ creator, expiresAt }: AskedLook) {
  const known = creator !== anybodyName;
  const called = creator === bareTokenName ? say('senderToken') : creator;
  const badge = element(
    'span',
    { class: known ? 'badge' : 'badge unverified' },
    say(known ? 'verified' : 'notVerified'),
  );
  const name = known ? foreign(called) : document.createTextNode(say('senderUnknown'));
  const host = element(
    'div',
    { class: 'host' },
    element('span', { class: 'hint' }, say('askedOn')),
    element('strong', {}, location.host),
  );
  const facts = element(
    'dl',
    {},
    element('dt', {}, say('askedBy')),
    element('dd', {}, name, badge),
    element('dt', {}, say('askedUntil')),
    element('dd', {}, ...momentParts(expiresAt)),
  );
  const title = known ? sentence(say('askedTitle'), { creator: called }) : [say('askedTitleUnknown')];
  return { title, host, facts, warning: text(known ? 'askedCheck' : 'askedUnverified', {}, 'hint') };
}
