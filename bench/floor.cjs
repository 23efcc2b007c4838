// The floor: the cost of one role session with only node:crypto and node:http or node:https. No checks, no retries, no
// profile, and only the three masks that the runner needs. It reads the same inputs and exports the same variables.
//
// With a stored key it signs one AssumeRole. Without one it requests an ID token first.
const { createHash, createHmac } = require('node:crypto');
const { appendFileSync } = require('node:fs');

const env = process.env;
const endpoint = new URL(env.AWS_ENDPOINT_URL_STS);
const { request } = require(endpoint.protocol === 'https:' ? 'node:https' : 'node:http');
const region = env['INPUT_AWS-REGION'];
const keyId = env['INPUT_AWS-ACCESS-KEY-ID'];
const contentType = 'application/x-www-form-urlencoded';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();

function send(url, options, body, done) {
  const outgoing = request(url, options, (answer) => {
    let text = '';
    answer.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    answer.on('end', () => done(text));
  });
  outgoing.end(body);
}

function signed(body) {
  const amzDate = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = `${amzDate.slice(0, 8)}/${region}/sts/aws4_request`;
  const canonical = `POST\n/\n\ncontent-type:${contentType}\nhost:${endpoint.host}\nx-amz-date:${amzDate}\n\ncontent-type;host;x-amz-date\n${sha256(body)}`;
  const key = scope.split('/').reduce(hmac, `AWS4${env['INPUT_AWS-SECRET-ACCESS-KEY']}`);
  const signature = createHmac('sha256', key)
    .update(`AWS4-HMAC-SHA256\n${amzDate}\n${scope}\n${sha256(canonical)}`)
    .digest('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${keyId}/${scope}, SignedHeaders=content-type;host;x-amz-date, Signature=${signature}`;
  return { 'x-amz-date': amzDate, authorization };
}

function assume(operation, proof) {
  const body = new URLSearchParams({
    Action: operation,
    Version: '2011-06-15',
    RoleArn: env['INPUT_ROLE-TO-ASSUME'],
    RoleSessionName: 'GitHubActions',
    DurationSeconds: '3600',
    ...proof,
  }).toString();
  const headers = {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    ...(keyId ? signed(body) : {}),
  };
  send(endpoint, { method: 'POST', headers }, body, publish);
}

function publish(xml) {
  const lines = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map((name) => {
    const value = xml.match(new RegExp(`<${name}>([^<]+)<`))[1];
    console.log(`::add-mask::${value}`);
    return `AWS_${name}=${value}\n`;
  });
  appendFileSync(env.GITHUB_ENV, lines.join(''));
}

if (keyId) {
  assume('AssumeRole', {});
} else {
  const url = `${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${env.INPUT_AUDIENCE}`;
  const authorization = `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}`;
  send(url, { headers: { authorization } }, undefined, (json) => {
    assume('AssumeRoleWithWebIdentity', { WebIdentityToken: JSON.parse(json).value });
  });
}
