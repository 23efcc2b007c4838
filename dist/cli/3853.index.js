export const id = 3853;
export const ids = [3853];
export const modules = {

/***/ 73853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  controlOf: () => (/* binding */ controlOf)
});

// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/runner/job-secrets.js
/** The `secrets` of a job: an environment's secret takes precedence over the repository's of the same name. */ function secretsOfJob({ stores, environments }, environment) {
    const own = environment === undefined ? undefined : environments.get(environment.toLowerCase())?.secrets;
    const stored = [
        ...stores.actions.secrets.values(),
        ...own?.secrets.values() ?? []
    ];
    return Object.fromEntries(stored.map(({ name, value })=>[
            name,
            value
        ]));
}
/**
 * The `secrets` of a job in a called workflow. With `secrets: inherit` they are those of the calling repository and of
 * its environment. Without, the job gets what the caller passes, and the environment adds no name to that
 * (https://github.com/actions/runner/issues/4453). For a name that is passed, GitHub's docs say that the environment's
 * value is used ("Reuse workflows"); users report both, so a workflow must not depend on it.
 *
 * @param passed - `inherit`, or the values of the caller's `secrets:`
 */ function secretsOfCalledJob(repository, environment, passed, prefers = 'environment') {
    const all = secretsOfJob(repository, environment);
    if (passed === 'inherit') return all;
    const own = repository.environments.get(environment.toLowerCase())?.secrets;
    return Object.fromEntries(Object.entries(passed).map(([name, value])=>[
            name,
            (prefers === 'environment' ? own?.value(name) : undefined) ?? value
        ]));
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/people/control.js


const dayMs = 86_400_000;
const fullName = 'octo-org/octo-repo';
/** The control of a sandbox in this process. */ function controlOf(sandbox) {
    const { clock, github } = sandbox;
    const repository = github.world.repository(fullName);
    const runs = new Map();
    // A person's AWS CLI uses this machine's clock, whatever the sandbox's time is.
    clock.believesMachine = true;
    return {
        async start ({ environment, idToken }) {
            const run = github.world.startRun(repository);
            runs.set(run.id, run);
            return {
                runId: run.id,
                laterMs: clock.laterMs,
                env: environmentOf(sandbox, run, environment, idToken),
                secrets: {
                    ...secretsOfJob(repository, environment),
                    SAML_ASSERTION: assertion(sandbox)
                },
                vars: Object.fromEntries([
                    ...repository.variables.values()
                ].map(({ name, value })=>[
                        name,
                        value
                    ]))
            };
        },
        async end (runId) {
            const run = runs.get(runId);
            if (run) run.status = 'completed';
        },
        async advance (ms) {
            clock.advanceWall(ms);
        },
        view: async ()=>viewOf(sandbox)
    };
}
function environmentOf({ awsUrl, githubUrl, github }, run, environment, idToken) {
    const claims = {
        repository: fullName,
        ref: 'refs/heads/main',
        runId: String(run.id)
    };
    return {
        AWS_ENDPOINT_URL: awsUrl,
        GITHUB_API_URL: githubUrl,
        GITHUB_RUN_ID: String(run.id),
        GITHUB_RUN_ATTEMPT: String(run.attempt),
        ...idToken ? {
            ...github.job(environment === undefined ? claims : {
                ...claims,
                environment
            })
        } : {}
    };
}
/** A SAML response for resource-user. It is valid for five minutes, so each job gets its own. */ function assertion({ identityProvider, seeded }) {
    return identityProvider.respond({
        roles: [
            `${seeded.roles.resourceUser},${seeded.samlProviderArn}`
        ]
    });
}
function viewOf({ clock, github, world, seeded }) {
    const now = clock.now();
    const users = [
        ...world.account(seeded.usersAccountId).users.values()
    ];
    const { variables } = github.world.repository(fullName);
    return {
        now: now.toISOString(),
        keys: users.flatMap((user)=>user.accessKeys.map(({ id, status, createdAt })=>({
                    user: user.name,
                    id: (0,errors/* redactKeyId */.WL)(id),
                    status,
                    ageDays: Math.floor((now.getTime() - createdAt.getTime()) / dayMs),
                    places: [
                        ...github.world.repositories.values()
                    ].flatMap((repository)=>placesOf(repository, id))
                }))),
        variables: [
            ...variables.values()
        ].map(({ name, value })=>({
                name,
                value
            }))
    };
}
function placesOf({ owner, name, stores, environments }, keyId) {
    const here = `${owner}/${name}`;
    const places = [
        ...Object.entries(stores).map(([kind, store])=>({
                title: kind === 'actions' ? here : `${here} ${kind}`,
                store
            })),
        ...[
            ...environments.values()
        ].map((each)=>({
                title: `${here} env:${each.name}`,
                store: each.secrets
            }))
    ];
    return places.flatMap(({ title, store })=>[
            ...store.secrets.values()
        ].filter(({ value })=>value.split('\n')[0] === keyId).map((secret)=>`${title} ${secret.name}`));
}


/***/ })

};
