/** The tables of the PostgreSQL store, and the steps in SQL that are too much for one statement: creations. */
import type { ClientBase } from 'pg';
import { neverAgainFor } from '../link.ts';
import { checkCompatible, type Kept, refuseUnreleased, schemaVersion } from './compatibility.ts';

/** The first argument of the store's advisory locks. */
const lock = 70721;

const tables = `
  CREATE TABLE keyturn_links (
    id bytea PRIMARY KEY, handle bytea NOT NULL UNIQUE, manage bytea NOT NULL, creator text NOT NULL,
    "creatorName" text NOT NULL, digest bytea NOT NULL, version int NOT NULL, password boolean NOT NULL,
    "createdAt" bigint NOT NULL, "expiresAt" bigint NOT NULL, "openedAt" bigint, "savedAt" bigint, "disputedAt" bigint,
    "endedAt" bigint, reason text, reader bytea, opens int NOT NULL DEFAULT 0, tries int NOT NULL DEFAULT 0,
    "waitUntil" bigint NOT NULL DEFAULT 0, "eraseAt" bigint, size int NOT NULL, envelope bytea, proof bytea,
    "wrappedBy" bytea NOT NULL
  );
  CREATE INDEX keyturn_links_due ON keyturn_links ("eraseAt") WHERE "eraseAt" IS NOT NULL;
  CREATE INDEX keyturn_links_old ON keyturn_links ("expiresAt");
  CREATE INDEX keyturn_links_held ON keyturn_links (creator) INCLUDE (size) WHERE "eraseAt" IS NOT NULL;
  CREATE TABLE IF NOT EXISTS keyturn_seen (id bytea PRIMARY KEY, until bigint NOT NULL);
  CREATE INDEX IF NOT EXISTS keyturn_seen_until ON keyturn_seen (until);
  CREATE TABLE IF NOT EXISTS keyturn_health (n int PRIMARY KEY CHECK (n = 1), at bigint NOT NULL);
  CREATE TABLE keyturn_store (n int PRIMARY KEY CHECK (n = 1), version int NOT NULL, mark bytea NOT NULL);
`;

/** Requests stand beside links: their ids and quotas are one. */
const requestTables = `
  CREATE TABLE IF NOT EXISTS keyturn_requests (
    id bytea PRIMARY KEY, handle bytea NOT NULL UNIQUE, manage bytea NOT NULL, creator text NOT NULL,
    "creatorName" text NOT NULL, "requestDigest" bytea NOT NULL, question bytea, size int NOT NULL,
    reserved int NOT NULL, "createdAt" bigint NOT NULL, "expiresAt" bigint NOT NULL, "filledAt" bigint,
    "answeredAt" bigint, "takenAt" bigint, "doneAt" bigint, "disputedAt" bigint, reason text, writer bytea,
    writes int NOT NULL DEFAULT 0, answer bytea, digest bytea, "eraseAt" bigint, "wrappedBy" bytea NOT NULL
  );
  CREATE INDEX IF NOT EXISTS keyturn_requests_due ON keyturn_requests ("eraseAt") WHERE "eraseAt" IS NOT NULL;
  CREATE INDEX IF NOT EXISTS keyturn_requests_old ON keyturn_requests ("expiresAt");
  CREATE INDEX IF NOT EXISTS keyturn_requests_held ON keyturn_requests (creator) INCLUDE (reserved) WHERE "eraseAt" IS NOT NULL;
`;

/**
 * Each statement of the function sees what was committed before it, so what decides is asked after the lock: how much
 * the creator has, and whether the id was ever there. The row in keyturn_seen stays when the link is purged, and its
 * primary key lets one of any number in.
 *
 * One creator's creations wait for each other's commits only where they could pass the quota: as far from it as all
 * connections together can go, they share the lock. `near`: the lock was shared and should not have been, so the caller
 * repeats the call with `alone`.
 */
