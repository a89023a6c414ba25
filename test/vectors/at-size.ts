/** One entry with everything that the compact form of a journal is for, and what is refused of it. No import of Keyturn's. */

// biome-ignore lint/suspicious/noExplicitAny: what is made wrong on purpose has no type.
type Any = any;

const repositories = Array.from({ length: 70 }, (_, at) => `acme/service-${String(at).padStart(3, '0')}`);

/** As the engine freezes the address of a repository's secret. */
function repositoryPlace(repository: string, app: string): Any {
  const key = `github:${repository.toLowerCase()}/${app}/STRIPE_API_KEY`;
  return { kind: 'github', key, value: 'value', repository, environment: null, app, name: 'STRIPE_API_KEY' };
}

const vault = {
  kind: 'vault',
  key: 'vault:https://vault.example.com/secret/shop#STRIPE_API_KEY',
  value: 'value',
  mount: 'secret',
  path: 'shop',
  field: 'STRIPE_API_KEY',
};

const actions = repositories.map((repository) => repositoryPlace(repository, 'actions'));
const places = [...actions, ...actions.slice(1).map(({ repository }) => repositoryPlace(repository, 'dependabot')), vault];
/** The first repository as it was spelt once: GitHub knows no difference, the address does. */
const once = repositoryPlace('Acme/Service-000', 'actions');

const DAY = Date.parse('2026-11-29T00:00:00.000Z');
const at = (hours: number, minutes: number, seconds = 0) =>
  new Date(DAY + ((hours * 60 + minutes) * 60 + seconds) * 1000).toISOString();
const print = (letter: string) => `2.${letter.repeat(43)}`;

function credential(journal: string, number: number, more: Any): Any {
  const rotation = `01KBA00000000000000000010${number}`;
  return {
    rotation,
    tag: `kt${journal}${rotation.toLowerCase()}`,
    step: 'done',
    reason: 'max-age',
    provider: 'stripe',
    account: 'acct_1',
    options: { prefix: 'shop' },
    admin: 'STRIPE_ADMIN_KEY',
    destinations: [],
    shares: [],
    ...more,
  };
}

/** Every place, eight a second from there on. */
function written(addresses: readonly Any[], hours: number, minutes: number): Any[] {
  return addresses.map((address, index) => ({ address, done: at(hours, minutes, Math.floor(index / 8)) }));
}

const mona = { id: '1234567', login: 'mona', member: true };
const hubot = { id: 'hu bot', login: 'hu%bot' };

