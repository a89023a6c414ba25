/** Of the suites that take minutes the longest begin first, or one core would work on the last of them alone. */
import { readFileSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

/** Names of test files, longest first; test/layout.test.ts says when one of them is gone. */
const longest = JSON.parse(readFileSync(new URL('longest-first.json', import.meta.url), 'utf8'));

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const turn = ({ path }) => {
      const at = longest.findIndex((name) => path.endsWith(`/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return [...super.sort(tests)].sort((one, other) => turn(one) - turn(other));
  }
}
