/** @type {import('jest').Config} */
export default {
  // Jest leaves one core free, which on a small machine is half of it. Who names a suite sees its tests one after another.
  maxWorkers: process.env.KEYTURN_SUITE ? 1 : '100%',
  testSequencer: '<rootDir>/test/longest-first.js',
  testEnvironment: '<rootDir>/test/environment.js',
  roots: ['<rootDir>/test'],
  // Suites that need a real server, a browser or minutes run under their own commands (package.json), never here.
  testPathIgnorePatterns: process.env.KEYTURN_SUITE
    ? []
    : ['<rootDir>/test/servers/', '<rootDir>/test/browser/', '<rootDir>/test/long/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  setupFilesAfterEnv: ['<rootDir>/test/leaks.setup.ts'],
  testTimeout: 20_000,
};
