/** One thing that the inventory asks GitHub about: what was answered a short while ago is not asked again. */
import type * as z from 'zod';
import type { Kept, KeptAnswer, Memory } from '../../inventory/port.ts';
import type { Clock } from '../../rotation/model/ports.ts';
import { type GitHub, GitHubRefusal } from './client.ts';
import { query } from './inventory-query.ts';
import { shaped } from './secret-store.ts';

/** Milliseconds in which an answer is taken for the one of now. */
const FRESH = 24 * 3_600_000;

/** Statuses that are GitHub's answer to what was asked: the token may not, or it is not there. */
const refusals: readonly number[] = [403, 404, 409, 410, 451];

export type Refused = { readonly refused: number };

/** What is asked: a path as GitHub's description has it, with what to fill in. */
export type Question = {
  readonly path: string;
  readonly params: { readonly [name: string]: string | number };
  /** Asked because the first answer was not whole: it is never taken from what is kept of that one. */
  readonly again?: true;
};

export type QueryVariables = {
  readonly owner: string;
  readonly name: string;
  /** Where the next page of branches begins; null: with the first one, and with the files. */
  readonly after: string | null;
};

export class Answers {
  readonly #github: GitHub;
  readonly #name: string;
  readonly #memory: Memory;
  readonly #before: Kept | undefined;
  readonly #isFresh: boolean;
  readonly #given: { [request: string]: KeptAnswer } = {};
  #asked = false;

  /** @param name of what is asked about, for the memory */
  constructor(github: GitHub, name: string, { memory, clock }: { readonly memory: Memory; readonly clock: Clock }) {
    this.#github = github;
    this.#name = name;
    this.#memory = memory;
    this.#before = memory.of(name);
    const age = this.#before === undefined ? Number.NaN : clock.now().getTime() - Date.parse(this.#before.at);
    this.#isFresh = age >= 0 && age < FRESH;
  }

  /** Whether none of the answers had to be asked for. */
  get isRemembered(): boolean {
    return !this.#asked;
  }

  /**
   * Gives the body, as far as `shape` has it, or the status of a refusal. Throws what the client throws otherwise, and
   * DESTINATION_UNREACHABLE for a body of another shape.
   */
  async get<T>({ path, params, again }: Question, shape: z.ZodType<T>): Promise<{ readonly data: T } | Refused> {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
    const page = params['page'] === undefined ? '' : ` ${params['page']}`;
    const request = `${filled}${page}${again === true ? ' again' : ''}`;
    const known = this.#known(request, shape);
    if (known !== undefined && this.#isFresh) return known;
    const etag = known === undefined ? undefined : this.#before?.answers[request]?.etag;
    const asked = async () => {
      const { data, headers, status } = await this.#github.request(`GET ${path}`, {
        ...params,
        ...(etag === undefined ? {} : { headers: { 'if-none-match': etag } }),
      });
      const fresh = status === 304 && known !== undefined && 'data' in known ? known.data : shaped(shape, data, filled);
      const tag = headers.etag ?? etag;
      return { data: fresh, ...(tag === undefined ? {} : { etag: tag }) };
    };
    return this.#keep(request, asked);
  }

  /** The one query, in GraphQL. An answer with errors is an answer: what it leaves out is null. Throws as `get` does. */
  async graph<T>(variables: QueryVariables, shape: z.ZodType<T>): Promise<{ readonly data: T } | Refused> {
    const request = `graphql ${variables.owner}/${variables.name}${variables.after === null ? '' : ` ${variables.after}`}`;
    const known = this.#known(request, shape);
    if (known !== undefined && this.#isFresh) return known;
    return this.#keep(request, async () => {
      const { data } = await this.#github.request(`POST ${graphOf(this.#github)}`, {
        query,
        operationName: 'KeyturnFiles',
        variables: { ...variables, first: variables.after === null },
      });
      return { data: shaped(shape, data, 'GraphQL') };
    });
  }

  /** Keeps what was answered, unless nothing was asked or something has failed. */
  async done(at: Date): Promise<void> {
    if (this.#asked) await this.#memory.keep(this.#name, { at: at.toISOString(), answers: this.#given });
  }

  #known<T>(request: string, shape: z.ZodType<T>): { readonly data: T } | Refused | undefined {
    const found =
      this.#before !== undefined && Object.hasOwn(this.#before.answers, request)
        ? this.#before.answers[request]
        : undefined;
    if (found === undefined) return undefined;
    if (found.refused !== undefined) {
      if (!this.#isFresh) return undefined;
      this.#given[request] = found;
      return { refused: found.refused };
    }
    const read = shape.safeParse(found.data);
    if (!read.success) return undefined;
    if (this.#isFresh) this.#given[request] = found;
    return { data: read.data };
  }

  async #keep<T>(
    request: string,
    ask: () => Promise<{ readonly data: T; readonly etag?: string }>,
  ): Promise<{ readonly data: T } | Refused> {
    this.#asked = true;
    try {
      const answer = await ask();
      this.#given[request] = answer;
      return { data: answer.data };
    } catch (error) {
      // A limit says nothing about what was asked, and a token that is kept out altogether nothing about its rights.
      if (!(error instanceof GitHubRefusal) || error.kind === 'limit' || isKeptOut(error)) throw error;
      if (!refusals.includes(error.status)) throw error;
      this.#given[request] = { refused: error.status };
      return { refused: error.status };
    }
  }
}

/** Whatever is asked: by its owner's settings, or because it is no token (any more). */
export function isKeptOut(error: unknown): boolean {
  return error instanceof GitHubRefusal && error.denied && error.kind !== 'permission';
}

/** A server of one's own has GraphQL beside the REST API, not below it. */
function graphOf(github: GitHub): string {
  const { baseUrl } = github.request.endpoint.DEFAULTS;
  return `${baseUrl.replace(/\/api\/v3$/, '/api')}/graphql`;
}