export function largeEntry(journal: string): Any {
  return {
    revision: 41,
    salt: 'BAQEBAQEBAQEBAQEBAQEBA',
    observed: { since: at(0, 0), destinations: ['gitlab:group/KEY', vault.key, actions[3].key] },
    fingerprints: [print('r'), print('x')],
    credentials: [
      credential(journal, 0, {
        stage: 'aborted',
        reason: 'forced',
        collapsed: { count: 140 },
        times: { intent: at(1, 0), minted: at(1, 1), ended: at(1, 2) },
      }),
      credential(journal, 1, {
        stage: 'revoked',
        id: 'key_1',
        fingerprint: { value: print('r') },
        collapsed: { count: 140, last: at(2, 9) },
        proof: 'refused',
        seen: at(2, 1),
        revokeNotBefore: at(4, 0),
        escrow: { counter: 1, at: at(2, 2), state: 'gone' },
        times: {
          intent: at(2, 0),
          minted: at(2, 1),
          writing: at(2, 5),
          current: at(2, 10),
          previous: at(3, 10),
          revoking: at(4, 1),
          ended: at(4, 2),
        },
      }),
      credential(journal, 2, {
        stage: 'previous',
        id: 'key_2',
        fingerprint: { value: print('s') },
        destinations: written([once, ...places.slice(1)], 3, 5),
        seen: at(3, 1),
        revokeNotBefore: at(20, 0),
        escrow: { counter: 2, at: at(3, 2), state: 'gone' },
        shares: [
          {
            person: { ...mona, login: 'mona-before' },
            state: 'superseded',
            link: 'LLLLLLLLLLLLLLLLLLLLLL',
            drafted: at(3, 11),
            sent: at(3, 12),
            announced: at(3, 12),
            expires: at(30, 11),
          },
        ],
        times: { intent: at(3, 0), minted: at(3, 1), writing: at(3, 5), current: at(3, 10), previous: at(5, 30) },
      }),
      credential(journal, 3, {
        stage: 'previous',
        id: 'key_3',
        adopted: true,
        tag: 'adopted-01kba000000000000000000103',
        options: { prefix: 'shop', live: true },
        fingerprint: { a: print('t'), b: print('u') },
        destinations: [{ address: vault, done: at(4, 59) }],
        revokeNotBefore: at(20, 30),
        exposed: true,
        times: { intent: at(5, 0), current: at(5, 0), previous: at(6, 30) },
      }),
      credential(journal, 4, {
        stage: 'current',
        id: 'key_4',
        fingerprint: { value: print('v') },
        destinations: written([...places].reverse(), 6, 5),
        seen: '2026-11-29T06:01:00.250Z',
        escrow: { counter: 3, at: at(6, 2), state: 'held' },
        shares: [
          {
            person: mona,
            state: 'saved',
            link: 'MMMMMMMMMMMMMMMMMMMMMM',
            drafted: at(6, 31),
            sent: at(6, 32),
            announced: at(3, 12),
            reminded: at(7, 0),
            expires: at(30, 31),
            opened: at(7, 30),
            saved: at(7, 31),
            channel: 'email',
          },
          { person: hubot, state: 'waiting', link: 'a b%', drafted: at(6, 31), left: at(8, 0) },
        ],
        times: {
          intent: '2026-11-29T06:00:00.750Z',
          minted: '2026-11-29T06:01:00.125Z',
          writing: at(6, 5),
          current: at(6, 30),
        },
      }),
      credential(journal, 5, {
        stage: 'pending',
        step: 'writing',
        reason: 'exposed',
        id: 'key_5',
        fingerprint: { value: print('w') },
        destinations: [
          ...written(places.slice(0, 30), 9, 5),
          ...places.slice(30).map((address) => ({ address })),
        ],
        escrow: { counter: 4, at: at(9, 2), state: 'held' },
        times: { intent: at(9, 0), minted: at(9, 1), writing: at(9, 4) },
      }),
    ],
  };
}

const HERE = '$.secrets["production/STRIPE_API_KEY"]';

type Bad = {
  readonly name: string;
  readonly path: string;
  readonly change: (entry: Any, form: Any) => void;
};

const of = (name: string, path: string, change: Bad['change']): Bad => ({ name, path: `${HERE}${path}`, change });
/** The line of a list with another text. */
const lineOf = (list: Any, index: number, change: (line: string) => string) => {
  list[index] = change(list[index]);
};

