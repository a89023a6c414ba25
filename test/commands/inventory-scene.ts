/** `keyturn inventory` in this process, against the stand-in for GitHub, in a folder of its own. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Taken, takeInventory } from '../../src/commands/inventory.ts';
import type { World } from '../../src/compose/world.ts';
import type { Configuration } from '../../src/config/configuration.ts';
import { load } from '../../src/config/load.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import type { Http, Progress } from '../../src/rotation/model/ports.ts';
import { FakeGitHub, type FakeToken } from '../fakes/github.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import { fill, umbra } from '../inventory/umbra.ts';

type Described = typeof umbra;

export class Scene {
  readonly clock: ReturnType<typeof steppingClock>;
  readonly fake: FakeGitHub;
  readonly folder = mkdtempSync(join(tmpdir(), 'keyturn-inventory-'));
  readonly told: Progress[] = [];
  token: string;
  repository: string | undefined = 'umbra-labs/web';

  constructor(described: Described = umbra, token: Partial<FakeToken> = {}) {
    // Waiting moves nothing here: what is said of times is compared.
    this.clock = steppingClock(new Date(described.now));
    this.fake = new FakeGitHub({ now: this.clock.now });
    fill(this.fake, described);
    this.token = this.fake.addToken(token);
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  /** @param given flags; `text` the configuration file, if there is one */
  async take(
    given: { readonly [name: string]: string } = {},
    { text, http = this.fake.http, remembers = false }: { text?: string; http?: Http; remembers?: boolean } = {},
  ): Promise<Taken> {
    const environment = {
      ...(this.repository === undefined ? {} : { GITHUB_REPOSITORY: this.repository }),
      // A loopback address: requests to it are not held back, so that no simulated second passes.
      GITHUB_API_URL: 'http://127.0.0.1:9',
      XDG_CACHE_HOME: this.folder,
    };
    const world: World = {
      http,
      clock: this.clock,
      random: { bytes: (length) => new Uint8Array(length) },
      environment,
      directory: this.folder,
      progress: (progress) => void this.told.push(progress),
    };
    const read = inputs({ command: 'inventory', token: this.token, ...given }, 'cli');
    const configuration: Configuration | undefined =
      text === undefined ? undefined : await load(text, { environment, repository: this.repository });
    const file = { path: this.path('keyturn.yml'), name: '.github/keyturn.yml', text };
    return takeInventory(read, {
      world,
      root: this.folder,
      configuration,
      file,
      repository: this.repository,
      remembers,
      checkout: { directory: this.folder, file: '.github/keyturn.yml' },
    });
  }
}
