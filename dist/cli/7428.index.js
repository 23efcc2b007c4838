export const id = 7428;
export const ids = [7428];
export const modules = {

/***/ 21604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ malformedAnswer),
/* harmony export */   x: () => (/* binding */ requireNamedAnswer)
/* harmony export */ });
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93422);
/* harmony import */ var _smithy_core_serde__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92430);
/* harmony import */ var _http_malformed_response_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24604);



/**
 * Accepts a success only if the response is named after the operation, as in the AWS Query protocol (`…Response`). A
 * proxy's page or an empty response does not prove that something has changed.
 *
 * @throws KeyturnError `MalformedResponse`
 */ async function requireNamedAnswer(operation, response) {
    if (response.statusCode >= 300) return;
    response.body = await (0,_smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__.collectBody)(response.body, {
        streamCollector: _smithy_core_serde__WEBPACK_IMPORTED_MODULE_2__.streamCollector
    });
    const text = Buffer.from(response.body).toString('utf8');
    if (!names(text, `${operation}Response`)) throw malformedAnswer(operation, `a response from IAM`);
}
/** A success of IAM that lacks what every success of the operation has. */ function malformedAnswer(operation, missing) {
    return (0,_http_malformed_response_js__WEBPACK_IMPORTED_MODULE_0__/* .malformedResponse */ .p)({
        summary: `${operation} returned a success status without ${missing}.`,
        cause: 'something between this runner and AWS answered instead: a proxy or a captive portal.',
        remedy: 'check http-proxy and the AWS_ENDPOINT_URL variables.'
    });
}
/** Whether the XML contains an element of this name, with or without a namespace prefix. */ function names(text, element) {
    return [
        ...text.matchAll(/<(?:\w+:)?(\w+)[\s/>]/g)
    ].some(([, name])=>name === element);
}


/***/ }),

/***/ 97428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iamFor: () => (/* binding */ iamFor),
  S: () => (/* binding */ iamOptions)
});

// EXTERNAL MODULE: ./.build/cli/src/aws/endpoints.js
var endpoints = __webpack_require__(16970);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-cjs/index.js
var dist_cjs = __webpack_require__(16764);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/http/deadline.js
var deadline = __webpack_require__(80536);
// EXTERNAL MODULE: ./.build/cli/src/aws/aws-endpoint.js
var aws_endpoint = __webpack_require__(7571);
// EXTERNAL MODULE: ./.build/cli/src/aws/named-answer.js
var named_answer = __webpack_require__(21604);
// EXTERNAL MODULE: ./.build/cli/src/aws/query-client.js
var query_client = __webpack_require__(67822);
// EXTERNAL MODULE: ./.build/cli/src/aws/service-errors.js + 5 modules
var service_errors = __webpack_require__(93325);
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
        onResponse: requireNamedChange
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
                const { AccessKeyMetadata } = await send(dist_cjs.ListAccessKeys$, UserName === undefined ? {} : {
                    UserName
                });
                if (!AccessKeyMetadata) throw (0,named_answer/* malformedAnswer */.e)('ListAccessKeys', 'a list');
                return AccessKeyMetadata.map(toInfo);
            }),
        lastUse: (AccessKeyId)=>call('GetAccessKeyLastUsed', async (send)=>{
                const { AccessKeyLastUsed: use } = await send(dist_cjs.GetAccessKeyLastUsed$, {
                    AccessKeyId
                });
                if (!use) throw (0,named_answer/* malformedAnswer */.e)('GetAccessKeyLastUsed', 'a date');
                return use.LastUsedDate && {
                    at: use.LastUsedDate,
                    service: use.ServiceName ?? '?',
                    region: use.Region ?? '?'
                };
            }),
        createAccessKey: (UserName)=>call('CreateAccessKey', async (send)=>{
                const { AccessKey } = await send(dist_cjs.CreateAccessKey$, {
                    UserName
                });
                const { AccessKeyId, SecretAccessKey, CreateDate, UserName: owner } = AccessKey ?? {};
                if (!isKeyId(AccessKeyId) || !isSecret(SecretAccessKey) || !CreateDate) throw (0,named_answer/* malformedAnswer */.e)('CreateAccessKey', 'a key');
                if (AccessKeyId === credentials.accessKeyId) throw (0,named_answer/* malformedAnswer */.e)('CreateAccessKey', 'a new key');
                if (owner !== undefined && owner.toLowerCase() !== UserName.toLowerCase()) throw (0,named_answer/* malformedAnswer */.e)('CreateAccessKey', `a key of ${UserName}`);
                return {
                    keys: {
                        accessKeyId: AccessKeyId,
                        secretAccessKey: SecretAccessKey
                    },
                    createdAt: CreateDate
                };
            }),
        setStatus: (UserName, AccessKeyId, Status)=>call('UpdateAccessKey', async (send)=>{
                await send(dist_cjs.UpdateAccessKey$, {
                    UserName,
                    AccessKeyId,
                    Status
                });
            }),
        deleteAccessKey: (UserName, AccessKeyId)=>call('DeleteAccessKey', async (send)=>{
                await send(dist_cjs.DeleteAccessKey$, {
                    UserName,
                    AccessKeyId
                });
            })
    };
}
function userOperations(call) {
    return {
        attachedPolicies: (UserName)=>call('ListAttachedUserPolicies', async (send)=>{
                const { AttachedPolicies } = await send(dist_cjs.ListAttachedUserPolicies$, {
                    UserName
                });
                if (!AttachedPolicies) throw (0,named_answer/* malformedAnswer */.e)('ListAttachedUserPolicies', 'a list');
                return AttachedPolicies.flatMap(({ PolicyArn })=>PolicyArn ?? []);
            }),
        mfaDevices: ()=>call('ListMFADevices', async (send)=>{
                const { MFADevices } = await send(dist_cjs.ListMFADevices$, {});
                if (!MFADevices) throw (0,named_answer/* malformedAnswer */.e)('ListMFADevices', 'a list');
                return MFADevices.flatMap(({ SerialNumber })=>SerialNumber ?? []);
            }),
        hasPassword: async (UserName)=>{
            try {
                await call('GetLoginProfile', (send)=>send(dist_cjs.GetLoginProfile$, {
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
/** A proxy's page or an empty response does not prove that a key has changed. */ async function requireNamedChange(operation, response) {
    if (withoutContent.has(operation)) await (0,named_answer/* requireNamedAnswer */.x)(operation, response);
}
function toInfo({ AccessKeyId, Status, CreateDate, UserName }) {
    if (!isKeyId(AccessKeyId) || !CreateDate || !isStatus(Status)) throw (0,named_answer/* malformedAnswer */.e)('ListAccessKeys', 'the id, status and date of every key');
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

;// CONCATENATED MODULE: ./.build/cli/src/clients/iam-client.js


/** IAM in the run's partition, signing with `keys`. */ function iamFor(aws, keys, timeoutMs) {
    return createIam({
        ...iamOptions(aws, keys),
        ...timeoutMs === undefined ? {} : {
            timeoutMs
        }
    });
}
/** How every client of IAM in a run reaches it. */ function iamOptions(aws, keys) {
    return {
        region: aws.region,
        ...(0,endpoints/* iamEndpoint */.rW)(aws.endpoints),
        credentials: keys,
        systemClockOffset: aws.clockOffsetMs(),
        requestHandler: aws.handler,
        userAgent: aws.userAgent
    };
}


/***/ })

};
