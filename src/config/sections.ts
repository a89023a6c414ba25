import type { Raw } from './schema.ts';
import type { Problem, Source } from './source.ts';

/** What a section of the file is read from. What is wrong with it is added to `problems`. */
export type Sections = { readonly raw: Raw; readonly source: Source; readonly problems: Problem[] };
