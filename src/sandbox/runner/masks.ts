/** The masked values of a job's log. */
export class Masks {
  readonly #values = new Set<string>();

  /** Registers a value, each of its lines, and the forms that the runner's encoders add (base64, URI, JSON). */
  add(value: string): void {
    const lines = value.split(/\r?\n/).map((line) => line.trim());
    for (const secret of [value.trim(), ...lines].filter((text) => text !== '')) {
      const base64 = [0, 1, 2].map((offset) => {
        const text = Buffer.from(secret).subarray(offset).toString('base64').replaceAll('=', '');
        return text.slice(0, text.length - (text.length % 4));
      });
      const encoded = [
        secret,
        encodeURIComponent(secret),
        JSON.stringify(secret).slice(1, -1),
        ...base64.filter((text) => text.length >= 8),
      ];
      for (const form of encoded) this.#values.add(form);
    }
  }

  /** A text with masks applied. */
  apply(text: string): string {
    const longestFirst = [...this.#values].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((masked, value) => masked.replaceAll(value, '***'), text);
  }
}
