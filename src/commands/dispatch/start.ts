import type { World } from '../../compose/world.ts';
import type { Inputs } from '../../config/read-inputs.ts';
import type { Dispatcher } from '../../forge/port.ts';
import type { Secret } from '../../rotation/model/secret.ts';

/** Whoever started the command, and where. */
export type Terminal = {
  readonly world: World;
  /** The configuration as it is here; undefined where inputs stand for it. */
  readonly file: { readonly name: string; readonly text: string } | undefined;
  /** What the person is at GitHub. */
  readonly token: Secret | undefined;
  /** Settles when the person does not want to wait any more (Ctrl-C). */
  readonly interrupted: Promise<void>;
};

/** Where the workflow is, and for which inputs it is started. */
export type Home = {
  readonly api: Dispatcher;
  readonly inputs: Inputs;
  /** `owner/name` */
  readonly repository: string;
  /** The default branch, whose workflow runs. */
  readonly branch: string;
};

/** A workflow file, and the inputs that it is given. */
export type Workflow = { readonly file: string; readonly given: { readonly [name: string]: string } };

/** What GitHub says in one word, such as a status; anything else is not repeated. */
export function plainWord(text: string | undefined): string {
  return text !== undefined && /^[a-z_]{1,40}$/.test(text) ? text : 'something unexpected';
}

/** One line of progress about the workflow. */
export function say(world: World, detail: string): void {
  world.progress({ step: 'workflow', detail });
}
