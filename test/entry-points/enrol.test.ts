/** `enrol` through the built Action, against the stand-in of GitHub: what is recorded, and what never leaves. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { expectNoLeak } from '../leaks.ts';
import { byHand, Enrolment, printKey } from './enrolling.ts';
import { expectExit, Harness, HOME } from './harness.ts';

let harness: Harness;
let enrolment: Enrolment;
beforeEach(async () => {
  harness = await Harness.open();
  enrolment = new Enrolment(harness);
});
afterEach(() => harness.close());

describe('sixty secrets that somebody made by hand', () => {
  it('are enrolled by the jobs of one run, and no value is anywhere', async () => {
    for (const secret of byHand()) enrolment.add(secret);
    harness.clock.advance(60_000);
    const queued = harness.queue();
    const found = await enrolment.read(queued);
    expect(found).toHaveLength(3);
    for (const each of found) expectNoLeak(each, 'what a job hands on');
    const ran = await harness.action(enrolment.job({ found: found.join('\n') }, { queued }));
    expectExit(ran, 0);
    expect(Object.keys(enrolment.slots)).toHaveLength(60);
    expect(ran.log).toContain('one value in 4 secrets');
    for (const number of [56, 57, 58, 59]) expect(ran.log).toContain(`MADE_BY_HAND_${number}`);
    expectNoLeak(enrolment.text ?? '', 'enrolled.json');
    // A keyed print, and nothing else that a value decides.
    expect(enrolment.text).not.toMatch(/[0-9a-f]{40}|"(?:length|size|bytes|hash|sha)/);
    expect(enrolment.text).not.toContain(printKey);
    // One commit of the last job, beside that which begins the journal.
    const { git } = harness.github.repository(HOME);
    expect(git.history('keyturn-journal').filter(({ message }) => /^enrolled/.test(message))).toHaveLength(1);
    expect(harness.github.undocumented).toEqual([]);

    // The same again changes nothing but times; the journal goes on.
    const before = enrolment.slots;
    expectExit(await enrolment.run(), 0);
    const times = (slots: typeof before) =>
      Object.fromEntries(Object.entries(slots).map(([slot, { at: _, ...rest }]) => [slot, rest]));
    expect(times(enrolment.slots)).toEqual(times(before));
  });
});

/** A key that somebody made at the provider, in a secret that the configuration declares; and one of nobody's. */
function declared(): { readonly key: { readonly id: string; readonly key: string }; readonly stray: string } {
  const key = harness.toy.make('by-hand');
  const found = byHand().slice(0, 6);
  for (const secret of found) enrolment.add(secret);
  enrolment.add({ slot: TOY, name: 'TOY_KEY', environment: 'production', value: key.key });
  return { key, stray: found[1]?.value ?? '' };
}

const TOY = `github:${HOME}/actions/production/TOY_KEY`;
const production = () => harness.configuration().replace(', development]', ']');
/** With a recipe that can ask the provider which credential a value is. */
const identifying = () =>
  production().replace('mint: {', 'identify: { path: /whoami, auth: { bearer: "{{value}}" }, id: /id }\n    mint: {');
const keyed = { environment: { KEYTURN_PRINT_KEY: printKey } };
const alert = (number: number, secret: string) => {
  const one = { number, secret, type: 'toy_key', state: 'open' };
  harness.github.repository(HOME).alerts.push(one);
  return one;
};
const placed = () => harness.github.secret(HOME, 'TOY_KEY', { environment: 'production' })?.value;

