/** From the start of a workflow to its end. */

import type { Dispatcher, FollowedRun } from '../../forge/port.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { hasOwnCure, refused } from './refusals.ts';
import { type Home, plainWord, say, type Terminal, type Workflow } from './start.ts';

/** Milliseconds between two looks. */
const POLL = 5_000;
/** A run that was started without an answer about it is looked for so many times. */
const LOOKS = 12;
/** Cancelled by newer ones before it began: started again so often. */
const AGAIN = 2;

type Start = Home & {
  readonly workflow: Workflow;
  readonly terminal: Terminal;
  readonly ports: { readonly random: { ulid(at: Date): string } };
};

/** Starts it, and again where a newer one took its place in the queue; returns the run that succeeded. */
export async function follow(start: Start): Promise<FollowedRun> {
  const { world } = start.terminal;
  for (let again = 0; ; again++) {
    const begun = await begin(start);
    say(world, `${start.workflow.file} was started: ${begun.url}`);
    const ended = await toItsEnd(start, begun);
    if (ended.run.conclusion === 'success') return ended.run;
    if (ended.run.conclusion === 'cancelled' && !ended.began && again < AGAIN) {
      say(world, 'a newer run took its place in the queue: it is started again');
      continue;
    }
    throw new KeyturnError('DISPATCH_UNFINISHED', {
      what: `the run ended with ${plainWord(ended.run.conclusion)}: ${ended.run.url}`,
      hint: `its log says why; \`gh run view ${ended.run.id} --repo ${start.repository} --log-failed\``,
    });
  }
}

async function begin(start: Start): Promise<FollowedRun> {
  const { api, repository, branch, workflow, terminal, ports } = start;
  const { world } = terminal;
  const id = ports.random.ulid(world.clock.now());
  const named = Object.hasOwn(workflow.given, 'dispatch-id');
  const given = named ? { ...workflow.given, 'dispatch-id': id } : workflow.given;
  let lost: KeyturnError | undefined;
  try {
    const run = await api.start(workflow.file, branch, given);
    if (run) return run;
  } catch (error) {
    const code = api.refusedWith(error);
    if (code !== undefined && !hasOwnCure(error)) throw refused(code, start);
    // The answer was lost, so whether a run was started is found out by its name.
    if (!(error instanceof KeyturnError) || error.code !== 'HTTP_UNKNOWN') throw error;
    lost = error;
  }
  for (let look = 0; named && look < LOOKS; look++) {
    await world.clock.sleep(POLL);
    const run = await api.named(workflow.file, id);
    if (run) return run;
  }
  throw new KeyturnError('DISPATCH_UNFINISHED', {
    what: `${workflow.file} was ${lost === undefined ? '' : 'perhaps '}started, and which run that is cannot be told`,
    hint: `look at ${world.environment['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${repository}/actions/workflows/${workflow.file}${named ? '' : '; with the input `dispatch-id` in its `run-name` it can be told'}`,
  });
}

async function toItsEnd(
  { api, terminal, repository }: Start,
  begun: FollowedRun,
): Promise<{ readonly run: FollowedRun; readonly began: boolean }> {
  const { world } = terminal;
  let gone = false;
  const stop = terminal.interrupted.then(() => {
    gone = true;
  });
  let told = '';
  let began = false;
  for (;;) {
    await Promise.race([world.clock.sleep(POLL), stop]);
    if (gone) {
      throw new KeyturnError('DISPATCH_UNFINISHED', {
        what: `the run goes on without this terminal: ${begun.url}`,
        hint: `gh run watch ${begun.id} --repo ${repository}; it is stopped only by hand, and a rotation should not be`,
      });
    }
    let run: FollowedRun;
    try {
      run = await api.look(begun.id);
      began ||= run.status === 'in_progress' || (run.status === 'completed' && run.conclusion !== 'cancelled');
      if (run.status !== told) {
        told = run.status;
        say(world, await stateOf(api, run));
      }
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      throw new KeyturnError('DISPATCH_UNFINISHED', {
        what: `the run cannot be followed (${error.code}): ${error.message}; it goes on: ${begun.url}`,
        hint: `gh run watch ${begun.id} --repo ${repository}`,
      });
    }
    if (run.status === 'completed') return { run, began };
  }
}

async function stateOf(api: Dispatcher, run: FollowedRun): Promise<string> {
  if (run.status !== 'waiting') return `the run is ${plainWord(run.status).replaceAll('_', ' ')}`;
  const reviewers = await api.reviewers(run.id);
  const who = reviewers.length === 0 ? 'somebody' : reviewers.join(' or ');
  return `the run waits for ${who} to approve it: ${run.url}`;
}
