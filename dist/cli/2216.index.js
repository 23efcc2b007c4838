export const id = 2216;
export const ids = [2216];
export const modules = {

/***/ 52216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan_plan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/aws/oidc-provider.js
var oidc_provider = __webpack_require__(46604);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/aws/role.js
var role = __webpack_require__(26941);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/resource.js
var resource = __webpack_require__(81599);
;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/other-tools.js



/** The tools that can make what a plan shows, where they own IAM. */ const otherTools = (/* unused pure expression or super */ null && ([
    'terraform',
    'cloudformation',
    'aws-cli'
]));
/**
 * The IAM part of a plan in the language of another tool. It has no secret, because no resource of the plan is one.
 *
 * What exists and is not this stack's is named by its ARN. What is not IAM's is listed in comments.
 */ function printedFor(tool, plan, world) {
    const parts = {
        providers: providersIn(plan, world),
        roles: plan.steps.flatMap(({ declaration: { kind, name, desired }, action })=>kind === 'role' && action.kind !== 'use' ? [
                roleOf(name, desired)
            ] : [])
    };
    const others = plan.steps.filter(({ declaration: { kind } })=>![
            'role',
            'oidc-provider',
            'oidc-audience'
        ].includes(kind)).map(({ declaration })=>`Not in this text: ${(0,resource/* titleOf */.Gg)(declaration, world)} in ${declaration.place}.`);
    return `${writers[tool](parts.providers, parts.roles, others)}\n`;
}
function providersIn({ steps }, world) {
    return steps.flatMap(({ declaration, action })=>{
        const { kind, name: host, settings = {} } = declaration;
        if (kind !== 'oidc-provider') return [];
        const exists = action.kind === 'use';
        const audiences = steps.flatMap((step)=>missingAudience(step, host, exists));
        const { thumbprints = [] } = settings;
        const list = Array.isArray(thumbprints) ? thumbprints.map(String) : [];
        return [
            {
                host,
                arn: (0,oidc_provider/* providerArn */.Zj)(declaration, world),
                audiences,
                thumbprints: list,
                exists
            }
        ];
    });
}
function missingAudience({ declaration: { kind, name }, action }, host, exists) {
    const [of, audience = ''] = name.split(' ');
    if (kind !== 'oidc-audience' || of !== host) return [];
    return exists && action.kind !== 'create' ? [] : [
        audience
    ];
}
function roleOf(name, desired) {
    const boundary = desired[role/* rolePart */.Q.boundary];
    const partsWith = (prefix)=>Object.entries(desired).flatMap(([part, value])=>part.startsWith(prefix) ? [
                [
                    part.slice(prefix.length),
                    value
                ]
            ] : []);
    return {
        name,
        description: String(desired[role/* rolePart */.Q.description] ?? ''),
        trust: desired[role/* rolePart */.Q.trust] ?? null,
        maxSession: Number(desired[role/* rolePart */.Q.maxSession] ?? 3600),
        ...boundary === undefined ? {} : {
            boundary: String(boundary)
        },
        inline: partsWith(role/* rolePart */.Q.inline('')),
        attached: partsWith(role/* rolePart */.Q.attached('')).map(([arn])=>arn)
    };
}
const writers = {
    terraform: (providers, roles, others)=>[
            ...others.map((line)=>`# ${line}`),
            ...providers.map(terraformProvider),
            ...roles.flatMap(terraformRole)
        ].join('\n\n'),
    cloudformation: (providers, roles, others)=>JSON.stringify({
            AWSTemplateFormatVersion: '2010-09-09',
            Description: [
                'Made by keyturn bootstrap.',
                ...others,
                ...providers.flatMap(addedByHand)
            ].join(' '),
            Resources: Object.fromEntries([
                ...providers.flatMap(cloudFormationProvider),
                ...roles.map(cloudFormationRole)
            ])
        }, null, 2),
    'aws-cli': (providers, roles, others)=>[
            ...others.map((line)=>`# ${line}`),
            ...providers.flatMap(cliProvider),
            ...roles.flatMap(cliRole)
        ].join('\n')
};
/** Terraform and CloudFormation cannot add an audience to a provider that they do not own. */ function addedByHand({ arn, audiences, exists }) {
    return exists ? audiences.map((audience)=>cliAudience(arn, audience)) : [];
}
function terraformProvider(provider) {
    const { host, arn, audiences, thumbprints, exists } = provider;
    if (exists) return [
        `# ${arn} exists and is used.`,
        ...addedByHand(provider).map((line)=>`# ${line}`)
    ].join('\n');
    return block(`resource "aws_iam_openid_connect_provider" ${quoted(identifier(host))}`, [
        [
            'url',
            quoted(`https://${host}`)
        ],
        [
            'client_id_list',
            expression([
                ...audiences
            ])
        ],
        ...thumbprints.length > 0 ? [
            [
                'thumbprint_list',
                expression([
                    ...thumbprints
                ])
            ]
        ] : []
    ]);
}
function terraformRole({ name, description, trust, maxSession, boundary, inline, attached }) {
    const id = identifier(name);
    const role = `aws_iam_role.${id}.name`;
    return [
        block(`resource "aws_iam_role" ${quoted(id)}`, [
            [
                'name',
                quoted(name)
            ],
            [
                'description',
                quoted(description)
            ],
            [
                'max_session_duration',
                String(maxSession)
            ],
            ...boundary === undefined ? [] : [
                [
                    'permissions_boundary',
                    quoted(boundary)
                ]
            ],
            [
                'assume_role_policy',
                `jsonencode(${expression(trust)})`
            ]
        ]),
        ...inline.map(([policy, document])=>block(`resource "aws_iam_role_policy" ${quoted(`${id}_${identifier(policy)}`)}`, [
                [
                    'name',
                    quoted(policy)
                ],
                [
                    'role',
                    role
                ],
                [
                    'policy',
                    `jsonencode(${expression(document)})`
                ]
            ])),
        ...attached.map((arn)=>block(`resource "aws_iam_role_policy_attachment" ${quoted(`${id}_${identifier(arn.split('/').at(-1) ?? '')}`)}`, [
                [
                    'role',
                    role
                ],
                [
                    'policy_arn',
                    quoted(arn)
                ]
            ]))
    ];
}
function block(head, settings) {
    return [
        `${head} {`,
        ...settings.map(([name, value])=>`  ${name} = ${value.replaceAll('\n', '\n  ')}`),
        '}'
    ].join('\n');
}
/** JSON is an expression of HCL, but for `${` and `%{`, which begin a template (HCL specification, "Template literals"). */ function expression(value) {
    return JSON.stringify(value, null, 2).replaceAll(/[$%]\{/g, (sign)=>`${sign[0]}${sign}`);
}
const quoted = (text)=>expression(text);
/** Letters, digits and `_`, and no digit first. */ function identifier(text) {
    return text.replaceAll(/\W/g, '_').replace(/^(?=\d)/, '_');
}
/** The ID of a resource of a template has letters and digits only. */ function logicalId(text) {
    return text.split(/[^A-Za-z0-9]+/).map((word)=>word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
}
function cloudFormationProvider({ host, audiences, thumbprints, exists }) {
    if (exists) return [];
    const Properties = {
        Url: `https://${host}`,
        ClientIdList: [
            ...audiences
        ],
        ...thumbprints.length > 0 ? {
            ThumbprintList: [
                ...thumbprints
            ]
        } : {}
    };
    return [
        [
            `Provider${logicalId(host)}`,
            {
                Type: 'AWS::IAM::OIDCProvider',
                Properties
            }
        ]
    ];
}
function cloudFormationRole(role) {
    const { name, description, trust, maxSession, boundary, inline, attached } = role;
    const Properties = {
        RoleName: name,
        Description: description,
        AssumeRolePolicyDocument: trust,
        MaxSessionDuration: maxSession,
        ...boundary === undefined ? {} : {
            PermissionsBoundary: boundary
        },
        Policies: inline.map(([PolicyName, PolicyDocument])=>({
                PolicyName,
                PolicyDocument
            })),
        ManagedPolicyArns: [
            ...attached
        ]
    };
    return [
        `Role${logicalId(name)}`,
        {
            Type: 'AWS::IAM::Role',
            Properties
        }
    ];
}
function cliProvider(provider) {
    const { host, audiences, thumbprints, exists } = provider;
    if (exists) return addedByHand(provider);
    return [
        [
            `aws iam create-open-id-connect-provider --url ${shell(`https://${host}`)}`,
            `--client-id-list ${audiences.map(shell).join(' ')}`,
            ...thumbprints.length > 0 ? [
                `--thumbprint-list ${thumbprints.map(shell).join(' ')}`
            ] : []
        ].join(' \\\n  ')
    ];
}
function cliAudience(arn, audience) {
    return `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${shell(arn)} --client-id ${shell(audience)}`;
}
function cliRole({ name, description, trust, maxSession, boundary, inline, attached }) {
    const of = `--role-name ${shell(name)}`;
    return [
        [
            `aws iam create-role ${of} --description ${shell(description)}`,
            `--max-session-duration ${maxSession}`,
            ...boundary === undefined ? [] : [
                `--permissions-boundary ${shell(boundary)}`
            ],
            `--assume-role-policy-document ${shell(JSON.stringify(trust))}`
        ].join(' \\\n  '),
        ...inline.map(([policy, document])=>`aws iam put-role-policy ${of} --policy-name ${shell(policy)} \\\n  --policy-document ${shell(JSON.stringify(document))}`),
        ...attached.map((arn)=>`aws iam attach-role-policy ${of} --policy-arn ${shell(arn)}`)
    ];
}
/** A word of a POSIX shell. */ function shell(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

// EXTERNAL MODULE: ./.build/cli/src/bootstrap/plan.js
var plan = __webpack_require__(83164);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/plan-file.js
var plan_file = __webpack_require__(67127);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/render.js
var render = __webpack_require__(82211);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/cli/exit-codes.js
var exit_codes = __webpack_require__(54072);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/design.js
var design = __webpack_require__(87661);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/in-world.js
var in_world = __webpack_require__(71625);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/open-world.js + 1 modules
var open_world = __webpack_require__(41834);
;// CONCATENATED MODULE: ./.build/cli/src/cli/commands/bootstrap/plan.js










/** `keyturn bootstrap plan`: prints what `apply` would do. */ function plan_plan(flags) {
    return (0,in_world/* inWorld */.Q)(flags.name ?? open_world/* defaultName */.Z2, flags, this, async (given, keep)=>{
        const { opened, blueprint } = await (0,design/* design */.x)(flags, given);
        const { world } = keep(opened);
        const { declarations, notes } = blueprint;
        const made = await (0,plan/* makePlan */.Cs)(declarations, notes, world);
        const document = `${JSON.stringify((0,plan_file/* planDocument */.N)(made), null, 2)}\n`;
        if (flags.out !== undefined) save(flags.out, document);
        const text = flags.format === 'json' ? document : `${(0,render/* planText */.Pt)(made, world)}\n`;
        this.process.stdout.write(flags.as === undefined ? text : printedFor(flags.as, made, world));
        if (flags.out !== undefined) this.process.stderr.write(`Saved. keyturn bootstrap apply ${flags.out} carries it out.\n`);
        if ((0,plan/* blockedSteps */.eD)(made).length > 0) this.process.exitCode = exit_codes/* exitCode */.I$.failed;
        else if (flags['detailed-exitcode'] && (0,plan/* hasChanges */.ik)(made)) this.process.exitCode = exit_codes/* exitCode */.I$.changes;
    });
}
function save(path, document) {
    try {
        (0,external_node_fs_.writeFileSync)(path, document);
    } catch (error) {
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: `The file of --out could not be written: ${(0,errors/* messageOf */.bD)(error)}`,
            remedy: 'give the path of a file in an existing folder that you may write to.'
        }, {
            cause: error
        });
    }
}


/***/ })

};
