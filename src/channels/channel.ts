import type { z } from 'zod';
import type { Channel, Clock, Http, LinkMessage } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';

export type { Channel, LinkMessage };

export type ChannelContext<Options> = {
  readonly options: Options;
  /** The variables that `environment()` named, wrapped; `undefined` = not set, which `check()` and `send()` report. */
  readonly environment: { readonly [name: string]: Secret | undefined };
  readonly http: Http;
  readonly clock: Clock;
};

/** One way to tell a person about a link: what the configuration may say about it, and how it is built from that. */
export type ChannelModule<Options = unknown> = {
  readonly name: string;
  readonly title: string;
  /** What it does, for the docs and the schema. */
  readonly sentence: string;
  /** What may stand under the channel's name in `channels:`. */
  readonly options: z.ZodType<Options>;
  /**
   * What may stand under the channel's name for a person in `people:`; `undefined` = it needs nothing there, and may
   * itself be named in `notify.to`.
   */
  readonly reach: z.ZodType<string> | undefined;
  /** Its messages go to a room full of people: notices only, never a link. */
  readonly noticesOnly?: true;
  /** The names of the environment variables that it needs with these options. */
  environment(options: Options): readonly string[];
  /** Never throws and sends nothing: what is missing shows in `check()`. */
  build(context: ChannelContext<Options>): Channel;
};
