import { describe, expect, it } from '@jest/globals';
import type { DestinationModule } from '../../src/destinations/destination.ts';
import { destinations } from '../../src/destinations/index.ts';
import type { Http } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { judge } from '../openapi.ts';
import { benches } from './benches/index.ts';

/** Where the documents leave more open than the vendors' prose does. */
const cases = [
  // The document has the filter in a body where the API's pages have it in the query, and for groups not at all.
  {
    kind: 'gitlab',
    document: 'gitlab',
    elsewhere: ['/personal_access_tokens/'],
    beyond: ['filter[environment_scope]'],
  },
  { kind: 'doppler', document: 'doppler', elsewhere: [], beyond: [] },
  { kind: 'netlify', document: 'netlify', elsewhere: [], beyond: [] },
  { kind: 'heroku', document: 'heroku', elsewhere: [], beyond: [] },
  { kind: 'gcp-secret-manager', document: 'gcp-secret-manager', elsewhere: [], beyond: [] },
] as const;

describe.each(cases)("$kind speaks as the vendor's document says", ({ kind, document, elsewhere, beyond }) => {
  it('and so does our fake of it', async () => {
    const check = judge(document, beyond);
    // The judge's complaints would look like a broken connection.
    const complaints: unknown[] = [];
    let judged = 0;
    const bench = await benches[kind](
      (http): Http =>
        async (request) => {
          const copy = request.clone();
          const response = await http(request);
          if (elsewhere.some((part: string) => copy.url.includes(part))) return response;
          judged++;
          await check(copy, await copy.text(), response.clone()).catch((error) => complaints.push(error));
          return response;
        },
      '/nowhere',
    );
    const module = (await destinations[kind]()) as DestinationModule<unknown>;
    for (const entry of bench.entries) {
      const [address] = await module.expand(
        module.options.parse(entry),
        { values: { value: 'API_KEY' } },
        bench.context,
      );
      const destination = module.build(address!, bench.context);
      await destination.preflight();
      await destination.write(new Secret('toy-example-not-a-key-0001'));
      await destination.write(new Secret('toy-example-not-a-key-0002'));
      await destination.read?.();
    }
    expect(complaints).toEqual([]);
    expect(judged).toBeGreaterThanOrEqual(5 * bench.entries.length);
  });
});
