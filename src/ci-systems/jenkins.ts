import { awsAudience, type CiSystem } from './ci-system.ts';
import { cannotRestrict, serverAddress, settingOf } from './settings.ts';

const title = 'Jenkins';
const fileVariable = 'KEYTURN_ID_TOKEN_FILE';

const issuer = {
  name: 'issuer',
  brief:
    'the issuer of the plugin oidc-provider: the address of Jenkins, followed by /oidc, or the one that is configured',
  pattern: serverAddress,
  example: 'https://jenkins.example.com/oidc',
} as const;

const subject = {
  name: 'subject',
  brief: 'the subject of the token: by default the address of the job',
  pattern: /^[^*?$\s]+$/,
  example: 'https://jenkins.example.com/job/deploy/',
} as const;

/** Jenkins with the plugin oidc-provider (docs/facts.md#id-tokens-of-jenkins). */
export const jenkins: CiSystem = {
  name: 'jenkins',
  title,
  runsIn: (env) => Boolean(env.JENKINS_URL && env.BUILD_TAG),
  tokenWays: (env) => {
    const path = env[fileVariable];
    return path ? [{ kind: 'file', path }] : [];
  },
  howToGetToken: `bind a credential "OpenID Connect id token as file" of the plugin oidc-provider to the variable ${fileVariable}.`,
  settings: [issuer, subject],
  trust(request) {
    const restriction = (['branch', 'tag', 'environment'] as const).find(
      (each) => request[each] !== undefined,
    );
    if (restriction !== undefined)
      throw cannotRestrict(title, restriction, 'trust the address of the job: give the setting subject.');
    return {
      issuer: settingOf(request, issuer),
      audience: awsAudience,
      operator: 'StringEquals',
      subjects: [settingOf(request, subject)],
      mayNeedThumbprint: true,
    };
  },
  traps: [
    'The subject is a template in the settings of the plugin. Read it from a token before you write the trust policy.',
    "AWS must reach the server's keys, and a certificate of a private CA needs a thumbprint in the provider.",
    'Set the audience of the credential to sts.amazonaws.com.',
  ],
  jobFile: 'Jenkinsfile',
  snippet: ({ roleArn, region }) => `pipeline {
  agent any
  stages {
    stage('Deploy') {
      steps {
        withCredentials([file(credentialsId: 'aws-id-token', variable: '${fileVariable}')]) {
          sh 'keyturn exec --aws-region ${region} --role-to-assume ${roleArn} -- aws sts get-caller-identity'
        }
      }
    }
  }
}
`,
};
