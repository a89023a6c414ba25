/** Names that a job reads, and that no store hands to it. */
import type { Missing } from './report.ts';
import { inOrder } from './wildcard.ts';

export type Absence = {
  readonly name: string;
  readonly file: string;
  readonly soft: boolean;
  readonly unsure: boolean;
  /** Dependabot's store has it. */
  readonly only: boolean;
  readonly app?: 'dependabot';
};

/** Of one repository. A name counts once for each file: what is required anywhere in it is required. */
export class Absences {
  readonly #found = new Map<string, Absence>();

  note(absence: Absence): void {
    const key = JSON.stringify([absence.file, absence.name, absence.app]);
    const before = this.#found.get(key);
    const soft = absence.soft && (before?.soft ?? true);
    // Absent for sure in one job is absent.
    const unsure = absence.unsure && (before?.unsure ?? true);
    this.#found.set(key, { ...absence, soft, unsure });
  }

  of(repository: string): readonly Missing[] {
    return [...this.#found.values()]
      .toSorted((one, other) => inOrder(one.name, other.name) || inOrder(one.file, other.file))
      .map(({ name, file, soft, unsure, only, app }) => ({
        repository,
        name,
        file,
        ...(app === undefined ? {} : { app }),
        ...(soft ? { optional: true as const } : {}),
        ...(unsure ? { unsure: true as const } : {}),
        ...(only ? { only: 'dependabot' as const } : {}),
      }));
  }
}
