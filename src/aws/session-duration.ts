/** Default duration of a role session in seconds (STS API, AssumeRole, `DurationSeconds`). */
export const defaultSessionSeconds = 3600;

/**
 * Seconds that a role session may last at most when temporary credentials request it, whatever the role allows
 * (docs/facts.md#role-chaining).
 */
export const maxChainedSeconds = 3600;
