import type { Inputs } from '../config/read-inputs.ts';
import { clock, network, random } from '../world.ts';
import { colours, columns, out } from './output.ts';

/** Plays the whole story in this terminal. */
export async function playDemo({ flags }: Inputs, json: boolean): Promise<number> {
  const { demo } = await import('../commands/demo.ts');
  // Nobody sees the link where standard output is no terminal: there the demo opens it itself, and so comes to its end.
  const alone = process.stdout.isTTY !== true;
  await demo(
    { yes: flags.yes === 'true' || alone, json },
    {
      clock,
      random,
      http: await network(process.env),
      print: out,
      event: (event) => out(JSON.stringify(event)),
      colour: colours,
      columns,
      program: 'node dist/cli/index.js',
    },
  );
  return 0;
}
