import { defaultFile } from '../../config/read-inputs.ts';
import { ESCROW_NAME } from '../../rotation/model/escrow-name.ts';
import { baseOf } from '../dispatch/workflow-inputs.ts';

/** What a configuration is called, what keeps it apart from others of its repository, and where that is. */
export type Naming = {
  /** `keyturn`, or `keyturn-web` for `.github/keyturn-web.yml`. */
  readonly base: string;
  /** Path of the configuration, where it is not the usual one. */
  readonly config: string | undefined;
  /** Of the secret that is the escrow. */
  readonly escrow: string;
  /** The server of the repository, where that is not github.com. */
  readonly host?: string;
};

/** A server of one's own has runners of its own, and its workflows may not know yet what GitHub's do. */
export function isOwnServer({ host }: Naming): boolean {
  return host !== undefined && !host.endsWith('.ghe.com');
}

/** The address of its API; undefined: that of github.com. */
export function apiOf({ host }: Naming): string | undefined {
  if (host === undefined) return undefined;
  return host.endsWith('.ghe.com') ? `https://api.${host}` : `https://${host}/api/v3`;
}

/** A second configuration of a repository has a journal, an escrow and workflows of its own. */
export function namingOf(file: string): Naming {
  const base = baseOf(file);
  const word = base
    .slice('keyturn'.length)
    .replace(/[^a-z0-9]+/gi, '_')
    .toUpperCase();
  const config = file === defaultFile ? undefined : file;
  return { base, config, escrow: `${ESCROW_NAME}${word}` };
}
