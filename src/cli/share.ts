import { parseDuration } from '../config/duration.ts';
import { type Inputs, sourceOf } from '../config/read-inputs.ts';
import { plain } from '../report/foreign-text.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { Secret } from '../rotation/model/secret.ts';
import { realWorld } from '../world.ts';
import { checkoutHere } from './checkout.ts';
import { ownGithubToken, repositoryOf } from './gh-and-git.ts';
import { err } from './output.ts';
import { endWith, tellShared } from './render.ts';
import { ask } from './terminal.ts';

/** Makes links from what is on standard input, and sends them where `--to` says; returns the exit status. */
export async function share(inputs: Inputs, json: boolean): Promise<number> {
  const { flags } = inputs;
  const [{ load }, commandsShare, { composeSharing }, { readYaml }] = await Promise.all([
    import('../config/load.ts'),
    import('../commands/share.ts'),
    import('../compose/compose.ts'),
    import('../config/yaml-source.ts'),
  ]);
  const [{ file: found }, repository] = await Promise.all([
    checkoutHere(inputs, process.env),
    repositoryOf(process.env),
  ]);
  const environment = { ...process.env, GITHUB_REPOSITORY: repository };
  const from = found === undefined ? 'secrets: {}' : await sourceOf(inputs, found);
  const configuration = await load(from, { environment, repository });
  const { links } = configuration;
  const url = flags['links-url'];
  const chosen =
    url === undefined
      ? links
      : (await load(readYaml(JSON.stringify({ links: { url }, secrets: {} }), '--links-url'), { environment })).links;
  const expires = flags.expires === undefined ? links.expires : expiry(flags.expires);
  // `share` is always started by a person, so their own token is used.
  const token =
    inputs.token ?? (chosen.via === 'github' || flags.to !== undefined ? await ownGithubToken(process.env) : undefined);
  const world = { ...(await realWorld(() => {})), environment };
  const ports = await composeSharing(
    { ...configuration, links: { ...chosen, expires, password: flags.password === 'true' || links.password } },
    { token, journalToken: undefined, clientId: undefined, privateKey: undefined, pending: undefined },
    world,
  );
  const failures = await commandsShare.share(
    {
      text: new Secret(await ask('One KEY=value, or with --secret its value (it stays hidden): ', 'all')),
      name: flags.secret,
      note: flags.note ?? '',
      to: (flags.to ?? '')
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    },
    {
      ...ports,
      say: (line) => err(plain(line)),
      tell: (event) => tellShared(event, json, configuration.cli),
    },
  );
  return endWith(failures, json);
}

/** @throws KeyturnError INPUT_INVALID */
function expiry(text: string): number {
  const milliseconds = parseDuration(text.trim()) ?? 0;
  if (milliseconds >= 60_000 && milliseconds <= 30 * 86_400_000) return milliseconds;
  throw new KeyturnError('INPUT_INVALID', { what: 'expires is from 1m to 30d', hint: '--expires 24h' });
}
