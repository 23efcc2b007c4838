"use strict";
const require_step = require("./step-DJH2uqsB.js");
const require_markdown = require("./markdown-XmHTXqxy.js");
// src/publish/key-outlook.ts
function outlookOf(key, standing, now) {
	const { journal, times, state } = standing;
	if (!times) return {
		role: "in use",
		next: ""
	};
	if (state === "failed") return {
		role: "",
		next: "none until the error is put right"
	};
	if (!journal || journal.phase === "idle" || journal.phase === "creating") return inUse("in use", key, times, now);
	if (key.id === journal.new) return journal.phase === "distributing" ? {
		role: "on its way to the targets",
		next: "stored in every target, by the next run"
	} : inUse("in every target", key, times, now);
	if (key.id === journal.old) return predecessor(journal, standing, times);
	return {
		role: "not known to the journal",
		next: "none: Keyturn never changes it"
	};
}
function inUse(role, { createdAt }, { afterMs }, now) {
	const dueOn = later(createdAt, afterMs);
	return dueOn > now ? {
		role,
		next: "rotated",
		on: dueOn,
		dueOn
	} : {
		role,
		next: "rotated by the next run"
	};
}
function predecessor(journal, { state, next }, { graceMs, recoveryMs }) {
	const role = "predecessor";
	switch (journal.phase) {
		case "distributing": return {
			role,
			next: "none until every target has the new key"
		};
		case "committed": {
			if (journal.paused) return {
				role,
				next: "none until rotate: now"
			};
			if (state === "held" && !next) return {
				role,
				next: "made Inactive, once nothing holds it back"
			};
			const inactiveFrom = next ?? later(new Date(journal.committedAt), graceMs);
			return {
				role,
				next: "made Inactive",
				on: inactiveFrom,
				inactiveFrom,
				deletedOn: later(inactiveFrom, recoveryMs)
			};
		}
		case "retired": {
			const inactiveFrom = new Date(journal.retiredAt);
			const deletedOn = later(inactiveFrom, recoveryMs);
			return {
				role,
				next: "deleted",
				on: deletedOn,
				inactiveFrom,
				deletedOn
			};
		}
	}
}
function later(date, ms) {
	return new Date(date.getTime() + ms);
}
// src/publish/key-time-line.ts
const dayMs = 864e5;
function day(date) {
	return date.toISOString().slice(0, 10);
}
function timeLine(keys, now) {
	if (keys.length === 0) return new require_markdown.Markdown("");
	const lines = [
		"```mermaid",
		"gantt",
		"  dateFormat YYYY-MM-DD",
		"  axisFormat %d %b",
		...keys.flatMap(([key, outlook]) => [`  section ${require_step.redactKeyId(key.id).replaceAll(/[^A-Z0-9…]/gi, "_")}`, ...life(key, outlook, now)]),
		"```"
	];
	return new require_markdown.Markdown(lines.join("\n"));
}
function life({ status, createdAt }, outlook, now) {
	const { inactiveFrom, deletedOn, dueOn } = outlook;
	if (status !== "Active") {
		const since = inactiveFrom && inactiveFrom < now ? inactiveFrom : now;
		return [
			bar("Active", "done", createdAt, since),
			bar("Inactive", "crit", since, now),
			...deletedOn && deletedOn > now ? [bar("Inactive (planned)", "", now, deletedOn)] : [],
			...deletedOn ? [milestone("Deleted", deletedOn)] : []
		];
	}
	const until = inactiveFrom ?? dueOn;
	return [
		bar("Active", "active", createdAt, now),
		...until && until > now ? [bar("Active (planned)", "", now, until)] : [],
		...dueOn ? [milestone("Rotation due", dueOn)] : [],
		...inactiveFrom && deletedOn ? [bar(`Inactive from ${day(inactiveFrom)} (planned)`, "crit", inactiveFrom, deletedOn), milestone("Deleted", deletedOn)] : []
	];
}
function bar(label, tag, from, to) {
	const end = day(to) > day(from) ? to : new Date(from.getTime() + dayMs);
	return `  ${label} :${tag === "" ? "" : `${tag}, `}${day(from)}, ${day(end)}`;
}
function milestone(label, on) {
	return `  ${label} ${day(on)} :milestone, ${day(on)}, 0d`;
}
// src/publish/summary.ts
function writeSummary(summary, env, now) {
	const path = env.GITHUB_STEP_SUMMARY;
	if (!path) return;
	require_markdown.appendSummary(path, summaryText(summary, now));
}
function summaryText(summary, now) {
	const { user, keys, rotation } = summary;
	const futures = keys.map((key) => [key, outlookOf(key, standingOf(summary), now)]);
	return require_markdown.joined([
		require_markdown.md`### Access key${user === void 0 ? "" : require_markdown.md` of ${require_markdown.code(user)}`}: ${headline(summary)}`,
		require_markdown.md``,
		...rotation ? [account(rotation), require_markdown.md``] : [],
		...table(user, futures, now),
		timeLine(futures, now),
		require_markdown.md``
	], "\n");
}
function standingOf({ rotation, journal, times }) {
	return {
		...rotation ? { state: rotation.state } : {},
		...rotation?.next ? { next: rotation.next } : {},
		...journal ? { journal } : {},
		...times ? { times } : {}
	};
}
const headlines = {
	idle: "not due",
	planned: "a plan, nothing was changed",
	waiting: "half way, the next run goes on",
	grace: "rotated, the old key still works",
	held: "on hold",
	recovery: "rotated, the old key is Inactive",
	finished: "rotated, the old key is gone",
	undone: "going back to the old key",
	failed: "not rotated"
};
function headline({ rotation, judgement }) {
	if (rotation) return headlines[rotation.state] ?? rotation.state;
	return judgement.ageDays === void 0 ? judgement.status : `${judgement.status}, ${age(judgement.ageDays)}`;
}
function account({ why, advice }) {
	return advice === void 0 ? require_markdown.prose(why) : require_markdown.md`${require_markdown.prose(why)} ${require_markdown.prose(advice)}`;
}
function table(user, futures, now) {
	if (futures.length === 0) return [];
	const rows = futures.map(([{ id, status, createdAt }, { role, next, on }]) => {
		const days = Math.max(0, Math.floor((now.getTime() - createdAt.getTime()) / 864e5));
		const cells = [
			user === void 0 ? require_markdown.md`` : require_markdown.code(user),
			require_markdown.code(require_step.redactKeyId(id)),
			require_markdown.md`${age(days)}`,
			require_markdown.md`${role === "" ? status : `${status}, ${role}`}`,
			require_markdown.md`${next}`,
			require_markdown.md`${on ? day(on) : ""}`
		];
		return require_markdown.md`| ${require_markdown.joined(cells, " | ")} |`;
	});
	return [
		require_markdown.md`| user | key | age | status | next step | date |`,
		require_markdown.md`|---|---|---|---|---|---|`,
		...rows,
		require_markdown.md``
	];
}
function age(days) {
	return days === 1 ? "1 day" : `${days} days`;
}
exports.writeSummary = writeSummary;
