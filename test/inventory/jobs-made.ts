/** How a random job refers to a secret and to an environment: in one of the forms that GitHub knows. */
import { type Draw, ENDINGS, ENVIRONMENTS, type Repository, type Tree } from './organizations.ts';

/** One job as it is made: what is added while a reference is composed. */
export type Making = {
  draw: Draw;
  at: Repository;
  /** What the expression of a called workflow may mean by `inputs`. */
  with?: Tree;
  matrix: { [key: string]: unknown[] };
  include: Tree[];
  inputs: { [name: string]: Tree };
  jobEnv: Tree;
  workflowEnv: Tree;
  workflowName: string;
  /** Whether its workflow is started by hand, so that it may have inputs. */
  started: boolean;
};

/** What is a number for YAML, now and then. */
function scalar(draw: Draw, text: string): unknown {
  return /^\d+$/.test(text) && draw.chance(0.7) ? Number(text) : text;
}

/** What GitHub takes for false, and for true; in a variable it is a text, and true unless it is empty. */
const FALSE = [false, 0, null, ''];
const TRUE = [true, 7, 'false', '0', 'null', 'x'];

/** A name, as an expression that yields it; what else it yields is read as well. */
export function reference(making: Making, wanted: string): { expression: string; names: string[] } {
  const { draw } = making;
  const [prefix = '', ending = ''] = wanted.split('_');
  const others = draw.some(ENDINGS, 0.3);
  const endings = [...new Set([...others, ending])];
  const composed = (of: string) =>
    draw.pick([`secrets[format('${prefix}_{0}', ${of})]`, `SECRETS [ format('{1}_{0}', ${of}, '${prefix}') ]`]);
  const names = endings.map((one) => `${prefix}_${one}`);
  const key = `k${Math.floor(draw() * 1e6)}`;
  const forms: (() => { expression: string; names: string[] })[] = [
    () => ({
      expression: draw.pick([
        `secrets.${wanted}`,
        `secrets['${wanted}']`,
        `Secrets . ${wanted.toLowerCase()}`,
        `(secrets).${wanted}`,
        `secrets[ '${wanted.toLowerCase()}' ]`,
      ]),
      names: [wanted],
    }),
    () => ({
      expression: draw.pick([
        `secrets.${wanted} || github.token`,
        `secrets.${wanted} != ''`,
        `!secrets.${wanted}`,
        `secrets.${wanted} && 'it''s }} there'`,
      ]),
      names: [wanted],
    }),
    () => ({ expression: composed(`'${ending}'`), names: [wanted] }),
    () => ({
      expression: composed(`github.ref == 'x' && '${ending}' || '${others[0] ?? ending}'`),
      names: [wanted, `${prefix}_${others[0] ?? ending}`],
    }),
    () => ({
      expression: draw.pick([
        'secrets[needs.a.outputs.n]',
        'secrets[vars.N]',
        composed('github.actor'),
        "secrets[format('{0}', steps.a.outputs.b)]",
        `secrets[format('{0}_${ending}', vars.N)]`,
      ]),
      names: [wanted],
    }),
    () => ({
      expression: composed(`fromJSON('${JSON.stringify({ a: endings })}').a[${endings.indexOf(ending)}]`),
      names: [wanted],
    }),
    () => {
      making.matrix[key] = (draw.chance(0.5) ? endings : [...endings].reverse()).map((one) => scalar(draw, one));
      return { expression: composed(draw.pick([`matrix.${key}`, `matrix['${key}']`, `MATRIX.${key}`])), names };
    },
    () => {
      making.matrix[key] = endings.map((one) => ({ of: { end: scalar(draw, one) }, size: 1 }));
      return { expression: composed(`matrix.${key}.of.end`), names };
    },
    () => {
      making.include.push(...endings.map((one) => ({ [key]: scalar(draw, one) })));
      return { expression: composed(`matrix.${key}`), names };
    },
    () => {
      making.matrix[key] = [`\${{ '${ending}' }}`, 'NONE'];
      return { expression: composed(`matrix.${key}`), names: [wanted] };
    },
    () => {
      const where = draw.pick([making.jobEnv, making.workflowEnv]);
      where[key.toUpperCase()] = draw.pick([scalar(draw, ending), `\${{ '${ending}' }}`, `\${{ 'A' && '${ending}' }}`]);
      return { expression: composed(`env.${key.toUpperCase()}`), names: [wanted] };
    },
    () => {
      // Some step before it writes another value.
      making.jobEnv[key.toUpperCase()] = 'NONE';
      return { expression: composed(`env.${key.toUpperCase()}`), names: [wanted] };
    },
    () => {
      const holds = draw.chance(0.5);
      making.matrix[key] = [draw.pick(holds ? TRUE : FALSE)];
      const [yes, no] = holds ? [ending, 'NONE'] : ['NONE', ending];
      return { expression: composed(`matrix.${key} && '${yes}' || '${no}'`), names: [wanted] };
    },
    () => {
      const value = draw.pick([...FALSE, ...TRUE]);
      making.workflowEnv[key.toUpperCase()] = value;
      const [yes, no] = value !== null && value !== '' ? [ending, 'NONE'] : ['NONE', ending];
      return { expression: composed(`env.${key.toUpperCase()} && '${yes}' || '${no}'`), names: [wanted] };
    },
    () => {
      // Positions count, also where an element stands twice.
      making.matrix[key] = [['NONE', 'NONE', scalar(draw, ending), 'NONE']];
      return { expression: composed(`matrix.${key}[${draw.pick(['2', "'2'", '2.5'])}]`), names: [wanted] };
    },
    () => {
      making.matrix[key] = [{ of: null, is: false }];
      return {
        expression: composed(`matrix.${key}.${draw.pick(['of', 'is', 'gone'])} || '${ending}'`),
        names: [wanted],
      };
    },
    () => {
      making.matrix[`\${{ '${key}' }}`] = [`\${{ '${ending}' }}`];
      return { expression: composed(`matrix.${key}`), names: [wanted] };
    },
  ];
  if (making.with === undefined) {
    forms.push(() => {
      making.workflowName = wanted;
      return { expression: 'secrets[github.workflow]', names: [wanted] };
    });
  }
  if (making.started) {
    forms.push(() => {
      making.inputs[key] = { type: 'choice', options: endings.map((one) => scalar(draw, one)) };
      return { expression: composed(draw.pick([`inputs.${key}`, `github.event.inputs.${key}`])), names };
    });
    forms.push(() => {
      making.inputs[key] = { type: 'string', default: 'X' };
      return { expression: composed(`inputs.${key}`), names: [wanted] };
    });
  }
  if (making.with !== undefined) {
    const given = making.with;
    forms.push(() => {
      given[key] = draw.pick([scalar(draw, ending), `\${{ '${ending}' }}`, `\${{ vars.X }}`]);
      making.inputs[key] = { type: 'string' };
      return { expression: composed(`inputs.${key}`), names: [wanted] };
    });
    forms.push(() => {
      making.inputs[key] = { type: 'string', default: scalar(draw, ending) };
      return { expression: composed(`inputs.${key}`), names: [wanted] };
    });
    forms.push(() => {
      const type = draw.pick(['boolean', 'number', 'string']);
      const value = draw.pick<number | boolean>(type === 'number' ? [0, 1] : [true, false]);
      given[key] = value;
      making.inputs[key] = { type };
      const [yes, no] = value || type === 'string' ? [ending, 'NONE'] : ['NONE', ending];
      return { expression: composed(`inputs.${key} && '${yes}' || '${no}'`), names: [wanted] };
    });
  }
  const made = draw.pick(forms)();
  // `github.workflow` is one name for the whole file: what an earlier reference meant must stay.
  return made;
}

