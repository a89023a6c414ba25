/** One thing that is left to do. */
export type Step = {
  /** What it is for, or, without a command, what to do. */
  readonly why: string;
  /** One line for a shell. */
  readonly command?: string;
};
