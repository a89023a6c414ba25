/**
 * The ways in which GitHub says no, with the words and headers that it uses. Each names where they were seen; GitHub's
 * description has hardly any of them (https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api).
 */
export type Refused = { readonly status: number; readonly message: string; readonly headers?: Record<string, string> };

type Asked = {
  /** The account that the path names. */
  readonly owner: string;
  /** By GitHub's clock. */
  readonly now: Date;
  /** Seconds until a limit is over. */
  readonly seconds?: number;
};

const secondary = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

// https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api: the status is 403 or 429.
function primary(status: number, { now, seconds = 1_800 }: Asked): Refused {
  return {
    status,
    message: 'API rate limit exceeded for installation ID 8440595.',
    headers: {
      'x-ratelimit-limit': '5000',
      'x-ratelimit-used': '5000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.floor(now.getTime() / 1_000) + seconds),
      'x-ratelimit-resource': 'core',
    },
  };
}

export const refusals = {
  'secondary limit': ({ seconds = 60 }) => ({
    status: 403,
    message: secondary,
    headers: { 'retry-after': String(seconds) },
  }),
  'secondary limit, 429': ({ seconds = 60 }) => ({
    status: 429,
    message: secondary,
    headers: { 'retry-after': String(seconds) },
  }),
  /** What is left of the primary limit is shown all the same, and says nothing about this one. */
  'secondary limit, bare': () => ({ status: 403, message: secondary }),
  // The older wording, which GitHub Enterprise Server still has: octokit/plugin-throttling.js looks for it.
  'abuse limit': () => ({
    status: 403,
    message: 'You have triggered an abuse detection mechanism. Please wait a few minutes before you try again.',
  }),
  'primary limit': (asked) => primary(403, asked),
  'primary limit, 429': (asked) => primary(429, asked),
  // github/branch-deploy#345; organizations are told of another plan.
  plan: () => ({
    status: 403,
    message: 'Upgrade to GitHub Pro or make this repository public to enable this feature.',
  }),
  'plan of an organization': () => ({
    status: 403,
    message: 'Upgrade to GitHub Team or make this repository public to enable this feature.',
  }),
  // https://docs.github.com/rest/authentication/authenticating-to-the-rest-api; ossf/scorecard#1504.
  sso: ({ owner }) => ({
    status: 403,
    message:
      'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
    headers: { 'x-github-sso': `required; url=https://github.com/orgs/${owner}/sso?authorization_request=AAAAAAAA` },
  }),
  // The same page: "you may receive a 404 Not Found or a 403 Forbidden"; the header is promised for the 403 only.
  'sso, as 404': ({ owner }) => ({
    status: 404,
    message: 'Not Found',
    headers: { 'x-github-sso': `required; url=https://github.com/orgs/${owner}/sso?authorization_request=AAAAAAAA` },
  }),
  // SalesforceFoundation/NPSP#7247.
  'ip allow list': ({ owner }) => ({
    status: 403,
    message: `Although you appear to have the correct authorization credentials, the \`${owner}\` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.`,
  }),
  // hcengineering/platform#7639, google-gemini/gemini-cli#12033.
  suspended: () => ({ status: 403, message: 'This installation has been suspended' }),
  'account suspended': () => ({ status: 403, message: 'Sorry. Your account was suspended.' }),
  // NixOS/org#247.
  'token lifetime': ({ owner }) => ({
    status: 403,
    message: `The '${owner}' organization forbids access via a fine-grained personal access tokens if the token's lifetime is greater than 90 days. Please adjust your token's lifetime at the following URL: https://github.com/settings/personal-access-tokens/1`,
  }),
  // refined-github/refined-github#6951.
  'classic token': ({ owner }) => ({
    status: 403,
    message: `${owner} forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.`,
  }),
  // https://docs.github.com/organizations/managing-oauth-access-to-your-organizations-data/about-oauth-app-access-restrictions
  'oauth restrictions': ({ owner }) => ({
    status: 403,
    message: `Although you appear to have the correct authorization credentials, the \`${owner}\` organization has enabled OAuth App access restrictions, meaning that data access to third-parties is limited.`,
  }),
  permission: () => ({
    status: 403,
    message: 'Resource not accessible by personal access token',
    headers: { 'x-accepted-github-permissions': 'secrets=write' },
  }),
  'permission of an integration': () => ({ status: 403, message: 'Resource not accessible by integration' }),
  'bad credentials': () => ({ status: 401, message: 'Bad credentials' }),
  'not visible': () => ({ status: 404, message: 'Not Found' }),
  archived: () => ({ status: 403, message: 'Repository was archived so is read-only.' }),
  'locked for migration': () => ({ status: 403, message: 'Repository has been locked for migration.' }),
  locked: () => ({ status: 423, message: 'Locked' }),
  gone: () => ({ status: 410, message: 'Gone' }),
  // github/rest-api-description#3314; the body has a `block` besides.
  blocked: () => ({ status: 451, message: 'Repository access blocked' }),
} as const satisfies { readonly [name: string]: (asked: Asked) => Refused };

export type RefusalName = keyof typeof refusals;

export function refusedAs(name: RefusalName, asked: Asked): Refused {
  return refusals[name](asked);
}
