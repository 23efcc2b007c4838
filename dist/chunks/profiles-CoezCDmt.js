"use strict";
const require_step = require("./step-DWKwbj2V.js");
const require_found_keys = require("./found-keys-CN78-OMj.js");
const require_core = require("./core-Cj5IrBXJ.js");
// src/sources/parallel.ts
async function settleInParallel(maxConcurrent, items, work) {
	const results = [];
	const waiting = items.entries();
	const worker = async () => {
		for (const [index, item] of waiting) {
			const [result] = await Promise.allSettled([work(item)]);
			if (result) results[index] = result;
		}
	};
	await Promise.all(Array.from({ length: Math.min(maxConcurrent, items.length) }, worker));
	return results;
}
// src/sources/profiles.ts
const maxConcurrent = 4;
async function resolveWithProfiles(chosen, wishes, run) {
	const tasks = tasksFor(await shareKeys(chosen, wishes, run), wishes, run);
	const results = await settleInParallel(maxConcurrent, tasks, (task) => task.resolve());
	const failures = results.flatMap((result, index) => result.status === "rejected" ? [withLine(tasks[index]?.entries ?? [], result.reason)] : []);
	if (failures.length > 0) throw together(failures);
	const resolved = results.flatMap((result) => result.status === "fulfilled" ? [result.value] : []);
	const [own] = resolved;
	if (!own) throw new Error("nothing was asked for");
	const profiles = wishes.entries.map((entry) => {
		const session = resolved[tasks.findIndex(({ entries }) => entries.includes(entry))]?.session;
		return session ? {
			entry,
			session
		} : { entry };
	});
	return {
		...own,
		profiles
	};
}
async function shareKeys(chosen, wishes, run) {
	const { source, input } = chosen;
	const { entries, roles, options } = wishes;
	if (!source.findKeys || entries.every(({ kind }) => kind !== "role")) return { chosen };
	const [role] = roles;
	const foundKeys = await source.findKeys(input, {
		...options,
		isFinal: true,
		...role ? { role } : {}
	}, run);
	const resolve = (_input, request) => require_found_keys.sessionFromFoundKeys(foundKeys, request, run);
	return {
		chosen: {
			source: {
				...source,
				resolve
			},
			input
		},
		foundKeys
	};
}
function tasksFor(shared, wishes, run) {
	const { roles, entries, options } = wishes;
	const [ownRole] = roles;
	const isOwn = (entry) => entry.kind === "role" ? entry.role === ownRole : entry.kind === "keys" && ownRole === void 0;
	const own = async () => {
		refuseIfTooLong(shared, ownRole);
		return require_core.resolveRoles(shared.chosen, roles, options, run);
	};
	const others = entries.filter((entry) => !isOwn(entry) && entry.kind !== "settings");
	return [{
		entries: entries.filter(isOwn),
		resolve: own
	}, ...others.map((entry) => ({
		entries: [entry],
		resolve: () => resolveEntry(entry, shared, options, run)
	}))];
}
async function resolveEntry(entry, shared, options, run) {
	const { source, input } = shared.chosen;
	if (entry.kind === "role") {
		refuseIfTooLong(shared, entry.role);
		return require_core.resolveRoles(shared.chosen, [roleOfLine(entry.role, shared.chosen)], options, run);
	}
	const key = source.storedKey?.(input);
	if (!key) throw new Error("a line asks for stored keys, and there are none");
	const { mfaSession: _notItsOwn, ...stored } = key;
	return {
		session: await require_core.sessionFromKeys(stored, {
			...options,
			isFinal: true
		}, run),
		isNew: true
	};
}
function refuseIfTooLong({ foundKeys }, role) {
	if (foundKeys && role) require_found_keys.refuseOverAnHour(foundKeys, role);
}
function roleOfLine(role, { source }) {
	const { sourceIdentity: _noEffect, ...rest } = role;
	return source.proof === "signature" ? role : {
		...rest,
		customTags: []
	};
}
function withLine([entry], error) {
	return entry && error instanceof require_step.KeyturnError ? error.withContext(entry.title) : error;
}
function together(failures) {
	const [first] = failures;
	const own = failures.filter((failure) => failure instanceof require_step.KeyturnError);
	if (!(first instanceof require_step.KeyturnError) || own.length < 2) return first;
	const explanations = own.map(({ explanation: { summary, cause } }) => `- ${summary}${cause ? ` (${cause})` : ""}`);
	return new require_step.KeyturnError(first.code, {
		summary: `${own.length} of the roles could not be assumed:\n${explanations.join("\n")}`,
		remedy: first.explanation.remedy ?? "fix each of them. Nothing was handed to later steps."
	}, { cause: first });
}
exports.resolveWithProfiles = resolveWithProfiles;
