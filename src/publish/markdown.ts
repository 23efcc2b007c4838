/** Text that stands for itself in GitHub's Markdown, table cells included: nothing in it marks up, mentions or links. */
export function code(text: string): string {
  return `<code>${oneLine(text).replaceAll(/[^\w .,:=+/…-]/gu, (char) => `&#${char.codePointAt(0)};`)}</code>`;
}

/** A sentence of Keyturn's own that may quote what others wrote: its backticks work, tags and cells do not. */
export function prose(text: string): string {
  const whole = oneLine(text);
  const sentence = whole.charAt(0).toUpperCase() + whole.slice(1);
  const ended = /[.!?:]$/.test(sentence) ? sentence : `${sentence}.`;
  return ended.replaceAll('<', '&lt;').replaceAll('|', '&#124;');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
