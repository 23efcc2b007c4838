/** Without the line breaks that tools put into Base64; a response that is XML still is encoded. */
export function asBase64(value: string): string {
  return value.startsWith('<') ? Buffer.from(value).toString('base64') : value.replaceAll(/\s/g, '');
}

/** What must be masked: the input as it is, each of its longer lines, and the Base64 that is sent. */
export function samlSecrets(value: string): string[] {
  if (value === '') return [];
  // A last line of a few characters would be masked wherever it occurs in the log, and gives nothing away.
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  return [...new Set([value, asBase64(value), ...lines.filter((line) => line.length >= 16)])];
}
