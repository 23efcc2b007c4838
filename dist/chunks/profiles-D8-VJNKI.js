"use strict";
const require_step = require("./step-DJH2uqsB.js");
const require_core = require("./core-CrUQtcEb.js");
// src/credentials/parallel.ts
async function settleInParallel(most, items, work) {
	const results = [];
	const waiting = items.entries();
	const worker = async () => {
		for (const [index, item] of waiting) {
			const [result] = await Promise.allSettled([work(item)]);
			if (result) results[index] = result;
		}
	};
	await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
	return results;
}
// src/credentials/profiles.ts
const mostAtOnce = 4;
async function obtainWithProfiles(given, context) {
	const tasks = tasksFor(await sharedSource(given, context), given, context);
	const results = await settleInParallel(mostAtOnce, tasks, (task) => task.obtain());
	const failures = results.flatMap((result, index) => result.status === "rejected" ? [within(tasks[index]?.entries ?? [], result.reason)] : []);
	if (failures.length > 0) throw together(failures);
	const obtained = results.flatMap((result) => result.status === "fulfilled" ? [result.value] : []);
	const [own] = obtained;
	if (!own) throw new Error("nothing was asked for");
	const profiles = context.config.profiles.map((entry) => {
		const session = obtained[tasks.findIndex(({ entries }) => entries.includes(entry))]?.session;
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
async function sharedSource(source, context) {
	const { config, mask } = context;
	if (source.kind !== "ambient" && source.kind !== "role-chaining") return source;
	if (config.profiles.every(({ kind }) => kind !== "role")) return source;
	const keys = await require_core.requiredAmbientKeys(context, require_core.wantedBy(source, config));
	require_core.maskKeys(keys, mask);
	return {
		kind: "access-keys",
		keys
	};
}
function tasksFor(source, given, context) {
	const { config } = context;
	const isOwn = (entry) => entry.kind === "role" ? entry.role === config.role : entry.kind === "keys" && config.role === void 0;
	const isAmbient = given.kind === "ambient" || given.kind === "role-chaining";
	const own = async () => {
		if (isAmbient && config.role) refuseIfTooLong(source, config.role);
		const obtained = await require_core.obtain(source, context);
		return isAmbient ? {
			...obtained,
			isNew: config.role !== void 0
		} : obtained;
	};
	const others = config.profiles.filter((entry) => !isOwn(entry) && entry.kind !== "settings");
	return [{
		entries: config.profiles.filter(isOwn),
		obtain: own
	}, ...others.map((entry) => ({
		entries: [entry],
		obtain: () => obtainEntry(entry, source, context)
	}))];
}
async function obtainEntry(entry, source, context) {
	if (entry.kind === "role") {
		refuseIfTooLong(source, entry.role);
		return require_core.obtain(source, {
			...context,
			config: withRole(context.config, entry.role, source)
		});
	}
	const { keys } = context.config.source;
	if (!keys) throw new Error("a line stands for stored keys, and there are none");
	return {
		session: await require_core.fromKeys(keys, void 0, context),
		isNew: true
	};
}
function refuseIfTooLong(source, role) {
	if (source.kind === "access-keys") require_core.refuseOverAnHour(source.keys, role);
}
function withRole(config, role, { kind }) {
	const { sourceIdentity: _withoutEffect, ...rest } = role;
	const itsRole = kind === "access-keys" ? role : {
		...rest,
		customTags: []
	};
	return {
		...config,
		role: itsRole,
		furtherRoles: []
	};
}
function within([entry], error) {
	return entry && error instanceof require_step.KeyturnError ? error.within(entry.title) : error;
}
function together(failures) {
	const [first] = failures;
	const own = failures.filter((failure) => failure instanceof require_step.KeyturnError);
	if (!(first instanceof require_step.KeyturnError) || own.length < 2) return first;
	const accounts = own.map(({ account: { what, likely } }) => `- ${what}${likely ? ` (${likely})` : ""}`);
	return new require_step.KeyturnError(first.code, {
		what: `${own.length} of the roles could not be assumed:\n${accounts.join("\n")}`,
		next: first.account.next ?? "see to each of them. Nothing was handed to later steps."
	}, { cause: first });
}
exports.obtainWithProfiles = obtainWithProfiles;
