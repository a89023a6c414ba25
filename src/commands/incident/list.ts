/** The list that a person says yes or no to: what an incident is about, the widest first. */
import type { JournalRecord } from '../../rotation/model/record.ts';
import type { Selected, Selection } from '../../rotation/run/incident/select.ts';
import { riskOf } from './known.ts';

type Radius = { readonly risk: number; readonly places: number; readonly people: number };

/** One line for each row, and what is not touched below. */
export function listOf(selection: Selection, document: JournalRecord): readonly string[] {
  const { rows, dead } = selection;
  const items = rows
    .filter(({ kind }) => kind === 'item')
    .map((one) => ({ one, radius: radiusOf(one, document) }))
    .sort(
      (a, b) => b.radius.risk - a.radius.risk || b.radius.places - a.radius.places || b.radius.people - a.radius.people,
    );
  const of = (kind: Selected['kind']) => rows.filter((one) => one.kind === kind);
  return [
    ...of('own').map(
      ({ row }) => `${row}: Keyturn works with it, and whoever has it can mint: replace it first, by hand`,
    ),
    ...items.map(({ one, radius }) =>
      one.row.endsWith(' unread')
        ? `${one.row}: not everything of it was shown: what else it holds is not known`
        : `${one.row}: exposed since ${one.from ?? '?'}, ${radiusSays(radius)}`,
    ),
    ...of('unproved').map(
      ({ row }) => `${row}: ended before, and was never seen to be refused: it is looked at once more`,
    ),
    ...of('foreign').map(({ row }) => `${row}: its provider lists it, and no run of Keyturn made it: look at it`),
    ...dead.map((row) => `${row}: dead, its provider refused it; it is not touched`),
  ];
}

function radiusOf({ key, rotation, slot }: Selected, { secrets }: JournalRecord): Radius {
  const entry = key === undefined || !Object.hasOwn(secrets, key) ? undefined : secrets[key];
  const credential = entry?.credentials.find((one) => one.rotation === rotation);
  return {
    risk: riskOf(credential?.provider, slot ?? key),
    places: credential?.destinations.length ?? 1,
    people: credential?.shares.length ?? 0,
  };
}

function radiusSays({ places, people }: Radius): string {
  const inPlaces = `in ${places} ${places === 1 ? 'place' : 'places'}`;
  return people === 0 ? inPlaces : `${inPlaces}, with ${people} ${people === 1 ? 'person' : 'people'}`;
}
