/** Mutants of the rule *an Enterprise Server*. */
import type { Broken } from './mutants.ts';

export const serving: readonly Broken[] = [
  {
    name: 'asks github.com whatever the server is',
    file: 'forge/github/client.ts',
    from: "options.baseUrl ?? 'https://api.github.com'",
    to: "'https://api.github.com'",
    caught: [
      {
        suite: 'test/team/enterprise-server.test.ts',
        test: 'a GitHub Enterprise Server has a key rotated into three repositories, and the old one ended',
      },
    ],
  },
  {
    name: 'loses the base path of a server',
    file: 'forge/github/client.ts',
    from: "(options.baseUrl ?? 'https://api.github.com').replace(/\\/+$/, '')",
    to: "new URL(options.baseUrl ?? 'https://api.github.com').origin",
    caught: [
      {
        suite: 'test/team/enterprise-server.test.ts',
        test: 'a GitHub Enterprise Server has a key rotated into three repositories, and the old one ended',
      },
    ],
  },
  {
    name: 'takes the token of `gh` for another server',
    file: 'cli/gh-and-git.ts',
    from: "const words = ['auth', 'token', '--hostname', githubHost(environment)];",
    to: "const words = ['auth', 'token'];",
    caught: [
      {
        suite: 'test/cli/gh-and-git.test.ts',
        test: 'the token of the person at the terminal with GITHUB_API_URL undefined is that of github.com, whichever server `gh` is otherwise for',
      },
    ],
  },
  {
    name: 'takes every server for github.com',
    file: 'cli/gh-and-git.ts',
    from: "new URL(api).hostname.replace(/^api\\./, '')",
    to: "'github.com'",
    caught: [
      {
        suite: 'test/cli/gh-and-git.test.ts',
        test: 'the token of the person at the terminal with GITHUB_API_URL https://github.acme.dev/api/v3 is that of github.acme.dev, whichever server `gh` is otherwise for',
      },
    ],
  },
  {
    name: 'asks `gh` for the host of the API',
    file: 'cli/gh-and-git.ts',
    from: ".replace(/^api\\./, '')",
    to: '',
    caught: [
      {
        suite: 'test/cli/gh-and-git.test.ts',
        test: 'the token of the person at the terminal with GITHUB_API_URL https://api.github.com is that of github.com, whichever server `gh` is otherwise for',
      },
    ],
  },
  {
    name: 'links a run at github.com',
    file: 'forge/github/environment.ts',
    from: "variable('GITHUB_SERVER_URL') ?? 'https://github.com'",
    to: "'https://github.com'",
    caught: [
      {
        suite: 'test/team/enterprise-server.test.ts',
        test: 'a GitHub Enterprise Server is where the messages say that the run is',
      },
    ],
  },
  {
    name: 'does not know the owner below a base path',
    file: 'forge/github/client.ts',
    from: 'exec(url.slice(baseUrl.length))',
    to: 'exec(new URL(url).pathname)',
    caught: [
      {
        suite: 'test/team/enterprise-server.test.ts',
        test: 'a GitHub Enterprise Server mints tokens of an App below its own address',
      },
    ],
  },
  {
    name: 'does not believe the time of a server',
    file: 'http/host-time.ts',
    from: "if (base !== undefined && href.startsWith(base)) return 'GitHub';",
    to: "if (href.startsWith('https://api.github.com/')) return 'GitHub';",
    caught: [
      {
        suite: 'test/http/host-time.test.ts',
        test: 'who says what time it is is GitHub, at the address that is configured and nowhere else',
      },
    ],
  },
];
