#!/usr/bin/env bash
# The real AWS CLI (Debian's awscli) as a client of the sandbox: with the environment and with the profile that the
# bundled action wrote, and with keys of its own. Prints a line for each command; its last line is `N passed, N failed`.
set -uo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/node_modules/.bin:$PATH"

if [ -x /usr/bin/aws ]; then
  aws=/usr/bin/aws
elif command -v apt-get >/dev/null && { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq awscli >/dev/null; }; then
  aws=/usr/bin/aws
else
  aws=$(command -v aws) || { echo 'There is no AWS CLI, and apt-get cannot install it.'; exit 1; }
fi
"$aws" --version

home=$(mktemp -d)
server=
finish() {
  [ -n "$server" ] && kill "$server" 2>/dev/null
  rm -rf "$home"
}
trap finish EXIT

# --- the sandbox, and what it knows
node src/sandbox/main.ts --json >"$home/sandbox.json" &
server=$!
for _ in $(seq 100); do [ -s "$home/sandbox.json" ] && break; sleep 0.1; done
[ -s "$home/sandbox.json" ] || { echo 'The sandbox did not start.'; exit 1; }
known() { node -p "JSON.parse(require('node:fs').readFileSync('$home/sandbox.json', 'utf8')).$1"; }

endpoint=$(known awsUrl)
ci_id=$(known users.ci.keys.accessKeyId)
ci_secret=$(known users.ci.keys.secretAccessKey)
alice_id=$(known users.alice.keys.accessKeyId)
alice_secret=$(known users.alice.keys.secretAccessKey)
ci_role=$(known roles.ci)
oidc_role=$(known roles.oidc)

# The CLI of Debian 12 knows no AWS_ENDPOINT_URL; --endpoint-url is the same to the server.
# Only these variables reach a command, so that nothing of this machine can help it.
clean() { env -i PATH="$PATH" HOME="$home" AWS_EC2_METADATA_DISABLED=true AWS_PAGER='' "$@"; }

passed=0
failed=0

# check NAME PATTERN COMMAND...: the command's output must match the pattern.
check() {
  local name=$1 pattern=$2 output
  shift 2
  output=$("$@")
  if grep -qE -- "$pattern" <<<"$output"; then
    passed=$((passed + 1))
    echo "ok   $name"
  else
    failed=$((failed + 1))
    echo "FAIL $name: expected $pattern, got: $(tr '\n' ' ' <<<"$output" | cut -c 1-300)"
  fi
}

as() { # as ID SECRET [TOKEN] -- COMMAND...
  local id=$1 secret=$2 token=''
  shift 2
  if [ "$1" != -- ]; then token=$1; shift; fi
  shift
  clean AWS_ACCESS_KEY_ID="$id" AWS_SECRET_ACCESS_KEY="$secret" ${token:+AWS_SESSION_TOKEN="$token"} \
    timeout 600 "$aws" --endpoint-url "$endpoint" --region eu-central-1 --output json "$@" </dev/null 2>&1
}

