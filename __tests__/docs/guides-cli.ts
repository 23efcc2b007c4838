// Follows the AWS side of the set-up guides with the real AWS CLI: `node __tests__/docs/guides-cli.ts /usr/bin/aws`. Its last
// line is `N passed, N failed`.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Block } from './blocks.ts';
import { follow, type Given } from './guides.ts';
import { Reader } from './reader.ts';

const [, , given = 'aws'] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'keyturn-aws-'));
const cli = join(folder, 'aws');

/** The CLI of Debian 12 demands a thumbprint, which the guides tell its users. AWS ignores it for these issuers. */
writeFileSync(
  cli,
  `#!/bin/bash
'${given}' "$@" 2>'${folder}/errors'
code=$?
if [ $code -ne 0 ] && grep -q 'required: --thumbprint-list' '${folder}/errors'; then
  exec '${given}' "$@" --thumbprint-list ${'f'.repeat(40)}
fi
cat '${folder}/errors' >&2
exit $code
`,
  { mode: 0o755 },
);

const givens: Given = {
  'key-rotation.pem = the key that GitHub downloaded': (reader) => {
    const { privateKey } = generateKeyPairSync('ed25519');
    reader.save('key-rotation.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    return undefined;
  },
  'deploy = a role that exists already': async (reader) => {
    const { code, stderr } = await reader.type(
      'aws iam create-role --role-name deploy --assume-role-policy-document file://rotation-trust.json',
    );
    if (code !== 0) throw new Error(stderr);
    return undefined;
  },
};

/** Everything but the workflows, which need no AWS CLI. */
function isCommandOrPolicy({ language, text }: Block): boolean {
  return language === 'json' || (language === 'sh' && !text.includes('gh workflow run'));
}

let failed = 0;
const guides = ['oidc', 'rotating-key', 'mfa-account', 'github-enterprise-server', 'github-app'];
for (const guide of guides) {
  const reader = await Reader.start({
    action: '',
    realAws: ({ awsUrl }, { accessKeyId, secretAccessKey }) =>
      `env AWS_ACCESS_KEY_ID=${accessKeyId} AWS_SECRET_ACCESS_KEY=${secretAccessKey} AWS_DEFAULT_REGION=us-east-1 AWS_EC2_METADATA_DISABLED=true AWS_PAGER= '${cli}' --endpoint-url ${awsUrl}`,
  });
  try {
    await follow(reader, `docs/set-up/${guide}.md`, 'With the AWS CLI', givens, isCommandOrPolicy);
    console.log(`ok   docs/set-up/${guide}.md with the real AWS CLI`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${(error as Error).message.replaceAll('\n', ' ')}`);
  } finally {
    await reader.end();
  }
}
rmSync(folder, { recursive: true });
console.log(`${guides.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
