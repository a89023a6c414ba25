/** Workflows that are started by hand and followed to their end (https://docs.github.com/rest/actions/workflows). */
import * as z from 'zod';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Dispatcher, FollowedRun } from '../port.ts';
import { type GitHub, refusedWith } from './client.ts';

export type Place = { readonly owner: string; readonly repo: string };

const repository = z.object({ default_branch: z.string().min(1) });
const file = z.object({ sha: z.string(), encoding: z.string().optional(), content: z.string().optional() });
const workflow = z.object({ state: z.string() });
const details = z.object({ workflow_run_id: z.number().int(), html_url: z.string() });
const run = z.object({
  id: z.number().int(),
  html_url: z.string(),
  status: z.string().nullable(),
  conclusion: z.string().nullish(),
  display_title: z.string().nullish(),
});
const runs = z.object({ workflow_runs: z.array(run) });
const waits = z.array(
  z.object({
    reviewers: z
      .array(z.object({ reviewer: z.object({ login: z.string().optional(), slug: z.string().optional() }) }))
      .optional(),
  }),
);

/** Throws what `github` throws; HTTP_UNKNOWN for an answer that is none. */
export function dispatching(github: GitHub, place: Place): Dispatcher {
  return {
    refusedWith,

    async defaultBranch(): Promise<string> {
      return shaped(repository, (await github.request('GET /repos/{owner}/{repo}', place)).data).default_branch;
    },

    async fileOn(ref: string, path: string): Promise<{ readonly sha: string; readonly text: string } | undefined> {
      const found = await unlessMissing(
        github.request('GET /repos/{owner}/{repo}/contents/{path}', { ...place, path, ref }),
      );
      if (found === undefined) return undefined;
      const { sha, content = '' } = shaped(file, found.data);
      return { sha, text: Buffer.from(content, 'base64').toString('utf8') };
    },

    async state(name: string): Promise<string | undefined> {
      const path = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}';
      const found = await unlessMissing(github.request(path, { ...place, workflow_id: name }));
      return found === undefined ? undefined : shaped(workflow, found.data).state;
    },

    async start(
      name: string,
      ref: string,
      inputs: { readonly [name: string]: string },
    ): Promise<FollowedRun | undefined> {
      const path = 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches';
      const more = { workflow_id: name, ref, inputs, return_run_details: true };
      const { data } = await github.request(path, { ...place, ...more });
      const { success, data: found } = details.safeParse(data);
      if (!success) return undefined;
      return { id: found.workflow_run_id, url: found.html_url, status: 'queued', conclusion: undefined };
    },

    async named(name: string, word: string): Promise<FollowedRun | undefined> {
      const path = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
      const more = { workflow_id: name, event: 'workflow_dispatch', per_page: 50 };
      const { workflow_runs: all } = shaped(runs, (await github.request(path, { ...place, ...more })).data);
      const found = all.find(({ display_title: title }) => title?.split(/\s+/).includes(word) === true);
      return found && shown(found);
    },

    async look(id: number): Promise<FollowedRun> {
      const path = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
      return shown(shaped(run, (await github.request(path, { ...place, run_id: id })).data));
    },

    async reviewers(id: number): Promise<readonly string[]> {
      const path = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments';
      const found = await unlessMissing(github.request(path, { ...place, run_id: id }));
      if (found === undefined) return [];
      const all = shaped(waits, found.data).flatMap(({ reviewers = [] }) => reviewers);
      return [...new Set(all.map(({ reviewer }) => reviewer.login ?? `@${place.owner}/${reviewer.slug ?? '?'}`))];
    },
  };
}

function shown({ id, html_url: url, status, conclusion }: z.infer<typeof run>): FollowedRun {
  return { id, url, status: status ?? 'queued', conclusion: conclusion ?? undefined };
}

async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (refusedWith(error) === 404) return undefined;
    throw error;
  }
}

function shaped<T>(schema: z.ZodType<T>, data: unknown): T {
  const found = schema.safeParse(data);
  if (!found.success)
    throw new KeyturnError('HTTP_UNKNOWN', { what: 'GitHub answered about a workflow with something unexpected' });
  return found.data;
}
