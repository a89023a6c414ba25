/** Whether a Redis keeps what it is given, and whether its links are ours. */
import { SetupRefused } from '../store.ts';
import { checkCompatible, refuseUnreleased, schemaVersion } from './compatibility.ts';
import type { Send } from './redis-connection.ts';
import { script, scriptDigest } from './redis-script.ts';

const needs = { appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'noeviction' };

/** Throws SetupRefused. `forgets`: the store is taken over from any key. */
export async function verifyRedis(send: Send, mark: Buffer, forgets: boolean): Promise<void> {
  await checkSettings(send);
  await send(['SCRIPT', 'LOAD', script]);
  const words = ['0', 'identify', '', String(schemaVersion), mark.toString('base64url')];
  const [version, kept] = (await send(['EVALSHA', scriptDigest, ...words])) as [string, string | null | undefined];
  if (version === 'unreleased') {
    if (!forgets) refuseUnreleased('this Redis');
    return;
  }
  checkCompatible(
    'this Redis',
    { version: Number(version), mark: Buffer.from(kept ?? '', 'base64url') },
    mark,
    forgets,
  );
}

async function checkSettings(send: Send): Promise<void> {
  for (const [name, value] of Object.entries(needs)) {
    const told = (await send(['CONFIG', 'GET', name])) as string[] | { [name: string]: string };
    const found = Array.isArray(told) ? told[1] : told[name];
    if (found === value) continue;
    throw new SetupRefused(
      `Redis must run with ${name} ${value}; else a link could be lost, or opened twice after a crash`,
    );
  }
  const [role] = (await send(['ROLE'])) as [string];
  if (role !== 'master')
    throw new SetupRefused('this Redis is a replica, which can keep nothing; connect to its master');
}
