import type { Partition } from '../aws/partition.ts';
import type { SamlInput } from './config.ts';
import type { RawInputs } from './inputs.ts';
import type { Problems } from './problems.ts';
import type { SettingsOfRole } from './role-config.ts';
import { asBase64 } from './saml-forms.ts';

/** Characters of Base64 (STS API, `SAMLAssertion`). */
const maxCharacters = 100_000;
const minCharacters = 4;

/** `saml-assertion` and `saml-provider-arn`; `undefined` without an assertion, or with one that is a problem. */
export function samlInput(
  inputs: RawInputs,
  partition: Partition,
  settings: SettingsOfRole,
  problems: Problems,
): SamlInput | undefined {
  const providerArn = providerInput(inputs, partition, problems);
  const { value } = inputs['saml-assertion'];
  if (value === '') {
    if (inputs['saml-provider-arn'].value !== '') {
      problems.add(
        'saml-provider-arn is set, and saml-assertion is empty.',
        'a secret that does not exist, or that this workflow may not read, is empty: check its name.',
      );
    }
    return undefined;
  }
  const assertion = asBase64(value);
  const problem = problemOf(assertion);
  if (problem !== undefined) return problems.add(`saml-assertion ${problem}`, expectedForm);
  return { assertion, settings, ...(providerArn === undefined ? {} : { providerArn }) };
}

const expectedForm =
  'give the SAML response as the identity provider posts it (the form field SAMLResponse): XML in Base64, line breaks do not matter.';

function problemOf(assertion: string): string | undefined {
  if (assertion.length < minCharacters || assertion.length > maxCharacters)
    return `has ${assertion.length} characters of Base64, and AWS accepts ${minCharacters} to ${maxCharacters}.`;
  if (/%[0-9A-F]{2}/i.test(assertion)) return 'is URL-encoded (it has %… in it).';
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(assertion)) return 'is not Base64.';
  const text = Buffer.from(assertion, 'base64').toString('utf8');
  return /^\uFEFF?\s*</.test(text) ? undefined : 'is not the Base64 of an XML document.';
}

function providerInput(inputs: RawInputs, partition: Partition, problems: Problems): string | undefined {
  const { value } = inputs['saml-provider-arn'];
  if (value === '') return undefined;
  const [, given] = /^arn:([^:]+):iam::\d{12}:saml-provider\/[\w.-]{1,128}$/.exec(value) ?? [];
  if (given === partition) return value;
  return problems.reject(
    'saml-provider-arn',
    `the ARN of a SAML provider in the partition ${partition}`,
    `it should look like arn:${partition}:iam::123456789012:saml-provider/octo-idp.`,
  );
}
