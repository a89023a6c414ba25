/** Where an escrow in GitHub is, as the journal has it: `OWNER/REPO`, ` (environment E)` behind it, and a NAME that is not the usual one. */
export type Home = {
  readonly repository: string;
  readonly environment: string | undefined;
  readonly name: string;
};

const HOME = /^([\w.-]+\/[\w.-]+)(?: \(environment (.+?)\))?(?: ([A-Za-z_]\w*))?$/;

/** Undefined for what is no such place. `usual`: the name where none stands there. */
export function homeIn(text: string, usual: string): Home | undefined {
  const [, repository, environment, name = usual] = HOME.exec(text) ?? [];
  return repository === undefined ? undefined : { repository, environment, name };
}
