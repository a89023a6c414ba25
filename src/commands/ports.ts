import { compose } from '../compose/compose.ts';
import type { Access, World } from '../compose/world.ts';
import type { Configuration } from '../config/load.ts';
import type { Ports, Sender } from '../rotation/model/ports.ts';

/** What the engine works with: what `compose` builds, and messages that say how recipients run Keyturn. */
export async function portsOf(configuration: Configuration, access: Access, world: World): Promise<Ports> {
  const ports = await compose(configuration, access, world);
  return { ...ports, from: senderOf(ports.from, configuration) };
}

/** The sender of a message, with the configuration's `cli:` if it has one. */
export function senderOf(from: Sender, { cli }: Pick<Configuration, 'cli'>): Sender {
  return cli === undefined ? from : { ...from, cli };
}
