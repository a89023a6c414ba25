import { Failed } from '../../src/providers/accounts/server.ts';
import { command as module } from '../../src/providers/command.ts';
import type { Run } from '../../src/providers/command-run.ts';
import type { ProviderModule } from '../../src/providers/provider.ts';
import type { Http } from '../../src/rotation/model/ports.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const admin = 'toy-example-not-a-key-command';
type Asked = { verb: string; admin?: string; tag?: string; id?: string; values?: { value?: string } };

/** A program's standard input and output, carried over HTTP so that the contract suite can break them. */
const over =
  (http: Http): Run =>
  async (verb, text) => {
    const url = `https://program.test/?input=${encodeURIComponent(text)}`;
    const method = verb === 'mint' || verb === 'revoke' ? 'POST' : 'GET';
    try {
      const answer = await http(new Request(url, { method }));
      const output = await answer.text();
      if (answer.status === 307) return '{"refused":"refused"}';
      if (answer.status !== 200) throw new Failed('unknown');
      return output;
    } catch (error) {
      if (error instanceof Failed) throw error;
      const { code } = ((error as Error).cause ?? {}) as { code?: string };
      throw new Failed(code === 'ECONNREFUSED' ? 'not-sent' : 'unknown');
    }
  };

/** A program that keeps keys. */
export const command: FakeProvider = {
  options: { run: ['./keys'] },
  scopes: [],
  unpaged: true,
  admin,
  module: (http) => module(over(http)) as ProviderModule,
  start() {
    const keys = new Map<string, { tag: string; value: string }>([['foreign', { tag: 'by hand', value: '' }]]);
    let made = 0;
    const http: Http = async (request) => {
      const asked = JSON.parse(new URL(request.url).searchParams.get('input') ?? '') as Asked;
      if (asked.verb === 'probe') {
        const known = asked.values?.value === keys.get(asked.id ?? '')?.value;
        return json({ probe: known ? 'accepted' : 'rejected' });
      }
      if (asked.admin !== admin) return json({ refused: 'denied' });
      if (asked.verb === 'check') return json({ ok: true });
      if (asked.verb === 'list') return json({ credentials: [...keys].map(([id, { tag }]) => ({ id, tag })) });
      if (asked.verb === 'revoke') return json({ revoked: keys.delete(asked.id ?? '') ? 'revoked' : 'gone' });
      const id = `key-${++made}`;
      const value = `toy-example-not-a-key-${made}-of-the-program`;
      keys.set(id, { tag: asked.tag ?? '', value });
      return json({ id, values: { value } });
    };
    return { http, foreign: ['foreign'], live: () => [...keys.keys()] };
  },
};
