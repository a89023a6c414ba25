/** Of the suites that take minutes the longest begin first, or one core would work on the last of them alone. */
import Sequencer from '@jest/test-sequencer';

const longest = ['model', 'together', 'crash', 'crash-kill', 'postgres-store', 'redis-whole', 'aws-iam-whole', 'kills'];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const turn = ({ path }) => {
      const at = longest.findIndex((name) => path.endsWith(`/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return [...super.sort(tests)].sort((one, other) => turn(one) - turn(other));
  }
}
