import { basename, normalize, resolve } from 'node:path';
import * as z from 'zod';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Address, Destination, Origin } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { type DestinationContext, type DestinationModule, type ExpandRequest, sentTo } from './destination.ts';
import { encodeEnv, hiddenLine, hidesAssignment, listed } from './env-encode.ts';
import { isEnvName } from './env-file.ts';
import { checkEnvFile, readEnvFile, updateEnvFile } from './env-file-on-disk.ts';
import { readersInUse } from './env-readers-in-use.ts';

const options = z.strictObject({
  file: z
    .string()
    .min(1)
    .max(1_024)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'must be a path without control characters')
    .regex(/[^/\\]$/, 'must be a file, not a folder')
    .regex(/^[^~]/, 'must not begin with ~: nothing expands it here')
    .default('.env.local')
    .describe('The file, relative to the folder that Keyturn runs in; git must ignore it.'),
});

type Options = z.infer<typeof options>;

type DotenvAddress = Address & { readonly file: string; readonly name: string };

/** More than one program argument or environment entry can be on Linux (MAX_ARG_STRLEN is 128 KiB). */
const largest = 65_536;

function isOwn(address: Address): address is DotenvAddress {
  return address.kind === 'dotenv' && typeof address.file === 'string' && typeof address.name === 'string';
}

function nameFault(name: string): string | undefined {
  if (isEnvName(name)) return undefined;
  return 'names in a .env file are letters, digits and _, do not begin with a digit, and have at most 255 characters';
}

/** @param path absolute; the value is judged by the programs that read a file there */
function fits(path: string, bytes: number, value: Secret | undefined): void {
  if (bytes > largest) {
    throw new KeyturnError('VALUE_UNFIT', {
      what: `the value has ${bytes} bytes; a .env file carries at most ${largest}`,
      hint: 'Keep it in a file of its own.',
    });
  }
  if (value === undefined) return;
  const plain = value.reveal();
  const { raw } = encodeEnv(plain, readersInUse(path));
  if (!raw.includes('\n') || !hidesAssignment(plain)) return;
  throw new KeyturnError('VALUE_UNFIT', { what: `the value ${hiddenLine}`, hint: 'Keep it in base64.' });
}

function remark(path: string, name: string, value: Secret): string | undefined {
  const { misreaders } = encodeEnv(value.reveal(), readersInUse(path));
  if (misreaders.length === 0) return undefined;
  return `${listed(misreaders)} will take another value for ${name} from ${basename(path)} than the one that is there; base64 is read alike everywhere`;
}

async function expand({ file }: Options, { values }: ExpandRequest): Promise<readonly Address[]> {
  const path = normalize(file).replaceAll('\\', '/');
  return Object.entries(values).map(([value, name]): DotenvAddress => {
    return { kind: 'dotenv', key: `dotenv:${path}/${name}`, value, file: path, name };
  });
}

function origins(address: Address): readonly Origin[] | undefined {
  return isOwn(address) ? [sentTo(`file ${address.file}`, [], false)] : undefined;
}

function build(address: Address, { directory }: DestinationContext): Destination {
  if (!isOwn(address) || !isEnvName(address.name)) {
    throw new KeyturnError('JOURNAL_CORRUPT', {
      what: 'the journal has an address of a .env file without file or name',
    });
  }
  const { file, name } = address;
  const path = resolve(directory, file);
  const updatedAt = async () => {
    const found = await readEnvFile(path);
    return found?.values.has(name) ? found.updatedAt : undefined;
  };

  return {
    address,
    place: `${file} (${name})`,
    async preflight() {
      await checkEnvFile(path);
      const at = await updatedAt();
      return at === undefined ? {} : { updatedAt: at };
    },
    fits: (bytes, value) => fits(path, bytes, value),
    remark: (value) => remark(path, name, value),
    async write(value) {
      fits(path, value.bytes, value);
      return (await updateEnvFile(path, new Map([[name, value]]))).at;
    },
    updatedAt,
    async read() {
      return (await readEnvFile(path))?.values.get(name);
    },
  };
}

export const dotenv: DestinationModule<Options> = {
  kind: 'dotenv',
  title: '.env file',
  sentence: 'One line of a .env file on this machine; every other line and comment stays as it is.',
  options,
  insideActions: false,
  nameFault,
  expand,
  origins,
  build,
};
