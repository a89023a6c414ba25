/** What a command found, as text for people or as JSON lines for programs. */

import type { Ending } from '../commands/ending.ts';
import type { IntoEvent } from '../commands/open-io.ts';
import type { ShareEvent } from '../commands/share.ts';
import { plain } from '../report/foreign-text.ts';
import type { KeyturnError } from '../rotation/model/errors.ts';
import type { Progress } from '../rotation/model/ports.ts';
import { FROM_CLONE } from '../rotation/model/program.ts';
import { withShortTimes } from '../rotation/model/short-time.ts';
import { clock } from '../world.ts';
import { colours, columns, err, out, say } from './output.ts';
import { shown } from './terminal.ts';

/** A sentence for people, with its times as they read them. */
export const sentence = (text: string) => plain(withShortTimes(text, clock.now()));

/** One step of a run. */
export function show({ secret, step, detail }: Progress, json: boolean): void {
  if (json) out(JSON.stringify({ event: 'step', secret: secret ?? null, step, detail }));
  else err(sentence(`${secret ?? 'keyturn'}  ${step}: ${detail}`));
}

/** The report of a run; returns its exit status. */
export async function end({ report, exit }: Ending, json: boolean): Promise<number> {
  if (json && report.evidence !== undefined) out(report.evidence.json.trimEnd());
  else if (json) {
    const [{ outputs, result }, { forReaders }] = await Promise.all([
      import('../report/result.ts'),
      import('../report/report.ts'),
    ]);
    for (const says of forReaders(report).about ?? []) out(JSON.stringify({ event: 'about', says }));
    for (const board of forReaders(report).boards ?? []) out(JSON.stringify({ event: 'board', ...board }));
    for (const entry of result(report)) out(JSON.stringify({ event: 'secret', ...entry }));
    for (const check of forReaders(report).checks ?? []) out(JSON.stringify({ event: 'check', ...check }));
    const { result: _, ...rest } = outputs(report);
    const said = forReaders(report).left;
    out(
      JSON.stringify({
        event: 'end',
        exit,
        ...rest,
        ...(said === undefined ? {} : { said }),
        failures: forReaders(report).failures,
      }),
    );
  } else {
    const { terminal } = await import('../report/table.ts');
    out(terminal(report, { colours, columns }).trimEnd());
  }
  return exit;
}

/** Tells what went wrong with some of several links; returns the exit status. */
export function endWith(failures: readonly KeyturnError[], json: boolean): number {
  for (const { code, message, hint } of failures) {
    if (json) out(JSON.stringify({ event: 'failed', code, what: message, hint }));
    else for (const line of [`${code}: ${message}`, ...(hint === undefined ? [] : [`  ${hint}`])]) err(sentence(line));
  }
  const exit = failures[0]?.exit ?? 0;
  if (json) out(JSON.stringify({ event: 'end', exit }));
  return exit;
}

/** What became of a link that was opened. Values are printed only where they were asked for. */
export function tellOpened(event: IntoEvent, json: boolean): void {
  if (event.event === 'value') {
    const { key, name, environment, value } = event.entry;
    if (json)
      out(JSON.stringify({ event: 'value', key, name, environment: environment ?? null, value: value.reveal() }));
    else out(`${key}=${shown(value.reveal())}`);
  } else if (json) {
    out(JSON.stringify(event));
  } else if (event.event === 'ended' && !event.failed) {
    // With --print a program reads standard output, which has the values alone.
    const tell = Object.values(event.places).includes('shown') ? err : say;
    tell(sentence(`${event.says[0]?.toUpperCase()}${event.says.slice(1)}.`));
  }
}

/** @param cli how recipients run Keyturn, where the configuration says so */
export function tellShared(event: ShareEvent, json: boolean, cli: string | undefined): void {
  const password = event.password?.reveal();
  if (json) {
    const { link, ...rest } = { link: undefined, ...event };
    out(JSON.stringify({ ...rest, ...(link === undefined ? {} : { link: link.reveal() }), password }));
    return;
  }
  if (event.event === 'link') {
    err(sentence(`One person can open this, once, until ${event.expires}: ${event.names.join(', ')}.`));
    err(plain(howToOpen(event.link.reveal(), cli)));
    out(event.link.reveal());
    if (password !== undefined) err(`Its password, which must go another way than the link: ${password}`);
    return;
  }
  say(
    sentence(`${event.person} was sent a link by ${event.channel}, until ${event.expires}: ${event.names.join(', ')}.`),
  );
  if (event.passwordBy !== undefined) say(plain(`The password went by ${event.passwordBy}.`));
  else if (password !== undefined)
    say(plain(`Tell ${event.person} the password yourself, not by ${event.channel}: ${password}`));
}

/** For whoever hands the link over. Without `cli:` only a link that has no page needs a command. */
function howToOpen(link: string, cli: string | undefined): string {
  if (/^https?:/.test(link))
    return `It opens in a browser${cli === undefined ? '.' : `, or in a terminal: ${cli} open`}`;
  const clone = cli === undefined ? ' (KEYTURN is the folder of a clone of Keyturn)' : '';
  return `It opens in a terminal: ${cli ?? FROM_CLONE} open${clone}`;
}
