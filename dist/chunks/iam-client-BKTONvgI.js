"use strict";
const require_rolldown_runtime = require("./rolldown-runtime-BfwwAvfW.js");
const require_start = require("./start-DgX8cmv_.js");
const require_core = require("./core-Cj5IrBXJ.js");
const require_step = require("./step-DWKwbj2V.js");
// node_modules/@aws-sdk/client-iam/dist-es/schemas/schemas_0.js
const _AK = "AccessKey";
const _AKI = "AccessKeyId";
const _AKLU = "AccessKeyLastUsed";
const _AKM = "AccessKeyMetadata";
const _AP = "AttachedPolicy";
const _APt = "AttachedPolicies";
const _CAK = "CreateAccessKey";
const _CAKR = "CreateAccessKeyRequest";
const _CAKRr = "CreateAccessKeyResponse";
const _CD = "CreateDate";
const _DAK = "DeleteAccessKey";
const _DAKR = "DeleteAccessKeyRequest";
const _EDn = "EnableDate";
const _GAKLU = "GetAccessKeyLastUsed";
const _GAKLUR = "GetAccessKeyLastUsedRequest";
const _GAKLURe = "GetAccessKeyLastUsedResponse";
const _GLP = "GetLoginProfile";
const _GLPR = "GetLoginProfileRequest";
const _GLPRe = "GetLoginProfileResponse";
const _IT = "IsTruncated";
const _LAK = "ListAccessKeys";
const _LAKR = "ListAccessKeysRequest";
const _LAKRi = "ListAccessKeysResponse";
const _LAUP = "ListAttachedUserPolicies";
const _LAUPR = "ListAttachedUserPoliciesRequest";
const _LAUPRi = "ListAttachedUserPoliciesResponse";
const _LMFAD = "ListMFADevices";
const _LMFADR = "ListMFADevicesRequest";
const _LMFADRi = "ListMFADevicesResponse";
const _LP = "LoginProfile";
const _LUD = "LastUsedDate";
const _MFAD = "MFADevices";
const _MFADe = "MFADevice";
const _MI = "MaxItems";
const _Ma = "Marker";
const _PA = "PolicyArn";
const _PN = "PolicyName";
const _PPat = "PathPrefix";
const _PRR = "PasswordResetRequired";
const _R = "Region";
const _S = "Status";
const _SAK = "SecretAccessKey";
const _SN = "ServiceName";
const _SNer = "SerialNumber";
const _UAK = "UpdateAccessKey";
const _UAKR = "UpdateAccessKeyRequest";
const _UN = "UserName";
const _aKMLT = "accessKeyMetadataListType";
const _aKST = "accessKeySecretType";
const _aPLT = "attachedPoliciesListType";
const _mDLT = "mfaDeviceListType";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.iam";
const n0 = "com.amazonaws.iam";
new require_core.TypeRegistry(_s);
new require_core.TypeRegistry(n0);
var accessKeySecretType = [
	0,
	n0,
	_aKST,
	8,
	0
];
var AccessKey$ = [
	3,
	n0,
	_AK,
	0,
	[
		_UN,
		_AKI,
		_S,
		_SAK,
		_CD
	],
	[
		0,
		0,
		0,
		[() => accessKeySecretType, 0],
		4
	],
	4
];
var AccessKeyLastUsed$ = [
	3,
	n0,
	_AKLU,
	0,
	[
		_SN,
		_R,
		_LUD
	],
	[
		0,
		0,
		4
	],
	2
];
var AccessKeyMetadata$ = [
	3,
	n0,
	_AKM,
	0,
	[
		_UN,
		_AKI,
		_S,
		_CD
	],
	[
		0,
		0,
		0,
		4
	]
];
var AttachedPolicy$ = [
	3,
	n0,
	_AP,
	0,
	[_PN, _PA],
	[0, 0]
];
var CreateAccessKeyRequest$ = [
	3,
	n0,
	_CAKR,
	0,
	[_UN],
	[0]
];
var CreateAccessKeyResponse$ = [
	3,
	n0,
	_CAKRr,
	0,
	[_AK],
	[[() => AccessKey$, 0]],
	1
];
var DeleteAccessKeyRequest$ = [
	3,
	n0,
	_DAKR,
	0,
	[_AKI, _UN],
	[0, 0],
	1
];
var GetAccessKeyLastUsedRequest$ = [
	3,
	n0,
	_GAKLUR,
	0,
	[_AKI],
	[0],
	1
];
var GetAccessKeyLastUsedResponse$ = [
	3,
	n0,
	_GAKLURe,
	0,
	[_UN, _AKLU],
	[0, () => AccessKeyLastUsed$]
];
var GetLoginProfileRequest$ = [
	3,
	n0,
	_GLPR,
	0,
	[_UN],
	[0]
];
var GetLoginProfileResponse$ = [
	3,
	n0,
	_GLPRe,
	0,
	[_LP],
	[() => LoginProfile$],
	1
];
var ListAccessKeysRequest$ = [
	3,
	n0,
	_LAKR,
	0,
	[
		_UN,
		_Ma,
		_MI
	],
	[
		0,
		0,
		1
	]
];
var ListAccessKeysResponse$ = [
	3,
	n0,
	_LAKRi,
	0,
	[
		_AKM,
		_IT,
		_Ma
	],
	[
		() => accessKeyMetadataListType,
		2,
		0
	],
	1
];
var ListAttachedUserPoliciesRequest$ = [
	3,
	n0,
	_LAUPR,
	0,
	[
		_UN,
		_PPat,
		_Ma,
		_MI
	],
	[
		0,
		0,
		0,
		1
	],
	1
];
var ListAttachedUserPoliciesResponse$ = [
	3,
	n0,
	_LAUPRi,
	0,
	[
		_APt,
		_IT,
		_Ma
	],
	[
		() => attachedPoliciesListType,
		2,
		0
	]
];
var ListMFADevicesRequest$ = [
	3,
	n0,
	_LMFADR,
	0,
	[
		_UN,
		_Ma,
		_MI
	],
	[
		0,
		0,
		1
	]
];
var ListMFADevicesResponse$ = [
	3,
	n0,
	_LMFADRi,
	0,
	[
		_MFAD,
		_IT,
		_Ma
	],
	[
		() => mfaDeviceListType,
		2,
		0
	],
	1
];
var LoginProfile$ = [
	3,
	n0,
	_LP,
	0,
	[
		_UN,
		_CD,
		_PRR
	],
	[
		0,
		4,
		2
	],
	2
];
var MFADevice$ = [
	3,
	n0,
	_MFADe,
	0,
	[
		_UN,
		_SNer,
		_EDn
	],
	[
		0,
		0,
		4
	],
	3
];
var UpdateAccessKeyRequest$ = [
	3,
	n0,
	_UAKR,
	0,
	[
		_AKI,
		_S,
		_UN
	],
	[
		0,
		0,
		0
	],
	2
];
var __Unit = "unit";
var accessKeyMetadataListType = [
	1,
	n0,
	_aKMLT,
	0,
	() => AccessKeyMetadata$
];
var attachedPoliciesListType = [
	1,
	n0,
	_aPLT,
	0,
	() => AttachedPolicy$
];
var mfaDeviceListType = [
	1,
	n0,
	_mDLT,
	0,
	() => MFADevice$
];
var CreateAccessKey$ = [
	9,
	n0,
	_CAK,
	0,
	() => CreateAccessKeyRequest$,
	() => CreateAccessKeyResponse$
];
var DeleteAccessKey$ = [
	9,
	n0,
	_DAK,
	0,
	() => DeleteAccessKeyRequest$,
	() => __Unit
];
var GetAccessKeyLastUsed$ = [
	9,
	n0,
	_GAKLU,
	0,
	() => GetAccessKeyLastUsedRequest$,
	() => GetAccessKeyLastUsedResponse$
];
var GetLoginProfile$ = [
	9,
	n0,
	_GLP,
	0,
	() => GetLoginProfileRequest$,
	() => GetLoginProfileResponse$
];
var ListAccessKeys$ = [
	9,
	n0,
	_LAK,
	0,
	() => ListAccessKeysRequest$,
	() => ListAccessKeysResponse$
];
var ListAttachedUserPolicies$ = [
	9,
	n0,
	_LAUP,
	0,
	() => ListAttachedUserPoliciesRequest$,
	() => ListAttachedUserPoliciesResponse$
];
var ListMFADevices$ = [
	9,
	n0,
	_LMFAD,
	0,
	() => ListMFADevicesRequest$,
	() => ListMFADevicesResponse$
];
var UpdateAccessKey$ = [
	9,
	n0,
	_UAK,
	0,
	() => UpdateAccessKeyRequest$,
	() => __Unit
];
// src/aws/named-answer.ts
async function requireNamedAnswer(operation, response) {
	if (response.statusCode >= 300) return;
	response.body = await require_core.collectBody(response.body, { streamCollector: require_core.streamCollector });
	if (!names(Buffer.from(response.body).toString("utf8"), `${operation}Response`)) throw malformedAnswer(operation, `a response from IAM`);
}
function malformedAnswer(operation, missing) {
	return require_core.malformedResponse({
		summary: `${operation} returned a success status without ${missing}.`,
		cause: "something between this runner and AWS answered instead: a proxy or a captive portal.",
		remedy: "check http-proxy and the AWS_ENDPOINT_URL variables."
	});
}
function names(text, element) {
	return [...text.matchAll(/<(?:\w+:)?(\w+)[\s/>]/g)].some(([, name]) => name === element);
}
// src/aws/iam.ts
function createIam({ region, timeoutMs, ...options }) {
	const { credentials } = options;
	const endpoint = require_start.awsEndpoint("iam", region, options);
	const send = require_core.queryClient({
		name: "iam",
		version: "2010-05-08"
	}, {
		...options,
		endpoint,
		onResponse: requireNamedChange
	});
	const call = (operation, use) => require_core.withDeadline(`${operation} (IAM)`, async (abortSignal) => {
		try {
			return await use((schema, input) => send(schema, input, abortSignal));
		} catch (error) {
			throw require_core.toKeyturnError(operation, error, credentials);
		}
	}, timeoutMs);
	return {
		...keyOperations(call, credentials),
		...userOperations(call)
	};
}
function keyOperations(call, credentials) {
	return {
		listAccessKeys: (UserName) => call("ListAccessKeys", async (send) => {
			const { AccessKeyMetadata } = await send(ListAccessKeys$, UserName === void 0 ? {} : { UserName });
			if (!AccessKeyMetadata) throw malformedAnswer("ListAccessKeys", "a list");
			return AccessKeyMetadata.map(toInfo);
		}),
		lastUse: (AccessKeyId) => call("GetAccessKeyLastUsed", async (send) => {
			const { AccessKeyLastUsed: use } = await send(GetAccessKeyLastUsed$, { AccessKeyId });
			if (!use) throw malformedAnswer("GetAccessKeyLastUsed", "a date");
			return use.LastUsedDate && {
				at: use.LastUsedDate,
				service: use.ServiceName ?? "?",
				region: use.Region ?? "?"
			};
		}),
		createAccessKey: (UserName) => call("CreateAccessKey", async (send) => {
			const { AccessKey } = await send(CreateAccessKey$, { UserName });
			const { AccessKeyId, SecretAccessKey, CreateDate, UserName: owner } = AccessKey ?? {};
			if (!isKeyId(AccessKeyId) || !isSecret(SecretAccessKey) || !CreateDate) throw malformedAnswer("CreateAccessKey", "a key");
			if (AccessKeyId === credentials.accessKeyId) throw malformedAnswer("CreateAccessKey", "a new key");
			if (owner !== void 0 && owner.toLowerCase() !== UserName.toLowerCase()) throw malformedAnswer("CreateAccessKey", `a key of ${UserName}`);
			return {
				keys: {
					accessKeyId: AccessKeyId,
					secretAccessKey: SecretAccessKey
				},
				createdAt: CreateDate
			};
		}),
		setStatus: (UserName, AccessKeyId, Status) => call("UpdateAccessKey", async (send) => {
			await send(UpdateAccessKey$, {
				UserName,
				AccessKeyId,
				Status
			});
		}),
		deleteAccessKey: (UserName, AccessKeyId) => call("DeleteAccessKey", async (send) => {
			await send(DeleteAccessKey$, {
				UserName,
				AccessKeyId
			});
		})
	};
}
function userOperations(call) {
	return {
		attachedPolicies: (UserName) => call("ListAttachedUserPolicies", async (send) => {
			const { AttachedPolicies } = await send(ListAttachedUserPolicies$, { UserName });
			if (!AttachedPolicies) throw malformedAnswer("ListAttachedUserPolicies", "a list");
			return AttachedPolicies.flatMap(({ PolicyArn }) => PolicyArn ?? []);
		}),
		mfaDevices: () => call("ListMFADevices", async (send) => {
			const { MFADevices } = await send(ListMFADevices$, {});
			if (!MFADevices) throw malformedAnswer("ListMFADevices", "a list");
			return MFADevices.flatMap(({ SerialNumber }) => SerialNumber ?? []);
		}),
		hasPassword: async (UserName) => {
			try {
				await call("GetLoginProfile", (send) => send(GetLoginProfile$, { UserName }));
				return true;
			} catch (error) {
				if (error instanceof require_step.KeyturnError && error.code === "NotFound") return false;
				throw error;
			}
		}
	};
}
const withoutContent = new Set(["UpdateAccessKey", "DeleteAccessKey"]);
async function requireNamedChange(operation, response) {
	if (withoutContent.has(operation)) await requireNamedAnswer(operation, response);
}
function toInfo({ AccessKeyId, Status, CreateDate, UserName }) {
	if (!isKeyId(AccessKeyId) || !CreateDate || !isStatus(Status)) throw malformedAnswer("ListAccessKeys", "the id, status and date of every key");
	return {
		id: AccessKeyId,
		status: Status,
		createdAt: CreateDate,
		...UserName === void 0 ? {} : { userName: UserName }
	};
}
function isKeyId(id) {
	return id !== void 0 && /^\w{1,128}$/.test(id);
}
function isSecret(secret) {
	return secret !== void 0 && /^[\u0021-\u007e]+$/.test(secret);
}
function isStatus(status) {
	return status === "Active" || status === "Inactive" || status === "Expired";
}
// src/clients/iam-client.ts
var iam_client_exports = require_rolldown_runtime.__exportAll({ iamFor: () => iamFor });
function iamFor(aws, keys, timeoutMs) {
	return createIam({
		...iamOptions(aws, keys),
		...timeoutMs === void 0 ? {} : { timeoutMs }
	});
}
function iamOptions(aws, keys) {
	return {
		region: aws.region,
		...require_start.iamEndpoint(aws.endpoints),
		credentials: keys,
		systemClockOffset: aws.clockOffsetMs(),
		requestHandler: aws.handler,
		userAgent: aws.userAgent
	};
}
Object.defineProperty(exports, "iamFor", {
	enumerable: true,
	get: function() {
		return iamFor;
	}
});
Object.defineProperty(exports, "iam_client_exports", {
	enumerable: true,
	get: function() {
		return iam_client_exports;
	}
});
