/**
 * The decoded message in a few lines; `undefined` if its format is unknown (STS API, `DecodeAuthorizationMessage`). The
 * format is not documented in full, so a field of another type counts as absent.
 */
export function decodedLines(json: string): string[] | undefined {
  let decoded: unknown;
  try {
    decoded = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof decoded !== 'object' || decoded === null) return undefined;
  const { explicitDeny, matchedStatements, context } = fieldsOf(decoded);
  const { action, resource, conditions: all } = fieldsOf(context);
  const statements = itemsOf(matchedStatements).map(
    ({ statementId, effect }) =>
      `${textOf(effect) ?? 'a statement'}${textOf(statementId) ? ` "${textOf(statementId)}"` : ''}`,
  );
  const conditions = itemsOf(all).map(
    ({ key, values }) =>
      `    ${textOf(key) ?? '?'} = ${itemsOf(values)
        .map(({ value }) => textOf(value))
        .join(', ')}`,
  );
  return [
    "AWS's decoded message:",
    `  ${explicitDeny === true ? 'an explicit deny' : 'no statement allows it'}: ${textOf(action) ?? '?'} on ${textOf(resource) ?? '?'}`,
    ...(statements.length > 0 ? [`  matched: ${statements.join(', ')}`] : []),
    ...(conditions.length > 0 ? ['  the request had:', ...conditions] : []),
  ];
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** AWS wraps each list: `{ "items": [ … ] }`. */
function itemsOf(list: unknown): Fields[] {
  const { items } = fieldsOf(list);
  return Array.isArray(items) ? items.map(fieldsOf) : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
