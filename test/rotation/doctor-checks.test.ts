/** Doctor asks what a rotation needs, and nothing that no configured rotation needs. */
import { describe, expect, it } from '@jest/globals';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Ports } from '../../src/rotation/model/ports.ts';
import type { Target } from '../../src/rotation/model/target.ts';
import { examine } from '../../src/rotation/run/doctor.ts';
import { secretRunOf } from './secret-run-parts.ts';

type Asked = 'escrow' | 'links' | 'channel' | 'alerts';

type Given = Partial<Target> & { readonly notify?: boolean; readonly leaks?: boolean };

/** What doctor asked of a world in which nothing else is wrong, and the codes of what failed. */
async function examined(given: Given, present: () => void = () => undefined) {
  const { notify, leaks, ...more } = given;
  const policy = leaks ? { rotateWhen: ['exposed' as const] } : {};
  const { run } = await secretRunOf({ now: 0, target: more, policy });
  const asked = new Set<Asked>();
  const ask =
    <T>(what: Asked, answer: T) =>
    async (): Promise<T> => {
      asked.add(what);
      return answer;
    };
  const channel = { name: 'toy', reaches: () => true, check: ask('channel', undefined), send: async () => undefined };
  const ports = Object.assign(run.context.ports, {
    escrow: { place: 'escrow', limit: 40_000, check: ask('escrow', undefined), updatedAt: async () => undefined },
    links: { via: 'toy', strength: 'once', check: ask('links', undefined) },
    channels: [channel],
    alerts: { open: ask('alerts', { alerts: [], unreadable: [], unseen: [] }) },
    people: { resolve: async () => [{ id: '1', login: 'mona', reach: {} }], named: async () => undefined },
    ...(notify ? { notify: {} } : {}),
  }) as unknown as Ports;
  const { checks } = await examine(ports, [run.target], [run.target], present);
  return { asked: [...asked].sort(), codes: checks.flatMap(({ error }) => (error ? [error.code] : [])) };
}

const shared = { with: ['mona'], as: 'common' } as unknown as NonNullable<Target['share']>;

describe('doctor asks', () => {
  it.each<[string, Given, readonly Asked[]]>([
    ['the escrow alone where nothing is shared and no leak is looked for', {}, ['escrow']],
    ['no escrow where a person makes the key', { manual: true }, []],
    ['links and channels where something is shared', { share: shared }, ['channel', 'escrow', 'links']],
    ['channels where somebody is to be told', { notify: true }, ['channel', 'escrow']],
    ['for alerts where a leak makes a key due', { leaks: true }, ['alerts', 'escrow']],
  ])('%s', async (_what, given, wanted) => {
    expect((await examined(given)).asked).toEqual(wanted);
  });

  it('whether the admin credential is there', async () => {
    const missing = () => {
      throw new KeyturnError('ENVIRONMENT_MISSING', { what: 'TOY_ADMIN is not set' });
    };
    expect((await examined({}, missing)).codes).toContain('ENVIRONMENT_MISSING');
    expect((await examined({})).codes).toEqual([]);
  });
});

describe('doctor, where owners are asked,', () => {
  const asking = { manual: true, owner: ['mona', 'lisa'], ask: { expires: 1, confirm: 'auto' } } as const;

  /** Rows about asks, in a world where `wrong` is wrong. */
  async function rows(wrong: 'nothing' | 'service' | 'channel' | 'actions' | 'laptop') {
    const { run } = await secretRunOf({ now: 0, target: asking });
    const channel = { name: 'toy', reaches: ({ login }: { login: string }) => login === 'mona', check: async () => {} };
    const down = new KeyturnError('LINK_SERVICE_DOWN', { what: 'links.example.com does not answer' });
    const denied = new KeyturnError('TOKEN_DENIED', { what: 'GitHub does not show this run' });
    const ports = Object.assign(run.context.ports, {
      escrow: { place: 'escrow', limit: 40_000, check: async () => {}, updatedAt: async () => undefined },
      requests: { via: 'keyturn', host: 'links.example.com', check: async () => failing(wrong === 'service', down) },
      ...(wrong === 'laptop' ? {} : { pressed: async () => failing(wrong === 'actions', denied) }),
      channels: [wrong === 'channel' ? channel : { ...channel, ask: async () => {} }],
      people: {
        resolve: async ([login]: readonly string[]) => [{ id: login, login, reach: {} }],
        named: async () => undefined,
      },
    }) as unknown as Ports;
    const { checks, people } = await examine(ports, [run.target], [run.target], () => {});
    expect(people).toEqual(expect.arrayContaining(['mona', 'lisa']));
    const about = checks.filter(
      ({ subject, name }) => /requests|owners|escrow|channel/.test(subject) || /who/.test(name),
    );
    return about.map(({ subject, says, error }) => `${subject}: ${error?.code ?? says}`);
  }

  const good = {
    escrow: 'escrow: ',
    channel: 'channel: ',
    requests: 'requests: the link of each request leads to links.example.com',
    owners: 'owners: mona by toy; lisa is passed over: no channel carries a request to them',
    signal: 'signal: ',
  };

  it.each<[Parameters<typeof rows>[0], Partial<typeof good>]>([
    ['nothing', {}],
    ['service', { requests: 'requests: LINK_SERVICE_DOWN' }],
    ['channel', { owners: 'owners: ASK_NOBODY' }],
    ['actions', { signal: 'signal: TOKEN_DENIED' }],
  ])('says what is there, and what is not (%s)', async (wrong, but) => {
    expect(await rows(wrong)).toEqual(Object.values({ ...good, ...but }));
  });

  it('asks nobody on a laptop who has started this run', async () => {
    expect(await rows('laptop')).toEqual(Object.values(good).slice(0, 4));
  });
});

function failing(fails: boolean, error: KeyturnError): undefined {
  if (fails) throw error;
  return undefined;
}
