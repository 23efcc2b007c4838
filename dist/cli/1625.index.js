export const id = 1625;
export const ids = [1625,9131];
export const modules = {

/***/ 88881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ removeProfile),
/* harmony export */   e: () => (/* binding */ readProfile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _files_edit_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94327);
/* harmony import */ var _files_file_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1590);
/* harmony import */ var _ini_section_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15312);
/* harmony import */ var _profile_sections_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29422);






/** Profiles that stay, unlike those of a step: `keyturn bootstrap person` writes them, and an undo of it removes them. */ /**
 * All settings of a profile in both files; `undefined` if it is in neither.
 *
 * @throws KeyturnError `ProfileUnwritable` for a file that is not a regular text file of this user
 */ function readProfile(name, paths) {
    const sections = (0,_profile_sections_js__WEBPACK_IMPORTED_MODULE_5__/* .profileSections */ .sy)(name, paths).flatMap(({ path, names })=>(0,_ini_section_js__WEBPACK_IMPORTED_MODULE_4__/* .sectionTexts */ .Mt)((0,_files_file_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)(path).text, names));
    if (sections.length === 0) return undefined;
    const settings = sections.flatMap((section)=>(0,_ini_section_js__WEBPACK_IMPORTED_MODULE_4__/* .settingKeys */ .Rf)(section).map((key)=>{
            const [value = ''] = (0,_ini_section_js__WEBPACK_IMPORTED_MODULE_4__/* .settingValues */ .RK)(section, [
                key
            ]);
            return [
                key,
                Buffer.from(value, 'latin1').toString('utf8')
            ];
        }));
    return Object.fromEntries(settings);
}
/** Removes a profile from both files, and a file that has nothing else. */ async function removeProfile(name, paths) {
    for (const { path, names } of (0,_profile_sections_js__WEBPACK_IMPORTED_MODULE_5__/* .profileSections */ .sy)(name, paths)){
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))) continue;
        await (0,_files_edit_file_js__WEBPACK_IMPORTED_MODULE_2__/* .editFile */ .$)(path, ({ text: before, version })=>{
            const text = (0,_ini_section_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutSections */ .NX)(before, names, ()=>true);
            if (text === before || version === undefined) return {
                text: undefined,
                result: undefined
            };
            return {
                text: text.trim() === '' ? null : text,
                result: undefined
            };
        });
    }
}


/***/ }),

/***/ 37960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ marksInTags)
/* harmony export */ });
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45358);

/** Keeps the marks of other resources in the tags of a user or a role. */ function marksInTags({ read, put, drop }) {
    return {
        marks: async (anchor, world)=>(0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .anchoredIn */ .mD)(await read(anchor, world)),
        put: (anchor, id, mark, world)=>put(anchor, (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .anchoredTag */ .xZ)(id, mark), world),
        drop: (anchor, id, world)=>drop(anchor, (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .anchoredTagKey */ .oW)(id), world)
    };
}


/***/ }),

/***/ 1270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ mfaDevice),
/* harmony export */   I: () => (/* binding */ serialOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _here_here_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91026);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81599);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14656);
/* harmony import */ var _secret_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7681);





/** A virtual MFA device of a user. Its name is the user's. */ const mfaDevice = {
    kind: 'mfa-device',
    title: 'Virtual MFA device of',
    markedOn: 'anchor',
    extraParts: 'kept',
    async read (target, world) {
        const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world);
        const owner = await ownerOf(target, iam, world);
        if (owner === undefined) return undefined;
        const isUnusable = owner === '' && !world.handover.has((0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .TH)(target));
        const state = await (0,_secret_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readSecretState */ .oC)(target, world);
        return {
            facets: owner === '' ? {} : {
                enabled: owner
            },
            isLost: isUnusable || (0,_secret_state_js__WEBPACK_IMPORTED_MODULE_3__/* .isLost */ .JD)(state, target, world)
        };
    },
    create: (declaration, _mark, world)=>makeAndEnable(declaration, world),
    async change (declaration, _found, _mark, world) {
        await removeDevice(declaration, world);
        await makeAndEnable(declaration, world);
    },
    async remove (target, _found, world) {
        await removeDevice(target, world);
        await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessGone */ .Wi)(()=>(0,_secret_state_js__WEBPACK_IMPORTED_MODULE_3__/* .dropSecretState */ .vx)(target, world));
        return {
            kind: 'removed'
        };
    },
    async settle (declaration, world) {
        if (world.handover.has((0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .TH)(declaration))) await (0,_secret_state_js__WEBPACK_IMPORTED_MODULE_3__/* .recordDelivered */ .o9)(declaration, '', world);
    }
};
/** The device's ARN is its serial number. */ function serialOf(target, world) {
    const { accountId, partition } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world);
    return `arn:${partition}:iam::${accountId}:mfa/${target.name}`;
}
/** The user that has the device; empty if nobody has, `undefined` if there is no device. */ async function ownerOf(target, iam, world) {
    const serial = serialOf(target, world);
    const devices = await iam.list('ListVirtualMFADevices', {}, 'VirtualMFADevices');
    const device = devices.find(({ SerialNumber })=>SerialNumber === serial);
    return device && (device.User?.UserName ?? '');
}
async function makeAndEnable(declaration, world) {
    const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(declaration, world);
    const { name: UserName } = declaration;
    await (0,_secret_state_js__WEBPACK_IMPORTED_MODULE_3__/* .recordPending */ .PQ)(declaration, [], world);
    const { VirtualMFADevice } = await iam.send('CreateVirtualMFADevice', {
        VirtualMFADeviceName: UserName
    });
    const seed = Buffer.from(VirtualMFADevice?.Base32StringSeed ?? []).toString();
    const SerialNumber = VirtualMFADevice?.SerialNumber;
    if (seed === '' || SerialNumber === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('MalformedResponse', {
            summary: `AWS created the MFA device of ${UserName} and sent no seed.`,
            remedy: 'run the same command again. It recreates the device.'
        });
    }
    world.mask(seed);
    world.handover.set((0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .TH)(declaration), {
        seed
    });
    const [first, second] = await (0,_here_here_js__WEBPACK_IMPORTED_MODULE_4__/* .hereOf */ .I)(world).codes(SerialNumber, seed);
    await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .onceKnown */ .tH)(()=>iam.send('EnableMFADevice', {
            UserName,
            SerialNumber,
            AuthenticationCode1: first,
            AuthenticationCode2: second
        }), world);
}
async function removeDevice(target, world) {
    const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world);
    const SerialNumber = serialOf(target, world);
    const owner = await ownerOf(target, iam, world);
    if (owner) await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessGone */ .Wi)(()=>iam.send('DeactivateMFADevice', {
            UserName: owner,
            SerialNumber
        }));
    await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessGone */ .Wi)(()=>iam.send('DeleteVirtualMFADevice', {
            SerialNumber
        }));
}


/***/ }),

/***/ 46604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ny: () => (/* binding */ oidcProvider),
/* harmony export */   Ox: () => (/* binding */ audienceOf),
/* harmony export */   Zj: () => (/* binding */ providerArn),
/* harmony export */   gg: () => (/* binding */ oidcAudience)
/* harmony export */ });
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45358);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81599);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14656);
/* harmony import */ var _policy_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76427);




/**
 * An identity provider for the tokens of an issuer. Its name is the issuer without `https://`. It has no thumbprint where AWS
 * trusts the issuer's certificate (docs/facts.md#oidc-thumbprints), and no audience: that is a separate resource, so that a
 * provider of others can be used.
 */ const oidcProvider = {
    kind: 'oidc-provider',
    title: 'OIDC provider',
    markedOn: 'itself',
    extraParts: 'kept',
    async read (target, world) {
        const provider = await getProvider(target, world);
        if (!provider) return undefined;
        const mark = (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markIn */ .bk)(provider.Tags ?? []);
        return {
            facets: {},
            ...mark ? {
                mark
            } : {}
        };
    },
    async create ({ name, settings, ...target }, mark, world) {
        const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)({
            name,
            ...target
        }, world);
        const thumbprints = settings?.thumbprints;
        await iam.send('CreateOpenIDConnectProvider', {
            Url: `https://${name}`,
            ...Array.isArray(thumbprints) ? {
                ThumbprintList: thumbprints.map(String)
            } : {},
            Tags: (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsOf */ .Fg)(mark)
        });
    },
    change: async ()=>{
    // It has no parts, so there is nothing to change.
    },
    async remove (target, _found, world) {
        const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world);
        const OpenIDConnectProviderArn = providerArn(target, world);
        await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessGone */ .Wi)(()=>iam.send('DeleteOpenIDConnectProvider', {
                OpenIDConnectProviderArn
            }));
        return {
            kind: 'removed'
        };
    },
    async find (world) {
        const found = [];
        for (const { accountId, iam } of Object.values(world.accounts)){
            const { OpenIDConnectProviderList: list = [] } = await iam.send('ListOpenIDConnectProviders', {});
            for (const { Arn = '' } of list){
                const target = {
                    kind: 'oidc-provider',
                    place: accountId,
                    name: Arn.slice(Arn.indexOf('/') + 1)
                };
                const tags = (await getProvider(target, world))?.Tags ?? [];
                if ((0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markIn */ .bk)(tags)?.stack === world.stack) found.push(target);
            }
        }
        return found;
    },
    async usedBy (target, removed, world) {
        const roles = await rolesThatTrust(target, removed, world);
        if (roles.length > 0) return `${roles.join(', ')} still trusts it`;
        const ids = (await getProvider(target, world))?.ClientIDList ?? [];
        const others = ids.filter((id)=>!removed.has((0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .TH)(audienceOf(target, id))));
        return others.length === 0 ? undefined : `it has the audience ${others.join(', ')} for others`;
    }
};
/** One audience that a provider accepts. Its name is the provider's, a space, and the audience. */ const oidcAudience = {
    kind: 'oidc-audience',
    title: 'Audience',
    markedOn: 'anchor',
    extraParts: 'kept',
    async read (target, world) {
        const [provider, audience] = audienceIn(target);
        const ids = (await getProvider(provider, world))?.ClientIDList ?? [];
        return ids.includes(audience) ? {
            facets: {}
        } : undefined;
    },
    async create (target, _mark, world) {
        const [provider, ClientID] = audienceIn(target);
        const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world);
        const OpenIDConnectProviderArn = providerArn(provider, world);
        await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .onceKnown */ .tH)(()=>iam.send('AddClientIDToOpenIDConnectProvider', {
                OpenIDConnectProviderArn,
                ClientID
            }), world);
    },
    change: async ()=>{
    // An audience is there or not.
    },
    async remove (target, _found, world) {
        const [provider, ClientID] = audienceIn(target);
        const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world);
        const OpenIDConnectProviderArn = providerArn(provider, world);
        await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessGone */ .Wi)(()=>iam.send('RemoveClientIDFromOpenIDConnectProvider', {
                OpenIDConnectProviderArn,
                ClientID
            }));
        return {
            kind: 'removed'
        };
    },
    async usedBy (target, removed, world) {
        const [provider] = audienceIn(target);
        const roles = await rolesThatTrust(provider, removed, world);
        return roles.length === 0 ? undefined : `${roles.join(', ')} may depend on it`;
    }
};
/** The audience of a provider as a target. */ function audienceOf(provider, audience) {
    return {
        kind: 'oidc-audience',
        place: provider.place,
        name: `${provider.name} ${audience}`
    };
}
function audienceIn({ place, name }) {
    const [host = '', audience = ''] = name.split(' ');
    return [
        {
            kind: 'oidc-provider',
            place,
            name: host
        },
        audience
    ];
}
/** The ARN of a provider. */ function providerArn(target, world) {
    const { accountId, partition } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world);
    return `arn:${partition}:iam::${accountId}:oidc-provider/${target.name}`;
}
function getProvider(target, world) {
    const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world);
    return iam.find('GetOpenIDConnectProvider', {
        OpenIDConnectProviderArn: providerArn(target, world)
    });
}
/** The names of roles whose trust policy names the provider, without those that are removed. */ async function rolesThatTrust(provider, removed, world) {
    const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(provider, world);
    const arn = providerArn(provider, world);
    const roles = await iam.list('ListRoles', {}, 'Roles');
    return roles.flatMap(({ RoleName = '', AssumeRolePolicyDocument })=>{
        const isRemoved = removed.has((0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .TH)({
            kind: 'role',
            place: provider.place,
            name: RoleName
        }));
        const trust = JSON.stringify((0,_policy_text_js__WEBPACK_IMPORTED_MODULE_3__/* .readPolicyText */ .O)(AssumeRolePolicyDocument));
        return !isRemoved && trust.includes(JSON.stringify(arn)) ? [
            RoleName
        ] : [];
    });
}