# --- stored keys
check 'get-caller-identity as a user' ':user/ci/ci-deployer"' as "$ci_id" "$ci_secret" -- sts get-caller-identity
check 'assume-role' '"SessionToken":' as "$ci_id" "$ci_secret" -- sts assume-role --role-arn "$ci_role" --role-session-name cli
check 'assume-role with tags and a duration' '"PackedPolicySize": [1-9]' as "$ci_id" "$ci_secret" -- sts assume-role --role-arn "$ci_role" --role-session-name cli --duration-seconds 7200 --tags Key=Team,Value=platform --transitive-tag-keys Team
check 'assume-role for too long' 'ValidationError.*less than or equal to 43200' as "$ci_id" "$ci_secret" -- sts assume-role --role-arn "$ci_role" --role-session-name cli --duration-seconds 43201
check 'assume-role without the external ID is denied' 'AccessDenied.*not authorized to perform: sts:AssumeRole' as "$ci_id" "$ci_secret" -- sts assume-role --role-arn "$(known roles.externalId)" --role-session-name cli
check 'assume-role with the external ID' '"AssumedRoleUser":' as "$ci_id" "$ci_secret" -- sts assume-role --role-arn "$(known roles.externalId)" --role-session-name cli --external-id octo-external-id
check 'assume-role without MFA is denied' 'AccessDenied' as "$alice_id" "$alice_secret" -- sts assume-role --role-arn "$(known roles.resourceUser)" --role-session-name cli
check 'list-access-keys of oneself' "\"AccessKeyId\": \"$ci_id\"" as "$ci_id" "$ci_secret" -- iam list-access-keys
check 'list-access-keys without MFA is denied where the policy demands it' 'AccessDenied.*iam:ListAccessKeys' as "$alice_id" "$alice_secret" -- iam list-access-keys
check 'get-user without MFA' '"UserName": "alice"' as "$alice_id" "$alice_secret" -- iam get-user
check 'list-mfa-devices' '"SerialNumber": "arn:aws:iam::123456789012:mfa/alice"' as "$alice_id" "$alice_secret" -- iam list-mfa-devices --user-name alice
check 'get-access-key-last-used' '"ServiceName": "(sts|iam)"' as "$ci_id" "$ci_secret" -- iam get-access-key-last-used --access-key-id "$ci_id"
check 'get-session-token' '"AccessKeyId": "ASIA' as "$alice_id" "$alice_secret" -- sts get-session-token --duration-seconds 900
check 'get-session-token with a wrong MFA code is denied' 'AccessDenied.*MultiFactorAuthentication failed' as "$alice_id" "$alice_secret" -- sts get-session-token --serial-number arn:aws:iam::123456789012:mfa/alice --token-code 000000
check 'get-access-key-info' '"Account": "123456789012"' as "$ci_id" "$ci_secret" -- sts get-access-key-info --access-key-id "$alice_id"
check 'a wrong secret' 'SignatureDoesNotMatch' as "$ci_id" "${ci_secret}x" -- sts get-caller-identity
check 'an unknown key' 'InvalidClientTokenId' as AKIAIOSFODNN7EXAMPLE "$ci_secret" -- sts get-caller-identity
check 'a session without its token' 'InvalidClientTokenId' as ASIAIOSFODNN7EXAMPLE "$ci_secret" -- sts get-caller-identity

# --- a key's life
created=$(as "$ci_id" "$ci_secret" -- iam create-access-key --user-name ci-deployer)
new_id=$(node -p "JSON.parse(process.argv[1]).AccessKey.AccessKeyId" "$created")
new_secret=$(node -p "JSON.parse(process.argv[1]).AccessKey.SecretAccessKey" "$created")
check 'a new key works' ':user/ci/ci-deployer"' as "$new_id" "$new_secret" -- sts get-caller-identity
check 'a third key is over the quota' 'LimitExceeded.*AccessKeysPerUser: 2' as "$ci_id" "$ci_secret" -- iam create-access-key --user-name ci-deployer
check 'update-access-key' '^$' as "$ci_id" "$ci_secret" -- iam update-access-key --access-key-id "$new_id" --status Inactive
check 'an inactive key does not work' 'InvalidClientTokenId' as "$new_id" "$new_secret" -- sts get-caller-identity
check 'delete-access-key' '^$' as "$ci_id" "$ci_secret" -- iam delete-access-key --access-key-id "$new_id"
check 'a deleted key is not listed' '^ *1$' bash -c "grep -c AccessKeyId <<<'$(as "$ci_id" "$ci_secret" -- iam list-access-keys)'"
check 'deleting it again' 'NoSuchEntity' as "$ci_id" "$ci_secret" -- iam delete-access-key --access-key-id "$new_id"

