export const id = 2420;
export const ids = [2420];
export const modules = {

/***/ 26834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NN: () => (/* binding */ isShellLine),
/* harmony export */   Qd: () => (/* binding */ awsAudience),
/* harmony export */   Sj: () => (/* binding */ tokenVariable),
/* harmony export */   p6: () => (/* binding */ commandName)
/* harmony export */ });
/** Whether a command is one text with spaces, which a shell must take apart. */ function isShellLine(command) {
    return command.length === 1 && /\s/.test(command[0] ?? '');
}
/** A command in words, without an article. A line for the shell is not repeated: a secret may be part of it. */ function commandName(command) {
    return isShellLine(command) ? 'command of --token-command' : `command ${command[0]}`;
}
/** The audience that AWS's own tools use. */ const awsAudience = 'sts.amazonaws.com';
/** A name of a variable that a job file of any CI can fill with a token. */ const tokenVariable = 'KEYTURN_ID_TOKEN';


/***/ }),

/***/ 2420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _A: () => (/* binding */ ciSystem),
  lb: () => (/* binding */ detectedCi),
  yz: () => (/* binding */ trustPolicyFor)
});

// UNUSED EXPORTS: ciNames

// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
;// CONCATENATED MODULE: ./.build/cli/src/ci-systems/settings.js

/** A UUID in the form that issuers write. */ const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/**
 * Stands for any UUID in a condition with `StringLike`. `*` would also match text that contains the following parts of the
 * subject, so that a branch could be named to look like another one.
 */ const anyUuid = [
    8,
    4,
    4,
    4,
    12
].map((length)=>'?'.repeat(length)).join('-');
/**
 * The value of a setting.
 *
 * @throws KeyturnError `InvalidInput` if it is missing or malformed
 */ function settingOf({ settings }, setting) {
    const value = settings[setting.name] || setting.default;
    if (value === undefined) {
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: `The setting ${setting.name} is missing.`,
            remedy: `give it: ${setting.brief}. Example: ${setting.name}=${setting.example}.`
        });
    }
    if (setting.pattern.test(value)) return value;
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: `${JSON.stringify(value)} is not a valid ${setting.name}.`,
        remedy: `give ${setting.brief}. Example: ${setting.name}=${setting.example}.`
    });
}
/**
 * The repository, as `owner/name` or with further folders.
 *
 * @throws KeyturnError `InvalidInput`
 */ function repositoryOf({ repository }, example = 'octo-org/octo-repo') {
    if (repository !== undefined && /^[\w.-]+(?:\/[\w.-]+)+$/.test(repository)) return repository;
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: repository === undefined ? 'The repository is missing.' : `${JSON.stringify(repository)} is not the name of a repository.`,
        remedy: `give --repo ${example}.`
    });
}
/**
 * Refuses what git and the CIs do not allow in a name, because it means something else in a condition: `*` and `?` match
 * any text, and `${…}` is replaced.
 *
 * @throws KeyturnError `InvalidInput`
 */ function literal(value, what) {
    if (value !== '' && /^[^*?$\s:]+$/.test(value)) return value;
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: `${JSON.stringify(value)} cannot be the ${what} of a trust policy.`,
        cause: 'it is empty, or has white space, a colon, or a character that matches any text in a policy.',
        remedy: `give the exact name of one ${what}.`
    });
}
/** A restriction that the subject of a CI's tokens does not name, so that a condition on it would let nobody in. */ function cannotRestrict(title, to, instead) {
    return new errors/* KeyturnError */.FB('InvalidInput', {
        summary: `A trust policy cannot restrict ${title} to one ${to}.`,
        cause: `AWS tests the subject of the token, and the tokens of ${title} do not name the ${to} there.`,
        remedy: instead
    });
}
/** @throws KeyturnError `InvalidInput` for a request with more than one of them */ function refuseSeveral({ branch, tag, environment }) {
    const given = Object.entries({
        branch,
        tag,
        environment
    }).filter(([, value])=>value !== undefined);
    if (given.length < 2) return;
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: `${given.map(([name])=>`--${name}`).join(' and ')} are given together.`,
        remedy: 'give one of them: it decides which jobs may assume the role.'
    });
}
/** The address of a server of one's own. */ const serverAddress = /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w./-]*)?(?<!\/)$/;