/***/ }),

/***/ 18908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ policyPart),
/* harmony export */   a4: () => (/* binding */ userPolicies),
/* harmony export */   h9: () => (/* binding */ readPolicies),
/* harmony export */   tO: () => (/* binding */ bringPolicies),
/* harmony export */   yJ: () => (/* binding */ groupPolicies)
/* harmony export */ });
/* harmony import */ var _facets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67663);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14656);
/* harmony import */ var _policy_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76427);



/** Names of the parts of a user or a group that are policies. */ const policyPart = {
    inline: (name)=>`policy ${name}`,
    attached: (arn)=>`attached ${arn}`
};
const inlinePrefix = policyPart.inline('');
const attachedPrefix = policyPart.attached('');
/** The requests for a user. */ function userPolicies(UserName, iam) {
    const of = {
        UserName
    };
    return {
        inlineNames: ()=>iam.list('ListUserPolicies', of, 'PolicyNames'),
        inlineText: async (PolicyName)=>(await iam.find('GetUserPolicy', {
                ...of,
                PolicyName
            }))?.PolicyDocument,
        attachedArns: async ()=>arnsIn(await iam.list('ListAttachedUserPolicies', of, 'AttachedPolicies')),
        put: (PolicyName, PolicyDocument)=>iam.send('PutUserPolicy', {
                ...of,
                PolicyName,
                PolicyDocument
            }),
        remove: (PolicyName)=>iam.send('DeleteUserPolicy', {
                ...of,
                PolicyName
            }),
        attach: (PolicyArn)=>iam.send('AttachUserPolicy', {
                ...of,
                PolicyArn
            }),
        detach: (PolicyArn)=>iam.send('DetachUserPolicy', {
                ...of,
                PolicyArn
            })
    };
}
/** The requests for a group. */ function groupPolicies(GroupName, iam) {
    const of = {
        GroupName
    };
    return {
        inlineNames: ()=>iam.list('ListGroupPolicies', of, 'PolicyNames'),
        inlineText: async (PolicyName)=>(await iam.find('GetGroupPolicy', {
                ...of,
                PolicyName
            }))?.PolicyDocument,
        attachedArns: async ()=>arnsIn(await iam.list('ListAttachedGroupPolicies', of, 'AttachedPolicies')),
        put: (PolicyName, PolicyDocument)=>iam.send('PutGroupPolicy', {
                ...of,
                PolicyName,
                PolicyDocument
            }),
        remove: (PolicyName)=>iam.send('DeleteGroupPolicy', {
                ...of,
                PolicyName
            }),
        attach: (PolicyArn)=>iam.send('AttachGroupPolicy', {
                ...of,
                PolicyArn
            }),
        detach: (PolicyArn)=>iam.send('DetachGroupPolicy', {
                ...of,
                PolicyArn
            })
    };
}
function arnsIn(attached) {
    return attached.flatMap(({ PolicyArn })=>PolicyArn === undefined ? [] : [
            PolicyArn
        ]);
}
/** The policies as parts. What disappears between two requests is not there. */ async function readPolicies(requests) {
    const entries = [];
    for (const name of (await requests.inlineNames())){
        const text = await requests.inlineText(name);
        if (text !== undefined) entries.push([
            policyPart.inline(name),
            (0,_policy_text_js__WEBPACK_IMPORTED_MODULE_2__/* .readPolicyText */ .O)(text)
        ]);
    }
    for (const arn of (await requests.attachedArns()))entries.push([
        policyPart.attached(arn),
        'yes'
    ]);
    return Object.fromEntries(entries);
}
/** Makes the policies as desired: takes away first, because policies add up. Repeating it has no further effect. */ async function bringPolicies(before, desired, requests) {
    const all = (0,_facets_js__WEBPACK_IMPORTED_MODULE_0__/* .differences */ .tX)(before, desired, 'removed');
    for (const difference of all.filter(({ after })=>after === undefined))await bring(difference, requests);
    for (const difference of all.filter(({ after })=>after !== undefined))await bring(difference, requests);
}
async function bring({ part, after }, requests) {
    if (part.startsWith(inlinePrefix)) {
        const name = part.slice(inlinePrefix.length);
        if (after === undefined) await (0,_settle_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessGone */ .Wi)(()=>requests.remove(name));
        else await requests.put(name, JSON.stringify(after));
    } else if (part.startsWith(attachedPrefix)) {
        const arn = part.slice(attachedPrefix.length);
        if (after === undefined) await (0,_settle_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessGone */ .Wi)(()=>requests.detach(arn));
        else await requests.attach(arn);
    }
}


/***/ }),

/***/ 76427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readPolicyText)
/* harmony export */ });
/**
 * A policy document as IAM returns it: JSON, percent-encoded (RFC 3986; IAM API, `GetRolePolicy`).
 *
 * @returns the text itself where it is not JSON, so that it differs from every document
 */ function readPolicyText(text) {
    try {
        return JSON.parse(decodeURIComponent(text ?? ''));
    } catch  {
        return text ?? '';
    }
}


/***/ }),

/***/ 26941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ role),
/* harmony export */   Q: () => (/* binding */ rolePart)
/* harmony export */ });
/* harmony import */ var _facets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67663);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45358);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81599);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14656);
/* harmony import */ var _anchor_tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37960);
/* harmony import */ var _policy_parts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18908);
/* harmony import */ var _policy_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76427);







/** Names of the parts of a role. */ const rolePart = {
    description: 'description',
    trust: 'trust policy',
    maxSession: 'maximum session',
    boundary: 'permissions boundary',
    inline: (name)=>`policy ${name}`,
    attached: (arn)=>`attached ${arn}`
};
const inlinePrefix = rolePart.inline('');
const attachedPrefix = rolePart.attached('');
/** A role with its policies. It can be created with a trust policy and a boundary; without policies it may do nothing. */ const role = {
    kind: 'role',
    title: 'IAM role',
    markedOn: 'itself',
    extraParts: 'removed',
    read: (target, world)=>readRole(target, (0,_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .accountOf */ .XP)(target, world).iam),
    async create (declaration, mark, world) {
        const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .accountOf */ .XP)(declaration, world);
        const { desired, name: RoleName } = declaration;
        await iam.send('CreateRole', {
            RoleName,
            AssumeRolePolicyDocument: JSON.stringify(desired[rolePart.trust]),
            Description: textOf(desired[rolePart.description]),
            MaxSessionDuration: Number(desired[rolePart.maxSession] ?? 3600),
            ...rolePart.boundary in desired ? {
                PermissionsBoundary: textOf(desired[rolePart.boundary])
            } : {},
            Tags: (0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .tagsOf */ .Fg)(mark)
        });
        for (const difference of policiesIn((0,_facets_js__WEBPACK_IMPORTED_MODULE_0__/* .differences */ .tX)({}, desired, 'kept')))await (0,_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .onceKnown */ .tH)(()=>bring(difference, declaration, iam), world);
    },
    async change (declaration, found, mark, world) {
        const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .accountOf */ .XP)(declaration, world);
        const before = found.mark ?? mark;
        await tag(declaration, (0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .tagsOf */ .Fg)((0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .during */ .iW)(before, mark)), world);
        // The boundary limits whatever the policies allow, so it comes first; what is taken away precedes what is added.
        const all = (0,_facets_js__WEBPACK_IMPORTED_MODULE_0__/* .differences */ .tX)(found.facets, declaration.desired, 'removed');
        for (const difference of all.toSorted((a, b)=>order(a) - order(b)))await (0,_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .onceKnown */ .tH)(()=>bring(difference, declaration, iam), world);
        await tag(declaration, (0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .tagsOf */ .Fg)(mark), world);
        const TagKeys = (0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .obsoleteTags */ .j_)(before, mark);
        if (TagKeys.length > 0) await iam.send('UntagRole', {
            RoleName: declaration.name,
            TagKeys
        });
    },
    async remove (target, found, world) {
        const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .accountOf */ .XP)(target, world);
        const RoleName = target.name;
        for (const part of Object.keys(found.facets)){
            if (part.startsWith(attachedPrefix)) await (0,_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .unlessGone */ .Wi)(()=>iam.send('DetachRolePolicy', {
                    RoleName,
                    PolicyArn: part.slice(attachedPrefix.length)
                }));
            if (part.startsWith(inlinePrefix)) await (0,_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .unlessGone */ .Wi)(()=>iam.send('DeleteRolePolicy', {
                    RoleName,
                    PolicyName: part.slice(inlinePrefix.length)
                }));
        }
        await (0,_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .unlessGone */ .Wi)(()=>iam.send('DeleteRole', {
                RoleName
            }));
        return {
            kind: 'removed'
        };
    },
    async find (world) {
        const found = [];
        for (const { accountId, iam } of Object.values(world.accounts))for (const { RoleName = '', Path = '/' } of (await iam.list('ListRoles', {}, 'Roles'))){
            if (isAwsOwn(Path)) continue;
            const tags = await tagsOfRole(RoleName, iam);
            if ((0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .markIn */ .bk)(tags)?.stack === world.stack) found.push({
                kind: 'role',
                place: accountId,
                name: RoleName
            });
        }
        return found;
    },
    usedBy: (target, removed, world)=>assumedBy(target, removed, world),
    anchored: (0,_anchor_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .marksInTags */ .B)({
        read: (target, world)=>tagsOfRole(target.name, (0,_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .accountOf */ .XP)(target, world).iam),
        put: (target, given, world)=>tag(target, [
                given
            ], world),
        drop: async (target, key, world)=>{
            const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .accountOf */ .XP)(target, world);
            await (0,_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .unlessGone */ .Wi)(()=>iam.send('UntagRole', {
                    RoleName: target.name,
                    TagKeys: [
                        key
                    ]
                }));
        }
    })
};
/** The first group that stays and whose policies name a role for people. A role for jobs has no groups. */ async function assumedBy(target, removed, world) {
    const { iam, accountId, partition } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .accountOf */ .XP)(target, world);
    const role = await iam.find('GetRole', {
        RoleName: target.name
    });
    const trust = JSON.stringify((0,_policy_text_js__WEBPACK_IMPORTED_MODULE_6__/* .readPolicyText */ .O)(role?.Role?.AssumeRolePolicyDocument));
    if (!/:root"/.test(trust)) return undefined;
    const arn = `arn:${partition}:iam::${accountId}:role/${target.name}`;
    for (const { accountId: place, iam: users } of Object.values(world.accounts))for (const { GroupName = '' } of (await users.list('ListGroups', {}, 'Groups'))){
        if (removed.has((0,_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .idOf */ .TH)({
            kind: 'group',
            place,
            name: GroupName
        }))) continue;
        const policies = await (0,_policy_parts_js__WEBPACK_IMPORTED_MODULE_5__/* .readPolicies */ .h9)((0,_policy_parts_js__WEBPACK_IMPORTED_MODULE_5__/* .groupPolicies */ .yJ)(GroupName, users));
        if (JSON.stringify(policies).includes(`"${arn}"`)) return `the group ${GroupName} may assume it`;
    }
    return undefined;
}
/** AWS's own roles can be neither tagged nor changed (IAM User Guide, "Service-linked roles"). */ function isAwsOwn(path) {
    return path.startsWith('/aws-service-role/') || path.startsWith('/aws-reserved/');
}
async function tagsOfRole(RoleName, iam) {
    const found = await iam.find('ListRoleTags', {
        RoleName
    });
    return found?.Tags ?? [];
}
async function tag({ name: RoleName, ...target }, Tags, world) {
    const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .accountOf */ .XP)({
        name: RoleName,
        ...target
    }, world);
    await (0,_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .onceKnown */ .tH)(()=>iam.send('TagRole', {
            RoleName,
            Tags
        }), world);
}
async function readRole({ name: RoleName }, iam) {
    const answer = await iam.find('GetRole', {
        RoleName
    });
    if (!answer?.Role) return undefined;
    const { AssumeRolePolicyDocument, Description, MaxSessionDuration, PermissionsBoundary, Tags } = answer.Role;
    // The tags of the same answer: those of another replica could be older than the role.
    const mark = (0,_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .markIn */ .bk)(Tags ?? []);
    const boundary = PermissionsBoundary?.PermissionsBoundaryArn;
    const facets = {
        ...Description ? {
            [rolePart.description]: Description
        } : {},
        [rolePart.trust]: (0,_policy_text_js__WEBPACK_IMPORTED_MODULE_6__/* .readPolicyText */ .O)(AssumeRolePolicyDocument),
        [rolePart.maxSession]: MaxSessionDuration ?? 3600,
        ...boundary ? {
            [rolePart.boundary]: boundary
        } : {},
        ...await policiesOf(RoleName, iam)
    };
    return {
        facets,
        ...mark ? {
            mark
        } : {}
    };
}
/** What disappears between two requests is not there. */ async function policiesOf(RoleName, iam) {
    const entries = [];
    for (const PolicyName of await (0,_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .orGone */ .Pi)(()=>iam.list('ListRolePolicies', {
            RoleName
        }, 'PolicyNames')) ?? []){
        const policy = await iam.find('GetRolePolicy', {
            RoleName,
            PolicyName
        });
        if (policy) entries.push([
            rolePart.inline(PolicyName),
            (0,_policy_text_js__WEBPACK_IMPORTED_MODULE_6__/* .readPolicyText */ .O)(policy.PolicyDocument)
        ]);
    }
    const attached = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .orGone */ .Pi)(()=>iam.list('ListAttachedRolePolicies', {
            RoleName
        }, 'AttachedPolicies'));
    for (const { PolicyArn } of attached ?? [])if (PolicyArn) entries.push([
        rolePart.attached(PolicyArn),
        'yes'
    ]);
    return Object.fromEntries(entries);
}
const policiesIn = (all)=>all.filter(({ part })=>part.startsWith(inlinePrefix) || part.startsWith(attachedPrefix));
function order({ part, after }) {
    if (part === rolePart.boundary && after !== undefined) return 0;
    return after === undefined ? 1 : 2;
}
/** Sends the request that makes one part as it should be. Repeating it has no further effect. */ async function bring({ part, after }, declaration, iam) {
    const { name: RoleName, desired } = declaration;
    if (part === rolePart.trust) {
        await iam.send('UpdateAssumeRolePolicy', {
            RoleName,
            PolicyDocument: JSON.stringify(after)
        });
    } else if (part === rolePart.boundary) {
        if (after === undefined) await (0,_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .unlessGone */ .Wi)(()=>iam.send('DeleteRolePermissionsBoundary', {
                RoleName
            }));
        else await iam.send('PutRolePermissionsBoundary', {
            RoleName,
            PermissionsBoundary: textOf(after)
        });
    } else if (part.startsWith(inlinePrefix)) {
        const PolicyName = part.slice(inlinePrefix.length);
        if (after === undefined) await (0,_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .unlessGone */ .Wi)(()=>iam.send('DeleteRolePolicy', {
                RoleName,
                PolicyName
            }));
        else await iam.send('PutRolePolicy', {
            RoleName,
            PolicyName,
            PolicyDocument: JSON.stringify(after)
        });
    } else if (part.startsWith(attachedPrefix)) {
        const PolicyArn = part.slice(attachedPrefix.length);
        if (after === undefined) await (0,_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .unlessGone */ .Wi)(()=>iam.send('DetachRolePolicy', {
                RoleName,
                PolicyArn
            }));
        else await iam.send('AttachRolePolicy', {
            RoleName,
            PolicyArn
        });
    } else {
        await iam.send('UpdateRole', {
            RoleName,
            Description: textOf(desired[rolePart.description]),
            MaxSessionDuration: Number(desired[rolePart.maxSession] ?? 3600)
        });
    }
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 7681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   PQ: () => (/* binding */ recordPending),
/* harmony export */   o9: () => (/* binding */ recordDelivered),
/* harmony export */   oC: () => (/* binding */ readSecretState),
/* harmony export */   vx: () => (/* binding */ dropSecretState)
/* harmony export */ });
/* unused harmony export secretStateIn */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81599);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14656);
/* harmony import */ var _user_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2422);




