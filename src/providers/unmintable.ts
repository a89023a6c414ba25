/** Vendors whose keys no API can mint, so that nobody looks for their provider in vain: `manual` is the way. */
export type Unmintable = {
  readonly title: string;
  /** Why, one sentence. */
  readonly why: string;
  /** Where a person makes and ends keys. */
  readonly console: string;
};

export const unmintable: { readonly [name: string]: Unmintable } = {
  anthropic: {
    title: 'Anthropic',
    why: 'The Admin API lists, renames and disables API keys, and creates none: that is for the console. A job can do without one, by workload identity federation.',
    console: 'https://console.anthropic.com/settings/keys',
  },
  'digitalocean-token': {
    title: 'DigitalOcean personal access tokens',
    why: 'The public API has no call for tokens. Spaces keys can be minted: `digitalocean-spaces`.',
    console: 'https://cloud.digitalocean.com/account/api/tokens',
  },
  'github-token': {
    title: 'GitHub personal access tokens',
    why: 'No call makes one. A GitHub App needs none: its tokens live for an hour.',
    console: 'https://github.com/settings/personal-access-tokens',
  },
  hubspot: {
    title: 'HubSpot private apps',
    why: 'Tokens of private apps are made and rotated in the settings of the account only.',
    console: 'https://app.hubspot.com/private-apps',
  },
  'netlify-token': {
    title: 'Netlify personal access tokens',
    why: 'The published API has no call that makes one.',
    console: 'https://app.netlify.com/user/applications',
  },
  npm: {
    title: 'npm access tokens',
    why: '`npm token create` asks for the password of the account and for its second factor, which no run has. Trusted publishing from GitHub Actions needs no token at all.',
    console: 'https://www.npmjs.com/settings/~/tokens',
  },
  pagerduty: {
    title: 'PagerDuty REST API keys',
    why: 'They are made in the web interface only.',
    console: 'https://support.pagerduty.com/main/docs/api-access-keys',
  },
  sentry: {
    title: 'Sentry auth tokens',
    why: 'The calls for tokens take a signed-in browser only.',
    console: 'https://sentry.io/settings/auth-tokens/',
  },
  stripe: {
    title: 'Stripe secret and restricted keys',
    why: 'The calls that make, rotate and expire restricted keys (`/v2/iam/api_keys`) are documented for approved Stripe Apps that manage the keys of their users, not for a key of your own account; you make and roll yours in the dashboard.',
    console: 'https://dashboard.stripe.com/apikeys',
  },
};