;// CONCATENATED MODULE: ./.build/cli/src/ci-systems/azure.js


const title = 'Azure Pipelines';
/** Azure's tasks set the first. The second is for a script step, which gets no connection. */ const connectionVariables = [
    'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID',
    'KEYTURN_SERVICE_CONNECTION_ID'
];
const issuer = {
    name: 'issuer',
    brief: 'the issuer that the service connection shows (Edit, Workload Identity federation details)',
    pattern: serverAddress,
    example: 'https://login.microsoftonline.com/00000000-0000-4000-8000-00000000000a/v2.0'
};
const subject = {
    name: 'subject',
    brief: 'the subject identifier that the service connection shows',
    pattern: /^(?:sc:\/\/|\/eid1\/)[^*?$\s]+$/,
    example: 'sc://octo-org/octo-project/aws-deploy'
};
/** Azure Pipelines (docs/facts.md#id-tokens-of-azure-pipelines). */ const azure = {
    name: 'azure',
    title,
    runsIn: (env)=>env.TF_BUILD === 'True',
    tokenWays,
    howToGetToken: `map the token of the job and name the service connection in the step: \`env: { SYSTEM_ACCESSTOKEN: $(System.AccessToken), ${connectionVariables[1]}: ID }\`.`,
    settings: [
        issuer,
        subject
    ],
    trust (request) {
        const restriction = [
            'branch',
            'tag',
            'environment'
        ].find((each)=>request[each] !== undefined);
        if (restriction !== undefined) {
            throw new errors/* KeyturnError */.FB('InvalidInput', {
                summary: `A trust policy cannot restrict ${title} to one ${restriction}.`,
                cause: 'the subject of a token names the service connection only.',
                remedy: 'add approvals and checks to the service connection (branch control), and leave the option out.'
            });
        }
        return {
            issuer: settingOf(request, issuer),
            audience: 'api://AzureADTokenExchange',
            operator: 'StringEquals',
            subjects: [
                settingOf(request, subject)
            ],
            mayNeedThumbprint: false
        };
    },
    traps: [
        'Read the issuer and the subject from the service connection. Old connections have https://vstoken.dev.azure.com and sc://…, new ones https://login.microsoftonline.com and /eid1/….',
        'The audience is api://AzureADTokenExchange, not sts.amazonaws.com.',
        'A script sees System.AccessToken only where `env:` maps it.',
        'Branches and environments are checks of the service connection. The trust policy cannot name them.'
    ],
    jobFile: 'azure-pipelines.yml',
    snippet: ({ roleArn, region, branch = 'main' })=>`trigger:
  branches:
    include: [${literal(branch, 'branch')}]
steps:
  - script: keyturn exec --aws-region ${region} --role-to-assume ${roleArn} -- aws sts get-caller-identity
    env:
      SYSTEM_ACCESSTOKEN: $(System.AccessToken)
      ${connectionVariables[1]}: 00000000-0000-4000-8000-00000000000b
`
};
function tokenWays(env) {
    const { SYSTEM_OIDCREQUESTURI: uri, SYSTEM_ACCESSTOKEN: bearer } = env;
    const connection = connectionVariables.map((name)=>env[name]).find(Boolean);
    if (!uri || !bearer || !connection || !URL.canParse(uri)) return [];
    const target = new URL(uri);
    target.searchParams.set('api-version', '7.1');
    target.searchParams.set('serviceConnectionId', connection);
    // Without the header Azure answers a refusal with a redirect to its sign-in page.
    const headers = {
        'content-type': 'application/json',
        'x-tfs-fedauthredirect': 'Suppress'
    };
    return [
        {
            kind: 'request',
            request: {
                method: 'POST',
                url: target.href,
                bearer,
                headers,
                field: 'oidcToken'
            }
        }
    ];
}

