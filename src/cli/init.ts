import { relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Asking, Given } from '../commands/init/questions.ts';
import type { Step } from '../commands/init/step.ts';
import { defaultFile, type Inputs } from '../config/read-inputs.ts';
import { plain } from '../report/foreign-text.ts';
import { missingHere, repositoryHere, rootHere, serverHere } from './gh-and-git.ts';
import { err, out, say as tell } from './output.ts';

/** The flags that answer what would be asked. */
const answering = [
  'provider',
  'secret',
  'environment',
  'share-with',
  'link-service',
  'channel',
  'admin',
  'options',
] as const satisfies readonly (keyof Given)[];

/** Takes the flags; asks for the rest at the terminal, or reads it from a pipe, one answer a line. */
export async function begin(inputs: Inputs, json: boolean): Promise<number> {
  const { init } = await import('../commands/init.ts');
  const { flags } = inputs;
  const asking = flags.yes === 'true' ? silent() : typing();
  try {
    // GitHub reads workflows in the root of a repository alone.
    const directory = (await rootHere(process.env)) ?? process.cwd();
    const host = await serverHere(process.env);
    const { files, todo } = await init({
      directory,
      file: inputs.config === undefined ? defaultFile : relative(directory, resolve(inputs.config)),
      repository: process.env['GITHUB_REPOSITORY'] || (await repositoryHere(process.env, host ?? 'github.com')),
      ...(host === undefined ? {} : { host }),
      remote: await missingHere(process.env),
      watch: flags.watch,
      given: Object.fromEntries(answering.flatMap((name) => (flags[name] === undefined ? [] : [[name, flags[name]]]))),
      yes: flags.yes === 'true',
      say: (line: string) => err(plain(line)),
      ask: asking.ask,
    });
    if (json) {
      for (const file of files) out(JSON.stringify({ event: 'written', file }));
      for (const { why, command } of todo) out(JSON.stringify({ event: 'todo', why, command }));
    } else {
      tell(`Written: ${files.join(', ')}\n\nNow\n${todo.map(numbered).join('\n')}`);
    }
    return 0;
  } finally {
    asking.end();
  }
}

type Person = { readonly ask: Asking['ask']; end(): void };

/** Nobody: standard input is not even looked at. */
function silent(): Person {
  return { ask: async () => undefined, end: () => {} };
}

function typing(): Person {
  const answers = createInterface({ input: process.stdin, output: process.stderr });
  const typed = answers[Symbol.asyncIterator]();
  /** Of a pipe, whose lines may come all at once. */
  const next = async (question: string) => {
    err(plain(question));
    const { value, done } = await typed.next();
    return done ? undefined : value;
  };
  /** Ctrl-C and Ctrl-D answer nothing. */
  const prompt = (question: string) =>
    new Promise<string | undefined>((answered) => {
      const gone = () => {
        err('');
        answered(undefined);
      };
      answers.once('close', gone);
      answers.question(`${plain(question)} `, (text) => {
        answers.off('close', gone);
        answered(text);
      });
    });
  return { ask: process.stdin.isTTY === true ? prompt : next, end: () => answers.close() };
}

/** A command stands on a line of its own, below what it is for, so that it can be copied. */
function numbered({ why, command }: Step, index: number): string {
  return `  ${index + 1}. ${why}${command === undefined ? '' : `:\n     ${command}`}`;
}
