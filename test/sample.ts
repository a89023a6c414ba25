/** `npm run test:long` plays every row (KEYTURN_SUITE=1); `npm test` plays every `step`-th, always the same ones. */
export function sample<T>(rows: readonly T[], step: number): readonly T[] {
  return isWhole ? rows : rows.filter((_, index) => index % step === 0);
}

export const isWhole = (process.env['KEYTURN_SUITE'] ?? '') !== '';
