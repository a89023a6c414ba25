/** Mutants of the rule *absence proves nothing alone*. */
import type { Broken } from './mutants.ts';

export const absent: readonly Broken[] = [
  {
    name: 'calls absent an id that was never shown',
    file: 'rotation/steps/revoke.ts',
    from: '  if (provider.proofs?.absent !== false && credential.seen !== undefined && whole >= needed)',
    to: '  if (provider.proofs?.absent !== false && whole >= needed)',
    caught: [
      {
        suite: 'test/rotation/revoke.test.ts',
        test: 'an id that is not listed is not absent if it was never shown, whatever whole listings show',
      },
    ],
  },
  {
    name: 'does not send its revocation to what a listing lacks',
    file: 'rotation/steps/revoke.ts',
    from: 'const answer = await sendRevocation(request, id);',
    to: "const answer = found.is === 'absent' ? 'gone' : await sendRevocation(request, id);",
    caught: [
      {
        suite: 'test/rotation/revoke.test.ts',
        test: 'an id that is not listed is absent if it was shown before and two whole listings lack it, and is told to end all the same',
      },
    ],
  },
  {
    name: 'believes the empty list of another tenant',
    file: 'rotation/steps/witness.ts',
    from: 'return false;\n    },',
    to: 'return listed.length === 0;\n    },',
    caught: [
      {
        suite: 'test/rotation/absence.test.ts',
        test: 'a credential that is not listed is not called dead because of a role that sees nothing, and is told 404',
      },
    ],
  },
  {
    name: 'believes the absence at a provider whose listings prove nothing',
    file: 'rotation/steps/revoke.ts',
    from: '  if (provider.proofs?.absent !== false && credential.seen',
    to: '  if (credential.seen',
    caught: [
      {
        suite: 'test/rotation/revoke.test.ts',
        test: 'an id that is not listed is never absent at a provider whose listings prove nothing',
      },
    ],
  },
  {
    name: 'counts what proves nothing at this provider',
    file: 'rotation/steps/revoke.ts',
    from: 'return this.#told || this.#request.provider.proofs?.[proof] !== false;',
    to: 'return true;',
    caught: [
      {
        suite: 'test/rotation/revoke.test.ts',
        test: 'after its revocation *gone* is no proof at a provider that says it of what lives',
      },
    ],
  },
  {
    name: 'takes the refusal of whoever asks for that of the value',
    file: 'rotation/steps/revoke.ts',
    from: 'value && provider.proofs?.refused !== false ?',
    to: 'value ?',
    caught: [
      {
        suite: 'test/rotation/revoke.test.ts',
        test: 'after its revocation a refusal of whoever asks proves nothing at a provider that refuses more than dead values',
      },
    ],
  },
  {
    name: 'calls a lost mint never made without a whole listing',
    file: 'rotation/steps/recover.ts',
    from: 'neverMinted: witness.ids.length > 0 });',
    to: 'neverMinted: true });',
    caught: [
      {
        suite: 'test/rotation/lost-mint.test.ts',
        test: 'a lost mint stays uncertain where nothing shows that the listing is whole',
      },
    ],
  },
  {
    name: 'settles a doubtful mint by any listing',
    file: 'rotation/steps/sweep.ts',
    from: 'if (!(await witness.in(listed))) {',
    to: 'if (listed === undefined) {',
    caught: [
      {
        suite: 'test/rotation/lost-mint.test.ts',
        test: 'a mint with an uncertain outcome is not settled by a listing that does not show what has to be there',
      },
    ],
  },
  {
    name: 'is silent about a lost mint that no listing can settle',
    file: 'rotation/steps/sweep.ts',
    from: 'run.outcome.error ??= unlistedWitness(run, provider, one, witness.ids);',
    to: 'void unlistedWitness;',
    caught: [
      {
        suite: 'test/rotation/absence.test.ts',
        test: 'is said every day, and ended when the provider lists it',
      },
    ],
  },
  {
    name: 'settles a doubtful mint while its request may still land',
    file: 'rotation/steps/sweep.ts',
    from: 'if (isListed(one, listed) || time(one.times.intent) > late) continue;',
    to: 'if (isListed(one, listed)) continue;',
    caught: [
      {
        suite: 'test/rotation/lost-mint.test.ts',
        test: 'a mint with an uncertain outcome is not settled while its request may still land',
      },
    ],
  },
  {
    name: 'overlooks what is listed without a readable name',
    file: 'rotation/steps/recover.ts',
    from: 'if (!unnamed && (witness',
    to: 'if ((witness',
    caught: [
      {
        suite: 'test/rotation/lost-mint.test.ts',
        test: 'a lost mint is not given up where something new is listed whose name cannot be read',
      },
    ],
  },
  {
    name: 'looks for a tag where names are not kept',
    file: 'rotation/steps/recover.ts',
    from: 'if (!provider.list || !provider.tagged) {',
    to: 'if (!provider.list) {',
    caught: [
      {
        suite: 'test/rotation/lost-mint.test.ts',
        test: 'a lost mint is left to a human where names are not kept, with what was not listed before',
      },
    ],
  },
  {
    name: 'does not compare a list with the total that it names',
    file: 'recipes/list.ts',
    from: "typeof total === 'number' && shown < total)",
    to: "typeof total === 'number' && shown < 0)",
    caught: [
      {
        suite: 'test/providers/proof.test.ts',
        test: 'a list or a name that the vendor cuts short linode: a list that says that there are more than it shows proves nothing',
      },
    ],
  },
  {
    name: 'takes the first of several numbered pages for the whole list',
    file: 'recipes/list.ts',
    from: 'if (items.length === 0 || items.length < (paginate.size ?? 0)) return undefined;',
    to: 'if (items.length > 0) return undefined;',
    caught: [
      {
        suite: 'test/providers/recipe.test.ts',
        test: 'list follows page numbers with a size to the end',
      },
    ],
  },
  {
    name: 'takes the first page before a cursor for the whole list',
    file: 'recipes/list.ts',
    from: 'if (paginate.cursor !== undefined) return withCursor',
    to: "if (paginate.cursor === '') return withCursor",
    caught: [
      {
        suite: 'test/providers/recipe.test.ts',
        test: 'list follows a cursor to the end',
      },
    ],
  },
  {
    name: 'takes an answer without a list for an empty one',
    file: 'recipes/list.ts',
    from: 'if (items !== null && !Array.isArray(items)) throw',
    to: 'if (items !== null && items !== undefined && !Array.isArray(items)) throw',
    caught: [
      {
        suite: 'test/providers/recipe.test.ts',
        test: 'list is unreadable when the items are missing',
      },
    ],
  },
  {
    name: 'takes a page that says that there is more, and not where, for the last',
    file: 'recipes/list.ts',
    from: 'if (paginate.more !== undefined && next === undefined)',
    to: "if (paginate.more === '' && next === undefined)",
    caught: [
      {
        suite: 'test/providers/recipe.test.ts',
        test: 'list is unreadable where it says that there is more, and has not a cursor that leads there',
      },
    ],
  },
  {
    name: 'takes a credential for dead that is not said to be active',
    file: 'recipes/list.ts',
    from: "if (value === undefined) return undefined;\n  if ('like'",
    to: "if ('like'",
    caught: [
      {
        suite: 'test/providers/recipe.test.ts',
        test: 'list calls nothing inactive that does not say whether it is',
      },
    ],
  },
  {
    name: 'takes an ending that names its own failure for *gone*',
    file: 'providers/recipe/end.ts',
    from: 'if (answer.status < 300 && refuses(asked, answer))',
    to: 'if (answer.status < 200 && refuses(asked, answer))',
    caught: [
      {
        suite: 'test/providers/recipe.test.ts',
        test: 'revoke believes no answer that says of itself that it failed, whatever else is in it',
      },
    ],
  },
  {
    name: 'takes a page of what stands in between for the word that a key is gone',
    file: 'providers/recipe/end.ts',
    from: 'if (recipe.list === undefined && isPage(answer))',
    to: 'if (recipe.list !== undefined && isPage(answer))',
    caught: [
      {
        suite: 'test/providers/recipe.test.ts',
        test: 'revoke does not take a page for people for the word that a credential is gone, where no list tells more',
      },
    ],
  },
  {
    name: 'takes the signature of a wrong clock for that of a dead key',
    file: 'providers/aws-iam.ts',
    from: "const isMismatch = code === 'SignatureDoesNotMatch' && ",
    to: "const isMismatch = code === 'SignatureDoesNotMatch' || ",
    caught: [
      {
        suite: 'test/providers/aws-iam.test.ts',
        test: 'aws-iam calls no key dead for a clock that is wrong: Signature expired: 20260301T120000Z is now earlier than 20260301T121500Z (20260301T122000Z - 5 min.)',
      },
    ],
  },
  {
    name: 'takes a page of IAM without the place of the next for the last',
    file: 'providers/aws-iam-keys.ts',
    from: "if (one(text, 'IsTruncated') !== 'true') return found;",
    to: "if (one(text, 'Marker') === undefined) return found;",
    caught: [
      {
        suite: 'test/providers/aws-iam.test.ts',
        test: 'aws-iam believes no list that says that there is more, and not where',
      },
    ],
  },
  {
    name: 'takes a login that pg_hba.conf does not admit for one with a dead password',
    file: 'providers/postgres.ts',
    from: "if (code === '28000' && routine === 'ClientAuthentication')",
    to: "if (code === '' && routine === 'ClientAuthentication')",
    caught: [
      {
        suite: 'test/providers/postgres-refusals.test.ts',
        test: 'a login that PostgreSQL refuses for where it comes from says nothing of the password',
      },
    ],
  },
  {
    name: 'takes a namespace that is not there for one without leases',
    file: 'providers/vault-dynamic.ts',
    from: 'if (answer.status === 404 && vaultErrors(answer).length > 0)',
    to: 'if (answer.status === 404 && vaultErrors(answer).length > 9)',
    caught: [
      {
        suite: 'test/providers/ambiguous-answers.test.ts',
        test: 'vault-dynamic has no list where there is no such namespace',
      },
    ],
  },
  {
    name: 'takes what Elasticsearch could not invalidate for *gone*',
    file: 'providers/elasticsearch.ts',
    from: "refused: [{ pointer: '/error_details/0', exists: true }],",
    to: '',
    caught: [
      {
        suite: 'test/providers/ambiguous-answers.test.ts',
        test: 'elasticsearch has not ended a key that it could not invalidate',
      },
    ],
  },
  {
    name: 'takes *not found* of an account that may not be seen for *gone*',
    file: 'providers/recipe/end.ts',
    from: "if (recipe.list !== undefined) await beforehand(() => list(client, 'first'));",
    to: '',
    caught: [
      {
        suite: 'test/providers/proof.test.ts',
        test: 'algolia does not take an account that may not be seen for one where nothing is',
      },
    ],
  },
  {
    name: 'believes one whole listing',
    file: 'rotation/steps/revoke.ts',
    from: 'if (whole >= needed) break;',
    to: "if (whole >= 1) return { is: 'absent' };",
    caught: [
      {
        suite: 'test/rotation/revoke.test.ts',
        test: 'an id that is not listed is not absent after one whole listing: the next one may show it',
      },
    ],
  },
  {
    name: 'is sure of a death that nothing shows',
    file: 'rotation/steps/revoke.ts',
    from: "const shown = found.is === 'listed' || answer === 'revoked' || witness.ids.length > 0;",
    to: 'const shown = witness !== undefined;',
    caught: [
      {
        suite: 'test/rotation/revoke.test.ts',
        test: 'an id that is not listed is dead, but not for sure, where nothing is known that has to be there',
      },
    ],
  },
  {
    name: 'watches a death in a list of another tenant',
    file: 'rotation/steps/revoke.ts',
    from: "ended: whole && this.#counts('absent')",
    to: "ended: this.#counts('absent')",
    caught: [
      {
        suite: 'test/rotation/absence.test.ts',
        test: 'a credential that is not listed is not called dead because of another tenant',
      },
    ],
  },
  {
    name: 'believes one listing after the revocation',
    file: 'rotation/steps/revoke.ts',
    from: "if (proof !== 'gone' && streak >= needed) return proof;",
    to: "if (proof !== 'gone' && streak >= 1) return proof;",
    caught: [
      {
        suite: 'test/rotation/revoke.test.ts',
        test: 'after its revocation a credential that a listing leaves out once and then shows is not dead',
      },
    ],
  },
  {
    name: 'asks for *gone* once',
    file: 'rotation/steps/revoke.ts',
    from: "if (proof === 'gone' && this.#gone >= 2) return proof;",
    to: "if (proof === 'gone') return proof;",
    caught: [
      {
        suite: 'test/rotation/revoke.test.ts',
        test: 'after its revocation *gone* is asked for twice where there is no listing',
      },
    ],
  },
  {
    name: 'ends the admin credential of its own run',
    file: 'rotation/steps/witness.ts',
    from: 'if (!(await worksWith(run, provider, credential))) return;',
    to: 'if (run) return;',
    caught: [
      {
        suite: 'test/rotation/absence.test.ts',
        test: 'the credential that a run works with is never ended by that run; the next one, which has another, ends it',
      },
    ],
  },
  {
    name: 'does not know its own admin credential by its value',
    file: 'rotation/steps/witness.ts',
    from: "    if (prints.includes(await ports.fingerprint(run.entry?.salt ?? '', value))) return true;\n",
    to: '',
    caught: [
      {
        suite: 'test/rotation/witness.test.ts',
        test: 'the admin credential of the run is not ended by it known by its value',
      },
    ],
  },
  {
    name: 'does not know its own admin credential by its id',
    file: 'rotation/steps/witness.ts',
    from: '    if (!provider.idIsSecret && value.reveal() === credential.id) return true;\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/witness.test.ts',
        test: 'the admin credential of the run is not ended by it known by its id',
      },
    ],
  },
  {
    name: 'does not ask the provider who it is',
    file: 'rotation/steps/witness.ts',
    from: 'return provider.self !== undefined && credential.id !== undefined && (await provider.self()) === credential.id;',
    to: 'return false;',
    caught: [
      {
        suite: 'test/rotation/witness.test.ts',
        test: 'the admin credential of the run is not ended by it known by what the provider says of who asks',
      },
    ],
  },
  {
    name: 'takes the very credential for its own witness',
    file: 'rotation/steps/witness.ts',
    from: '    one.rotation !== credential.rotation &&\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/witness.test.ts',
        test: 'the witness of a listing is never the credential itself',
      },
    ],
  },
  {
    name: 'takes a witness of another account',
    file: 'rotation/steps/witness.ts',
    from: '    one.account === credential.account &&\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/witness.test.ts',
        test: 'the witness of a listing is none that is of another account',
      },
    ],
  },
  {
    name: 'takes a witness that was never shown',
    file: 'rotation/steps/witness.ts',
    from: '    one.seen !== undefined &&\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/witness.test.ts',
        test: 'the witness of a listing is none that was never shown',
      },
    ],
  },
  {
    name: 'takes a witness that is being ended',
    file: 'rotation/steps/witness.ts',
    from: '    one.times.revoking === undefined &&\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/witness.test.ts',
        test: 'the witness of a listing is none that is being ended',
      },
    ],
  },
  {
    name: 'knows no witness but credentials of its own',
    file: 'rotation/steps/witness.ts',
    from: 'if (found.length > 0 || provider.self === undefined) return found;',
    to: 'if (provider) return found;',
    caught: [
      {
        suite: 'test/rotation/witness.test.ts',
        test: 'the witness of a listing is the admin’s own where there is no other, unless that is the one that ends',
      },
    ],
  },
  {
    name: 'takes the admin credential that ends for a witness',
    file: 'rotation/steps/witness.ts',
    from: 'return self === undefined || self === credential.id ? [] : [self];',
    to: 'return self === undefined ? [] : [self];',
    caught: [
      {
        suite: 'test/rotation/witness.test.ts',
        test: 'the witness of a listing is the admin’s own where there is no other, unless that is the one that ends',
      },
    ],
  },
  {
    name: 'forgets that a mint has shown its id',
    file: 'rotation/steps/mint.ts',
    from: "        seen: run.now(),\n        step: 'minted',\n        times: { ...rest",
    to: "        step: 'minted',\n        times: { ...rest",
    caught: [
      {
        suite: 'test/rotation/absence.test.ts',
        test: 'a credential that is not listed was ended manually: whole listings that show its successor are the proof',
      },
    ],
  },
  {
    name: 'forgets that a listing has shown an id',
    file: 'rotation/steps/end.ts',
    from: "if (found.is === 'listed' && credential.seen === undefined)",
    to: "if (found.is === 'unseen' && credential.seen === 'x')",
    caught: [
      {
        suite: 'test/rotation/revoke.test.ts',
        test: 'an id that a listing shows for the first time is remembered as shown, whatever comes of its revocation',
      },
    ],
  },
  {
    name: 'takes an adopted id that nothing lists for shown',
    file: 'rotation/steps/adoptable.ts',
    from: 'if (!provider.list) return { id: adopt, seen: false };',
    to: 'if (!provider.list) return { id: adopt, seen: true };',
    caught: [
      {
        suite: 'test/rotation/first-contact.test.ts',
        test: 'revoke of a secret that the journal does not know adopt, no list, no value: 404 is no proof for an id that was never seen',
      },
    ],
  },
  {
    name: 'takes what nothing shows for ended manually',
    file: 'rotation/steps/end.ts',
    from: "if (run.saidEnded && is(error, 'OLD_KEY_ALIVE'))",
    to: "if (is(error, 'OLD_KEY_ALIVE'))",
    caught: [
      {
        suite: 'test/rotation/first-contact.test.ts',
        test: 'revoke of a secret that the journal does not know adopt, no list, no value: 404 is no proof for an id that was never seen',
      },
    ],
  },
];
