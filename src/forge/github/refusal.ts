import { type Answer, describe, isPage } from '../../http/call.ts';
import { isLimited } from '../../http/retry.ts';
import { type Code, type Details, KeyturnError } from '../../rotation/model/errors.ts';

/**
 * What a refusal of GitHub's means. Several of them share a status, so nobody may judge by that alone:
 * `limit` a rate limit, `credential` the token is none (any more), `permission` it lacks one, `sso` it is not authorized
 * for single sign-on, `ip` this machine's address is not allowed, `suspended` the App's installation (or the account) is,
 * `policy` the organization forbids this kind of token, `plan` the feature is not in the plan, `archived`, `locked` and
 * `legal` (blocked) the repository is, `missing` not there or not visible, `gone`, `moved` to another origin, `conflict`,
 * `invalid`.
 */
export type RefusalKind =
  | 'limit'
  | 'credential'
  | 'permission'
  | 'sso'
  | 'ip'
  | 'suspended'
  | 'policy'
  | 'plan'
  | 'archived'
  | 'locked'
  | 'legal'
  | 'missing'
  | 'gone'
  | 'moved'
  | 'conflict'
  | 'invalid'
  | 'other';

/** The token will not be let in, whatever is asked; another one, or somebody's setting, is needed. */
const denials: ReadonlySet<RefusalKind> = new Set(['credential', 'permission', 'sso', 'ip', 'suspended', 'policy']);

/** GitHub answered with a status of 300 or more: no effect. */
export class GitHubRefusal extends KeyturnError {
  readonly status: number;
  readonly kind: RefusalKind;
  /** A ruleset or a protected branch refused it, not a state that another try could find changed. */
  readonly ruled: boolean;
  /** When GitHub said so, by its clock. */
  readonly at: Date | undefined;

  constructor(
    { status, headers }: Pick<Answer, 'status' | 'headers'>,
    kind: RefusalKind,
    code: Code,
    details: Details & { readonly ruled?: boolean },
  ) {
    super(code, details);
    const at = new Date(headers.get('date') ?? '');
    this.status = status;
    this.kind = kind;
    this.at = Number.isNaN(at.getTime()) ? undefined : at;
    this.ruled = details.ruled === true;
  }

  /** Whether GitHub said that whoever asks may not; never true of a limit, and never of what is only not there. */
  get denied(): boolean {
    return denials.has(this.kind);
  }
}

/**
 * The status of GitHub's refusal; undefined for every other error. A limit is 429 even where GitHub said 403, and a token
 * that single sign-on keeps out is 403 even where GitHub said 404: neither "may not" nor "not there" may be read out of them.
 */
export function refusedWith(error: unknown): number | undefined {
  if (!(error instanceof GitHubRefusal)) return undefined;
  return error.kind === 'sso' ? 403 : error.status;
}

/** Whether whoever asks may not; see `GitHubRefusal.denied`. */
export function isDenied(error: unknown): error is GitHubRefusal {
  return error instanceof GitHubRefusal && error.denied;
}

/** The same error with what it is about in front: code and cure stay, because they fit wherever the token is used. */
export function about(place: string, error: GitHubRefusal): KeyturnError {
  return new KeyturnError(error.code, {
    what: `${place}: ${error.message}`,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
  });
}

/** Who reads the error of a refusal: how the configuration calls the token, and whether the run is one of Actions. */
export type Reader = { readonly tokenName: string; readonly inActions: boolean };

/**
 * "If you exceed your primary rate limit, you will receive a 403 or 429 response, and the x-ratelimit-remaining header
 * will be 0. ... If you exceed a secondary rate limit, you will receive a 403 or 429 response and an error message that
 * indicates that you exceeded a secondary rate limit", with or without `retry-after`
 * (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit).
 */
export function isGitHubLimit({ status, headers, text }: Pick<Answer, 'status' | 'headers' | 'text'>): boolean {
  if (isLimited(status, headers)) return true;
  return status === 403 && /rate limit|abuse detection/i.test(messageOf(text));
}

/** The `message` of GitHub's errors, to be looked at and never shown. */
function messageOf(text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === 'string' ? message : '';
  } catch {
    return '';
  }
}

