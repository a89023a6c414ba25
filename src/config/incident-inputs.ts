/** What `incident` is told: what was breached and when, or what a person decides about a row. Strict, and naming the field. */
import { parse } from 'yaml';
import { channels } from '../channels/index.ts';
import { destinations } from '../destinations/index.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Selector } from '../rotation/model/incident.ts';
import { bad, called } from './input-errors.ts';
import { loginPattern } from './names.ts';
import { nearest } from './nearest.ts';

export type IncidentInputs = {
  /** Left out: an order about rows, or a report. */
  readonly asked?: { readonly selector: Selector; readonly since: string; readonly until?: string };
  /** First 16 hex digits of the digest of the rows that were shown. */
  readonly expect?: string;
  readonly dead?: string;
  readonly accept?: readonly string[];
  readonly release?: string;
  /** The id of an incident. */
  readonly report?: string;
  /** Work in this terminal. */
  readonly here: boolean;
  readonly yes: boolean;
};

export const selectors = ['provider', 'destination', 'repository', 'action', 'channel', 'person', 'all'] as const;
const orders = ['dead', 'accept', 'release', 'report'] as const;
type Name = (typeof selectors)[number] | 'since' | 'until';
type Fault = (name: string, says: string) => KeyturnError;

/**
 * Reads them.
 * @throws KeyturnError INPUT_INVALID naming the field, never what stands there
 */
export function incidentOf(given: ReadonlyMap<string, string>, from: 'action' | 'cli'): IncidentInputs {
  const fault: Fault = (name, says) => bad(name, from, says);
  const text = (name: string) => given.get(name)?.trim();
  if (from === 'action')
    for (const name of [...selectors, 'since', 'until'])
      if (isThere(given, name)) throw fault(name, 'in a workflow it stands in the input `selector`');
  const wanted = orders.filter((name) => given.has(name));
  const selects = from === 'action' ? given.has('selector') : selectors.some((name) => isThere(given, name));
  if (wanted.length + Number(selects) !== 1) {
    const first = wanted[0] ?? (from === 'action' ? 'selector' : 'since');
    throw fault(
      first,
      `\`incident\` takes one thing: what was breached (${from === 'action' ? '`selector`' : selectors.map((name) => `--${name}`).join(', ')}), or one of ${orders.join(', ')}`,
    );
  }
  const asked = selects ? askedIn(from === 'action' ? fieldsIn(given, fault) : flagsIn(given), from) : undefined;
  if (!selects && (given.has('since') || given.has('until')))
    throw fault(given.has('since') ? 'since' : 'until', 'it stands beside what was breached');
  const [dead, release, report, expect] = [text('dead'), text('release'), text('report'), text('expect')];
  const accept = text('accept')
    ?.split(',')
    .map((row) => row.trim());
  if (accept && !given.has('reason')) throw fault('reason', '`accept` needs it: why this may live');
  for (const row of [...(dead === undefined ? [] : [dead]), ...(accept ?? [])])
    if (row === '' || row.length > 2_000)
      throw fault(dead === undefined ? 'accept' : 'dead', 'a row, as the board shows it');
  if (report !== undefined && !/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(report))
    throw fault('report', 'this is not the id of an incident');
  if (expect !== undefined && !/^[0-9a-f]{16}$/.test(expect))
    throw fault('expect', 'this is not what a list of rows comes to: 16 digits and letters');
  // So a command line reads the flag without a name.
  if (release === 'true') throw fault('release', 'its value is missing: a GitHub login or the kind of a channel');
  if (release !== undefined && !loginPattern.test(release) && !Object.hasOwn(channels, release))
    throw fault('release', 'neither a GitHub login nor the kind of a channel');
  return {
    ...(asked ? { asked } : {}),
    ...(expect === undefined ? {} : { expect }),
    ...(dead === undefined ? {} : { dead }),
    ...(accept === undefined ? {} : { accept }),
    ...(release === undefined ? {} : { release }),
    ...(report === undefined ? {} : { report }),
    here: given.get('here') === 'true',
    yes: from === 'action' || given.get('yes') === 'true',
  };
}

function isThere(given: ReadonlyMap<string, string>, name: string): boolean {
  return given.has(name) && !(name === 'all' && given.get(name) === 'false');
}

type Fields = ReadonlyMap<string, unknown>;

function flagsIn(given: ReadonlyMap<string, string>): Fields {
  const names = [...selectors, 'since', 'until'].filter((name) => isThere(given, name));
  return new Map(names.map((name) => [name, name === 'all' ? true : given.get(name)?.trim()]));
}

