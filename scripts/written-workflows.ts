/**
 * Every workflow that Keyturn writes or shows, as files, for programs that judge workflows:
 * `node scripts/written-workflows.ts FOLDER`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { enrolWorkflow } from '../src/commands/enrol/workflow.ts';
import { namingOf } from '../src/commands/init/naming.ts';
import { watchWorkflow } from '../src/commands/init/watch-workflow.ts';
import { workflowsOf } from '../src/commands/init/workflows.ts';

const root = join(import.meta.dirname, '..');
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('node scripts/written-workflows.ts FOLDER');
mkdirSync(folder, { recursive: true });

const put = (name: string, text: string) => writeFileSync(join(folder, `${name.replaceAll('/', '-')}.yml`), text);
const names = { credentials: ['TOY_ADMIN'], copies: ['TOY_KEY'], identity: true };
const slots = ['production', undefined].map((environment) => ({
  repository: 'acme/shop',
  app: 'actions' as const,
  name: 'TOY_KEY',
  ...(environment === undefined ? {} : { environment }),
}));

for (const file of ['.github/keyturn.yml', '.github/keyturn-web.yml']) {
  const naming = namingOf(file);
  for (const [path, text] of Object.entries(workflowsOf(naming)))
    put(`init-${path.slice('.github/workflows/'.length, -'.yml'.length)}`, text(names));
  put(`init-${naming.base}-signals`, watchWorkflow(naming, '3,33 * * * *', names));
  put(`inventory-${naming.base}-enrol`, enrolWorkflow(slots, 'acme/shop', naming).text);
}
const own = { ...namingOf('.github/keyturn.yml'), host: 'github.example' };
for (const [path, text] of Object.entries(workflowsOf(own)))
  put(`init-own-server-${path.slice('.github/workflows/'.length, -'.yml'.length)}`, text(names));
for (const page of ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)]) {
  if (!page.endsWith('.md')) continue;
  const blocks = [...readFileSync(join(root, page), 'utf8').matchAll(/```ya?ml\n([\s\S]*?)```/g)].map(
    ([, text]) => text!,
  );
  for (const [index, text] of blocks.entries())
    if (/^on:/m.test(text) && /^jobs:/m.test(text)) put(`${page.slice(0, -'.md'.length)}-${index + 1}`, text);
}
