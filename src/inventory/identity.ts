/** What a secret is: by its name, by what consumes it, and by the table of vendors. */
import type { App } from './facts.ts';
import type { Consumer } from './findings.ts';
import type { Keyless, Rotatable } from './report.ts';
import { identifiers, identifiersNot, type Vendor, vendors } from './vendors.ts';

export type WhatItIs = {
  readonly kind: 'key' | 'identifier';
  /** Undefined: nobody in the table; always of an identifier. */
  readonly vendor?: Vendor;
  readonly rotatable: Rotatable;
  readonly keyless: Keyless;
};

/** How a slot is used. */
export type Used = {
  readonly app: App;
  readonly consumers: readonly Consumer[];
  /** No job reads it: then keyless is what the vendor says. */
  readonly unreferenced: boolean;
};

/** They take the credentials of anybody, so the name of the secret says more. */
const GENERAL = new Set([
  'actions/checkout',
  'actions/github-script',
  'appleboy/scp-action',
  'appleboy/ssh-action',
  'dawidd6/action-send-mail',
  'docker/login-action',
  'peter-evans/create-pull-request',
  'softprops/action-gh-release',
  'webfactory/ssh-agent',
]);

/** Pure. Without `used` it judges by the name alone, and `keyless` is what the vendor says. */
export function whatItIs(name: string, used?: Used): WhatItIs {
  const upper = name.toUpperCase();
  if (isIdentifier(upper)) return { kind: 'identifier', rotatable: 'nothing', keyless: 'nothing' };
  const vendor = vendorBy(upper, used?.consumers ?? []);
  if (vendor === undefined) return { kind: 'key', rotatable: 'unknown', keyless: 'unknown' };
  const rotatable = vendor.provider === null ? 'manual' : 'api';
  return { kind: 'key', vendor, rotatable, keyless: keylessBy(vendor, used) };
}

/** The names of the other halves of the same credential, with what stands around the vendor's words. */
export function partsOf(name: string): readonly string[] {
  const upper = name.toUpperCase();
  for (const group of vendors.flatMap(({ parts = [] }) => parts)) {
    const part = longest(group.filter((one) => positionOf(words(upper), words(one)) >= 0));
    if (part === undefined) continue;
    const [before, after] = around(upper, part);
    return group.filter((one) => one !== part).map((one) => `${before}${one}${after}`);
  }
  return [];
}

function around(name: string, part: string): readonly [string, string] {
  const at = positionOf(words(name), words(part));
  const before = words(name).slice(0, at);
  const after = words(name).slice(at + words(part).length);
  return [before.map((word) => `${word}_`).join(''), after.map((word) => `_${word}`).join('')];
}

function words(name: string): readonly string[] {
  return name.split('_');
}

function positionOf(name: readonly string[], sequence: readonly string[]): number {
  return name.findIndex((_, at) => sequence.every((word, index) => name[at + index] === word));
}

function endsWith(name: string, ending: string): boolean {
  return name === ending || name.endsWith(`_${ending}`);
}

const vendorWords = vendors.flatMap((vendor) => vendor.words.map((sequence) => ({ vendor, sequence })));

/** `AWS_REGION` is one; `AWS_ACCESS_KEY_ID` is not, for a vendor's words end there too. */
function isIdentifier(name: string): boolean {
  if (!identifiers.some((ending) => endsWith(name, ending))) return false;
  return ![...identifiersNot, ...vendorWords.map(({ sequence }) => sequence)].some((ending) => endsWith(name, ending));
}

function vendorBy(name: string, consumers: readonly Consumer[]): Vendor | undefined {
  const actions = consumers.flatMap(({ uses }) => (uses === undefined ? [] : [actionOf(uses)]));
  return (
    theOne(actions.filter((action) => !GENERAL.has(action)).flatMap(byAction)) ??
    byWords(name) ??
    theOne(
      consumers.flatMap(({ variable }) => (variable === undefined ? [] : (byWords(variable.toUpperCase()) ?? []))),
    ) ??
    theOne(actions.filter((action) => GENERAL.has(action)).flatMap(byAction)) ??
    theOne(consumers.flatMap(({ run = '' }) => commandsOf(run).flatMap(byCommand)))
  );
}

/** Where they agree. */
function theOne(found: readonly Vendor[]): Vendor | undefined {
  const [first, ...others] = new Set(found);
  return others.length === 0 ? first : undefined;
}

/** `owner/name` in lower case, without the folder and the reference. */
export function actionOf(uses: string): string {
  return uses.split('@')[0]!.split('/').slice(0, 2).join('/').toLowerCase();
}

const byActions = new Map<string, Vendor>(
  vendors.flatMap((vendor) => vendor.actions.map((action) => [action.toLowerCase(), vendor] as const)),
);

function byAction(action: string): readonly Vendor[] {
  const vendor = byActions.get(action);
  return vendor === undefined ? [] : [vendor];
}

function byWords(name: string): Vendor | undefined {
  const split = words(name);
  const found = vendorWords.filter(({ sequence }) => positionOf(split, words(sequence)) >= 0);
  const best = longest(found.map(({ sequence }) => sequence));
  return found.find(({ sequence }) => sequence === best)?.vendor;
}

/** Of the most words; of equals the first. */
function longest(sequences: readonly string[]): string | undefined {
  return sequences.reduce<string | undefined>(
    (best, one) => (best === undefined || words(one).length > words(best).length ? one : best),
    undefined,
  );
}

function commandsOf(run: string): readonly string[] {
  return run
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function byCommand(command: string): readonly Vendor[] {
  return vendors.filter(({ tools }) => tools.some((tool) => begins(command, tool)));
}

function begins(command: string, tool: string): boolean {
  return command === tool.trimEnd() || command.startsWith(`${tool.trimEnd()} `);
}

function keylessBy(vendor: Vendor, used: Used | undefined): Keyless {
  const { verdict } = vendor.oidc;
  if (used === undefined || verdict === 'no' || verdict === 'unknown') return verdict;
  // The forge's token is for its jobs alone.
  if (used.app !== 'actions') return 'no';
  if (verdict === 'limited' || used.unreferenced) return verdict;
  const isIts = used.consumers.length > 0 && used.consumers.every((consumer) => takes(vendor, consumer));
  return isIts ? 'yes' : 'limited';
}

function takes(vendor: Vendor, { uses, run }: Consumer): boolean {
  if (uses !== undefined) return byAction(actionOf(uses)).includes(vendor);
  const commands = commandsOf(run ?? '');
  return commands.length > 0 && commands.every((command) => vendor.tools.some((tool) => begins(command, tool)));
}