export const badAtSize: readonly Bad[] = [
  of('a place that is not there', '.credentials[3].destinations[0]', ({ credentials }) => {
    credentials[3].destinations = ['141 @-1m'];
  }),
  of('a place that is not there, at the end of a run', '.credentials[5].destinations[2]', ({ credentials: [, , , , , one] }) => {
    lineOf(one.destinations, one.destinations.length - 1, (line) => line.replace(/\*\d+$/, '*64'));
  }),
  of('a place that nothing points at', '.places[0].repositories[0]', ({ credentials: [, , one] }) => {
    one.destinations.shift();
  }),
  of('a repository twice', '.places[0].repositories[1]', ({ places: [first] }) => {
    first.repositories[1] = first.repositories[0];
  }),
  of('repositories out of order', '.places[0].repositories[2]', ({ places: [{ repositories: names }] }) => {
    [names[1], names[2]] = [names[2], names[1]];
  }),
  of('places out of order', '.places[1]', ({ places }) => {
    places.reverse();
  }),
  of('a place twice', '.places[1]', ({ places }) => {
    places[1] = places[0];
  }),
  of('a repository that is written out', '.places[0]', ({ places }) => {
    const { address } = places[0];
    places.unshift({ address: { ...address, repository: 'acme/z', key: address.key.replace('{repository}', 'acme/z') } });
  }),
  of('the key of a group without its mark', '.places[0].repositories[0]', ({ places: [first] }) => {
    first.address.key = 'github:acme/service-000/actions/STRIPE_API_KEY';
  }),
  of('a group of no repositories', '.places[0].repositories', ({ places: [first] }) => {
    first.repositories = [];
  }),
  of('one key under two addresses in one credential', '.credentials[5].destinations[0]', ({ credentials: [, , , , , one] }) => {
    one.destinations[0] = one.destinations[0].replace('1 @5m*8', '0 @5m*9');
  }),
  of('a line of places twice', '.credentials[4].destinations[1]', ({ credentials: [, , , , one] }) => {
    one.destinations.splice(1, 0, one.destinations[0]);
  }),
  of('lines of places out of order', '.credentials[4].destinations[1]', ({ credentials: [, , , , one] }) => {
    one.destinations.reverse();
  }),
  of('a run of places in two parts', '.credentials[5].destinations[1]', ({ credentials: [, , , , , one] }) => {
    lineOf(one.destinations, 1, (line) => line.replace(/open\*(\d+)/, (_, count) => `open open*${count - 1}`));
  }),
  of('a line of places in two parts', '.credentials[5].destinations[1]', ({ credentials: [, , , , , one] }) => {
    const [, start] = /^(\d+)/.exec(one.destinations[1]) ?? [];
    one.destinations.splice(1, 1, `${start} open`, one.destinations[1].replace(/^\d+ open\*64/, `${Number(start) + 1} open*63`));
  }),
  of('a run of one that says so', '.credentials[3].destinations[0]', ({ credentials: [, , , one] }) => {
    lineOf(one.destinations, 0, (line) => `${line}*1`);
  }),
  of('no lines of places', '.credentials[0].destinations', ({ credentials: [one] }) => {
    one.destinations = [];
  }),
  of('a time of places from the intent that is not the first', '.credentials[5].destinations[0]', ({ credentials: [, , , , , one] }) => {
    lineOf(one.destinations, 0, (line) => line.replace('+1s', '@5m1s'));
  }),
  of('a first time of places with a sign', '.credentials[3].destinations[0]', ({ credentials: [, , , one] }) => {
    one.destinations = ['140 +1m'];
  }),
  of('a span of sixty seconds', '.credentials[3].destinations[0]', ({ credentials: [, , , one] }) => {
    lineOf(one.destinations, 0, (line) => line.replace('-1m', '-60s'));
  }),
  of('a span with a nought too many', '.credentials[4].times', ({ credentials: [, , , , one] }) => {
    one.times = one.times.replace('.125s', '.1250s');
  }),
  of('a span of nothing, in no words', '.credentials[3].times', ({ credentials: [, , , one] }) => {
    one.times = one.times.replace('current+0s', 'current+');
  }),
  of('a span of nothing, before', '.credentials[3].times', ({ credentials: [, , , one] }) => {
    one.times = one.times.replace('current+0s', 'current-0s');
  }),
  of('a time that no calendar has', '.credentials[3].times', ({ credentials: [, , , one] }) => {
    one.times = one.times.replace('until+15h30m', 'until+9999999d');
  }),
  of('times out of order', '.credentials[2].times', ({ credentials: [, , one] }) => {
    one.times = one.times.replace('minted+1m seen+1m', 'seen+1m minted+1m');
  }),
  of('a time that nobody knows', '.credentials[2].times', ({ credentials: [, , one] }) => {
    one.times = one.times.replace('minted', 'melted');
  }),
  of('a time twice', '.credentials[2].times', ({ credentials: [, , one] }) => {
    one.times = one.times.replace('minted+1m', 'minted+1m minted+1m');
  }),
  of('two spaces', '.credentials[2].times', ({ credentials: [, , one] }) => {
    one.times = one.times.replace(' minted', '  minted');
  }),
  of('a binding that is not there', '.credentials[3].binding', ({ credentials: [, , , one] }) => {
    one.binding = 2;
  }),
  of('a binding that nothing has', '.bindings[2]', ({ bindings }) => {
    bindings.push({ ...bindings[0], account: 'acct_2' });
  }),
  of('a binding twice', '.bindings[2]', ({ bindings, credentials: [, , , , one] }) => {
    bindings.push(bindings[0]);
    one.binding = 2;
  }),
  of('bindings out of order', '.bindings[0].options.live', ({ bindings, credentials }) => {
    bindings.reverse();
    for (const one of credentials) one.binding = one.binding === 1 ? 0 : 1;
    delete credentials[3].binding;
  }),
  of('the first binding, by its number', '.credentials[2].binding', ({ credentials: [, , one] }) => {
    one.binding = 0;
  }),
  of('a step that is the usual one', '.credentials[2].step', ({ credentials: [, , one] }) => {
    one.step = 'done';
  }),
  of('a reason that is the usual one', '.credentials[2].reason', ({ credentials: [, , one] }) => {
    one.reason = 'max-age';
  }),
  of('a tag, although it is derived', '.credentials[2].tag', ({ credentials: [, , one] }) => {
    one.tag = `ktk3x9m2ab${one.rotation.toLowerCase()}`;
  }),
  of('the only fingerprint by its name', '.credentials[2].fingerprint', ({ credentials: [, , one] }) => {
    one.fingerprint = { value: one.fingerprint };
  }),
  of('a fingerprint that a credential has', '.fingerprints[0]', ({ fingerprints }) => {
    fingerprints[0] = print('r');
  }),
  of('the fingerprint of no credential', '.fingerprints[0]', ({ fingerprints }) => {
    fingerprints[0] = 6;
  }),
  of('the fingerprint of a credential that has two', '.fingerprints[0]', ({ fingerprints }) => {
    fingerprints[0] = 3;
  }),
  of('a count with a nought before it', '.credentials[0].collapsed', ({ credentials: [one] }) => {
    one.collapsed = '0140';
  }),
  of('a put without its time', '.credentials[2].escrow', ({ credentials: [, , one] }) => {
    one.escrow = 'gone 2';
  }),
  of('a share of somebody who is not among the people', '.credentials[4].shares[1]', (_, form) => {
    form.people = form.people.filter((line: string) => line.startsWith('1234567 '));
  }),
  of('a share whose words are out of order', '.credentials[4].shares[0]', ({ credentials: [, , , , one] }) => {
    lineOf(one.shares, 0, (line) => line.replace(/(drafted\S+) (sent\S+)/, '$2 $1'));
  }),
  of('a share in a state that does not exist', '.credentials[4].shares[0]', ({ credentials: [, , , , one] }) => {
    lineOf(one.shares, 0, (line) => line.replace('saved', 'lost'));
  }),
  of('a login that is the usual one', '.credentials[4].shares[0]', ({ credentials: [, , , , one] }) => {
    lineOf(one.shares, 0, (line) => line.replace(' member', ' login=mona member'));
  }),
  of('a letter that is written as a number', '.credentials[4].shares[1]', ({ credentials: [, , , , one] }) => {
    lineOf(one.shares, 1, (line) => line.replace('link=a', 'link=%61'));
  }),
  of('no shares', '.credentials[2].shares', ({ credentials: [, , one] }) => {
    one.shares = [];
  }),
  of('what was observed in a place, by its key', '.observed.destinations[0]', ({ observed, places }) => {
    observed.destinations = [places[2].address.key, ...observed.destinations];
    observed.places.pop();
  }),
  of('observed in a place that is not there', '.observed.places[0]', ({ observed }) => {
    observed.places = ['141 in'];
  }),
  { name: 'somebody who is in no share', path: '$.people[2]', change: (_, form) => form.people.push('zoe zoe') },
  { name: 'somebody twice', path: '$.people[1]', change: (_, form) => form.people.splice(1, 0, '1234567 mona2') },
  { name: 'people out of order', path: '$.people[0]', change: (_, form) => form.people.reverse() },
  {
    name: 'the public key of a size that none has',
    path: '$.keys["acme/shop"].key',
    change: (_, form) => {
      form.keys = { 'acme/shop': { id: '1', key: 'AAAA' } };
    },
  },
];
