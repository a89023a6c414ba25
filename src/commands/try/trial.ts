/**
 * One key's whole life at a provider, from the mint to its proved death, with nothing written anywhere: what shows that the
 * calls are what the vendor answers today.
 */
import { is, KeyturnError } from '../../rotation/model/errors.ts';
import type { Clock, Listed, Minted, Provider } from '../../rotation/model/ports.ts';

/** One thing that was tried. `says`: a sentence without any value. */
export type Step = {
  readonly step: string;
  readonly state: 'ok' | 'failed' | 'off';
  /** Milliseconds until it was so. */
  readonly ms: number;
  readonly says: string;
};

export type Trial = {
  readonly steps: readonly Step[];
  /** The key may live: it was made, or may have been, and nobody saw its end. */
  readonly leaves: boolean;
  /** It was stopped before its end. */
  readonly stopped: boolean;
};

export type TrialPorts = {
  readonly provider: Provider;
  readonly clock: Clock;
  /** 36 characters, as `tagOf` makes them. */
  readonly tag: string;
  /** Hears of each step as it ends. */
  readonly told: (step: Step) => void;
  /** Hears which key there may be, for people: before it is asked for by its name, and then by its id unless that is a secret. */
  readonly made?: (key: string) => void;
  /** Stops the trial: what was made is ended first, and nothing is waited for. */
  readonly stop?: AbortSignal;
};

/** Milliseconds that a key may live which ends by itself, where a vendor wants to know: longer than any trial. */
const WEEK = 7 * 86_400_000;
/** A vendor that is slower than this is slower than what its module says, whatever that is. */
const LEAST_PATIENCE = 60_000;

/** Never throws what a provider throws: that is a step which failed. */
export async function trial(ports: TrialPorts): Promise<Trial> {
  const run = new Run(ports);
  await run.live();
  return { steps: run.steps, leaves: run.leaves, stopped: run.stopped };
}

/** Whoever waits for the trial has stopped it. */
class Stopped extends Error {}

class Run {
  readonly steps: Step[] = [];
  leaves = false;
  readonly #ports: TrialPorts;

  constructor(ports: TrialPorts) {
    this.#ports = ports;
  }

  get stopped(): boolean {
    return this.#ports.stop?.aborted === true;
  }

  async live(): Promise<void> {
    if ((await this.#unlessStopped(() => this.#before())) !== true) return;
    const made = await this.#mint();
    if (made === undefined) return;
    await this.#unlessStopped(async () => {
      await this.#identifies(made);
      await this.#probes(made, 'accepted', 'the new key is accepted');
      await this.#listed(made, 'there');
      await this.#end(made);
    });
    if (this.stopped && this.leaves) await this.#endAtOnce(made);
  }

