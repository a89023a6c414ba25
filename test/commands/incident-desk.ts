/** The commands about an incident, run as the Action runs them, against the world of the engine's own tests. */
import { incident } from '../../src/commands/incident.ts';
import { rotate } from '../../src/commands/rotate.ts';
import { status } from '../../src/commands/status.ts';
import type { World } from '../../src/compose/world.ts';
import { load } from '../../src/config/load.ts';
import { inputs as read } from '../../src/config/read-inputs.ts';
import type { FakeRun } from '../fakes/github.ts';
import { IncidentWorld } from '../rotation/run/incident/incident-world.ts';

export class Desk extends IncidentWorld {
  /** Lines of the list, each time that it was shown. */
  readonly lists: (readonly string[])[] = [];
  says = true;

  async asked(given: { readonly [name: string]: string }, command = 'incident', workflow?: FakeRun) {
    const run = this.queue(workflow);
    this.time.advance(200_000);
    const environment = { ...this.environmentOf(run), GITHUB_ACTOR: 'mona' };
    const { repository } = this;
    const configuration = await load(this.configuration, { environment, repository });
    const world: World = {
      http: this.serve,
      clock: { now: () => this.time.now(), sleep: async (milliseconds) => this.time.advance(milliseconds) },
      random: { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
      environment,
      directory: '/',
      progress() {},
    };
    const access = {
      token: this.token,
      'journal-token': run.token,
      ...(run.pending === undefined ? {} : { pending: run.pending }),
    };
    const from = 'selector' in given ? 'action' : 'cli';
    const inputs = read({ command, ...access, ...given }, from);
    try {
      if (command === 'rotate') return await rotate(inputs, configuration, world, false);
      if (command === 'status') return await status(inputs, configuration, world, false);
      const confirm = async (lines: readonly string[]) => {
        this.lists.push(lines);
        return this.says;
      };
      return await incident(inputs, configuration, world, { publicHome: this.public, confirm });
    } finally {
      this.github.endRun(run.workflow);
    }
  }
  public = false;
}
