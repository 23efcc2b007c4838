interface Items<T> {
  readonly items?: readonly T[];
}

interface Value {
  readonly value?: string;
}

/** The fields of AWS's decoded message that Keyturn uses (STS API, `DecodeAuthorizationMessage`). */
interface Decoded {
  readonly explicitDeny?: boolean;
  readonly matchedStatements?: Items<{ readonly statementId?: string; readonly effect?: string }>;
  readonly context?: {
    readonly action?: string;
    readonly resource?: string;
    readonly conditions?: Items<{ readonly key?: string; readonly values?: Items<Value> }>;
  };
}

/** The decoded message in a few lines; `undefined` if its format is unknown. */
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
