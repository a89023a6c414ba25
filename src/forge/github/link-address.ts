/** `OWNER/REPO#K`: the part before `#` is never an address. */
export function parseGithubLink(link: string): { readonly repository: string; readonly fragment: string } | undefined {
  const parts = /^([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?\/[A-Za-z0-9._-]{1,100})#([^#]*)$/.exec(link);
  return parts === null ? undefined : { repository: parts[1]!, fragment: parts[2]! };
}
