/** What has to hold for owners of secrets to be asked: doctor's checks of that. Reads only. */
import type { Subject } from '../model/check.ts';
import { is, KeyturnError } from '../model/errors.ts';
import type { Person, Ports } from '../model/ports.ts';
import type { LedgerPerson } from '../model/record.ts';
import type { Target } from '../model/target.ts';
import { askingChannels } from '../people/owners.ts';
import type { Found } from './doctor-rotation.ts';

type Examining = {
  attempt(subject: Subject, name: string, work: () => Promise<Found>, of?: readonly Target[]): Promise<void>;
  /** Logins that stand in a check's words. */
  note(people: readonly Person[]): void;
  /** Everybody whom the journal remembers. */
  readonly known: readonly LedgerPerson[];
};

/** The place of requests, who can be asked, and whether a run can tell who has started it. */
export async function examineAsks(examining: Examining, ports: Ports, chosen: readonly Target[]): Promise<void> {
  const asking = chosen.filter(({ ask }) => ask !== undefined);
  if (asking.length === 0) return;
  const { requests, pressed } = ports;
  const place = async () => {
    if (!requests) return { off: 'no place for requests is configured: these keys are typed into a terminal' };
    await requests.check();
    return `the link of each request leads to ${requests.host}`;
  };
  await examining.attempt('requests', requests?.host ?? '', place, asking);
  for (const target of asking)
    await examining.attempt('owners', target.key, () => owners(examining, ports, target), [target]);
  const isWanted = requests?.confirms === true || asking.some(({ ask }) => ask?.confirm !== 'never');
  // Outside a job no run is anybody's press.
  if (!pressed || !isWanted) return;
  await examining.attempt('signal', 'who started a run', () => pressed().then(() => ''));
}

/** Who would be asked, in their order, and who is passed over. Throws ASK_NOBODY. */
async function owners(examining: Examining, { people, channels }: Ports, { key, owner = [] }: Target): Promise<string> {
  const ways = new Map<string, string>();
  const over: string[] = [];
  for (const word of owner) {
    const found = await people.resolve([word], examining.known).catch((error: unknown) => {
      if (!is(error, 'RECIPIENT_UNREACHABLE')) throw error;
      over.push(`${word} is passed over: ${error.message}`);
      return [];
    });
    examining.note(found);
    for (const person of found) {
      const [way] = askingChannels(channels, person);
      if (way) ways.set(person.login, `${person.login} by ${way.name}`);
      else over.push(`${person.login} is passed over: no channel carries a request to them`);
    }
  }
  if (ways.size > 0) return [[...ways.values()].join(', '), ...over].join('; ');
  throw new KeyturnError('ASK_NOBODY', {
    secret: key,
    what: `nobody can be asked for a new key of ${key}${over.length === 0 ? '' : `: ${over.join('; ')}`}`,
    hint: `name somebody under \`owner\` of ${key}, with an address under \`people\` or a channel that reaches everybody`,
  });
}
