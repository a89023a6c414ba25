/** Mutants of the rule *nobody keeps the link service to themselves, and its file is nobody else's*. */
import type { Broken } from './mutants.ts';

const held = 'test/service/held-bodies.test.ts';
const file = 'test/service/sqlite-file.test.ts';

export const serviceAlone: readonly Broken[] = [
  {
    name: 'lets one holder have every place',
    file: 'service/in-flight.ts',
    from: 'taken >= most || own >= each',
    to: 'taken >= most',
    caught: [
      {
        suite: held,
        test: 'to one request takes no more than its part of the places, and other requests are answered',
      },
    ],
  },
  {
    name: 'reads what any method sends',
    file: 'service/body.ts',
    from: "  if (method !== 'POST' || !path.startsWith('/v1/')) return 0;\n",
    to: '',
    caught: [{ suite: held, test: 'of PUT /v1/links, which takes none, is refused of a length before it has come' }],
  },
  {
    name: 'leaves an old file open to others',
    file: 'service/stores/sqlite-file.ts',
    from: '      chmodSync(`${file}${end}`, mode & 0o700);\n',
    to: '',
    caught: [
      {
        suite: file,
        test: 'that this version left open to others is closed to them, and so is all that lies beside it',
      },
    ],
  },
  {
    name: "puts its tables into another program's database",
    file: 'service/stores/sqlite-file.ts',
    from: '    if (isForeign(db)) throw new SetupRefused(refusal(foreign));\n',
    to: '',
    caught: [
      {
        suite: file,
        test: "that is another program's, with no version of its own, is called that, and stays as it is",
      },
    ],
  },
  {
    name: 'waits for as long as the clock was set back',
    file: 'service/link.ts',
    from: ' && row.waitUntil - now <= longestWait',
    to: '',
    caught: [{ suite: 'test/service/stores.test.ts', test: 'keeps nobody waiting for longer than the longest wait' }],
  },
];