;// CONCATENATED MODULE: ./.build/cli/src/ci-systems/bitbucket.js

const bitbucket_title = 'Bitbucket Pipelines';
const variable = 'BITBUCKET_STEP_OIDC_TOKEN';
const workspace = {
    name: 'workspace',
    brief: 'the ID of the workspace, as in its address',
    pattern: /^[\w-]+$/,
    example: 'octo-org'
};
const id = (name, brief)=>({
        name,
        brief,
        pattern: uuid,
        example: '0a1b2c3d-0000-4000-8000-00000000000a'
    });
const workspaceId = id('workspace-uuid', 'the UUID of the workspace, without braces (Repository settings, OpenID Connect)');
const repositoryId = id('repository-uuid', 'the UUID of the repository, without braces (the same page)');
/** Bitbucket (docs/facts.md#id-tokens-of-bitbucket). */ const bitbucket = {
    name: 'bitbucket',
    title: bitbucket_title,
    runsIn: (env)=>env.BITBUCKET_BUILD_NUMBER !== undefined && env.BITBUCKET_WORKSPACE !== undefined,
    tokenWays: (env)=>env[variable] ? [
            {
                kind: 'variable',
                variable
            }
        ] : [],
    howToGetToken: 'add `oidc: true` to the step in bitbucket-pipelines.yml.',
    settings: [
        workspace,
        workspaceId,
        repositoryId
    ],
    /** An environment is its UUID, without braces. */ trust (request) {
        refuseSeveral(request);
        const { branch, tag, environment } = request;
        if (branch !== undefined || tag !== undefined) throw cannotRestrict(bitbucket_title, branch === undefined ? 'tag' : 'branch', 'let a deployment environment allow only that branch, and give --environment with the UUID of the environment.');
        const where = environment === undefined ? '' : `{${environmentId(environment)}}:`;
        return {
            issuer: `https://api.bitbucket.org/2.0/workspaces/${settingOf(request, workspace)}/pipelines-config/identity/oidc`,
            audience: `ari:cloud:bitbucket::workspace/${settingOf(request, workspaceId)}`,
            operator: 'StringLike',
            subjects: [
                `{${settingOf(request, repositoryId)}}:${where}{${anyUuid}}`
            ],
            mayNeedThumbprint: false
        };
    },
    traps: [
        'The braces around each UUID are part of the subject.',
        'The audience is the workspace, not sts.amazonaws.com, and the step cannot choose another one.',
        'A step with `deployment:` names the environment in its subject. Without an environment in the request, the role trusts only steps that have none.',
        'The subject names no branch: limit the branches of a deployment environment instead.'
    ],
    jobFile: 'bitbucket-pipelines.yml',
    snippet: ({ roleArn, region, branch = 'main', environment })=>`image: node:24
pipelines:
  branches:
    ${branch}:
      - step:
          name: Deploy
          oidc: true${environment === undefined ? '' : '\n          deployment: production'}
          script:
            - keyturn exec --aws-region ${region} --role-to-assume ${roleArn} -- aws sts get-caller-identity
`
};
function environmentId(environment) {
    return settingOf({
        settings: {
            environment
        }
    }, id('environment', 'the UUID of the deployment environment, without braces'));
}

// EXTERNAL MODULE: ./.build/cli/src/ci-systems/ci-system.js
var ci_system = __webpack_require__(26834);
;// CONCATENATED MODULE: ./.build/cli/src/ci-systems/buildkite.js


