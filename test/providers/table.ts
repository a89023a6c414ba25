import { readFileSync, writeFileSync } from 'node:fs';
import { type ProviderName, providers } from '../../src/providers/index.ts';
import type { ProviderModule } from '../../src/providers/provider.ts';

/*
 * The table of docs/providers.md. `node test/providers/table.ts` writes it, docs.test.ts compares.
 */
type Shape = { [name: string]: { safeParse(value: unknown): { success: boolean } } };

export const address = new URL('../../docs/providers.md', import.meta.url);
const place = /(?<=<!-- providers -->\n)[\s\S]*(?=<!-- \/providers -->)/;

export function tableIn(page: string): string | undefined {
  return place.exec(page)?.[0];
}

export async function table(): Promise<string> {
  const rows = [
    ['`provider`', 'what it rotates', '`options`', '`admin`', 'the admin credential needs', 'checked against'],
    ['---', '---', '---', '---', '---', '---'],
  ];
  for (const name of Object.keys(providers) as ProviderName[]) {
    const module = (await providers[name]()) as ProviderModule;
    const title = module.docs.startsWith('https:') ? `[${module.title}](${module.docs}): ` : '';
    rows.push([
      `\`${name}\``,
      title + module.sentence,
      optionsOf(module),
      adminOf(module),
      module.permission,
      module.checked,
    ]);
  }
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** In the order of the schema; those that must be there are bold. */
function optionsOf(module: ProviderModule): string {
  const { shape } = module.options as unknown as { shape: Shape };
  const names = Object.entries(shape).filter(([name]) => name !== 'base-url');
  return names
    .map(([name, schema]) => (schema.safeParse(undefined).success ? `\`${name}\`` : `**\`${name}\`**`))
    .join(', ');
}

function adminOf({ admin }: ProviderModule): string {
  if (admin === 'none') return 'none';
  if (admin === 'one') return 'one name';
  return admin === 'any' ? 'as the recipe says' : `\`{ ${admin.join(', ')} }\``;
}

if (process.argv[1] === import.meta.filename) {
  const rendered = await table();
  writeFileSync(
    address,
    readFileSync(address, 'utf8').replace(place, () => rendered),
  );
}
