/** Every journal, loaded only when it is used: `journal: { repository, branch }` and `{ file }` choose. */
export const journals = {
  'github-branch': async () => (await import('../forge/github/journal-branch.ts')).githubBranch,
  file: async () => (await import('./file.ts')).file,
  memory: async () => (await import('./memory.ts')).memory,
} as const;

export type JournalKind = keyof typeof journals;