const prefix = 'keyturn:secret';
/** The target's name must be that of its user. */ function keyOf(target) {
    return `${prefix}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .TH)(target)).digest('hex').slice(0, 10)}`;
}
/** `undefined` before the first attempt. */ async function readSecretState(target, world) {
    const tags = await (0,_user_js__WEBPACK_IMPORTED_MODULE_3__/* .tagsOfUser */ .C9)(target.name, (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world).iam);
    const value = tags.find(({ Key })=>Key === keyOf(target))?.Value;
    return value === undefined ? undefined : secretStateIn(value);
}
/** What a tag says. Whoever may tag the user can write it, so an invalid date is ignored. */ function secretStateIn(value) {
    const [kind = '', ...ids] = value.split(' ');
    if (kind === 'pending') return {
        kind,
        before: ids
    };
    const [id = '', since] = ids;
    const date = new Date(since ?? '');
    return {
        kind: 'delivered',
        id,
        ...Number.isNaN(date.getTime()) ? {} : {
            since: date
        }
    };
}
/** Whether the secret was made, not handed over, and is not in the hands of this run. */ function isLost(state, target, { handover }) {
    return state?.kind === 'pending' && !handover.has((0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .idOf */ .TH)(target));
}
/** Call before the secret is made. */ function recordPending(target, before, world) {
    return record(target, [
        'pending',
        ...before
    ].join(' '), world);
}
/** Call after the secret has arrived. */ function recordDelivered(target, id, world) {
    return record(target, `delivered ${id}`.trim(), world);
}
async function record(target, Value, world) {
    const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world);
    const Tags = [
        {
            Key: keyOf(target),
            Value
        }
    ];
    await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .onceKnown */ .tH)(()=>iam.send('TagUser', {
            UserName: target.name,
            Tags
        }), world);
}
/** Call after the resource is gone. */ async function dropSecretState(target, world) {
    const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world);
    await iam.send('UntagUser', {
        UserName: target.name,
        TagKeys: [
            keyOf(target)
        ]
    });
}


/***/ }),

/***/ 2422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ tagsOfUser),
/* harmony export */   kQ: () => (/* binding */ user),
/* harmony export */   wg: () => (/* binding */ tagPart)
/* harmony export */ });
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45358);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81599);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14656);
/* harmony import */ var _anchor_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37960);
/* harmony import */ var _policy_parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18908);





/** The part with the value of a tag that a person gave. */ const tagPart = (key)=>`tag ${key}`;
const tagPrefix = tagPart('');
/** A user with its own policies. It can do nothing before it has a key or a password. */ const user = {
    kind: 'user',
    title: 'IAM user',
    markedOn: 'itself',
    extraParts: 'removed',
    read: (target, world)=>readUser(target, (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world).iam),
    async create (declaration, mark, world) {
        const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(declaration, world);
        const { name: UserName, desired, settings } = declaration;
        await iam.send('CreateUser', {
            UserName,
            ...typeof settings?.path === 'string' ? {
                Path: settings.path
            } : {},
            Tags: [
                ...givenTags(desired),
                ...(0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsOf */ .Fg)(mark)
            ]
        });
        await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .onceKnown */ .tH)(()=>(0,_policy_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .bringPolicies */ .tO)({}, desired, (0,_policy_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .userPolicies */ .a4)(UserName, iam)), world);
    },
    async change (declaration, found, mark, world) {
        const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(declaration, world);
        const { name: UserName, desired } = declaration;
        const before = found.mark ?? mark;
        await tag(declaration, [
            ...givenTags(desired),
            ...(0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsOf */ .Fg)((0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .during */ .iW)(before, mark))
        ], world);
        await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .onceKnown */ .tH)(()=>(0,_policy_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .bringPolicies */ .tO)(found.facets, desired, (0,_policy_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .userPolicies */ .a4)(UserName, iam)), world);
        await tag(declaration, (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsOf */ .Fg)(mark), world);
        const gone = givenTags(found.facets).flatMap(({ Key })=>tagPart(Key) in desired ? [] : [
                Key
            ]);
        const TagKeys = [
            ...(0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .obsoleteTags */ .j_)(before, mark),
            ...gone
        ];
        if (TagKeys.length > 0) await iam.send('UntagUser', {
            UserName,
            TagKeys
        });
    },
    async remove (target, found, world) {
        const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world);
        await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .orGone */ .Pi)(()=>(0,_policy_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .bringPolicies */ .tO)(found.facets, {}, (0,_policy_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .userPolicies */ .a4)(target.name, iam)));
        await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessGone */ .Wi)(()=>iam.send('DeleteUser', {
                UserName: target.name
            }));
        return {
            kind: 'removed'
        };
    },
    async usedBy (target, removed, world) {
        const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world);
        const UserName = target.name;
        const isKept = (kind, name = UserName)=>!removed.has(`${kind} ${target.place} ${name}`);
        const keys = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .orGone */ .Pi)(()=>iam.list('ListAccessKeys', {
                UserName
            }, 'AccessKeyMetadata')) ?? [];
        if (keys.length > 0 && isKept('access-key')) return 'it has an access key';
        const groups = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .orGone */ .Pi)(()=>iam.list('ListGroupsForUser', {
                UserName
            }, 'Groups')) ?? [];
        const other = groups.find(({ GroupName })=>isKept('group-member', `${GroupName} ${UserName}`));
        return other ? `it is in the group ${other.GroupName}` : undefined;
    },
    async find (world) {
        const found = [];
        for (const { accountId, iam } of Object.values(world.accounts))for (const { UserName = '' } of (await iam.list('ListUsers', {}, 'Users'))){
            const mark = (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markIn */ .bk)(await tagsOfUser(UserName, iam));
            if (mark?.stack === world.stack) found.push({
                kind: 'user',
                place: accountId,
                name: UserName
            });
        }
        return found;
    },
    anchored: (0,_anchor_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .marksInTags */ .B)({
        read: (target, world)=>tagsOfUser(target.name, (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world).iam),
        put: (target, given, world)=>tag(target, [
                given
            ], world),
        drop: async (target, key, world)=>{
            const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world);
            await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessGone */ .Wi)(()=>iam.send('UntagUser', {
                    UserName: target.name,
                    TagKeys: [
                        key
                    ]
                }));
        }
    })
};
/** The tags of a user; none if it does not exist. */ async function tagsOfUser(UserName, iam) {
    const tags = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .orGone */ .Pi)(()=>iam.list('ListUserTags', {
            UserName
        }, 'Tags'));
    return tags ?? [];
}
async function tag(target, Tags, world) {
    const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .accountOf */ .XP)(target, world);
    await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .onceKnown */ .tH)(()=>iam.send('TagUser', {
            UserName: target.name,
            Tags
        }), world);
}
function givenTags(facets) {
    return Object.entries(facets).flatMap(([part, value])=>part.startsWith(tagPrefix) ? [
            {
                Key: part.slice(tagPrefix.length),
                Value: String(value)
            }
        ] : []);
}
async function readUser({ name: UserName }, iam) {
    const answer = await iam.find('GetUser', {
        UserName
    });
    if (!answer?.User) return undefined;
    const tags = await tagsOfUser(UserName, iam);
    const mark = (0,_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .markIn */ .bk)(tags);
    const given = tags.filter(({ Key = '' })=>!Key.startsWith('keyturn:'));
    const policies = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .orGone */ .Pi)(()=>(0,_policy_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .readPolicies */ .h9)((0,_policy_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .userPolicies */ .a4)(UserName, iam))) ?? {};
    const facets = {
        ...Object.fromEntries(given.map(({ Key = '', Value = '' })=>[
                tagPart(Key),
                Value
            ])),
        ...policies
    };
    return {
        facets,
        ...mark ? {
            mark
        } : {}
    };
}


/***/ }),

