import { createHash } from 'node:crypto';
import { KeyturnError } from '../errors.ts';
import { canonical, type Facets, type Json } from './facets.ts';
import type { Plan, Step } from './plan.ts';
import { type Declaration, idOf, type ResourceKind } from './resource.ts';

/** The version of the format of plan.json and of `--format json`. */
const schemaVersion = 1;

/** A plan as JSON: what exists, what should exist, and a digest over both. No secret is in it. */
export function planDocument(plan: Plan): Json {
  const content = {
    schemaVersion,
    stack: plan.stack,
    steps: plan.steps.map(stepDocument),
    notes: [...plan.notes],
  };
  return { ...content, digest: digest(content) };
}

function stepDocument({ declaration, found, action }: Step): Json {
  return {
    action: action.kind,
    declaration: declaration as unknown as Json,
    ...(found ? { found: found as unknown as Json } : {}),
  };
}

function digest(content: Json): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

/**
 * Reads a plan that `keyturn bootstrap plan --out` wrote.
 *
 * @param kinds - the kinds of resources that exist
 * @throws KeyturnError `InvalidInput` for another text, and for one that was changed
 */
export function readPlan(text: string, kinds: Readonly<Record<string, ResourceKind>>): Plan {
  const value = jsonIn(text);
  if (!isObject(value) || value.schemaVersion !== schemaVersion)
    throw notAPlan('it is not a plan of this version of Keyturn.');
  const { digest: stated, ...content } = value;
  if (stated !== digestIn(content)) throw notAPlan('it was changed after it was written.');
  const { stack, steps, notes } = content;
  if (typeof stack !== 'string' || !Array.isArray(steps) || !Array.isArray(notes))
    throw notAPlan('it has no steps.');
  return {
    stack,
    steps: steps.map((step) => readStep(step as Json, kinds)),
    notes: notes.filter((note) => typeof note === 'string'),
  };
}

/** A text that nests a thousand times is no plan; it ends the recursion. */
function digestIn(content: Json): string | undefined {
  try {
    return digest(content);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readStep(step: Json, kinds: Readonly<Record<string, ResourceKind>>): Step {
  if (!isObject(step) || !isDeclaration(step.declaration)) throw notAPlan('a step is malformed.');
  const { declaration, found, action } = step;
  if (!Object.hasOwn(kinds, declaration.kind))
    throw notAPlan(`this version has no resources of the kind ${JSON.stringify(declaration.kind)}.`);
  const isFound = isObject(found) && isObject(found.facets);
  if (found !== undefined && !isFound) throw notAPlan(`what exists of ${idOf(declaration)} is malformed.`);
  return {
    declaration,
    // Only `requireSameWorld` uses a plan that was read, and it looks at what was found.
    action: action === 'create' ? { kind: 'create' } : { kind: 'keep' },
    ...(isFound ? { found: found as unknown as NonNullable<Step['found']> } : {}),
  };
}

type JsonObject = { readonly [name: string]: Json };

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDeclaration(value: Json | undefined): value is JsonObject & Declaration {
  if (!isObject(value)) return false;
  const { kind, name, place, desired, anchor, uses, settings } = value;
  const areTexts = [kind, name, place].every((each) => typeof each === 'string');
  const isList =
    uses === undefined || (Array.isArray(uses) && uses.every((each) => typeof each === 'string'));
  const isAnchor = anchor === undefined || typeof anchor === 'string';
  return (
    areTexts &&
    isObject(desired as Facets) &&
    isList &&
    isAnchor &&
    (settings === undefined || isObject(settings))
  );
}

function jsonIn(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw notAPlan('it is not JSON.');
  }
}

function notAPlan(why: string): KeyturnError {
  return new KeyturnError('InvalidInput', {
    summary: `The file is not a plan that can be applied: ${why}`,
    remedy: 'write it again with keyturn bootstrap plan --out plan.json.',
  });
}
