import { matches } from '../../recipes/match.ts';
import { at } from '../../recipes/pointer.ts';
import { scope } from '../../recipes/template.ts';
import type { Destination, Json } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import type { DestinationContext } from '../destination.ts';
import { oneAtATime, reachable } from '../places.ts';
import { timeOfAnswer, unfit } from '../web-store.ts';
import { type Client, clientOf, good, known, missing, type Store, send } from './client.ts';
import type { DestinationRecipe } from './grammar.ts';
import { look, shownValue, timeOf, without } from './read.ts';

/** The destination that a recipe describes. Sends nothing until it is used. Throws CONFIG_INVALID for an impossible base-url. */
export function recipeDestination(store: Store, recipe: DestinationRecipe, context: DestinationContext): Destination {
  const client = clientOf(store, recipe, context);
  const { account, place } = client;
  return {
    address: store.address,
    place,
    preflight: () => reachable(check(client), place),
    fits: (bytes) => fits(client, bytes),
    // A store whose secrets are one document, or one version after the other, takes one writer at a time best.
    write: (value) => oneAtATime(context, account, () => write(client, value)),
    ...(recipe.read?.updated === undefined ? {} : { updatedAt: () => updatedAt(client) }),
    ...(recipe.read?.value === undefined ? {} : { read: () => value(client) }),
  };
}

function fits({ recipe, store }: Client, bytes: number): void {
  if (bytes <= recipe['max-bytes']) return;
  throw unfit(
    `the value has ${bytes} bytes; ${store.title} holds at most ${recipe['max-bytes']}`,
    'choose another destination',
  );
}

/** Whether the secret can be written, and when it last was. */
async function check(client: Client) {
  const { recipe } = client;
  const all = await known(client);
  if (recipe.preflight !== undefined) {
    const answer = await send(client, { call: recipe.preflight, method: 'GET', known: all });
    if (matches(recipe.preflight.missing, answer, all)) throw missing(client);
    good(client, answer);
  }
  const found = await look(client, all);
  return found === undefined || recipe.read?.updated === undefined ? {} : { updatedAt: timeOf(client, found, all) };
}

/** Writes unless the value is already there; gives the store's time of the write. */
async function write(client: Client, value: Secret): Promise<Date> {
  fits(client, value.bytes);
  const { recipe, context } = client;
  const { read } = recipe;
  const all = await known(client);
  const found = await look(client, all);
  if (found !== undefined && read?.value !== undefined && shownValue(client, found, all).equals(value)) {
    return read.updated === undefined ? found.answeredAt : timeOf(client, found, all);
  }
  const picked = Object.entries(read?.pick ?? {}).map(
    ([name, pointer]) =>
      [`read.${name}`, (found && (at(found.item, pointer) as Json | undefined)) ?? undefined] as const,
  );
  const values = { value, 'value.base64': new Secret(Buffer.from(value.reveal(), 'utf8').toString('base64')) };
  const call = found === undefined ? (recipe.create ?? recipe.write) : recipe.write;
  const written = { call, method: 'PUT', known: scope(all, Object.fromEntries(picked), values) };
  const answer = good(client, await send(client, written));
  if (read?.updated === undefined) return timeOfAnswer(answer, context);
  const after = await look(client, all);
  if (after === undefined) throw without(client, 'what was written');
  return timeOf(client, after, all);
}

async function updatedAt(client: Client): Promise<Date | undefined> {
  const all = await known(client);
  const found = await look(client, all);
  return found && timeOf(client, found, all);
}

async function value(client: Client): Promise<Secret | undefined> {
  const all = await known(client);
  const found = await look(client, all);
  return found && shownValue(client, found, all);
}