/***/ 67663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   Bt: () => (/* binding */ isBetween),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   tX: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The differences between two states, in the order of the parts. */ function differences(before, after, extraParts) {
    const wanted = Object.entries(after).flatMap(([part, value])=>{
        const present = before[part];
        if (present === undefined) return [
            {
                part,
                after: value
            }
        ];
        return canonical(present) === canonical(value) ? [] : [
            {
                part,
                before: present,
                after: value
            }
        ];
    });
    const extra = Object.entries(before).flatMap(([part, value])=>part in after || extraParts === 'kept' ? [] : [
            {
                part,
                before: value
            }
        ]);
    return [
        ...wanted,
        ...extra
    ];
}
/** Whether each of the parts is as it was before, or as it should become: a run may have stopped between the two. */ function isBetween(state, before, after, extraParts) {
    const parts = extraParts === 'kept' ? Object.keys(after) : Object.keys({
        ...state,
        ...before,
        ...after
    });
    const same = (a, b)=>a === undefined || b === undefined ? a === b : canonical(a) === canonical(b);
    return parts.every((part)=>same(state[part], before[part]) || same(state[part], after[part]));
}
/** A digest of one part: of its name and its value, whatever the order of the value's members. */ function digestOf(name, value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${name}\n${canonical(value)}`).digest('hex').slice(0, 10);
}
/** JSON with sorted members. */ function canonical(value) {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    if (isList(value)) return `[${value.map(canonical).join(',')}]`;
    const members = Object.entries(value).sort(([a], [b])=>a < b ? -1 : 1);
    return `{${members.map(([name, member])=>`${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}
const isList = (value)=>Array.isArray(value);


/***/ }),

/***/ 26494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ branchPart),
/* harmony export */   R: () => (/* binding */ githubEnvironment)
/* harmony export */ });
/* harmony import */ var _github_environments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20516);
/* harmony import */ var _github_listed_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45154);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81599);



const branchPrefix = 'branch ';
/** The part of an environment that says that a branch may deploy. A pattern, like `release/*`. */ function branchPart(branch) {
    return `${branchPrefix}${branch}`;
}
/**
 * An environment of a repository. Its parts are the branches that may deploy, and rules that people added. Without parts, every
 * branch may deploy. One of others is used with the rules that it has.
 */ const githubEnvironment = {
    kind: 'github-environment',
    title: 'Environment',
    markedOn: 'anchor',
    extraParts: 'kept',
    usesAny: true,
    async read (target, world) {
        const { where, api } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOfTarget */ .pE)(target, world);
        const found = await (0,_github_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .findEnvironment */ .jY)(where, target.name, api);
        if (!found) return undefined;
        const { branches, reviewers, waitMinutes } = found;
        const rules = typeof branches === 'string' ? [] : branches;
        const facets = {
            ...Object.fromEntries(rules.map(({ name, type })=>[
                    `${type} ${name}`,
                    'yes'
                ])),
            ...branches === 'protected' ? {
                'protected branches': 'yes'
            } : {},
            ...reviewers > 0 ? {
                reviewers
            } : {},
            ...waitMinutes > 0 ? {
                'wait (minutes)': waitMinutes
            } : {}
        };
        return {
            facets
        };
    },
    async create (declaration, _mark, world) {
        const { where, api } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOfTarget */ .pE)(declaration, world);
        await (0,_github_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .createEnvironment */ .MO)(where, declaration.name, rulesIn(declaration.desired), api);
    },
    async change (declaration, _found, _mark, world) {
        const { where, api } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOfTarget */ .pE)(declaration, world);
        const found = await (0,_github_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .findEnvironment */ .jY)(where, declaration.name, api);
        // An interrupted creation may have left an environment for which GitHub keeps no list of branches yet.
        if (found && typeof found.branches === 'string') await (0,_github_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .createEnvironment */ .MO)(where, declaration.name, rulesIn(declaration.desired), api);
        else await (0,_github_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .addBranchRules */ .Jj)(where, declaration.name, rulesIn(declaration.desired), api);
    },
    async remove (target, _found, world) {
        const { where, api } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOfTarget */ .pE)(target, world);
        await (0,_github_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteEnvironment */ .jA)(where, target.name, api);
        return {
            kind: 'removed'
        };
    },
    async usedBy (target, removed, world) {
        const { where, api } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOfTarget */ .pE)(target, world);
        const place = {
            kind: 'environment',
            environment: target.name
        };
        const names = [];
        for (const kind of [
            'secrets',
            'variables'
        ])names.push(...(await (0,_github_listed_names_js__WEBPACK_IMPORTED_MODULE_1__/* .listNames */ .Z)(kind, place, where, api)).map(({ name })=>name));
        const gone = [
            ...removed
        ].filter((id)=>id.includes(` ${target.place} `));
        const others = names.filter((name)=>!gone.some((id)=>id.endsWith(name)));
        return others.length === 0 ? undefined : `it has ${others.join(', ')}, which would be lost`;
    }
};
function rulesIn(desired) {
    return Object.keys(desired).filter((part)=>part.startsWith(branchPrefix)).map((part)=>({
            name: part.slice(branchPrefix.length),
            type: 'branch'
        }));
}


/***/ }),

/***/ 38574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n7: () => (/* binding */ proposedPaths),
  VV: () => (/* binding */ pullRequest),
  uT: () => (/* binding */ pullRequestFor)
});

// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/github/absent.js
var absent = __webpack_require__(2075);
// EXTERNAL MODULE: ./.build/cli/src/github/github-errors.js
var github_errors = __webpack_require__(605);
// EXTERNAL MODULE: ./.build/cli/src/github/malformed-answer.js
var malformed_answer = __webpack_require__(91084);
// EXTERNAL MODULE: ./.build/cli/src/github/repository-settings.js
var repository_settings = __webpack_require__(19354);
;// CONCATENATED MODULE: ./.build/cli/src/github/branches.js




/**
 * The latest commit of a branch. Needs Contents: read.
 *
 * @returns `undefined` if there is no such branch, or the token may not see it
 */ async function findBranch(where, branch, api) {
    const what = `the branch ${branch} of ${(0,repository_settings/* fullName */.fq)(where)}`;
    try {
        return await api.call(`Reading ${what}`, 'idempotent', async (octokit, signal)=>{
            const { data } = await octokit.rest.git.getRef({
                ...where,
                ref: `heads/${branch}`,
                request: {
                    signal
                }
            });
            const sha = data?.object?.sha;
            if (typeof sha !== 'string') throw (0,malformed_answer/* malformedAnswer */.e)(what);
            return sha;
        });
    } catch (error) {
        if ((0,absent/* isAbsent */.W)(error)) return undefined;
        throw error;
    }
}
/**
 * Creates a branch at a commit. A branch of that name that exists is left as it is. Needs Contents: write.
 *
 * @returns false if the branch exists already
 * @throws GitHubError
 */ async function createBranch(where, branch, sha, api) {
    const what = `the branch ${branch} of ${(0,repository_settings/* fullName */.fq)(where)}`;
    try {
        await api.write(`Creating ${what}`, 'idempotent', async (octokit, signal)=>{
            await octokit.rest.git.createRef({
                ...where,
                ref: `refs/heads/${branch}`,
                sha,
                request: {
                    signal
                }
            });
        });
        return true;
    } catch (error) {
        // GitHub answers 422 "Reference already exists", also to a retry of a request that had its effect.
        if (isRefused(error) && await findBranch(where, branch, api) !== undefined) return false;
        throw error;
    }
}
/** Deletes a branch, if it exists. GitHub closes its pull request. Needs Contents: write. @throws GitHubError */ async function deleteBranch(where, branch, api) {
    const what = `the branch ${branch} of ${(0,repository_settings/* fullName */.fq)(where)}`;
    try {
        await api.write(`Deleting ${what}`, 'idempotent', async (octokit, signal)=>{
            await octokit.rest.git.deleteRef({
                ...where,
                ref: `heads/${branch}`,
                request: {
                    signal
                }
            });
        });
    } catch (error) {
        if (!(0,absent/* isAbsent */.W)(error) && !(isRefused(error) && await findBranch(where, branch, api) === undefined)) throw error;
    }
}
function isRefused(error) {
    return error instanceof github_errors/* GitHubError */.y_ && error.status === 422;
}

// EXTERNAL MODULE: ./.build/cli/src/github/contents.js
var contents = __webpack_require__(36012);
// EXTERNAL MODULE: ./.build/cli/src/github/pull-requests.js
var pull_requests = __webpack_require__(30120);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/resource.js
var resource = __webpack_require__(81599);
;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/github/pull-request.js






const filePrefix = 'file ';
const openPart = 'pull request';
const workflowFolder = '.github/workflows';
/** A change of workflow files as a pull request, which people review and merge. */ function pullRequestFor({ where, branch, title, body, files }) {
    const texts = (text)=>Object.fromEntries(files.flatMap((file)=>{
            const found = text(file);
            return found === undefined ? [] : [
                [
                    file.path,
                    found
                ]
            ];
        }));
    return {
        kind: 'pull-request',
        place: (0,resource/* githubPlace */.VS)(where),
        name: branch,
        desired: {
            ...Object.fromEntries(files.map(({ path, after })=>[
                    `${filePrefix}${path}`,
                    after
                ])),
            [openPart]: title
        },
        settings: {
            body,
            before: texts(({ before })=>before)
        }
    };
}
/**
 * A pull request with files of `.github/workflows`. Once it is merged, it is as planned for good: the files are then the
 * repository's own.
 */ const pullRequest = {
    kind: 'pull-request',
    title: 'Pull request',
    markedOn: 'anchor',
    extraParts: 'kept',
    async read (target, world) {
        const { where, api } = (0,resource/* repositoryOfTarget */.pE)(target, world);
        const desired = 'desired' in target ? target.desired : undefined;
        const pulls = await (0,pull_requests/* listPullRequests */.qc)(where, target.name, api);
        const open = pulls.find(({ state })=>state === 'open');
        // GitHub keeps a merged pull request, and may have deleted its branch. An undo has nothing to take back then.
        if (!open && pulls.some(({ isMerged })=>isMerged)) return desired ? {
            facets: desired
        } : undefined;
        if (await findBranch(where, target.name, api) === undefined) return undefined;
        const paths = desired ? pathsIn(desired) : await changedPaths(where, target.name, api);
        const facets = [];
        for (const path of paths){
            const file = await (0,contents/* findFile */.qE)(where, path, target.name, api);
            if (file) facets.push([
                `${filePrefix}${path}`,
                file.text
            ]);
        }
        return {
            facets: Object.fromEntries([
                ...facets,
                ...open ? [
                    [
                        openPart,
                        open.title
                    ]
                ] : []
            ])
        };
    },
    async create (declaration, _mark, world) {
        const { where, api } = (0,resource/* repositoryOfTarget */.pE)(declaration, world);
        await requireSameFiles(declaration, where, api);
        const { defaultBranch } = await (0,repository_settings/* fetchRepository */.tZ)(where, api);
        const base = await findBranch(where, defaultBranch, api);
        if (base === undefined) throw emptyRepository(where);
        await createBranch(where, declaration.name, base, api);
        await bring(declaration, where, api);
    },
    async change (declaration, _found, _mark, world) {
        const { where, api } = (0,resource/* repositoryOfTarget */.pE)(declaration, world);
        await bring(declaration, where, api);
    },
    async remove (target, _found, world) {
        const { where, api } = (0,resource/* repositoryOfTarget */.pE)(target, world);
        const open = (await (0,pull_requests/* listPullRequests */.qc)(where, target.name, api)).find(({ state })=>state === 'open');
        if (open) await (0,pull_requests/* closePullRequest */.d6)(where, open.number, api);
        await deleteBranch(where, target.name, api);
        return {
            kind: 'removed'
        };
    }
};
/** The paths of the files that a pull request of a plan proposes. */ const proposedPaths = ({ desired })=>pathsIn(desired);
function pathsIn(facets) {
    return Object.keys(facets).flatMap((part)=>part.startsWith(filePrefix) ? [
            part.slice(filePrefix.length)
        ] : []);
}
/** The workflow files of a branch that differ from the default branch. */ async function changedPaths(where, branch, api) {
    const paths = [];
    for (const path of (await (0,contents/* listFiles */.CS)(where, workflowFolder, branch, api))){
        const [own, main] = [
            await (0,contents/* findFile */.qE)(where, path, branch, api),
            await (0,contents/* findFile */.qE)(where, path, undefined, api)
        ];
        if (own?.sha !== main?.sha) paths.push(path);
    }
    return paths;
}
/** Commits the files that the branch does not have yet, and opens the pull request. */ async function bring(declaration, where, api) {
    const { desired, name: branch, settings = {} } = declaration;
    const title = String(desired[openPart]);
    for (const path of pathsIn(desired)){
        const text = String(desired[`${filePrefix}${path}`]);
        const present = await (0,contents/* findFile */.qE)(where, path, branch, api);
        if (present?.text === text) continue;
        const sha = present ? {
            sha: present.sha
        } : {};
        await (0,contents/* commitFile */.w0)(where, {
            path,
            text,
            branch,
            message: title,
            ...sha
        }, api);
    }
    const pulls = await (0,pull_requests/* listPullRequests */.qc)(where, branch, api);
    if (pulls.some(({ state })=>state === 'open')) return;
    const { defaultBranch } = await (0,repository_settings/* fetchRepository */.tZ)(where, api);
    const body = String(settings.body ?? '');
    await (0,pull_requests/* openPullRequest */.Hw)(where, {
        branch,
        base: defaultBranch,
        title,
        body
    }, api);
}
/**
 * A file that somebody changed on the default branch after the plan was made must not be put back.
 *
 * @throws KeyturnError `PlanOutdated`
 */ async function requireSameFiles(declaration, where, api) {
    const before = declaration.settings?.before ?? {};
    for (const path of pathsIn(declaration.desired)){
        const present = (await (0,contents/* findFile */.qE)(where, path, undefined, api))?.text;
        if (present === before[path]) continue;
        throw new errors/* KeyturnError */.FB('PlanOutdated', {
            summary: `${path} of ${(0,repository_settings/* fullName */.fq)(where)} was changed after the plan was made.`,
            remedy: 'make the plan again.'
        });
    }
}
function emptyRepository(where) {
    return new errors/* KeyturnError */.FB('NotFound', {
        summary: `${(0,repository_settings/* fullName */.fq)(where)} has no commit on its default branch, so there is nothing to change.`,
        remedy: 'push a first commit.'
    });
}


