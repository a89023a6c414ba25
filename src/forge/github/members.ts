import * as z from 'zod';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { People, Person, Remembered } from '../../rotation/model/ports.ts';
import { about, type GitHub, GitHubRefusal, refusedWith } from './client.ts';

export type PeopleOptions = {
  readonly github: () => Promise<GitHub>;
  /** `people:` of the configuration: login -> how channels reach that person. */
  readonly reach: { readonly [login: string]: { readonly [channel: string]: string } };
  /** The owner of the repository: where it is an organization, who leaves it has left. */
  readonly organization: string | undefined;
};

const user = z.object({ id: z.number().int(), login: z.string().min(1) });
type User = z.infer<typeof user>;

const TEAM = /^@([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9._-]{1,100})$/;
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/**
 * Who is meant by `share: { with: [...] }`. A team costs one request for each hundred members (child teams are
 * included; at most 10,000), a login that is in none of them two: who it is, and whether they are in the organization.
 *
 * A login that GitHub does not know any more is looked for by the id that the ledger has: a rename is not a departure.
 *
 * @throws KeyturnError TEAM_UNREADABLE (a team that is not there or may not be read, or is none), RECIPIENT_UNREACHABLE
 * (no such person at GitHub, or a login that has passed to somebody else), RATE_LIMITED (nothing is known of anybody),
 * HTTP_NOT_SENT, HTTP_UNKNOWN, and what else `github` throws.
 */
/** What is known of people within one run: several secrets share with the same people. */
type Directory = Pick<PeopleOptions, 'github' | 'organization'> & {
  readonly teams: Map<string, Promise<readonly User[]>>;
  readonly logins: Map<string, Promise<User | undefined>>;
  readonly memberships: Map<string, Promise<boolean | undefined>>;
  readonly rights: Map<string, Promise<boolean>>;
};

export function people({ github, reach, organization }: PeopleOptions): People {
  const channelsOf = new Map(Object.entries(reach).map(([login, channels]) => [login.toLowerCase(), channels]));
  const teams = new Map<string, Promise<readonly User[]>>();
  const logins = new Map<string, Promise<User | undefined>>();
  const memberships = new Map<string, Promise<boolean | undefined>>();
  const rights = new Map<string, Promise<boolean>>();

  const directory: Directory = { github, organization, teams, logins, memberships, rights };
  return {
    async resolve(shareWith, ledger) {
      const found = new Map<string, Person>();
      const add = ({ id, login }: User, member: boolean | undefined) => {
        // How somebody is reached stands in the file under the login that they had when it was written.
        const before = ledger.filter((one) => one.id === String(id)).map((one) => one.login);
        const channels = [login, ...before].map((name) => channelsOf.get(name.toLowerCase())).find(Boolean);
        found.set(String(id), { id: String(id), login, reach: { ...channels }, ...(member ? { member } : {}) });
      };
      for (const team of shareWith.filter((each) => each.startsWith('@'))) {
        for (const member of await once(teams, team, () => membersOf(directory, team))) add(member, true);
      }
      const named = new Set([...found.values()].map(({ login }) => login.toLowerCase()));
      for (const login of shareWith.filter((each) => !each.startsWith('@'))) {
        if (named.has(login.toLowerCase())) continue;
        const user = await whoIs(directory, login, ledger);
        if (!user || found.has(String(user.id))) continue;
        const member = await once(memberships, user.login, () => isMember(directory, user.login));
        // A contractor was never a member, and stays.
        const was = ledger.some((one) => one.id === String(user.id) && one.member);
        if (!(was && member === false && (await seesMembers(directory)))) add(user, member);
      }
      return [...found.values()];
    },
    async named(login) {
      const user = await once(logins, login, () => userOf(directory, login));
      return user && { id: String(user.id), login: user.login };
    },
  };
}

/** Undefined: the ledger knows them, and GitHub does not any more. */
async function whoIs(directory: Directory, login: string, ledger: readonly Remembered[]): Promise<User | undefined> {
  const { logins } = directory;
  const before = ledger.filter((one) => one.login.toLowerCase() === login.toLowerCase());
  const user = await once(logins, login, () => userOf(directory, login));
  if (user) {
    if (before.length === 0 || before.some(({ id }) => id === String(user.id))) return user;
    throw new KeyturnError('RECIPIENT_UNREACHABLE', {
      what: `the login ${login} belongs to another account today than the one that was given secrets before`,
      hint: `if that is right, write the new login of the person that you mean under \`share\`; if they have left, keyturn offboard --person ${login}`,
    });
  }
  for (const { id } of before) {
    const renamed = await once(logins, `#${id}`, () => userById(directory, Number(id)));
    if (renamed) return renamed;
  }
  if (before.length > 0) return undefined;
  throw new KeyturnError('RECIPIENT_UNREACHABLE', {
    what: `there is nobody named ${LOGIN.test(login) ? login : 'like that'} at GitHub`,
    hint: 'correct the login under `share`; teams are written @organization/team',
  });
}

