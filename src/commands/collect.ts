/** `keyturn collect`: takes the answer to a request, once its code was compared, and goes on as `open`. */
import { type Collectable, type Collector, collector, takenPerhaps } from '../links/request-client.ts';
import type { Frame } from '../links/request-question.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { isDangerousName } from './dangerous-names.ts';
import type { OpenResult } from './open.ts';
import { intoFile } from './open-into.ts';
import type { IntoInput, IntoIo } from './open-io.ts';

export type CollectInput = Omit<IntoInput, 'links'> & {
  readonly origin: string;
  /** S, which opens the answer. */
  readonly seed: Secret;
  /** As it was written down when it was asked; left out for a link of /c, whose question says it. */
  readonly frame?: Frame | undefined;
};

export type CollectIo = IntoIo & {
  /** Called once question and answer are erased at the service. */
  readonly forget?: (id: string) => Promise<void>;
};

/**
 * @returns `waiting`: nobody has answered yet
 * @throws KeyturnError as `open` does; INPUT_INVALID where nobody said that the codes are equal
 */
export async function collect(input: CollectInput, io: CollectIo): Promise<'waiting' | 'collected'> {
  const service = await collector(input.origin, input.seed, io);
  const frame = input.frame ?? (await service.question());
  for (;;) {
    const meant = await service.waiting();
    if (meant === undefined) return 'waiting';
    await compared(meant, service, input, io);
    let changed = false;
    await intoFile(input, io, async () => {
      io.sending?.(takenPerhaps);
      const entries = await service.take(meant, frame).finally(() => io.sending?.(undefined));
      changed = entries === undefined;
      return entries && resultOf(entries, service, input, io);
    });
    if (!changed) return 'collected';
    io.say('The answer was replaced a moment ago: it has another code.');
  }
}

async function compared(
  { code, filledAt }: Collectable,
  { id }: Collector,
  _: CollectInput,
  io: CollectIo,
): Promise<void> {
  io.say(`There is an answer to ${id}, of ${filledAt.toISOString()}. Its code: ${code}`);
  if (await io.confirm?.('Does the page or the terminal of whoever answered show this code?')) return;
  throw new KeyturnError('INPUT_INVALID', {
    what: 'nobody said that the code is that of whoever answered; nothing was opened',
    hint: 'ask them for it; if theirs is another one, somebody else answered: ask again, in another way',
  });
}

function resultOf(
  found: { readonly [name: string]: Secret },
  service: Collector,
  { origin, allowNames = [], frame }: CollectInput,
  io: CollectIo,
): OpenResult {
  const names = Object.keys(found);
  // Who asked for a name on this computer chose it; a link of /c, and whoever chooses names while answering, may be anybody's.
  const allowed = new Set([...allowNames, ...(frame?.fields ?? []).map(({ name }) => name)]);
  const refused = names.filter((name) => isDangerousName(name) && !allowed.has(name));
  const entries = Object.entries(found)
    .filter(([name]) => !refused.includes(name))
    .map(([name, value]) => ({ key: name, environment: undefined, name, value, rotation: undefined }));
  return {
    entries,
    refused,
    origin,
    creator: '',
    known: false,
    again: undefined,
    from: '',
    note: '',
    receipts: false,
    says: {
      announce: `The answer of request ${service.id}.`,
      spent: 'the answer was taken',
      cure: 'the same command takes it again for a week',
    },
    async saved() {
      await service.done();
      await io.forget?.(service.id);
    },
  };
}
