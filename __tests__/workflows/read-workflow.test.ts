import { loadParser } from '../../src/workflows/parser.ts';
import { readWorkflow } from '../../src/workflows/read-workflow.ts';

test('x', async () => {
  const parse = await loadParser();
  const w = readWorkflow(
    {
      path: '.github/workflows/a.yml',
      text: `on:
  push: {branches: [main, 'release/**']}
permissions: read-all
jobs:
  a:
    runs-on: x
    environment: \${{ matrix.e }}
    strategy: {matrix: {e: [a, b]}}
    permissions: {id-token: write, x: nope}
    steps:
      - uses: octo-org/keyturn@v1
        with:
          role-to-assume: arn:aws:iam::\${{ vars.ACC }}:role/x
          n: 5
`,
    },
    parse,
  );
  console.log(JSON.stringify({ ...w, file: 0 }, null, 1));
});
