/** The stores of the link service: creating, claiming, sweeping and purging, each of so many links. */
import { type LinksMeasured, measureApart } from '../links.ts';
import type { Axis } from './axis.ts';

function axis(kind: string, sizes: readonly number[]): Axis {
  return {
    sizes,
    rounds: 3,
    async measure(size) {
      const measured: LinksMeasured = await measureApart(kind, size);
      return {
        'create CPU': measured.create,
        'sweep CPU': measured.sweep,
        'purge CPU': measured.purge,
        // A fixed number of claims, beside so many links.
        'claim CPU': measured.claim / 1e6,
        'idle sweep CPU': measured.idle / 1_000,
        ...(measured.file === 0 ? {} : { 'file MB': measured.file }),
      };
    },
  };
}

export const links: { readonly [name: string]: Axis } = {
  'links in memory': axis('memory', [25_000, 50_000, 100_000, 200_000]),
  'links in SQLite': axis('sqlite', [12_500, 25_000, 50_000, 100_000]),
};