/***/ }),

/***/ 91026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ hereOf)
/* harmony export */ });
/**
 * This machine.
 *
 * @throws Error for a world without it; the commands that need it give it
 */ function hereOf({ here }) {
    if (!here) throw new Error('this plan needs a machine to hand secrets over to');
    return here;
}


/***/ }),

/***/ 93398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ kinds)
});

// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/resource.js
var resource = __webpack_require__(81599);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/settle.js
var settle = __webpack_require__(14656);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/aws/secret-state.js
var secret_state = __webpack_require__(7681);
;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/aws/access-key.js




/** How long a key stays Inactive before it is deleted, as in a rotation. */ const recoveryMs = 7 * 86_400_000;
/**
 * An access key of a user. Its name is the user's. Which of the user's keys it is, the user's tags say: the ID after it was
 * handed over, before that the keys that existed already.
 */ const accessKey = {
    kind: 'access-key',
    title: 'Access key of',
    markedOn: 'anchor',
    extraParts: 'kept',
    async read (target, world) {
        const [ours] = await ownKeys(target, world);
        if (!ours) return undefined;
        return {
            facets: {},
            isLost: (0,secret_state/* isLost */.JD)(await (0,secret_state/* readSecretState */.oC)(target, world), target, world)
        };
    },
    create: (declaration, _mark, world)=>makeKey(declaration, world),
    async change (declaration, _found, _mark, world) {
        if ((await (0,secret_state/* readSecretState */.oC)(declaration, world))?.kind !== 'pending') return;
        await deleteLost(declaration, world);
        await makeKey(declaration, world);
    },
    async remove (target, _found, world) {
        const { iam } = (0,resource/* accountOf */.XP)(target, world);
        const UserName = target.name;
        for (const { id, isActive } of (await ownKeys(target, world))){
            if (isActive) {
                await (0,settle/* unlessGone */.Wi)(()=>iam.send('UpdateAccessKey', {
                        UserName,
                        AccessKeyId: id,
                        Status: 'Inactive'
                    }));
                await (0,secret_state/* recordDelivered */.o9)(target, `${id} ${world.now().toISOString()}`, world);
            }
            const until = new Date((await deactivatedAt(target, world)).getTime() + recoveryMs);
            if (until > world.now()) return {
                kind: 'waiting',
                until,
                why: 'a key that is Inactive can come back, and one that is deleted cannot.'
            };
            await (0,settle/* unlessGone */.Wi)(()=>iam.send('DeleteAccessKey', {
                    UserName,
                    AccessKeyId: id
                }));
        }
        await (0,settle/* unlessGone */.Wi)(()=>(0,secret_state/* dropSecretState */.vx)(target, world));
        return {
            kind: 'removed'
        };
    },
    async settle (declaration, world) {
        const id = world.handover.get((0,resource/* idOf */.TH)(declaration))?.accessKeyId;
        if (id !== undefined) await (0,secret_state/* recordDelivered */.o9)(declaration, id, world);
    }
};
async function keysOf(UserName, iam) {
    const keys = await (0,settle/* orGone */.Pi)(()=>iam.list('ListAccessKeys', {
            UserName
        }, 'AccessKeyMetadata')) ?? [];
    return keys.flatMap(({ AccessKeyId, Status })=>AccessKeyId === undefined ? [] : [
            {
                id: AccessKeyId,
                isActive: Status === 'Active'
            }
        ]);
}
/** The keys of the user that this resource made. Without a record it made none. */ async function ownKeys(target, world) {
    const state = await (0,secret_state/* readSecretState */.oC)(target, world);
    if (!state) return [];
    const keys = await keysOf(target.name, (0,resource/* accountOf */.XP)(target, world).iam);
    return keys.filter(({ id })=>state.kind === 'pending' ? !state.before.includes(id) : id === state.id);
}
/** When the key was made Inactive; now if no tag says so. */ async function deactivatedAt(target, world) {
    const state = await (0,secret_state/* readSecretState */.oC)(target, world);
    const recorded = state?.kind === 'delivered' ? state.since : undefined;
    if (recorded !== undefined) return recorded;
    const [key] = await ownKeys(target, world);
    if (key) await (0,secret_state/* recordDelivered */.o9)(target, `${key.id} ${world.now().toISOString()}`, world);
    return world.now();
}
/** CreateAccessKey is never repeated: if its answer is lost, the next look at the keys shows what happened. */ async function makeKey(declaration, world) {
    const { iam } = (0,resource/* accountOf */.XP)(declaration, world);
    const UserName = declaration.name;
    const before = (await keysOf(UserName, iam)).map(({ id })=>id);
    await (0,secret_state/* recordPending */.PQ)(declaration, before, world);
    const { AccessKey } = await iam.send('CreateAccessKey', {
        UserName
    });
    const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey } = AccessKey ?? {};
    if (!accessKeyId || !secretAccessKey) {
        throw new errors/* KeyturnError */.FB('MalformedResponse', {
            summary: `AWS created an access key of ${UserName} and sent no secret.`,
            remedy: 'run the same command again. It deletes that key and makes another.'
        });
    }
    world.mask(secretAccessKey);
    world.handover.set((0,resource/* idOf */.TH)(declaration), {
        accessKeyId,
        secretAccessKey
    });
}
/** Nobody has the secret of such a key, so nothing can use it. It is deactivated first all the same. */ async function deleteLost(target, world) {
    const { iam } = (0,resource/* accountOf */.XP)(target, world);
    const UserName = target.name;
    for (const { id: AccessKeyId } of (await ownKeys(target, world))){
        await (0,settle/* unlessGone */.Wi)(()=>iam.send('UpdateAccessKey', {
                UserName,
                AccessKeyId,
                Status: 'Inactive'
            }));
        await (0,settle/* unlessGone */.Wi)(()=>iam.send('DeleteAccessKey', {
                UserName,
                AccessKeyId
            }));
    }
}

// EXTERNAL MODULE: ./.build/cli/src/bootstrap/aws/policy-parts.js
var policy_parts = __webpack_require__(18908);
;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/aws/group.js



