import { type GitHub, refusedWith } from './client.ts';

/**
 * Enables the workflow that this run belongs to (https://docs.github.com/rest/actions/workflows#enable-a-workflow): in a
 * public repository GitHub disables schedules after 60 days without activity. A token that may not do this, and a run
 * outside Actions, are no failures: the commit to the journal has been made already.
 */
export async function keepWorkflowEnabled(github: GitHub, workflowRef: string | undefined): Promise<void> {
  const parts = /^([^/]+)\/([^/]+)\/\.github\/workflows\/([^@/]+)@/.exec(workflowRef ?? '');
  if (!parts) return;
  const [, owner = '', repo = '', workflow = ''] = parts;
  try {
    await github.rest.actions.enableWorkflow({ owner, repo, workflow_id: workflow });
  } catch (error) {
    if (refusedWith(error) === undefined) throw error;
  }
}
