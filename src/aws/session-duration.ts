/** Default duration of a role session in seconds (STS API, AssumeRole, `DurationSeconds`). */
export const defaultSessionSeconds = 3600;

/**
 * Maximum duration in seconds of a role session that temporary credentials request, whatever the role allows (IAM User
 * Guide, "Role chaining").
 */
export const maxChainedSeconds = 3600;
