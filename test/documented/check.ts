/** What is stale on pages of Markdown and in example files: each line `PATH:LINE: KIND: WHAT`. */
import { commandComplaints, spanComplaints } from './commands.ts';
import { factComplaints } from './facts.ts';
import { keyComplaints, linkComplaints, pathComplaints, wordComplaints } from './names.ts';
import type { Page } from './page.ts';
import type { Complaint } from './world.ts';
import { type Workflow, workflowComplaints, yamlJudged } from './yaml.ts';

/** Blocks of these are commands; one without a language is, where its first line begins with a program. */
const shell = /^(?:sh|bash|console)\b/;
const typed = /^ *(?:export |printf |(?:keyturn|node|npm|gh|git|openssl|curl|docker)(?: |$))/;

export async function complaints(pages: readonly Page[]): Promise<readonly string[]> {
  const workflows: Workflow[] = [];
  const said: string[] = [];
  for (const page of pages) {
    const found: Complaint[] = [
      ...wordComplaints(page),
      ...(await keyComplaints(page)),
      ...pathComplaints(page),
      ...linkComplaints(page),
      ...page.spans.flatMap(spanComplaints),
      ...factComplaints(page),
    ];
    for (const block of page.blocks) {
      if (shell.test(block.language) || (block.language === '' && typed.test(block.text)))
        found.push(...commandComplaints(block));
      if (!/^ya?ml\b/.test(block.language)) continue;
      const judged = await yamlJudged(block);
      found.push(...judged.complaints);
      if (judged.workflow !== undefined) workflows.push({ page: page.path, line: block.line, text: judged.workflow });
    }
    said.push(...found.map(({ line, kind, what }) => `${page.path}:${line}: ${kind}: ${what}`));
  }
  const refused = workflowComplaints(workflows);
  return [...said, ...refused.map(({ page, line, kind, what }) => `${page}:${line}: ${kind}: ${what}`)];
}