function fieldsIn(given: ReadonlyMap<string, string>, fault: Fault): Fields {
  let read: unknown;
  try {
    read = parse(given.get('selector') ?? '', { schema: 'core', maxAliasCount: 0 });
  } catch {
    throw fault('selector', 'this is not YAML');
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw fault('selector', 'a mapping, such as { destination: vault, since: 2026-06-01 }');
  const fields = new Map(Object.entries(read));
  const known: readonly string[] = [...selectors, 'since', 'until'];
  for (const name of fields.keys()) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw fault(
      'selector',
      `it has a member that there is not${near === undefined ? `; there are ${known.join(', ')}` : `; the nearest is \`${near}\``}`,
    );
  }
  return fields;
}

function askedIn(fields: Fields, from: 'action' | 'cli'): NonNullable<IncidentInputs['asked']> {
  const fault: Fault = (name, says) => {
    if (from === 'cli') return bad(name, from, says);
    return new KeyturnError('INPUT_INVALID', {
      what: `${called('selector', from)}: \`${name}\`: ${says}`,
      hint: 'for example: selector: { destination: vault, since: 2026-06-01 }',
    });
  };
  const named = selectors.filter((name) => fields.has(name));
  const [name, second] = named;
  if (name === undefined) throw fault('since', `nothing says what was breached: one of ${selectors.join(', ')}`);
  if (second !== undefined)
    throw fault(second, `\`${name}\` says already what was breached; an incident has one selector`);
  const since = timeOf(fields, 'since', fault);
  if (since === undefined) throw fault('since', 'it is missing: since when was it breached?');
  const until = timeOf(fields, 'until', fault);
  if (until !== undefined && until < since) throw fault('until', 'it is before `since`');
  return { selector: selectorOf(name, fields.get(name), fault), since, ...(until === undefined ? {} : { until }) };
}

const shapes: { readonly [name in Exclude<Name, 'since' | 'until' | 'all'>]: readonly [RegExp, string] } = {
  provider: [
    /^[a-z][a-z0-9-]{0,63}(?::[^\s\p{C}]{1,300})?$/u,
    'the name of a provider or a vendor, with `:ACCOUNT` behind it for one account',
  ],
  destination: [
    /^[a-z][a-z0-9-]{0,63}(?::[^\p{C}]{1,300})?$/u,
    'the kind of a destination, with `:GLOB` behind it for some of its places',
  ],
  repository: [/^[A-Za-z0-9][\w-]{0,49}\/(?!\.{1,2}$)[\w.-]{1,100}$/, 'owner/name'],
  action: [
    /^[A-Za-z0-9][\w-]{0,49}\/[\w.-]{1,100}(?:\/[\w./-]{1,200})?(?:@[\w./-]{1,200})?$/,
    'owner/name, or owner/name@ref',
  ],
  channel: [/^[a-z][a-z0-9-]{0,63}$/, 'the kind of a channel'],
  person: [loginPattern, 'a GitHub login'],
};

function selectorOf(name: (typeof selectors)[number], value: unknown, fault: Fault): Selector {
  if (name === 'all') {
    if (value !== true) throw fault('all', '`true`, or leave it out');
    return { all: true };
  }
  const [shape, says] = shapes[name];
  if (typeof value !== 'string' || !shape.test(value)) throw fault(name, `this is not ${says}`);
  if (name === 'destination') mustBeKnown(name, value.split(':')[0] ?? '', Object.keys(destinations), fault);
  if (name === 'channel') mustBeKnown(name, value, Object.keys(channels), fault);
  return { [name]: value };
}

function mustBeKnown(name: string, word: string, known: readonly string[], fault: Fault): void {
  if (known.includes(word)) return;
  const near = nearest(word, known);
  throw fault(
    name,
    near === undefined
      ? `there is no such ${name}; there are ${known.join(', ')}`
      : `there is no such ${name}; the nearest is \`${near}\``,
  );
}

/** A day is its first moment, in UTC. */
function timeOf(fields: Fields, name: 'since' | 'until', fault: Fault): string | undefined {
  const value = fields.get(name);
  if (value === undefined) return undefined;
  const says = 'a day (2026-06-01), or a moment with its zone (2026-06-01T14:30:00Z)';
  if (
    typeof value !== 'string' ||
    !/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/.test(value)
  )
    throw fault(name, says);
  const at = new Date(value);
  if (
    Number.isNaN(at.getTime()) ||
    new Date(`${value.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10) !== value.slice(0, 10)
  )
    throw fault(name, 'there is no such day');
  return at.toISOString();
}
