/** What a trial shows, as Markdown that can be attached to an issue: no value, no id, no option but by its name. */
import { code, markdown } from '../../report/foreign-text.ts';
import type { Provider } from '../../rotation/model/ports.ts';
import type { Trial } from './trial.ts';

export type About = {
  readonly name: string;
  readonly title: string;
  /** Of Keyturn. */
  readonly version: string;
  readonly at: Date;
  readonly provider: Provider;
  /** Names of the options that were given. */
  readonly options: readonly string[];
};

export function evidence({ steps, leaves }: Trial, about: About): string {
  const { name, title, version, at, provider, options } = about;
  const { propagation, listLag, tagged, successes } = provider;
  const failed = steps.filter(({ state }) => state === 'failed').length;
  return [
    `# ${markdown(title)}, tried`,
    '',
    `Provider ${code(name)} of Keyturn ${version}, ${at.toISOString().slice(0, 10)}, options: ${options.length === 0 ? 'none' : options.map(code).join(', ')}.`,
    '',
    failed === 0
      ? 'Everything was as the module says.'
      : `**${failed} of ${steps.length} steps were not as the module says.**`,
    ...(leaves ? ['', '**The key may live: end it in the console.**'] : []),
    '',
    '| what | how | after |  |',
    '|---|---|---|---|',
    ...steps.map(({ step, state, ms, says }) => `| ${step} | ${state} | ${seconds(ms)} | ${markdown(says)} |`),
    '',
    `The module says: a change shows everywhere within ${seconds(propagation)}, in the list within ${seconds(listLag)}, ${successes} answers in a row decide, the list ${tagged ? 'shows' : 'does not show'} the name.`,
    '',
  ].join('\n');
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
