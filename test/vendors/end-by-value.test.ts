import { describe, expect, it } from '@jest/globals';
import { Secret } from '../../src/rotation/model/secret.ts';
import { endOf } from '../../src/vendors/end-by-value.ts';

const clock = { now: () => new Date('2026-01-01T06:00:00Z'), sleep: async () => {} };
const value = 'toy-example-not-a-key-at-hand';

/** Answers with this, and keeps what was asked. */
function vendor(status: number, body: unknown) {
  const asked: { readonly line: string; readonly authorization: string | null; readonly body: string }[] = [];
  const http = async (request: Request) => {
    const line = `${request.method} ${request.url}`;
    asked.push({ line, authorization: request.headers.get('authorization'), body: await request.text() });
    return new Response(JSON.stringify(body), { status });
  };
  return { asked, http };
}

describe('the end of a credential by its value', () => {
  it('GitHub takes it from whoever has it, without any other credential', async () => {
    const { asked, http } = vendor(202, {});
    await endOf('https://github.com/settings/personal-access-tokens')?.(new Secret(value), { http, clock });
    expect(asked).toEqual([
      {
        line: 'POST https://api.github.com/credentials/revoke',
        authorization: null,
        body: JSON.stringify({ credentials: [value] }),
      },
    ]);
  });

  it('Slack is asked with the token itself, and one that is dead already is no failure', async () => {
    for (const body of [
      { ok: true, revoked: true },
      { ok: false, error: 'token_revoked' },
    ]) {
      const { asked, http } = vendor(200, body);
      await endOf('https://api.slack.com/apps')?.(new Secret(value), { http, clock });
      expect(asked.map(({ line, authorization }) => [line, authorization])).toEqual([
        ['POST https://slack.com/api/auth.revoke', `Bearer ${value}`],
      ]);
    }
  });

  it.each([
    ['https://github.com/settings/tokens', 422, {}],
    ['https://api.slack.com/apps', 200, { ok: false, error: 'account_inactive' }],
    ['https://api.slack.com/apps', 200, { ok: false, error: 'invalid_auth' }],
    ['https://api.slack.com/apps', 403, {}],
  ])('a refusal of %s (%s) is an error without the value', async (console, status, body) => {
    const { http } = vendor(status, body);
    const error = await endOf(console)?.(new Secret(value), { http, clock }).then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    expect(error?.message).toContain('did not end a key by its value');
    expect(JSON.stringify([error?.message, error])).not.toContain(value);
  });

  it('no other console has one', () => {
    expect(endOf('https://dashboard.example.com/keys')).toBeUndefined();
    expect(endOf('https://github.com.example.com/keys')).toBeUndefined();
  });
});
