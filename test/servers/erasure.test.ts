import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createClient } from '@redis/client';
import pg from 'pg';
import { b64, makeBody, makeReader, monasToken } from '../service/app-parts.ts';
import { type Server, startServer } from './server.ts';
import { endService, post, type Service, startService } from './services.ts';

jest.setTimeout(600_000);

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0).reverse()) stop();
});

const key = randomBytes(32).toString('base64');

/** Every envelope is full of these 48 bytes, so that any piece of one shows, whatever it is written as. */
const mark = randomBytes(48);
/** Base64 has three texts of the same bytes: after a multiple of three, and one or two bytes further. */
const texts = (['base64', 'base64url'] as const).flatMap((encoding) =>
  [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), mark, mark]).toString(encoding);
    // Without what the neighbours have a part in.
    return Buffer.from(text.slice(4, 4 + 60));
  }),
);
const shapes = [mark, Buffer.from(mark.toString('hex')), ...texts];

function link(index: number) {
  // Some do not fit into a page of a database.
  const padded = index % 10 === 0 ? 20_480 : 512;
  const content = Buffer.concat(Array.from({ length: Math.ceil((padded + 28) / 48) + 1 }, () => mark));
  return makeBody({ envelope: b64(Buffer.concat([Buffer.from([1]), content.subarray(0, padded + 28)])) });
}
type Link = ReturnType<typeof link>;

async function inSteps(links: readonly Link[], work: (link: Link) => Promise<void>): Promise<void> {
  for (let at = 0; at < links.length; at += 50) await Promise.all(links.slice(at, at + 50).map(work));
}

const make = ({ url }: Service, links: readonly Link[]) =>
  inSteps(links, async ({ body }) => expect(await post(url, '/v1/links', monasToken, body)).toBe(201));

const burn = ({ url }: Service, links: readonly Link[]) =>
  inSteps(links, async ({ id, access, proof }) => {
    const reader = makeReader();
    expect(await post(url, `/v1/links/${id}/open`, access, { proof, reader })).toBe(200);
    expect(await post(url, `/v1/links/${id}/saved`, access, { reader })).toBe(204);
  });

function allFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The files that still have a piece of an envelope in any shape. */
function withPieces(files: readonly string[], pieces: readonly Buffer[] = shapes): string[] {
  return files.filter((file) => {
    const bytes = readFileSync(file);
    return pieces.some((piece) => bytes.includes(piece));
  });
}

/** An ext4 file system of its own on a file. Mounting it needs root and a loop device; without them the suite fails. */
function ext4(): { folder: string; image: string } {
  const place = mkdtempSync(join(tmpdir(), 'keyturn-erasure-'));
  stops.push(() => rmSync(place, { recursive: true }));
  const [image, folder] = [join(place, 'disk.img'), join(place, 'disk')];
  mkdirSync(folder);
  execFileSync('truncate', ['-s', '64M', image]);
  execFileSync('mkfs.ext4', ['-q', '-F', image]);
  execFileSync('mount', ['-o', 'loop', image, folder]);
  stops.push(() => execFileSync('umount', [folder]));
  return { folder, image };
}

it('1,000 burns later no envelope is in the SQLite file, its companions, or the disk that they are on, killed and stopped', async () => {
  const { folder, image } = ext4();
  const raw = () => {
    execFileSync('sync', ['-f', folder]);
    return withPieces([...allFiles(folder), image]);
  };
  const store = `sqlite:${join(folder, 'links.db')}`;
  const [first, second, third, kept] = [500, 500, 300, 1].map((length) =>
    Array.from({ length }, (_, index) => link(index)),
  );

  let service = await startService(store, key);
  await make(service, first!);
  expect(raw()).toContain(image);
  await burn(service, first!);
  // The promise is for a second after the burn.
  await new Promise((done) => setTimeout(done, 1_000));
  expect(await endService(service, 'SIGKILL')).toBeNull();
  expect(raw()).toEqual([]);

  // Killed at once, what the log still had goes when the service is back.
  service = await startService(store, key);
  await make(service, second!);
  await burn(service, second!);
  await endService(service, 'SIGKILL');
  service = await startService(store, key);
  expect(raw()).toEqual([]);

  // Stopped while links wait: SQLite removes the log then, and what is in it lies on the disk from then on.
  await make(service, third!);
  expect(await endService(service, 'SIGTERM')).toBe(0);
  service = await startService(store, key);
  await burn(service, third!);
  await new Promise((done) => setTimeout(done, 1_000));
  expect(raw()).toEqual([]);

  // And it could have been seen: an envelope that waits is there.
  await make(service, kept!);
  expect(raw()).toContain(image);
  await burn(service, kept!);
  expect(await endService(service, 'SIGTERM')).toBe(0);
  expect(readdirSync(folder).filter((name) => name !== 'lost+found')).toEqual(['links.db']);
  expect(statSync(join(folder, 'links.db')).size).toBeGreaterThan(0);
  expect(raw()).toEqual([]);
});

describe.each(['postgres', 'redis', 'valkey'] as const)('%s', (kind) => {
  const toDisk = async (url: string) => {
    if (kind !== 'postgres') return;
    const client = new pg.Client(url);
    await client.connect();
    await client.query('CHECKPOINT');
    await client.end();
  };

  it('has wrapped envelopes only in its files, before and after 1,000 were burned, running and killed', async () => {
    const server: Server = await startServer(kind);
    stops.push(() => server.stop());
    const links = Array.from({ length: 1000 }, (_, index) => link(index));
    const service = await startService(server.url, key);
    await make(service, links);
    await toDisk(server.url);
    // What is written there can be found there: the ids are.
    const id = links[17]!.id;
    const ids = [Buffer.from(id), Buffer.from(id, 'base64url')];
    expect(withPieces(allFiles(server.folder), ids)).not.toEqual([]);
    expect(withPieces(allFiles(server.folder))).toEqual([]);
    await burn(service, links);
    await toDisk(server.url);
    expect(withPieces(allFiles(server.folder))).toEqual([]);
    await endService(service, 'SIGTERM');
    server.kill();
    expect(withPieces(allFiles(server.folder))).toEqual([]);
    server.restart();
  });

  it('would show an envelope that was not wrapped, wherever it begins in what the store writes', async () => {
    const server: Server = await startServer(kind);
    stops.push(() => server.stop());
    expect(withPieces(allFiles(server.folder))).toEqual([]);
    const envelope = Buffer.from(link(1).body.envelope, 'base64url');
    await writeBare(
      server.url,
      [0, 1, 2].map((before) => Buffer.concat([Buffer.alloc(before), envelope])),
    );
    await toDisk(server.url);
    const files = allFiles(server.folder).map((file) => readFileSync(file));
    for (const shape of kind === 'postgres' ? [mark] : texts.slice(3)) {
      expect(files.some((bytes) => bytes.includes(shape))).toBe(true);
    }
  });

  /** As the store would write them, but for the wrapping. */
  async function writeBare(url: string, envelopes: readonly Buffer[]): Promise<void> {
    if (kind === 'postgres') {
      const client = new pg.Client(url);
      await client.connect();
      await client.query('CREATE TABLE bare (envelope bytea)');
      for (const envelope of envelopes) await client.query('INSERT INTO bare VALUES ($1)', [envelope]);
      await client.end();
      return;
    }
    const client = createClient({ url });
    await client.connect();
    for (const [index, envelope] of envelopes.entries()) await client.hSet(`bare:${index}`, 'envelope', b64(envelope));
    await client.close();
  }
});
