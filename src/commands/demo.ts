import { Secret } from '../rotation/model/secret.ts';
import { demoClock } from './demo/clock.ts';
import type { DemoInput, DemoIo } from './demo/io.ts';
import { setUp } from './demo/stage.ts';
import { tell } from './demo/story.ts';
import { tellerOf } from './demo/teller.ts';
import { serve } from './serve.ts';

/**
 * The whole story of one rotation on this machine (docs/demo.md): stand-ins for GitHub and for a provider inside this
 * process, the real link service on a loopback port, the same engine as everywhere. Writes no file.
 *
 * @throws KeyturnError whatever stops a rotation; LINK_GONE if the link ends without having been saved.
 */
export async function demo(input: DemoInput, io: DemoIo): Promise<void> {
  const teller = tellerOf(input, io);
  const clock = demoClock(io.clock, input.yes ? 50 : 700);
  const token = Buffer.from(io.random.bytes(24)).toString('base64url');
  const tokens = new Secret(`acme-shop:${token}`);
  const links = await serve({ listen: '127.0.0.1:0', store: 'memory', tokens }, { clock });
  try {
    const stage = setUp(clock, links.url, token, io);
    await tell(stage, teller, input, io);
  } finally {
    await links.close();
  }
}
