// The service in a process of its own, to be killed or stopped: started by services.ts.
import { serve } from '../../src/commands/serve.ts';
import { Secret } from '../../src/rotation/model/secret.ts';

const clock = { now: () => new Date(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
const [store = '', token = '', key] = process.argv.slice(2);
const service = await serve(
  {
    listen: '127.0.0.1:0',
    store,
    tokens: new Secret(token),
    storeKey: key === undefined ? undefined : new Secret(key),
  },
  { clock },
);
process.once('SIGTERM', () => void service.close().then(() => process.exit(0)));
console.log(service.url);
