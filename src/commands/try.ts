/** `try`: a throw-away account's admin credential makes a key, uses it, ends it, and a report says whether all was as it should be. */
import { providersOf } from '../compose/providers.ts';
import { randomOf, type World } from '../compose/world.ts';
import { load } from '../config/load.ts';
import type { Inputs } from '../config/read-inputs.ts';
import type { Source } from '../config/source.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { tagOf } from '../rotation/model/record.ts';
import { providerFacts } from './providers/catalogue.ts';
import { type About, evidence } from './try/evidence.ts';
import { type Step, type Trial, trial } from './try/trial.ts';

export type Tried = { readonly trial: Trial; readonly report: string; readonly exit: 0 | 1 };

export type TryIo = {
  readonly version: string;
  /** Whether to go on, once it is known whose account it is. */
  confirm(question: string): Promise<boolean>;
  told(step: Step): void;
  /** Hears which key there may be: a name for people, and how it is ended. */
  made?(key: string, ending: string): void;
  /** Stops it; what was made is ended first. */
  readonly stop?: AbortSignal;
};

/**
 * @throws KeyturnError INPUT_INVALID for no provider's name and for one that there is nothing to try of, what reading the
 * options throws, and ENVIRONMENT_MISSING
 */
export async function tryProvider(name: string | undefined, inputs: Inputs, world: World, io: TryIo): Promise<Tried> {
  if (name === undefined)
    throw new KeyturnError('INPUT_INVALID', { what: '`try` needs the name of a provider', hint: 'keyturn providers' });
  const { title, docs } = await providerFacts(name);
  const configuration = await load(await sourceOf(name, inputs), {
    environment: world.environment,
    requireAdmin: true,
  });
  const binding = configuration.targets[0]?.binding;
  if (binding === undefined)
    throw new KeyturnError('INTERNAL', { what: 'a trial without a provider', hint: 'please report it' });
  const provider = await providersOf(world)(binding);
  if (provider.local || provider.manual)
    throw new KeyturnError('INPUT_INVALID', {
      what: `${name} asks nobody to make or to end a key, so there is nothing to try`,
      hint: 'keyturn providers',
    });
  const question = `This makes a key at ${provider.account} and ends it again. Is that an account whose keys are worth nothing? [y/N] `;
  if (!(await io.confirm(question)))
    throw new KeyturnError('INPUT_INVALID', {
      what: 'nothing was tried: nobody said that this account may be used',
      hint: 'answer with y, or run it again with --yes',
    });
  const at = world.clock.now();
  const tag = tagOf('trial000', randomOf(world).ulid(at));
  const ending = `end it in the console of ${title}, account ${provider.account} (${docs})`;
  const { stop } = io;
  const tried = await trial({
    provider,
    clock: world.clock,
    tag,
    told: io.told,
    made: (key) => io.made?.(key, ending),
    ...(stop === undefined ? {} : { stop }),
  });
  const about: About = { name, title, version: io.version, at, provider, options: Object.keys(binding.options).sort() };
  const isGood = !tried.leaves && tried.steps.every(({ state }) => state !== 'failed');
  return { trial: tried, report: evidence(tried, about), exit: isGood ? 0 : 1 };
}

/** The provider as a configuration would have it, so that its options are judged as those of a configuration are. */
async function sourceOf(name: string, { flags }: Inputs): Promise<Source> {
  const { readYaml } = await import('../config/yaml-source.ts');
  const part = (field: 'options' | 'admin') =>
    flags[field] === undefined ? {} : { [field]: readYaml(flags[field], `--${field}`, 'INPUT_INVALID').value };
  const secret = { provider: name, ...part('options'), ...part('admin'), destinations: [{ dotenv: { file: '.env' } }] };
  const configuration = { journal: { file: 'journal.json' }, secrets: { TRIED_KEY: secret } };
  return readYaml(JSON.stringify(configuration), 'the command line', 'INPUT_INVALID');
}
