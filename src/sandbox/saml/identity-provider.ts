import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import type { SandboxClock } from '../clock.ts';
import { selfSignedCertificate } from './certificate.ts';

const attributePrefix = 'https://aws.amazon.com/SAML/Attributes/';
const success = 'urn:oasis:names:tc:SAML:2.0:status:Success';
const signedElement = { assertion: 'Assertion', response: 'Response' } as const;

/** The content of a response. The defaults are those of a correct identity provider. */
export interface SamlResponse {
  /** `role,provider` pairs that the user may choose from. */
  readonly roles: readonly string[];
  readonly nameId?: string;
  readonly sessionName?: string;
  readonly audience?: string;
  readonly recipient?: string;
  readonly issuer?: string;
  readonly issuedAt?: Date;
  /** Seconds from its issue; default 300. */
  readonly lifetime?: number;
  readonly sessionNotOnOrAfter?: Date;
  /** Seconds. */
  readonly sessionDuration?: number;
  readonly tags?: Readonly<Record<string, string>>;
  readonly transitiveTagKeys?: readonly string[];
  readonly sourceIdentity?: string;
  readonly status?: string;
  /** The signed element; default: the assertion. */
  readonly signed?: keyof typeof signedElement;
}

/** A company's SAML 2.0 identity provider with its own key and certificate. */
export class IdentityProvider {
  readonly entityId = 'https://idp.example.com/saml';
  readonly #clock: SandboxClock;
  #keys: { readonly privateKey: KeyObject; readonly certificate: string } | undefined;

  constructor(clock: SandboxClock) {
    this.#clock = clock;
  }

  /** The metadata document to upload to IAM. */
  metadata(): string {
    return `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="${this.entityId}"><md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${base64Of(this.#signingKeys().certificate)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor><md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://idp.example.com/sso"/></md:IDPSSODescriptor></md:EntityDescriptor>`;
  }

  /** Creates a signed response in Base64, as the browser posts it. */
  respond(response: SamlResponse): string {
    const { signed = 'assertion' } = response;
    return Buffer.from(this.#sign(this.#xml(response), signedElement[signed])).toString('base64');
  }

  #xml(response: SamlResponse): string {
    const {
      issuer = this.entityId,
      status = success,
      recipient = 'https://signin.aws.amazon.com/saml',
    } = response;
    const issuedAt = response.issuedAt ?? this.#clock.wall();
    return `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_${randomUUID()}" Version="2.0" IssueInstant="${issuedAt.toISOString()}" Destination="${escaped(recipient)}"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${escaped(issuer)}</saml:Issuer><samlp:Status><samlp:StatusCode Value="${escaped(status)}"/></samlp:Status>${assertion({ ...response, issuer, recipient, issuedAt })}</samlp:Response>`;
  }

  #sign(xml: string, element: string): string {
    const { privateKey, certificate } = this.#signingKeys();
    const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
    const signature = new SignedXml({
      privateKey,
      publicCert: certificate,
      signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      canonicalizationAlgorithm: exclusive,
    });
    const xpath = `//*[local-name(.)='${element}']`;
    signature.addReference({
      xpath,
      transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', exclusive],
      digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
    });
    signature.computeSignature(xml, {
      prefix: 'ds',
      location: { reference: `${xpath}/*[local-name(.)='Issuer']`, action: 'after' },
    });
    return signature.getSignedXml();
  }

  /** Created on first use: most sandboxes use no SAML, and an RSA key takes time. */
  #signingKeys() {
    if (!this.#keys) {
      const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const from = new Date(this.#clock.wall().getTime() - 86_400_000);
      const certificate = selfSignedCertificate('idp.example.com', { publicKey, privateKey }, from, 365);
      this.#keys = { privateKey, certificate };
    }
    return this.#keys;
  }
}

function assertion(
  response: SamlResponse & { readonly issuer: string; readonly recipient: string; readonly issuedAt: Date },
): string {
  const { issuer, recipient, issuedAt, nameId = 'octocat', audience = recipient, lifetime = 300 } = response;
  const notOnOrAfter = new Date(issuedAt.getTime() + lifetime * 1000).toISOString();
  const session = response.sessionNotOnOrAfter;
  return `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_${randomUUID()}" Version="2.0" IssueInstant="${issuedAt.toISOString()}"><saml:Issuer>${escaped(issuer)}</saml:Issuer><saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${escaped(nameId)}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="${notOnOrAfter}" Recipient="${escaped(recipient)}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${issuedAt.toISOString()}" NotOnOrAfter="${notOnOrAfter}"><saml:AudienceRestriction><saml:Audience>${escaped(audience)}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${issuedAt.toISOString()}"${session ? ` SessionNotOnOrAfter="${session.toISOString()}"` : ''}><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>${attributes(response)}</saml:AttributeStatement></saml:Assertion>`;
}

function attributes(response: SamlResponse): string {
  const {
    roles,
    sessionName = 'octocat',
    sessionDuration,
    sourceIdentity,
    tags = {},
    transitiveTagKeys = [],
  } = response;
  const all: readonly (readonly [string, readonly string[]])[] = [
    ['Role', roles],
    ['RoleSessionName', sessionName === '' ? [] : [sessionName]],
    ['SessionDuration', sessionDuration === undefined ? [] : [String(sessionDuration)]],
    ['SourceIdentity', sourceIdentity === undefined ? [] : [sourceIdentity]],
    ...Object.entries(tags).map(([key, value]) => [`PrincipalTag:${key}`, [value]] as const),
    ['TransitiveTagKeys', transitiveTagKeys],
  ];
  return all
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => {
      const each = values.map((value) => `<saml:AttributeValue>${escaped(value)}</saml:AttributeValue>`);
      return `<saml:Attribute Name="${attributePrefix}${escaped(name)}">${each.join('')}</saml:Attribute>`;
    })
    .join('');
}

function base64Of(pem: string): string {
  return pem.replace(/-----[^-]+-----|\s/g, '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
