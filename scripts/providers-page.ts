/** The tables of docs/providers.md, from the facts that `keyturn providers` shows. */
import { catalogue } from '../src/commands/providers/catalogue.ts';
import { type ProviderFacts, rightsOf } from '../src/commands/providers/facts.ts';

export async function providersParts(): Promise<{ readonly [marker: string]: string }> {
  const { providers, manual } = await catalogue();
  return {
    providers: rows(
      ['`provider`', 'what it rotates', '`options`', '`admin`', 'the admin credential needs', 'checked against'],
      providers.map((facts) => [
        `\`${facts.name}\``,
        `${facts.docs.startsWith('https:') ? `[${facts.title}](${facts.docs}): ` : ''}${facts.sentence}`,
        facts.options.map(({ name, required }) => (required ? `**\`${name}\`**` : `\`${name}\``)).join(', '),
        adminOf(facts),
        facts.permission,
        facts.checked,
      ]),
    ),
    abilities: rows(
      [
        '`provider`',
        'lists',
        'shows our tag',
        'last used',
        'deactivates',
        'at most',
        'takes effect',
        'for each person',
        'proof of its end',
      ],
      providers.map((facts) => [
        `\`${facts.name}\``,
        mark(facts.lists),
        mark(facts.tagged),
        mark(facts.lastUsed),
        mark(facts.deactivates),
        facts.atMost === null ? '' : String(facts.atMost),
        facts.manual ? 'by hand' : facts.propagation === 0 ? 'at once' : `${facts.propagation / 1000} s`,
        mark(facts.perPerson),
        facts.proofs.join(', '),
      ]),
    ),
    rights: rows(
      ['`provider`', 'what a new one may do'],
      providers.filter(({ name }) => name !== 'random').map((facts) => [`\`${facts.name}\``, rightsOf(facts)]),
    ),
    'by-hand': rows(
      ['vendor', 'why', 'console'],
      manual.map(({ title, why, console }) => [title, why, `<${console}>`]),
    ),
  };
}

function adminOf({ name, admin }: ProviderFacts): string {
  if (name === 'recipe') return 'as the recipe says';
  if (admin.length === 0) return 'none';
  return admin[0] === '' ? 'one name' : `\`{ ${admin.join(', ')} }\``;
}

function mark(is: boolean): string {
  return is ? 'yes' : '';
}

function rows(head: readonly string[], body: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