/** Sorts a status of 300 or more. Throws nothing; a 5xx, and a page of something in between, is HTTP_UNKNOWN. */
export function refusal(request: Request, answer: Answer, reader: Reader): KeyturnError {
  const { status } = answer;
  const what = `${describe(request)}: GitHub answered ${status}`;
  if (status >= 500 || status === 408) return new KeyturnError('HTTP_UNKNOWN', { what });
  if (status >= 400 && isPage(answer)) {
    return new KeyturnError('HTTP_UNKNOWN', {
      what: `${what} with a page for people, which comes from something in between`,
      hint: 'look for a proxy or a sign-in page between this machine and GitHub',
    });
  }
  const message = messageOf(answer.text);
  const kind = kindOf(answer, message);
  if (kind === 'permission') return lacking(request, answer, { message, what, reader });
  const owner = ownerIn(request) ?? 'the organization';
  const { code = 'HTTP_REFUSED', says, hint } = words(kind, owner, reader);
  return new GitHubRefusal(answer, kind, code, {
    what: says === undefined ? what : `${what}${says.startsWith(',') ? '' : ': '}${says}`,
    ...(hint === undefined ? {} : { hint }),
    ruled: (status === 409 || status === 422) && /rule violation|protected branch|protected ref/i.test(message),
  });
}

const kindsOfStatus: { readonly [status: number]: RefusalKind } = {
  401: 'credential',
  404: 'missing',
  409: 'conflict',
  410: 'gone',
  422: 'invalid',
  423: 'locked',
  451: 'legal',
};

/**
 * The marks by which GitHub tells its 403s (and a 404 that single sign-on made) apart, in this order:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api, and for single sign-on
 * https://docs.github.com/rest/authentication/authenticating-to-the-rest-api.
 */
const marks: readonly (readonly [RefusalKind, RegExp])[] = [
  ['ip', /\bIP allow list\b/i],
  ['sso', /SAML (enforcement|SSO)/i],
  ['suspended', /\b(installation|account) (has been|was|is) suspended/i],
  ['policy', /\bforbids access via\b|OAuth App access restrictions/i],
  ['plan', /\bupgrade to GitHub\b|to enable this feature\b|billing plan/i],
  ['archived', /\barchived\b/i],
  ['locked', /\blocked for migration\b/i],
  ['legal', /\baccess blocked\b/i],
];

function kindOf(answer: Answer, message: string): RefusalKind {
  const { status, headers } = answer;
  if (isGitHubLimit(answer)) return 'limit';
  if ((status === 403 || status === 404) && /^required\b/.test(headers.get('x-github-sso') ?? '')) return 'sso';
  if (status === 403) return marks.find(([, mark]) => mark.test(message))?.[0] ?? 'permission';
  return kindsOfStatus[status] ?? (status < 400 ? 'moved' : 'other');
}

/** What is said after "GitHub answered ...", and the cure where the token is. */
function words(
  kind: RefusalKind,
  owner: string,
  { tokenName, inActions }: Reader,
): { readonly code?: Code; readonly says?: string; readonly hint?: string } {
  const token = `\`${tokenName}\``;
  const own = tokenName === 'gh auth token';
  const renew = own
    ? 'log in again: `gh auth login`'
    : `make a new token and store it where ${inActions ? 'the workflow' : 'this command'} takes ${token} from`;
  switch (kind) {
    case 'limit':
      return {
        code: 'RATE_LIMITED',
        says: 'a rate limit, and the wait that it asks for is too long',
        hint: 'run it again later; nothing was lost',
      };
    case 'credential':
      return {
        code: 'TOKEN_DENIED',
        says: `it does not accept the credential in ${token}, which has expired, was revoked, or is not a token`,
        hint: renew,
      };
    case 'sso':
      return {
        code: 'TOKEN_SSO',
        says: `${owner} asks for single sign-on, and the credential in ${token} is not authorized for it`,
        hint: own
          ? `log in again: \`gh auth login\`, and say yes to ${owner} on GitHub's page`
          : `its owner authorizes it for ${owner}: https://github.com/settings/tokens, *Configure SSO*; an App or a fine-grained token of ${owner} needs no authorization`,
      };
    case 'ip':
      return {
        code: 'TOKEN_IP',
        says: `${owner} has an IP allow list, and the address of this machine is not on it`,
        hint: inActions
          ? `run the job on a runner whose address is on the list of ${owner} (a self-hosted or larger runner with a fixed address), or let an owner add it: *Settings*, *Authentication security*, *IP allow list*`
          : `use a network that is on the list, or let an owner of ${owner} add this one: *Settings*, *Authentication security*, *IP allow list*`,
      };
    case 'suspended':
      return {
        code: 'APP_SUSPENDED',
        says: `the installation of the GitHub App, or the account that ${token} belongs to, is suspended`,
        hint: `an owner of ${owner} ends that: *Settings*, *GitHub Apps*, *Configure*, *Unsuspend*`,
      };
    case 'policy':
      return {
        code: 'TOKEN_POLICY',
        says: `a policy of ${owner} forbids the kind of token that ${token} is, or its lifetime`,
        hint: `use a GitHub App, or a fine-grained token with a shorter lifetime; the policy stands under *Settings*, *Personal access tokens* of ${owner}`,
      };
    case 'plan':
      return {
        code: 'PLAN_LIMIT',
        says: `the plan of ${owner} does not include this`,
        hint: 'make the repository public, change the plan, or take what needs it out of the configuration',
      };
    case 'archived':
      return { says: 'the repository is archived', hint: 'unarchive it, or take it out of the configuration' };
    case 'locked':
      return { says: 'it is locked', hint: 'wait until the migration is over, or unlock it, then run again' };
    case 'legal':
      return {
        says: 'GitHub has blocked the repository, for legal reasons or because of its terms',
        hint: "read GitHub's notice on the repository's page, and take it out of the configuration until that is settled",
      };
    case 'gone':
      return { says: 'this is gone for good', hint: 'take it out of the configuration, or use a newer Keyturn' };
    case 'moved':
      return {
        says: ', a redirect that is not followed',
        hint: 'the repository was renamed or moved: use its new name',
      };
    default:
      return {};
  }
}

