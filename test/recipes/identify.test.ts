/** Which credential a value is: the table of vendors and the providers read it alike, and a stranger's value tells nothing. */
import { describe, expect, it } from '@jest/globals';
import { vendors } from '../../src/inventory/vendors.ts';
import { providers } from '../../src/providers/index.ts';
import { identityIn, identityOf, reading } from '../../src/recipes/identify.ts';
import { Secret } from '../../src/rotation/model/secret.ts';

const secret = (text: string) => ({ value: new Secret(text) });
/** Built when the tests run: in the file they would look like the vendor's. */
const aws = ['AK', 'IA', 'TOYEXAMPLE234567'].join('');
const sendgrid = (id: string) => ['SG', id, 'toy-example-not-a-key-0001'].join('.');
const offline = vendors.flatMap(({ id, provider, identify }) =>
  identify === undefined || identify.get !== undefined ? [] : [{ id, provider, rule: reading.parse(identify) }],
);

describe('the id in a value', () => {
  it('is read off its text, its JSON, or what it decodes to', () => {
    const of = (id: string, values: Parameters<typeof identityIn>[1]) =>
      identityIn(offline.find((one) => one.id === id)!.rule, values);
    expect(of('aws', { 'access-key-id': new Secret(aws), 'secret-access-key': new Secret('x') })).toEqual({ id: aws });
    expect(of('sendgrid', secret(`${sendgrid('abcdefghijklmnopqrstuv')}\n`))).toEqual({ id: 'abcdefghijklmnopqrstuv' });
    const file = { private_key_id: '00112233', client_email: 'x@toy.example.com', private_key: 'toy' };
    expect(of('gcp', secret(JSON.stringify(file)))).toEqual({ id: '00112233', account: 'x@toy.example.com' });
    expect(of('elastic', secret(Buffer.from('toy-id:toy-key').toString('base64')))).toEqual({ id: 'toy-id' });
  });

  it('is none where the value has another form', () => {
    for (const { rule } of offline) {
      for (const text of ['', 'toy-example-not-a-key-0001', '{"private_key_id":7e99}', '[]', 'null', '\0\ud800'])
        expect(identityIn(rule, secret(text))).toBeUndefined();
      expect(identityIn({ ...rule, of: 'other' }, secret(aws))).toBeUndefined();
      expect(identityIn(rule, {})).toBeUndefined();
    }
  });

  it('is one line that shows what it is, whatever an answer says', () => {
    expect(identityOf(4001)).toEqual({ id: '4001' });
    expect(identityOf('id', { a: 1 })).toEqual({ id: 'id' });
    for (const none of ['', 'a\nb', 'a\u202eb', 'x'.repeat(201), 1.5, null, undefined, {}, ['id']])
      expect(identityOf(none)).toBeUndefined();
  });

  it.each(offline.filter(({ provider }) => provider !== null))(
    '$id: the provider of that vendor reads it alike',
    async ({ provider, rule }) => {
      const module = await providers[provider as keyof typeof providers]();
      const names = module.values ?? ['value'];
      const context = { admin: undefined, http: () => Promise.reject(new Error('nothing is to be asked')) };
      const text = { 'aws-iam': aws, sendgrid: sendgrid('abcdefghijklmnopqrstuv') }[provider as string];
      const value =
        text ??
        (provider === 'elasticsearch'
          ? Buffer.from('toy-id:toy-key').toString('base64')
          : JSON.stringify({ private_key_id: '00112233', client_email: 'x@toy.example.com' }));
      const values = Object.fromEntries(names.map((name, at) => [name, new Secret(at === 0 ? value : 'x')]));
      const clock = { now: () => new Date(0), sleep: async () => {} };
      const random = { bytes: (length: number) => new Uint8Array(length), ulid: () => '' };
      const admin = Array.isArray(module.admin)
        ? Object.fromEntries(module.admin.map((part) => [part, new Secret('toy-example-not-a-key-admin')]))
        : new Secret('toy-example-not-a-key-admin');
      const built = module.build({
        ...context,
        clock,
        random,
        admin,
        options: module.options.parse(module.example) as never,
      });
      expect(await built.identify?.(values)).toEqual(identityIn(rule, values));
      expect(await built.identify?.(values)).toBeDefined();
    },
  );
});
