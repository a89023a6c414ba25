/** Suites that need a real server, a browser or minutes: they run when the command line names them, never otherwise. */
const apart = ['servers', 'browser', 'long'];
const named = apart.filter((folder) => process.argv.some((word) => word.includes(`test/${folder}`)));

/** @type {import('jest').Config} */
export default {
  // Jest leaves one core free, which on a small machine is half of it. Who names a suite sees its tests one after another.
  maxWorkers: named.length > 0 ? 1 : '100%',
  // What a test file has loaded stays in its worker's memory, and to look through gigabytes for what may go takes more time
  // than the tests: a worker that has grown beyond this is exchanged between two files, which costs half a second.
  workerIdleMemoryLimit: '400MB',
  testSequencer: '<rootDir>/test/longest-first.js',
  testEnvironment: '<rootDir>/test/environment.js',
  roots: ['<rootDir>/test'],
  testPathIgnorePatterns: apart
    .filter((folder) => !named.includes(folder))
    .map((folder) => `<rootDir>/test/${folder}/`),
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2023',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  setupFilesAfterEnv: ['<rootDir>/test/leaks.setup.ts'],
  // For tests that hang; none is slow because of what it tests, but a machine may be.
  testTimeout: 300_000,
  // A connection to a server that something left open must not keep the run from ending.
  forceExit: named.includes('servers'),
};
