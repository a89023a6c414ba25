/** Requests in a repository of GitHub's; what they are sealed with is loaded by the first call. */
import type { FormerRequests, Requests } from '../../rotation/model/ports.ts';
import type { GithubRequestsOptions } from './requests.ts';

export function githubRequestsIn(options: GithubRequestsOptions): Requests {
  const load = async () => (await import('./requests.ts')).githubRequests(options);
  return {
    via: 'github',
    confirms: true,
    host: options.repository,
    check: async () => (await load()).check(),
    draft: async (question, seed) => (await load()).draft(question, seed),
    create: async (draft, question) => (await load()).create(draft, question),
    state: async (seed) => (await load()).state(seed),
    take: async (seed, expect, frame) => (await load()).take(seed, expect, frame),
    done: async (seed) => (await load()).done(seed),
    isDisputed: async () => false,
    end: async (id, reason) => (await load()).end(id, reason),
  };
}

/** The same where links are made elsewhere by now. */
export function formerGithubRequests(options: GithubRequestsOptions): FormerRequests {
  const load = () => import('./requests.ts');
  const requests = githubRequestsIn(options);
  return {
    host: requests.host,
    state: requests.state,
    take: requests.take,
    done: requests.done,
    withdraw: async (seed) => requests.end(await (await load()).requestIdOf(seed), 'superseded'),
  };
}
