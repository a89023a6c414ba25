import { readFileSync } from 'node:fs';

/** The block of docs/providers.md whose fence says this. */
export function pasted(fence: string): string {
  const page = readFileSync(new URL('../../docs/providers.md', import.meta.url), 'utf8');
  const found = page.split(`\n\`\`\`${fence}\n`)[1]?.split('\n```')[0];
  if (found === undefined) throw new Error(`docs/providers.md has no block ${fence}`);
  return found;
}
