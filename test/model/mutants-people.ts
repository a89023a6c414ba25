/** Faults about people: whom an incident holds back, who is told by which way, and who reads whose name. */
import type { Broken } from './mutants.ts';

export const people: readonly Broken[] = [
  {
    name: 'lets a breached person go again when the incident closes',
    file: 'rotation/model/incident.ts',
    from: 'const names = Object.values(incidents ?? {}).flatMap(({ selector, released = [] }) => {',
    to: 'const open = Object.values(incidents ?? {}).filter(({ closed }) => closed === undefined);\n  const names = open.flatMap(({ selector, released = [] }) => {',
    caught: [
      {
        suite: 'test/rotation/run/incident/held-back.test.ts',
        test: 'links that nobody has opened of a breached person end in the first run, and are owed until they are released, also after the end',
      },
    ],
  },
  {
    name: 'lets a breached person go who has renamed their account',
    file: 'rotation/people/held-back.ts',
    from: '.some((one) => one.id === id && held.has(one.login.toLowerCase()));',
    to: '.some(() => false);',
    caught: [
      {
        suite: 'test/rotation/run/incident/held-back-asks.test.ts',
        test: 'an incident about a person who is asked for a key holds them back by whatever login the journal knew them',
      },
    ],
  },
  {
    name: 'hears a breached person who answers for a key',
    file: 'rotation/people/owners.ts',
    from: 'return people.filter((person) => !isHeldBack(run.context.session.document, person));',
    to: 'return people;',
    caught: [
      {
        suite: 'test/rotation/run/incident/held-back-asks.test.ts',
        test: 'an incident about a person who is asked for a key ends their request, uses no answer of theirs, and asks the next owner',
      },
    ],
  },
  {
    name: 'leaves the unopened links of a breached person',
    file: 'rotation/people/held-back.ts',
    from: 'if (isHeldBack(document, person)) return true;',
    to: '',
    caught: [
      {
        suite: 'test/rotation/run/incident/held-back.test.ts',
        test: 'links that nobody has opened of a breached person end in the first run, and are owed until they are released, also after the end',
      },
    ],
  },
  {
    name: 'leaves a key that a breached person opened meanwhile',
    file: 'rotation/people/held-back.ts',
    from: 'if ([...states.values()].some(hasSeen)) await expose(run, rotation);',
    to: '',
    caught: [
      {
        suite: 'test/rotation/run/incident/held-back.test.ts',
        test: 'links that nobody has opened and were opened meanwhile, as the journal could not know, are replaced',
      },
    ],
  },
  {
    name: 'opens no incident about a person who has opened nothing',
    file: 'rotation/run/incident/open.ts',
    from: 'if (selection.rows.length === 0 && person === undefined && channel === undefined)',
    to: 'if (selection.rows.length === 0)',
    caught: [
      {
        suite: 'test/rotation/run/incident/held-back-asks.test.ts',
        test: 'an incident about a person who is asked for a key goes on holding them back after it was closed, also where nobody else can be asked, until they are released',
      },
    ],
  },
  {
    name: 'mints for a breached person every day',
    file: 'rotation/run/advance-secret.ts',
    from: 'if (whyHeldBack(run.context, share.person) !== undefined) return;',
    to: '',
    caught: [
      {
        suite: 'test/rotation/run/incident/held-back.test.ts',
        test: "a breached person's own credential is replaced once, and not again while its link is held back; released, they get one that works",
      },
    ],
  },
  {
    name: 'forgets whom a closed incident holds back',
    file: 'rotation/run/incident/record.ts',
    from: ' && !holdsBack({ [id]: incident })',
    to: '',
    caught: [
      {
        suite: 'test/rotation/run/incident/held-back.test.ts',
        test: 'an incident that holds somebody back stays in the journal, however many close after it',
      },
    ],
  },
  {
    name: 'takes the word of anybody that a key is dead',
    file: 'rotation/run/incident/decide.ts',
    from: '    await mustBeOwner(runs, dead);\n',
    to: '',
    caught: [
      {
        suite: 'test/rotation/run/incident/incident-asks.test.ts',
        test: 'an incident over a key whose owner is asked takes the word that a key is dead from an owner alone, who has started the run',
      },
    ],
  },
  {
    name: 'sends a link twice where it may have arrived',
    file: 'rotation/people/sending.ts',
    from: 'if (!isUntaken(error)) break;',
    to: '',
    caught: [{ suite: 'test/rotation/sending.test.ts', test: 'a link goes no other way where it may have arrived' }],
  },
  {
    name: 'gives up where one channel says no',
    file: 'rotation/people/sending.ts',
    from: 'if (!isUntaken(error)) break;',
    to: 'break;',
    caught: [
      { suite: 'test/rotation/sending.test.ts', test: 'a link goes by the next channel where the first one says 404' },
    ],
  },
  {
    name: 'sends a password the way that its link went',
    file: 'rotation/people/link-password.ts',
    from: 'const others = passwordChannels(message.person, channels, used);',
    to: 'const others = passwordChannels(message.person, channels);',
    caught: [
      {
        suite: 'test/rotation/sending.test.ts',
        test: 'a password never goes the way that its link went, whichever that was',
      },
    ],
  },
  {
    name: 'says in a public log who is asked',
    file: 'report/progress.ts',
    from: 'impersonal.has(step) ? `${step}: ${detail}` : step',
    to: '`${step}: ${detail}`',
    caught: [
      {
        suite: 'test/report/logins.test.ts',
        test: 'the log of a public run says of whom nothing is asked, and names no credential by its person',
      },
    ],
  },
  {
    name: 'names in public whom a record names',
    file: 'report/logins.ts',
    from: "if (typeof one === 'string' && names.has(member)) found.add(one);",
    to: '',
    caught: [
      {
        suite: 'test/report/logins.test.ts',
        test: 'the logins of a journal are found wherever they stand, and ids of credentials are none',
      },
    ],
  },
  {
    name: 'names a person by the number behind a key',
    file: 'report/logins.ts',
    from: ".replace(/(?<=[A-Za-z0-9_])@\\d+\\b/g, '')",
    to: '',
    caught: [
      { suite: 'test/report/logins.test.ts', test: 'the logins of a journal are hidden with the number behind a key' },
    ],
  },
  {
    name: 'puts a link into the id of its mail',
    file: 'channels/email.ts',
    from: 'post(message.person, () => linkLetter(message), linkIdentity(message)),',
    to: 'post(message.person, () => linkLetter(message), [message.link.reveal()]),',
    caught: [
      {
        suite: 'test/channels/email.test.ts',
        test: 'a mail has an id that says nothing of a link or a password, not even to whoever guesses it',
      },
    ],
  },
  {
    name: 'lets a quote end the word of a command',
    file: 'rotation/model/shell-word.ts',
    from: 'text.replaceAll("\'", "\'\\\\\'\'")',
    to: 'text',
    caught: [{ suite: 'test/rotation/shell-word.test.ts', test: 'a word for a shell "it\'s" comes out as it went in' }],
  },
  {
    name: 'forgets what was asked where a later round fails',
    file: 'commands/insisting.ts',
    from: 'return { ...result, failures: united(result.failures, [error]) };',
    to: 'throw error;',
    caught: [
      {
        suite: 'test/commands/insisting.test.ts',
        test: 'a run of several rounds keeps what was asked and what was opened where a later round fails, and fails itself',
      },
    ],
  },
  {
    name: 'leaves a key that who is offboarded has made',
    file: 'rotation/people/detect-leavers.ts',
    from: "(one.stage !== 'previous' && one.maker?.id === id) ||",
    to: '',
    caught: [
      {
        suite: 'test/rotation/offboard-maker.test.ts',
        test: 'a key of somebody who is offboarded is replaced, wherever the run that took it had stopped',
      },
    ],
  },
  {
    name: 'takes the key of a leaver for the one that replaces what they have',
    file: 'rotation/steps/publish.ts',
    from: 'if (!maker || !hasLeft(entry, maker)) return rest;',
    to: 'if (!maker || hasLeft(entry, maker)) return rest;',
    caught: [
      {
        suite: 'test/rotation/offboard-maker.test.ts',
        test: 'a key of somebody who is offboarded is replaced, wherever the run that took it had stopped',
      },
    ],
  },
  {
    name: 'does not foresee the first proof of a use',
    file: 'rotation/run/plan.ts',
    from: 'return (await foreseenFirstProof(run)) ?? reason;',
    to: 'await foreseenFirstProof(run);\n    return reason;',
    caught: [
      {
        suite: 'test/rotation/first-proof.test.ts',
        test: 'what was in place before Keyturn (adopt: true) is foreseen by a dry run, which changes nothing',
      },
    ],
  },
  {
    name: 'shows the command of a board as text',
    file: 'report/foreign-text.ts',
    from: 'command === undefined ? prose(line)',
    to: 'command !== line + line ? prose(line)',
    caught: [
      {
        suite: 'test/report/board.test.ts',
        test: 'the board of an incident shows commands as code in a summary, also behind the words that lead to them',
      },
    ],
  },
  {
    name: 'takes a full mailbox for a wrong address',
    file: 'channels/smtp-failures.ts',
    from: "if (detail === '2.2') return isLater ? { ...full, again: 'later' } : full;",
    to: '',
    caught: [
      {
        suite: 'test/channels/email.test.ts',
        test: 'the way to the mail server names whom or what the server refuses, and does not try again: {"to":"RCPT","status":550,"says":"5.2.2 over quota"}',
      },
    ],
  },
];
