/** What was not read, or only in part: one notice for each kind and repository. */
import { type App, apps, type Facts, type Listed, type ListedSecret, type RepositoryFacts } from './facts.ts';
import type { Notice, NoticeCode } from './report.ts';

type Unread =
  | { readonly state: 'denied'; readonly permission?: string }
  | { readonly state: 'failed'; readonly hint: string };

/** In the order of the repositories, the organization's first. */
export function noticesOf(facts: Facts): readonly Notice[] {
  const ofOrganization = facts.organization === undefined ? [] : organizationNotices(facts);
  return [...ofOrganization, ...facts.repositories.flatMap(repositoryNotices)];
}

/** Whether these notices tell of anything that should have been read. */
export function isComplete(notices: readonly Notice[]): boolean {
  return notices.every(({ code }) => code === 'archived');
}

function organizationNotices({ organizationSecrets, partial }: Facts): readonly Notice[] {
  const lists = Object.entries(organizationSecrets) as [App, Facts['organizationSecrets'][App]][];
  const hidden = lists.flatMap(([app, list]) =>
    list.state === 'listed'
      ? list.rows
          .filter(({ visibility, selected }) => visibility === 'selected' && selected === undefined)
          .map(({ name }) => `${app}/${name}`)
      : [],
  );
  // What its repositories show of it is not the list.
  const asked = lists.map(([app, list]): [App, Facts['organizationSecrets'][App]] => {
    const permission = list.state === 'listed' ? list.permission : undefined;
    return [app, permission === undefined ? list : { state: 'denied', permission }];
  });
  return [
    ...unreadNotice('organization-unreadable', asked, {}),
    ...(hidden.length === 0
      ? []
      : [{ code: 'organization-unreadable' as const, what: `which repositories see ${hidden.join(', ')}` }]),
    ...(partial === 'token'
      ? [
          {
            code: 'organization-unreadable' as const,
            what: 'whether there are repositories that this token does not see',
          },
        ]
      : []),
    ...short(asked, {}),
  ];
}

function repositoryNotices(facts: RepositoryFacts): readonly Notice[] {
  const { repository, archived, secrets, environments, files } = facts;
  const at = { repository };
  if (archived) return [{ code: 'archived', ...at }];
  const lists = apps.map((app) => [app as string, secrets[app]] as const);
  const inEnvironments = environments.state === 'listed' ? Object.entries(environments.rows) : [];
  const names = environments.state === 'listed' ? [] : [['environments', environments] as const];
  const isCut = environments.state === 'listed' && environments.complete === false;
  const cut = isCut ? [['environments', { state: 'listed', rows: [], complete: false }] as const] : [];
  return [
    ...unreadNotice('secrets-unreadable', lists, at),
    ...unreadNotice('environments-unreadable', [...names, ...inEnvironments], at),
    ...short([...lists, ...inEnvironments, ...cut], at),
    ...unreadNotice('files-unreadable', files.state === 'read' ? [] : [['files', files] as const], at),
    ...(files.state === 'read' && files.missed !== undefined
      ? [{ code: 'files-unreadable' as const, ...at, what: files.missed.join(', ') }]
      : []),
    ...(files.state === 'read' && files.unread > 0
      ? [{ code: 'branches' as const, ...at, what: `${files.unread} branches with other workflows were not read` }]
      : []),
  ];
}

function unreadNotice(
  code: NoticeCode,
  lists: readonly (readonly [string, Unread | { readonly state: string }])[],
  at: { readonly repository?: string },
): readonly Notice[] {
  const unread = lists.flatMap(([what, list]) => (isUnread(list) ? [{ what, list }] : []));
  if (unread.length === 0) return [];
  const permissions = new Set(unread.flatMap(({ list }) => (list.state === 'denied' ? (list.permission ?? []) : [])));
  const hints = new Set(unread.flatMap(({ list }) => (list.state === 'failed' ? [list.hint] : [])));
  return [
    {
      code,
      ...at,
      ...(permissions.size === 0 ? {} : { permission: [...permissions].join(', ') }),
      what: unread.map(({ what }) => what).join(', '),
      ...(hints.size === 0 ? {} : { hint: [...hints].join('; ') }),
    },
  ];
}

function isUnread(list: { readonly state: string }): list is Unread {
  return list.state === 'denied' || list.state === 'failed';
}

function short(
  lists: readonly (readonly [string, Listed<ListedSecret>])[],
  at: { readonly repository?: string },
): readonly Notice[] {
  const found = lists.flatMap(([what, list]) => (list.state === 'listed' && !list.complete ? [what] : []));
  return found.length === 0 ? [] : [{ code: 'list-short', ...at, what: found.join(', ') }];
}
