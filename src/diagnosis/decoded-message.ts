interface Items<T> {
  readonly items?: readonly T[];
}

interface Value {
  readonly value?: string;
}

/** AWS's decoded message, as far as it is made use of (STS API, `DecodeAuthorizationMessage`). */
interface Decoded {
  readonly explicitDeny?: boolean;
  readonly matchedStatements?: Items<{ readonly statementId?: string; readonly effect?: string }>;
  readonly context?: {
    readonly action?: string;
    readonly resource?: string;
    readonly conditions?: Items<{ readonly key?: string; readonly values?: Items<Value> }>;
  };
}

/** The decoded message in a few lines; `undefined` when it is not what it should be. */
export function decodedLines(json: string): string[] | undefined {
  let decoded: Decoded | null;
  try {
    decoded = JSON.parse(json) as Decoded | null;
  } catch {
    return undefined;
  }
  if (typeof decoded !== 'object' || decoded === null) return undefined;
  const { explicitDeny, matchedStatements, context = {} } = decoded;
  const statements = (matchedStatements?.items ?? []).map(
    ({ statementId, effect }) => `${effect ?? 'a statement'}${statementId ? ` "${statementId}"` : ''}`,
  );
  const conditions = (context.conditions?.items ?? []).map(
    ({ key, values }) => `    ${key} = ${(values?.items ?? []).map(({ value }) => value).join(', ')}`,
  );
  return [
    "AWS's decoded message:",
    `  ${explicitDeny ? 'an explicit deny' : 'no statement allows it'}: ${context.action} on ${context.resource}`,
    ...(statements.length > 0 ? [`  matched: ${statements.join(', ')}`] : []),
    ...(conditions.length > 0 ? ['  the request had:', ...conditions] : []),
  ];
}
