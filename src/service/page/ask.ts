/** The page at /ask, in the browser, where people ask people. A fragment means nothing here, and was taken away. */
import { showAskForm } from './ask-form.ts';
import { showAsked } from './asked-view.ts';
import { wantsToken } from './create-link.ts';
import { emptyWish } from './create-request.ts';
import { begin, canEncrypt } from './screen.ts';
import { speakOfRequests } from './words-requests.ts';

const token = { value: '', wanted: true };

function compose(): void {
  showAskForm(emptyWish(), token, (made, expiresAt) => showAsked(made, expiresAt, compose));
}

async function startAsk(): Promise<void> {
  if (!canEncrypt()) return;
  // Asked for before anything is shown, so that no field comes or goes while somebody types.
  token.wanted = (await wantsToken('/v1/requests')) ?? true;
  compose();
}

speakOfRequests();
begin('promiseNew');
void startAsk();