/** A group with its policies. IAM keeps no tags of groups, so a user's tags record who made it. */ const group = {
    kind: 'group',
    title: 'IAM group',
    markedOn: 'anchor',
    extraParts: 'removed',
    async read ({ name: GroupName, ...target }, world) {
        const { iam } = (0,resource/* accountOf */.XP)({
            name: GroupName,
            ...target
        }, world);
        if (!await iam.find('GetGroup', {
            GroupName
        })) return undefined;
        return {
            facets: await (0,settle/* orGone */.Pi)(()=>(0,policy_parts/* readPolicies */.h9)((0,policy_parts/* groupPolicies */.yJ)(GroupName, iam))) ?? {}
        };
    },
    async create (declaration, _mark, world) {
        const { iam } = (0,resource/* accountOf */.XP)(declaration, world);
        const { name: GroupName, desired } = declaration;
        await iam.send('CreateGroup', {
            GroupName
        });
        await (0,settle/* onceKnown */.tH)(()=>(0,policy_parts/* bringPolicies */.tO)({}, desired, (0,policy_parts/* groupPolicies */.yJ)(GroupName, iam)), world);
    },
    async change ({ name: GroupName, desired, ...target }, found, _mark, world) {
        const { iam } = (0,resource/* accountOf */.XP)({
            name: GroupName,
            ...target
        }, world);
        await (0,settle/* onceKnown */.tH)(()=>(0,policy_parts/* bringPolicies */.tO)(found.facets, desired, (0,policy_parts/* groupPolicies */.yJ)(GroupName, iam)), world);
    },
    async remove ({ name: GroupName, ...target }, found, world) {
        const { iam } = (0,resource/* accountOf */.XP)({
            name: GroupName,
            ...target
        }, world);
        await (0,settle/* orGone */.Pi)(()=>(0,policy_parts/* bringPolicies */.tO)(found.facets, {}, (0,policy_parts/* groupPolicies */.yJ)(GroupName, iam)));
        await (0,settle/* unlessGone */.Wi)(()=>iam.send('DeleteGroup', {
                GroupName
            }));
        return {
            kind: 'removed'
        };
    },
    async usedBy ({ name: GroupName, place, kind }, removed, world) {
        const { iam } = (0,resource/* accountOf */.XP)({
            name: GroupName,
            place,
            kind
        }, world);
        const users = await (0,settle/* orGone */.Pi)(()=>iam.list('GetGroup', {
                GroupName
            }, 'Users')) ?? [];
        const others = users.filter(({ UserName })=>!removed.has(`group-member ${place} ${GroupName} ${UserName}`));
        return others.length === 0 ? undefined : `${others.map(({ UserName })=>UserName).join(', ')} is in it`;
    }
};
/** The membership of a user in a group. Its name is the group's, a space, and the user's. */ const groupMember = {
    kind: 'group-member',
    title: 'Member',
    markedOn: 'anchor',
    extraParts: 'kept',
    async read (target, world) {
        const { GroupName, UserName } = memberIn(target);
        const { iam } = (0,resource/* accountOf */.XP)(target, world);
        const groups = await (0,settle/* orGone */.Pi)(()=>iam.list('ListGroupsForUser', {
                UserName
            }, 'Groups')) ?? [];
        return groups.some((each)=>each.GroupName === GroupName) ? {
            facets: {}
        } : undefined;
    },
    async create (target, _mark, world) {
        const { iam } = (0,resource/* accountOf */.XP)(target, world);
        await (0,settle/* onceKnown */.tH)(()=>iam.send('AddUserToGroup', memberIn(target)), world);
    },
    change: async ()=>{
    // A user is a member or not.
    },
    async remove (target, _found, world) {
        const { iam } = (0,resource/* accountOf */.XP)(target, world);
        await (0,settle/* unlessGone */.Wi)(()=>iam.send('RemoveUserFromGroup', memberIn(target)));
        return {
            kind: 'removed'
        };
    }
};
function memberIn({ name }) {
    const [GroupName = '', UserName = ''] = name.split(' ');
    return {
        GroupName,
        UserName
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/here/here.js
var here = __webpack_require__(91026);
;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/aws/login-profile.js





/** A user's password for the console. It must be changed at the first sign-in. Its name is the user's. */ const loginProfile = {
    kind: 'login-profile',
    title: 'Console password of',
    markedOn: 'anchor',
    extraParts: 'kept',
    async read (target, world) {
        const { iam } = (0,resource/* accountOf */.XP)(target, world);
        if (!await iam.find('GetLoginProfile', {
            UserName: target.name
        })) return undefined;
        return {
            facets: {},
            isLost: (0,secret_state/* isLost */.JD)(await (0,secret_state/* readSecretState */.oC)(target, world), target, world)
        };
    },
    create: (declaration, _mark, world)=>givePassword(declaration, 'CreateLoginProfile', world),
    change: (declaration, _found, _mark, world)=>givePassword(declaration, 'UpdateLoginProfile', world),
    async remove (target, _found, world) {
        const { iam } = (0,resource/* accountOf */.XP)(target, world);
        await (0,settle/* unlessGone */.Wi)(()=>iam.send('DeleteLoginProfile', {
                UserName: target.name
            }));
        await (0,settle/* unlessGone */.Wi)(()=>(0,secret_state/* dropSecretState */.vx)(target, world));
        return {
            kind: 'removed'
        };
    },
    async settle (declaration, world) {
        const id = (0,resource/* idOf */.TH)(declaration);
        const secret = world.handover.get(id);
        if (!secret) return;
        await (0,here/* hereOf */.I)(world).present(`The first password of ${declaration.name}`, secret);
        await (0,secret_state/* recordDelivered */.o9)(declaration, '', world);
        world.handover.delete(id);
    }
};
async function givePassword(declaration, operation, world) {
    const { iam } = (0,resource/* accountOf */.XP)(declaration, world);
    const Password = newPassword();
    world.mask(Password);
    await (0,secret_state/* recordPending */.PQ)(declaration, [], world);
    await (0,settle/* onceKnown */.tH)(()=>iam.send(operation, {
            UserName: declaration.name,
            Password,
            PasswordResetRequired: true
        }), world);
    world.handover.set((0,resource/* idOf */.TH)(declaration), {
        password: Password
    });
}
// Without characters that look alike. All of them are allowed in a password (IAM User Guide, "Account password policy").
const alphabets = [
    'ABCDEFGHJKLMNPQRSTUVWXYZ',
    'abcdefghijkmnopqrstuvwxyz',
    '23456789',
    '!#%+-=?@_'
];
const passwordLength = 24;
/** A random password with a character of each kind, which satisfies every password policy up to this length. */ function newPassword() {
    const all = alphabets.join('');
    const characters = Array.from({
        length: passwordLength
    }, (_, index)=>{
        const alphabet = alphabets[index] ?? all;
        return alphabet[(0,external_node_crypto_.randomInt)(alphabet.length)] ?? '';
    });
    for(let index = characters.length - 1; index > 0; index--){
        const other = (0,external_node_crypto_.randomInt)(index + 1);
        [characters[index], characters[other]] = [
            characters[other] ?? '',
            characters[index] ?? ''
        ];
    }
    return characters.join('');
}

// EXTERNAL MODULE: ./.build/cli/src/bootstrap/aws/mfa-device.js
var mfa_device = __webpack_require__(1270);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/aws/oidc-provider.js
var oidc_provider = __webpack_require__(46604);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/aws/role.js
var role = __webpack_require__(26941);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/aws/user.js
var user = __webpack_require__(2422);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/github/environment.js
var environment = __webpack_require__(26494);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/github/pull-request.js + 1 modules
var pull_request = __webpack_require__(38574);
// EXTERNAL MODULE: ./.build/cli/src/github/absent.js
var absent = __webpack_require__(2075);
// EXTERNAL MODULE: ./.build/cli/src/github/repository-settings.js
var repository_settings = __webpack_require__(19354);
;// CONCATENATED MODULE: ./.build/cli/src/github/repository-secrets.js


/** Deletes an Actions secret of a repository; one that is gone already is no error. Needs Secrets: write. */ async function deleteRepositorySecret(where, name, api) {
    const query = {
        ...where,
        secret_name: name
    };
    try {
        await api.write(`Deleting the secret ${name} of ${(0,repository_settings/* fullName */.fq)(where)}`, 'idempotent', (octokit, signal)=>octokit.rest.actions.deleteRepoSecret({
                ...query,
                request: {
                    signal
                }
            }));
    } catch (error) {
        if (!(0,absent/* isAbsent */.W)(error)) throw error;
    }
}

// EXTERNAL MODULE: ./.build/cli/src/secret-stores/github/secrets.js + 1 modules
var secrets = __webpack_require__(28122);
;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/github/secret.js




/** An Actions secret of a repository. Its value is a secret that the same run has made. */ const githubSecret = {
    kind: 'github-secret',
    title: 'Secret',
    markedOn: 'anchor',
    extraParts: 'kept',
    async read (target, world) {
        const revision = await storeFor(target, world).revision(target.name);
        return revision === undefined ? undefined : {
            facets: {}
        };
    },
    create: (declaration, _mark, world)=>put(declaration, world),
    change: (declaration, _found, _mark, world)=>put(declaration, world),
    async remove (target, _found, world) {
        const { where, api } = (0,resource/* repositoryOfTarget */.pE)(target, world);
        await deleteRepositorySecret(where, target.name, api);
        return {
            kind: 'removed'
        };
    }
};
function storeFor(target, world) {
    const { where, api } = (0,resource/* repositoryOfTarget */.pE)(target, world);
    const location = {
        provider: 'github',
        kind: 'repository',
        store: 'actions',
        repository: where
    };
    return (0,secrets/* githubSecrets */.D)(location, `${where.owner}/${where.repo}`, api);
}
/** A key is two lines, as `aws-credentials` reads it; anything else is the text itself. */ async function put(declaration, world) {
    const { name, uses = [] } = declaration;
    const made = uses.map((id)=>world.handover.get(id)).find((secret)=>secret !== undefined);
    if (!made) {
        throw new errors/* KeyturnError */.FB('Conflict', {
            summary: `The secret ${name} is gone, and AWS does not show its value again.`,
            cause: 'somebody deleted it after Keyturn wrote it.',
            remedy: 'run keyturn bootstrap undo, and set it up again.'
        });
    }
    await storeFor(declaration, world).put(name, Object.values(made).join('\n'));
}

// EXTERNAL MODULE: ./.build/cli/src/aws-profile/profile-files.js + 3 modules
var profile_files = __webpack_require__(39065);
// EXTERNAL MODULE: ./.build/cli/src/aws-profile/standing-profiles.js
var standing_profiles = __webpack_require__(88881);
;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/here/aws-profile.js




/** The settings of a profile that a plan shows. Keys are none of them. */ const shown = [
    'region',
    'role_arn',
    'source_profile',
    'mfa_serial'
];
/** A profile of `~/.aws` on this machine, with an access key or with a role. */ const awsProfile = {
    kind: 'aws-profile',
    title: 'AWS profile',
    markedOn: 'anchor',
    extraParts: 'removed',
    async read ({ name }, world) {
        const settings = (0,standing_profiles/* readProfile */.e)(name, (0,here/* hereOf */.I)(world).profiles);
        if (!settings) return undefined;
        const facets = Object.fromEntries(shown.flatMap((key)=>settings[key] === undefined ? [] : [
                [
                    key,
                    settings[key]
                ]
            ]));
        return {
            facets
        };
    },
    create: (declaration, _mark, world)=>write(declaration, false, world),
    change: (declaration, _found, _mark, world)=>write(declaration, true, world),
    async remove ({ name }, _found, world) {
        await (0,standing_profiles/* removeProfile */.I)(name, (0,here/* hereOf */.I)(world).profiles);
        return {
            kind: 'removed'
        };
    }
};
async function write(declaration, overwrite, world) {
    const { name, desired } = declaration;
    const { role_arn: roleArn, source_profile: sourceProfile, mfa_serial: mfaSerial, region } = desired;
    const credentials = roleArn === undefined ? keysFor(declaration, world) : {
        roleArn: String(roleArn),
        accountId: String(roleArn).split(':')[4] ?? '',
        sourceProfile: String(sourceProfile),
        ...mfaSerial === undefined ? {} : {
            mfaSerial: String(mfaSerial)
        }
    };
    await (0,profile_files.writeProfiles)([
        {
            name,
            overwrite,
            region: String(region),
            credentials
        }
    ], (0,here/* hereOf */.I)(world).profiles);
}
/**
 * The key that this run made, or the one that the profile has.
 *
 * @throws KeyturnError `Conflict` if there is neither
 */ function keysFor({ name, uses = [] }, world) {
    const made = uses.map((id)=>world.handover.get(id)).find((secret)=>secret !== undefined);
    const present = (0,standing_profiles/* readProfile */.e)(name, (0,here/* hereOf */.I)(world).profiles);
    const accessKeyId = made?.accessKeyId ?? present?.aws_access_key_id;
    const secretAccessKey = made?.secretAccessKey ?? present?.aws_secret_access_key;
    if (accessKeyId && secretAccessKey) return {
        accessKeyId,
        secretAccessKey
    };
    throw new errors/* KeyturnError */.FB('Conflict', {
        summary: `The profile ${name} has no access key, and AWS does not show the secret of one again.`,
        cause: 'the profile was removed, or this is another machine than the one that it was written on.',
        remedy: 'delete the access key of the user (aws iam delete-access-key), and run the same command again. It then makes a new one.'
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/kinds.js











/** Every kind of resource, in the order of creation. `undo` goes through it backwards, so what others depend on is removed last. */ const kinds = {
    'oidc-provider': oidc_provider/* oidcProvider */.Ny,
    user: user/* user */.kQ,
    role: role/* role */.J,
    group: group,
    'group-member': groupMember,
    'login-profile': loginProfile,
    'mfa-device': mfa_device/* mfaDevice */.H,
    'access-key': accessKey,
    'github-secret': githubSecret,
    'aws-profile': awsProfile,
    'oidc-audience': oidc_provider/* oidcAudience */.gg,
    'github-environment': environment/* githubEnvironment */.R,
    'pull-request': pull_request/* pullRequest */.VV
};


/***/ }),

/***/ 45358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   Vc: () => (/* binding */ fitsIntoTag),
/* harmony export */   _5: () => (/* binding */ isUnchanged),
/* harmony export */   bk: () => (/* binding */ markIn),
/* harmony export */   e0: () => (/* binding */ newMark),
/* harmony export */   iW: () => (/* binding */ during),
/* harmony export */   j_: () => (/* binding */ obsoleteTags),
/* harmony export */   mD: () => (/* binding */ anchoredIn),
/* harmony export */   oW: () => (/* binding */ anchoredTagKey),
/* harmony export */   xZ: () => (/* binding */ anchoredTag),
/* harmony export */   zx: () => (/* binding */ isMarkOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _facets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67663);


const stackKey = 'keyturn:stack';
const createdKey = 'keyturn:created';
const digestKey = 'keyturn:digest';
const anchoredKey = 'keyturn:made';
/** Characters of a tag's value (IAM API, `Tag`). */ const maxValue = 256;
/** The mark of a new resource. */ function newMark(stack, created, desired) {
    return {
        stack,
        created: created.toISOString(),
        digests: digestsOf(desired)
    };
}
function digestsOf(facets) {
    return Object.entries(facets).map(([name, value])=>(0,_facets_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(name, value));
}
/**
 * Whether every part is one that Keyturn gave the resource. Parts may be missing: an interrupted run has not added them yet,
 * and what somebody took away needs no protection.
 */ function isUnchanged(facets, { digests }) {
    return digestsOf(facets).every((digest)=>digests.includes(digest));
}
/** Whether a mark holds the digests of exactly this state: an interrupted change leaves those of both. */ function isMarkOf({ digests }, desired) {
    const wanted = digestsOf(desired);
    return digests.length === wanted.length && wanted.every((digest)=>digests.includes(digest));
}
/** The mark while a resource changes from one state to another: each part is then one of the two. */ function during(before, after) {
    return {
        ...before,
        digests: [
            ...new Set([
                ...before.digests,
                ...after.digests
            ])
        ]
    };
}
/** The tags of a resource that is marked on itself. */ function tagsOf({ stack, created, digests }) {
    return [
        {
            Key: stackKey,
            Value: stack
        },
        {
            Key: createdKey,
            Value: created
        },
        ...chunks(digests).map((Value, index)=>({
                Key: numbered(digestKey, index),
                Value
            }))
    ];
}
/** Keys of digests that the mark after a change no longer needs. */ function obsoleteTags(before, after) {
    const needed = new Set(tagsOf(after).map(({ Key })=>Key));
    return tagsOf(during(before, after)).flatMap(({ Key })=>needed.has(Key) ? [] : [
            Key
        ]);
}
/** The mark in the tags of a resource; `undefined` if Keyturn did not make it. */ function markIn(tags) {
    const byKey = new Map(tags.map(({ Key = '', Value = '' })=>[
            Key,
            Value
        ]));
    const stack = byKey.get(stackKey);
    const created = byKey.get(createdKey);
    if (!stack || !created) return undefined;
    const digests = [
        ...byKey
    ].filter(([key])=>key === digestKey || key.startsWith(`${digestKey}-`));
    return {
        stack,
        created,
        digests: digests.flatMap(([, value])=>value.split(':').filter(Boolean))
    };
}
function numbered(key, index) {
    return index === 0 ? key : `${key}-${index + 1}`;
}
/** Ten characters and a colon each. */ function chunks(digests) {
    const size = Math.floor(maxValue / 11);
    const count = Math.max(1, Math.ceil(digests.length / size));
    return Array.from({
        length: count
    }, (_, index)=>digests.slice(index * size, (index + 1) * size).join(':'));
}
/** The key of the tag of an anchor about another resource. */ function anchoredTagKey(id) {
    return `${anchoredKey}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(id).digest('hex').slice(0, 10)}`;
}
/**
 * The tag of an anchor about another resource. Values hold letters, digits, spaces and `_.:/=+-@` (IAM API, `Tag`); every
 * other byte is written `=HH`.
 */ function anchoredTag(id, { digests }) {
    return {
        Key: anchoredTagKey(id),
        Value: `${digests.join(':')} ${encoded(id)}`
    };
}
/** Whether the tag about a resource is short enough. */ function fitsIntoTag(id, mark) {
    return anchoredTag(id, mark).Value.length <= maxValue;
}
/** The marks of other resources in the tags of an anchor, by id. */ function anchoredIn(tags) {
    const anchor = markIn(tags);
    if (!anchor) return new Map();
    const entries = tags.flatMap(({ Key = '', Value = '' })=>{
        if (!Key.startsWith(`${anchoredKey}:`)) return [];
        const [digests = '', ...id] = Value.split(' ');
        return [
            [
                decoded(id.join(' ')),
                {
                    ...anchor,
                    digests: digests.split(':').filter(Boolean)
                }
            ]
        ];
    });
    return new Map(entries);
}
function encoded(text) {
    return [
        ...Buffer.from(text)
    ].map((byte)=>{
        const character = String.fromCharCode(byte);
        return /[\w .:/+@-]/.test(character) ? character : `=${byte.toString(16).padStart(2, '0')}`;
    }).join('');
}
function decoded(text) {
    const bytes = text.replaceAll(/=([0-9a-f]{2})/g, (_, hex)=>String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(bytes, 'latin1').toString();
}


/***/ }),

/***/ 81599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   VS: () => (/* binding */ githubPlace),
/* harmony export */   XP: () => (/* binding */ accountOf),
/* harmony export */   pE: () => (/* binding */ repositoryOfTarget)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/** Unique in a plan, and short enough for a tag where the names are: `role 123456789012 deploy`. */ function idOf({ kind, place, name }) {
    return `${kind} ${place} ${name}`;
}
/** The inverse of `idOf`: neither kinds nor places contain spaces. */ function targetOf(id) {
    const [kind = '', place = '', ...name] = id.split(' ');
    return {
        kind,
        place,
        name: name.join(' ')
    };
}
/** The module of a target's kind. */ function kindOf({ kind }, { kinds }) {
    const found = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (!found) throw new Error(`no kind of resource is called ${kind}`);
    return found;
}
/** As people read it: `IAM role deploy`. */ function titleOf(target, world) {
    return `${kindOf(target, world).title} ${target.name}`;
}
/**
 * The account of a target.
 *
 * @throws Error for an account that was not opened; the engine checks beforehand
 */ function accountOf({ place }, { accounts }) {
    const account = accounts[place];
    if (!account) throw new Error(`no credentials for account ${place}`);
    return account;
}
/** The place of what belongs to a repository on GitHub. */ function githubPlace({ owner, repo }) {
    return `${githubPrefix}${owner}/${repo}`;
}
const githubPrefix = 'github:';
/**
 * The repository of a target, and GitHub's API for it.
 *
 * @throws KeyturnError `NoCredentials` without a token for GitHub
 */ function repositoryOfTarget({ place }, { github }) {
    const [owner = '', repo = ''] = place.slice(githubPrefix.length).split('/');
    if (github) return {
        where: {
            owner,
            repo
        },
        api: github(owner)
    };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('NoCredentials', {
        summary: `There is no token for ${owner}/${repo}.`,
        remedy: 'run `gh auth login`, or set GITHUB_TOKEN, or use a GitHub App (--github-token-from app).'
    });
}


/***/ }),

/***/ 14656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ orGone),
/* harmony export */   Wi: () => (/* binding */ unlessGone),
/* harmony export */   tH: () => (/* binding */ onceKnown),
/* harmony export */   u4: () => (/* binding */ eventually)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/** IAM needs seconds until every server knows a change (docs/facts.md#iam-propagation). */ const patienceMs = 60_000;
const firstPauseMs = 250;
const longestPauseMs = 4_000;
/**
 * Asks until an answer is accepted, for as long as a change may need to reach every server of AWS.
 *
 * @param atMostMs - milliseconds to wait, more or less
 * @returns the last answer, accepted or not
 */ async function eventually(ask, accepts, { sleep }, atMostMs = patienceMs) {
    let waitedMs = 0;
    for(let pauseMs = firstPauseMs;; pauseMs = Math.min(pauseMs * 2, longestPauseMs)){
        const answer = await ask();
        if (accepts(answer) || waitedMs >= atMostMs) return answer;
        await sleep(pauseMs);
        waitedMs += pauseMs;
    }
}
/** Sends a change to something that was made a moment ago, and that not every server knows yet. */ async function onceKnown(send, world) {
    const answer = await eventually(()=>send().then((value)=>({
                value
            }), (error)=>({
                error
            })), (given)=>!('error' in given && isNotFound(given.error)), world);
    if ('error' in answer) throw answer.error;
    return answer.value;
}
/** `undefined` if what the request names is gone. */ async function orGone(send) {
    try {
        return await send();
    } catch (error) {
        if (isNotFound(error)) return undefined;
        throw error;
    }
}
/** Removes something, unless it is gone already. */ async function unlessGone(send) {
    await orGone(send);
}
function isNotFound(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB && error.code === 'NotFound';
}


