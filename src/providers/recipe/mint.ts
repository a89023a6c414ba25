import type { Answer } from '../../http/call.ts';
import type { Call } from '../../recipes/grammar.ts';
import { idText } from '../../recipes/list.ts';
import { at } from '../../recipes/pointer.ts';
import { isTemplate, renderText, type Scope, scope } from '../../recipes/template.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Minted, MintRequest } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { password } from '../password.ts';
import { type Client, refuses, send } from './client.ts';
import { beforehand, settle } from './effect.ts';
import { revoke } from './end.ts';
import { inParallel } from './inherit.ts';
import { mintScope, wouldFollow } from './prepare.ts';

/** Throws HTTP_NOT_SENT, HTTP_REFUSED: no new credential lives; HTTP_UNKNOWN: one may. */
export async function mint(client: Client, wanted: MintRequest): Promise<Minted> {
  const { recipe, account, denied } = client;
  const mine = await beforehand(() => mintScope(client, wanted, generated(client)));
  await beforehand(() => wouldFollow(client, mine));
  const asked = { call: recipe.mint, method: 'POST', known: mine };
  const answer = await send(client, asked, 'never');
  settle(client, answer, 'the credential was not minted');
  if (refuses(asked, answer)) {
    throw new KeyturnError('HTTP_REFUSED', { what: `${account} did not mint a credential`, hint: denied });
  }
  const minted = extract(client, answer, mine);
  await keptWhole(client, answer, minted, mine);
  const whole = scope(mine, { id: minted.id }, minted.values);
  for (const next of recipe.mint.then)
    for (const item of inParallel(next, whole)) await follow(client, next, minted, scope(whole, item));
  return minted;
}

function generated({ recipe, random }: Client): Scope {
  const made = Object.entries(recipe.generate).map(
    ([name, { length, alphabet }]) => [name, new Secret(password(random, length, alphabet))] as const,
  );
  return Object.fromEntries(made);
}

/** The credential in the answer. Throws HTTP_UNKNOWN: a credential may be there of which nothing is known. */
function extract({ recipe, account, values }: Client, answer: Answer, mine: Scope): Minted {
  const { mint: entry } = recipe;
  const unknown = (what: string) => new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered the mint ${what}` });
  const places = Object.entries(entry.values ?? Object.fromEntries(values.map((name) => [name, `{{${name}}}`])));
  const wantsBody = !isTemplate(entry.id) || places.some(([, place]) => !isTemplate(place));
  const body = wantsBody ? answer.json() : undefined;
  const take = (place: string, known: Scope) =>
    isTemplate(place) ? renderText(place, known, (value) => value) : at(body, place);

  const id = idText(take(entry.id, mine));
  if (id === undefined) throw unknown('without an id');
  const all: { [name: string]: Secret } = {};
  // Values that are templates may name those that the answer gave.
  const order = [...places].sort(([, a], [, b]) => Number(isTemplate(a)) - Number(isTemplate(b)));
  for (const [name, place] of order) {
    const value = take(place, scope(mine, { id }, all));
    if (typeof value !== 'string' || value === '') throw unknown('without a value');
    all[name] = new Secret(value);
  }
  return { id, values: all };
}

/** A credential whose name the provider cut short would not be found again, so it is ended at once. */
async function keptWhole(client: Client, answer: Answer, minted: Minted, mine: Scope): Promise<void> {
  const { recipe, account } = client;
  const { name } = recipe.mint;
  const shown = name === undefined ? undefined : at(answer.json(), name);
  if (typeof shown !== 'string' || shown.includes(String(mine['tag']))) return;
  await undo(
    client,
    minted,
    new KeyturnError('HTTP_REFUSED', { what: `${account} kept only ${shown.length} characters of its name` }),
  );
}

/** One call after the mint. If it fails, what was minted is ended again. Throws HTTP_REFUSED, HTTP_UNKNOWN. */
async function follow(client: Client, next: Call, minted: Minted, mine: Scope): Promise<void> {
  try {
    const asked = { call: next, method: 'POST', known: mine };
    const answer = await send(client, asked, 'idempotent');
    settle(client, answer, 'a call after the mint was refused');
    if (refuses(asked, answer))
      throw new KeyturnError('HTTP_REFUSED', { what: `${client.account} refused a call after the mint` });
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    await undo(client, minted, error);
  }
}

/** Ends what was minted and cannot be used. Throws HTTP_REFUSED, or HTTP_UNKNOWN if it could not be ended. */
async function undo(client: Client, minted: Minted, error: KeyturnError): Promise<never> {
  try {
    await revoke(client, minted.id);
  } catch {
    throw new KeyturnError('HTTP_UNKNOWN', {
      what: `${error.message}; the credential it was for could not be ended again`,
      now: 'both-live',
    });
  }
  throw new KeyturnError('HTTP_REFUSED', {
    what: `${error.message}; the credential it was for was ended again`,
    hint: client.denied,
  });
}