const buildkite_title = 'Buildkite';
/** Buildkite (docs/facts.md#id-tokens-of-buildkite). */ const buildkite = {
    name: 'buildkite',
    title: buildkite_title,
    runsIn: (env)=>env.BUILDKITE === 'true',
    tokenWays: (_env, audience)=>[
            {
                kind: 'command',
                command: [
                    'buildkite-agent',
                    'oidc',
                    'request-token',
                    '--audience',
                    audience
                ]
            }
        ],
    howToGetToken: 'run it in a job of Buildkite, with buildkite-agent 3.40 or newer on the PATH.',
    settings: [],
    trust (request) {
        refuseSeveral(request);
        if (request.environment !== undefined) throw cannotRestrict(buildkite_title, 'environment', 'restrict the role to a branch: give --branch.');
        const [organization, pipeline] = repositoryOf(request, 'octo-org/deploy-pipeline').split('/');
        const { branch, tag } = request;
        const ref = branch !== undefined ? `refs/heads/${literal(branch, 'branch')}` : tag !== undefined ? `refs/tags/${literal(tag, 'tag')}` : '*';
        const what = ref === '*' ? '*' : `${ref}:commit:*:step:*`;
        return {
            issuer: 'https://agent.buildkite.com',
            audience: ci_system/* awsAudience */.Qd,
            operator: 'StringLike',
            subjects: [
                `organization:${organization}:pipeline:${pipeline}:ref:${what}`
            ],
            mayNeedThumbprint: false
        };
    },
    traps: [
        'All organizations share one issuer: AWS refuses a trust policy without a condition on the subject.',
        'The subject names the commit and the step, so the condition needs StringLike.',
        'The names in the subject are slugs, as in the address of the pipeline.',
        'A build of a pull request from a fork has the branch name of the fork. Do not build forks in a pipeline that a role trusts.'
    ],
    jobFile: '.buildkite/pipeline.yml',
    snippet: ({ roleArn, region, branch = 'main' })=>`steps:
  - label: Deploy
    key: deploy
    branches: ${branch}
    command: keyturn exec --aws-region ${region} --role-to-assume ${roleArn} -- aws sts get-caller-identity
`
};

;// CONCATENATED MODULE: ./.build/cli/src/ci-systems/circleci.js


const circleci_title = 'CircleCI';
const organizationId = {
    name: 'organization-id',
    brief: 'the ID of the organization (Organization Settings, Overview)',
    pattern: uuid,
    example: '0a1b2c3d-0000-4000-8000-00000000000a'
};
const projectId = {
    name: 'project-id',
    brief: 'the ID of the project (Project Settings, Overview)',
    pattern: uuid,
    example: '0a1b2c3d-0000-4000-8000-00000000000b'
};
const origin = {
    name: 'vcs-origin',
    brief: 'the repository as CircleCI names it in oidc.circleci.com/vcs-origin; needed for a branch',
    pattern: /^[\w.-]+(?:\/[\w.-]+)+$/,
    example: 'github.com/octo-org/octo-repo',
    optional: true
};
/** CircleCI (docs/facts.md#id-tokens-of-circleci). */ const circleci = {
    name: 'circleci',
    title: circleci_title,
    runsIn: (env)=>env.CIRCLECI === 'true',
    tokenWays: ({ CIRCLE_OIDC_TOKEN_V2, CIRCLE_OIDC_TOKEN }, audience)=>[
            {
                kind: 'command',
                command: [
                    'circleci',
                    'run',
                    'oidc',
                    'get',
                    '--claims',
                    JSON.stringify({
                        aud: audience
                    })
                ]
            },
            ...CIRCLE_OIDC_TOKEN_V2 ? [
                {
                    kind: 'variable',
                    variable: 'CIRCLE_OIDC_TOKEN_V2'
                }
            ] : [],
            ...CIRCLE_OIDC_TOKEN ? [
                {
                    kind: 'variable',
                    variable: 'CIRCLE_OIDC_TOKEN'
                }
            ] : []
        ],
    howToGetToken: 'run it in a job of CircleCI with the circleci command. For pull requests from forks, the project must pass secrets to them, which gives forks the role as well.',
    settings: [
        organizationId,
        projectId,
        origin
    ],
    trust (request) {
        refuseSeveral(request);
        if (request.environment !== undefined) throw cannotRestrict(circleci_title, 'environment', 'restrict the role to a branch: give --branch.');
        const organization = settingOf(request, organizationId);
        const job = `org/${organization}/project/${settingOf(request, projectId)}/user/${anyUuid}`;
        const { branch, tag } = request;
        const ref = branch !== undefined ? `refs/heads/${literal(branch, 'branch')}` : tag !== undefined ? `refs/tags/${literal(tag, 'tag')}` : undefined;
        return {
            issuer: `https://oidc.circleci.com/org/${organization}`,
            audience: ci_system/* awsAudience */.Qd,
            operator: 'StringLike',
            subjects: ref === undefined ? [
                job,
                `${job}/vcs-origin/*`
            ] : [
                `${job}/vcs-origin/${settingOf(request, origin)}/vcs-ref/${ref}`
            ],
            mayNeedThumbprint: false
        };
    },
    traps: [
        'The subject names the user who started the job, so the condition needs StringLike. Keyturn writes 32 times `?` for the UUID: `*` would let a branch pass whose name contains the rest of the subject.',
        'Only CIRCLE_OIDC_TOKEN_V2 and the circleci command name the branch. CIRCLE_OIDC_TOKEN does not.',
        'The audience of the variables is the ID of the organization. Keyturn asks the circleci command for sts.amazonaws.com first.'
    ],
    jobFile: '.circleci/config.yml',
    snippet: ({ roleArn, region, branch = 'main' })=>`version: 2.1
jobs:
  deploy:
    docker:
      - image: cimg/node:24.9
    steps:
      - checkout
      - run: keyturn exec --aws-region ${region} --role-to-assume ${roleArn} -- aws sts get-caller-identity
workflows:
  deploy:
    jobs:
      - deploy:
          filters:
            branches:
              only: ${branch}
`
};

