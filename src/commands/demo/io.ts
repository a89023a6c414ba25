/** What an entry point gives the demo. */
import type { Clock, Http, Random } from '../../rotation/model/ports.ts';
import type { DemoEvent } from './telling.ts';

export type DemoInput = {
  /** Plays the recipient too. */
  readonly yes: boolean;
  /** Events instead of lines. */
  readonly json: boolean;
};

export type DemoIo = {
  /** The real ones. */
  readonly clock: Clock;
  readonly random: Pick<Random, 'bytes'>;
  /** The real network, used for the demo's own link service on 127.0.0.1 and nothing else. */
  readonly http: Http;
  /** One line without its end, as wide as `columns` as far as its words allow. */
  print(line: string): void;
  /** With `json`. */
  event(event: DemoEvent): void;
  /** How wide a line may be; 80 is as wide as it gets. */
  readonly columns?: number | undefined;
  /** Whether lines may carry colours. */
  readonly colour: boolean;
  /** How this program is called, for the commands that it proposes. */
  readonly program: string;
};