/** Puts the expression somewhere into the job. */
export function place(making: Making, job: Tree, workflow: Tree, expression: string): void {
  const { draw } = making;
  const text = draw.pick([
    `\${{ ${expression} }}`,
    `\${{${expression}}}`,
    `a \${{ ${expression} }} b`,
    `\${{ github.sha }}-\${{ ${expression} }}`,
  ]);
  const steps = job['steps'] as Tree[];
  const usesStepContext = /steps\.|needs\./.test(expression);
  const usesJobContext = /matrix|env\.|steps\.|needs\.|inputs|vars/i.test(expression);
  const places: (() => void)[] = [
    () => steps.push({ run: draw.pick([text, `echo a\necho "${text}"\n`]) }),
    () => steps.push({ run: './x', env: { V: text } }),
    () => steps.push({ uses: 'some/action@v1', with: { token: text, b: 1 } }),
    () => steps.push({ uses: './.github/actions/local', with: { token: text } }),
    () => steps.push({ name: text, run: 'x' }),
    () => steps.push({ run: 'x', if: draw.chance(0.5) ? expression : text }),
    () => steps.push({ run: 'x', env: { [`A\${{ ${expression} }}`]: 'keys, too' } }),
  ];
  if (!usesStepContext && !/env\./i.test(expression)) {
    places.push(() => {
      const services = (job['services'] ?? {}) as Tree;
      job['services'] = {
        ...services,
        [`s${Math.floor(draw() * 1e6)}`]: { image: 'x', credentials: { username: 'a', password: text } },
      };
    });
    places.push(() => {
      making.jobEnv[`J${Math.floor(draw() * 1e6)}`] = text;
    });
  }
  if (!usesJobContext) {
    places.push(() => {
      making.workflowEnv[`W${Math.floor(draw() * 1e6)}`] = text;
    });
    places.push(() => {
      workflow['run-name'] = `${String(workflow['run-name'] ?? '')}${text}`;
    });
  }
  draw.pick(places)();
}

