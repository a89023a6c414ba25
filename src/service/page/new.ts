/** The page at /new, in the browser, where people make links. A fragment means nothing here, and was taken away. */
import { wantsToken } from './create-link.ts';
import { showCreated } from './created-view.ts';
import { emptyDraft } from './draft.ts';
import { showForm } from './form.ts';
import { begin, canEncrypt } from './screen.ts';

const token = { value: '', wanted: true };

function compose(): void {
  const draft = emptyDraft();
  showForm({
    draft,
    token,
    created: (sealed, expiresAt) => {
      const password = draft.protect ? draft.password : undefined;
      showCreated({ sealed, expiresAt, password }, compose);
    },
  });
}

async function startNew(): Promise<void> {
  if (!canEncrypt()) return;
  // Asked for before anything is shown, so that no field comes or goes while somebody types.
  token.wanted = (await wantsToken()) ?? true;
  compose();
}

begin('promiseNew');
void startNew();
