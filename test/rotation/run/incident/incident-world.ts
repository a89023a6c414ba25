/**
 * Several secrets of one repository at a provider that really accepts and refuses; the first few also lie in a store that is
 * breached. What happens is judged by the provider's word and by every document that the journal ever was.
 */
import { createHash } from 'node:crypto';
import type { Http } from '../../../../src/rotation/model/ports.ts';
import type { JournalRecord } from '../../../../src/rotation/model/record.ts';
import type { Order } from '../../../../src/rotation/run/incident/open.ts';
import type { ReconcileOptions } from '../../../../src/rotation/run/options.ts';
import { awsVariables } from '../../../destinations/context.ts';
import { FakeSecretsManager } from '../../../fakes/aws-secrets-manager.ts';
import { type Toy, type ToyKey, toy } from '../../../fakes/toy.ts';
import { type Ended, type InjectedFault, Runs } from '../../../http-faults/runs.ts';
import { recordOf } from '../../../state/written.ts';
import { named } from './incident-vectors.ts';

const admin = 'toy-example-not-a-key-admin';
const nameOf = (at: number) => `SECRET_${String(at).padStart(2, '0')}`;

export type Scene = {
  readonly secrets: number;
  /** How many of them lie in the breached store, too. */
  readonly breached: number;
  readonly seed?: number;
  /** Text added to the configuration of each secret. */
  readonly more?: string;
};

export class IncidentWorld extends Runs {
  protected override readonly key = nameOf(0);
  readonly vendor: Toy;
  readonly store: FakeSecretsManager;
  readonly scene: Scene;
  /** Every document of the journal, in its order. */
  readonly documents: JournalRecord[] = [];
  #last: string | undefined;

  constructor(scene: Scene) {
    super(new Date('2026-01-01T06:00:00Z'), scene.seed ?? 1);
    this.scene = scene;
    const clock = this.time.clockOf(this);
    this.github.addRepository('acme/shop');
    this.vendor = toy(clock, { admin, foreign: 1, pageSize: 100 });
    this.store = new FakeSecretsManager(clock);
    for (const name of this.breached) this.store.put(name);
  }

  get names(): readonly string[] {
    return Array.from({ length: this.scene.secrets }, (_, at) => nameOf(at));
  }

  get breached(): readonly string[] {
    return this.names.slice(0, this.scene.breached);
  }

  protected override get configuration(): string {
    const { more = '' } = this.scene;
    const places = (name: string) =>
      this.breached.includes(name)
        ? `{ github: {} }, { aws-secrets-manager: { secret-id: ${name} } }`
        : '{ github: {} }';
    return `
policy: { max-age: 90d, overlap: 24h, lead: 3d, quiet: 1h }
recipes:
  toy:
    base-url: https://api.toy.example.com
    auth: { bearer: "{{admin}}" }
    mint: { method: POST, path: /keys, body: { name: "{{tag}}", scopes: [send] }, id: /id, values: { value: /key } }
    list: { path: /keys, items: /keys, id: /id, tag: /name, last-used: /last_used_at, paginate: { cursor: /next, query: after } }
    verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [{ status: 200, pointer: /ok, equals: true }], reject: [401, 403], successes: 2 }
    revoke: { method: DELETE, path: "/keys/{{id}}", gone: [404] }
secrets:${this.names.map((name) => `\n  ${name}: { provider: toy, admin: TOY_ADMIN, destinations: [ ${places(name)} ]${more} }`).join('')}
`;
  }

  protected override get environment(): { readonly [name: string]: string } {
    return { TOY_ADMIN: admin, ...awsVariables };
  }

  protected override look(): void {
    const text = this.github.file(this.repository, 'keyturn-journal', 'journal.json');
    if (text === undefined || text === this.#last) return;
    this.#last = text;
    this.documents.push(recordOf(text));
  }

  readonly serve: Http = async (request) => {
    const { origin } = new URL(request.url);
    if (origin === 'https://api.toy.example.com') return this.vendor.http(request);
    return origin.includes('amazonaws.com') ? this.store.http(request) : this.github.http(request);
  };

  /** The key that a secret has at GitHub now. */
  keyOf(name: string): ToyKey {
    const placed = this.github.secret(this.repository, name)?.value;
    return this.vendor.keys.find(({ key }) => key === placed)!;
  }

  order(more: Partial<Order> = {}): Order {
    return {
      selector: { destination: 'aws-secrets-manager' },
      since: '2025-12-01T00:00:00.000Z',
      known: { named },
      digest: (text) => createHash('sha256').update(text).digest('hex'),
      ...more,
    };
  }

  incident(more: Partial<Order> = {}, fault?: InjectedFault, options: ReconcileOptions = {}): Promise<Ended> {
    return this.run(fault, { incident: this.order(more), ...options });
  }

  /** The incidents of the journal, oldest first. */
  get incidents() {
    return Object.values(this.journal?.incidents ?? {});
  }

  /** What must hold of every document that ever was: neither an incident without its wishes nor a wish without its incident. */
  apart(): readonly string[] {
    return this.documents.flatMap((document, at) => {
      const before = this.documents[at - 1];
      const fresh = Object.keys(document.incidents ?? {}).filter((id) => !before?.incidents?.[id]);
      const without = fresh.flatMap((id) =>
        Object.entries(document.incidents?.[id]?.items ?? {}).flatMap(([row, { kind }]) => {
          const [key = ''] = row.split(' ');
          const has = document.secrets[key]?.wish?.causes?.includes(`incident:${id}`);
          return kind !== 'item' || has ? [] : [`${row} of ${id} has no wish`];
        }),
      );
      const causes = Object.entries(document.secrets).flatMap(([key, { wish }]) =>
        (wish?.causes ?? []).flatMap((cause) =>
          document.incidents?.[cause.slice('incident:'.length)] ? [] : [`${key}: ${cause} is not there`],
        ),
      );
      return [...without, ...causes];
    });
  }
}
