import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

const { createContext } = vm;

/**
 * Jest's own, but its global object is an ordinary one: through the interceptors of the usual kind every mention of
 * `Map` or `Object` is slow: a third of the time of all these tests, and half of some.
 */
export default class extends TestEnvironment {
  constructor(config, context) {
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
  }

  /** What the file started ends with it (test/processes.ts). */
  async teardown() {
    this.global[Symbol.for('keyturn.endOfFile')]?.();
    await super.teardown();
  }
}
