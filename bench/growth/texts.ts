/** Texts of strangers' length: what reads them may not take the square of it. Each is fed with many kinds of them. */
import { isMailAddress } from '../../src/channels/mail-address.ts';
import { load } from '../../src/config/load.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import { select } from '../../src/config/select.ts';
import { readYaml } from '../../src/config/yaml-source.ts';
import { setEnv } from '../../src/destinations/env-file.ts';
import { LeakMatcher } from '../../test/leaks.ts';
import { type Axis, cpuOf } from './axis.ts';

const parts = [
  ...['a', 'A', '0', '-', '_', '.', '/', ' ', '@', 'a-', 'a.', '..', '//', 'a/', '[', '{', '{{', '- ', 'eyJ', '\\'],
  ...['eyJaaaaaaaa.', 'sk-', 'SG.', '-----BEGIN ', '://', 'a://b:c', '?sig=', 'AKIA', '"', '\u00e9'],
];
const lines = ["A='\n", 'A="\\"\n', "A='x' y\n", '=', "'", '#', ' ', '\n', 'A=', 'A= ', 'A=#'];
const long = (part: string, size: number) => part.repeat(Math.ceil(size / part.length)).slice(0, size);
const ignored = () => undefined;

async function configured(text: string): Promise<void> {
  const context = { environment: {}, repository: 'acme/shop' };
  await (async () => load(readYaml(text, 'keyturn.yml'), context))().catch(ignored);
}

/** The fields that have patterns of their own. */
function filesWith(text: string): readonly string[] {
  const quoted = JSON.stringify(text);
  return [
    `secrets:\n  A_KEY: { provider: ${quoted} }`,
    `secrets:\n  ${quoted}: { provider: random }`,
    `secrets:\n  A_KEY: { provider: random, values: { value: ${quoted} } }`,
    `secrets:\n  A_KEY: { provider: sendgrid, admin: ${quoted}, adopt: ${quoted} }`,
    `environments: { ${quoted}: {} }\nsecrets: {}`,
    `secrets:\n  A_KEY: { provider: random, environments: [${quoted}] }`,
    `links: { url: ${quoted} }\njournal: { file: ${quoted} }\nsecrets: {}`,
    `journal: { repository: ${quoted} }\nsecrets: {}`,
    `journal: { branch: ${quoted} }\nsecrets: {}`,
    `people: { mona: { email: ${quoted} } }\nsecrets: {}`,
    `policy: { max-age: ${quoted} }\nsecrets: { A_KEY: { provider: random, share: { with: [${quoted}] } } }`,
    text,
  ];
}

async function given(text: string): Promise<void> {
  const names = ['only', 'secret', 'share-with', 'reason', 'expires', 'links-url', 'destinations', 'options', 'for'];
  for (const name of names) {
    await (async () => {
      const read = inputs({ provider: 'random', secret: 'A_KEY', [name]: text }, 'action');
      if (read.inline) await load(await read.inline(), { environment: {}, repository: 'acme/shop' });
      select([{ key: 'production/A_KEY' }], read.only);
    })().catch(ignored);
  }
}

/** The dearest of many kinds of text: one that blows up is not hidden by those that do not. */
async function dearest(kinds: readonly string[], size: number, work: (text: string) => unknown): Promise<number> {
  const taken: number[] = [];
  for (const kind of kinds) taken.push(await cpuOf(() => work(long(kind, size))));
  return Math.max(...taken);
}

const many = new LeakMatcher();
for (let at = 0; at < 200; at++) many.watch(`toy-${at}-${Buffer.from(`value number ${at}`).toString('base64')}`);

export const texts: { readonly [name: string]: Axis } = {
  texts: {
    sizes: [25_000, 50_000, 100_000, 200_000],
    rounds: 3,
    async measure(size) {
      return {
        'file CPU': await dearest(parts, size / 4, async (text) => {
          for (const file of filesWith(text)) await configured(file);
        }),
        'inputs CPU': await dearest(parts, size / 4, given),
        'mail address CPU': await dearest(parts, size, (text) => {
          isMailAddress(text);
          isMailAddress(`mona@${text}`);
        }),
        'env file CPU': await dearest(lines, size, (text) => {
          try {
            setEnv(`A=${text}`, new Map([['Z', '1']]));
          } catch {
            // What cannot be read is refused; how long that takes is measured.
          }
        }),
        'leak search CPU': await cpuOf(() => many.scan(long('harmless 100% & done c2FmZQ== \n', size))),
      };
    },
  },
  configuration: {
    sizes: [100, 200, 400, 800],
    rounds: 3,
    async measure(secrets) {
      const block = (n: number) =>
        `  KEY_${n}:\n    provider: sendgrid\n    admin: ADMIN_${n}\n    options: { scopes: [mail.send] }\n    policy: { max-age: 30d }`;
      const text = `secrets:\n${Array.from({ length: secrets }, (_, n) => block(n)).join('\n')}`;
      return { CPU: await cpuOf(() => configured(text)) };
    },
  },
};
