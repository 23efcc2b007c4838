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
])('%s is %p', (expression, value) => {
  expect(evaluate(expression, contexts)).toEqual(value);
});

test.each([
  ['a function', "format('{0}', 1)", 'the function format'],
  ['a context that it does not have', 'needs.build', 'the context needs'],
  ['an operator that it does not have', 'vars.APP_ID > 1', 'does not understand'],
  ['two operands in a row', 'true true', 'does not understand'],
  ['an open parenthesis', '(true', 'closing parenthesis'],
  ['nothing', ' ', 'the end'],
])('refuses %s', (_name, expression, message) => {
  expect(() => evaluate(expression, contexts)).toThrow(message);
});

test.each([
  ['no expression', 'a {{ b }}', 'a {{ b }}'],
  ['an expression that does not end', 'a ${{ vars.APP_ID', 'a ${{ vars.APP_ID'],
  ['one that ends and one that does not', '${{ true }}${{ }', 'true${{ }'],
  ['lines in an expression', '${{ true\n&& 3 }}', '3'],
])('%s in a text', (_what, text, filled) => {
  expect(fillIn(text, contexts)).toBe(filled);
});

test('fills in every expression of a text, and null as nothing', () => {
  const text = 'a ${{ vars.APP_ID }} b ${{secrets.MISSING}} c ${{ inputs.force }}';
  expect(fillIn(text, contexts)).toBe('a 4711 b  c false');
});
