import { columns, out } from './output.ts';

/** Everything about one provider, or a line about each. */
export async function listProviders(name: string | undefined, json: boolean): Promise<number> {
  if (json) {
    const { catalogue, keylessOf, providerFacts } = await import('../commands/providers/catalogue.ts');
    const { providers, manual, keyless } =
      name === undefined ? await catalogue() : { providers: [await providerFacts(name)], manual: [], keyless: [] };
    for (const facts of providers) out(JSON.stringify({ event: 'provider', ...facts, keyless: keylessOf(facts.name) }));
    for (const about of manual) out(JSON.stringify({ event: 'by-hand', ...about, keyless: keylessOf(about.name) }));
    for (const vendor of keyless) out(JSON.stringify({ event: 'keyless', ...vendor }));
    out(JSON.stringify({ event: 'end', exit: 0 }));
    return 0;
  }
  const { shown } = await import('../commands/providers.ts');
  out(await shown(name, Math.min(120, columns ?? 100)));
  return 0;
}
