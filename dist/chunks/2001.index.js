export const id = 2001;
export const ids = [2001];
export const modules = {

/***/ 92001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appNeeds: () => (/* binding */ appNeeds)
/* harmony export */ });
/** A token is given at most so many repositories by name. */
const MOST_REPOSITORIES = 500;
/**
 * @param home `owner/name` of the repository that the run is for
 * @returns lower-case owner -> what its token needs
 */
function appNeeds(configuration, home) {
    const { targets, journal, escrow, notify } = configuration;
    const found = new Map();
    const of = (owner) => {
        const id = owner.toLowerCase();
        const made = { repositories: new Set(), permissions: new Map(), optional: new Set(), certain: new Set() };
        const known = found.get(id) ?? made;
        found.set(id, known);
        return known;
    };
    const allow = (owner, permission, level) => {
        const { permissions } = of(owner);
        if (permissions !== 'all' && permissions.get(permission) !== 'write')
            permissions.set(permission, level);
    };
    const reach = (name) => {
        const [owner = '', repository = ''] = name.split('/');
        const { repositories } = of(owner);
        if (repositories !== 'all')
            repositories.add(repository.toLowerCase());
        return owner;
    };
    const reachAll = (owner) => {
        of(owner).repositories = 'all';
        return owner;
    };
    if (home !== undefined) {
        const owner = reach(home);
        // `doctor` looks whether a secret's name exists both in the environment and in the repository.
        allow(owner, 'secrets', 'read');
        of(owner).optional.add('secrets');
        if (escrow.name === 'github' && journal.kind === 'github')
            need(owner, kindOf(escrow.options));
    }
    for (const { destinations } of targets) {
        for (const { kind, options } of destinations) {
            if (kind === 'github')
                for (const owner of ownersOf(options))
                    need(owner, kindOf(options));
        }
    }
    for (const { repository } of targets.flatMap(({ policy }) => policy.proof ?? [])) {
        const owner = reach(repository);
        allow(owner, 'actions', 'read');
        of(owner).optional.delete('actions');
        allow(owner, 'statuses', 'read');
    }
    if (targets.some(({ policy }) => policy.rotateWhen.includes('exposed'))) {
        for (const owner of found.keys()) {
            allow(owner, 'secret_scanning_alerts', 'write');
            of(owner).optional.add('secret_scanning_alerts');
        }
    }
    const told = [
        ...targets.flatMap(({ share }) => share?.with ?? []),
        // Who makes a key by hand is asked for it, and may say that an old one has ended.
        ...targets.flatMap(({ manual, owner }) => (manual && owner) || []),
        ...(notify?.to ?? []),
    ];
    for (const name of told) {
        if (name.startsWith('@')) {
            const owner = name.slice(1).split('/')[0] ?? '';
            allow(owner, 'members', 'read');
            of(owner).optional.delete('members');
            of(owner).certain.add('members');
        }
        // A run asks whether a person who is named by their login has left the organization.
        else if (home !== undefined) {
            const [owner = ''] = home.split('/');
            allow(owner, 'members', 'read');
            if (!of(owner).certain.has('members'))
                of(owner).optional.add('members');
        }
    }
    return new Map([...found].map(([owner, gathered]) => [owner, needsOf(gathered)]));
    /** The owners that one entry of `destinations` reaches into. */
    function ownersOf(options) {
        const { organization, topic, repository, repositories } = options;
        const owner = typeof organization === 'string' ? organization : home?.split('/')[0];
        if (organization !== undefined || topic !== undefined)
            return owner === undefined ? [] : [reachAll(owner)];
        const named = Array.isArray(repositories) ? repositories : [repository ?? home];
        return named.flatMap((name) => (typeof name === 'string' ? [reach(name)] : []));
    }
    function need(owner, kind) {
        // Before an old value is revoked, GitHub is asked for workflow runs that captured it.
        allow(owner, 'actions', 'read');
        of(owner).optional.add('actions');
        if (kind === 'unnamed') {
            of(owner).permissions = 'all';
            return;
        }
        allow(owner, kind, 'write');
        of(owner).optional.delete(kind);
        of(owner).certain.add(kind);
        // A value that was written before the configuration was edited may be of the other kind, and is looked at before it ends.
        const other = kind === 'secrets' ? 'environments' : kind === 'environments' ? 'secrets' : undefined;
        if (other === undefined)
            return;
        if (!of(owner).certain.has(other))
            of(owner).optional.add(other);
        allow(owner, other, 'write');
    }
}
/** GitHub's description has no name for the secrets of codespaces and agents, nor for an organization's Dependabot ones. */
function kindOf({ app = 'actions', environment, organization }) {
    if (organization !== undefined)
        return app === 'actions' ? 'organization_secrets' : 'unnamed';
    if (environment !== undefined)
        return 'environments';
    if (app === 'actions')
        return 'secrets';
    return app === 'dependabot' ? 'dependabot_secrets' : 'unnamed';
}
function needsOf({ repositories, permissions, optional }) {
    // Where only members of an owner are asked for, the permissions already say that no repository is meant.
    const many = repositories === 'all' || repositories.size === 0 || repositories.size > MOST_REPOSITORIES;
    return {
        repositories: many ? 'all' : [...repositories].sort(),
        permissions: permissions === 'all' ? 'all' : { ...Object.fromEntries(permissions), metadata: 'read' },
        optional: [...optional],
    };
}


/***/ })

};
