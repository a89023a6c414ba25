import { describe, expect, it } from '@jest/globals';
import { firstContact, reasonOf } from '../../src/rotation/steps/due.ts';
import { at, current, DAY, entry, type Given, HOUR, place, published, secretRunOf } from './secret-run-parts.ts';

const unsaid = { exposed: false, first: false, reason: 'rotate' };
const since = (...ages: readonly (number | undefined)[]): NonNullable<Given['places']> =>
  Object.fromEntries(
    ages.map((age, index) => [
      `acme/shop-${index}/KEY`,
      age === undefined ? {} : { updatedAt: new Date(published - age) },
    ]),
  );

async function met(places: NonNullable<Given['places']>, given: Partial<Given> = {}, said = unsaid) {
  const { run } = await secretRunOf({ now: 0, places, ...given });
  await firstContact(run, said);
  return { run, reason: await reasonOf(run) };
}

describe('what is on hold', () => {
  it('is not due before its time is over, whatever its age', async () => {
    const hold = { since: at(0), until: at(200 * DAY), by: { run: '7', attempt: 1 } };
    const wish = { reason: 'forced', since: at(0) };
    const held = { ...entry(current()), hold };
    const reason = async (now: number, one: NonNullable<Given['entry']>) =>
      reasonOf((await secretRunOf({ now, entry: one })).run);
    expect(await reason(100 * DAY, held)).toBeUndefined();
    expect(await reason(100 * DAY, { ...held, wish })).toBeUndefined();
    expect(await reason(200 * DAY, held)).toBe('max-age');
    const { rotation } = current();
    expect(await reason(DAY, { ...held, wish: { ...wish, exposed: [rotation] } })).toBe('forced');
  });
});

describe('first contact', () => {
  it('takes the age of the oldest place', async () => {
    const { run, reason } = await met(since(20 * DAY, 80 * DAY, DAY));
    expect(run.entry?.observed?.since).toBe(at(-80 * DAY));
    expect(reason).toBeUndefined();
  });

  it('is due where the oldest place is old enough', async () => {
    expect((await met(since(DAY, 87 * DAY - HOUR))).reason).toBe('max-age');
    expect((await met(since(DAY, 87 * DAY - HOUR - 1))).reason).toBeUndefined();
  });

  it('is due where one place has no value', async () => {
    const { run, reason } = await met(since(DAY, undefined));
    expect(run.entry?.observed?.destinations).toEqual([]);
    expect(reason).toBe('destination-added');
  });

  it('is new where nothing is in place', async () => {
    const { run, reason } = await met(since(undefined, undefined));
    expect(run.entry).toBeUndefined();
    expect(reason).toBe('new');
  });

  it('takes the age of what `adopt` names from its places, and leaves out a place without a value', async () => {
    const target = { adopt: 'id-by-hand' };
    const list: Given['list'] = async () => [{ id: 'id-by-hand' }];
    const { run, reason } = await met(since(20 * DAY, undefined), { target, list });
    const [adopted] = run.entry?.credentials ?? [];
    expect(adopted).toMatchObject({
      id: 'id-by-hand',
      stage: 'current',
      adopted: true,
      times: { intent: at(-20 * DAY) },
    });
    expect(adopted?.destinations).toHaveLength(1);
    expect(reason).toBe('destination-added');
  });

  it('takes what is adopted to stand in a place that does not show whether it has a value', async () => {
    const target = { adopt: 'id-by-hand' };
    const list: Given['list'] = async () => [{ id: 'id-by-hand' }];
    const { run } = await secretRunOf({ now: 0, places: since(undefined), target, list });
    const { ports } = run.context;
    const shown = ports.destination;
    const blind: typeof shown = async (address) => {
      const { updatedAt: _, ...rest } = await shown(address);
      return rest;
    };
    Object.assign(ports, { destination: blind });
    await firstContact(run, unsaid);
    expect(run.entry?.credentials[0]?.destinations).toHaveLength(1);
  });

  it('refuses an `adopt` that the provider does not list', async () => {
    const list: Given['list'] = async () => [{ id: 'another' }];
    await expect(met(since(DAY), { target: { adopt: 'id-by-hand' }, list })).rejects.toThrow(/does not list/);
  });

  it('keeps the wish that what is in place has leaked', async () => {
    const { run, reason } = await met(since(DAY), {}, { exposed: true, first: false, reason: 'leaked' });
    expect(run.entry?.observed?.exposed).toBe(true);
    expect(reason).toBe('leaked');
  });

  it('changes nothing of a secret that the journal knows', async () => {
    const { run, reason } = await met({ [place.key]: { updatedAt: new Date(published) } }, { entry: entry(current()) });
    expect(run.entry).toEqual(entry(current()));
    expect(reason).toBeUndefined();
  });
});

describe('a place that is no longer asked for', () => {
  it('is named, and makes nothing due', async () => {
    const old = { address: { ...place, key: 'acme/gone/KEY' }, done: at(0) };
    const both = entry(current({ destinations: [{ address: place, done: at(0) }, old] }));
    const { run } = await secretRunOf({ now: 0, entry: both });
    expect(await reasonOf(run)).toBeUndefined();
    expect(run.outcome.notes.join()).toContain('acme/gone/KEY');
  });
});
