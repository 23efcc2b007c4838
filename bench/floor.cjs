// The floor: the cost of one signed AssumeRole with only node:crypto and node:http. No checks, no retries,
// no profile, and only the three masks that the runner needs. It reads the same inputs and exports the same variables.
const { createHash, createHmac } = require('node:crypto');
const { appendFileSync } = require('node:fs');
const { request } = require('node:http');

const env = process.env;
const endpoint = new URL(env.AWS_ENDPOINT_URL_STS);
const region = env['INPUT_AWS-REGION'];
const body = new URLSearchParams({
  Action: 'AssumeRole',
  Version: '2011-06-15',
  RoleArn: env['INPUT_ROLE-TO-ASSUME'],
  RoleSessionName: 'GitHubActions',
  DurationSeconds: '3600',
}).toString();

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();

const amzDate = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
const scope = `${amzDate.slice(0, 8)}/${region}/sts/aws4_request`;
const contentType = 'application/x-www-form-urlencoded';
const canonical = `POST\n/\n\ncontent-type:${contentType}\nhost:${endpoint.host}\nx-amz-date:${amzDate}\n\ncontent-type;host;x-amz-date\n${sha256(body)}`;
const key = scope.split('/').reduce(hmac, `AWS4${env['INPUT_AWS-SECRET-ACCESS-KEY']}`);
const signature = createHmac('sha256', key)
  .update(`AWS4-HMAC-SHA256\n${amzDate}\n${scope}\n${sha256(canonical)}`)
  .digest('hex');

const outgoing = request(
  endpoint,
  {
    method: 'POST',
    headers: {
      'content-type': contentType,
      'content-length': Buffer.byteLength(body),
      'x-amz-date': amzDate,
      authorization: `AWS4-HMAC-SHA256 Credential=${env['INPUT_AWS-ACCESS-KEY-ID']}/${scope}, SignedHeaders=content-type;host;x-amz-date, Signature=${signature}`,
    },
  },
  (answer) => {
    let xml = '';
    answer.setEncoding('utf8').on('data', (chunk) => {
      xml += chunk;
    });
    answer.on('end', () => {
      const lines = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map((name) => {
        const value = xml.match(new RegExp(`<${name}>([^<]+)<`))[1];
        console.log(`::add-mask::${value}`);
        return `AWS_${name}=${value}\n`;
      });
      appendFileSync(env.GITHUB_ENV, lines.join(''));
    });
  },
);
outgoing.end(body);
