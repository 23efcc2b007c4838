export const id = 4823;
export const ids = [4823];
export const modules = {

/***/ 64823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nu: () => (/* reexport */ MalformedPolicyDocumentError),
  Gq: () => (/* reexport */ authorize),
  X: () => (/* reexport */ parsePolicyDocument)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./.build/cli/src/policy/glob.js
/** A part of a pattern: literal text or a wildcard. Text from a variable is always literal. */ /** Splits a pattern at its wildcards. */ function patternParts(pattern) {
    return pattern.split(/([*?])/).filter((part)=>part !== '').map((part)=>part === '*' || part === '?' ? {
            wildcard: part
        } : {
            literal: part
        });
}
/**
 * Whether a pattern matches a whole text: `*` is any run of characters, `?` exactly one. A pattern of
 * several `*` backtracks only to the last of them, so the work is at most the product of both lengths.
 */ function matchesPattern(parts, text, ignoreCase = false) {
    const characters = [
        ...ignoreCase ? text.toLowerCase() : text
    ];
    const pattern = parts.flatMap((part)=>'literal' in part ? [
            ...ignoreCase ? part.literal.toLowerCase() : part.literal
        ] : [
            part
        ]);
    let at = 0;
    let star;
    for(let position = 0; position < characters.length;){
        const expected = pattern[at];
        if (typeof expected === 'object' && expected.wildcard === '*') {
            at += 1;
            star = {
                after: at,
                from: position
            };
        } else if (expected !== undefined && (typeof expected === 'object' || expected === characters[position])) {
            at += 1;
            position += 1;
        } else if (star) {
            star.from += 1;
            position = star.from;
            at = star.after;
        } else return false;
    }
    return pattern.slice(at).every((rest)=>typeof rest === 'object' && rest.wildcard === '*');
}

;// CONCATENATED MODULE: ./.build/cli/src/policy/variables.js

/** The values of a condition key, if the request has it. */ function contextValues(context, key) {
    const name = Object.keys(context).find((candidate)=>candidate.toLowerCase() === key.toLowerCase());
    const value = name === undefined ? undefined : context[name];
    return value === undefined || typeof value === 'string' ? value === undefined ? undefined : [
        value
    ] : value;
}
/** Policy variables exist since version 2012-10-17; in an older document `${…}` is plain text. */ const versionWithVariables = '2012-10-17';
/**
 * A pattern with its policy variables filled in (IAM User Guide, "Policy variables"): `${aws:username}`,
 * `${aws:username, 'default'}`, and `${*}`, `${?}`, `${$}` for the characters themselves.
 *
 * @returns `undefined` if a variable has no value; the pattern then matches nothing
 */ function fillVariables(pattern, context, version) {
    if (version !== versionWithVariables) return patternParts(pattern);
    const parts = [];
    for (const piece of pattern.split(/(\$\{[^{}]*\})/)){
        const variable = /^\$\{([^}]*)\}$/.exec(piece)?.[1];
        const value = variable === undefined ? undefined : variableValue(variable, context);
        if (variable === undefined) parts.push(...patternParts(piece));
        else if (value === undefined) return undefined;
        else parts.push({
            literal: value
        });
    }
    return parts;
}
function variableValue(variable, context) {
    if ([
        '*',
        '?',
        '$'
    ].includes(variable)) return variable;
    const [, key = '', fallback] = /^\s*([^,\s]+)\s*(?:,\s*'([^']*)'\s*)?$/.exec(variable) ?? [];
    const values = contextValues(context, key);
    // A variable of a key with several values has no value (IAM User Guide).
    return values?.length === 1 ? values[0] : fallback;
}

;// CONCATENATED MODULE: ./.build/cli/src/policy/conditions.js



