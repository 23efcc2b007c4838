/** The environment variables of a process or of a job. */
export type Env = Readonly<Record<string, string | undefined>>;
