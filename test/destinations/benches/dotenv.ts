import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { steppingClock } from '../../http/stepping-clock.ts';
import { contextOf } from '../context.ts';
import type { MakeBench } from './bench.ts';

export const dotenvBench: MakeBench = async (_through, directory) => {
  const path = join(directory, '.env.local');
  writeFileSync(path, '# kept\nOTHER=by-hand # so\n');
  return {
    context: {
      ...contextOf(() => Promise.reject(new Error('a file needs no network')), steppingClock(), {}),
      directory,
    },
    entries: [{}, { file: '.env.development' }],
    misspelt: { path: '.env' },
    at: async ({ file, name }) => parse(readFileSync(join(directory, String(file)), 'utf8'))[String(name)],
    others: async () => /^# kept\nOTHER=by-hand # so\n/.exec(readFileSync(path, 'utf8'))?.[0],
    remove: () => rm(directory, { recursive: true }),
    forbid() {
      // Root may write everywhere, so what stands there is no file.
      chmodSync(path, 0o700);
      rmSync(path);
      mkdirSync(path);
    },
    meddle: undefined,
    throttled: undefined,
    largest: 65_536,
    odd: 'toy ü é 😀 "quoted" \\n $HOME `x` # = \n\tline two\n\u2028end',
  };
};
