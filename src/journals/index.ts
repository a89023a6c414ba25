/** Every journal that needs no forge, loaded only when it is used. The journal on a branch comes from the forge, in `compose`. */
export const journals = {
  file: async () => (await import('./file.ts')).file,
  memory: async () => (await import('./memory.ts')).memory,
} as const;
