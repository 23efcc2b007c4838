import fc from 'fast-check';

const surrogates = { first: 0xd800, count: 0x800 };

/**
 * Any code point but the surrogates, which are no characters. fast-check's own unit `binary` gives the same, but first
 * builds a table of all 1.1 million of them, which takes longer than most tests.
 */
export const codePoint = fc
  .integer({ min: 0, max: 0x10ffff - surrogates.count })
  .map((index) => String.fromCodePoint(index < surrogates.first ? index : index + surrogates.count));
