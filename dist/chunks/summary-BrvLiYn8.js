"use strict";
const require_step = require("./step-DhlCx09Z.js");
let node_fs = require("node:fs");
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
	if (keys.length === 0) return [];
	return [
		"```mermaid",
		"gantt",
		"  dateFormat YYYY-MM-DD",
		"  axisFormat %d %b",
		...keys.flatMap(([key, outlook]) => [`  section ${require_step.redactKeyId(key.id)}`, ...life(key, outlook, now)]),
		"```"
	];
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
// src/publish/markdown.ts
function code(text) {
	return `<code>${oneLine(text).replaceAll(/[^\w .,:=+/…-]/gu, (char) => `&#${char.codePointAt(0)};`)}</code>`;
}
function prose(text) {
	const whole = oneLine(text);
	const sentence = whole.charAt(0).toUpperCase() + whole.slice(1);
	return (/[.!?:]$/.test(sentence) ? sentence : `${sentence}.`).replaceAll("<", "&lt;").replaceAll("|", "&#124;");
}
function oneLine(text) {
	return text.replaceAll(/\s+/g, " ").trim();
}
// src/publish/summary.ts
function writeSummary(summary, env, now) {
	const path = env.GITHUB_STEP_SUMMARY;
	if (!path) return;
	(0, node_fs.appendFileSync)(path, `${summaryText(summary, now)}\n`);
}
function summaryText(summary, now) {
	const { user, keys, rotation } = summary;
	const futures = keys.map((key) => [key, outlookOf(key, standingOf(summary), now)]);
	return [
		`### Access key${user === void 0 ? "" : ` of ${code(user)}`}: ${headline(summary)}`,
		"",
		...rotation ? [account(rotation), ""] : [],
		...table(user, futures, now),
		...timeLine(futures, now),
		""
	].join("\n");
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
	return advice === void 0 ? prose(why) : `${prose(why)} ${prose(advice)}`;
}
function table(user, futures, now) {
	if (futures.length === 0) return [];
	return [
		"| user | key | age | status | next step | date |",
		"|---|---|---|---|---|---|",
		...futures.map(([{ id, status, createdAt }, { role, next, on }]) => {
			const days = Math.max(0, Math.floor((now.getTime() - createdAt.getTime()) / 864e5));
			return `| ${[
				user === void 0 ? "" : code(user),
				`\`${require_step.redactKeyId(id)}\``,
				age(days),
				role === "" ? status : `${status}, ${role}`,
				next,
				on ? day(on) : ""
			].join(" | ")} |`;
		}),
		""
	];
}
function age(days) {
	return days === 1 ? "1 day" : `${days} days`;
}
exports.writeSummary = writeSummary;
