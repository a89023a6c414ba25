import { addWords } from './words.ts';
import { requestEnglish } from './words-requests.en.ts';
import { requestItalian } from './words-requests.it.ts';

/** To be called before anything is shown. */
export function speakOfRequests(): void {
  addWords('en', requestEnglish);
  addWords('it', requestItalian);
}