const conditions_text = (parts)=>parts.map((part)=>'literal' in part ? part.literal : part.wildcard).join('');
const number = (test)=>(actual, expected)=>actual.trim() !== '' && test(Number(actual), Number(conditions_text(expected)));
const date = (test)=>(actual, expected)=>test(time(actual), time(conditions_text(expected)));
/** ISO 8601, or seconds since 1970. */ function time(value) {
    return /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value);
}
const stringEquals = (actual, expected)=>actual === conditions_text(expected);
const stringEqualsIgnoreCase = (actual, expected)=>actual.toLowerCase() === conditions_text(expected).toLowerCase();
const stringLike = (actual, expected)=>matchesPattern(expected, actual);
const arnLike = (actual, expected)=>matchesArn(actual, expected);
const ipAddress = (actual, expected)=>inRange(actual, conditions_text(expected));
const bool = (actual, expected)=>actual.toLowerCase() === conditions_text(expected).toLowerCase();
const plain = {
    StringEquals: stringEquals,
    StringEqualsIgnoreCase: stringEqualsIgnoreCase,
    StringLike: stringLike,
    NumericEquals: number((a, b)=>a === b),
    NumericLessThan: number((a, b)=>a < b),
    NumericLessThanEquals: number((a, b)=>a <= b),
    NumericGreaterThan: number((a, b)=>a > b),
    NumericGreaterThanEquals: number((a, b)=>a >= b),
    DateEquals: date((a, b)=>a === b),
    DateLessThan: date((a, b)=>a < b),
    DateLessThanEquals: date((a, b)=>a <= b),
    DateGreaterThan: date((a, b)=>a > b),
    DateGreaterThanEquals: date((a, b)=>a >= b),
    Bool: bool,
    BinaryEquals: stringEquals,
    IpAddress: ipAddress,
    ArnEquals: arnLike,
    ArnLike: arnLike
};
const negated = {
    StringNotEquals: stringEquals,
    StringNotEqualsIgnoreCase: stringEqualsIgnoreCase,
    StringNotLike: stringLike,
    NumericNotEquals: number((a, b)=>a === b),
    DateNotEquals: date((a, b)=>a === b),
    NotIpAddress: ipAddress,
    ArnNotEquals: arnLike,
    ArnNotLike: arnLike
};
/** The operator of this name, if it exists. */ function conditionOperator(name) {
    const match = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/.exec(name);
    const [, set, base = '', ifExists] = match ?? [];
    const compare = plain[base] ?? negated[base];
    if (!compare && !(base === 'Null' && !set && !ifExists)) return undefined;
    return {
        name: base,
        compare: compare ?? stringEquals,
        negated: base in negated,
        ifExists: ifExists !== undefined,
        ...set === undefined ? {} : {
            set: set
        }
    };
}
/** All operators and all keys must hold (IAM JSON policy reference, "Condition operators"). */ function conditionsHold(conditions, context, version) {
    return Object.entries(conditions).every(([name, keys])=>{
        const operator = conditionOperator(name);
        return operator !== undefined && Object.entries(keys).every(([key, expected])=>holds(operator, key, expected, context, version));
    });
}
function holds(operator, key, expected, context, version) {
    const actual = contextValues(context, key);
    if (operator.name === 'Null') return expected.some((value)=>value.toLowerCase() === 'true' === (actual === undefined));
    if (actual === undefined || actual.length === 0) return withoutValue(operator);
    const patterns = expected.flatMap((value)=>{
        const filled = fillVariables(value, context, version);
        return filled ? [
            filled
        ] : [];
    });
    const matches = (value)=>patterns.some((pattern)=>operator.compare(value, pattern));
    const satisfies = (value)=>matches(value) !== operator.negated;
    if (operator.set === 'ForAllValues') return actual.every(satisfies);
    if (operator.set === 'ForAnyValue') return actual.some(satisfies);
    return operator.negated ? actual.every(satisfies) : actual.some(satisfies);
}
/** A key that is not in the request fails a condition, unless it is negated, `IfExists` or `ForAllValues`. */ function withoutValue({ negated: isNegated, ifExists, set }) {
    if (set === 'ForAnyValue') return ifExists;
    return set === 'ForAllValues' || ifExists || isNegated;
}
/** ARNs match field by field: a `*` does not match a colon, except in the last field. */ function matchesArn(actual, expected) {
    const pattern = fields(expected);
    if (pattern.length !== 6) return conditions_text(expected) === '*';
    const value = actual.split(':');
    const six = [
        ...value.slice(0, 5),
        value.slice(5).join(':')
    ];
    return value.length >= 6 && six.every((field, index)=>matchesPattern(pattern[index] ?? [], field));
}
function fields(parts) {
    const result = [
        []
    ];
    for (const part of parts){
        const pieces = 'literal' in part ? part.literal.split(':') : [];
        if (pieces.length === 0) result.at(-1)?.push(part);
        pieces.forEach((literal, index)=>{
            if (index > 0 && result.length < 6) result.push([
                {
                    literal
                }
            ]);
            else result.at(-1)?.push({
                literal: index > 0 ? `:${literal}` : literal
            });
        });
    }
    return result;
}
function inRange(actual, range) {
    const [network = '', bits] = range.split('/');
    const family = (0,external_node_net_.isIP)(network);
    if (family === 0 || (0,external_node_net_.isIP)(actual) !== family) return false;
    const size = family === 4 ? 32n : 128n;
    const shift = size - BigInt(bits ?? size);
    return toNumber(actual) >> shift === toNumber(network) >> shift;
}
function toNumber(address) {
    if ((0,external_node_net_.isIP)(address) === 4) return address.split('.').reduce((sum, octet)=>(sum << 8n) + BigInt(octet), 0n);
    const [head = '', tail] = address.split('::');
    const groups = (half)=>half.split(':').filter((group)=>group !== '');
    const left = groups(head);
    const right = tail === undefined ? [] : groups(tail);
    const all = tail === undefined ? left : [
        ...left,
        ...Array(8 - left.length - right.length).fill('0'),
        ...right
    ];
    return all.reduce((sum, group)=>(sum << 16n) + BigInt(`0x${group}`), 0n);
}

