"use strict";
const require_session_cache = require("../chunks/session-cache-DsJMr6Pc.js");
let node_fs = require("node:fs");
// src/refresh/program.ts
async function answer(folder, env, print) {
	const cached = require_session_cache.readCache(folder);
	if (cached && Date.now() < cached.renewAt) {
		print(1, cached.document);
		return 0;
	}
	try {
		const { renewedDocument } = await Promise.resolve().then(() => require("../chunks/renew-CL2Nj-dT.js"));
		print(1, await renewedDocument(folder, env));
		return 0;
	} catch (error) {
		const { logText } = await Promise.resolve().then(() => require("../chunks/step-DWKwbj2V.js")).then((n) => n.log_text_exports);
		print(2, logText(`Keyturn: ${await messageFor(error, env)}`));
		return 1;
	}
}
async function messageFor(error, { GITHUB_SERVER_URL }) {
	const { helpLine, messageWithHelp } = await Promise.resolve().then(() => require("../chunks/step-DWKwbj2V.js")).then((n) => n.error_help_exports);
	const env = { GITHUB_SERVER_URL };
	if (error instanceof Error && error.name === "KeyturnError") return messageWithHelp(error, env);
	return `the session could not be renewed: ${error}\n${helpLine("Unexpected", env)}`;
}
// src/credential-process.ts
answer(process.argv[2] ?? "", process.env, print).then((exitCode) => process.exit(exitCode));
function print(file, line) {
	const bytes = Buffer.from(`${line}\n`);
	for (let done = 0; done < bytes.length;) try {
		done += (0, node_fs.writeSync)(file, bytes, done);
	} catch (error) {
		if (error.code !== "EAGAIN") throw error;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
	}
}
