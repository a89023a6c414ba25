/**
 * The stand-in for GitHub as a GitHub Enterprise Server that is some years old: below /api/v3, with what such a server
 * does not have taken away. Codespaces and agents are in no version's own description (`@octokit/openapi`, ghes-3.17);
 * rulesets came with 3.11, alerts of a whole organization and `run_started_at` later than the first versions with Actions.
 */
import type { Http } from '../../src/rotation/model/ports.ts';
import type { FakeGitHub } from './github.ts';

export const enterprise = {
  host: 'github.acme.dev',
  server: 'https://github.acme.dev',
  api: 'https://github.acme.dev/api/v3',
} as const;

const missing = [
  /^\/(repos\/[^/]+\/[^/]+|orgs\/[^/]+)\/(codespaces|agents)\/secrets/,
  /^\/repos\/[^/]+\/[^/]+\/rules(ets)?\//,
  /^\/orgs\/[^/]+\/(rulesets|secret-scanning)/,
];

/** Headers that GitHub.com sends; limits are off on a server of one's own unless its administrator wants them. */
const unsent = ['x-accepted-github-permissions', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'];

export function enterpriseServer(github: FakeGitHub): Http {
  return async (request) => {
    const url = new URL(request.url);
    const date = github.now().toUTCString();
    if (url.host !== enterprise.host) throw new Error(`${url.host} was asked, which is not the company's own server`);
    // A page for people.
    if (!url.pathname.startsWith('/api/v3/'))
      return new Response('<html>Page not found</html>', {
        status: 404,
        headers: { 'content-type': 'text/html', date },
      });
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'x-github-enterprise-version': '3.10.4',
      date,
    };
    if (missing.some((pattern) => pattern.test(url.pathname.slice('/api/v3'.length)))) {
      const documentation = 'https://docs.github.com/enterprise-server@3.10/rest';
      return Response.json({ message: 'Not Found', documentation_url: documentation }, { status: 404, headers });
    }
    const answer = await github.http(request);
    for (const name of unsent) answer.headers.delete(name);
    answer.headers.set('x-github-enterprise-version', '3.10.4');
    const type = answer.headers.get('content-type') ?? '';
    if (!type.includes('json') || type.includes('raw')) return answer;
    const text = await answer.text();
    const older = JSON.stringify(JSON.parse(text), (name, value) => (name === 'run_started_at' ? undefined : value));
    return new Response(older, { status: answer.status, headers: answer.headers });
  };
}
