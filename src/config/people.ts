/** `channels:` and `people:`: by what a message goes, and to which address of whom. */
import type { Configuration, Named } from './configuration.ts';
import { foreignName, objections } from './problems.ts';
import type { Registry } from './registries.ts';
import type { Sections } from './sections.ts';

/** The entries of `channels`, each with its options. */
export async function channelsOf({ raw, source, problems }: Sections, registry: Registry): Promise<readonly Named[]> {
  const list: Named[] = [];
  for (const [index, entry] of (raw.channels ?? []).entries()) {
    const path = ['channels', index];
    const [name, options] = Object.entries(entry)[0]!;
    const module = await registry.load(name);
    if (module === undefined) problems.push(foreignName(registry, name, { path, key: name, source }));
    else problems.push(...objections(module.options, options ?? {}, [...path, name]));
    list.push({ name, options: options ?? {} });
  }
  return list;
}

/** How each login is reached, by channel. */
export async function peopleOf(
  { raw, source, problems }: Sections,
  channels: Registry,
): Promise<Configuration['people']> {
  const people: { [login: string]: { [channel: string]: string } } = Object.create(null);
  const seen = new Map<string, string>();
  for (const [login, reach] of Object.entries(raw.people ?? {})) {
    const twin = seen.get(login.toLowerCase());
    if (twin !== undefined)
      problems.push({
        path: ['people'],
        key: login,
        says: `GitHub logins ignore case, and \`${twin}\` is there already`,
      });
    seen.set(login.toLowerCase(), login);
    for (const [channel, address] of Object.entries(reach)) {
      const path = ['people', login];
      const module = await channels.load(channel);
      if (module?.reach) problems.push(...objections(module.reach, address, [...path, channel]));
      else if (module) problems.push({ path, key: channel, says: `the channel \`${channel}\` needs nothing here` });
      // The entry of a person may name a channel that only a later version has.
      else if (!channels.planned.includes(channel))
        problems.push(foreignName(channels, channel, { path, key: channel, source, also: channels.planned }));
    }
    people[login] = reach;
  }
  return people;
}
