/** `notify:`: everybody whom it names must be reachable by a channel that the file has. */
import type { Registry } from './registries.ts';
import { occasions, type Raw } from './schema.ts';
import type { Problem } from './source.ts';

/** What is told when something goes wrong, and to whom: logins, teams and names of channels. */
export type Notify = { readonly on: readonly (typeof occasions)[number][]; readonly to: readonly string[] };

/** What is wrong is added to `problems`. The members of a team are not known here, only in a run. */
export async function notifyOf(raw: Raw, registry: Registry, problems: Problem[]): Promise<Notify | undefined> {
  if (raw.notify === undefined) return undefined;
  const { on = occasions, to = [] } = raw.notify;
  const names = (raw.channels ?? []).flatMap((entry) => Object.keys(entry));
  if (on.length === 0) problems.push({ path: ['notify', 'on'], says: `name at least one: ${occasions.join(', ')}` });
  if (to.length === 0)
    problems.push({
      path: ['notify'],
      says: '`to` is missing: logins, teams, or the channels `teams` and `webhook`',
    });
  for (const [index, name] of to.entries()) {
    const says = await fault(name, names, raw, registry);
    if (says !== undefined) problems.push({ path: ['notify', 'to', index], says });
  }
  return { on, to };
}

/** Why this name cannot be told anything; undefined if it can. */
async function fault(
  name: string,
  channels: readonly string[],
  raw: Raw,
  registry: Registry,
): Promise<string | undefined> {
  if (registry.names.includes(name)) {
    const module = await registry.load(name);
    if (module?.reach !== undefined) return `the channel \`${name}\` reaches people one by one: name their logins here`;
    return channels.includes(name) ? undefined : `the channel \`${name}\` is not in \`channels\``;
  }
  const modules = await Promise.all(channels.map(async (each) => ({ name: each, module: await registry.load(each) })));
  const forPeople = modules.filter(({ module }) => module !== undefined && module.noticesOnly !== true);
  if (forPeople.length === 0) return 'no channel of `channels` reaches people';
  if (name.startsWith('@')) return undefined;
  const login = Object.keys(raw.people ?? {}).find((each) => each.toLowerCase() === name.toLowerCase());
  const reach = login === undefined ? {} : (raw.people?.[login] ?? {});
  const reached = forPeople.some(({ name: each, module }) => module?.reach === undefined || Object.hasOwn(reach, each));
  if (reached) return undefined;
  return `no channel reaches this person: give ${login === undefined ? 'them an entry' : 'that entry a way'} under \`people\`, such as \`${forPeople[0]?.name}\``;
}
