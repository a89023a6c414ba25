// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about such strings
import type { Code } from '../src/rotation/model/errors.ts';

/** What to do about each code, for docs/errors.md. A code without a line here does not compile. */
export const cures: { readonly [code in Code]: string } = {
  CONFIG_INVALID:
    'The message names the file, the line, the column and the field, and the nearest valid name. Edit that line. An editor that knows `schema/keyturn.schema.json` shows the same while you type. Numbers with leading zeros, very long ids, `1.0` and the like must be in quotes.',
  CONFIG_SECRET_PASTED:
    'A field holds what looks like a credential, or a comment does. Treat it as leaked: it is in the history of the repository. Take it out, rotate it, and write the *name* of the environment variable that holds it; in a workflow, `env: { NAME: ${{ secrets.NAME }} }`.',
  INPUT_INVALID:
    'The message names the input or flag. Booleans are `true` or `false`, nothing else; lists are separated by commas; what has structure is YAML.',
  ENVIRONMENT_MISSING:
    'Set the variable that the message names: in a workflow `env: { NAME: ${{ secrets.NAME }} }` on the step or the job, in a shell `export NAME`. An empty variable counts as missing, and a secret that does not exist is empty in a workflow.',
  NOT_BUILT:
    'The field is right and will work in a later version. Take it out for now; [configuration.md](configuration.md) marks what is not built yet.',
  EVENT_REFUSED:
    'Pull requests run code of others next to your credentials, and a comment, an issue, a fork or the end of another workflow can be caused by somebody who may not push. Run Keyturn on `schedule` and `workflow_dispatch`. An event that you have thought about is named in the configuration, as `events: [workflow_run]`; those of pull requests never are.',
  DISPATCH_FAILED:
    'A terminal cannot read the escrow, so the workflow of the default branch does it. Nothing was started. The message has the `gh workflow run` line for somebody with *Actions: write*, or the lines that the workflow lacks; `keyturn init` writes workflows that have them.',
  DISPATCH_UNFINISHED:
    'The workflow was started, and it failed, goes on without this terminal, or the journal does not say that what was wished for was done. The message has the address of the run; `keyturn status` says where it stands.',
  AFTER_FAILED:
    'The message names the workflow under `after`, what hinders its start, and the line that mends it: it is not on the default branch, it is switched off, it has no `workflow_dispatch`, it demands an input, or the token lacks *Actions: write*. Before a rotation nothing was minted, unless the key leaked. After one the new value is in place: every run tries again, and `gh workflow run FILE` does it at once ([after.md](after.md)).',
  HOME_UNGUARDED:
    'Only `doctor` says this. The environment that holds the escrow and the credentials admits other branches than the default one, or one of its names is also a secret of the repository or the organization, where every workflow reads it. The message has the command or the page that closes it.',
  LINK_CREATOR_MISSING:
    'Give the job `permissions: { id-token: write }`, or set `KEYTURN_LINK_TOKEN` to one of the tokens that the link service knows. Nothing was minted.',
  PREFLIGHT_DENIED:
    'The message names the check that failed and its cure. Nothing was changed. `keyturn doctor` runs all checks at once.',
  TWIN_LEFT_BEHIND:
    'By its fingerprint, the value that is in place stands in other secrets as well: with the old key, they would stop working. Add them to the `destinations` of the secret, or give each a key of its own and start `keyturn-enrol.yml` again. What leaked is replaced all the same. Nothing was changed.',
  TOKEN_DENIED:
    '`GITHUB_TOKEN` can never write secrets. Use a fine-grained personal access token or a GitHub App token as `token`, or `client-id` with `private-key` of a GitHub App; it needs *Secrets: write* and *Environments: write* in each repository.',
  TOKEN_SSO:
    'The owner of the token opens https://github.com/settings/tokens, *Configure SSO*, and authorizes it for the organization. A GitHub App and a fine-grained token of the organization need no authorization. What GitHub hides because of single sign-on is never taken for missing.',
  TOKEN_IP:
    'The organization has an IP allow list. Run the job on a runner whose address is on it, or let an owner add the address; for a GitHub App, the App itself may bring addresses along.',
  TOKEN_POLICY:
    'The organization allows only some kinds of tokens, or only short lives. Use a GitHub App (`client-id`, `private-key`), or a fine-grained token with a shorter lifetime.',
  APP_SUSPENDED:
    'An owner of the account ends the suspension: *Settings*, *GitHub Apps*, *Configure*, *Unsuspend*. Until then the App may do nothing there.',
  PLAN_LIMIT:
    'GitHub offers this only in another plan, or in public repositories. Change one of the two, or take what needs it out of the configuration. That rulesets are not in the plan is no error: there are none then.',
  RATE_LIMITED:
    'GitHub asked to wait, Keyturn waited up to two minutes, and that was not enough. What was asked is not known and what was sent had no effect; no credential is ended because of it. Run it again after the time that GitHub shows; if this comes often, use a GitHub App, whose limits are its own.',
  OUT_OF_TIME:
    'The run was given a time (`for`, 5h if it is left out), and what a person asked for with `onboard`, `offboard` or `revoke` was not done when it was over. What was begun is in the journal: run the same command again, and it goes on there. A `rotate` whose time is over does not fail: it ends with 0, names what is left, and the next one goes on.',
  PROVIDER_UNREACHABLE:
    'Try again later; look at the status page of the provider, and at `options.base-url` and the proxy.',
  PROVIDER_DENIED:
    'The admin credential was refused. Check that the variable named by `admin` holds a live credential with the rights that [providers.md](providers.md) lists.',
  PROVIDER_UNREADABLE:
    'The answer was not what the API describes: often a proxy or a sign-in page in between. Check `options.base-url`. For a recipe, check its pointers.',
  PROVIDER_FULL:
    'The provider allows only so many credentials at once. End one that nobody uses, or name the one in place today with `adopt`. Secrets and environments that share an account need one place each and one more: give them accounts of their own.',
  DESTINATION_UNREACHABLE: 'Try again later. Nothing was minted, or the run goes on where it stopped.',
  DESTINATION_DENIED: 'Give the token the right that the message names, then run `keyturn doctor`.',
  DESTINATION_MISSING:
    'The repository, the environment or the secret store does not exist, or the token cannot see it. Correct the name, or create it.',
  VALUE_UNFIT: 'The destination cannot hold a value of this length or shape. GitHub takes 48 KB.',
  RECIPIENT_UNREACHABLE: 'Add the person to `people` with an address for one of the `channels`, or add a channel.',
  TEAM_UNREADABLE:
    'The token needs the organization permission *Members: read*; check the spelling `@organization/team`.',
  MINT_FAILED: 'The provider said no, and nothing was minted. The message says why, as far as the provider tells.',
  MINT_UNKNOWN:
    'The answer was lost. Keyturn looks for the credential by its tag in the next run and revokes it; do not mint by hand in between.',
  OLD_KEY_ALIVE:
    'The new credential is in place, but nothing proves that the old one is dead. Write its id after `adopt:` and run `keyturn revoke` again, or end it in the console of the provider and say so with `keyturn rotate --only KEY --ended`. Of a key that its [owner is asked for](asks.md) the message says how far that is: who has the link and until when, or who has been told to end the old one. Every run goes on by itself; the daily `rotate` does not fail while it waits.',
  ADOPT_DISAGREES:
    'The new credential is in place. `adopt` and what was enrolled name different credentials as the old one, so neither was ended. Look at both in the console of the provider, correct `adopt` or take it out, and run `keyturn revoke` again.',
  INCIDENT_CHANGED:
    'Between the list that a person said yes to and the run that was to act on it, something changed: another run rotated a secret, or somebody opened a link. Nothing was journalled and nothing was done. Look at the list again, and say yes to that one.',
  INCIDENT_OPEN:
    'The board says which credentials are not proved dead, and for each the next command. `keyturn rotate` goes on with what a run can do; a row that only a person can end is closed with `keyturn incident --dead ROW`, or with `--accept ROW --reason TEXT`. See [incident.md](incident.md).',
  VERIFY_REJECTED:
    'The provider refuses the new credential. The old one still works everywhere. Check the scopes in `options`; the next run revokes the new one and tries again.',
  VERIFY_INCONCLUSIVE:
    'The provider gave no clear answer. The old credential still works everywhere, and the next run asks again.',
  WRITE_FAILED:
    'Some destinations have the new credential and some the old one; both work. Mend what the message names; the next run goes on with the rest.',
  DELIVER_FAILED:
    'The rotation is done; one recipient has no link yet. The next run tries again, and the old credential waits.',
  LINK_SERVICE_DOWN: 'Check `links.url` and the service (`GET /healthz`). Nothing was minted.',
  LINK_PUBLIC:
    'Without `links`, links live in this repository, which everybody can read. Run a link service and name it: `links: { url }`.',
  LINK_GONE:
    'The link was opened, has expired or was replaced by a newer one. Ask for a new one; if it was opened and not by you, say so on its page.',
  LINK_INVALID: 'Copy the whole link, with everything after the `#`.',
  PASSWORD_WRONG:
    'Type the password again; it came by another way than the link. After three wrong ones the service makes you wait, it never locks.',
  PASSWORD_WAIT:
    'Wait as long as the message says, then give the password again: it was not judged, so it may be the right one. The link is still there.',
  REVOKE_FAILED:
    'The new credential is in use everywhere; the old one still works. The next run tries again. If it keeps failing, end it at the provider by the id in the message.',
  REVOKE_UNCONFIRMED:
    'The provider said that it revoked the credential and still accepts it. The next run asks again; if that lasts, end it at the provider and tell them.',
  ASK_NOBODY:
    'Everybody whom `owner` names has left, or no channel reaches them. Name somebody else, or give them an address under `people`. The next run asks them; the old key stays in place until then.',
  ASK_UNANSWERED:
    'Two requests in a row expired without an answer, or their place ended or lost them. The message names who was asked last: talk to them, or name others under `owner`. Where it names a place of requests instead, find out what happened there. They are asked again once a week, and at once by `keyturn rotate --only KEY --force --reason asked-again`.',
  ASK_REFUSED:
    'Three answers in a row could not be used: the provider refused them, they were keys that had been given before, or of another account. Find out what went wrong before you ask again with `--force`. Nothing was written.',
  ANSWER_CHANGED:
    'The digest of what came is not the one that was named before, so nothing of it was opened. The request was ended and another one is sent. If it happens again, tell whoever runs the link service: it is broken, or it lies.',
  JOURNAL_UNREACHABLE:
    'Nothing happens without the journal. Check that `journal-token` may write (`contents: write`), and that no ruleset refuses the branch `keyturn-journal`.',
  JOURNAL_CONFLICT: 'Another run was faster, and does the work. Nothing to do.',
  JOURNAL_CORRUPT:
    'Somebody edited the journal, or a newer version wrote it. Look at `git log -p keyturn-journal`; restore the last good commit, or use the newer version.',
  JOURNAL_OLD:
    'An earlier version did not sign its journal, and nothing of it is believed. The message has the lines that set it aside and begin anew; what it made is then listed with an `adopt` line each.',
  JOURNAL_NEWER:
    'A later version wrote it, and this one would not know what it leaves out. Use that version or a later one.',
  JOURNAL_FORGED:
    'Somebody who may push to the branch wrote to the journal, and nothing was done. Restore its last good commit: `keyturn audit` names it, and the first one that is not. Then find out who pushed, and let a ruleset keep everybody but the workflow off the branch.',
  JOURNAL_KEY:
    'The configuration names a key under `journal: { key }`, and the journal or the escrow has another. If both were replaced, restore them; if a new seed was made by `doctor --repair new-seed`, the review that took the key out puts the new one in.',
  JOURNAL_UNSIGNED:
    'There is an escrow, so the journal has to be signed, and it is not. Restore its last good commit: `keyturn audit` names it.',
  JOURNAL_ROLLED_BACK:
    'The branch was set back to an older commit, or the file was replaced by an older one. Restore the newest commit from any clone: the escrow knows how new it has to be. Nothing was done; what the lost commits knew is still at the provider. Of one secret: the provider lists a credential that this journal made and does not know, as after a journal that was begun anew. Restore what there is to restore; else end it once nothing uses it, or name it with `adopt`.',
  JOURNAL_FORKED:
    'The journal did not grow out of the document that Keyturn last saw. Restore the commit that did: `keyturn audit` lists forks.',
  JOURNAL_FUTURE:
    "The journal is more than ten minutes ahead of GitHub's time (of this machine's, where it is a file): a machine with a wrong clock wrote it, and by its times a key would be ended too early or never. Nothing was done. `git log -p keyturn-journal` shows the commit, and GitHub's own time of it. Set that machine's clock. Wait until the time has come, if that is soon; else set the branch back to the commit before it, which Keyturn takes unless the escrow was written since (then only a new journal helps: [journal.md](journal.md#a-lost-journal)). For a file, look first whether *this* machine's clock is behind.",
  JOURNAL_MISSING:
    'The journal is gone but its credentials live. Restore the branch `keyturn-journal`; if that is impossible, begin a new one with the command that the message ends with.',
  JOURNAL_FULL:
    'The journal holds 8 MB, and a rotation begins only where all that it may write still fits: nothing was minted. Split the secrets over two configurations, each with a `journal: { branch }` and an `escrow` of its own. What a destination, a credential and a share take stands in [protocol.md](protocol.md#limits).',
  JOURNAL_PUBLIC:
    'The journal says who holds which credential. Keep it in a private repository (`journal: { repository: owner/name }`, then with `token`), or write `public: true`.',
  SEED_LOST:
    'The journal is signed, and the escrow that holds the seed of its key is gone. If it was deleted by mistake it cannot be restored: GitHub shows no secret. `keyturn doctor --repair new-seed` begins with a new one; what it costs stands in [journal.md](journal.md#a-lost-seed).',
  ESCROW_FOREIGN:
    'The place of the escrow holds something else, and it is never overwritten. Name a place that nothing else uses, one for each configuration. If somebody overwrote it, `keyturn doctor --repair new-seed` begins with a new seed.',
  VALUE_CHANGED:
    'Whoever may write secrets wrote a value of their own into the escrow. It was not used. Find out who did; then `keyturn rotate --only KEY --force --reason checked-by-hand` mints anew.',
  BINDING_UNKNOWN:
    'A credential was made with settings that the configuration no longer has. Add the lines of the message under `former:`, by review: Keyturn then ends it with them, and never mints with them.',
  ESCROW_NOT_WIRED:
    'Add to the step, under `with:`, the line `pending: ${{ secrets.KEYTURN_PENDING }}`. Nothing was minted.',
  ESCROW_FULL:
    'Too many rotations are open at once for 48 KB. Wait until some are finished; the rest follows by itself.',
  ESCROW_FAILED:
    'The secret KEYTURN_PENDING could not be written. The token needs *Secrets: write* in this repository, or *Environments: write* where the escrow is in an environment.',
  HELD: 'Another run works on this secret. Nothing to do: it goes on there, or the next run takes over when it has ended.',
  ON_HOLD:
    'Somebody has pulled the brake: nothing of this secret is minted or ended until the time that the message names. When what broke works again: `keyturn hold --only KEY --release`. A leak does not wait: `keyturn revoke --only KEY`.',
  NEEDS_HUMAN:
    'Keyturn stops where guessing could end a credential that is in use. The message carries the exact command.',
  OVERDUE: 'A credential is older than its `max-age`. Run `rotate`; if a rotation is stuck, `status` says on what.',
  NOT_RETIRED:
    'Nothing was changed. The message names what still reads the secret, or what cannot be told: a workflow, another secret with the same value, a use that is not long ago, a link that is owed. Take that away, then run `keyturn retire` again. A provider that does not say when a key was used: `--unproved`.',
  RETIRING:
    'Its places are deleted, and its key lives on for the grace, so that whoever still uses it is seen. Nothing to do: the daily run goes on, and ends it. Exit status 1 until then. To keep the secret after all: `keyturn rotate --only KEY --force`.',
  IN_USE:
    'The provider still sees the old credential in use. Find who uses it (the provider tells when it was used last), or set `in-use: revoke`.',
  USE_UNPROVED:
    'Workflows that `policy: { proof }` lists have not shown the new value within `proof-deadline`, so the old key lives on. The message says of each what it has shown. *Nothing*: run it, with the line of the message. *The old value*: what it deploys still has it; deploy or restart, then run it. *A value that no credential has*: a secret of the same name hides the one that Keyturn writes. *Cannot be opened*: its `box` is of another journal; take the one that `keyturn status` prints ([proof-of-use.md](proof-of-use.md)). If a workflow does not use the secret any more, take it out of `proof` by review.',
  PROOF_NOT_MADE:
    'Only `command: prove` says this. The variable that is to hold the value is empty, `box` is not the key that `keyturn status` prints, or the job has no `permissions: { statuses: write }`. Nothing was shown, so the old key lives on ([proof-of-use.md](proof-of-use.md)).',
  FILE_REFUSED:
    'The file is tracked by git, or not ignored, or a symbolic link. Add it to `.gitignore`, or choose another one with `--file`.',
  HTTP_NOT_SENT: 'The request never left: name, address, proxy or certificate. Nothing was changed.',
  HTTP_UNKNOWN: 'The answer was lost. Keyturn reads back what happened before it does anything else; run it again.',
  HTTP_REFUSED: 'The other side said no. The message says which request and what the status means.',
  INTERNAL:
    'This should not happen. Please report the code, the command and the version; the message contains no value.',
};