;// CONCATENATED MODULE: ./.build/cli/src/policy/authorize.js



/**
 * Evaluates one request (IAM User Guide, "Policy evaluation logic"): an explicit deny anywhere wins. The caller's
 * policies and the role's trust policy must allow the action, depending on the accounts. Session policies limit the rest.
 */ function authorize(request) {
    return explicitDeny(request) ?? missingAllow(request) ?? {
        allowed: true
    };
}
function explicitDeny(request) {
    const { identityPolicies, permissionsBoundary, sessionPolicies = [], trustPolicy } = request;
    const denies = (documents)=>documents.some((document)=>applies(document, 'Deny', request));
    if (denies(identityPolicies)) return {
        allowed: false,
        explicit: true,
        by: 'identity-based policy'
    };
    if (permissionsBoundary && denies([
        permissionsBoundary
    ])) return {
        allowed: false,
        explicit: true,
        by: 'permissions boundary'
    };
    if (denies(sessionPolicies)) return {
        allowed: false,
        explicit: true,
        by: 'session policy'
    };
    if (trustPolicy && denies([
        trustPolicy
    ])) return {
        allowed: false,
        explicit: true,
        by: 'trust policy'
    };
    return undefined;
}
function missingAllow(request) {
    const { identityPolicies, permissionsBoundary, sessionPolicies, principal, resourceAccountId, trustPolicy } = request;
    const allows = (documents)=>documents.some((document)=>applies(document, 'Allow', request));
    const missing = (by)=>({
            allowed: false,
            explicit: false,
            by
        });
    if (trustPolicy) {
        const trust = trustIn(trustPolicy, request);
        if (trust === 'none') return missing('trust policy');
        if (principal.type !== 'AWS') return undefined;
        // A caller that the trust policy names in the same account needs no identity policy.
        if (trust === 'direct' && principal.accountId === resourceAccountId) return capped(sessionPolicies, allows, missing);
    }
    if (!allows(identityPolicies)) return missing('identity-based policy');
    if (permissionsBoundary && !allows([
        permissionsBoundary
    ])) return missing('permissions boundary');
    return capped(sessionPolicies, allows, missing);
}
function capped(sessionPolicies, allows, missing) {
    return sessionPolicies === undefined || allows(sessionPolicies) ? undefined : missing('session policy');
}
function trustIn(document, request) {
    const trusting = document.statements.filter((statement)=>statement.effect === 'Allow' && covers(statement, document.version, request));
    const kinds = trusting.map((statement)=>trustOf(statement, request.principal));
    if (kinds.includes('direct')) return 'direct';
    return kinds.includes('account') ? 'account' : 'none';
}
function applies(document, effect, request) {
    return document.statements.some((statement)=>statement.effect === effect && covers(statement, document.version, request) && (statement.principals === undefined || trustOf(statement, request.principal) !== 'none'));
}
/** Whether a statement matches action, resource and conditions; the principal is checked elsewhere. */ function covers(statement, version, { action, resource, context }) {
    const { actions, resources, conditions } = statement;
    const actionMatches = actions.patterns.some((pattern)=>matchesPattern(patternParts(pattern), action, true));
    if (actionMatches === actions.not) return false;
    if (resources && resourceMatches(resources.patterns, resource, context, version) === resources.not) return false;
    return conditionsHold(conditions, context, version);
}
function resourceMatches(patterns, resource, context, version) {
    return patterns.some((pattern)=>{
        const filled = fillVariables(pattern, context, version);
        return filled !== undefined && matchesPattern(filled, resource);
    });
}
function trustOf({ principals }, caller) {
    if (!principals) return 'none';
    const named = namedBy(principals.of, caller);
    if (!principals.not) return named;
    return named === 'none' ? 'direct' : 'none';
}
function namedBy(principals, caller) {
    if (principals === '*') return caller.type === 'AWS' ? 'account' : 'direct';
    if (caller.type === 'Federated') return principals.Federated?.includes(caller.arn) ? 'direct' : 'none';
    if (caller.type === 'Anonymous') return principals.AWS?.includes('*') ? 'direct' : 'none';
    const names = principals.AWS ?? [];
    if (names.some((name)=>name === caller.arn || name === caller.roleArn)) return 'direct';
    return names.some((name)=>namesAccount(name, caller.accountId)) ? 'account' : 'none';
}
function isRootOf(arn, accountId) {
    const [scheme, , service, , account, root, ...more] = arn.split(':');
    return [
        scheme,
        service,
        account,
        root
    ].join(':') === `arn:iam:${accountId}:root` && more.length === 0;
}
/** `123456789012`, `arn:aws:iam::123456789012:root` and `*` delegate the decision to the account's own policies. */ function namesAccount(name, accountId) {
    return name === '*' || name === accountId || isRootOf(name, accountId);
}

