import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { closed } from '../processes.ts';
import { makeBody, makeReader } from '../service/app-parts.ts';
import { type Server, startServer } from './server.ts';
import { post, startService } from './services.ts';
import { eventually } from './shared-store.ts';

const kills = Number(process.env['KEYTURN_KILLS'] ?? 25);
const linksPerRound = 20;
const burnsPerRound = 6;
/** A process that lives for less than a sweep's beat erases nothing that is due: one creator alone would meet its quota. */
const creators = Array.from({ length: 5 }, (_, index) => `toy-example-not-a-token-of-creator-${index}`);
jest.setTimeout(600_000 + kills * 4_000);

const stops: (() => void)[] = [];
afterAll(() => {
  for (const stop of stops) stop();
});

async function storeOf(kind: string): Promise<{ store: string; server?: Server }> {
  if (kind !== 'sqlite') {
    const server = await startServer(kind as 'postgres' | 'redis');
    stops.push(() => server.stop());
    return { store: server.url, server };
  }
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-kills-'));
  stops.push(() => rmSync(folder, { recursive: true }));
  return { store: `sqlite:${join(folder, 'links.db')}` };
}

/** The service has found its way back to its store. */
async function well(url: string): Promise<void> {
  await eventually(async () => {
    const answer = await fetch(`${url}/healthz`);
    await answer.text();
    expect(answer.status).toBe(200);
  });
}

describe.each(['sqlite', 'postgres', 'redis'])('the service on %s', (kind) => {
  it(`killed ${kills} times while links are opened and burned, opens none twice, burns none unread, gives back nothing burned, and keeps the reader's minute`, async () => {
    const { store, server } = await storeOf(kind);
    const key = randomBytes(32).toString('base64');
    let lost = 0;
    let burned = 0;
    // How long a round takes that is let end: measured, as a fixed time would kill too early on a slow machine.
    let whole = 60_000;
    const start = () => startService(store, key, creators.map((token, index) => `creator${index}:${token}`).join(','));
    let { child, url } = await start();
    for (let round = 0; round < kills; round++) {
      const creator = creators[round % creators.length] as string;
      const links = Array.from({ length: linksPerRound }, () => ({
        ...makeBody(),
        readers: [makeReader(), makeReader()],
        won: new Set<string>(),
      }));
      const made = await Promise.all(links.map((link) => post(url, '/v1/links', creator, link.body)));
      expect(new Set(made)).toEqual(new Set([201]));
      // Opened before, and reported saved or destroyed in the race: what was told to be burned stays so.
      const burning = Array.from({ length: burnsPerRound }, () => ({ ...makeBody(), reader: makeReader() }));
      const ready = await Promise.all(burning.map((link) => post(url, '/v1/links', creator, link.body)));
      expect(new Set(ready)).toEqual(new Set([201]));
      const open = ({ id, access, proof, reader }: (typeof burning)[number]) =>
        post(url, `/v1/links/${id}/open`, access, { proof, reader });
      expect(await Promise.all(burning.slice(0, burnsPerRound / 2).map(open))).toEqual(
        Array(burnsPerRound / 2).fill(200),
      );
      const began = performance.now();
      const burns = burning.map(async (link, index) => {
        const opened = index < burnsPerRound / 2;
        const status = opened
          ? await post(url, `/v1/links/${link.id}/saved`, link.access, { reader: link.reader })
          : await post(url, `/v1/links/${link.id}`, creator, {}, 'DELETE');
        if (status === 0 || status === 503) lost++;
        return status;
      });
      const race = links.flatMap((link) =>
        link.readers.map(async (reader) => {
          const status = await post(url, `/v1/links/${link.id}/open`, link.access, { proof: link.proof, reader });
          if (status === 200) link.won.add(reader);
          if (status === 0 || status === 503) lost++;
        }),
      );
      // The service, its database, or both: as when the machine loses its power, but for what the kernel holds.
      const whom = (server !== undefined && { 3: 'database', 7: 'both' }[round % 8]) || 'service';
      const answered = Promise.all([...burns, ...race]).then(() => true);
      const late = new AbortController();
      const ended = await Promise.race([answered, sleep(Math.random() * whole, false, { signal: late.signal })]);
      late.abort();
      // One in five or so ends before its kill: so the time is measured again, and the kills are spread over all of it.
      whole = ended ? performance.now() - began : whole * 1.1;
      if (whom !== 'database') child.kill('SIGKILL');
      if (whom !== 'service') server?.kill();
      if (whom !== 'database') await closed(child);
      await Promise.all(race);
      const told = await Promise.all(burns);
      if (whom !== 'service') server?.restart();
      if (whom !== 'database') ({ child, url } = await start());
      await well(url);
      for (const link of links) {
        for (const reader of link.readers) {
          const status = await post(url, `/v1/links/${link.id}/open`, link.access, { proof: link.proof, reader });
          expect([200, 410]).toContain(status);
          if (status === 200) link.won.add(reader);
        }
        expect(link.won.size).toBe(1);
      }
      for (const [index, link] of burning.entries()) {
        const status = await open(link);
        if (told[index] === 204) burned++;
        expect(told[index] === 204 ? [410] : [200, 410]).toContain(status);
      }
    }
    child.kill('SIGKILL');
    await closed(child);
    process.stdout.write(
      `${kind}: ${kills} kills, ${lost} answers lost, ${burned} told to be burned, a round takes ${Math.round(whole)} ms\n`,
    );
    // Without lost answers the kills came too late to prove anything, without burned links too early.
    expect(lost).toBeGreaterThanOrEqual(kills / 5);
    expect(burned).toBeGreaterThanOrEqual(kills / 5);
  });
});
