export const id = 7428;
export const ids = [7428];
export const modules = {

/***/ 7428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iamFor: () => (/* binding */ iamFor)
});

// EXTERNAL MODULE: ./.build/cli/src/aws/endpoints.js
var endpoints = __webpack_require__(6970);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-cjs/index.js
var dist_cjs = __webpack_require__(6764);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/protocols/index.js
var protocols = __webpack_require__(3422);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/serde/index.js
var serde = __webpack_require__(2430);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(4267);
// EXTERNAL MODULE: ./.build/cli/src/http/deadline.js
var deadline = __webpack_require__(8155);
// EXTERNAL MODULE: ./.build/cli/src/http/malformed-response.js
var malformed_response = __webpack_require__(4604);
// EXTERNAL MODULE: ./.build/cli/src/aws/aws-endpoint.js
var aws_endpoint = __webpack_require__(7571);
// EXTERNAL MODULE: ./.build/cli/src/aws/query-client.js
var query_client = __webpack_require__(7822);
// EXTERNAL MODULE: ./.build/cli/src/aws/service-errors.js + 5 modules
var service_errors = __webpack_require__(3325);
;// CONCATENATED MODULE: ./.build/cli/src/aws/iam.js









/** An IAM client. Each method makes one attempt. */ function createIam({ region, timeoutMs, ...options }) {
    const { credentials } = options;
    const endpoint = (0,aws_endpoint/* awsEndpoint */.P)('iam', region, options);
    const service = {
        name: 'iam',
        version: '2010-05-08'
    };
    const send = (0,query_client/* queryClient */.q)(service, {
        ...options,
        endpoint,
        onResponse: requireNamedAnswer
    });
    const call = (operation, use)=>(0,deadline/* withDeadline */.N)(`${operation} (IAM)`, async (abortSignal)=>{
            try {
                return await use((schema, input)=>send(schema, input, abortSignal));
            } catch (error) {
                throw (0,service_errors/* toKeyturnError */.s)(operation, error, credentials);
            }
        }, timeoutMs);
    return {
        ...keyOperations(call, credentials),
        ...userOperations(call)
    };
}
function keyOperations(call, credentials) {
    return {
        listAccessKeys: (UserName)=>call('ListAccessKeys', async (send)=>{
                const { AccessKeyMetadata } = await send(dist_cjs/* ListAccessKeys$ */.f9g, UserName === undefined ? {} : {
                    UserName
                });
                if (!AccessKeyMetadata) throw malformedResponseError('ListAccessKeys', 'a list');
                return AccessKeyMetadata.map(toInfo);
            }),
        lastUse: (AccessKeyId)=>call('GetAccessKeyLastUsed', async (send)=>{
                const { AccessKeyLastUsed: use } = await send(dist_cjs/* GetAccessKeyLastUsed$ */.RNG, {
                    AccessKeyId
                });
                if (!use) throw malformedResponseError('GetAccessKeyLastUsed', 'a date');
                return use.LastUsedDate && {
                    at: use.LastUsedDate,
                    service: use.ServiceName ?? '?',
                    region: use.Region ?? '?'
                };
            }),
        createAccessKey: (UserName)=>call('CreateAccessKey', async (send)=>{
                const { AccessKey } = await send(dist_cjs/* CreateAccessKey$ */.w8s, {
                    UserName
                });
                const { AccessKeyId, SecretAccessKey, CreateDate, UserName: owner } = AccessKey ?? {};
                if (!isKeyId(AccessKeyId) || !isSecret(SecretAccessKey) || !CreateDate) throw malformedResponseError('CreateAccessKey', 'a key');
                if (AccessKeyId === credentials.accessKeyId) throw malformedResponseError('CreateAccessKey', 'a new key');
                if (owner !== undefined && owner.toLowerCase() !== UserName.toLowerCase()) throw malformedResponseError('CreateAccessKey', `a key of ${UserName}`);
                return {
                    keys: {
                        accessKeyId: AccessKeyId,
                        secretAccessKey: SecretAccessKey
                    },
                    createdAt: CreateDate
                };
            }),
        setStatus: (UserName, AccessKeyId, Status)=>call('UpdateAccessKey', async (send)=>{
                await send(dist_cjs/* UpdateAccessKey$ */.nkh, {
                    UserName,
                    AccessKeyId,
                    Status
                });
            }),
        deleteAccessKey: (UserName, AccessKeyId)=>call('DeleteAccessKey', async (send)=>{
                await send(dist_cjs/* DeleteAccessKey$ */.$7J, {
                    UserName,
                    AccessKeyId
                });
            })
    };
}
function userOperations(call) {
    return {
        attachedPolicies: (UserName)=>call('ListAttachedUserPolicies', async (send)=>{
                const { AttachedPolicies } = await send(dist_cjs/* ListAttachedUserPolicies$ */.oJD, {
                    UserName
                });
                if (!AttachedPolicies) throw malformedResponseError('ListAttachedUserPolicies', 'a list');
                return AttachedPolicies.flatMap(({ PolicyArn })=>PolicyArn ?? []);
            }),
        mfaDevices: ()=>call('ListMFADevices', async (send)=>{
                const { MFADevices } = await send(dist_cjs/* ListMFADevices$ */.Oci, {});
                if (!MFADevices) throw malformedResponseError('ListMFADevices', 'a list');
                return MFADevices.flatMap(({ SerialNumber })=>SerialNumber ?? []);
            }),
        hasPassword: async (UserName)=>{
            try {
                await call('GetLoginProfile', (send)=>send(dist_cjs/* GetLoginProfile$ */.nuJ, {
                        UserName
                    }));
                return true;
            } catch (error) {
                if (error instanceof errors/* KeyturnError */.FB && error.code === 'NotFound') return false;
                throw error;
            }
        }
    };
}
/** Operations whose response has an empty body. */ const withoutContent = new Set([
    'UpdateAccessKey',
    'DeleteAccessKey'
]);
/**
 * Accepts the success of these operations only if the response is named after the operation, as in the AWS Query
 * protocol (`…Response`). A proxy's page or an empty response does not prove that a key has changed.
 */ async function requireNamedAnswer(operation, response) {
    if (!withoutContent.has(operation) || response.statusCode >= 300) return;
    response.body = await (0,protocols.collectBody)(response.body, {
        streamCollector: serde.streamCollector
    });
    const text = Buffer.from(response.body).toString('utf8');
    if (!names(text, `${operation}Response`)) throw malformedResponseError(operation, `a response from IAM`);
}
/** Whether the XML contains an element of this name, with or without a namespace prefix. */ function names(text, element) {
    return [
        ...text.matchAll(/<(?:\w+:)?(\w+)[\s/>]/g)
    ].some(([, name])=>name === element);
}
function toInfo({ AccessKeyId, Status, CreateDate, UserName }) {
    if (!isKeyId(AccessKeyId) || !CreateDate || !isStatus(Status)) throw malformedResponseError('ListAccessKeys', 'the id, status and date of every key');
    return {
        id: AccessKeyId,
        status: Status,
        createdAt: CreateDate,
        ...UserName === undefined ? {} : {
            userName: UserName
        }
    };
}
/** IAM API, `AccessKeyId`: 16 to 128 word characters. The journal holds no other ids, and the secret has one on a line. */ function isKeyId(id) {
    return id !== undefined && /^\w{1,128}$/.test(id);
}
/** A secret with a line end would be torn in the secret of two lines. */ function isSecret(secret) {
    return secret !== undefined && /^[\u0021-\u007e]+$/.test(secret);
}
function isStatus(status) {
    return status === 'Active' || status === 'Inactive' || status === 'Expired';
}
function malformedResponseError(operation, missing) {
    return (0,malformed_response/* malformedResponse */.p)({
        summary: `${operation} returned a success status without ${missing}.`,
        cause: 'something between this runner and AWS answered instead: a proxy or a captive portal.',
        remedy: 'check http-proxy and the AWS_ENDPOINT_URL variables.'
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/clients/iam-client.js


/** IAM in the run's partition, signing with `keys`. */ function iamFor(aws, keys, timeoutMs) {
    return createIam({
        region: aws.region,
        ...(0,endpoints/* iamEndpoint */.rW)(aws.endpoints),
        credentials: keys,
        systemClockOffset: aws.clockOffsetMs(),
        requestHandler: aws.handler,
        userAgent: aws.userAgent,
        ...timeoutMs === undefined ? {} : {
            timeoutMs
        }
    });
}


/***/ })

};