describe('an alert about a secret that was enrolled and never rotated', () => {
  it('ends it in one run where its provider told which credential it is', async () => {
    const { key } = declared();
    const configuration = identifying();
    expectExit(await enrolment.run({ configuration }, { configuration }), 0);
    expect(enrolment.slots[TOY]).toMatchObject({ id: key.id });
    // What a person reviews, and nothing that is used before.
    const proposed = harness.github.file(HOME, 'keyturn-enrol', '.github/keyturn.yml');
    expect(proposed).toContain(`TOY_KEY: { adopt: "${key.id}", provider: toy`);
    expect(harness.github.file(HOME, 'main', '.github/keyturn.yml')).toBeUndefined();
    const leaked = alert(7, `${key.key}\n`);
    const ran = await harness.action({ configuration, ...keyed });
    expectExit(ran, 0);
    expect(harness.toy.accepts(key.key)).toBe(false);
    expect(harness.toy.accepts(placed() ?? '')).toBe(true);
    expect(leaked.state).toBe('resolved');
    expect(harness.history().some(({ text }) => text.includes(`alert:${HOME}#7`))).toBe(true);
    // Nothing is left to do.
    const minted = harness.minted.length;
    expectExit(await harness.action({ configuration, ...keyed }), 0);
    expect(harness.minted).toHaveLength(minted);
  });

  it('replaces it in one run where no id is known, and says that it lives', async () => {
    const { key } = declared();
    expectExit(await enrolment.run({ configuration: production() }), 0);
    const leaked = alert(7, key.key);
    const ran = await harness.action({ configuration: production(), ...keyed });
    expectExit(ran, 1);
    expect(ran.log).toContain('OLD_KEY_ALIVE');
    expect(ran.log).toContain(`adopt: ${key.id}`);
    expect(harness.minted.map((one) => one.key)).toEqual([placed()]);
    // Nor is it taken for a second leak by the next run.
    await harness.action({ configuration: production(), ...keyed });
    expect([harness.minted.length, leaked.state]).toEqual([1, 'open']);
  });

  it('is a case for a human where nothing declares it', async () => {
    const { stray } = declared();
    expectExit(await enrolment.run({ configuration: production() }), 0);
    alert(8, stray);
    const ran = await harness.action({ configuration: production(), ...keyed });
    expectExit(ran, 1);
    expect(ran.log).toContain(`alert ${HOME}#8 shows the value of github:${HOME}/actions/MADE_BY_HAND_1`);
    expect(ran.log).toContain('MADE_BY_HAND_1: { provider: NAME');
    // A run without the key compares nothing, and says so.
    const blind = await harness.action({ configuration: production() });
    expectExit(blind, 0);
    expect(blind.log).toMatch(/1 open alerts were not compared with enrolled secrets, for want of the print key/);
  });
});

describe('a value that stands in several secrets', () => {
  it('stops the rotation that would leave one behind, unless it leaked', async () => {
    const { key } = declared();
    enrolment.add({ slot: `github:${HOME}/actions/TWIN`, name: 'TWIN', value: `${key.key}\n` });
    const configuration = identifying();
    expectExit(await enrolment.run({ configuration }, { configuration }), 0);
    const force = { inputs: { force: 'true' }, configuration, ...keyed };
    const stopped = await harness.action(force);
    expectExit(stopped, 1);
    expect(stopped.log).toContain('TWIN_LEFT_BEHIND');
    expect(stopped.log).toContain(`github:${HOME}/actions/TWIN`);
    expect(harness.minted).toEqual([]);
    alert(7, key.key);
    const ran = await harness.action({ configuration, ...keyed });
    // The twin needs somebody: nothing declares it, and what it holds is dead.
    expectExit(ran, 1);
    expect(ran.log).toContain('when the old key is dead, they do not work any more');
    expect(ran.log).toContain(`alert ${HOME}#7 shows the value of github:${HOME}/actions/TWIN`);
    expect([harness.minted.length, harness.toy.accepts(key.key)]).toEqual([1, false]);
  });
});

describe('a secret that somebody wrote since', () => {
  it('is told by status; enrolled again, what it held before is a former value and found by its prints', async () => {
    const { stray } = declared();
    const configuration = production();
    expectExit(await enrolment.run({ configuration }), 0);
    harness.clock.advance(60_000);
    const [, changed, touched] = enrolment.secrets as [
      unknown,
      (typeof enrolment.secrets)[0],
      (typeof enrolment.secrets)[0],
    ];
    enrolment.write(changed, 'toy-example-not-a-key-changed-by-hand');
    enrolment.write(touched, touched.value);
    const told = await harness.action({ configuration, inputs: { command: 'status' } });
    expect(told.log).toMatch(/2 changed since enrolled: .*MADE_BY_HAND_1, .*MADE_BY_HAND_2/);

    enrolment.secrets[1] = { ...changed, value: 'toy-example-not-a-key-changed-by-hand' };
    const ran = await enrolment.run({ configuration });
    expectExit(ran, 0);
    expect(ran.log).toMatch(/1 secret changed by hand: .*MADE_BY_HAND_1/);
    expect(ran.log).toMatch(/1 secret touched: .*MADE_BY_HAND_2/);
    expect(enrolment.slots[changed.slot]?.['former']).toHaveLength(1);
    alert(9, stray);
    const leaked = await harness.action({ configuration, ...keyed });
    expectExit(leaked, 1);
    expect(leaked.log).toContain(`shows a former value of ${changed.slot}`);
  });
});