# --- a rotation by hand: create, use, retire, and the quota on the way
created=$(as "$ci_id" "$ci_secret" -- iam create-access-key)
second_id=$(node -p "JSON.parse(process.argv[1]).AccessKey.AccessKeyId" "$created")
second_secret=$(node -p "JSON.parse(process.argv[1]).AccessKey.SecretAccessKey" "$created")
check 'create-access-key without a name is about oneself' "$second_id" as "$ci_id" "$ci_secret" -- iam list-access-keys --query 'AccessKeyMetadata[].AccessKeyId'
check 'a key that was never used says N/A' '"Region": "N/A"' as "$ci_id" "$ci_secret" -- iam get-access-key-last-used --access-key-id "$second_id"
check 'create-access-key again is over the quota' 'LimitExceeded' as "$second_id" "$second_secret" -- iam create-access-key
check 'the use is known, with its user' '"UserName": "ci-deployer"' as "$second_id" "$second_secret" -- iam get-access-key-last-used --access-key-id "$second_id"
check 'the new key calls STS in a Region' ':user/ci/ci-deployer"' as "$second_id" "$second_secret" -- --region eu-west-1 sts get-caller-identity
check 'the last use is told with its service and Region' '^ *"sts eu-west-1" *$' as "$ci_id" "$ci_secret" -- iam get-access-key-last-used --access-key-id "$second_id" --query "join(' ', [AccessKeyLastUsed.ServiceName, AccessKeyLastUsed.Region])"
check 'the new key retires the old one' '^$' as "$second_id" "$second_secret" -- iam update-access-key --access-key-id "$ci_id" --status Inactive
check 'calls with the retired key are refused by STS' 'InvalidClientTokenId' as "$ci_id" "$ci_secret" -- sts get-caller-identity
check 'calls with the retired key are refused by IAM' 'InvalidClientTokenId' as "$ci_id" "$ci_secret" -- iam list-access-keys
check 'an Inactive key counts in the quota' 'LimitExceeded' as "$second_id" "$second_secret" -- iam create-access-key
check 'the retired key is listed as such' "Inactive" as "$second_id" "$second_secret" -- iam list-access-keys --query "AccessKeyMetadata[?AccessKeyId=='$ci_id'].Status"
check 'update-access-key brings it back' '^$' as "$second_id" "$second_secret" -- iam update-access-key --access-key-id "$ci_id" --status Active
check 'and it works again' ':user/ci/ci-deployer"' as "$ci_id" "$ci_secret" -- sts get-caller-identity
check 'delete-access-key of the other' '^$' as "$ci_id" "$ci_secret" -- iam delete-access-key --access-key-id "$second_id"
check 'calls with a deleted key are refused' 'InvalidClientTokenId' as "$second_id" "$second_secret" -- sts get-caller-identity

# --- web identity
curl_token() { node -e "fetch(process.argv[1] + '&audience=' + process.argv[3], { headers: { authorization: 'Bearer ' + process.argv[2] } }).then((answer) => answer.json()).then(({ value }) => console.log(value))" "$(known oidcJob.ACTIONS_ID_TOKEN_REQUEST_URL)" "$(known oidcJob.ACTIONS_ID_TOKEN_REQUEST_TOKEN)" "$1"; }
check 'assume-role-with-web-identity' '"SubjectFromWebIdentityToken": "repo:octo-org/octo-repo:ref:refs/heads/main"' clean timeout 600 "$aws" --endpoint-url "$endpoint" --region eu-central-1 --output json sts assume-role-with-web-identity --role-arn "$oidc_role" --role-session-name cli --web-identity-token "$(curl_token sts.amazonaws.com)"
check 'a token for another audience' 'InvalidIdentityToken.*audience' bash -c "env -i PATH='$PATH' HOME='$home' '$aws' --endpoint-url '$endpoint' --region eu-central-1 sts assume-role-with-web-identity --role-arn '$oidc_role' --role-session-name cli --web-identity-token '$(curl_token octo)' 2>&1"
check 'assume-role-with-saml' '"SubjectType": "persistent"' clean timeout 600 "$aws" --endpoint-url "$endpoint" --region eu-central-1 --output json sts assume-role-with-saml --role-arn "$(known roles.resourceUser)" --principal-arn "$(known samlProviderArn)" --saml-assertion "$(known samlAssertion)"

# --- what the action wrote: the environment, and a profile
action=$(node scripts/current-action.ts) || exit 1
run_action() { # run_action NAME=VALUE... : the inputs; leaves GITHUB_ENV in $home/env
  : >"$home/env"; : >"$home/output"; : >"$home/state"
  clean AWS_ENDPOINT_URL_STS="$endpoint" GITHUB_ENV="$home/env" GITHUB_OUTPUT="$home/output" GITHUB_STATE="$home/state" \
    'INPUT_AWS-REGION=eu-central-1' INPUT_AUDIENCE=sts.amazonaws.com \
    "INPUT_AWS-ACCESS-KEY-ID=$ci_id" "INPUT_AWS-SECRET-ACCESS-KEY=$ci_secret" "INPUT_ROLE-TO-ASSUME=$ci_role" "$@" \
    node "$action/dist/main/index.js" >"$home/log" || cat "$home/log"
}
exported() { node -p "require('node:fs').readFileSync('$home/env', 'utf8').match(/^$1<<(.*)\n([^]*?)\n\\1\$/m)[2]"; }