/***/ }),

/***/ 71625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inWorld)
/* harmony export */ });
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54072);
/* harmony import */ var _session_report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23127);
/* harmony import */ var _open_world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41834);



/**
 * Runs a command of `bootstrap` in its world, and reports why it fails.
 *
 * @param work - calls `keep` with what it has opened, so that it is closed in any case
 */ async function inWorld(stack, flags, context, work) {
    let runner;
    const closing = [];
    try {
        const opened = await (0,_open_world_js__WEBPACK_IMPORTED_MODULE_2__/* .openWorld */ .HY)(stack, flags, context);
        runner = opened.runner;
        await work(opened, (more)=>{
            closing.push(more.close);
            return more;
        });
    } catch (error) {
        (0,_session_report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .reportFailure */ .x)(error, context, runner);
        context.process.exitCode = (0,_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .FO)(error);
    } finally{
        for (const close of closing)await close();
    }
}


/***/ }),

/***/ 41834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z2: () => (/* binding */ defaultName),
  HY: () => (/* binding */ openWorld),
  yM: () => (/* binding */ repositoriesAt),
  WN: () => (/* binding */ withGitHub),
  Gm: () => (/* binding */ withResourceAccount)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./.build/cli/src/aws/access-keys.js
var access_keys = __webpack_require__(12565);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/kinds.js + 6 modules
var kinds = __webpack_require__(93398);
// EXTERNAL MODULE: ./.build/cli/src/clients/aws.js
var aws = __webpack_require__(51816);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/secret-stores/jobs.js
var jobs = __webpack_require__(58498);
// EXTERNAL MODULE: ./.build/cli/src/cli/services/aws.js + 2 modules
var services_aws = __webpack_require__(29004);
// EXTERNAL MODULE: ./.build/cli/src/cli/services/github.js + 1 modules
var services_github = __webpack_require__(70734);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./.build/cli/src/aws-profile/profile-paths.js
var profile_paths = __webpack_require__(50540);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/write-secret-file.js
var write_secret_file = __webpack_require__(99131);
;// CONCATENATED MODULE: ./.build/cli/src/cli/commands/bootstrap/here-for.js



/** This machine, where profiles are written, and the person at it, who receives secrets and reads codes. */ function hereFor({ 'password-file': passwordFile, 'mfa-seed-file': seedFile }, context, now) {
    const { env, process } = context;
    return {
        profiles: (0,profile_paths/* profilePaths */.I)(env, env.HOME || (0,external_node_os_.homedir)()),
        async present (title, secret) {
            const text = Object.values(secret).join('\n');
            if (passwordFile !== undefined) (0,write_secret_file.writeSecretFile)(passwordFile, `${text}\n`);
            else process.stderr.write(shown(title, secret));
        },
        async codes (serial, seed) {
            if (seedFile === undefined) {
                const { enrol } = await Promise.all(/* import() */[__webpack_require__.e(6170), __webpack_require__.e(2905), __webpack_require__.e(7954)]).then(__webpack_require__.bind(__webpack_require__, 7954));
                return enrol(serial, seed, context);
            }
            (0,write_secret_file.writeSecretFile)(seedFile, `${seed}\n`);
            const { codeAt } = await Promise.all(/* import() */[__webpack_require__.e(107), __webpack_require__.e(4898)]).then(__webpack_require__.bind(__webpack_require__, 4898));
            return [
                codeAt(seed, now(), -1),
                codeAt(seed, now(), 0)
            ];
        }
    };
}
function shown(title, secret) {
    return [
        '',
        `${title} (shown this once):`,
        ...Object.values(secret).map((line)=>`  ${line}`),
        '',
        ''
    ].join('\n');
}

;// CONCATENATED MODULE: ./.build/cli/src/cli/commands/bootstrap/open-world.js









/** The name of a stack is that of its role or user (IAM API, `RoleName`). */ const stackName = /^[\w+=,.@-]{1,64}$/;
/** The name of the stack where none is given. */ const defaultName = 'deploy';
/**
 * Opens the account for a stack.
 *
 * @throws KeyturnError `InvalidInput` for a name that IAM does not allow; as `openAws`
 */ async function openWorld(stack, flags, context) {
    requireName(stack);
    const account = await (0,services_aws/* openAws */.e)(flags, context);
    const { run, runner, accountId, partition, iam } = account;
    const world = {
        kinds: kinds/* kinds */.E,
        stack,
        accounts: {
            [accountId]: {
                accountId,
                partition,
                iam
            }
        },
        handover: new Map(),
        now: ()=>(0,aws/* awsNow */.e1)(run.aws),
        sleep: context.sleep ?? ((ms)=>(0,promises_.setTimeout)(ms)),
        say: (line)=>runner.notice(line),
        mask: runner.mask,
        here: hereFor(flags, context, ()=>(0,aws/* awsNow */.e1)(run.aws))
    };
    const { region, session } = account;
    return {
        world,
        runner,
        account: accountId,
        region,
        session,
        run,
        close: async ()=>{}
    };
}
/** Opens the account of the roles as well, if it is another one. */ async function withResourceAccount(given, flags, context) {
    const { 'resource-account-profile': profile, account: _account, 'aws-credentials-file': _file, ...others } = flags;
    if (profile === undefined) return {
        opened: given,
        resourceAccount: given.account
    };
    const { accountId, partition, iam, session } = await (0,services_aws/* openAws */.e)({
        ...others,
        profile
    }, context);
    (0,access_keys/* maskKeys */.h)(session.credentials, given.runner.mask);
    const accounts = {
        ...given.world.accounts,
        [accountId]: {
            accountId,
            partition,
            iam
        }
    };
    return {
        opened: {
            ...given,
            world: {
                ...given.world,
                accounts
            }
        },
        resourceAccount: accountId
    };
}
/** Opens GitHub as well, if there is a token for it. */ async function withGitHub(opened, repositories, flags) {
    if (repositories.length === 0) return opened;
    const github = await (0,services_github/* findGitHub */.r7)(flags, repositories, services_github/* permissionsFor */.mr.bootstrap, opened.runner);
    if (!github) return opened;
    const world = {
        ...opened.world,
        github: github.apiFor
    };
    return {
        ...opened,
        world,
        close: github.close
    };
}
/** The repositories that the places of resources name. */ function repositoriesAt(places) {
    return [
        ...new Set(places)
    ].flatMap((place)=>{
        const found = place.startsWith('github:') ? (0,jobs/* repositoryIn */.ce)(place.slice('github:'.length)) : undefined;
        return found ? [
            found
        ] : [];
    });
}
function requireName(stack) {
    if (stackName.test(stack)) return;
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: `--name is ${JSON.stringify(stack)}, which is not a name for a role in IAM.`,
        remedy: 'use up to 64 letters, digits and _+=,.@-, for example deploy.'
    });
}


