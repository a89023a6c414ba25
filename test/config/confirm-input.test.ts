import { describe, expect, it } from '@jest/globals';
import { inputsFor } from '../../src/commands/dispatch/workflow-inputs.ts';
import { confirmCode } from '../../src/config/confirm-code.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import { rotate } from '../../src/library/run.ts';
import { answerCode } from '../../src/links/request-answer.ts';
import { thrown } from './errors.ts';

const code = 'SBN1-9QX0-MWDC-9SPJ';

describe('the code of an answer', () => {
  it.each([
    code,
    code.toLowerCase(),
    'SBN19QX0MWDC9SPJ',
    'sbn1-9qx0mwdc9spj',
    ' SBN1-9QX0-MWDC-9SPJ ',
    'SBNI-9QXO-MWDC-9SPJ',
    'sbnl-9qxo-mwdc-9spj',
    'sbni9qxomwdc9spj',
  ])('is read from %j', (given) => {
    for (const from of ['action', 'cli'] as const) expect(inputs({ confirm: given }, from).confirm).toBe(code);
  });

  it('is the one that a page shows, whatever the digest', async () => {
    for (let seed = 0; seed < 64; seed++) {
      const shown = await answerCode(new Uint8Array(32).fill(seed * 4 + 1));
      expect(confirmCode(shown)).toBe(shown);
      expect(confirmCode(shown.replaceAll('-', '').toLowerCase())).toBe(shown);
    }
  });

  it.each([
    ['too short', 'SBN1-9QX0-MWDC-9SP'],
    ['too long', 'SBN1-9QX0-MWDC-9SPJK'],
    ['five groups', 'SBN1-9QX0-MWDC-9SPJ-SBN1'],
    ['a U, which the alphabet has not', 'SBN1-9QX0-MWDC-9SPU'],
    ['a hyphen elsewhere', 'SB-N19QX0-MWDC-9SPJ'],
    ['two hyphens', 'SBN1--9QX0-MWDC-9SPJ'],
    ['a hyphen at the end', 'SBN1-9QX0-MWDC-9SPJ-'],
    ['spaces', 'SBN1 9QX0 MWDC 9SPJ'],
    ['a long hyphen', 'SBN1\u20139QX0-MWDC-9SPJ'],
    ['a letter that only looks so', 'SBN1-9QX0-MWDC-9\u0405PJ'],
    ['the Kelvin sign', 'SBN1-9QX0-MWDC-9SP\u212a'],
    ['something else', 'https://links.test/r#toyCanary7131'],
  ])('is not %s', async (_, given) => {
    for (const from of ['action', 'cli'] as const) {
      const error = await thrown(() => inputs({ confirm: given }, from));
      expect([error.code, error.exit]).toEqual(['INPUT_INVALID', 2]);
      expect(error.message).toContain(from === 'action' ? 'the input `confirm`' : '`--confirm`');
      expect(error.text).not.toContain(given);
    }
    const error = await thrown(() => rotate({ configuration: 'secrets: {}', confirm: given }));
    expect([error.code, error.message.startsWith('confirm: ')]).toEqual(['INPUT_INVALID', true]);
    expect(error.text).not.toContain(given);
  });

  it('is absent where a workflow leaves it empty', () => {
    expect(inputs({ confirm: '' }, 'action').confirm).toBeUndefined();
    expect(inputsFor(inputs({}, 'cli'), true)).not.toHaveProperty('confirm');
  });

  it('goes to the workflow that a terminal starts', () => {
    expect(inputsFor(inputs({ confirm: 'sbni9qxomwdc9spj' }, 'cli'), false)).toMatchObject({
      command: 'rotate',
      confirm: code,
    });
  });

  it.each(['revoke', 'status', 'doctor', 'onboard'])('is nothing that %s takes', async (command) => {
    const error = await thrown(() => inputs({ command, only: 'X', confirm: code }, 'action'));
    expect(error.message).toContain(`the input \`confirm\`: \`${command}\` does not use it`);
  });

  it('is nothing that a look for signals takes', async () => {
    const error = await thrown(() => inputs({ signals: 'true', confirm: code }, 'action'));
    expect(error.message).toContain('leave the input `confirm` out');
  });
});