describe('enrolled.json that somebody pushed', () => {
  const pushed = (text: string) => {
    const { git } = harness.github.repository(HOME);
    const files = new Map(git.files('keyturn-journal'));
    files.set('enrolled.json', git.blob(Buffer.from(text)));
    const author = harness.github.addUser('mallory');
    const parents = [git.heads.get('keyturn-journal')!];
    const commit = git.commit({ tree: git.tree(files), parents, message: 'x', author, date: harness.clock.now() });
    git.heads.set('keyturn-journal', commit);
  };

  it('is believed in nothing: neither by the run that has an alert nor by the one that enrols', async () => {
    const { key, stray } = declared();
    const configuration = identifying();
    expectExit(await enrolment.run({ configuration }, { configuration }), 0);
    const good = enrolment.text ?? '';
    alert(8, stray);
    const forged = [
      good.replace(key.id, 'toy_of_somebody_else'),
      good.replace(/ {2}"signature": .*\n/, ''),
      good.replace(/"journal": ".{8}"/, '"journal": "00000000"'),
      good.replace('"printKey"', '"value": "x",\n  "printKey"'),
    ];
    for (const text of forged) {
      pushed(text);
      const ran = await harness.action({ configuration, ...keyed });
      expectExit(ran, 1);
      expect(ran.log).toMatch(/JOURNAL_FORGED|JOURNAL_CORRUPT/);
      expect(ran.log).not.toContain('MADE_BY_HAND_1');
    }
    const again = await enrolment.run({ configuration });
    expectExit(again, 1);
    expect(enrolment.text).toBe(forged.at(-1));
    expect(harness.toy.accepts(key.key)).toBe(true);
    // Set back to an older one that is signed, it is wrong at most.
    pushed(good);
    expectExit(await enrolment.run({ configuration }), 0);
  });
});

describe('the last job', () => {
  it('killed at any of its requests, is done by the next run of the workflow', async () => {
    for (const secret of byHand().slice(0, 3)) enrolment.add(secret);
    const configuration = production();
    let requests = 1;
    for (let at = 1; at <= requests; at++) {
      let seen = 0;
      harness.github.fault = () => (++seen >= at ? { kind: 'lost', applied: seen === at } : undefined);
      const ran = await enrolment.run({ configuration });
      harness.github.fault = undefined;
      if (ran.exit === 0) break;
      requests = at + 1;
      expect(requests).toBeLessThan(40);
      if (at % 4 !== 0) continue;
      expectExit(await enrolment.run({ configuration }), 0);
      expect(Object.keys(enrolment.slots)).toHaveLength(3);
    }
    expectExit(await enrolment.run({ configuration }), 0);
    expect(Object.keys(enrolment.slots)).toHaveLength(3);
  });

  it('refuses another event, another branch, a missing key, and what another run sealed', async () => {
    for (const secret of byHand().slice(0, 2)) enrolment.add(secret);
    const found = (await enrolment.read()).join('\n');
    const job = (more: Parameters<typeof enrolment.job>[1]) => harness.action(enrolment.job({ found }, more));
    for (const [code, more] of [
      ['EVENT_REFUSED', { event: 'push' }],
      ['EVENT_REFUSED', { environment: { GITHUB_REF: 'refs/heads/other' } }],
      ['ENVIRONMENT_MISSING', { environment: { KEYTURN_PRINT_KEY: '' } }],
      ['INPUT_INVALID', { environment: { KEYTURN_PRINT_KEY: 'not-32-bytes-at-all' } }],
      // Of another attempt, and of another run.
      ['INPUT_INVALID', { environment: { GITHUB_RUN_ATTEMPT: '2' } }],
      ['INPUT_INVALID', {}],
    ] as const) {
      const ran = await job(more);
      expectExit(ran, 2);
      expect(ran.log).toContain(code);
      expect(ran.requests).toEqual([]);
    }
  });
});