function creation(kind: { name: string; table: string; digest: string; parameters: string; insert: string }): string {
  return `
  CREATE OR REPLACE FUNCTION ${kind.name}(
    new_at bigint, new_id bytea, new_handle bytea, new_manage bytea, new_creator text, new_name text, new_digest bytea,
    ${kind.parameters}, lasts bigint, new_size int, new_wrapped bytea, most_links bigint, most_bytes bigint,
    alone boolean, OUT outcome text, OUT expires bigint
  ) LANGUAGE plpgsql AS $$
  DECLARE
    others bigint := current_setting('max_connections')::bigint;
    margin bigint := others * 131072;
    has_links bigint;
    has_bytes bigint;
    there bytea;
  BEGIN
    alone := alone OR most_links <= others OR most_bytes <= margin;
    IF alone THEN
      PERFORM pg_advisory_xact_lock(${lock}, hashtext(new_creator));
    ELSE
      PERFORM pg_advisory_xact_lock_shared(${lock}, hashtext(new_creator));
      most_links := most_links - others;
      most_bytes := most_bytes - margin;
    END IF;
    new_at := coalesce(new_at, (extract(epoch FROM clock_timestamp()) * 1000)::bigint);
    IF NOT EXISTS (SELECT FROM keyturn_seen s WHERE s.id = new_id) THEN
      SELECT sum(has.links), sum(has.bytes) INTO has_links, has_bytes FROM (
        SELECT count(*) AS links, coalesce(sum(l.size), 0) AS bytes
          FROM keyturn_links l WHERE l.creator = new_creator AND l."eraseAt" IS NOT NULL
        UNION ALL SELECT count(*), coalesce(sum(r.reserved), 0)
          FROM keyturn_requests r WHERE r.creator = new_creator AND r."eraseAt" IS NOT NULL) has;
      IF has_links + 1 > most_links OR has_bytes + new_size > most_bytes THEN
        outcome := CASE WHEN alone THEN 'quota' ELSE 'near' END;
        RETURN;
      END IF;
      INSERT INTO keyturn_seen VALUES (new_id, new_at + ${neverAgainFor}) ON CONFLICT DO NOTHING;
      IF FOUND THEN
        expires := new_at + lasts;
        ${kind.insert};
        outcome := 'created';
        RETURN;
      END IF;
    END IF;
    SELECT l.${kind.digest}, l."expiresAt" INTO there, expires FROM ${kind.table} l WHERE l.id = new_id;
    outcome := CASE WHEN there = new_digest THEN 'same' ELSE 'other' END;
  END $$;
`;
}

const creations =
  creation({
    name: 'keyturn_create_link',
    table: 'keyturn_links',
    digest: 'digest',
    parameters: 'new_version int, new_password boolean, new_envelope bytea, new_proof bytea',
    insert: `INSERT INTO keyturn_links (id, handle, manage, creator, "creatorName", digest, version, password, "createdAt",
            "expiresAt", "eraseAt", size, envelope, proof, "wrappedBy")
          VALUES (new_id, new_handle, new_manage, new_creator, new_name, new_digest, new_version, new_password, new_at,
            expires, expires, new_size, new_envelope, new_proof, new_wrapped)`,
  }) +
  creation({
    name: 'keyturn_create_request',
    table: 'keyturn_requests',
    digest: '"requestDigest"',
    parameters: 'new_question bytea, new_answer int',
    insert: `INSERT INTO keyturn_requests (id, handle, manage, creator, "creatorName", "requestDigest", question, size,
            reserved, "createdAt", "expiresAt", "eraseAt", "wrappedBy")
          VALUES (new_id, new_handle, new_manage, new_creator, new_name, new_digest, new_question, new_answer, new_size,
            new_at, expires, expires, new_wrapped)`,
  });

/** One transaction under one lock, so that ten processes may start at once. Throws SetupRefused. */
export async function migrate(client: ClientBase, mark: Buffer, forgets: boolean): Promise<void> {
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1)', [lock]);
  const found = (
    await client.query(`SELECT to_regclass('keyturn_store') AS ours, to_regclass('keyturn_links') AS links`)
  ).rows[0];
  if (found.ours === null) {
    if (found.links !== null) await replaceUnreleased(client, forgets);
    await client.query(tables + requestTables + creations);
    await client.query('INSERT INTO keyturn_store VALUES (1, $1, $2)', [schemaVersion, mark]);
  }
  await checkStore(client, mark, forgets);
  // Version 2 has no requests.
  const { rowCount } = await client.query('UPDATE keyturn_store SET version = $1 WHERE version < $1', [schemaVersion]);
  if (rowCount !== null && rowCount > 0) await client.query(requestTables + creations);
  await client.query('COMMIT');
}

export async function checkStore(client: ClientBase, mark: Buffer, forgets: boolean): Promise<void> {
  const { rows } = await client.query<Kept>('SELECT version, mark FROM keyturn_store');
  // No row: somebody emptied the tables. Whatever comes back into them has marks of its own.
  if (rows[0] !== undefined) checkCompatible('this database', rows[0], mark, forgets);
}

async function replaceUnreleased(client: ClientBase, forgets: boolean): Promise<void> {
  const { rows } = await client.query('SELECT 1 FROM keyturn_links LIMIT 1');
  if (rows.length > 0 && !forgets) refuseUnreleased('this database');
  await client.query(
    'INSERT INTO keyturn_seen SELECT id, "createdAt" + $1::bigint FROM keyturn_links ON CONFLICT DO NOTHING',
    [neverAgainFor],
  );
  await client.query('DROP TABLE keyturn_links');
}