/** Undefined where nothing shows it: the owner is a person, or the token's owner is not in the organization. */
async function isMember(directory: Directory, username: string): Promise<boolean | undefined> {
  const { github, organization } = directory;
  if (organization === undefined) return undefined;
  try {
    await (await github()).rest.orgs.getMembershipForUser({ org: organization, username });
    return true;
  } catch (error) {
    const status = refusedWith(error);
    if (status === 404) return false;
    // A limit says nothing, neither now nor about what the token may.
    if (status === undefined || status === 429) throw error;
    return undefined;
  }
}

/**
 * GitHub answers 404 for everybody to a token that may not read members, and it lists teams only to one that may. So only
 * where this is true does a 404 say that somebody has left.
 */
function seesMembers(directory: Directory): Promise<boolean> {
  const { github, organization, rights } = directory;
  const org = organization ?? '';
  return once(rights, org, async () => {
    try {
      await (await github()).rest.teams.list({ org, per_page: 1 });
      return true;
    } catch (error) {
      const status = refusedWith(error);
      if (status === undefined || status === 429) throw error;
      return false;
    }
  });
}

/** Of a hundred members each: a list without an end must not use up the hour's requests. */
const MOST_PAGES = 100;

async function membersOf(directory: Directory, team: string): Promise<readonly User[]> {
  const { github } = directory;
  const [, org, slug] = TEAM.exec(team) ?? [];
  if (org === undefined || slug === undefined)
    throw unreadable(team, 'it is not @organization/team', 'correct the name');
  const client = await github();
  const members: User[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    let data: unknown;
    try {
      const params = { org, team_slug: slug.toLowerCase(), per_page: 100, page };
      ({ data } = await client.rest.teams.listMembersInOrg(params));
    } catch (error) {
      if (!(error instanceof GitHubRefusal)) throw error;
      if (error.kind === 'limit') throw about(`the team ${team}`, error);
      const unseen = error.kind === 'missing';
      const ours =
        'correct the name, or give the token *Members: read* in the organization (GITHUB_TOKEN can never have it)';
      throw unreadable(
        team,
        unseen ? 'it does not exist, or the token may not see it' : error.message,
        unseen || error.kind === 'permission' ? ours : (error.hint ?? ours),
      );
    }
    const read = z.array(user).safeParse(data);
    if (!read.success) throw unreadable(team, 'GitHub answered with something unexpected', 'run it again later');
    members.push(...read.data);
    if (read.data.length < 100) return members;
  }
  throw unreadable(
    team,
    `it has more than ${100 * MOST_PAGES} members`,
    'name smaller teams under `share`: everybody in them is sent a link of their own',
  );
}

async function userOf(directory: Directory, login: string): Promise<User | undefined> {
  if (!LOGIN.test(login)) return undefined;
  return asked(directory, login, async (client) => (await client.rest.users.getByUsername({ username: login })).data);
}

async function userById(directory: Directory, id: number): Promise<User | undefined> {
  return asked(
    directory,
    `account ${id}`,
    async (client) => (await client.rest.users.getById({ account_id: id })).data,
  );
}

async function asked(
  directory: Directory,
  name: string,
  ask: (client: GitHub) => Promise<unknown>,
): Promise<User | undefined> {
  const { github } = directory;
  let data: unknown;
  try {
    data = await ask(await github());
  } catch (error) {
    if (refusedWith(error) === 404) return undefined;
    throw error;
  }
  const read = user.safeParse(data);
  if (read.success) return read.data;
  throw new KeyturnError('HTTP_UNKNOWN', { what: `GitHub answered for ${name} with something unexpected` });
}

function unreadable(team: string, why: string, hint: string): KeyturnError {
  return new KeyturnError('TEAM_UNREADABLE', {
    what: `the team ${TEAM.test(team) ? team : 'named under `share`'} could not be read: ${why}`,
    hint,
  });
}

function once<T>(known: Map<string, Promise<T>>, name: string, ask: () => Promise<T>): Promise<T> {
  const key = name.toLowerCase();
  const found = known.get(key) ?? ask();
  known.set(key, found);
  found.catch(() => known.delete(key));
  return found;
}
