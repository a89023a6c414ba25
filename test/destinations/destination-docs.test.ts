import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { load } from '../../src/config/load.ts';
import { destinations } from '../../src/destinations/index.ts';

const page = readFileSync(new URL('../../docs/destinations.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  (match) => parse(match[1]!) as { destinations?: object[] },
);
const examples = blocks.flatMap((block) => block.destinations ?? []);

describe('docs/destinations.md', () => {
  it.each(examples.map((example) => [Object.keys(example)[0]!, example] as const))(
    'has an example of %s that is read',
    async (_, example) => {
      const file = stringify({ secrets: { API_KEY: { provider: 'random', destinations: [example] } } });
      const { targets } = await load(file, { environment: {}, repository: 'acme/shop' });
      expect(targets[0]!.destinations).toHaveLength(1);
    },
  );

  it.each(Object.keys(destinations).filter((kind) => !['github', 'dotenv'].includes(kind)))(
    'has a section and an example of %s',
    (kind) => {
      expect(page).toMatch(new RegExp(`^## .*\\b${kind}\\b`, 'm'));
      if (kind !== 'aws-ssm-parameter') expect(examples.some((example) => Object.hasOwn(example, kind))).toBe(true);
    },
  );
});
