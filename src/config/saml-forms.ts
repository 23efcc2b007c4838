/** Removes the line breaks that tools put into Base64, or encodes a response that is still XML. */
export function asBase64(value: string): string {
  return value.startsWith('<') ? Buffer.from(value).toString('base64') : value.replaceAll(/\s/g, '');
}

/** The values to mask: the input, each of its longer lines, and the Base64 that is sent. */
export function samlSecrets(value: string): string[] {
  if (value === '') return [];
  // A short last line reveals nothing, but as a mask it would garble the log.
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  return [...new Set([value, asBase64(value), ...lines.filter((line) => line.length >= 16)])];
}
