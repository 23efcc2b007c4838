"use strict";
const require_dist_es = require("./dist-es-BUIBYNSO.js");
const require_CredentialsProviderError = require("./CredentialsProviderError-BQ-fDPgm.js");
require("./getProfileName-JZK9rsgi.js");
const require_chain = require("./chain-DU8Ol2p0.js");
const require_core = require("./core-Cj5IrBXJ.js");
const require_step = require("./step-DWKwbj2V.js");
const require_token_file = require("./token-file-JYSsam8n.js");
const remoteProvider = async (init) => {
	const { ENV_CMDS_FULL_URI, ENV_CMDS_RELATIVE_URI, fromContainerMetadata, fromInstanceMetadata } = await Promise.resolve().then(() => require("./dist-es-NlbxREIF.js"));
	if (process.env[ENV_CMDS_RELATIVE_URI] || process.env[ENV_CMDS_FULL_URI]) {
		init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromHttp/fromContainerMetadata");
		const { fromHttp } = await Promise.resolve().then(() => require("./dist-es-BhgcICKg.js"));
		return require_chain.chain(fromHttp(init), fromContainerMetadata(init));
	}
	if (process.env["AWS_EC2_METADATA_DISABLED"] && process.env["AWS_EC2_METADATA_DISABLED"] !== "false") return async () => {
		throw new require_CredentialsProviderError.CredentialsProviderError("EC2 Instance Metadata Service access disabled", { logger: init.logger });
	};
	init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromInstanceMetadata");
	return fromInstanceMetadata(init);
};
// node_modules/@aws-sdk/credential-provider-node/dist-es/runtime/memoize-chain.js
function memoizeChain(providers, treatAsExpired) {
	const chain = internalCreateChain(providers);
	let activeLock;
	let passiveLock;
	let credentials;
	let forceRefreshLock;
	const provider = async (options) => {
		if (options?.forceRefresh) {
			if (!forceRefreshLock) forceRefreshLock = chain(options).then((c) => {
				credentials = c;
			}).finally(() => {
				forceRefreshLock = void 0;
			});
			await forceRefreshLock;
			return credentials;
		}
		if (credentials?.expiration) {
			if (credentials?.expiration?.getTime() < Date.now()) credentials = void 0;
		}
		if (activeLock) await activeLock;
		else if (!credentials || treatAsExpired?.(credentials)) {
			if (credentials) {
				if (!passiveLock) passiveLock = chain(options).then((c) => {
					credentials = c;
				}).catch(() => {}).finally(() => {
					passiveLock = void 0;
				});
			} else {
				activeLock = chain(options).then((c) => {
					credentials = c;
				}).finally(() => {
					activeLock = void 0;
				});
				return provider(options);
			}
		}
		return credentials;
	};
	return provider;
}
const internalCreateChain = (providers) => async (awsIdentityProperties) => {
	let lastProviderError;
	for (const provider of providers) try {
		return await provider(awsIdentityProperties);
	} catch (err) {
		lastProviderError = err;
		if (err?.tryNextLink) continue;
		throw err;
	}
	throw lastProviderError;
};
// node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js
let multipleCredentialSourceWarningEmitted = false;
const defaultProvider = (init = {}) => memoizeChain([
	async () => {
		if (init.profile ?? process.env["AWS_PROFILE"]) {
			if (process.env["AWS_ACCESS_KEY_ID"] && process.env["AWS_SECRET_ACCESS_KEY"]) {
				if (!multipleCredentialSourceWarningEmitted) {
					(init.logger?.warn && init.logger?.constructor?.name !== "NoOpLogger" ? init.logger.warn.bind(init.logger) : console.warn)(`@aws-sdk/credential-provider-node - defaultProvider::fromEnv WARNING:
    Multiple credential sources detected: 
    Both AWS_PROFILE and the pair AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY static credentials are set.
    This SDK will proceed with the AWS_PROFILE value.
    
    However, a future version may change this behavior to prefer the ENV static credentials.
    Please ensure that your environment only sets either the AWS_PROFILE or the
    AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY pair.
`);
					multipleCredentialSourceWarningEmitted = true;
				}
			}
			throw new require_CredentialsProviderError.CredentialsProviderError("AWS_PROFILE is set, skipping fromEnv provider.", {
				logger: init.logger,
				tryNextLink: true
			});
		}
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromEnv");
		return require_dist_es.fromEnv(init)();
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromSSO");
		const { ssoStartUrl, ssoAccountId, ssoRegion, ssoRoleName, ssoSession } = init;
		if (!ssoStartUrl && !ssoAccountId && !ssoRegion && !ssoRoleName && !ssoSession) throw new require_CredentialsProviderError.CredentialsProviderError("Skipping SSO provider in default chain (inputs do not include SSO fields).", { logger: init.logger });
		const { fromSSO } = await Promise.resolve().then(() => require("./dist-es-l5fbCz7B.js"));
		return fromSSO(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromIni");
		const { fromIni } = await Promise.resolve().then(() => require("./dist-es-CDGcJcgv.js"));
		return fromIni(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromProcess");
		const { fromProcess } = await Promise.resolve().then(() => require("./dist-es-DqEiYnm-.js"));
		return fromProcess(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromTokenFile");
		const { fromTokenFile } = await Promise.resolve().then(() => require("./dist-es-D3Cg9gN_.js"));
		return fromTokenFile(init)(awsIdentityProperties);
	},
	async () => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::remoteProvider");
		return (await remoteProvider(init))();
	},
	async () => {
		throw new require_CredentialsProviderError.CredentialsProviderError("Could not load credentials from any providers", {
			tryNextLink: false,
			logger: init.logger
		});
	}
], credentialsTreatedAsExpired);
const credentialsTreatedAsExpired = (credentials) => credentials?.expiration !== void 0 && credentials.expiration.getTime() - Date.now() < 3e5;
// src/sources/default-chain-log.ts
const notSetUp = /^(AWS_PROFILE is set, skipping|Unable to find environment variable credentials|Skipping SSO provider|Could not resolve credentials using profile: |Profile .* (did not contain credential_process|could not be found)|Web identity configuration not specified|EC2 Instance Metadata Service access disabled|Could not load credentials from any providers)/;
var ChainLog = class {
	#env;
	#link = "";
	#first;
	hasFailed = false;
	#warning;
	constructor(env, warning) {
		this.#env = env;
		this.#warning = warning;
	}
	debug(line) {
		const text = String(line);
		const link = /defaultProvider::(\w+)|remoteProvider::(\w+)/.exec(text);
		if (link) this.#link = link[1] ?? link[2] ?? "";
		const failed = /^@smithy\/property-provider (?:->|\(!\)) (.*)$/s.exec(text)?.[1];
		if (failed === void 0 || notSetUp.test(failed) || this.#link === "fromInstanceMetadata") return;
		this.#first ??= {
			link: this.#link,
			words: failed
		};
	}
	info() {}
	warn(line) {
		this.#warning(String(line));
	}
	error() {}
	failure(error) {
		if (!this.#first && notSetUp.test(require_step.messageOf(error))) return void 0;
		if (!this.#first && isProviderError(error) && this.#link === "fromInstanceMetadata") return void 0;
		this.hasFailed = true;
		const { place, ...advice } = setup(this.#first?.link ?? this.#link, this.#env);
		if (error instanceof require_step.KeyturnError && !this.#first) return error.withContext(capital(place), advice);
		return new require_step.KeyturnError("CredentialSourceFailed", {
			summary: `A source of credentials was found on this runner and failed: ${wordsOf(this.#first?.words ?? require_step.messageOf(error))}`,
			...advice
		}, { cause: error });
	}
	hanging() {
		const { place, remedy: next } = setup(this.#link, this.#env);
		return {
			cause: `${place} is what was being asked, and it hangs: a program that waits for somebody to type, or an endpoint that takes the connection and does not answer.`,
			...next === void 0 ? {} : { remedy: next }
		};
	}
};
function setup(link, env) {
	if (link === "fromTokenFile") return {
		place: "AWS_WEB_IDENTITY_TOKEN_FILE",
		cause: "AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN are set on this runner and do not work.",
		remedy: "see that the file exists, can be read and holds a token that is still good, or unset the two variables."
	};
	if (link === "fromHttp") {
		const name = env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI ? "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI" : "AWS_CONTAINER_CREDENTIALS_FULL_URI";
		return {
			place: name,
			cause: `${name} is set on this runner, and what answers there gives no credentials.`,
			remedy: `see what answers at the address in ${name}, and that AWS_CONTAINER_AUTHORIZATION_TOKEN or its file is right, or unset the variable.`
		};
	}
	if (link === "fromInstanceMetadata") return {
		place: "the metadata service of the instance",
		cause: "the instance has no role, or its metadata service answers something else.",
		remedy: "see that the instance has an instance profile, or give this step a source of its own."
	};
	const name = env.AWS_PROFILE || "default";
	return {
		place: `the profile ${name} of this runner's AWS files`,
		cause: `the profile ${name} is set up in the AWS files of this runner, and what it names does not work.`,
		remedy: `look at this profile in ~/.aws/config and ~/.aws/credentials (or where AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE point to); \`aws sts get-caller-identity --profile ${name}\` tells more. Or give this step a source of its own.`
	};
}
const maxExcerptLength = 300;
function wordsOf(message) {
	const isProgram = message.startsWith("Command failed: ");
	const line = withoutSecrets(message.split(/[\r\n]+/).slice(isProgram ? 1 : 0).find((each) => each.trim() !== "")?.trim() ?? "");
	const words = line.length > maxExcerptLength ? `${line.slice(0, maxExcerptLength)}…` : line;
	if (!isProgram) return words;
	return words === "" ? "credential_process failed without a word." : `credential_process failed and said: ${words}`;
}
function withoutSecrets(line) {
	return line.replaceAll(/[\u0000-\u001f\u007f]/g, " ").replaceAll(/\b(A[KS]IA)[A-Z0-9]{8,}([A-Z0-9]{4})\b/g, "$1…$2").replaceAll(/[\w+/=.-]{32,}/g, (word) => isPath(word) ? word : "***");
}
function isPath(word) {
	return /^\/?([a-z0-9_.-]{1,31}\/){2,}[a-z0-9_.-]{0,31}$/.test(word);
}
function isProviderError(error) {
	return error instanceof Error && "tryNextLink" in error;
}
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
// src/sources/sdk-default-chain.ts
const chainTimeoutMs = 6e4;
async function fromDefaultChain(run, timeoutMs = chainTimeoutMs) {
	const log = new ChainLog(run.env, run.log.warning);
	const provider = defaultProvider({
		logger: log,
		clientConfig: { requestHandler: run.aws.handler },
		roleAssumer: async (source, params) => {
			const keys = keysOf(source);
			require_core.maskKeys(keys, run.mask);
			return byRole("AssumeRole", run, () => require_core.stsFor(run.aws, keys).assumeRole(params));
		},
		roleAssumerWithWebIdentity: async (params) => byRole("AssumeRoleWithWebIdentity", run, () => {
			requireToken(params.WebIdentityToken);
			return require_core.stsFor(run.aws).assumeRoleWithWebIdentity(params);
		})
	});
	const before = require_core.lastCutOff();
	const search = async () => {
		try {
			return keysOf(await provider());
		} catch (error) {
			const cutOff = require_core.lastCutOff();
			const failure = log.failure(error) ?? (cutOff === before ? void 0 : cutOff);
			if (failure) throw failure;
			return;
		}
	};
	try {
		return await require_core.withDeadline("Asking this runner's own sources for credentials", search, timeoutMs);
	} catch (error) {
		throw error instanceof require_step.KeyturnError && error.code === "Timeout" && !log.hasFailed ? error.withDiagnosis(log.hanging()) : error;
	}
}
function requireToken(token) {
	if (require_token_file.isToken(token?.trim() ?? "")) return;
	throw new require_step.KeyturnError("WebIdentityTokenUnreadable", {
		summary: "The web identity token file of this runner does not hold one token.",
		remedy: "correct AWS_WEB_IDENTITY_TOKEN_FILE, or web_identity_token_file in the AWS files."
	});
}
async function byRole(what, run, attempt) {
	const { credentials, expiration } = await require_core.retrying(what, run, attempt);
	require_core.maskKeys(credentials, run.mask);
	return {
		...credentials,
		...expiration ? { expiration } : {}
	};
}
function keysOf({ accessKeyId, secretAccessKey, sessionToken }) {
	return {
		accessKeyId,
		secretAccessKey,
		...sessionToken === void 0 ? {} : { sessionToken }
	};
}
exports.fromDefaultChain = fromDefaultChain;