/** The environments that the job may be in. */
export function environment(making: Making, job: Tree): (string | undefined)[] {
  const { draw } = making;
  const one = draw.pick(ENVIRONMENTS);
  const other = draw.pick(ENVIRONMENTS);
  const scalarOf = (value: unknown) => (typeof value === 'string' ? scalar(draw, value) : value);
  const set = (value: unknown) => {
    job['environment'] = draw.chance(0.5) ? scalarOf(value) : { name: scalarOf(value), url: 'https://example.invalid' };
  };
  const forms: (() => (string | undefined)[])[] = [
    () => [undefined],
    () => [undefined],
    () => {
      set(draw.chance(0.5) ? one : one.toUpperCase());
      return [one];
    },
    () => {
      making.matrix['env'] = [one, other];
      set('${{ matrix.env }}');
      return [one, other];
    },
    () => {
      making.include.push({ env: one }, { env: other }, { unlike: 1 });
      set('${{ matrix.env }}');
      return [one, other, undefined];
    },
    () => {
      set(draw.pick(['${{ vars.WHERE }}', '${{ needs.a.outputs.where }}', "${{ github.ref == 'x' && vars.A || '' }}"]));
      return [one, other, undefined];
    },
    () => {
      set(`\${{ github.ref_name == 'main' && '${one}' || '${other}' }}`);
      return [one, other];
    },
    () => {
      set(`\${{ github.ref_name == 'main' && '${one}' }}`);
      return [one, undefined];
    },
    () => {
      job['environment'] =
        `\${{ fromJSON('${JSON.stringify({ name: scalarOf(one), url: 'https://example.invalid' })}') }}`;
      return [one];
    },
    () => {
      making.matrix['env'] = [scalarOf(one), null];
      set('${{ matrix.env }}');
      return [one, undefined];
    },
  ];
  if (making.started) {
    forms.push(() => {
      making.inputs['where'] = { type: 'choice', options: [one, other] };
      set('${{ inputs.where }}');
      return [one, other];
    });
    forms.push(() => {
      making.inputs['where'] = { type: 'environment' };
      set('${{ github.event.inputs.where }}');
      return Object.keys(making.at.environments);
    });
  }
  if (making.with !== undefined) {
    const given = making.with;
    forms.push(() => {
      given['where'] = draw.pick([one, `\${{ '${one}' }}`]);
      making.inputs['where'] = { type: 'string' };
      set('${{ inputs.where }}');
      return [one];
    });
  }
  return draw.pick(forms)();
}
