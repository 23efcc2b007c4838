import type { Step } from '../step.ts';

export function held(why: string): Extract<Step, { kind: 'rest' }> {
  return { kind: 'rest', state: 'held', why };
}

export function blocked(what: string, likely: string, next: string): Step {
  return { kind: 'blocked', code: 'RotationBlocked', account: { what, likely, next } };
}
