import { parseModule } from '../scripts/source/modules.ts';
import { functionsOf, interfacesOf, kindTests } from '../scripts/source/shape.ts';

const parsed = (text: string) => parseModule('src/a.ts', text);

test('counts the lines of functions and methods, and leaves one-line arrow functions out', () => {
  const text = `// Ä comment before it.
const short = (a: number) => a + 1;
export function long(): void {
  const inner = () => {
    short(1);
  };
  inner();
}
class C {
  method() {
    return 1;
  }
}`;
  expect(functionsOf(parsed(text)).map(({ name, lines }) => [name, lines])).toEqual([
    ['long', 6],
    ['', 3],
    ['method', 3],
  ]);
});

test('counts properties and methods of interfaces', () => {
  const text = 'export interface A {\n  readonly b: string;\n  c(): void;\n}\ninterface D {}';
  expect(interfacesOf(parsed(text)).map(({ name, members }) => [name, members])).toEqual([
    ['A', 2],
    ['D', 0],
  ]);
});

test('finds where code tests the kind of a source, and nothing else', () => {
  const text = `if (source.kind === 'saml' || kind !== 'ambient') go();
switch (source.kind) {
  case 'saml':
  case 'other':
    go();
}
if (step.kind === 'write' || name === 'saml') go();`;
  expect(kindTests(parsed(text), new Set(['saml', 'ambient']))).toEqual([
    'src/a.ts: saml',
    'src/a.ts: ambient',
    'src/a.ts: saml',
  ]);
});
