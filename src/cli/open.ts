import { resolve } from 'node:path';
import { type Inputs, sourceOf } from '../config/read-inputs.ts';
import { plain } from '../report/foreign-text.ts';
import { Secret } from '../rotation/model/secret.ts';
import { type ConfigurationFile, fileOf } from '../start.ts';
import { clock, network, realWorld } from '../world.ts';
import { ownGithubToken, repositoryHere } from './gh-and-git.ts';
import { err } from './output.ts';
import { endWith, tellOpened } from './render.ts';
import { ask, chooseOne, confirm, hiddenPassword } from './terminal.ts';

/** Opens the links among `words`, else those that are asked for; returns the exit status. */
export async function open(inputs: Inputs, words: readonly string[], json: boolean): Promise<number> {
  const { flags } = inputs;
  const interactive = process.stdin.isTTY === true;
  if (words.length > 0)
    err(
      'A link among the words of a command stays in the history of the shell: next time, paste it when it is asked for.',
    );
  const given = words.length > 0 ? words : (await ask('Link (it stays hidden): ', 'all')).split(/\s+/);
  const links = given.filter((word) => word.trim() !== '').map((word) => new Secret(word.trim()));
  const [{ openInto }, { trustedOrigins }] = await Promise.all([
    import('../commands/open-into.ts'),
    import('../commands/trusted-origins.ts'),
  ]);
  const found = await fileOf(inputs, process.cwd());
  const repository = await repositoryHere(process.env);
  const yes = flags.yes === 'true';
  const failures = await openInto(
    {
      links,
      print: flags.print === 'true',
      file: resolve(flags['env-file'] ?? '.env.local'),
      environment: flags.environment,
      trusted: [...trustedOrigins(found), ...(repository === undefined ? [] : [repository])],
      allowNames: (flags['allow-name'] ?? '').split(',').filter((name) => name !== ''),
    },
    {
      http: await network(process.env),
      clock,
      githubToken: async () => inputs.token ?? (await ownGithubToken(process.env)),
      githubApi: process.env['GITHUB_API_URL'],
      say: (line) => err(plain(line)),
      tell: (event) => tellOpened(event, json),
      ...(interactive ? { password: hiddenPassword, choose: chooseOne } : {}),
      ...(yes ? { confirm: async () => true } : interactive ? { confirm } : {}),
      ...(flags.verify === 'true' ? { verify: await verifier(inputs, found) } : {}),
    },
  );
  return endWith(failures, json);
}

async function verifier(inputs: Inputs, found: ConfigurationFile | undefined) {
  const [{ load }, { verifyOpened }] = await Promise.all([
    import('../config/load.ts'),
    import('../commands/verify-opened.ts'),
  ]);
  const repository = process.env['GITHUB_REPOSITORY'];
  const configuration = await load(sourceOf(inputs, found), { environment: process.env, repository });
  return verifyOpened(configuration, await realWorld(() => {}));
}
