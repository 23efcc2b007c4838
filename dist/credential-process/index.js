"use strict";
const require_session_cache = require("../chunks/session-cache-QsQoH09g.js");
let node_fs = require("node:fs");
// src/credential-process.ts
const folder = process.argv[2] ?? "";
const cached = require_session_cache.readCache(folder);
if (cached && Date.now() < cached.renewAt) print(1, cached.document);
else renewAndPrint();
async function renewAndPrint() {
	try {
		const { renewedDocument } = await Promise.resolve().then(() => require("../chunks/renew-cXggPkV-.js"));
		print(1, await renewedDocument(folder, process.env));
		process.exit(0);
	} catch (error) {
		const isOurs = error instanceof Error && error.name === "KeyturnError";
		const { logText } = await Promise.resolve().then(() => require("../chunks/step-2CIP9ru6.js")).then((n) => n.log_text_exports);
		print(2, logText(`Keyturn: ${isOurs ? error.message : `the session could not be renewed: ${error}`}`));
		process.exit(1);
	}
}
function print(file, line) {
	const bytes = Buffer.from(`${line}\n`);
	for (let done = 0; done < bytes.length;) try {
		done += (0, node_fs.writeSync)(file, bytes, done);
	} catch (error) {
		if (error.code !== "EAGAIN") throw error;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
	}
}