run_action
check 'get-caller-identity with the exported environment' ':assumed-role/resource-user-ci/GitHubActions"' as "$(exported AWS_ACCESS_KEY_ID)" "$(exported AWS_SECRET_ACCESS_KEY)" "$(exported AWS_SESSION_TOKEN)" -- sts get-caller-identity
check 'the role may read IAM' '"Users":' as "$(exported AWS_ACCESS_KEY_ID)" "$(exported AWS_SECRET_ACCESS_KEY)" "$(exported AWS_SESSION_TOKEN)" -- iam list-users
check 'the role may not write to it' 'AccessDenied.*no identity-based policy allows the iam:CreateAccessKey action' as "$(exported AWS_ACCESS_KEY_ID)" "$(exported AWS_SECRET_ACCESS_KEY)" "$(exported AWS_SESSION_TOKEN)" -- iam create-access-key --user-name ci-deployer

run_action 'INPUT_AWS-PROFILE=octo-deploy'
check 'get-caller-identity with the written profile' ':assumed-role/resource-user-ci/GitHubActions"' clean "$aws" --endpoint-url "$endpoint" --profile octo-deploy --output json sts get-caller-identity
check "the profile's Region" '^eu-central-1$' clean "$aws" configure get region --profile octo-deploy
check 'AWS_PROFILE names it as well' ':assumed-role/resource-user-ci/' clean AWS_PROFILE=octo-deploy "$aws" --endpoint-url "$endpoint" --output json sts get-caller-identity

# --- several profiles from one step; some of their roles the CLI assumes itself
as_profile() { clean "${@:2}" timeout 600 "$aws" --endpoint-url "$endpoint" --profile "$1" --output json sts get-caller-identity </dev/null 2>&1; }

run_action INPUT_ROLE-TO-ASSUME= "INPUT_PROFILES=
  staging = $ci_role region=eu-west-1
  tools = $(known roles.ciSameAccount) session-name=octo-tools env=TOOLS
  keys env=OWN"
check 'a profile in the resources account' '"arn:aws:sts::210987654321:assumed-role/resource-user-ci/GitHubActions"' as_profile staging
check 'its Region' '^eu-west-1$' clean "$aws" configure get region --profile staging
check 'another profile of the same step, in the users account' '"arn:aws:sts::123456789012:assumed-role/ci-deploy/octo-tools"' as_profile tools
check 'it holds the keys of a session' '^ASIA' clean "$aws" configure get aws_access_key_id --profile tools
check 'the variables with a prefix' ':assumed-role/ci-deploy/octo-tools"' as "$(exported TOOLS_AWS_ACCESS_KEY_ID)" "$(exported TOOLS_AWS_SECRET_ACCESS_KEY)" "$(exported TOOLS_AWS_SESSION_TOKEN)" -- sts get-caller-identity
check 'the stored keys with a prefix' ':user/ci/ci-deployer"' as "$(exported OWN_AWS_ACCESS_KEY_ID)" "$(exported OWN_AWS_SECRET_ACCESS_KEY)" -- sts get-caller-identity
check 'nothing without a prefix' '^$' grep -E '^AWS_' "$home/env"

run_action INPUT_ROLE-TO-ASSUME= "INPUT_PROFILES=
  my_account = keys
  my_resource_account = $ci_role source_profile=my_account session-name=octo-cli region=eu-central-1
  my_other_account = $(known roles.externalId) source_profile=my_account external-id=octo-external-id
  with_mfa = $ci_role source_profile=my_account mfa_serial=arn:aws:iam::123456789012:mfa/ci-deployer"
