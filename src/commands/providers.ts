/** `keyturn providers`: what each provider can do, and what it needs. The docs are written from the same facts. */
import { columns } from '../report/columns.ts';
import { foldedLines } from '../report/fold.ts';
import { catalogue, keylessOf, providerFacts } from './providers/catalogue.ts';
import { abilities, exampleFile, type ProviderFacts, rightsOf } from './providers/facts.ts';

/**
 * Lines for a person at a terminal of `width` characters.
 * @param name of one provider; all of them without it
 * @throws KeyturnError INPUT_INVALID for a name that is none
 */
export async function shown(name: string | undefined, width: number): Promise<string> {
  return name === undefined ? allShown(width) : oneShown(await providerFacts(name), width);
}

async function allShown(width: number): Promise<string> {
  const { providers: all, manual, keyless } = await catalogue();
  return [
    'Keyturn can rotate the keys of:',
    '',
    columns(
      all.map((facts) => [facts.name, `${facts.title}: ${abilities(facts).join(', ')}`] as const),
      width,
    ),
    '',
    foldedLines('No API mints these; `provider: manual` asks a person and does the rest:', width),
    '',
    columns(
      manual.map(({ name, title, why }) => [name, `${title}. ${why}`] as const),
      width,
    ),
    '',
    'A GitHub job can do without a long-lived key of these (docs/keyless.md):',
    '',
    columns(
      keyless.map(
        ({ name, title, verdict, says }) =>
          [name, `${title}${verdict === 'yes' ? '' : ' (limited)'}: ${says}`] as const,
      ),
      width,
    ),
    '',
    foldedLines('`keyturn providers NAME`: all about one, with an example to paste.', width),
  ].join('\n');
}

async function oneShown(facts: ProviderFacts, width: number): Promise<string> {
  const seconds = facts.propagation / 1000;
  const rows: (readonly [string, string])[] = [
    ['can', abilities(facts).join(', ')],
    ['values', facts.values.join(', ')],
    ['options', facts.options.map(({ name, required }) => (required ? `${name} (needed)` : name)).join(', ') || 'none'],
    ['admin', facts.admin.length === 0 ? 'none' : facts.admin[0] === '' ? 'one variable' : facts.admin.join(', ')],
    ['it needs', facts.permission],
    ['takes effect', seconds === 0 ? 'at once' : `within ${seconds} s`],
    ['checked against', facts.checked],
    ['its rights', rightsOf(facts)],
    ['proof of its end', facts.proofs.join(', ') || 'none'],
    ['without a key', keylessOf(facts.name)],
    ['see', facts.docs],
  ];
  return [
    `${facts.name}: ${facts.title}`,
    '',
    columns([['', facts.sentence]], width).trim(),
    '',
    columns(rows, width),
    '',
    '.github/keyturn.yml:',
    '',
    (await exampleFile(facts)).trimEnd().replace(/^/gm, '  '),
  ].join('\n');
}