;// CONCATENATED MODULE: ./.build/cli/src/ci-systems/github.js


const github_issuer = {
    name: 'issuer',
    brief: 'the issuer of the ID tokens; another one on a GitHub Enterprise Server (https://HOST/_services/token)',
    pattern: serverAddress,
    example: 'https://token.actions.githubusercontent.com',
    default: 'https://token.actions.githubusercontent.com'
};
const subjects = {
    name: 'subjects',
    brief: 'which form of the subject to trust: classic (names), immutable (names and IDs) or both',
    pattern: /^(?:classic|immutable|both)$/,
    example: 'both',
    default: 'classic'
};
const github_id = (what)=>({
        name: `${what}-id`,
        brief: `the numeric ID of the ${what}, as GitHub's API gives it`,
        pattern: /^\d{1,20}$/,
        example: what === 'owner' ? '65' : '74',
        optional: true
    });
const ownerId = github_id('owner');
const github_repositoryId = github_id('repository');
/** GitHub Actions (docs/facts.md#id-token-claims). */ const github = {
    name: 'github',
    title: 'GitHub Actions',
    runsIn: (env)=>env.GITHUB_ACTIONS === 'true' && !isForgejo(env),
    tokenWays: requestWays,
    howToGetToken: 'add `permissions: id-token: write` to the job.',
    settings: [
        github_issuer,
        subjects,
        ownerId,
        github_repositoryId
    ],
    trust (request) {
        refuseSeveral(request);
        const form = settingOf(request, subjects);
        const prefixes = [
            ...form === 'immutable' ? [] : [
                `repo:${repositoryOf(request)}`
            ],
            ...form === 'classic' ? [] : [
                immutablePrefix(request)
            ]
        ];
        const what = restriction(request);
        return {
            issuer: settingOf(request, github_issuer),
            audience: ci_system/* awsAudience */.Qd,
            operator: what === '*' ? 'StringLike' : 'StringEquals',
            subjects: prefixes.map((prefix)=>`${prefix}:${what}`),
            mayNeedThumbprint: settingOf(request, github_issuer) !== github_issuer.default
        };
    },
    traps: [
        'A job with an environment names the environment in its subject, and not the branch.',
        'Repositories that were created, renamed or transferred after 15 July 2026 have the owner and repository IDs in their subject.',
        'A pull request from a fork never gets a token; a run that Dependabot started gets one only where the job asks for it by name.'
    ],
    jobFile: '.github/workflows/deploy.yml',
    snippet: ({ roleArn, region, branch = 'main', environment })=>`name: Deploy
on:
  push:
    branches: [${branch}]
permissions:
  contents: read
  id-token: write
jobs:
  deploy:
    runs-on: ubuntu-latest${environment === undefined ? '' : `\n    environment: ${environment}`}
    steps:
      - uses: octo-org/keyturn@v1
        with:
          aws-region: ${region}
          role-to-assume: ${roleArn}
      - run: aws sts get-caller-identity
`
};
/** Forgejo's runner sets GitHub's variables and adds others. */ function isForgejo({ FORGEJO_ACTIONS, GITEA_ACTIONS }) {
    return FORGEJO_ACTIONS === 'true' || GITEA_ACTIONS === 'true';
}
/** The runner's address for tokens, which GitHub and Forgejo share. */ function requestWays({ ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer }, audience) {
    if (!url || !bearer || !URL.canParse(url)) return [];
    const target = new URL(url);
    target.searchParams.set('audience', audience);
    return [
        {
            kind: 'request',
            request: {
                method: 'GET',
                url: target.href,
                bearer,
                headers: {},
                field: 'value'
            }
        }
    ];
}
function immutablePrefix(request) {
    const [owner, name] = repositoryOf(request).split('/');
    return `repo:${owner}@${settingOf(request, ownerId)}/${name}@${settingOf(request, github_repositoryId)}`;
}
/** What follows the repository in the subject. */ function restriction({ environment, branch, tag }) {
    if (environment !== undefined) return `environment:${literal(environment.replaceAll(':', '%3A'), 'environment')}`;
    if (branch !== undefined) return `ref:refs/heads/${literal(branch, 'branch')}`;
    if (tag !== undefined) return `ref:refs/tags/${literal(tag, 'tag')}`;
    return '*';
}

