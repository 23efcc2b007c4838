import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { AwsServiceError, type SignedBy } from '../operation.ts';

/** A request as received. */
export interface WireRequest {
  readonly method: string;
  readonly url: URL;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request's signature, from the Authorization header or a presigned query string. */
interface Claim {
  readonly credential: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly amzDate: string;
  readonly sessionToken?: string;
  readonly presigned: boolean;
  /** Seconds for which a presigned request is valid. */
  readonly expires?: number;
}

const algorithm = 'AWS4-HMAC-SHA256';

/**
 * Checks a Signature Version 4 (AWS General Reference, "Signing AWS API requests"): over method, path, query, signed
 * headers and body, with the key from `secretFor`, for this service, and within the allowed time.
 *
 * @returns the signer; `undefined` if the request is not signed
 * @throws AwsServiceError with AWS's codes and messages
 */
export function verifySignature(
  request: WireRequest,
  service: string,
  now: Date,
  secretFor: (signedBy: SignedBy) => string,
  allowedSkewMs = 15 * 60_000,
): SignedBy | undefined {
  const claim = claimOf(request);
  if (!claim) return undefined;
  const [accessKeyId = '', day = '', region = '', scopedService = '', terminator = ''] =
    claim.credential.split('/');
  if (terminator !== 'aws4_request' || !/^\d{8}$/.test(day) || region === '') {
    throw new AwsServiceError(
      'IncompleteSignature',
      400,
      'Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term.',
    );
  }
  if (scopedService !== service)
    throw mismatch(`Credential should be scoped to correct service: '${service}'.`);
  if (!claim.amzDate.startsWith(day))
    throw mismatch(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${day}' != '${claim.amzDate.slice(0, 8)}'.`,
    );
  checkSignedHeaders(request, claim);
  checkTime(claim, now, allowedSkewMs);
  const signedBy = {
    accessKeyId,
    region,
    ...(claim.sessionToken === undefined ? {} : { sessionToken: claim.sessionToken }),
  };
  const secret = secretFor(signedBy);
  const scope = `${day}/${region}/${scopedService}/aws4_request`;
  const text = [algorithm, claim.amzDate, scope, sha256(canonicalRequest(request, claim))].join('\n');
  const key = [day, region, scopedService, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  if (!isEqual(hmac(key, text).toString('hex'), claim.signature)) {
    throw mismatch(
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
  }
  return signedBy;
}

function claimOf({ headers, url }: WireRequest): Claim | undefined {
  const { authorization } = headers;
  if (authorization?.startsWith(algorithm)) return headerClaim(authorization, headers);
  if (url.searchParams.get('X-Amz-Algorithm') === algorithm) return queryClaim(url.searchParams);
  if (authorization !== undefined) {
    throw new AwsServiceError('IncompleteSignature', 400, 'Unsupported authorization type.');
  }
  return undefined;
}

function headerClaim(authorization: string, headers: Readonly<Record<string, string>>): Claim {
  const fields = new Map(
    authorization
      .slice(algorithm.length)
      .split(',')
      .map((field) => field.trim().split('=', 2) as [string, string]),
  );
  const [credential, signedHeaders, signature] = ['Credential', 'SignedHeaders', 'Signature'].map((name) =>
    fields.get(name),
  );
  const amzDate = headers['x-amz-date'];
  if (!credential || !signedHeaders || !signature || !amzDate) {
    const missing = [
      !credential && "'Credential'",
      !signature && "'Signature'",
      !signedHeaders && "'SignedHeaders'",
    ].filter(Boolean);
    throw new AwsServiceError(
      'IncompleteSignature',
      400,
      `Authorization header requires ${missing.join(', ') || "existence of either a 'X-Amz-Date' or a 'Date' header"}.`,
    );
  }
  const sessionToken = headers['x-amz-security-token'];
  return {
    credential,
    signature,
    amzDate,
    signedHeaders: signedHeaders.split(';'),
    presigned: false,
    ...(sessionToken === undefined ? {} : { sessionToken }),
  };
}

function queryClaim(query: URLSearchParams): Claim {
  const [credential, signedHeaders, signature, amzDate] = [
    'X-Amz-Credential',
    'X-Amz-SignedHeaders',
    'X-Amz-Signature',
    'X-Amz-Date',
  ].map((name) => query.get(name));
  if (!credential || !signedHeaders || !signature || !amzDate) {
    throw new AwsServiceError(
      'IncompleteSignature',
      400,
      'AWS query-string parameters must include Credential, Signature, SignedHeaders and Date.',
    );
  }
  const sessionToken = query.get('X-Amz-Security-Token');
  return {
    credential,
    signature,
    amzDate,
    signedHeaders: signedHeaders.split(';'),
    presigned: true,
    expires: Number(query.get('X-Amz-Expires') ?? 900),
    ...(sessionToken === null ? {} : { sessionToken }),
  };
}

/** The signature must cover the host and every `x-amz-` header. */
function checkSignedHeaders({ headers }: WireRequest, { signedHeaders }: Claim): void {
  const needed = ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-amz-'))];
  const forgotten = needed.find((name) => !signedHeaders.includes(name));
  if (forgotten !== undefined)
    throw mismatch(`'${forgotten}' must be a 'SignedHeader' in the AWS Authorization.`);
}

function checkTime({ amzDate, expires }: Claim, now: Date, allowedSkewMs: number): void {
  const tolerance = `${allowedSkewMs / 60_000} min.`;
  const signed = Date.parse(
    amzDate.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
  if (Number.isNaN(signed))
    throw new AwsServiceError(
      'IncompleteSignature',
      400,
      `Date must be in ISO-8601 'basic format'. Got '${amzDate}'.`,
    );
  const [server, past, future] = [
    now.getTime(),
    signed + (expires ?? 0) * 1000 + (expires === undefined ? allowedSkewMs : 0),
    signed - allowedSkewMs,
  ];
  if (server > past)
    throw mismatch(
      `Signature expired: ${amzDate} is now earlier than ${basic(server - allowedSkewMs)} (${basic(server)} - ${tolerance})`,
    );
  if (server < future)
    throw mismatch(
      `Signature not yet current: ${amzDate} is still later than ${basic(server + allowedSkewMs)} (${basic(server)} + ${tolerance})`,
    );
}

function basic(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function canonicalRequest(
  { method, url, headers, body }: WireRequest,
  { signedHeaders, presigned }: Claim,
): string {
  const query = [...url.searchParams]
    .filter(([name]) => !(presigned && name === 'X-Amz-Signature'))
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const canonicalHeaders = signedHeaders
    .map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`)
    .join('');
  const path = url.pathname
    .split('/')
    .map((segment) => encoded(decodeURIComponent(segment)))
    .join('/');
  return [method, path, query, canonicalHeaders, signedHeaders.join(';'), sha256(body)].join('\n');
}

/** Percent-encoding by RFC 3986, which escapes more than `encodeURIComponent`. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function isEqual(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function mismatch(message: string): AwsServiceError {
  return new AwsServiceError('SignatureDoesNotMatch', 403, message);
}
