/** What may stand where the configuration wants a name. Patterns are plain JSON Schema patterns: no flags. */

/** GitHub's rule for secrets, and the rule for a name in an env file. */
export const secretNamePattern = /^(?![Gg][Ii][Tt][Hh][Uu][Bb]_)[A-Za-z_][A-Za-z0-9_]{0,254}$/;

/** The name of an environment variable. */
export const variablePattern = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;

/** An environment: part of the key `environment/SECRET` and of GitHub's URLs, so no glob, no control, no dot segment. */
export const environmentPattern = /^(?!.*\.\.)(?!.*\/\/)[A-Za-z0-9_](?:[A-Za-z0-9_ ./-]{0,253}[A-Za-z0-9_.-])?$/;

/** A GitHub login; managed users carry `_shortcode`. */
export const loginPattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?$/;

/** A GitHub login, or a team as `@organization/team`. */
export const recipientPattern =
  /^(?:[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9_-]{1,100})$/;

/** `owner/name` as GitHub has it. */
export const repositoryPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;

/** A workflow as it is named below `.github/workflows`: no folder, no segment that leads elsewhere. */
export const workflowPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,250}\.ya?ml$/;

/** `[OWNER/REPO:]FILE[@BRANCH]`, of the three patterns around it. */
export const consumerPattern =
  /^(?:[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/(?!\.{1,2}:)[A-Za-z0-9._-]{1,100}:)?[A-Za-z0-9_][A-Za-z0-9_.-]{0,250}\.ya?ml(?:@(?!.*\.\.)(?!.*\/\/)(?!.*\.lock$)[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}(?<![./]))?$/;

/** The useful part of git's rules for a branch. */
export const branchPattern = /^(?!.*\.\.)(?!.*\/\/)(?!.*\.lock$)[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}(?<![./])$/;

/** How recipients run Keyturn: one line of printable ASCII, without spaces at its ends. */
export const cliPattern = /^[!-~](?:[ -~]{0,198}[!-~])?$/;

/** Names of fields, providers, channels, values: what may be repeated in a message as it was written. */
export const plainPattern = /^[A-Za-z_][A-Za-z0-9_.@/ -]{0,63}$/;

const everyObjectHas = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
const changesHowProgramsRun = new Set([
  'PATH',
  'NODE_OPTIONS',
  'LD_PRELOAD',
  'LD_LIBRARY_PATH',
  'DYLD_INSERT_LIBRARIES',
  'BASH_ENV',
]);

/** Why this name, though well-formed, may not be a secret's; undefined if it may. */
export function unfitName(name: string): string | undefined {
  if (everyObjectHas.has(name)) return 'this name has a meaning in JavaScript: choose another one';
  if (changesHowProgramsRun.has(name.toUpperCase()))
    return 'a variable of this name changes how programs run: choose another one';
  return undefined;
}

export const secretNameSays =
  "a secret's name has letters, digits and underscores, does not start with a digit or GITHUB_, and is at most 255 characters long";

/** A glob over slots, which may be written with their kind in front: `github:acme/shop/actions/*`. */
export const slotGlob = /^(?:github:)?[A-Za-z0-9_ ./*?{},[\]-]{1,300}$/;