;// CONCATENATED MODULE: ./.build/cli/src/ci-systems/forgejo.js



const forgejo_title = 'Forgejo Actions';
const forgejo_issuer = {
    name: 'issuer',
    brief: 'the issuer: the address of the Forgejo server, followed by /api/actions',
    pattern: serverAddress,
    example: 'https://forgejo.example.com/api/actions'
};
const forgejo_id = (what)=>({
        name: `${what}-id`,
        brief: `the numeric ID of the ${what}; for repositories whose subject has IDs`,
        pattern: /^\d{1,20}$/,
        example: '42',
        optional: true
    });
const forgejo_ownerId = forgejo_id('owner');
const forgejo_repositoryId = forgejo_id('repository');
/** Forgejo (docs/facts.md#id-tokens-of-forgejo). Its runner has GitHub's variables, so the action works there unchanged. */ const forgejo = {
    name: 'forgejo',
    title: forgejo_title,
    runsIn: isForgejo,
    tokenWays: requestWays,
    howToGetToken: 'add `enable-openid-connect: true` to the job. `permissions: id-token: write` has no effect there.',
    settings: [
        forgejo_issuer,
        forgejo_ownerId,
        forgejo_repositoryId
    ],
    trust (request) {
        refuseSeveral(request);
        const { branch, tag, environment } = request;
        if (environment !== undefined) throw cannotRestrict(forgejo_title, 'environment', 'restrict the role to a branch: give --branch.');
        const what = branch !== undefined ? `ref:refs/heads/${literal(branch, 'branch')}` : tag !== undefined ? `ref:refs/tags/${literal(tag, 'tag')}` : '*';
        return {
            issuer: settingOf(request, forgejo_issuer),
            audience: ci_system/* awsAudience */.Qd,
            operator: what === '*' ? 'StringLike' : 'StringEquals',
            subjects: [
                `repo:${nameOf(request)}:${what}`
            ],
            mayNeedThumbprint: true
        };
    },
    traps: [
        'The job needs enable-openid-connect: true. `permissions: id-token: write` does nothing.',
        'New repositories have IDs in their subject, after a dash: repo:OWNER-ID/REPOSITORY-ID. GitHub writes @.',
        "AWS must reach the server's keys, and a certificate of a private CA needs a thumbprint in the provider."
    ],
    jobFile: '.forgejo/workflows/deploy.yml',
    snippet: ({ roleArn, region, branch = 'main' })=>`on:
  push:
    branches: [${branch}]
jobs:
  deploy:
    runs-on: docker
    enable-openid-connect: true
    steps:
      - uses: https://github.com/octo-org/keyturn@v1
        with:
          aws-region: ${region}
          role-to-assume: ${roleArn}
      - run: aws sts get-caller-identity
`
};
function nameOf(request) {
    const repository = repositoryOf(request);
    const { 'owner-id': owner, 'repository-id': id } = request.settings;
    if (!owner && !id) return repository;
    const [ownerName, name] = repository.split('/');
    return `${ownerName}-${settingOf(request, forgejo_ownerId)}/${name}-${settingOf(request, forgejo_repositoryId)}`;
}

