import { Secret } from '../../src/rotation/model/secret.ts';
import { signed } from '../../src/vendors/aws-sigv4.ts';
import { type Server, startServer } from './server.ts';

/** A moto that checks signatures and policies, and what an administrator asks of it. */
export type Moto = Server & {
  readonly boss: Key;
  /** One call of IAM, as the administrator or as `key`. Throws the error's code if it is refused. */
  iam(action: string, parameters: { readonly [name: string]: string }, key?: Key): Promise<string>;
  /** Makes a key for `user`. */
  key(user: string): Promise<Key>;
  /** Gives `user` this policy and no other. */
  policy(user: string, document: object): Promise<void>;
  keys(user: string): Promise<readonly string[]>;
  /** Asks STS who has this key. */
  accepts(id: string, secret: string): Promise<boolean>;
};

export type Key = { readonly accessKeyId: string; readonly secretAccessKey: Secret };

/** `boss` may do everything in IAM. */
export async function moto(): Promise<Moto> {
  const server = await startServer('moto');
  const clock = { now: () => new Date(), sleep: async () => {} };
  let boss: Key = { accessKeyId: 'toy-example-not-a-key', secretAccessKey: new Secret('toy-example-not-a-key-0001') };

  async function ask(service: 'iam' | 'sts', parameters: { readonly [name: string]: string }, credentials: Key) {
    const request = new Request(`${server.url}/`, { method: 'POST', body: new URLSearchParams(parameters) });
    return fetch(await signed(request, { credentials, region: 'us-east-1', service, clock }));
  }

  async function iam(action: string, parameters: { readonly [name: string]: string }, key = boss): Promise<string> {
    const answer = await ask('iam', { Action: action, Version: '2010-05-08', ...parameters }, key);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${action}: ${part(text, 'Code')}`);
    return text;
  }

  async function key(user: string): Promise<Key> {
    const text = await iam('CreateAccessKey', { UserName: user });
    return { accessKeyId: part(text, 'AccessKeyId'), secretAccessKey: new Secret(part(text, 'SecretAccessKey')) };
  }

  /** The next `count` requests are not checked for who sends them. */
  const uncheckedFor = (count: string) => fetch(`${server.url}/moto-api/reset-auth`, { method: 'POST', body: count });

  async function policy(UserName: string, document: object): Promise<void> {
    // moto spells a `*` in a body differently from who signed it.
    await uncheckedFor('1');
    await iam('PutUserPolicy', { UserName, PolicyName: 'only', PolicyDocument: JSON.stringify(document) });
    await uncheckedFor('0');
  }

  await iam('CreateUser', { UserName: 'boss' });
  boss = await key('boss');
  await policy('boss', { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iam:*', Resource: '*' }] });
  return {
    ...server,
    boss,
    iam,
    key,
    policy,
    keys: async (user) =>
      [...(await iam('ListAccessKeys', { UserName: user })).matchAll(/<AccessKeyId>(.*?)</g)].map(([, id]) => id!),
    async accepts(id, secret) {
      if (id === '' || secret === '') return false;
      const credentials = { accessKeyId: id, secretAccessKey: new Secret(secret) };
      const answer = await ask('sts', { Action: 'GetCallerIdentity', Version: '2011-06-15' }, credentials);
      await answer.arrayBuffer();
      return answer.ok;
    },
  };
}

function part(text: string, name: string): string {
  return new RegExp(`<${name}>(.*?)</${name}>`).exec(text)?.[1] ?? '';
}
