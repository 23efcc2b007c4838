import { evaluate, fillIn } from '../../../src/sandbox/runner/expression.ts';

const contexts = {
  secrets: { AWS_CREDENTIALS: 'pair', EMPTY: '' },
  vars: { APP_ID: '4711' },
  inputs: { rotate: '', 'rotate-user': 'ci-deployer', force: false },
  env: {},
};

test.each([
  ["inputs.rotate || 'due'", 'due'],
  ["inputs.rotate-user || 'nobody'", 'ci-deployer'],
  ["inputs.rotate-user == '' && secrets.AWS_CREDENTIALS || ''", ''],
  ["inputs.rotate-user != '' && secrets.AWS_CREDENTIALS || ''", 'pair'],
  ['secrets.aws_credentials', 'pair'],
  ['secrets.MISSING', null],
  ['env.MISSING || vars.APP_ID', '4711'],
  ["!secrets.EMPTY && 'none'", 'none'],
  ["(inputs.force || vars.APP_ID) == '4711'", true],
  ["'It''s' == 'it''S'", true],
  ['inputs.force == false', true],
  ['null == 0', true],
  ['true && 3', 3],
])('evaluates %s to %p', (expression, value) => {
  expect(evaluate(expression, contexts)).toEqual(value);
});

test.each([
  ['a function', "format('{0}', 1)", 'the function format'],
  ['an unknown context', 'needs.build', 'the context needs'],
  ['an unknown operator', 'vars.APP_ID > 1', 'does not understand'],
  ['two operands in a row', 'true true', 'does not understand'],
  ['an open parenthesis', '(true', 'closing parenthesis'],
  ['an empty expression', ' ', 'the end'],
])('refuses %s', (_name, expression, message) => {
  expect(() => evaluate(expression, contexts)).toThrow(message);
});

test.each([
  ['a text without an expression', 'a {{ b }}', 'a {{ b }}'],
  ['an expression without an end', 'a ${{ vars.APP_ID', 'a ${{ vars.APP_ID'],
  ['an expression with an end and one without', '${{ true }}${{ }', 'true${{ }'],
  ['lines in an expression', '${{ true\n&& 3 }}', '3'],
])('fills in %s', (_what, text, filled) => {
  expect(fillIn(text, contexts)).toBe(filled);
});

test('fills in every expression of a text, and null as an empty text', () => {
  const text = 'a ${{ vars.APP_ID }} b ${{secrets.MISSING}} c ${{ inputs.force }}';
  expect(fillIn(text, contexts)).toBe('a 4711 b  c false');
});
