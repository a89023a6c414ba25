import { z } from 'zod';
import { type GitHub, GitHubRefusal, refusedWith } from '../http/github.ts';
import { KeyturnError } from '../rotation/errors.ts';
import type { People, Person } from '../rotation/ports.ts';

export type PeopleOptions = {
  readonly github: () => Promise<GitHub>;
  /** `people:` of the configuration: login -> how channels reach that person. */
  readonly reach: { readonly [login: string]: { readonly [channel: string]: string } };
};

const user = z.object({ id: z.number().int(), login: z.string().min(1) });
type User = z.infer<typeof user>;

const TEAM = /^@([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9._-]{1,100})$/;
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/**
 * Who is meant by `share: { with: [...] }`. A team costs one request for each hundred members (child teams are
 * included), a login that is in none of them one.
 *
 * @throws KeyturnError TEAM_UNREADABLE (a team that is not there or may not be read, or is none), RECIPIENT_UNREACHABLE
 * (no such person at GitHub), HTTP_NOT_SENT, HTTP_UNKNOWN.
 */
export function people({ github, reach }: PeopleOptions): People {
  const channelsOf = new Map(Object.entries(reach).map(([login, channels]) => [login.toLowerCase(), channels]));
  /** Several secrets share with the same people; within one run they are the same people. */
  const teams = new Map<string, Promise<readonly User[]>>();
  const logins = new Map<string, Promise<User>>();

  return {
    async resolve(shareWith) {
      const found = new Map<string, Person>();
      const add = ({ id, login }: User) => {
        const person = { id: String(id), login, reach: { ...channelsOf.get(login.toLowerCase()) } };
        found.set(person.id, person);
      };
      for (const team of shareWith.filter((each) => each.startsWith('@'))) {
        for (const member of await once(teams, team, () => membersOf(team))) add(member);
      }
      const named = new Set([...found.values()].map(({ login }) => login.toLowerCase()));
      for (const login of shareWith.filter((each) => !each.startsWith('@'))) {
        if (!named.has(login.toLowerCase())) add(await once(logins, login, () => userOf(login)));
      }
      return [...found.values()];
    },
  };

  async function membersOf(team: string): Promise<readonly User[]> {
    const [, org, slug] = TEAM.exec(team) ?? [];
    if (org === undefined || slug === undefined)
      throw unreadable(team, 'it is not @organization/team', 'correct the name');
    const client = await github();
    const members: User[] = [];
    for (let page = 1; ; page++) {
      let data: unknown;
      try {
        const params = { org, team_slug: slug.toLowerCase(), per_page: 100, page };
        ({ data } = await client.rest.teams.listMembersInOrg(params));
      } catch (error) {
        if (!(error instanceof GitHubRefusal)) throw error;
        const why = error.status === 404 ? 'it does not exist, or the token may not see it' : error.message;
        throw unreadable(
          team,
          why,
          'correct the name, or give the token *Members: read* in the organization (GITHUB_TOKEN can never have it)',
        );
      }
      const read = z.array(user).safeParse(data);
      if (!read.success) throw unreadable(team, 'GitHub answered with something unexpected', 'run it again later');
      members.push(...read.data);
      if (read.data.length < 100) return members;
    }
  }

  async function userOf(login: string): Promise<User> {
    const missing = new KeyturnError('RECIPIENT_UNREACHABLE', {
      what: `there is nobody named ${LOGIN.test(login) ? login : 'like that'} at GitHub`,
      hint: 'correct the login under `share`; teams are written @organization/team',
    });
    if (!LOGIN.test(login)) throw missing;
    try {
      const { data } = await (await github()).rest.users.getByUsername({ username: login });
      return user.parse(data);
    } catch (error) {
      if (refusedWith(error) === 404) throw missing;
      throw error instanceof KeyturnError
        ? error
        : new KeyturnError('HTTP_UNKNOWN', { what: `GitHub answered for ${login} with something unexpected` });
    }
  }
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
