import { resolve } from 'node:path';
import type { IntoIo } from '../commands/open-io.ts';
import { type Inputs, sourceOf } from '../config/read-inputs.ts';
import { plain } from '../report/foreign-text.ts';
import type { ConfigurationFile } from '../start.ts';
import { clock, network, realWorld } from '../world.ts';
import { checkoutHere } from './checkout.ts';
import { ownGithubToken, repositoryHere, repositoryOf } from './gh-and-git.ts';
import { err, printed } from './output.ts';
import { linksToOpen } from './pasted.ts';
import { readerIdentity } from './reader-identity.ts';
import { endWith, tellOpened } from './render.ts';
import { whenStopped } from './stopped.ts';
import { ask, chooseOne, confirm, hiddenPassword } from './terminal.ts';

/** Opens the links in `words`, else those that are asked for; returns the exit status. */
export async function open(inputs: Inputs, words: readonly string[], json: boolean): Promise<number> {
  const { flags } = inputs;
  const interactive = process.stdin.isTTY === true;
  if (words.length > 0)
    err(
      'A link among the words of a command stays in the history of the shell: next time, paste it when it is asked for.',
    );
  const yes = flags.yes === 'true';
  const text = words.length > 0 ? words.join('\n') : await ask('Link (it stays hidden): ', 'all');
  const links = await linksToOpen(text, { isAsked: interactive && !yes });
  const [{ openInto }, { trustIn }, identity] = await Promise.all([
    import('../commands/open-into.ts'),
    import('../commands/trust.ts'),
    readerIdentity(process.env),
  ]);
  const [{ file: found }, repository] = await Promise.all([
    checkoutHere(inputs, process.env),
    repositoryHere(process.env),
  ]);
  const trust = trustIn(found);
  const failures = await openInto(
    {
      links,
      print: flags.print === 'true',
      file: resolve(flags.file ?? '.env.local'),
      environment: flags.environment,
      trusted: [...trust.origins, ...(repository === undefined ? [] : [repository])],
      creators: [...trust.creators, ...(repository === undefined ? [] : [repository])],
      names: trust.names,
      allowNames: (flags['allow-name'] ?? '').split(',').filter((name) => name !== ''),
    },
    {
      http: await network(process.env),
      clock,
      identity,
      githubToken: async () => inputs.token ?? (await ownGithubToken(process.env)),
      githubApi: process.env['GITHUB_API_URL'],
      say: (line) => err(plain(line)),
      tell: (event) => tellOpened(event, json),
      isRead: printed,
      ...sayWhenStopped('nothing was opened'),
      ...(interactive ? { password: hiddenPassword, choose: chooseOne } : {}),
      ...(yes ? { confirm: async () => true } : interactive ? { confirm, screen: true } : {}),
      ...(flags.verify === 'true' ? { verify: await verifier(inputs, found) } : {}),
    },
  );
  return endWith(failures, json);
}

/** From now on whoever stops the program is told what became of links and values; `before`: as long as there is none. */
export function sayWhenStopped(before: string): Required<Pick<IntoIo, 'holding' | 'sending' | 'failed'>> {
  const failures: string[] = [];
  let idle = before;
  let says = () => idle;
  whenStopped(() => [...failures, says()].join('; '));
  return {
    failed: ({ message, hint }) => void failures.push([message, hint].filter((part) => part !== undefined).join('; ')),
    sending(lost) {
      says = () => (lost === undefined ? idle : `${lost.perhaps}; ${lost.hint}`);
    },
    holding(fate) {
      if (fate === undefined) idle = 'what became of the values of every link before is said above';
      says = () => {
        if (fate === undefined) return idle;
        return fate.at('nowhere').length === 0 ? fate.sentence : `${fate.sentence}; ${fate.cure}`;
      };
    },
  };
}

async function verifier(inputs: Inputs, found: ConfigurationFile | undefined) {
  const [{ load }, { verifyOpened }] = await Promise.all([
    import('../config/load.ts'),
    import('../commands/verify-opened.ts'),
  ]);
  const repository = await repositoryOf(process.env);
  const configuration = await load(await sourceOf(inputs, found), { environment: process.env, repository });
  return verifyOpened(configuration, await realWorld(() => {}));
}
