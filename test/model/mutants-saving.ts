/** Mutants of what is not asked again: kept public keys, pages of repositories, one list of alerts for an owner. */
import type { Broken } from './mutants.ts';

const kept = (test: string) => ({ suite: 'test/state/kept-keys.test.ts', test });
const secrets = (test: string) => ({ suite: 'test/destinations/github-secrets.test.ts', test });
const repositories = (test: string) => ({ suite: 'test/forge/github/repositories.test.ts', test });
const alerts = (test: string) => ({ suite: 'test/forge/github/alerts.test.ts', test });
const same = (test: string) => ({ suite: 'test/rotation/same-questions.test.ts', test });

export const saving: readonly Broken[] = [
  {
    name: 'seals under what anybody wrote into a journal that nobody signs',
    file: 'rotation/journal/session.ts',
    from: 'if (this.key !== undefined) ports.sealingKeys?.know',
    to: 'ports.sealingKeys?.know',
    caught: [
      kept('a key that somebody else put into the journal is never used where nobody signs, and none is kept there'),
    ],
  },
  {
    name: 'keeps public keys in a journal that nobody signs',
    file: 'rotation/journal/commit-form.ts',
    from: 'keys === undefined ? alive : withSealingKeys',
    to: 'withSealingKeys',
    caught: [
      kept('a key that somebody else put into the journal is never used where nobody signs, and none is kept there'),
    ],
  },
  {
    name: 'keeps no public key',
    file: 'rotation/journal/kept-keys.ts',
    from: 'if (fresh.length === 0) return document;',
    to: 'if (fresh.length >= 0) return document;',
    caught: [
      kept(
        'the public keys of places that hold a credential stand in the journal from its publication on, and are not asked for again',
      ),
    ],
  },
  {
    name: 'keeps public keys of places that hold nothing any more',
    file: 'rotation/journal/kept-keys.ts',
    from: '...fresh].filter(([scope]) => used.has(scope))',
    to: '...fresh]',
    caught: [kept('the public keys of places that hold a credential go with the places')],
  },
  {
    name: 'keeps public keys beyond the seed',
    file: 'rotation/model/without-seed.ts',
    from: 'box: _box, keys: _keys,',
    to: 'box: _box,',
    caught: [kept('the public keys of places that hold a credential are dropped with the seed')],
  },
  {
    name: 'is full because of public keys',
    file: 'rotation/journal/kept-keys.ts',
    from: "if (!is(error, 'JOURNAL_FULL') || document.keys === undefined) throw error;",
    to: 'throw error;',
    caught: [kept('a journal that is full with public keys is written without them')],
  },
  {
    name: 'seals again under the public key that was refused',
    file: 'forge/github/secret-store.ts',
    from: '  kept?.keys.forget(kept.scope);\n',
    to: '',
    caught: [kept('the public keys of places that hold a credential are renewed where GitHub has exchanged one')],
  },
  {
    name: 'asks again for a public key that another secret has just asked for',
    file: 'forge/github/secret-store.ts',
    from: '  if (known === undefined || (await known).id !== refused.id) return;\n',
    to: '',
    caught: [
      secrets(
        'of a secret that the journal knows a key that GitHub has exchanged costs one request and one refusal for all secrets there, and is kept from then on',
      ),
    ],
  },
  {
    name: 'seals under a kept point of small order',
    file: 'forge/github/secret-store.ts',
    from: '    if (found) publicKey(found.key);\n',
    to: '',
    caught: [secrets('of a secret that the journal knows a kept key that is a point of small order is not used')],
  },
  {
    name: 'does not ask whether the token may use secrets at all',
    file: 'forge/github/secret-store.ts',
    from: '  // What was wrong there may be wrong there alone.\n  await keyOf(github, store);\n',
    to: '',
    caught: [
      secrets('of a secret that the journal knows where it may not use them, that is said of each place by itself'),
    ],
  },
  {
    name: 'takes a refused public key for a shown one',
    file: 'forge/github/secret-store.ts',
    from: 'shown.then(() => true).catch(() => false)',
    to: 'shown.then(() => true).catch(() => true)',
    caught: [
      secrets('of a secret that the journal knows where it may not use them, that is said of each place by itself'),
    ],
  },
  {
    name: 'believes that whoever may read a repository may write its secrets',
    file: 'forge/github/repositories.ts',
    from: 'const writes = permissions?.push === true ||',
    to: 'const writes = permissions !== undefined ||',
    caught: [
      same(
        'doctor, a dry run and a rotation refuse for the same reason where its person may only read one of the repositories by now',
      ),
      repositories('a repository that may be written to is what the person behind a token may push to'),
    ],
  },
  {
    name: 'believes that an App was given every repository that it sees',
    file: 'forge/github/repositories.ts',
    from: '(seenAsPrivate && permissions?.pull === false)',
    to: 'permissions?.pull === false',
    caught: [
      repositories('a repository that may be written to is a private one that an installation sees, and no other'),
    ],
  },
  {
    name: 'believes that a token was given every repository that its person may write to',
    file: 'forge/github/repositories.ts',
    from: 'const given = writes && seenAsPrivate;',
    to: 'const given = writes;',
    caught: [
      same(
        'doctor, a dry run and a rotation refuse for the same reason where the token was taken away from a repository that everybody sees',
      ),
    ],
  },
  {
    name: 'keeps the public key of an environment',
    file: 'destinations/github-secrets.ts',
    from: 'own.environment !== null || context.keys === undefined',
    to: 'context.keys === undefined',
    caught: [
      kept(
        'the public keys of places that hold a credential of environments are not kept, since only they show that the environment is there',
      ),
      same(
        'doctor, a dry run and a rotation refuse for the same reason where one of the environments that have the key is gone',
      ),
    ],
  },
  {
    name: 'does not look when a place was written that the journal does not know',
    file: 'destinations/github-secrets.ts',
    from: 'known && writes ? undefined : secretOf',
    to: 'writes ? undefined : secretOf',
    caught: [
      secrets('of a secret that the journal knows the time is told where it is asked for, whatever keys are kept'),
    ],
  },
  {
    name: 'asks when a place was written although the journal knows it',
    file: 'rotation/steps/preflight.ts',
    from: 'const question = { known: isKnown(run.entry) };',
    to: 'const question = { known: false };',
    caught: [same('no question is asked for the places of a known secret that a rotation does not ask')],
  },
  {
    name: 'lets doctor ask what no rotation asks',
    file: 'rotation/run/doctor.ts',
    from: '{ known: isKnown(this.#session?.entry(target.key)) }',
    to: '{ known: false }',
    caught: [same('no question is asked for the places of a known secret that a rotation does not ask')],
  },
  {
    name: 'takes what a list does not show for missing',
    file: 'forge/github/repositories.ts',
    from: 'for (const waiting of open) this.#ask(waiting.name).then(waiting.resolve, waiting.reject);',
    to: 'for (const waiting of open) (this.#last === undefined ? this.#ask(waiting.name) : Promise.reject(missing(waiting.name, waiting.name))).then(waiting.resolve, waiting.reject);',
    caught: [
      repositories('what a list does not show is asked for by itself one that a list leaves out'),
      repositories(
        'what a list does not show is asked for by itself one that was renamed is the same place, and says so',
      ),
    ],
  },
  {
    name: 'takes what a list shows for not archived',
    file: 'forge/github/repositories.ts',
    from: 'foundIn({ ...row, archived }, name)',
    to: 'foundIn({ ...row, archived: false }, name)',
    caught: [repositories('an archived one is told from a list as from its own answer')],
  },
  {
    name: 'reads a list however many are wanted',
    file: 'forge/github/repositories.ts',
    from: 'open.length + this.#asked > Math.max(SINGLE, left.length)',
    to: 'open.length > 0',
    caught: [
      repositories(
        'repositories are asked for with the fewest requests where they stand behind more pages than are wanted, one by one',
      ),
    ],
  },
  {
    name: 'takes a limit on a list for a list that cannot be had',
    file: 'forge/github/repositories.ts',
    from: "      if (is(error, 'RATE_LIMITED')) return this.#fail(reached(error, `the repositories of ${this.#login}`));\n",
    to: '',
    caught: [repositories('the list is the one that the token may ask and a limit is no answer')],
  },
  {
    name: 'asks no owner for the alerts of its repositories',
    file: 'forge/github/alert-lists.ts',
    from: '[...owned].filter(([, { size }]) => size > 1)',
    to: '[...owned].filter(() => false)',
    caught: [
      alerts(
        'the alerts of several repositories that are written to are one list of their owner, whatever else stands there',
      ),
    ],
  },
  {
    name: 'believes that an owner’s list of alerts is about repositories that the token may not see',
    file: 'forge/github/alert-lists.ts',
    from: 'if (listed(place.owner)) for',
    to: 'if (read.size > 0) for',
    caught: [
      alerts(
        'the alerts of several repositories that are written to do not stand for a repository that is not written to: the token may not see it',
      ),
    ],
  },
  {
    name: 'does not ask the repositories whose owner keeps its alerts',
    file: 'forge/github/alert-lists.ts',
    from: '    if (found === undefined) continue;\n    lists.push({ place: organization, found });\n',
    to: '    if (found !== undefined) lists.push({ place: organization, found });\n',
    caught: [
      alerts(
        'the alerts of several repositories that are written to are asked for in each, side by side, where the owner’s list is refused',
      ),
    ],
  },
];
