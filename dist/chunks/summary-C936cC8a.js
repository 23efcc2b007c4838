"use strict";
const require_start = require("./start-DgX8cmv_.js");
const require_step = require("./step-DWKwbj2V.js");
const require_markdown = require("./markdown-BqnphgoZ.js");
// src/report/key-schedule.ts
function scheduleOf(key, status, now) {
	const { journal, times, state } = status;
	if (!times) return {
		purpose: "in use",
		next: ""
	};
	if (state === "failed") return {
		purpose: "",
		next: "none until the error is fixed"
	};
	if (!journal || journal.phase === "idle" || journal.phase === "creating") return inUse("in use", key, times, now);
	if (journal.phase === "leaving" || journal.phase === "left") return {
		purpose: "being retired",
		next: "none from here: keyturn bootstrap retire continues"
	};
	if (key.id === journal.new) return journal.phase === "distributing" ? {
		purpose: "on its way to the targets",
		next: "stored in every target, by the next run"
	} : inUse("in every target", key, times, now);
	if (key.id === journal.old) return predecessor(journal, status, times);
	return {
		purpose: "not known to the journal",
		next: "none: Keyturn never changes it"
	};
}
function inUse(purpose, { createdAt }, { afterMs }, now) {
	const dueOn = later(createdAt, afterMs);
	return dueOn > now ? {
		purpose,
		next: "rotated",
		on: dueOn,
		dueOn
	} : {
		purpose,
		next: "rotated by the next run"
	};
}
function predecessor(journal, { state, next }, { graceMs, recoveryMs }) {
	const purpose = "predecessor";
	switch (journal.phase) {
		case "distributing": return {
			purpose,
			next: "none until every target has the new key"
		};
		case "committed": {
			if (journal.paused) return {
				purpose,
				next: "none until rotate: now"
			};
			if (state === "held" && !next) return {
				purpose,
				next: "made Inactive, once nothing holds it back"
			};
			const inactiveFrom = next ?? later(new Date(journal.committedAt), graceMs);
			return {
				purpose,
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
				purpose,
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
// src/report/key-timeline.ts
function timeLine(keys, now) {
	if (keys.length === 0) return new require_markdown.Markdown("");
	const lines = [
		"```mermaid",
		"gantt",
		"  dateFormat YYYY-MM-DD",
		"  axisFormat %d %b",
		...keys.flatMap(([key, schedule]) => [`  section ${require_step.redactKeyId(key.id).replaceAll(/[^A-Z0-9…]/gi, "_")}`, ...life(key, schedule, now)]),
		"```"
	];
	return new require_markdown.Markdown(lines.join("\n"));
}
function life({ status, createdAt }, schedule, now) {
	const { inactiveFrom, deletedOn, dueOn } = schedule;
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
		...inactiveFrom && deletedOn ? [bar(`Inactive from ${require_start.day(inactiveFrom)} (planned)`, "crit", inactiveFrom, deletedOn), milestone("Deleted", deletedOn)] : []
	];
}
function bar(label, tag, from, to) {
	const end = require_start.day(to) > require_start.day(from) ? to : new Date(from.getTime() + require_start.dayMs);
	return `  ${label} :${tag === "" ? "" : `${tag}, `}${require_start.day(from)}, ${require_start.day(end)}`;
}
function milestone(label, on) {
	return `  ${label} ${require_start.day(on)} :milestone, ${require_start.day(on)}, 0d`;
}
// src/report/summary.ts
function writeSummary(summary, env, now) {
	const path = env.GITHUB_STEP_SUMMARY;
	if (!path) return;
	require_markdown.appendSummary(path, summaryText(summary, now));
}
function summaryText(summary, now) {
	const { user, keys, rotation } = summary;
	const schedules = keys.map((key) => [key, scheduleOf(key, statusOf(summary), now)]);
	return require_markdown.joined([
		require_markdown.md`### Access key${user === void 0 ? "" : require_markdown.md` of ${require_markdown.code(user)}`}: ${headline(summary)}`,
		require_markdown.md``,
		...rotation ? [explanation(rotation), require_markdown.md``] : [],
		...table(user, schedules, now),
		timeLine(schedules, now),
		require_markdown.md``
	], "\n");
}
function statusOf({ rotation, journal, times }) {
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
	waiting: "in progress, the next run resumes it",
	grace: "rotated, the old key still works",
	held: "on hold",
	recovery: "rotated, the old key is Inactive",
	finished: "rotated, the old key is gone",
	undone: "going back to the old key",
	failed: "not rotated"
};
function headline({ rotation, judgement }) {
	if (rotation) return headlines[rotation.state] ?? rotation.state;
	return judgement.ageDays === void 0 ? judgement.status : `${judgement.status}, ${inDays(judgement.ageDays)}`;
}
function explanation({ why, remedy, help = [] }) {
	const texts = [
		require_markdown.prose(why),
		...remedy === void 0 ? [] : [require_markdown.prose(remedy)],
		...help.map(require_markdown.link)
	];
	return require_markdown.joined(texts, " ");
}
function table(user, schedules, now) {
	if (schedules.length === 0) return [];
	const rows = schedules.map(([{ id, status, createdAt }, { purpose, next, on }]) => {
		const days = Math.max(0, Math.floor((now.getTime() - createdAt.getTime()) / require_start.dayMs));
		const cells = [
			user === void 0 ? require_markdown.md`` : require_markdown.code(user),
			require_markdown.code(require_step.redactKeyId(id)),
			require_markdown.md`${inDays(days)}`,
			require_markdown.md`${purpose === "" ? status : `${status}, ${purpose}`}`,
			require_markdown.md`${next}`,
			require_markdown.md`${on ? require_start.day(on) : ""}`
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
function inDays(days) {
	return days === 1 ? "1 day" : `${days} days`;
}
exports.writeSummary = writeSummary;
