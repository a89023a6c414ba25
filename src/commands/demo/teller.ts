import { widthOf } from '../../report/fold.ts';
import type { DemoInput, DemoIo } from './io.ts';
import { type DemoEvent, heading, type Paint, paint, wrap } from './telling.ts';

/** Tells the story: to a person as lines, to a program as events. */
export type Teller = {
  readonly paint: Paint;
  heading(text: string): void;
  /** One paragraph. */
  say(text: string, first?: string): void;
  /** As it is. */
  line(text?: string): void;
  /** Two parts of one row, under each other where they do not fit beside each other. */
  row(left: string, right: string): void;
  event(event: DemoEvent): void;
};

export function tellerOf({ json }: DemoInput, io: DemoIo): Teller {
  const line = (text = '') => {
    if (!json) io.print(text);
  };
  const painted = paint(io.colour);
  return {
    paint: painted,
    line,
    row: (left, right) => {
      if (io.columns === undefined || widthOf(left) + widthOf(right) <= io.columns) line(`${left}${right}`);
      else for (const each of [left, `      ${right.trimStart()}`]) line(each.trimEnd());
    },
    say: (text, first) => {
      for (const each of wrap(text, first, io.columns)) line(each);
    },
    heading(text) {
      line();
      line(painted('bold', heading(text, io.columns)));
      line();
    },
    event(event) {
      if (json) io.event(event);
    },
  };
}
