/** Mutants of the rule *what is called possible is done*. */
import type { Broken } from './mutants.ts';

export const asking: readonly Broken[] = [
  {
    name: 'calls possible what another run holds',
    file: 'rotation/steps/minting-preconditions.ts',
    from: '  await run.refuseHeld();\n  if (!first)',
    to: '  if (!first)',
    caught: [
      {
        suite: 'test/rotation/same-questions.test.ts',
        test: 'doctor, a dry run and a rotation refuse for the same reason where another run that lives holds the secret',
      },
    ],
  },
  {
    name: 'calls possible what never fits',
    file: 'rotation/steps/minting-preconditions.ts',
    from: 'if (!first) refuseFullAccount(',
    to: 'if (!first && readOnly === undefined) refuseFullAccount(',
    caught: [
      {
        suite: 'test/rotation/same-questions.test.ts',
        test: 'doctor, a dry run and a rotation refuse for the same reason where two environments share an account that has room for one',
      },
    ],
  },
  {
    name: 'does not ask whether the escrow is handed over',
    file: 'rotation/steps/minting-preconditions.ts',
    from: 'const claim = run.escrowed\n',
    to: 'const claim = run.escrowed && !readOnly\n',
    caught: [
      {
        suite: 'test/rotation/same-questions.test.ts',
        test: 'doctor, a dry run and a rotation refuse for the same reason where the escrow is there, and the workflow does not hand it over',
      },
    ],
  },
  {
    name: 'does not ask about the places before the first contact',
    file: 'rotation/steps/minting-preconditions.ts',
    from: '  await inspect(run);\n  await refuseIfJournalLost(run);\n',
    to: '  await refuseIfJournalLost(run);\n',
    caught: [
      {
        suite: 'test/rotation/preflight.test.ts',
        test: 'before the first contact it is asked whether the places may be written',
      },
    ],
  },
  {
    name: 'does not look for a lost journal before the first contact',
    file: 'rotation/steps/minting-preconditions.ts',
    from: '  await inspect(run);\n  await refuseIfJournalLost(run);\n',
    to: '  await inspect(run);\n',
    caught: [
      {
        suite: 'test/rotation/preflight.test.ts',
        test: 'before the first contact it is asked whether there was another journal here',
      },
    ],
  },
  {
    name: 'does not ask whether what is adopted is listed',
    file: 'rotation/steps/minting-preconditions.ts',
    from: 'if (target.adopt !== undefined) await adoptable',
    to: "if (target.adopt === '') await adoptable",
    caught: [
      {
        suite: 'test/rotation/same-questions.test.ts',
        test: 'doctor, a dry run and a rotation refuse for the same reason where what is adopted is not what the provider lists',
      },
    ],
  },
  {
    name: 'calls full what a run would make room in',
    file: 'rotation/steps/minting-preconditions.ts',
    from: 'if (readOnly) Object.assign(prepared, { listed: withoutOrphans(run, prepared) });',
    to: 'if (readOnly) void withoutOrphans;',
    caught: [
      {
        suite: 'test/rotation/preflight.test.ts',
        test: 'whoever only looks takes what a run would end for ended',
      },
    ],
  },
  {
    name: 'does not ask whether the provider takes the admin credential',
    file: 'rotation/steps/preflight.ts',
    from: '    provider.check(),\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/preflight.test.ts',
        test: 'before anything is changed it is asked whether the provider takes the admin credential',
      },
    ],
  },
  {
    name: 'does not ask whether the journal may be written',
    file: 'rotation/steps/preflight.ts',
    from: '    session.check(),\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/same-questions.test.ts',
        test: 'doctor, a dry run and a rotation refuse for the same reason where the journal’s branch wants pull requests',
      },
    ],
  },
  {
    name: 'does not ask whether the escrow may be written',
    file: 'rotation/steps/preflight.ts',
    from: '    run.escrowed ? ports.escrow?.check() : undefined,\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/preflight.test.ts',
        test: 'before anything is changed it is asked whether the escrow may be written',
      },
    ],
  },
  {
    name: 'does not ask what this very mint would lack',
    file: 'rotation/steps/preflight.ts',
    from: '  await askProvider(run, provider);\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/preflight.test.ts',
        test: 'before anything is changed it is asked what this very mint would lack',
      },
    ],
  },
  {
    name: 'does not say whom the new one replaces',
    file: 'rotation/steps/preflight.ts',
    from: '...(old === undefined || provider.idIsSecret ? {} : { old: { id: old } }),\n    expires: new Date(run',
    to: 'expires: new Date(run',
    caught: [
      {
        suite: 'test/rotation/preflight.test.ts',
        test: 'before anything is changed it is asked what the old one has, if the new one is to have as much',
      },
    ],
  },
  {
    name: 'does not ask whether a place is the escrow',
    file: 'rotation/steps/preflight.ts',
    from: '    refuseEscrowsPlace(run, destination);\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/preflight.test.ts',
        test: 'before anything is changed it is asked whether a place is the escrow itself',
      },
    ],
  },
  {
    name: 'does not ask whether a credential has the value of the place',
    file: 'rotation/steps/preflight.ts',
    from: 'if (provider.values.includes(value)) continue;',
    to: 'if (value) continue;',
    caught: [
      {
        suite: 'test/rotation/preflight.test.ts',
        test: 'before anything is changed it is asked whether a credential has the value of the place',
      },
    ],
  },
  {
    name: 'does not ask whether the longest value fits',
    file: 'rotation/steps/preflight.ts',
    from: '  if (maxBytes !== undefined) for (const { destination } of destinations) destination.fits(maxBytes, sample);\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/preflight.test.ts',
        test: 'before anything is changed it is asked whether the longest value fits',
      },
    ],
  },
  {
    name: 'does not ask whether there is room in the escrow',
    file: 'rotation/steps/preflight.ts',
    from: '      escrow.reserve(run.target.key, escrow.expectedBytes(at, provider.maxBytes));\n    } catch',
    to: '    } catch',
    caught: [
      {
        suite: 'test/rotation/preflight.test.ts',
        test: 'before anything is changed it is asked whether there is room in the escrow',
      },
    ],
  },
  {
    name: 'does not ask who is to have it',
    file: 'rotation/steps/preflight.ts',
    from: '  await resolveRecipients(run);\n  const listed',
    to: '  const listed',
    caught: [
      {
        suite: 'test/rotation/same-questions.test.ts',
        test: 'doctor, a dry run and a rotation refuse for the same reason where nobody has the login of a recipient',
      },
    ],
  },
  {
    name: 'does not ask whether there was another journal',
    file: 'rotation/steps/preflight.ts',
    from: '  await refuseLostJournal(run, provider, listed);\n  refuseFullJournal',
    to: '  refuseFullJournal',
    caught: [
      {
        suite: 'test/rotation/preflight.test.ts',
        test: 'before anything is changed it is asked whether there was another journal here',
      },
    ],
  },
  {
    name: 'makes room in the escrow although it only looks',
    file: 'rotation/steps/preflight.ts',
    from: '!(readOnly ? evictable(run) : await run.context.evict())',
    to: '!(await run.context.evict())',
    caught: [
      {
        suite: 'test/rotation/preflight.test.ts',
        test: 'whoever only looks makes no room in the escrow',
      },
    ],
  },
  {
    name: 'does not say that its own admin credential is replaced',
    file: 'rotation/steps/minting-preconditions.ts',
    from: 'else if (current && (await worksWith(run, prepared.provider, current))) {',
    to: 'else if (!current) {',
    caught: [
      {
        suite: 'test/rotation/preflight.test.ts',
        test: 'before anything is changed it is asked whether the run works with the credential that is replaced, which is said',
      },
    ],
  },
  {
    name: 'leaves out of doctor that a human is waited for',
    file: 'rotation/run/doctor-rotation.ts',
    from: '  if (entry?.human) throw humanError(run.target.key, entry, entry.human);\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/same-questions.test.ts',
        test: 'doctor, a dry run and a rotation refuse for the same reason where a human is waited for',
      },
    ],
  },
  {
    name: 'leaves out of doctor whether it goes together',
    file: 'rotation/run/doctor.ts',
    from: '  await examination.rotations(chosen);\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/same-questions.test.ts',
        test: 'doctor, a dry run and a rotation refuse for the same reason where the escrow is there, and the workflow does not hand it over',
      },
    ],
  },
  {
    name: 'leaves the first contact out of doctor',
    file: 'rotation/run/doctor-rotation.ts',
    from: '  await checkFirstContact(run, false);\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/same-questions.test.ts',
        test: 'doctor, a dry run and a rotation refuse for the same reason where what is adopted is not what the provider lists',
      },
    ],
  },
  {
    name: 'leaves out of doctor whether the admin credential is there',
    file: 'rotation/run/doctor.ts',
    from: '      present(targets);\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/doctor-checks.test.ts',
        test: 'doctor asks whether the admin credential is there',
      },
    ],
  },
  {
    name: 'asks in doctor for links that nobody needs',
    file: 'rotation/run/doctor.ts',
    from: 'if (links && shares)',
    to: 'if (links)',
    caught: [
      {
        suite: 'test/rotation/same-questions.test.ts',
        test: 'doctor asks nothing that no rotation needs a public repository that shares nothing passes, whatever its links and channels are',
      },
    ],
  },
  {
    name: 'asks in doctor for channels that nobody needs',
    file: 'rotation/run/doctor.ts',
    from: 'shares || asks || ports.notify ? channels : []',
    to: 'channels',
    caught: [
      {
        suite: 'test/rotation/doctor-checks.test.ts',
        test: 'doctor asks the escrow alone where nothing is shared and no leak is looked for',
      },
    ],
  },
  {
    name: 'leaves the channels of notices out of doctor',
    file: 'rotation/run/doctor.ts',
    from: 'shares || asks || ports.notify ? channels : []',
    to: 'shares ? channels : []',
    caught: [
      {
        suite: 'test/rotation/doctor-checks.test.ts',
        test: 'doctor asks channels where somebody is to be told',
      },
    ],
  },
  {
    name: 'asks in doctor for an escrow that nobody needs',
    file: 'rotation/run/doctor.ts',
    from: 'if (escrow && escrows)',
    to: 'if (escrow)',
    caught: [
      {
        suite: 'test/rotation/doctor-checks.test.ts',
        test: 'doctor asks no escrow where a person makes the key',
      },
    ],
  },
  {
    name: 'asks in doctor for alerts that nobody needs',
    file: 'rotation/run/doctor.ts',
    from: 'if (!alerts || watching.length === 0) return;',
    to: 'if (!alerts) return;',
    caught: [
      {
        suite: 'test/rotation/doctor-checks.test.ts',
        test: 'doctor asks the escrow alone where nothing is shared and no leak is looked for',
      },
    ],
  },
];
