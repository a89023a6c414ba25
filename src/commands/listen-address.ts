import { KeyturnError } from '../rotation/model/errors.ts';

/** `host:port` or `[::1]:port`; port 0 picks one. Throws INPUT_INVALID. */
export function parseListen(listen: string): { host: string; port: number } {
  const parts = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(listen);
  const port = Number(parts?.[3]);
  if (parts === null || port > 65_535) {
    throw new KeyturnError('INPUT_INVALID', { what: 'listen is HOST:PORT', hint: '--listen 127.0.0.1:8787' });
  }
  return { host: parts[1] ?? parts[2] ?? '', port };
}