;// CONCATENATED MODULE: ./.build/cli/src/ci-systems/gitlab.js


const gitlab_title = 'GitLab CI/CD';
const gitlab_issuer = {
    name: 'issuer',
    brief: 'the address of the GitLab server',
    pattern: serverAddress,
    example: 'https://gitlab.com',
    default: 'https://gitlab.com'
};
/** GitLab (docs/facts.md#id-tokens-of-gitlab). */ const gitlab = {
    name: 'gitlab',
    title: gitlab_title,
    runsIn: (env)=>env.GITLAB_CI === 'true',
    tokenWays: (env)=>env[ci_system/* tokenVariable */.Sj] ? [
            {
                kind: 'variable',
                variable: ci_system/* tokenVariable */.Sj
            }
        ] : [],
    howToGetToken: `add to the job in .gitlab-ci.yml: \`id_tokens: { ${ci_system/* tokenVariable */.Sj}: { aud: ${ci_system/* awsAudience */.Qd} } }\`. For a token in another variable, give --token-env.`,
    settings: [
        gitlab_issuer
    ],
    trust (request) {
        refuseSeveral(request);
        const { branch, tag, environment } = request;
        if (environment !== undefined) throw cannotRestrict(gitlab_title, 'environment', 'restrict the role to a protected branch: give --branch.');
        const project = `project_path:${repositoryOf(request, 'octo-org/octo-repo')}`;
        const what = branch !== undefined ? `ref_type:branch:ref:${literal(branch, 'branch')}` : tag !== undefined ? `ref_type:tag:ref:${literal(tag, 'tag')}` : '*';
        return {
            issuer: settingOf(request, gitlab_issuer),
            audience: ci_system/* awsAudience */.Qd,
            operator: what === '*' ? 'StringLike' : 'StringEquals',
            subjects: [
                `${project}:${what}`
            ],
            mayNeedThumbprint: settingOf(request, gitlab_issuer) !== gitlab_issuer.default
        };
    },
    traps: [
        'The subject names the branch or the tag, never the environment. Protect the branch instead.',
        'A token has one audience, which the job file decides. Without id_tokens there is no token: CI_JOB_JWT was removed in GitLab 17.0.',
        'The subject names the path of the project. After a rename the trust policy needs the new path.',
        'An administrator can change the parts of the subject (ci_id_token_sub_claim_components). The trust policy here is for the default.'
    ],
    jobFile: '.gitlab-ci.yml',
    snippet: ({ roleArn, region, branch = 'main' })=>`deploy:
  id_tokens:
    ${ci_system/* tokenVariable */.Sj}:
      aud: ${ci_system/* awsAudience */.Qd}
  rules:
    - if: $CI_COMMIT_BRANCH == "${branch}"
  script:
    - keyturn exec --aws-region ${region} --role-to-assume ${roleArn} -- aws sts get-caller-identity
`
};

;// CONCATENATED MODULE: ./.build/cli/src/ci-systems/jenkins.js


