/** Nobody is named where everybody reads: not in the log, and not in a sentence, wherever a login comes from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { hiding, loginsIn } from '../../src/report/logins.ts';
import { impersonal, personal, progressSays } from '../../src/report/progress.ts';
import { type EntryRecord, emptyJournal, type JournalRecord } from '../../src/rotation/model/record.ts';

const at = '2026-01-01T00:00:00.000Z';
const by = (actor: string) => ({ run: 'acme/shop#1', attempt: 1, actor });

describe('the log of a public run', () => {
  it('says of whom nothing is asked, and names no credential by its person', () => {
    const asked = { secret: 'production/KEY', step: 'ask', detail: 'mona, for 01JD' };
    expect(progressSays(asked, true)).toEqual({ title: 'production/KEY', says: 'ask' });
    expect(progressSays(asked, false)).toEqual({ title: 'production/KEY', says: 'ask: mona, for 01JD' });
    const own = { secret: 'development/KEY@583231', step: 'mint', detail: 'toy, tagged kt' };
    expect(progressSays(own, true)).toEqual({ title: 'development/KEY', says: 'mint: toy, tagged kt' });
    expect(progressSays({ step: 'something new', detail: 'mona' }, true).says).toBe('something new');
  });

  it('knows of every step whether it names people', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const text = files.map((name) => readFileSync(join('src', name), 'utf8')).join('\n');
    const steps = [
      ...text.matchAll(/(?:\brun\.tell\(|\btell\(context, [^,]+, )\s*'([\w ]+)',/g),
      ...text.matchAll(/\bprogress\(\{\s*step: '([\w ]+)'/g),
    ].map(([, step = '']) => step);
    expect(steps.length).toBeGreaterThan(20);
    for (const step of steps) expect([step, impersonal.has(step) || personal.has(step)]).toEqual([step, true]);
  });
});

describe('the logins of a journal', () => {
  const person = (login: string) => ({ id: '1', login });
  const credential = { rotation: 'R', shares: [{ person: person('in-share') }], maker: person('in-maker') };
  const entry = {
    revision: 0,
    salt: '',
    credentials: [credential],
    fingerprints: [],
    person: person('in-entry'),
    ask: { owner: person('in-ask') },
    hold: { until: at, by: by('in-hold') },
    retiring: { since: at, by: by('in-retiring') },
    wish: { reason: 'x', since: at, causes: ['person:in-cause', 'by:in-by', 'incident:01JD'] },
    human: { code: 'ASK_REFUSED', since: at, ids: ['in-human'] },
  } as unknown as EntryRecord;
  const incident = {
    selector: { person: 'in-selector' },
    by: by('in-incident'),
    items: { 'KEY R': { kind: 'item' as const, accepted: { by: by('in-accepted'), at, reason: '' } } },
  };
  const journal = {
    ...emptyJournal('abcdefgh'),
    by: by('in-commit'),
    offboarded: [{ person: person('in-offboarded'), since: at }],
    incidents: { '01JD': incident },
    secrets: {
      KEY: entry,
      OTHER: { ...entry, human: { code: 'MINT_UNKNOWN', since: at, ids: ['AKIAEXAMPLE'] } },
    },
  } as unknown as JournalRecord;

  it('are found wherever they stand, and ids of credentials are none', () => {
    const places = 'share maker entry ask hold retiring cause by human selector incident accepted commit offboarded';
    expect([...loginsIn(journal)].sort()).toEqual(
      places
        .split(' ')
        .map((place) => `in-${place}`)
        .sort(),
    );
  });

  it('are hidden with the number behind a key', () => {
    const hide = hiding(['mona']);
    expect(hide('development/KEY@583231 of @Mona is overdue')).toBe('development/KEY of a recipient is overdue');
    expect(hide('keys@acme.dev, monalisa')).toBe('keys@acme.dev, monalisa');
  });
});
