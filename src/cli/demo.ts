import type { Inputs } from '../config/read-inputs.ts';
import { clock, network, random } from '../world.ts';
import { colours, out } from './output.ts';

/** Plays the whole story in this terminal. */
export async function playDemo({ flags }: Inputs, json: boolean): Promise<number> {
  const { demo } = await import('../commands/demo.ts');
  await demo(
    { yes: flags.yes === 'true', json },
    {
      clock,
      random,
      http: await network(process.env),
      print: out,
      event: (event) => out(JSON.stringify(event)),
      colour: colours,
      program: 'node dist/cli/index.js',
    },
  );
  return 0;
}
