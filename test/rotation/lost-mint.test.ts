/** A mint whose answer was lost is called "never minted" by whole listings alone. */
import { describe, expect, it } from '@jest/globals';
import type { Listed } from '../../src/rotation/model/ports.ts';
import type { CredentialRecord } from '../../src/rotation/model/record.ts';
import { recover } from '../../src/rotation/steps/recover.ts';
import { sweep } from '../../src/rotation/steps/sweep.ts';
import { at, credential, current, entry, MINUTE, newOne, oldOne, secretRunOf } from './secret-run-parts.ts';

const witnessed = { id: `id-${newOne}`, tag: current().tag };
const other = '01KSPJQW06A82QXSTY7Z9HCPRM';

const pending = (more: Partial<CredentialRecord> = {}): CredentialRecord => {
  const { id: _, ...rest } = credential(oldOne, { stage: 'pending', step: 'minting', baseline: [], ...more });
  return { ...rest, times: { intent: at(0) } };
};

/** One run over a lost mint, `after` milliseconds after it. */
async function played(
  lost: CredentialRecord,
  listed: readonly Listed[],
  others: readonly CredentialRecord[],
  after = 0,
) {
  const { run } = await secretRunOf({ now: after, entry: entry(lost, ...others), list: async () => listed });
  const provider = await run.provider(run.target.binding);
  Object.assign(provider, { local: false });
  const code = await (lost.stage === 'pending' ? recover(run, lost) : sweep(run)).then(
    () => undefined,
    (error) => error.code as string,
  );
  const { stage, step } = run.entry!.credentials.find(({ rotation }) => rotation === lost.rotation)!;
  return { code, stage, step };
}

const lives = current({ seen: at(0) });

describe('a lost mint', () => {
  it('was never made where whole listings do not show it', async () => {
    expect(await played(pending(), [witnessed], [lives])).toEqual({ code: undefined, stage: 'aborted', step: 'done' });
  });

  it('stays uncertain where nothing shows that the listing is whole', async () => {
    expect(await played(pending(), [], [])).toEqual({ code: undefined, stage: 'aborted', step: 'minting' });
  });

  it('is not given up where the listing lacks what lives there', async () => {
    expect(await played(pending(), [], [lives])).toMatchObject({ code: 'PROVIDER_UNREADABLE', stage: 'pending' });
  });

  it('is not given up where something new is listed whose name cannot be read', async () => {
    const listed = [witnessed, { id: 'new', unreadable: true as const }];
    expect(await played(pending(), listed, [lives])).toMatchObject({ code: 'PROVIDER_UNREADABLE', stage: 'pending' });
  });

  it('is left to a human where names are not kept, with what was not listed before', async () => {
    const { run } = await secretRunOf({
      now: 0,
      entry: entry(pending({ baseline: ['before'] }), lives),
      list: async () => [{ id: 'before' }, { id: 'new' }],
    });
    Object.assign(await run.provider(run.target.binding), { local: false, tagged: false });
    await recover(run, run.entry!.credentials[0]!);
    expect(run.entry?.human).toMatchObject({ code: 'MINT_UNKNOWN', ids: ['new'] });
  });

  it('is given up where what cannot be read was there before', async () => {
    const listed = [witnessed, { id: 'before', unreadable: true as const }];
    expect(await played(pending({ baseline: ['before'] }), listed, [lives])).toMatchObject({ stage: 'aborted' });
  });
});

describe('a mint with an uncertain outcome', () => {
  const doubtful = () => pending({ stage: 'aborted' });
  const newest = credential(other, { stage: 'revoked' });

  it('is settled by a whole listing, long enough after it', async () => {
    expect(await played(doubtful(), [witnessed], [lives, newest], 5 * MINUTE)).toMatchObject({ step: 'done' });
  });

  it('is not settled by a listing that does not show what has to be there', async () => {
    expect(await played(doubtful(), [], [lives, newest], 5 * MINUTE)).toMatchObject({ step: 'minting' });
  });

  it('is not settled while its request may still land', async () => {
    expect(await played(doubtful(), [witnessed], [lives, newest], MINUTE / 2)).toMatchObject({ step: 'minting' });
  });
});
