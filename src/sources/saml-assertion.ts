import { XMLParser } from 'fast-xml-parser';
import { KeyturnError } from '../errors.ts';

/** A role that the response grants, and the SAML provider that it belongs to. */
export interface RolePair {
  readonly roleArn: string;
  readonly providerArn: string;
}

/** What a SAML response says, as far as Keyturn needs it to choose a role and explain a refusal. AWS verifies it. */
export interface Assertion {
  readonly issuer?: string;
  /** Absent where the status is success. */
  readonly failure?: string;
  readonly isEncrypted: boolean;
  readonly pairs: readonly RolePair[];
  readonly audiences: readonly string[];
  readonly recipients: readonly string[];
  readonly issuedAt?: Date;
  readonly notBefore?: Date;
  /** The earliest of several in the response. */
  readonly notOnOrAfter?: Date;
  readonly sessionNotOnOrAfter?: Date;
  readonly hasTags: boolean;
  readonly transitiveTagKeys: readonly string[];
}

type Element = Readonly<Record<string, unknown>>;

const success = /:status:Success$/;
/** In China, AWS documents these attributes under another host. */
const awsAttribute = /^https:\/\/[a-z.]+\/SAML\/Attributes\/(.+)$/;

/**
 * Reads a SAML response, only to choose a role and to explain errors. It does not expand entities, and it refuses a document
 * type, which no identity provider sends.
 *
 * @param base64 - the response, or a bare assertion
 * @throws KeyturnError `InvalidIdentityToken`
 */
export function readAssertion(base64: string): Assertion {
  const document = parse(Buffer.from(base64, 'base64').toString('utf8'));
  const [response] = children(document, 'Response');
  const parent = response ?? document;
  const [assertion = {}] = children(parent, 'Assertion');
  if (!response && children(document, 'Assertion').length === 0)
    throw unreadableAssertionError('it holds no SAML response');
  const attributes = attributesOf(assertion);
  const conditions = children(assertion, 'Conditions');
  const confirmations = children(assertion, 'Subject')
    .flatMap((subject) => children(subject, 'SubjectConfirmation'))
    .flatMap((confirmation) => children(confirmation, 'SubjectConfirmationData'));
  const restrictions = conditions.flatMap((condition) => children(condition, 'AudienceRestriction'));
  return {
    ...optional({
      issuer: texts(assertion, 'Issuer')[0],
      failure: response && failureOf(response),
      issuedAt: times([assertion], 'IssueInstant')[0],
      notBefore: times(conditions, 'NotBefore').at(-1),
      notOnOrAfter: times([...conditions, ...confirmations], 'NotOnOrAfter')[0],
      sessionNotOnOrAfter: times(children(assertion, 'AuthnStatement'), 'SessionNotOnOrAfter')[0],
    }),
    isEncrypted: children(parent, 'EncryptedAssertion').length > 0,
    pairs: pairsIn(attributes.get('Role') ?? []),
    audiences: restrictions.flatMap((restriction) => texts(restriction, 'Audience')),
    recipients: confirmations.flatMap((data) => attribute(data, 'Recipient') ?? []),
    hasTags: [...attributes.keys()].some((name) => name.startsWith('PrincipalTag:')),
    transitiveTagKeys: attributes.get('TransitiveTagKeys') ?? [],
  };
}

function parse(xml: string): Element {
  if (/<!DOCTYPE/i.test(xml)) throw unreadableAssertionError('it has a document type');
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    ignoreDeclaration: true,
    parseTagValue: false,
    processEntities: false,
    isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
  });
  try {
    return parser.parse(xml, true) as Element;
  } catch {
    // The parser's message may quote the document.
    throw unreadableAssertionError('it is not well-formed XML');
  }
}

function failureOf(response: Element): string | undefined {
  const [status] = children(response, 'Status');
  const codes = status ? nestedCodes(status) : [];
  if (codes.length === 0 || codes.some((code) => success.test(code))) return undefined;
  const [message] = status ? texts(status, 'StatusMessage') : [];
  const words = codes.map((code) => code.replace(/^.*:/, '')).join(', ');
  return message ? `${words}: ${message.replaceAll(/\s+/g, ' ').slice(0, 200)}` : words;
}

function nestedCodes(parent: Element): string[] {
  return children(parent, 'StatusCode').flatMap((code) => [
    attribute(code, 'Value') ?? '',
    ...nestedCodes(code),
  ]);
}

/** AWS's attributes, by their names without the prefix. */
function attributesOf(assertion: Element): Map<string, string[]> {
  const found = children(assertion, 'AttributeStatement')
    .flatMap((statement) => children(statement, 'Attribute'))
    .flatMap((element) => {
      const name = awsAttribute.exec(attribute(element, 'Name') ?? '')?.[1];
      return name === undefined ? [] : [[name, texts(element, 'AttributeValue')] as const];
    });
  return new Map(found.map(([name, values]) => [name, values]));
}

/** `role,provider` in either order. Other values are not for AWS, or AWS reports them. */
function pairsIn(values: readonly string[]): RolePair[] {
  const pairs = values.flatMap((value) => {
    const parts = value.split(',').map((part) => part.trim());
    const roleArn = parts.find((part) => part.includes(':role/'));
    const providerArn = parts.find((part) => part.includes(':saml-provider/'));
    return roleArn && providerArn ? [{ roleArn, providerArn }] : [];
  });
  return pairs.filter(
    (pair, index) =>
      pairs.findIndex((other) => other.roleArn === pair.roleArn && other.providerArn === pair.providerArn) ===
      index,
  );
}

function children(parent: Element, name: string): Element[] {
  const found = parent[name];
  if (!Array.isArray(found)) return [];
  return found.map((child) =>
    typeof child === 'object' && child !== null ? child : { '#text': String(child) },
  );
}

function texts(parent: Element, name: string): string[] {
  return children(parent, name)
    .map((child) => String(child['#text'] ?? '').trim())
    .filter((text) => text !== '');
}

function attribute(element: Element, name: string): string | undefined {
  const value = element[`@${name}`];
  return typeof value === 'string' ? value : undefined;
}

/** Times, earliest first. */
function times(elements: readonly Element[], name: string): Date[] {
  return elements
    .map((element) => new Date(attribute(element, name) ?? ''))
    .filter((time) => !Number.isNaN(time.getTime()))
    .sort((a, b) => a.getTime() - b.getTime());
}

function optional<T extends Record<string, unknown>>(record: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

function unreadableAssertionError(why: string): KeyturnError {
  return new KeyturnError('InvalidIdentityToken', {
    summary: `saml-assertion cannot be read: ${why}.`,
    cause: 'it was truncated when it was copied, or it is not the response of the identity provider.',
    remedy: 'give the SAML response as the identity provider posts it (the form field SAMLResponse).',
  });
}