;// CONCATENATED MODULE: ./.build/cli/src/policy/document.js

/** A document that IAM refuses to store (`MalformedPolicyDocument`). */ class MalformedPolicyDocumentError extends Error {
    name = 'MalformedPolicyDocumentError';
}
/**
 * Parses and validates a policy document, by the grammar of the IAM JSON policy reference.
 *
 * @throws MalformedPolicyDocumentError
 */ function parsePolicyDocument(json, kind) {
    const document = asObject(parseJson(json), 'The policy');
    onlyFields(document, [
        'Version',
        'Id',
        'Statement'
    ], 'policy');
    const version = document.Version ?? '2008-10-17';
    if (version !== '2012-10-17' && version !== '2008-10-17') throw malformed('The policy must contain a valid version string.');
    const statements = list(document.Statement).map((statement)=>parseStatement(asObject(statement, 'A statement'), kind));
    if (statements.length === 0) throw malformed('Syntax errors in policy: there is no statement.');
    return {
        version,
        statements
    };
}
function parseStatement(statement, kind) {
    onlyFields(statement, [
        'Sid',
        'Effect',
        'Principal',
        'NotPrincipal',
        'Action',
        'NotAction',
        'Resource',
        'NotResource',
        'Condition'
    ], 'statement');
    const effect = statement.Effect;
    if (effect !== 'Allow' && effect !== 'Deny') throw malformed('Syntax errors in policy: Effect must be Allow or Deny.');
    const actions = oneOf(statement, 'Action', 'NotAction', (value)=>list(value).map(action));
    if (!actions) throw malformed('Policy statement must contain actions.');
    const resources = oneOf(statement, 'Resource', 'NotResource', (value)=>list(value).map(resource));
    const principals = oneOf(statement, 'Principal', 'NotPrincipal', parsePrincipals);
    checkKind(kind, resources !== undefined, principals !== undefined);
    return {
        effect,
        actions: {
            not: actions.not,
            patterns: actions.value
        },
        conditions: parseConditions(statement.Condition),
        ...resources ? {
            resources: {
                not: resources.not,
                patterns: resources.value
            }
        } : {},
        ...principals ? {
            principals: {
                not: principals.not,
                of: principals.value
            }
        } : {}
    };
}
function checkKind(kind, hasResource, hasPrincipal) {
    if (kind === 'trust') {
        if (hasResource) throw malformed('Has prohibited field Resource.');
        if (!hasPrincipal) throw malformed('Missing required field Principal.');
        return;
    }
    if (hasPrincipal) throw malformed('Policy document should not specify a principal.');
    if (!hasResource) throw malformed('Policy statement must contain resources.');
}
/** `Action` or `NotAction`: one of the two, not both. */ function oneOf(statement, name, notName, parse) {
    if (name in statement && notName in statement) throw malformed(`A statement cannot have both ${name} and ${notName}.`);
    if (name in statement) return {
        not: false,
        value: parse(statement[name])
    };
    return notName in statement ? {
        not: true,
        value: parse(statement[notName])
    } : undefined;
}
function action(value) {
    if (typeof value !== 'string') throw malformed('Syntax errors in policy: an action must be a string.');
    if (value !== '*' && !/^[\w-]+:[\w*?-]+$/.test(value)) {
        throw malformed(`Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc: ${value}`);
    }
    return value;
}
function resource(value) {
    if (typeof value !== 'string') throw malformed('Syntax errors in policy: a resource must be a string.');
    if (value !== '*' && !/^arn:[^:]*:[^:]*:[^:]*:[^:]*:.+$/.test(value)) {
        throw malformed(`Resource ${value} must be in ARN format or "*".`);
    }
    return value;
}
function parsePrincipals(value) {
    if (value === '*') return '*';
    const entries = Object.entries(asObject(value, 'A principal'));
    const known = [
        'AWS',
        'Federated',
        'Service',
        'CanonicalUser'
    ];
    const unknown = entries.find(([type])=>!known.includes(type));
    if (unknown || entries.length === 0) throw malformed(`Invalid principal in policy: ${unknown?.[0] ?? 'none'}.`);
    return Object.fromEntries(entries.map(([type, names])=>[
            type,
            list(names).map((name)=>principalName(type, name))
        ]));
}
function principalName(type, name) {
    const isArn = typeof name === 'string' && /^arn:[^:]+:(iam|sts)::\d{12}:.+$/.test(name);
    const isAccount = typeof name === 'string' && /^(\d{12}|\*)$/.test(name);
    const isOther = type !== 'AWS' && typeof name === 'string' && name !== '';
    if (isArn || isAccount || isOther) return name;
    throw malformed(`Invalid principal in policy: "${type}":"${String(name)}"`);
}
function parseConditions(value) {
    if (value === undefined) return {};
    return Object.fromEntries(Object.entries(asObject(value, 'A condition')).map(([operator, keys])=>{
        if (!conditionOperator(operator)) throw malformed(`Invalid Condition type : ${operator}.`);
        const values = Object.entries(asObject(keys, 'A condition')).map(([key, given])=>[
                key,
                list(given).map(scalar)
            ]);
        return [
            operator,
            Object.fromEntries(values)
        ];
    }));
}
function scalar(value) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw malformed('Syntax errors in policy: a condition value must be a string, a number or a boolean.');
}
function parseJson(json) {
    try {
        return JSON.parse(json);
    } catch  {
        throw malformed('Syntax errors in policy.');
    }
}
function asObject(value, element) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    throw malformed(`Syntax errors in policy: ${element} must be an object.`);
}
function list(value) {
    if (value === undefined) return [];
    return Array.isArray(value) ? value : [
        value
    ];
}
function onlyFields(object, known, where) {
    const unknown = Object.keys(object).find((name)=>!known.includes(name));
    if (unknown !== undefined) throw malformed(`Syntax errors in policy: the ${where} has the unknown field ${unknown}.`);
}
function malformed(message) {
    return new MalformedPolicyDocumentError(message);
}

;// CONCATENATED MODULE: ./.build/cli/src/policy/index.js




/***/ })

};