# --endpoint-url is for the command alone, not for the AssumeRole before it: newer CLIs read AWS_ENDPOINT_URL_STS, and
# the others get a rule set for STS that knows one endpoint.
mkdir -p "$home/models/sts/2011-06-15"
cat >"$home/models/sts/2011-06-15/endpoint-rule-set-1.json" <<RULES
{ "version": "1.0",
  "parameters": {
    "Region": { "builtIn": "AWS::Region", "required": false, "documentation": "", "type": "String" },
    "UseDualStack": { "builtIn": "AWS::UseDualStack", "required": true, "default": false, "documentation": "", "type": "Boolean" },
    "UseFIPS": { "builtIn": "AWS::UseFIPS", "required": true, "default": false, "documentation": "", "type": "Boolean" },
    "Endpoint": { "builtIn": "SDK::Endpoint", "required": false, "documentation": "", "type": "String" },
    "UseGlobalEndpoint": { "builtIn": "AWS::STS::UseGlobalEndpoint", "required": true, "default": false, "documentation": "", "type": "Boolean" } },
  "rules": [{ "conditions": [], "type": "endpoint", "endpoint": { "url": "$endpoint", "properties": {}, "headers": {} } }] }
RULES
here=("AWS_DATA_PATH=$home/models" "AWS_ENDPOINT_URL_STS=$endpoint")
check 'the stored keys as my_account' '":?arn:aws:iam::123456789012:user/ci/ci-deployer"' as_profile my_account
check 'the CLI assumes the role of my_resource_account itself' ':assumed-role/resource-user-ci/octo-cli"' as_profile my_resource_account "${here[@]}"
check 'and one that demands an external ID' ':assumed-role/ci-external-id/botocore-session' as_profile my_other_account "${here[@]}"
check 'the CLI sees mfa_serial, and asks for the code' '(Enter MFA code for arn:aws:iam::123456789012:mfa/ci-deployer|EOF)' as_profile with_mfa "${here[@]}"
# --- keyturn exec: the CLI as a program with credentials of its own
exec_cli() { # exec_cli FLAG... -- COMMAND... : the command line with the stored keys
  clean AWS_ENDPOINT_URL_STS="$endpoint" AWS_REGION=eu-central-1 KEYTURN_AWS_CREDENTIALS="$ci_id"$'\n'"$ci_secret" AWS_PROFILE=left-over \
    timeout 60 node src/cli.ts exec --role-to-assume "$ci_role" "$@" </dev/null 2>&1
}
who="'$aws' --endpoint-url '$endpoint' --output text --query Arn sts get-caller-identity"
key='node -e "fetch(process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI, { headers: { authorization: process.env.AWS_CONTAINER_AUTHORIZATION_TOKEN } }).then((a) => a.json()).then((d) => console.log(d.AccessKeyId))"'
check 'exec runs the CLI with the session of the role' '^arn:aws:sts::[0-9]+:assumed-role/resource-user-ci/keyturn$' exec_cli -- bash -c "$who"
check 'exec ends with the exit code of the CLI' '^25[0-9]$' bash -c "$(declare -f exec_cli clean); home='$home' endpoint='$endpoint' ci_id='$ci_id' ci_secret='$ci_secret' ci_role='$ci_role'; exec_cli -- '$aws' --endpoint-url '$endpoint' iam get-user --user-name nobody >/dev/null; echo \$?"
check 'exec --refresh serves several commands of the CLI from one session' '^same 1$' exec_cli --refresh --role-duration-seconds 900 -- bash -c "a=\$($who); ka=\$($key); sleep 1; kb=\$($key); b=\$($who); [ \"\$a\" = \"\$b\" ] && echo same \$(printf '%s\\n' \$ka \$kb | sort -u | wc -l)"

# --- parts that count for themselves
part() { # part FILE: its lines, and its counts
  local printed
  printed=$(node "$1" "$aws")
  grep -E '^(ok|FAIL) ' <<<"$printed"
  passed=$((passed + $(grep -c '^ok ' <<<"$printed")))
  failed=$((failed + $(grep -c '^FAIL ' <<<"$printed")))
  grep -qE '^[0-9]+ passed, 0 failed$' <<<"$printed" || failed=$((failed + 1))
}

# A profile that renews itself: three expiries, up to 20 commands at once.
part __tests__/scenarios/refresh-cli.ts
# Variables of other credentials beside exported keys.
part __tests__/scenarios/leftovers-cli.ts
# A person's profiles, as `keyturn bootstrap person` writes them.
part __tests__/commands/person-cli.ts
# A program that outlasts its session, under `keyturn exec --refresh`.
part __tests__/commands/exec-cli.ts
# The commands of the set-up guides.
part __tests__/docs/guides-cli.ts

printf '\n%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