  /** What was begun goes on where it is stopped, and nobody hears of it any more. Undefined: it was. */
  async #unlessStopped<T>(work: () => Promise<T>): Promise<T | undefined> {
    const { stop } = this.#ports;
    if (stop === undefined) return work();
    if (stop.aborted) return undefined;
    let ended: () => void = () => {};
    const stopped = new Promise<undefined>((resolve) => {
      ended = () => resolve(undefined);
      stop.addEventListener('abort', ended, { once: true });
    });
    try {
      return await Promise.race([work(), stopped]);
    } catch (error) {
      if (error instanceof Stopped) return undefined;
      throw error;
    } finally {
      stop.removeEventListener('abort', ended);
    }
  }

  async #before(): Promise<boolean> {
    const { provider } = this.#ports;
    const checked = await this.#step('the admin credential is taken', async () => {
      await provider.check();
      return 'it may do what a rotation needs, as far as reading tells';
    });
    return checked && this.#listsBefore();
  }

  /** Never cut off: whether there is a key is known by its answer alone. */
  async #mint(): Promise<Minted | undefined> {
    const { provider, tag, made, clock } = this.#ports;
    let minted: Minted | undefined;
    this.leaves = true;
    made?.(`the key named ${tag}`);
    await this.#step(
      'a key is made',
      async () => {
        minted = await provider
          .mint({ tag, expires: new Date(clock.now().getTime() + WEEK) })
          .catch((error: unknown) => {
            if (is(error, 'HTTP_NOT_SENT', 'HTTP_REFUSED')) this.leaves = false;
            throw error;
          });
        if (!provider.idIsSecret) made?.(`the key ${minted.id}`);
        const names = Object.keys(minted.values).sort();
        if (names.join() !== [...provider.values].sort().join())
          throw new KeyturnError('PROVIDER_UNREADABLE', {
            what: `it has the values ${names.join(', ')}, not ${provider.values.join(', ')}`,
          });
        return `its values are ${names.join(', ')}`;
      },
      true,
    );
    return minted;
  }

  async #listsBefore(): Promise<boolean> {
    const { provider } = this.#ports;
    const { list } = provider;
    if (list === undefined) {
      this.#note({ step: 'keys are listed', state: 'off', ms: 0, says: 'this provider lists none' });
      return true;
    }
    return this.#step('keys are listed', async () => `${(await list.call(provider)).length} before the trial`);
  }

  async #identifies(made: Minted): Promise<void> {
    const { provider } = this.#ports;
    const { identify } = provider;
    if (identify === undefined) return;
    await this.#step('the value tells which key it is', async () => {
      const told = await identify.call(provider, made.values);
      if (told === undefined) return 'this one has not the form that tells';
      if (told === 'dead' || told.id !== made.id)
        throw new KeyturnError('PROVIDER_UNREADABLE', { what: 'it tells another id than the mint did' });
      return 'its id is that of the mint';
    });
  }

  /** Each answer is asked for once: whoever stops a trial does not wait. */
  async #endAtOnce(made: Minted): Promise<void> {
    const { provider } = this.#ports;
    const proofs = provider.proofs ?? { refused: true, absent: true, gone: true };
    const says = 'the trial was stopped, so the key is ended';
    await this.#step(
      says,
      async () => {
        await provider.revoke(made.id);
        const refused = proofs.refused && (await provider.probe(made)) === 'rejected';
        if (!refused && !(proofs.gone && (await provider.revoke(made.id)) === 'gone'))
          throw new KeyturnError('PROVIDER_UNREADABLE', { what: 'the provider took that, and nobody saw its end' });
        this.leaves = false;
        return 'and the provider refuses it, or knows it no more';
      },
      true,
    );
  }

  /** Asked until as many answers in a row as the module wants say the same. */
  async #probes(made: Minted, wanted: 'accepted' | 'rejected', step: string): Promise<boolean> {
    const { provider } = this.#ports;
    return this.#step(step, async () => {
      let last = '';
      let row = 0;
      await this.#until(
        async () => {
          last = await provider.probe(made);
          row = last === wanted ? row + 1 : 0;
          return row >= provider.successes;
        },
        () => `the last answer was ${last}`,
      );
      return `${provider.successes} answers in a row`;
    });
  }

  async #listed(made: Minted, wanted: 'there' | 'gone'): Promise<boolean> {
    const { provider, tag } = this.#ports;
    const { list } = provider;
    if (list === undefined) return false;
    return this.#step(wanted === 'there' ? 'the new key is listed' : 'the ended key is listed no more', async () => {
      let found: Listed | undefined;
      await this.#until(
        async () => {
          found = (await list.call(provider)).find(({ id, active }) => id === made.id && active !== false);
          return (found !== undefined) === (wanted === 'there');
        },
        () => (wanted === 'there' ? 'it is not listed' : 'it is listed still'),
      );
      if (wanted === 'there' && provider.tagged && found?.tag !== tag)
        throw new KeyturnError('PROVIDER_UNREADABLE', {
          what: 'it is listed, and not under the name that it was made with',
        });
      return wanted === 'there' && provider.tagged ? 'under the name that it was made with' : 'by its id';
    });
  }

  async #end(made: Minted): Promise<void> {
    const { provider } = this.#ports;
    const proofs = provider.proofs ?? { refused: true, absent: true, gone: true };
    const ended = await this.#step('the key is ended', async () => {
      const answer = await provider.revoke(made.id);
      if (answer !== 'revoked')
        throw new KeyturnError('PROVIDER_UNREADABLE', { what: 'the provider says that there is no such key' });
      return 'the provider says so';
    });
    const refused = await this.#probes(made, 'rejected', 'the ended key is refused');
    const absent = await this.#listed(made, 'gone');
    const gone = await this.#step('a second end finds nothing', async () => {
      const answer = await provider.revoke(made.id);
      if (answer !== 'gone') throw new KeyturnError('PROVIDER_UNREADABLE', { what: 'the provider ended it once more' });
      return 'the provider says that there is no such key';
    });
    this.leaves = !(ended && ((proofs.refused && refused) || (proofs.absent && absent) || (proofs.gone && gone)));
  }

  /** Throws PROVIDER_UNREADABLE where it is not so in time. */
  async #until(isSo: () => Promise<boolean>, otherwise: () => string): Promise<void> {
    const { clock, provider } = this.#ports;
    const patience = Math.max(LEAST_PATIENCE, 4 * (provider.propagation + provider.listLag));
    const begun = clock.now().getTime();
    for (let pause = 250; ; pause = Math.min(pause * 2, 5_000)) {
      if (this.stopped) throw new Stopped();
      if (await isSo()) return;
      if (clock.now().getTime() - begun > patience)
        throw new KeyturnError('PROVIDER_UNREADABLE', {
          what: `not within ${Math.round(patience / 1000)} seconds: ${otherwise()}`,
        });
      await clock.sleep(pause);
    }
  }

  /** `always`: even where the trial is stopped. Of any other step nobody hears then. */
  async #step(step: string, work: () => Promise<string>, always = false): Promise<boolean> {
    const { clock } = this.#ports;
    const begun = clock.now().getTime();
    const ms = () => clock.now().getTime() - begun;
    const heard = () => {
      if (this.stopped && !always) throw new Stopped();
    };
    heard();
    try {
      const says = await work();
      heard();
      this.#note({ step, state: 'ok', ms: ms(), says });
      return true;
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      heard();
      this.#note({ step, state: 'failed', ms: ms(), says: `${error.code}: ${error.message}` });
      return false;
    }
  }

  #note(step: Step): void {
    this.steps.push(step);
    this.#ports.told(step);
  }
}
