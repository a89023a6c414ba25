import { relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { defaultFile, type Inputs } from '../config/read-inputs.ts';
import { plain } from '../report/foreign-text.ts';
import { repositoryOf, rootHere } from './gh-and-git.ts';
import { err, out, say as tell } from './output.ts';

/** Asks at the terminal, or reads the answers from a pipe, one a line. */
export async function begin(inputs: Inputs, json: boolean): Promise<number> {
  const { init } = await import('../commands/init.ts');
  const answers = createInterface({ input: process.stdin, output: process.stderr });
  const typed = answers[Symbol.asyncIterator]();
  const say = (line: string) => err(plain(line));
  /** Of a pipe, whose lines may come all at once. */
  const next = async (question: string) => {
    say(question);
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
  try {
    // GitHub reads workflows in the root of a repository alone.
    const directory = (await rootHere(process.env)) ?? process.cwd();
    const { files, todo } = await init({
      directory,
      file: inputs.config === undefined ? defaultFile : relative(directory, resolve(inputs.config)),
      repository: await repositoryOf(process.env),
      say,
      ask: process.stdin.isTTY === true ? prompt : next,
    });
    if (json) {
      for (const file of files) out(JSON.stringify({ event: 'written', file }));
      for (const step of todo) out(JSON.stringify({ event: 'todo', step }));
    } else {
      tell(`Written: ${files.join(', ')}\n\nNow\n${todo.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}`);
    }
    return 0;
  } finally {
    answers.close();
  }
}
