import { DOMParser, type Element, onWarningStopParsing } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import type { SamlProvider } from '../model/account.ts';
import { AwsServiceError } from '../operation.ts';

const assertionNamespace = 'urn:oasis:names:tc:SAML:2.0:assertion';
const protocolNamespace = 'urn:oasis:names:tc:SAML:2.0:protocol';
const metadataNamespace = 'urn:oasis:names:tc:SAML:2.0:metadata';
const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#';
const success = 'urn:oasis:names:tc:SAML:2.0:status:Success';
/** Prefixes of AWS's attributes; China uses a different host. */
const awsAttribute = /^https:\/\/(?:aws\.amazon\.com|www\.amazonaws\.cn)\/SAML\/Attributes\/(.+)$/;
/** The audiences that AWS accepts in its Regions and partitions (IAM User Guide, "SAML assertions"). */
const awsAudience =
  /^(?:urn:amazon:webservices(?::[\w-]+)?|https:\/\/(?:[a-z0-9-]+\.)?signin\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com|amazonaws\.eu)\/saml(?:\/acs\/\w+)?)$/;
const redeemWithinMs = 300_000;

/** The content of a response whose signature and times have been checked. */
export interface VerifiedAssertion {
  readonly issuer: string;
  readonly subject: string;
  /** `persistent`, without the prefix of the standard. */
  readonly subjectType: string;
  /** The recipient, `SAML:aud` in trust policies. */
  readonly recipient: string;
  readonly sessionNotOnOrAfter?: Date;
  /** AWS's attributes, by name without the prefix. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/**
 * Checks a response as STS does: signature, issuer, audience, times. It reads only the signed part.
 *
 * @throws AwsServiceError `InvalidIdentityToken`, `ExpiredTokenException`, 400
 */
export function verifiedAssertion(base64: string, provider: SamlProvider, now: Date): VerifiedAssertion {
  const xml = Buffer.from(base64, 'base64').toString('utf8');
  const response = rootOf(xml);
  checkStatus(response);
  if (all(response, assertionNamespace, 'EncryptedAssertion').length > 0)
    throw invalidToken('The provider has no private key to decrypt the assertion with.');
  const metadata = rootOf(provider.metadata());
  const assertion = signedAssertion(xml, response, certificatesIn(metadata));
  const issuer = text(assertion, 'Issuer');
  if (issuer !== metadata.getAttribute('entityID'))
    throw invalidToken('Issuer not present in specified provider');
  checkAudience(assertion);
  checkTimes(assertion, now);
  return read(assertion, issuer);
}

/** The top-level status code; nested ones give details of a failure. */
function checkStatus(response: Element): void {
  const codes = all(response, protocolNamespace, 'StatusCode').filter(
    ({ parentNode }) => parentNode?.parentNode === response,
  );
  if (codes.some((code) => code.getAttribute('Value') !== success))
    throw invalidToken('The SAML response does not have the status Success.');
}

function signedAssertion(xml: string, response: Element, certificates: readonly string[]): Element {
  const signatures = all(response, signatureNamespace, 'Signature').filter(
    ({ parentNode }) =>
      parentNode === response ||
      (parentNode?.localName === 'Assertion' && parentNode.parentNode === response),
  );
  for (const signature of signatures) {
    for (const certificate of certificates) {
      const signed = signedXml(xml, signature, certificate);
      const root = signed === undefined ? undefined : rootOf(signed);
      const found =
        root?.localName === 'Assertion' ? root : root && all(root, assertionNamespace, 'Assertion')[0];
      if (found) return found;
    }
  }
  throw invalidToken('Response signature invalid');
}

/** The signed XML; `undefined` if the signature is invalid. */
function signedXml(xml: string, signature: Element, certificate: string): string | undefined {
  try {
    const check = new SignedXml({ publicCert: certificate, getCertFromKeyInfo: () => null });
    check.loadSignature(signature.toString());
    return check.checkSignature(xml) ? check.getSignedReferences()[0] : undefined;
  } catch {
    return undefined;
  }
}

function certificatesIn(metadata: Element): string[] {
  return all(metadata, metadataNamespace, 'IDPSSODescriptor')
    .flatMap((descriptor) => all(descriptor, signatureNamespace, 'X509Certificate'))
    .map(
      (element) =>
        `-----BEGIN CERTIFICATE-----\n${(element.textContent ?? '').replace(/\s/g, '').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`,
    );
}

function checkAudience(assertion: Element): void {
  const audiences = all(assertion, assertionNamespace, 'Audience').map((element) =>
    (element.textContent ?? '').trim(),
  );
  if (audiences.some((audience) => awsAudience.test(audience))) return;
  throw invalidToken('Response does not contain the required audience.');
}

function checkTimes(assertion: Element, now: Date): void {
  const times = (element: string, name: string) =>
    all(assertion, assertionNamespace, element).flatMap((found) => time(found, name) ?? []);
  const issued = time(assertion, 'IssueInstant')?.getTime() ?? 0;
  if (now.getTime() - issued > redeemWithinMs)
    throw expired('Token must be redeemed within 5 minutes of issuance');
  const ends = [
    ...times('Conditions', 'NotOnOrAfter'),
    ...times('SubjectConfirmationData', 'NotOnOrAfter'),
    ...times('AuthnStatement', 'SessionNotOnOrAfter'),
  ];
  if (ends.some((end) => end <= now)) throw expired('The SAML assertion is expired.');
  if (times('Conditions', 'NotBefore').some((start) => start > now))
    throw invalidToken('The SAML assertion is not yet valid.');
}

function read(assertion: Element, issuer: string): VerifiedAssertion {
  const [nameId] = all(assertion, assertionNamespace, 'NameID');
  const [confirmation] = all(assertion, assertionNamespace, 'SubjectConfirmationData');
  const [statement] = all(assertion, assertionNamespace, 'AuthnStatement');
  const sessionNotOnOrAfter = statement && time(statement, 'SessionNotOnOrAfter');
  const attributes = all(assertion, assertionNamespace, 'Attribute').flatMap((attribute) => {
    const name = awsAttribute.exec(attribute.getAttribute('Name') ?? '')?.[1];
    const values = all(attribute, assertionNamespace, 'AttributeValue').map((value) =>
      (value.textContent ?? '').trim(),
    );
    return name === undefined ? [] : [[name, values] as const];
  });
  return {
    issuer,
    subject: (nameId?.textContent ?? '').trim(),
    subjectType: (nameId?.getAttribute('Format') ?? '').replace(
      /^urn:oasis:names:tc:SAML:[\d.]+:nameid-format:/,
      '',
    ),
    recipient: confirmation?.getAttribute('Recipient') ?? '',
    attributes: new Map(attributes),
    ...(sessionNotOnOrAfter ? { sessionNotOnOrAfter } : {}),
  };
}

function rootOf(xml: string): Element {
  const root = /<!DOCTYPE/i.test(xml) ? undefined : parsed(xml);
  if (!root) throw invalidToken('The SAML response is not valid XML.');
  return root;
}

function parsed(xml: string): Element | null | undefined {
  try {
    return new DOMParser({ onError: onWarningStopParsing }).parseFromString(xml, 'text/xml').documentElement;
  } catch {
    return undefined;
  }
}

function all(parent: Element, namespace: string, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS(namespace, name));
}

function text(parent: Element, name: string): string {
  return (all(parent, assertionNamespace, name)[0]?.textContent ?? '').trim();
}

function time(element: Element, name: string): Date | undefined {
  const value = element.getAttribute(name);
  return value ? new Date(value) : undefined;
}

function expired(message: string): AwsServiceError {
  return new AwsServiceError('ExpiredTokenException', 400, message);
}

export function invalidToken(message: string): AwsServiceError {
  return new AwsServiceError('InvalidIdentityToken', 400, message);
}
