import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { provider as recipe } from '../../src/providers/recipe.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { toy } from '../fakes/toy.ts';
import { standingClock } from '../http/clock.ts';

const page = readFileSync(new URL('../../docs/providers.md', import.meta.url), 'utf8');

describe('docs/providers.md', () => {
  it('has a recipe that does what the page says', async () => {
    const [, text] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const secret = parse(text!).secrets.TOY_API_KEY;
    const options = recipe.options.parse(secret.options);
    expect(recipe.check!(options, secret.admin)).toEqual([]);

    const clock = standingClock();
    const service = toy(clock, { appears: 4_000 });
    const admin = new Secret('toy-example-not-a-key-admin');
    const random = { bytes: (length: number) => new Uint8Array(length), ulid: () => '' };
    const provider = recipe.build({ options, admin, http: service.http, clock, random });
    expect(provider).toMatchObject({ account: 'api.toy.test', concurrent: 20, propagation: 5_000, tagged: true });

    const tag = 'ktabcdefgh01jy0000000000000000000000';
    await provider.check();
    const minted = await provider.mint({ tag, old: { id: secret.adopt } });
    expect(service.keys.find(({ id }) => id === minted.id)).toMatchObject({
      name: `checkout ${tag}`,
      scopes: ['read'],
    });
    await clock.sleep(provider.propagation);
    expect(await provider.probe(minted)).toBe('accepted');
    const listed = await provider.list!();
    expect(listed).toHaveLength(5);
    expect(listed.find((one) => one.tag === tag)).toEqual({ id: minted.id, tag, active: true, lastUsed: clock.now() });
    await provider.deactivate!(secret.adopt);
    expect((await provider.list!())[0]).toMatchObject({ id: secret.adopt, active: false });
    expect(await provider.revoke(secret.adopt)).toBe('revoked');
    expect(await provider.revoke(secret.adopt)).toBe('gone');
    expect(service.live()).toContain(minted.id);
  });
});
