/**
 * What a secret's value is made of, so that a part of it that turns up alone is known again: the key inside a JSON file, the
 * password inside a URL, the values of an env text, and what base64 hides. Pure.
 */
import { parseEnv } from 'node:util';
import { Secret } from '../rotation/model/secret.ts';

/** One part: where it stands in the value, and the part itself. */
export type Part = {
  /** `` for the value itself, `trim`, `lines`, `/private_key`, `password`, `env:NAME`, `base64`, `base64:/token`. Never a value. */
  readonly at: string;
  readonly value: Secret;
};

/** How many parts of one value are taken. */
export const PARTS = 32;
/** A shorter text within another says too little: a region, a role, a flag. */
const TELLING = 16;
/** So many members and items of a JSON text are looked at. */
const LOOKED_AT = 10_000;

/** The value itself first, then what is found in it, at most `PARTS`; equal parts once. */
export function partsOf(value: Secret): readonly Part[] {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  for (const [at, text] of allOf(value.reveal())) {
    if (found.size >= PARTS) break;
    if (text === '' || seen.has(text)) continue;
    seen.add(text);
    found.set(at, text);
  }
  return [...found].map(([at, text]) => ({ at, value: at === '' ? value : new Secret(text) }));
}

type Found = readonly [at: string, text: string];

function* allOf(text: string): Iterable<Found> {
  yield* within(text);
  const decoded = decodedFrom(text);
  if (decoded === undefined) return;
  for (const [at, part] of within(decoded)) yield [at === '' ? 'base64' : `base64:${at}`, part];
}

function* within(text: string): Iterable<Found> {
  yield ['', text];
  yield ['trim', text.trim()];
  yield ['lines', withLines(text)];
  const json = objectIn(text);
  if (json !== undefined) {
    yield* stringsIn(json);
    return;
  }
  const password = passwordIn(text.trim());
  if (password !== undefined) yield ['password', password];
  else yield* variablesIn(text);
}

/** Without white space around it, and with the line ends of Unix: what a Windows editor or a web form makes of a key is that key. */
export function withLines(text: string): string {
  return text.trim().replace(/\r\n?/g, '\n');
}

function objectIn(text: string): object | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Breadth first and without recursion: whoever nests deeply hides nothing from the members above. */
function* stringsIn(root: object): Iterable<Found> {
  const waiting: [at: string, value: object][] = [['', root]];
  let looked = 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [at, value] = next;
    for (const [index, [name, member]] of Object.entries(value).entries()) {
      if (++looked > LOOKED_AT) return;
      const here = `${at}/${nameable(name) ? name : index}`;
      if (typeof member === 'object' && member !== null) waiting.push([here, member as object]);
      else if (typeof member === 'string' && !isShared(name) && isTelling(member.trim())) yield [here, member.trim()];
    }
  }
}

/** Long enough to be a credential, and neither a number, an e-mail address nor a URL. */
function isTelling(text: string): boolean {
  if (text.length < TELLING || /^[+-]?[\d.]+$/.test(text)) return false;
  return !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && !/^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}

/** Members that name an account, and that credentials of one account therefore share. */
const shared: ReadonlySet<string> = new Set([
  'type',
  'kind',
  'name',
  'user',
  'username',
  'login',
  'host',
  'region',
  'zone',
  'project',
  'account',
  'domain',
  'universe_domain',
  'endpoint',
  'email',
  'client_email',
  'project_id',
  'client_id',
  'account_id',
  'tenant_id',
  'subscription_id',
  'org_id',
  'organization_id',
  'app_id',
  'installation_id',
  'team_id',
  'workspace_id',
]);

function isShared(name: string): boolean {
  const snake = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  return shared.has(snake) || /(?:^|[_-])(?:uri|url|email|endpoint|domain|host)$/.test(snake);
}

/** A member's name is part of the value: one that could be a credential itself is told by its number alone. */
function nameable(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_.-]{0,39}$/.test(name) && name.replace(/\D/g, '').length <= 3;
}

function passwordIn(text: string): string | undefined {
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s/]*@/i.test(text) || !URL.canParse(text)) return undefined;
  const { password } = new URL(text);
  if (password === '') return undefined;
  try {
    return decodeURIComponent(password);
  } catch {
    return password;
  }
}

/** The values of a text of assignments, as an env file has them. */
function* variablesIn(text: string): Iterable<Found> {
  const first = text.split(/\r?\n/).find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  if (first === undefined || !/^\s*(?:export\s+)?[A-Za-z_]\w*\s*=/.test(first)) return;
  for (const [index, [name, value]] of Object.entries(parseEnv(text)).entries()) {
    const trimmed = (value ?? '').trim();
    const isNumber = /^[+-]?[\d.]+$/.test(trimmed);
    if (trimmed.length >= TELLING && !isNumber) yield [`env:${nameable(name) ? name : index}`, trimmed];
  }
}

/** What padded base64 decodes to, broken into lines or not, if that is a printable text. */
function decodedFrom(text: string): string | undefined {
  const packed = text.trim().replace(/\r?\n/g, '');
  if (packed.length < TELLING || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return undefined;
  const bytes = Buffer.from(packed, 'base64');
  if (bytes.toString('base64') !== packed) return undefined;
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /^(?:[^\p{C}]|[\t\r\n])+$/u.test(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}