type Refused = { readonly message: string; readonly what: string; readonly reader: Reader };

/** The error of a token that lacks a permission: which one, and how it is given. */
function lacking(request: Request, answer: Answer, { message, what, reader }: Refused): GitHubRefusal {
  const { tokenName, inActions } = reader;
  const needed = permissionsOf(answer.headers);
  // Only what an installation asks for is called "integration"; a user's token has other words.
  const integration = /resource not accessible by integration/i.test(message);
  if (integration && /\/(secrets|environments)(\/|$)/.test(new URL(request.url).pathname)) {
    return new GitHubRefusal(answer, 'permission', 'TOKEN_DENIED', {
      what: `${what}. ${neverGitHubToken}`,
      hint: bothWays(tokenName, needed),
    });
  }
  const permission = needed ?? 'the permission that the documentation of this path names';
  return new GitHubRefusal(answer, 'permission', 'TOKEN_DENIED', {
    what: `${what}: \`${tokenName}\` lacks ${needed ?? 'a permission'}`,
    hint:
      tokenName === 'gh auth token' && !inActions
        ? `ask for ${permission} there, or use a token that has it: \`GITHUB_TOKEN=... keyturn ...\``
        : `give the token ${permission}`,
  });
}

/** `secrets=write,metadata=read; actions=write` -> `Secrets: write and Metadata: read, or Actions: write`. */
function permissionsOf(headers: Headers): string | undefined {
  const text = headers.get('x-accepted-github-permissions');
  // It is a foreign header: only its known shape is shown.
  if (text === null || !/^[a-z_]+=(read|write|admin)([,;] ?[a-z_]+=(read|write|admin))*$/.test(text)) return undefined;
  const one = (pair: string) => {
    const [name, level] = pair.trim().split('=') as [string, string];
    const spaced = name.replaceAll('_', ' ');
    return `*${spaced[0]!.toUpperCase()}${spaced.slice(1)}: ${level}*`;
  };
  return text
    .split(';')
    .map((all) => all.split(',').map(one).join(' and '))
    .join(', or ');
}

/** The account that a request names in its path. */
function ownerIn(request: Request): string | undefined {
  const found = /\/(?:repos|orgs|users)\/([A-Za-z0-9][A-Za-z0-9_-]{0,99})(?=\/|$)/.exec(new URL(request.url).pathname);
  return found?.[1];
}

const neverGitHubToken =
  "A workflow's own GITHUB_TOKEN can never read or write secrets, whatever its `permissions:`; an App needs the permission";

function bothWays(tokenName: string, needed = '*Secrets: write* and *Environments: write*'): string {
  return [
    `give \`${tokenName}\` one of: (1) a fine-grained personal access token for these repositories with ${needed},`,
    `kept as a secret: \`token: \${{ secrets.KEYTURN_TOKEN }}\`;`,
    `(2) a GitHub App with ${needed}, installed there: \`client-id: \${{ vars.KEYTURN_CLIENT_ID }}\``,
    `and \`private-key: \${{ secrets.KEYTURN_PRIVATE_KEY }}\``,
  ].join(' ');
}
