/**
 * What a program that Keyturn starts is given of the environment: what finds it, its language and its way to the network.
 * A job's other variables are the credentials of other secrets, its inputs and the runner's own tokens.
 */

/** Names; each is handed on where it is set. */
export const childEnvironment: readonly string[] = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'TMPDIR',
  'TZ',
  'LANG',
  'LANGUAGE',
  'LC_ALL',
  'LC_COLLATE',
  'LC_CTYPE',
  'LC_MESSAGES',
  'LC_MONETARY',
  'LC_NUMERIC',
  'LC_TIME',
  // The way to the network, and whom to trust on it. Proxies are read in both spellings.
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'NODE_EXTRA_CA_CERTS',
  'REQUESTS_CA_BUNDLE',
  'CURL_CA_BUNDLE',
  'AWS_CA_BUNDLE',
  // Without these a program on Windows does not start.
  'SystemRoot',
  'ComSpec',
  'PATHEXT',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
];

/** `names` and what every program gets, as far as `read` knows them. */
export function environmentOf(
  read: (name: string) => string | undefined,
  names: readonly string[] = [],
): { readonly [name: string]: string } {
  const found = [...childEnvironment, ...names].flatMap((name) => {
    const value = read(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found);
}

/** Variables by which an environment, such as that of a git hook, leads git to another repository or configuration than that of its folder. */
const redirections =
  /^GIT_(?:DIR|WORK_TREE|IMPLICIT_WORK_TREE|INDEX_FILE|COMMON_DIR|NAMESPACE|PREFIX|INTERNAL_.*|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|CONFIG(?:_.*)?|.*_PATHSPECS|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|GRAFT_FILE|SHALLOW_FILE|ATTR_.*|EXEC_PATH)$/i;

/** Takes out of an environment what makes git speak of another repository than the one that a folder is in. */
export function withoutGitRedirections(environment: { [name: string]: string | undefined }): void {
  for (const name of Object.keys(environment)) if (redirections.test(name)) delete environment[name];
}