/***/ }),

/***/ 99131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeSecretFile: () => (/* binding */ writeSecretFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34267);



/**
 * Writes secrets to a file that only its owner may read. It is a new file that takes the place of an existing one, so a
 * program that has the old one open sees nothing. A link or a device is refused.
 *
 * @throws KeyturnError `InvalidInput` for a path that cannot be written
 */ function writeSecretFile(path, text) {
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, {
            throwIfNoEntry: false
        })?.isFile() === false) throw new Error('it is not a regular file');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(temporary, text, {
            mode: 0o600,
            flag: 'wx'
        });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
    } catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, {
            force: true
        });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('InvalidInput', {
            summary: `The file of --out could not be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`,
            remedy: 'give the path of a new or an ordinary file, in an existing folder that you may write to.'
        }, {
            cause: error
        });
    }
}


/***/ }),

/***/ 30120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hw: () => (/* binding */ openPullRequest),
/* harmony export */   d6: () => (/* binding */ closePullRequest),
/* harmony export */   qc: () => (/* binding */ listPullRequests)
/* harmony export */ });
/* harmony import */ var _malformed_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91084);
/* harmony import */ var _repository_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19354);


/**
 * The pull requests for a branch, newest first, closed and merged ones included. Needs Pull requests: read.
 *
 * @throws GitHubError
 */ async function listPullRequests(where, branch, api) {
    const what = `the pull requests for ${branch} of ${(0,_repository_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(where)}`;
    return api.call(`Reading ${what}`, 'idempotent', async (octokit, signal)=>{
        const query = {
            ...where,
            head: `${where.owner}:${branch}`,
            state: 'all',
            per_page: 100
        };
        const found = await octokit.paginate(octokit.rest.pulls.list, {
            ...query,
            request: {
                signal
            }
        }, (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .eachPage */ .v)(what));
        return found.map((pull)=>described(pull, what));
    });
}
/**
 * Opens a pull request. GitHub answers 422 if one is open for the branch already. Needs Pull requests: write.
 *
 * @throws GitHubError
 */ async function openPullRequest(where, { branch, ...text }, api) {
    const what = `the pull request for ${branch} of ${(0,_repository_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(where)}`;
    return api.write(`Opening ${what}`, 'once', async (octokit, signal)=>{
        const { data } = await octokit.rest.pulls.create({
            ...where,
            head: branch,
            ...text,
            request: {
                signal
            }
        });
        return described(data, what);
    });
}
/** Closes a pull request without merging it. Needs Pull requests: write. @throws GitHubError */ async function closePullRequest(where, number, api) {
    const what = `the pull request ${number} of ${(0,_repository_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(where)}`;
    await api.write(`Closing ${what}`, 'idempotent', async (octokit, signal)=>{
        const query = {
            ...where,
            pull_number: number,
            state: 'closed'
        };
        await octokit.rest.pulls.update({
            ...query,
            request: {
                signal
            }
        });
    });
}
function described(pull, what) {
    const { number, html_url, title, state, merged_at } = pull ?? {};
    if (typeof number !== 'number' || typeof html_url !== 'string' || typeof title !== 'string') throw (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .malformedAnswer */ .e)(what);
    return {
        number,
        url: html_url,
        title,
        state: state === 'open' ? 'open' : 'closed',
        isMerged: typeof merged_at === 'string'
    };
}


/***/ }),

/***/ 23190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ unusedName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The name of a secret or variable that does not exist: deleting it shows who may write, and changes nothing. */ function unusedName() {
    return `KEYTURN_CHECK_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex').toUpperCase()}`;
}


/***/ }),

/***/ 28122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ githubSecrets)
});

// EXTERNAL MODULE: ./.build/cli/src/github/github-errors.js
var github_errors = __webpack_require__(605);
// EXTERNAL MODULE: ./.build/cli/src/github/malformed-answer.js
var malformed_answer = __webpack_require__(91084);
// EXTERNAL MODULE: ./node_modules/libsodium-wrappers/dist/modules-esm/libsodium-wrappers.mjs + 1 modules
var libsodium_wrappers = __webpack_require__(54768);
// EXTERNAL MODULE: ./.build/cli/src/http/malformed-response.js
var malformed_response = __webpack_require__(24604);
;// CONCATENATED MODULE: ./.build/cli/src/github/seal.js


/**
 * Encrypts a secret for the public key of a GitHub store as a libsodium sealed box, in Base64 (GitHub docs, "Encrypting
 * secrets for the REST API").
 *
 * @throws KeyturnError `MalformedResponse` if `publicKey` is not a key of Curve25519
 */ async function seal(value, publicKey) {
    await libsodium_wrappers/* default.ready */.Ay.ready;
    return libsodium_wrappers/* default.to_base64 */.Ay.to_base64(boxFor(publicKey, value), libsodium_wrappers/* default.base64_variants */.Ay.base64_variants.ORIGINAL);
}
function boxFor(publicKey, value) {
    try {
        const key = libsodium_wrappers/* default.from_base64 */.Ay.from_base64(publicKey, libsodium_wrappers/* default.base64_variants */.Ay.base64_variants.ORIGINAL);
        return libsodium_wrappers/* default */.Ay.crypto_box_seal(libsodium_wrappers/* default.from_string */.Ay.from_string(value), key);
    } catch  {
        // The error is not kept as the cause, because it might hold the secret.
        throw (0,malformed_response/* malformedResponse */.p)({
            summary: 'GitHub answered with a public key that cannot encrypt, so the secret was not sent.',
            cause: 'something between this runner and GitHub answered instead: a proxy or a captive portal.',
            remedy: 'check http-proxy, no-proxy and GITHUB_API_URL, and run the job again.'
        });
    }
}

// EXTERNAL MODULE: ./.build/cli/src/github/unused-name.js
var unused_name = __webpack_require__(23190);
// EXTERNAL MODULE: ./.build/cli/src/secret-stores/github/location.js
var github_location = __webpack_require__(91635);
;// CONCATENATED MODULE: ./.build/cli/src/secret-stores/github/secrets.js





/**
 * The secrets of one location. A revision is GitHub's `updated_at`, in whole seconds.
 *
 * @param location - resolved
 * @param describe - the location in words, for messages
 */ function githubSecrets(location, describe, api) {
    const requests = new SecretRequests(location, describe, api);
    return {
        revision: async (name)=>(await requests.metadata(name))?.updated_at,
        writtenAt: (revision)=>{
            const date = new Date(revision);
            return Number.isNaN(date.getTime()) ? undefined : date;
        },
        hourlyLimit: api.hourlyLimit,
        checkWritable: async ()=>{
            // Without the permission GitHub answers 403 to the deletion of a secret that does not exist; with it, 404. This
            // request comes first, because its refusal names the permission to write, and that of the public key one to read.
            await requests.deleteUnused();
            // GitHub also answers 404 for what the token may not see. A token that may write may read the public key, which the
            // writes then use.
            await requests.readPublicKey();
        },
        put: async (name, value)=>{
            try {
                await requests.write(name, value);
            } catch (error) {
                if (!(error instanceof github_errors/* GitHubError */.y_ && passing.has(error.status ?? 0))) throw error;
                await requests.readPublicKey();
                await requests.write(name, value);
            }
        }
    };
}
/** GitHub's REST API for the secrets of one location. */ class SecretRequests {
    #location;
    #describe;
    #api;
    #base;
    /** As it was last read. A write names the key that it was sealed for, so GitHub refuses one for an earlier key (422). */ #publicKey;
    constructor(location, describe, api){
        this.#location = location;
        this.#describe = describe;
        this.#api = api;
        this.#base = pathOf(location);
    }
    /** @returns `undefined` if there is no secret of that name */ async metadata(name) {
        const what = `the secret ${name} of ${this.#describe}`;
        try {
            const found = await this.#get(`/${name}`, `Reading about ${what}`, {
                isRepeated: true
            });
            if (typeof found?.updated_at !== 'string') throw (0,malformed_answer/* malformedAnswer */.e)(what);
            return found;
        } catch (error) {
            if (error instanceof github_errors/* GitHubError */.y_ && error.status === 404) return undefined;
            throw error;
        }
    }
    async readPublicKey() {
        const what = `the public key of ${this.#describe}`;
        const found = await this.#get('/public-key', `Reading ${what}`);
        if (typeof found?.key_id !== 'string' || typeof found.key !== 'string') throw (0,malformed_answer/* malformedAnswer */.e)(what);
        this.#publicKey = found;
        return found;
    }
    async write(name, value) {
        const what = `the secret ${name} of ${this.#describe}`;
        const { key, key_id } = this.#publicKey ?? await this.readPublicKey();
        const more = await this.#audience(name);
        const encrypted_value = await seal(value, key);
        await this.#api.write(`Writing ${what}`, 'idempotent', async (octokit, signal)=>{
            const parameters = {
                encrypted_value,
                key_id,
                ...more,
                request: {
                    signal
                }
            };
            const { status } = await octokit.request(`PUT ${this.#base}/${name}`, parameters);
            if (status !== 201 && status !== 204) throw (0,malformed_answer/* malformedAnswer */.e)(`having written ${what}`);
        });
    }
    /** Deletes a secret that does not exist. */ async deleteUnused() {
        const path = `${this.#base}/${(0,unused_name/* unusedName */.C)()}`;
        try {
            await this.#api.probe(`Checking that secrets of ${this.#describe} may be written`, (octokit, signal)=>octokit.request(`DELETE ${path}`, {
                    request: {
                        signal
                    }
                }));
        } catch (error) {
            if (!(error instanceof github_errors/* GitHubError */.y_ && error.status === 404)) throw error;
        }
    }
    /**
   * Who may read the secret. Omitting the list would remove the secret from every repository
   * (docs/facts.md#secret-writes), so it is read and sent back.
   */ async #audience(name) {
        if (this.#location.kind !== 'organization') return {};
        const visibility = (await this.metadata(name))?.visibility;
        if (visibility === undefined) throw (0,malformed_answer/* malformedAnswer */.e)(`the visibility of the secret ${name} of ${this.#describe}`);
        if (visibility !== 'selected') return {
            visibility
        };
        return {
            visibility,
            selected_repository_ids: await this.#selectedRepositories(name)
        };
    }
    /** All of them must be sent back. `total_count` says whether the list is complete; Octokit's paging ignores it. */ async #selectedRepositories(name) {
        const what = `the repositories of the secret ${name} of ${this.#describe}`;
        const ids = new Set();
        for(let page = 1;; page++){
            const { total_count, repositories } = await this.#get(`/${name}/repositories?per_page=100&page=${page}`, `Reading ${what}`);
            const isList = Array.isArray(repositories) && repositories.every((each)=>Number.isSafeInteger(each?.id));
            if (typeof total_count !== 'number' || !isList) throw (0,malformed_answer/* malformedAnswer */.e)(what);
            const before = ids.size;
            for (const { id } of repositories)ids.add(id);
            if (ids.size >= total_count) return [
                ...ids
            ];
            if (ids.size === before || page === maxRepositoryPages) throw (0,malformed_answer/* malformedAnswer */.e)(`all of ${what}`);
        }
    }
    #get(path, what, options = {}) {
        return this.#api.call(what, 'idempotent', async (octokit, signal)=>{
            const { data } = await octokit.request(`GET ${this.#base}${path}`, {
                request: {
                    signal,
                    ...options
                }
            });
            return data;
        });
    }
}
/** Pages of 100. An organization has at most 100,000 repositories (GitHub docs, "Repository limits"). */ const maxRepositoryPages = 1_000;
/**
 * What was read just before the write may have changed: 422 if the public key has, 409 if the secret is no longer limited to
 * selected repositories (GitHub's OpenAPI description). Reading it again and retrying once settles that.
 */ const passing = new Set([
    409,
    422
]);
function pathOf(location) {
    if (location.kind === 'organization') return `/orgs/${encodeURIComponent(location.org)}/${location.store}/secrets`;
    const { owner, repo } = (0,github_location/* repositoryOf */._M)(location);
    const base = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`;
    return location.kind === 'environment' ? `${base}/environments/${encodeURIComponent(location.environment)}/secrets` : `${base}/${location.store}/secrets`;
}


/***/ })

};
