// Tag -> the runner's variable. Order is the order on the wire.
export const lasting: readonly (readonly [string, string])[] = [
  ['Repository', 'GITHUB_REPOSITORY'],
  ['Workflow', 'GITHUB_WORKFLOW'],
  ['Action', 'GITHUB_ACTION'],
  ['Actor', 'GITHUB_ACTOR'],
  ['Commit', 'GITHUB_SHA'],
  ['Branch', 'GITHUB_REF'],
];
export const droppable: readonly (readonly [string, string])[] = [
  ['EventName', 'GITHUB_EVENT_NAME'],
  ['BaseRef', 'GITHUB_BASE_REF'],
  ['HeadRef', 'GITHUB_HEAD_REF'],
  ['RunId', 'GITHUB_RUN_ID'],
  ['Job', 'GITHUB_JOB'],
  ['TriggeringActor', 'GITHUB_TRIGGERING_ACTOR'],
];

/** The keys that Keyturn sets itself, which `custom-tags` may not. */
export const reservedTagKeys: readonly string[] = [
  'GitHub',
  ...[...lasting, ...droppable].map(([key]) => key),
];
