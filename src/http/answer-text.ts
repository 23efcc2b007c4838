/** The whole body of an answer as text. */
export async function answerText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The token in a field of a JSON answer, `undefined` when the answer is something else. A JWT has three parts. */
export function tokenInField(body: string, field: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(body);
    const value = (answer as Readonly<Record<string, unknown>>)[field];
    return typeof value === 'string' && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
