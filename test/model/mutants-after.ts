/** Mutants of `after`: what has to restart is started once for each rotation, when every place has the value. */
import type { Broken } from './mutants.ts';

const suite = 'test/rotation/start-after.test.ts';
const by = (test: string) => ({ suite, test });
const once = by('is started once, on the default branch, when every place has the value and runs are handed it');
const killed = by('before any of its requests leaves one start for the runs that follow');

export const restarting: readonly Broken[] = [
  {
    name: 'starts nothing',
    file: 'rotation/steps/start-after.ts',
    from: 'if (after.length === 0 || person) return {};',
    to: 'if (after.length >= 0 || person) return {};',
    caught: [once, killed],
  },
  {
    name: 'starts before a place has the value',
    file: 'rotation/steps/rotate.ts',
    from: 'const rotation = ports.random.ulid(ports.clock.now());',
    to: 'const rotation = ports.random.ulid(ports.clock.now());\n  for (const file of run.target.after ?? []) await ports.workflows?.start(file);',
    caught: [once, by('waits until every place has the value')],
  },
  {
    name: 'starts before runs are handed the value',
    file: 'rotation/steps/start-after.ts',
    from: 'Math.max(0, ...written) + QUEUE_MARGIN',
    to: 'Math.max(0, ...written)',
    caught: [once],
  },
  {
    name: 'starts again with each run',
    file: 'rotation/steps/start-after.ts',
    from: 'owed[file].started === undefined',
    to: 'owed[file].at !== undefined',
    caught: [by('is not started again by the days after, and once more by the next rotation')],
  },
  {
    name: 'starts for each secret',
    file: 'rotation/steps/start-after.ts',
    from: 'new Set(mine.flatMap(owedBy))',
    to: 'mine.flatMap(owedBy)',
    caught: [by('is started once for all secrets of a run that name it')],
  },
  {
    name: 'starts what the journal alone names',
    file: 'rotation/steps/start-after.ts',
    from: '(target.after ?? []).filter(',
    to: 'Object.keys(owed).filter(',
    caught: [by('is not started because the journal alone names it')],
  },
  {
    name: 'does not look for what a killed run has started',
    file: 'rotation/steps/start-after.ts',
    from: 'if (owed.some(({ run }) => run.facts.published)) return undefined;',
    to: 'if (owed.length > 0) return undefined;',
    caught: [by('after any of its requests leaves one start for the runs that follow')],
  },
  {
    name: 'takes any start for its own',
    file: 'forge/github/workflows.ts',
    from: 'actor?.login.toLowerCase() === login',
    to: 'login !== actor',
    caught: [by('does not take for its own start what somebody else started')],
  },
  {
    name: 'gives up a start that nobody can tell',
    file: 'rotation/steps/start-after.ts',
    from: 'const started = (await earlier(workflows, file, { owed, handed })) ?? (await start(context, workflows, file));',
    to: 'const started = owed.every(({ run }) => run.facts.published) ? await start(context, workflows, file) : await earlier(workflows, file, { owed, handed });',
    caught: [by('leaves a second start where nobody can tell whether there was a first'), killed],
  },
  {
    name: 'takes for its own a start that was handed the value from before',
    file: 'rotation/steps/start-after.ts',
    from: 'Math.max(handed - PAUSE, ...owed.map(({ at }) => at))',
    to: 'Math.max(...owed.map(({ at }) => at))',
    caught: [by('does not take for its own start one that may have been handed the value from before')],
  },
  {
    name: 'sends again what was not answered without a look',
    file: 'rotation/steps/start-after.ts',
    from: 'look < LOOKS',
    to: 'look < 0',
    caught: [by('is looked for, and sent again where there is none (it took effect: true)')],
  },
  {
    name: 'mints although nothing would restart',
    file: 'rotation/steps/preflight.ts',
    from: '  await checkStarts(run);\n',
    to: '',
    caught: [by('is named before anything is minted, and by doctor')],
  },
  {
    name: 'holds back what leaked',
    file: 'rotation/steps/start-after.ts',
    from: 'if (!run.isUrgent || !(error',
    to: 'if (run.isUrgent || !(error',
    caught: [by('does not hold back the successor of what leaked')],
  },
  {
    name: 'does not ask what the token may',
    file: 'forge/github/workflows.ts',
    from: '    await this.#mayStart(api, file);\n',
    to: '',
    caught: [by('one that may not be started is named before anything is minted, and by doctor')],
  },
];
