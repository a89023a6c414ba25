import { unfit } from './web-store.ts';

/** What the next write leaves behind: what the configuration names, else what somebody chose in GitLab, else ours. */
export type Flags = { readonly masked: boolean; readonly raw: boolean };

/** What to do with a value that GitLab does not mask. */
export const maskHint = 'add `masked: false` to the destination, or keep the value in base64 if it is long enough';

/**
 * Throws VALUE_UNFIT for what GitLab's own check of a masked variable refuses (`Ci::Maskable`), and for what its expansion
 * of `$` would change. It tells only which rule is broken.
 */
export function fitsMask(value: string, { masked, raw }: Flags): void {
  if (!raw && value.includes('$')) {
    throw unfit('the value contains `$`, which GitLab would expand', 'add `raw: true` to the destination');
  }
  if (!masked) return;
  if ([...value].length < 8) throw unfit('the value has fewer than 8 characters; GitLab masks none of those', maskHint);
  if (/\s/.test(value)) throw unfit('the value has spaces or lines; GitLab masks none of those', maskHint);
  if (!raw && !/^[a-zA-Z0-9_+=/@:.~-]{8,}$/.test(value)) {
    throw unfit(
      'the value has characters that GitLab masks in a raw variable only',
      'add `raw: true` to the destination',
    );
  }
}
