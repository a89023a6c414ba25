/** What an expression can be, against what GitHub's own evaluator says that it is. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { describe, expect, test } from '@jest/globals';
import { parseExpression } from '../../src/inventory/expressions.ts';
import { evaluate, type Members, membersOf, textOf, type Value, type Values } from '../../src/inventory/values.ts';
import { fits } from '../../src/inventory/wildcard.ts';
import { type Draw, drawing } from './organizations.ts';

const SEEDS = 4000;

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** What one member of the context can be in one run or another. */
type World = { [name: string]: Plain[] };

const scalars: readonly Plain[] = ['', 'A', 'b', '0', '1', 'false', 'x{0}', 0, 1, 1.5, -1, true, false, null];

function plain(draw: Draw, depth = 0): Plain {
  if (depth > 2 || draw.chance(0.6)) return draw.pick(scalars);
  if (draw.chance(0.5)) return Array.from({ length: Math.floor(draw() * 4) }, () => plain(draw, depth + 1));
  return Object.fromEntries(draw.some(['a', 'B', '1'], 0.6).map((key) => [key, plain(draw, depth + 1)]));
}

function worldOf(draw: Draw): World {
  const known = ['p', 'q', 'r'].map((name) => [
    name,
    Array.from({ length: 1 + Math.floor(draw() * 2) }, () => plain(draw)),
  ]);
  return Object.fromEntries(known) as World;
}

function expression(draw: Draw, depth = 0): string {
  const inner = () => expression(draw, depth + 1);
  const leaf = [
    () =>
      draw.pick([
        "''",
        "'A'",
        "'b'",
        "'1'",
        "'a'",
        "'0'",
        "'false'",
        '0',
        '1',
        '-1',
        '1.5',
        '0x10',
        'true',
        'false',
        'null',
      ]),
    () => `m.${draw.pick(['p', 'q', 'r', 'none'])}`,
    () => `m['${draw.pick(['P', 'q', 'r'])}']`,
    () => 'u.x',
  ];
  if (depth > 3 || draw.chance(0.25)) return draw.pick(leaf)();
  return draw.pick([
    ...leaf,
    () => `(${inner()})`,
    () => `!${inner()}`,
    () => `${inner()} && ${inner()}`,
    () => `${inner()} || ${inner()}`,
    () => `(${inner()} && ${inner()} || ${inner()})`,
    () => `(${inner()} ${draw.pick(['==', '!=', '<', '>='])} ${inner()})`,
    () => `(${inner()})[${inner()}]`,
    () => `m.${draw.pick(['p', 'q', 'r'])}.${draw.pick(['a', 'b', '*'])}`,
    () => `m.${draw.pick(['p', 'q', 'r'])}.*.${draw.pick(['a', 'b'])}`,
    () => `format('${draw.pick(['{0}', 'K_{0}', '{{{0}}}', '{0}{0}', '{0:x}', '}}{0}'])}', ${inner()})`,
    () => `format('{1}-{0}', ${inner()}, ${inner()})`,
    () => `fromJSON('${JSON.stringify(plain(draw))}')`,
    () => `fromJSON('${JSON.stringify(plain(draw))}')[${inner()}]`,
    () => `join(${inner()}, '-')`,
    () => `toJSON(${inner()})`,
    () => `contains(${inner()}, ${inner()})`,
    () => `startsWith(${inner()}, 'A')`,
  ])();
}

function ofPlain(value: Plain): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return { items: value.map((one) => [ofPlain(one)]) };
  return membersOf(Object.entries(value).map(([key, one]) => [key, [ofPlain(one)]]));
}

function ofGitHub(value: Plain): data.ExpressionData {
  if (value === null) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (Array.isArray(value)) return new data.Array(...value.map(ofGitHub));
  return new data.Dictionary(...Object.entries(value).map(([key, one]) => ({ key, value: ofGitHub(one) })));
}

/** Undefined: GitHub refuses it. */
function said(
  text: string,
  values: { readonly [name: string]: Plain },
  unknown: Plain,
): data.ExpressionData | undefined {
  const contexts = new data.Dictionary(
    { key: 'm', value: ofGitHub(values) },
    { key: 'u', value: ofGitHub({ x: unknown }) },
  );
  try {
    const parsed = new Parser(new Lexer(text).lex().tokens, ['m', 'u'], []).parse();
    return new Evaluator(parsed, contexts).evaluate();
  } catch {
    return undefined;
  }
}

function isAmong(found: Values, wanted: data.ExpressionData): boolean {
  return found.some((value) => {
    if (typeof value === 'string' && value.includes('*')) return fits(wanted.coerceString(), value);
    return textOf(value) === wanted.coerceString();
  });
}

describe('what an expression can be', () => {
  test(`has what GitHub says that it is, in ${SEEDS} random ones`, () => {
    const wrong: string[] = [];
    let compared = 0;
    let exact = 0;
    for (let seed = 1; seed <= SEEDS && wrong.length < 5; seed++) {
      const draw = drawing(seed);
      const world = worldOf(draw);
      const text = expression(draw);
      const parsed = parseExpression(text);
      const m: Members = membersOf(Object.entries(world).map(([name, values]) => [name, values.map(ofPlain)]));
      const found = parsed === undefined ? ['*'] : evaluate(parsed, (name) => (name === 'm' ? m : undefined));
      for (let run = 0; run < 4; run++) {
        const values = Object.fromEntries(Object.entries(world).map(([name, of]) => [name, draw.pick(of)]));
        const wanted = said(text, values, plain(draw));
        if (wanted === undefined) continue;
        compared++;
        if (!found.includes('*')) exact++;
        if (!isAmong(found, wanted))
          wrong.push(
            `seed ${seed}: ${text} is ${wanted.coerceString()} with ${JSON.stringify(values)}, not of ${JSON.stringify(found.map(textOf))}`,
          );
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(SEEDS);
    // One that calls all of it unknown would be right, and of no use.
    expect(exact).toBeGreaterThan(compared / 3);
  });
});
