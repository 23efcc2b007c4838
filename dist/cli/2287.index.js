export const id = 2287;
export const ids = [2287];
export const modules = {

/***/ 72287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   furnish: () => (/* binding */ furnish)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const dayMs = 86_400_000;
const oidcHost = 'token.actions.githubusercontent.com';
const appId = '4711';
/**
 * Adds to the seeded world what a repository needs to use and rotate keys, so that the examples of this project
 * run unchanged: secrets, an environment, a GitHub App and the rotation role.
 *
 * @param keyAgeDays - the age of the CI user's key, and of the secrets that hold it
 */ function furnish(sandbox, keyAgeDays) {
    const { github, seeded } = sandbox;
    const { ci, alice, admin } = seeded.users;
    const repository = github.world.repository('octo-org/octo-repo');
    const { actions } = repository.stores;
    const createdAt = ageKey(sandbox, keyAgeDays);
    // A target of the managed example. It gets the pair with the first rotation and does not read the key before.
    const other = github.world.repository('octo-org/other-repo').stores.actions;
    setAt(other, createdAt, {
        AWS_CREDENTIALS: 'nothing yet'
    });
    setAt(actions, createdAt, {
        AWS_CREDENTIALS: twoLines(ci.keys),
        ALICE_CREDENTIALS: twoLines(alice.keys),
        ALICE_MFA_SECRET: alice.mfa?.secret ?? '',
        ADMIN_CREDENTIALS: twoLines(admin.keys),
        ADMIN_MFA_SECRET: admin.mfa?.secret ?? ''
    });
    const environment = github.world.createEnvironment(repository, 'key-rotation');
    setAt(environment.secrets, createdAt, {
        KEY_ROTATION_TOKEN: github.world.createToken({
            permissions: forRotation
        }),
        KEY_ROTATION_APP_KEY: createApp(sandbox)
    });
    const now = sandbox.clock.now();
    repository.variables.set('KEY_ROTATION_APP_ID', {
        name: 'KEY_ROTATION_APP_ID',
        value: appId,
        createdAt: now,
        updatedAt: now
    });
    createRotationRole(sandbox);
}
/** The permissions in docs/rotation.md, "Permissions on GitHub". */ const forRotation = {
    secrets: 'write',
    variables: 'write',
    actions: 'read',
    metadata: 'read'
};
function ageKey({ world, seeded }, days) {
    const [key] = world.account(seeded.usersAccountId).users.get(seeded.users.ci.userName)?.accessKeys ?? [];
    if (!key) throw new Error('the seeded world has lost its CI user');
    const createdAt = new Date(world.clock.now().getTime() - days * dayMs);
    Object.assign(key, {
        createdAt
    });
    return createdAt;
}
function setAt(store, at, values) {
    for (const [name, value] of Object.entries(values)){
        store.set(name, value);
        Object.assign(store.get(name) ?? {}, {
            updatedAt: at
        });
    }
}
function twoLines(keys) {
    return `${keys.accessKeyId}\n${keys.secretAccessKey}`;
}
/** @returns the App's private key */ function createApp({ github }) {
    const { publicKey, privateKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('rsa', {
        modulusLength: 2048
    });
    github.world.createApp(appId, publicKey.export({
        type: 'spki',
        format: 'pem'
    }).toString(), {
        'octo-org': forRotation
    });
    return privateKey.export({
        type: 'pkcs1',
        format: 'pem'
    }).toString();
}
/** The role of docs/rotation.md, "Managed mode": for jobs in the environment `key-rotation`, and for one user. */ function createRotationRole({ world, seeded }) {
    const account = world.account(seeded.usersAccountId);
    const provider = account.oidcProviders.get(oidcHost) ?? account.createOidcProvider(oidcHost, [
        'sts.amazonaws.com',
        'sts.amazonaws.com.cn'
    ]);
    account.createRole('key-rotation', {
        trust: {
            Version: '2012-10-17',
            Statement: [
                {
                    Effect: 'Allow',
                    Principal: {
                        Federated: provider.arn
                    },
                    Action: 'sts:AssumeRoleWithWebIdentity',
                    Condition: {
                        StringEquals: {
                            [`${oidcHost}:aud`]: provider.clientIds,
                            [`${oidcHost}:sub`]: 'repo:octo-org/octo-repo:environment:key-rotation'
                        }
                    }
                }
            ]
        },
        policies: {
            rotate: {
                Version: '2012-10-17',
                Statement: [
                    {
                        Effect: 'Allow',
                        Action: [
                            'iam:ListAccessKeys',
                            'iam:CreateAccessKey',
                            'iam:UpdateAccessKey',
                            'iam:DeleteAccessKey',
                            'iam:GetAccessKeyLastUsed'
                        ],
                        Resource: seeded.users.ci.arn
                    }
                ]
            }
        }
    });
}


/***/ })

};
