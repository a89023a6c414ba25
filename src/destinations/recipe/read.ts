import { holds, matches } from '../../recipes/match.ts';
import { at } from '../../recipes/pointer.ts';
import { renderText, type Scope } from '../../recipes/template.ts';
import { foreignTime } from '../../recipes/times.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { timeOfAnswer } from '../web-store.ts';
import { type Client, good, send } from './client.ts';

/** The secret as the store shows it. */
export type Found = { readonly item: unknown; readonly answeredAt: Date };

/** What the store has of the secret; undefined where there is none, or the recipe has no `read`. */
export async function look(client: Client, known: Scope): Promise<Found | undefined> {
  const { recipe, context, place } = client;
  const { read } = recipe;
  if (read === undefined) return undefined;
  const answer = await send(client, { call: read, method: 'GET', known });
  if (matches(read.missing, answer, known)) return undefined;
  const document = good(client, answer).json();
  const answeredAt = timeOfAnswer(answer, context);
  if (read.items === undefined) {
    // In a document of many secrets there may be none of this name.
    const named = read.value?.includes('{{') ? at(document, pointerOf(read.value, known)) : document;
    return named === undefined ? undefined : { item: document, answeredAt };
  }
  const items = at(document, read.items);
  if (!Array.isArray(items)) throw without(client, 'a list where the recipe says');
  const found = items.filter((item) => read.where.every((condition) => holds(condition, item, known)));
  if (found.length > 1) {
    throw new KeyturnError('DESTINATION_DENIED', {
      what: `${place}: the store has ${found.length} that could be meant`,
      hint: 'take the others away, or say more of it in the options',
    });
  }
  return found.length === 0 ? undefined : { item: found[0], answeredAt };
}

/** Only for a recipe with `read.value`. Throws HTTP_UNKNOWN. */
export function shownValue(client: Client, { item }: Found, known: Scope): Secret {
  const { read } = client.recipe;
  const text = at(item, pointerOf(read?.value ?? '', known));
  if (typeof text !== 'string') throw without(client, 'the value');
  return new Secret(read?.decode === 'base64' ? Buffer.from(text, 'base64').toString('utf8') : text);
}

/** Only for a recipe with `read.updated`. Throws HTTP_UNKNOWN. */
export function timeOf(client: Client, { item }: Found, known: Scope): Date {
  const when = foreignTime(at(item, pointerOf(client.recipe.read?.updated ?? '', known)));
  if (when === undefined) throw without(client, 'a time');
  return when;
}

/** The error for an answer that lacks something. */
export function without({ place }: Client, what: string): KeyturnError {
  return new KeyturnError('HTTP_UNKNOWN', { what: `${place}: an answer without ${what}` });
}

function pointerOf(template: string, known: Scope): string {
  return renderText(template, known, (name) => name.replaceAll('~', '~0').replaceAll('/', '~1')) ?? '';
}
