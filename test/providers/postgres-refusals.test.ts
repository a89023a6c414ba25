import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Failed } from '../../src/providers/accounts/server.ts';
import { ask } from '../../src/providers/postgres.ts';
import { Secret } from '../../src/rotation/model/secret.ts';

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

/** Answers every login with one error, in the protocol's own bytes (https://www.postgresql.org/docs/current/protocol-error-fields.html). */
async function refusing(fields: { readonly [field: string]: string }): Promise<unknown> {
  const text = Buffer.from(
    `${Object.entries(fields)
      .map(([field, says]) => `${field}${says}\0`)
      .join('')}\0`,
  );
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeUInt32BE(text.length + 4, 1);
  const made = createServer((socket) => socket.once('data', () => socket.end(Buffer.concat([head, text]))));
  server = made;
  const port = await new Promise<number>((resolve) => {
    made.listen(0, '127.0.0.1', () => resolve((made.address() as { port: number }).port));
  });
  const password = new Secret('toy-example-not-a-key');
  const login = {
    host: '127.0.0.1',
    port,
    database: 'shop',
    user: 'app',
    password,
    tls: 'off',
    ca: undefined,
  } as const;
  return ask(login, 'SELECT 1').then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a login that PostgreSQL refuses', () => {
  const invalid = { S: 'FATAL', V: 'FATAL', M: 'no' };

  it.each([
    ['a wrong password, or a role that is not there', '28P01', 'auth_failed'],
    ['a role that may not log in', '28000', 'InitializeSessionUserId'],
  ])('for %s is refused', async (_, C, R) => {
    expect(await refusing({ ...invalid, C, R })).toMatchObject(new Failed('login', C));
  });

  it('for where it comes from says nothing of the password', async () => {
    const error = await refusing({ ...invalid, C: '28000', R: 'ClientAuthentication' });
    expect(error).toMatchObject({ kind: 'refused', code: '28000' });
  });
});