const jenkins_title = 'Jenkins';
const fileVariable = 'KEYTURN_ID_TOKEN_FILE';
const jenkins_issuer = {
    name: 'issuer',
    brief: 'the issuer of the plugin oidc-provider: the address of Jenkins, followed by /oidc, or the one that is configured',
    pattern: serverAddress,
    example: 'https://jenkins.example.com/oidc'
};
const jenkins_subject = {
    name: 'subject',
    brief: 'the subject of the token: by default the address of the job',
    pattern: /^[^*?$\s]+$/,
    example: 'https://jenkins.example.com/job/deploy/'
};
/** Jenkins with the plugin oidc-provider (docs/facts.md#id-tokens-of-jenkins). */ const jenkins = {
    name: 'jenkins',
    title: jenkins_title,
    runsIn: (env)=>Boolean(env.JENKINS_URL && env.BUILD_TAG),
    tokenWays: (env)=>{
        const path = env[fileVariable];
        return path ? [
            {
                kind: 'file',
                path
            }
        ] : [];
    },
    howToGetToken: `bind a credential "OpenID Connect id token as file" of the plugin oidc-provider to the variable ${fileVariable}.`,
    settings: [
        jenkins_issuer,
        jenkins_subject
    ],
    trust (request) {
        const restriction = [
            'branch',
            'tag',
            'environment'
        ].find((each)=>request[each] !== undefined);
        if (restriction !== undefined) throw cannotRestrict(jenkins_title, restriction, 'trust the address of the job: give the setting subject.');
        return {
            issuer: settingOf(request, jenkins_issuer),
            audience: ci_system/* awsAudience */.Qd,
            operator: 'StringEquals',
            subjects: [
                settingOf(request, jenkins_subject)
            ],
            mayNeedThumbprint: true
        };
    },
    traps: [
        'The subject is a template in the settings of the plugin. Read it from a token before you write the trust policy.',
        "AWS must reach the server's keys, and a certificate of a private CA needs a thumbprint in the provider.",
        'Set the audience of the credential to sts.amazonaws.com.'
    ],
    jobFile: 'Jenkinsfile',
    snippet: ({ roleArn, region })=>`pipeline {
  agent any
  stages {
    stage('Deploy') {
      steps {
        withCredentials([file(credentialsId: 'aws-id-token', variable: '${fileVariable}')]) {
          sh 'keyturn exec --aws-region ${region} --role-to-assume ${roleArn} -- aws sts get-caller-identity'
        }
      }
    }
  }
}
`
};

;// CONCATENATED MODULE: ./.build/cli/src/ci-systems/index.js








const systems = {
    github: github,
    gitlab: gitlab,
    circleci: circleci,
    buildkite: buildkite,
    bitbucket: bitbucket,
    azure: azure,
    forgejo: forgejo,
    jenkins: jenkins
};
/** The names for `--ci` and `--source`. */ const ciNames = Object.keys(systems);
/** One CI by its name. */ function ciSystem(name) {
    return systems[name];
}
/** The CI in whose job this environment is; `undefined` on a laptop and in a CI that Keyturn does not know. */ function detectedCi(env) {
    return Object.values(systems).find(({ runsIn })=>runsIn(env));
}
/**
 * The trust policy of a role for the jobs that `trust` describes.
 *
 * @param providerArn - the issuer's identity provider in IAM
 */ function trustPolicyFor({ issuer, audience, operator, subjects }, providerArn) {
    const host = issuer.replace(/^https:\/\//, '');
    const sub = {
        [`${host}:sub`]: subjects.length === 1 ? subjects[0] : subjects
    };
    const aud = {
        [`${host}:aud`]: audience
    };
    return {
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Principal: {
                    Federated: providerArn
                },
                Action: 'sts:AssumeRoleWithWebIdentity',
                Condition: operator === 'StringEquals' ? {
                    StringEquals: {
                        ...aud,
                        ...sub
                    }
                } : {
                    StringEquals: aud,
                    StringLike: sub
                }
            }
        ]
    };
}


/***/ })

};
