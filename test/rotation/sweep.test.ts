import { describe, expect, it } from '@jest/globals';
import type { Listed } from '../../src/rotation/model/ports.ts';
import type { CredentialRecord } from '../../src/rotation/model/record.ts';
import { sweepProvider } from '../../src/rotation/steps/sweep.ts';
import { at, credential, current, entry, oldOne, secretRunOf } from './secret-run-parts.ts';

const { tag } = credential(oldOne, {});

/** Sweeps what is listed; `meanwhile` is what another run journals between the listing and the look at the journal. */
async function swept(listed: readonly Listed[], known: CredentialRecord, meanwhile?: CredentialRecord) {
  const { run, journal } = await secretRunOf({ now: 0, entry: entry(known, current()) });
  const revoked: string[] = [];
  const toy = await run.provider(run.target.binding);
  const provider = {
    ...toy,
    local: false,
    revoke: async (id: string) => {
      revoked.push(id);
      return 'revoked' as const;
    },
  };
  if (meanwhile) journal.replace(entry(meanwhile, current()));
  await sweepProvider(run, provider, listed);
  return { revoked, notes: run.outcome.notes.join('\n'), error: run.outcome.error };
}

const over = (stage: 'aborted' | 'revoked', id?: string): CredentialRecord => {
  const { id: _, ...rest } = credential(oldOne, { stage });
  return id === undefined ? rest : { ...rest, id };
};

describe('the sweep', () => {
  it.each([
    ['revokes what carries the tag of an aborted rotation', over('aborted'), ['late']],
    ['revokes what carries the tag and the id of a revoked one', over('revoked', 'late'), ['late']],
    ['leaves what carries the tag, but not the id, of a revoked one', over('revoked', 'another'), []],
    ['leaves what is pending', credential(oldOne, { stage: 'pending', step: 'minted' }), []],
    ['leaves what a human looks at', credential(oldOne, { stage: 'orphan' }), []],
  ])('%s', async (_what, known, ended) => {
    expect((await swept([{ id: 'late', tag }], known)).revoked).toEqual(ended);
  });

  it.each([
    ['leaves what has no tag', {}],
    [
      'leaves the tag of another journal, even with the ULID of an ended rotation',
      { tag: tag.replace('abcdefgh', 'zzzzzzzz') },
    ],
    ['leaves a tag of this journal that it does not know', { tag: tag.replace(/.{4}$/, '0000') }],
  ])('%s', async (_what, listed) => {
    expect((await swept([{ id: 'late', ...listed }], over('aborted'))).revoked).toEqual([]);
  });

  it('leaves what carries the tag of an aborted rotation alone while its secret is on hold', async () => {
    const { run } = await secretRunOf({
      now: 0,
      entry: {
        ...entry(over('aborted'), current()),
        hold: { since: at(0), until: at(1), by: { run: '7', attempt: 1 } },
      },
    });
    const toy = await run.provider(run.target.binding);
    const revoke = () => Promise.reject(new Error('it was revoked'));
    expect(await sweepProvider(run, { ...toy, local: false, revoke }, [{ id: 'late', tag }])).toBe(false);
    expect(run.outcome.notes.join()).toContain('while its secret is on hold');
  });

  it('fails where the journal does not know a tag of its own', async () => {
    const forgotten = tag.replace(/.{4}$/, '0000');
    const { error, revoked } = await swept([{ id: 'late', tag: forgotten }], over('aborted'));
    expect(error).toMatchObject({ code: 'JOURNAL_ROLLED_BACK', message: expect.stringContaining(forgotten) });
    expect(revoked).toEqual([]);
  });

  it.each([
    ['a human looks at', credential(oldOne, { stage: 'orphan' })],
    ['has another id', over('revoked', 'another')],
  ])('only notes what the journal knows, and %s', async (_what, known) => {
    const { error, notes } = await swept([{ id: 'late', tag }], known);
    expect(error).toBeUndefined();
    expect(notes).toContain('was not touched');
  });

  it('knows what was adopted by its id, whatever its tag', async () => {
    const adopted = { ...over('revoked'), adopted: true as const, id: 'late', stage: 'current' as const };
    const forgotten = tag.replace(/.{4}$/, '0000');
    expect((await swept([{ id: 'late', tag: forgotten }], adopted)).error).toBeUndefined();
  });

  it('reads the journal after the listing: what another run mints meanwhile is known', async () => {
    const { error, notes, revoked } = await swept(
      [{ id: 'new', tag }],
      credential('01KJKZQGYF49HR2XHKNYKXT100', { stage: 'revoked' }),
      credential(oldOne, { stage: 'pending', step: 'minted', id: 'new' }),
    );
    expect(error).toBeUndefined();
    expect(revoked).toEqual([]);
    expect(notes).toBe('');
  });
});
