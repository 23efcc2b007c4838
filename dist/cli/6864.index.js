export const id = 6864;
export const ids = [6864];
export const modules = {

/***/ 86864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainRefusedKeys: () => (/* binding */ explainRefusedKeys)
});

;// CONCATENATED MODULE: ./.build/cli/src/diagnosis/key-account.js
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/**
 * The account that an access key id was made in, read from the id itself: forty bits of what follows its prefix. AWS
 * does not document it, and old keys have other ids, so it is a hint and no more
 * (docs/facts.md#account-in-a-key-id).
 *
 * @returns twelve digits; `undefined` for an id in another format
 */ function accountInKeyId(keyId) {
    const rest = keyId.slice(4);
    if (!/^A[KS]IA/.test(keyId) || !/^[A-Z2-7]{16}$/.test(rest)) return undefined;
    const first50Bits = [
        ...rest.slice(0, 10)
    ].reduce((bits, letter)=>bits << 5n | BigInt(base32.indexOf(letter)), 0n);
    const account = (first50Bits >> 2n & 0x7fffffffff80n) >> 7n;
    return account > 999_999_999_999n ? undefined : String(account).padStart(12, '0');
}

;// CONCATENATED MODULE: ./.build/cli/src/diagnosis/refused-keys.js

const queued = 'If Keyturn or somebody else rotated the key while this run was queued, this run still has the old one: GitHub reads repository and organization secrets when a run is queued. Run the job again.';
/** Explains why AWS refused a key or its signature, from the form of both halves, the clock, and their source. */ function explainRefusedKeys(error, keys, env) {
    if (error.code === 'ClockSkew') return error.withDiagnosis(wrongClock(error));
    if (error.code !== 'InvalidCredentials') return error;
    const { Code, name } = error.cause ?? {};
    const findings = (Code ?? name) === 'SignatureDoesNotMatch' ? wrongSignature(error, keys, env) : unknownKey(error, keys, env);
    return error.withDiagnosis(findings);
}
function wrongSignature({ explanation, cause }, keys, env) {
    const fault = faultOf(keys.secretAccessKey);
    const skew = skewSeconds(cause);
    const clock = skew === undefined ? [] : [
        `The clock is not the cause: it differs from AWS's by ${Math.abs(skew)} s, and AWS allows 300 s.`
    ];
    if (fault !== undefined) {
        return {
            cause: `the secret access key ${fault}; a valid one has 40 letters, digits, slashes and plus signs. It was not stored as AWS issued it.`,
            remedy: 'store the secret again, without quotes, white space or encoding; if it is lost, create a new key.',
            ...clock.length > 0 ? {
                details: clock.join('\n')
            } : {}
        };
    }
    const form = formOf(env);
    return {
        cause: form === 'two-line' ? 'the two lines of aws-credentials are from different pairs: the secret was put together by hand.' : explanation.cause ?? '',
        remedy: form === 'classic' ? 'if the key is being rotated, run the job again. Otherwise store both halves of one pair again, or use the two-line aws-credentials, which cannot be torn.' : explanation.remedy ?? '',
        details: [
            'The secret access key has the right length and no white space around it.',
            ...clock,
            ...form === 'classic' ? [
                'The two halves are two secrets, and a rotation replaces one after the other. A run that reads one before and one after has a torn pair.',
                queued
            ] : form === 'two-line' ? [
                queued
            ] : []
        ].join('\n')
    };
}
function unknownKey({ explanation }, keys, env) {
    const owner = accountInKeyId(keys.accessKeyId);
    const isTemporary = keys.sessionToken !== undefined;
    const details = [
        ...owner === undefined ? [] : [
            `According to its id, the key belongs to the account ${owner}.`
        ],
        ...isTemporary || formOf(env) === 'environment' ? [] : [
            queued
        ]
    ].join('\n');
    return {
        ...isTemporary ? {
            cause: 'the session token was not issued with this key, or the credentials belong to another partition (aws, aws-cn, aws-us-gov) than the Region.',
            remedy: 'pass on the three values of one session together; check that aws-region is in their partition.'
        } : {
            ...explanation.cause === undefined ? {} : {
                cause: explanation.cause
            }
        },
        ...details === '' ? {} : {
            details
        }
    };
}
/** The clock's difference, if the response has a date. */ function wrongClock({ cause }) {
    const skew = skewSeconds(cause);
    if (skew === undefined) return {};
    const minutes = Math.round(Math.abs(skew) / 60);
    return {
        cause: `this runner's clock is ${minutes} minutes ${skew > 0 ? 'ahead of' : 'behind'} AWS's, and AWS allows five.`
    };
}
/** What is wrong with the form of a secret access key, without showing any of it. */ function faultOf(secret) {
    if (/\s/.test(secret)) return 'contains white space';
    if (/^["'].*["']$/.test(secret)) return 'is in quotes';
    if (/%2[BbFf]/.test(secret)) return 'is URL-encoded (%2F, %2B)';
    if (secret.length !== 40) return `has ${secret.length} characters`;
    if (!/^[A-Za-z0-9/+]+$/.test(secret)) return 'contains characters that no secret access key has';
    return undefined;
}
/** How this run received the keys. The runner passes inputs as environment variables. */ function formOf(env) {
    if (env['INPUT_AWS-CREDENTIALS']?.trim()) return 'two-line';
    return env['INPUT_AWS-ACCESS-KEY-ID']?.trim() ? 'classic' : 'environment';
}
/** Seconds that this machine's clock is ahead of AWS's, from the response's Date header; `undefined` without one. */ function skewSeconds(refusal) {
    const date = Date.parse(refusal?.$response?.headers?.date ?? '');
    return Number.isNaN(date) ? undefined : Math.round((Date.now() - date) / 1000);
}


/***/ })

};
