/** Mutants of the rule *errors name the cause*. */
import type { Broken } from './mutants.ts';

export const explaining: readonly Broken[] = [
  {
    name: 'does not know the IP allow list',
    file: 'forge/github/refusal.ts',
    from: "  ['ip', /\\bIP allow list\\b/i],\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «ip allow list» of a read is TOKEN_IP',
      },
    ],
  },
  {
    name: 'does not know single sign-on by its message',
    file: 'forge/github/refusal.ts',
    from: "  ['sso', /SAML (enforcement|SSO)/i],\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'a 403 without any header is told by its message: Resource protected by organization SAML enforcement. You must grant your OAuth token access.',
      },
    ],
  },
  {
    name: 'does not know single sign-on by its header',
    file: 'forge/github/refusal.ts',
    from: "if ((status === 403 || status === 404) && /^required\\b/.test(headers.get('x-github-sso') ?? '')) return 'sso';",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «sso, as 404» of a read is TOKEN_SSO',
      },
    ],
  },
  {
    name: 'does not know a suspended installation',
    file: 'forge/github/refusal.ts',
    from: "  ['suspended', /\\b(installation|account) (has been|was|is) suspended/i],\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «suspended» of a read is APP_SUSPENDED',
      },
    ],
  },
  {
    name: 'does not know a policy for tokens',
    file: 'forge/github/refusal.ts',
    from: "  ['policy', /\\bforbids access via\\b|OAuth App access restrictions/i],\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «token lifetime» of a read is TOKEN_POLICY',
      },
    ],
  },
  {
    name: 'does not know a limit of the plan',
    file: 'forge/github/refusal.ts',
    from: "  ['plan', /\\bupgrade to GitHub\\b|to enable this feature\\b|billing plan/i],\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «plan» of a read is PLAN_LIMIT',
      },
    ],
  },
  {
    name: 'does not know an archived repository',
    file: 'forge/github/refusal.ts',
    from: "  ['archived', /\\barchived\\b/i],\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «archived» of a read is HTTP_REFUSED',
      },
    ],
  },
  {
    name: 'does not know a repository that is locked for migration',
    file: 'forge/github/refusal.ts',
    from: "  ['locked', /\\blocked for migration\\b/i],\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «locked for migration» of a read is HTTP_REFUSED',
      },
    ],
  },
  {
    name: 'does not know a blocked repository by its message',
    file: 'forge/github/refusal.ts',
    from: "  ['legal', /\\baccess blocked\\b/i],\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'a 403 without any header is told by its message: Repository access blocked',
      },
    ],
  },
  {
    name: 'does not know 451',
    file: 'forge/github/refusal.ts',
    from: "  451: 'legal',\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «blocked» of a read is HTTP_REFUSED',
      },
    ],
  },
  {
    name: 'does not know 410',
    file: 'forge/github/refusal.ts',
    from: "  410: 'gone',\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «gone» of a read is HTTP_REFUSED',
      },
    ],
  },
  {
    name: 'takes the 407 of a proxy for an answer',
    file: 'http/call.ts',
    from: 'if (answer.status === 407) {',
    to: 'if (answer.status === 1407) {',
    caught: [
      {
        suite: 'test/http/call.test.ts',
        test: 'call, a 403 that is a limit and a 407 is the word of a proxy, which passed nothing on',
      },
    ],
  },
  {
    name: 'has no code for the IP allow list',
    file: 'forge/github/refusal.ts',
    from: "        code: 'TOKEN_IP',\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «ip allow list» of a read is TOKEN_IP',
      },
    ],
  },
  {
    name: 'has no code for single sign-on',
    file: 'forge/github/refusal.ts',
    from: "        code: 'TOKEN_SSO',\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «sso» of a read is TOKEN_SSO',
      },
    ],
  },
  {
    name: 'has no code for a suspended installation',
    file: 'forge/github/refusal.ts',
    from: "        code: 'APP_SUSPENDED',\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «suspended» of a read is APP_SUSPENDED',
      },
    ],
  },
  {
    name: 'has no code for a policy',
    file: 'forge/github/refusal.ts',
    from: "        code: 'TOKEN_POLICY',\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «classic token» of a read is TOKEN_POLICY',
      },
    ],
  },
  {
    name: 'has no code for a limit of the plan',
    file: 'forge/github/refusal.ts',
    from: "        code: 'PLAN_LIMIT',\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «plan» of a read is PLAN_LIMIT',
      },
    ],
  },
  {
    name: 'has no code for a limit',
    file: 'forge/github/refusal.ts',
    from: "        code: 'RATE_LIMITED',\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «secondary limit» of a read is RATE_LIMITED',
      },
    ],
  },
  {
    name: 'swaps the cures of Action and terminal',
    file: 'forge/github/refusal.ts',
    from: 'hint: inActions\n          ? `run',
    to: 'hint: !inActions\n          ? `run',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'the cure fits where it is read of «ip allow list»',
      },
    ],
  },
  {
    name: 'does not tell the token of `gh` apart',
    file: 'forge/github/refusal.ts',
    from: "const own = tokenName === 'gh auth token';",
    to: "const own = tokenName === '';",
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'the cure fits where it is read of «sso»',
      },
    ],
  },
  {
    name: 'sends who reads a log to the terminal',
    file: 'forge/github/refusal.ts',
    from: "${inActions ? 'the workflow' : 'this command'}",
    to: 'this command',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'the cure fits where it is read of «bad credentials»',
      },
    ],
  },
  {
    name: 'tells the cure of another refusal',
    file: 'forge/github/refusal.ts',
    from: 'hint: `an owner of ${owner} ends that: *Settings*, *GitHub Apps*, *Configure*, *Unsuspend*`,',
    to: "hint: 'give the token *Secrets: write*',",
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «suspended» of a read is APP_SUSPENDED',
      },
    ],
  },
  {
    name: 'tells who is in the terminal how a workflow is mended',
    file: 'forge/github/refusal.ts',
    from: "tokenName === 'gh auth token' && !inActions",
    to: "tokenName !== 'gh auth token' && !inActions",
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'GitHub’s refusal «permission of an integration» of a read is TOKEN_DENIED',
      },
    ],
  },
  {
    name: 'does not name the permission that is missing',
    file: 'forge/github/refusal.ts',
    from: 'const needed = permissionsOf(answer.headers);',
    to: 'const needed = undefined;',
    caught: [
      {
        suite: 'test/forge/github/client-of-github.test.ts',
        test: 'a refusal names the permission that is missing',
      },
    ],
  },
  {
    name: 'takes the page of a proxy for an answer of GitHub',
    file: 'forge/github/refusal.ts',
    from: 'if (status >= 400 && isPage(answer)) {',
    to: 'if (status >= 600) {',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'a limit is no page of a proxy’s: that is not known to be an answer of GitHub’s at all',
      },
    ],
  },
  {
    name: 'does not understand a proxy without a scheme',
    file: 'http/proxy.ts',
    from: '? value : `http://${value}`;',
    to: '? value : value;',
    caught: [
      {
        suite: 'test/entry-points/proxy.test.ts',
        test: 'HTTPS_PROXY is understood as 127.0.0.1:PORT',
      },
    ],
  },
  {
    name: 'takes what names no proxy for one',
    file: 'http/proxy.ts',
    from: 'if (fits) return url.href;',
    to: 'if (url) return url.href;',
    caught: [
      {
        suite: 'test/entry-points/proxy.test.ts',
        test: 'HTTPS_PROXY named HTTPS_PROXY and naming no proxy is bad input: the variable is told, its value is not',
      },
    ],
  },
  {
    name: 'shows the value of a proxy variable',
    file: 'http/proxy.ts',
    from: 'what: `the environment variable ${name} does not name a proxy`',
    to: 'what: `the environment variable ${name} does not name a proxy: ${value}`',
    caught: [
      {
        suite: 'test/entry-points/proxy.test.ts',
        test: 'HTTPS_PROXY named HTTPS_PROXY and naming no proxy is bad input: the variable is told, its value is not',
      },
    ],
  },
  {
    name: 'does not know the refusal of CONNECT',
    file: 'http/proxy.ts',
    from: 'if (status === undefined) throw error;',
    to: 'throw error;',
    caught: [
      {
        suite: 'test/entry-points/proxy.test.ts',
        test: 'HTTPS_PROXY whose proxy refuses to connect with 403 is told as that, once, and nothing was sent',
      },
    ],
  },
  {
    name: 'does not say that a proxy wants a login',
    file: 'http/proxy.ts',
    from: 'status === 407\n',
    to: 'status === 1407\n',
    caught: [
      {
        suite: 'test/entry-points/proxy.test.ts',
        test: 'HTTPS_PROXY whose proxy refuses to connect with 407 is told as that, once, and nothing was sent',
      },
    ],
  },
  {
    name: 'refuses a managed login',
    file: 'config/names.ts',
    from: '{0,38}(?:_[A-Za-z0-9]{1,10})?$/;\n\n/** A GitHub login, or',
    to: '{0,38}$/;\n\n/** A GitHub login, or',
    caught: [
      {
        suite: 'test/config/managed-logins.test.ts',
        test: 'a managed login may stand under people',
      },
    ],
  },
  {
    name: 'refuses a managed owner',
    file: 'config/names.ts',
    from: '/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\\/(?!',
    to: '/^[A-Za-z0-9][A-Za-z0-9-]{0,99}\\/(?!',
    caught: [
      {
        suite: 'test/config/managed-logins.test.ts',
        test: 'a managed login may stand under the owner of the journal',
      },
    ],
  },
  {
    name: 'does not name a byte-order mark',
    file: 'forge/github/token.ts',
    from: "  [/\\uFEFF/, 'a byte-order mark, which some editors and shells put in front of a file'],\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'what is certainly no token has a byte-order mark: that is named, and the value is not, before anything is sent',
      },
    ],
  },
  {
    name: 'does not name a line break inside a token',
    file: 'forge/github/token.ts',
    from: "  [/[\\r\\n]/, 'a line break inside'],\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'what is certainly no token has a line break inside: that is named, and the value is not, before anything is sent',
      },
    ],
  },
  {
    name: 'does not name quotes around a token',
    file: 'forge/github/token.ts',
    from: "  [/^\\s*([\"'`]).*\\1\\s*$/s, 'quotes around it'],\n",
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'what is certainly no token has double quotes: that is named, and the value is not, before anything is sent',
      },
    ],
  },
  {
    name: 'does not say the new name of a repository',
    file: 'forge/github/client.ts',
    from: 'if (asked.toLowerCase() === now.toLowerCase()) return undefined;',
    to: 'return undefined;',
    caught: [
      {
        suite: 'test/destinations/github-secrets.test.ts',
        test: 'a renamed repository is the same place: what is written under its old name arrives, and the new one is said',
      },
    ],
  },
  {
    name: 'does not write to a renamed repository',
    file: 'forge/github/client.ts',
    from: 'status === 307 || status === 308 ||',
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'a renamed repository is the same place for reads and writes, though GitHub names it by number',
      },
    ],
  },
  {
    name: 'takes a list that single sign-on has cut for whole',
    file: 'forge/github/client.ts',
    from: 'if (isPartial(request, answer)) throw partial(request, answer, reader);',
    to: '',
    caught: [
      {
        suite: 'test/forge/github/refusals-of-github.test.ts',
        test: 'a list that single sign-on has cut is no list: what is left out would look removed',
      },
    ],
  },
  {
    name: 'does not notice edited options',
    file: 'rotation/model/edited-options.ts',
    from: '.filter((name) => !same(current.options[name], binding.options[name]))',
    to: '.filter((name) => !name)',
    caught: [
      {
        suite: 'test/rotation/edited-options.test.ts',
        test: 'what changed since the key was minted a recipe is said by a rotation, a dry run and status, until it is minted again',
      },
    ],
  },
  {
    name: 'does not notice another admin credential',
    file: 'rotation/model/edited-options.ts',
    from: "...(same(current.admin, binding.admin ?? null) ? [] : ['`admin`']),",
    to: '',
    caught: [
      {
        suite: 'test/rotation/edited-options.test.ts',
        test: 'what changed since the key was minted the admin credential is said by a rotation, a dry run and status, until it is minted again',
      },
    ],
  },
  {
    name: 'does not notice another provider',
    file: 'rotation/model/edited-options.ts',
    from: 'current.provider !== binding.provider\n',
    to: "current.provider === ''\n",
    caught: [
      {
        suite: 'test/rotation/edited-options.test.ts',
        test: 'what changed since the key was minted the provider is said by a rotation, a dry run and status, until it is minted again',
      },
    ],
  },
  {
    name: 'takes another order for an edit',
    file: 'rotation/model/edited-options.ts',
    from: '.sort(([one], [other]) => (one < other ? -1 : 1));',
    to: '',
    caught: [
      {
        suite: 'test/rotation/edited-options.test.ts',
        test: 'what changed since the key was minted is nothing where only the order of members did',
      },
    ],
  },
  {
    name: 'lets a destination have the name of the escrow',
    file: 'config/collisions.ts',
    from: 'if (isEscrow(raw,',
    to: 'if (raw === undefined && isEscrow(raw,',
    caught: [
      {
        suite: 'test/config/escrow-name.test.ts',
        test: 'the name of the escrow is refused as the secret’s own',
      },
    ],
  },
];
