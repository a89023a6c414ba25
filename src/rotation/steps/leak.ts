import type { SecretRun } from '../journal/secret-run.ts';
import type { Alert } from '../model/ports.ts';

/** An alert and the credentials whose value it shows. */
export type Leak = {
  readonly alert: Alert;
  readonly found: { readonly run: SecretRun; readonly rotation: string | undefined }[];
};
