var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  DecodeAuthorizationMessage$: () => DecodeAuthorizationMessage$,
  _ep0: () => _ep0,
  _mw0: () => _mw0,
  command: () => command,
  createStsClient: () => createStsClient,
  iamEndpoint: () => iamEndpoint,
  isElsewhere: () => isElsewhere,
  maskKeys: () => maskKeys,
  redirections: () => redirections,
  retrying: () => retrying,
  stsFor: () => stsFor,
  stsOptionsFor: () => stsOptionsFor,
  toKeyturnError: () => toKeyturnError,
  userAgent: () => userAgent,
  withDeadline: () => withDeadline,
  withRetries: () => withRetries
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_HL3SSITX = require("./chunk-HL3SSITX.js");
var import_chunk_OWF5YRN3 = require("./chunk-OWF5YRN3.js");
var import_chunk_XRMTMCVO = require("./chunk-XRMTMCVO.js");
var import_chunk_4IMSXU5P = require("./chunk-4IMSXU5P.js");
var import_chunk_T7CFA3ZT = require("./chunk-T7CFA3ZT.js");
var import_chunk_23FY37WA = require("./chunk-23FY37WA.js");
var import_chunk_VMJN2GRO = require("./chunk-VMJN2GRO.js");
var import_chunk_6LZTARNQ = require("./chunk-6LZTARNQ.js");
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var import_chunk_YOLTEUWC = require("./chunk-YOLTEUWC.js");
var import_chunk_B65SZUIB = require("./chunk-B65SZUIB.js");
var import_chunk_X755Y2SI = require("./chunk-X755Y2SI.js");
function stsEndpoint({ sts, globalSts, ...variants }) {
  return { ...options(sts, variants), ...globalSts ? { useGlobalEndpoint: true } : {} };
}
function iamEndpoint({ iam, ...variants }) {
  return options(iam, variants);
}
function options(custom, { fips, dualStack }) {
  return {
    ...custom ? { endpoint: custom.url } : {},
    ...fips === void 0 ? {} : { useFipsEndpoint: fips },
    ...dualStack === void 0 ? {} : { useDualstackEndpoint: dualStack }
  };
}
function redirections({ sts, iam }, isSigned) {
  const moved = [
    ...sts && isSigned ? [{ service: "STS", ...sts }] : [],
    ...iam ? [{ service: "IAM", ...iam }] : []
  ].filter(({ from }) => from !== "sts-endpoint");
  const lines = moved.map(
    ({ service, url, from }) => ({
      level: "info",
      line: `${service} is reached at ${hostOf(url)}, because ${from} is set.`
    })
  );
  if (!sts || isSigned || sts.from === "sts-endpoint") return lines;
  const notice = `The identity token goes to ${hostOf(sts.url)}, because ${sts.from} is set. Whoever answers there can use it; if the workflow does not set this variable, an earlier step did.`;
  return [{ level: "notice", line: notice }, ...lines];
}
function hostOf(url) {
  return new URL(url).host;
}
var attemptTimeoutMs = 1e4;
async function withDeadline(what, attempt, timeoutMs = attemptTimeoutMs) {
  const controller = new AbortController();
  let timer;
  const expired = new Promise((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(timeout(what, timeoutMs));
      controller.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([attempt(controller.signal), expired]);
  } finally {
    clearTimeout(timer);
  }
}
function timeout(what, timeoutMs) {
  return new import_chunk_2QBFLZN6.KeyturnError(
    "Timeout",
    {
      what: `${what} was not answered within ${timeoutMs / 1e3} s.`,
      likely: "the endpoint cannot be reached from this runner: a firewall, a proxy that is missing or wrong, or an outage.",
      next: "check http-proxy / no-proxy and the endpoint; a later run may find the service well again."
    },
    { retry: "briefly" }
  );
}
var q = "ref";
var a = -1;
var b = true;
var c = "isSet";
var d = "PartitionResult";
var e = "booleanEquals";
var f = "stringEquals";
var g = "getAttr";
var h = "us-east-1";
var i = "sigv4";
var j = "sts";
var k = "https://sts.{Region}.{PartitionResult#dnsSuffix}";
var l = { [q]: "Endpoint" };
var m = { [q]: "Region" };
var n = { [q]: d };
var o = {};
var p = [m];
var _data = {
  conditions: [
    [c, [l]],
    [c, p],
    ["aws.partition", p, d],
    [e, [{ [q]: "UseFIPS" }, b]],
    [e, [{ [q]: "UseDualStack" }, b]],
    [f, [m, "aws-global"]],
    [e, [{ [q]: "UseGlobalEndpoint" }, b]],
    [f, [m, "eu-central-1"]],
    [e, [{ fn: g, argv: [n, "supportsDualStack"] }, b]],
    [e, [{ fn: g, argv: [n, "supportsFIPS"] }, b]],
    [f, [m, "ap-south-1"]],
    [f, [m, "eu-north-1"]],
    [f, [m, "eu-west-1"]],
    [f, [m, "eu-west-2"]],
    [f, [m, "eu-west-3"]],
    [f, [m, "sa-east-1"]],
    [f, [m, h]],
    [f, [m, "us-east-2"]],
    [f, [m, "us-west-2"]],
    [f, [m, "us-west-1"]],
    [f, [m, "ca-central-1"]],
    [f, [m, "ap-southeast-1"]],
    [f, [m, "ap-northeast-1"]],
    [f, [m, "ap-southeast-2"]],
    [f, [{ fn: g, argv: [n, "name"] }, "aws-us-gov"]]
  ],
  results: [
    [a],
    ["https://sts.amazonaws.com", { authSchemes: [{ name: i, signingName: j, signingRegion: h }] }],
    [k, { authSchemes: [{ name: i, signingName: j, signingRegion: "{Region}" }] }],
    [a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
    [a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
    [l, o],
    ["https://sts-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", o],
    [a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
    ["https://sts.{Region}.amazonaws.com", o],
    ["https://sts-fips.{Region}.{PartitionResult#dnsSuffix}", o],
    [a, "FIPS is enabled but this partition does not support FIPS"],
    ["https://sts.{Region}.{PartitionResult#dualStackDnsSuffix}", o],
    [a, "DualStack is enabled but this partition does not support DualStack"],
    [k, o],
    [a, "Invalid Configuration: Missing Region"]
  ]
};
var root = 2;
var r = 1e8;
var nodes = new Int32Array([
  -1,
  1,
  -1,
  0,
  30,
  3,
  1,
  4,
  r + 14,
  2,
  5,
  r + 14,
  3,
  25,
  6,
  4,
  24,
  7,
  5,
  r + 1,
  8,
  6,
  9,
  r + 13,
  7,
  r + 1,
  10,
  10,
  r + 1,
  11,
  11,
  r + 1,
  12,
  12,
  r + 1,
  13,
  13,
  r + 1,
  14,
  14,
  r + 1,
  15,
  15,
  r + 1,
  16,
  16,
  r + 1,
  17,
  17,
  r + 1,
  18,
  18,
  r + 1,
  19,
  19,
  r + 1,
  20,
  20,
  r + 1,
  21,
  21,
  r + 1,
  22,
  22,
  r + 1,
  23,
  23,
  r + 1,
  r + 2,
  8,
  r + 11,
  r + 12,
  4,
  28,
  26,
  9,
  27,
  r + 10,
  24,
  r + 8,
  r + 9,
  8,
  29,
  r + 7,
  9,
  r + 6,
  r + 7,
  3,
  r + 3,
  31,
  4,
  r + 4,
  r + 5
]);
var bdd = import_chunk_T7CFA3ZT.BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
var cache = new import_chunk_T7CFA3ZT.EndpointCache({
  size: 50,
  params: ["Endpoint", "Region", "UseDualStack", "UseFIPS", "UseGlobalEndpoint"]
});
var defaultEndpointResolver = (endpointParams, context = {}) => {
  return cache.get(endpointParams, () => (0, import_chunk_T7CFA3ZT.decideEndpoint)(bdd, {
    endpointParams,
    logger: context.logger
  }));
};
import_chunk_T7CFA3ZT.customEndpointFunctions.aws = import_chunk_T7CFA3ZT.awsEndpointFunctions;
var createEndpointRuleSetHttpAuthSchemeParametersProvider = (defaultHttpAuthSchemeParametersProvider) => async (config, context, input) => {
  if (!input) {
    throw new Error("Could not find `input` for `defaultEndpointRuleSetHttpAuthSchemeParametersProvider`");
  }
  const defaultParameters = await defaultHttpAuthSchemeParametersProvider(config, context, input);
  const instructionsFn = (0, import_chunk_X755Y2SI.getSmithyContext)(context)?.commandInstance?.constructor?.getEndpointParameterInstructions;
  if (!instructionsFn) {
    throw new Error(`getEndpointParameterInstructions() is not defined on '${context.commandName}'`);
  }
  const endpointParameters = await (0, import_chunk_T7CFA3ZT.resolveParams)(input, { getEndpointParameterInstructions: instructionsFn }, config);
  return Object.assign(defaultParameters, endpointParameters);
};
var _defaultSTSHttpAuthSchemeParametersProvider = async (config, context, input) => {
  return {
    operation: (0, import_chunk_X755Y2SI.getSmithyContext)(context).operation,
    region: await (0, import_chunk_X755Y2SI.normalizeProvider)(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  };
};
var defaultSTSHttpAuthSchemeParametersProvider = createEndpointRuleSetHttpAuthSchemeParametersProvider(_defaultSTSHttpAuthSchemeParametersProvider);
function createAwsAuthSigv4HttpAuthOption(authParameters) {
  return {
    schemeId: "aws.auth#sigv4",
    signingProperties: {
      name: "sts",
      region: authParameters.region
    },
    propertiesExtractor: (config, context) => ({
      signingProperties: {
        config,
        context
      }
    })
  };
}
function createAwsAuthSigv4aHttpAuthOption(authParameters) {
  return {
    schemeId: "aws.auth#sigv4a",
    signingProperties: {
      name: "sts",
      region: authParameters.region
    },
    propertiesExtractor: (config, context) => ({
      signingProperties: {
        config,
        context
      }
    })
  };
}
function createSmithyApiNoAuthHttpAuthOption(authParameters) {
  return {
    schemeId: "smithy.api#noAuth"
  };
}
var createEndpointRuleSetHttpAuthSchemeProvider = (defaultEndpointResolver2, defaultHttpAuthSchemeResolver, createHttpAuthOptionFunctions) => {
  const endpointRuleSetHttpAuthSchemeProvider = (authParameters) => {
    const endpoint = defaultEndpointResolver2(authParameters);
    const authSchemes = endpoint.properties?.authSchemes;
    if (!authSchemes) {
      return defaultHttpAuthSchemeResolver(authParameters);
    }
    const options2 = [];
    for (const scheme of authSchemes) {
      const { name: resolvedName, properties = {}, ...rest } = scheme;
      const name = resolvedName.toLowerCase();
      if (resolvedName !== name) {
        console.warn(`HttpAuthScheme has been normalized with lowercasing: '${resolvedName}' to '${name}'`);
      }
      let schemeId;
      if (name === "sigv4a") {
        schemeId = "aws.auth#sigv4a";
        const sigv4Present = authSchemes.find((s) => {
          const name2 = s.name.toLowerCase();
          return name2 !== "sigv4a" && name2.startsWith("sigv4");
        });
        if (import_chunk_OWF5YRN3.SignatureV4MultiRegion.sigv4aDependency() === "none" && sigv4Present) {
          continue;
        }
      } else if (name.startsWith("sigv4")) {
        schemeId = "aws.auth#sigv4";
      } else {
        throw new Error(`Unknown HttpAuthScheme found in '@smithy.rules#endpointRuleSet': '${name}'`);
      }
      const createOption = createHttpAuthOptionFunctions[schemeId];
      if (!createOption) {
        throw new Error(`Could not find HttpAuthOption create function for '${schemeId}'`);
      }
      const option = createOption(authParameters);
      option.schemeId = schemeId;
      option.signingProperties = { ...option.signingProperties || {}, ...rest, ...properties };
      options2.push(option);
    }
    return options2;
  };
  return endpointRuleSetHttpAuthSchemeProvider;
};
var _defaultSTSHttpAuthSchemeProvider = (authParameters) => {
  const options2 = [];
  switch (authParameters.operation) {
    case "AssumeRoleWithSAML": {
      options2.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
      options2.push(createAwsAuthSigv4aHttpAuthOption(authParameters));
      break;
    }
    case "AssumeRoleWithWebIdentity": {
      options2.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
      options2.push(createAwsAuthSigv4aHttpAuthOption(authParameters));
      break;
    }
    default: {
      options2.push(createAwsAuthSigv4HttpAuthOption(authParameters));
      options2.push(createAwsAuthSigv4aHttpAuthOption(authParameters));
    }
  }
  return options2;
};
var defaultSTSHttpAuthSchemeProvider = createEndpointRuleSetHttpAuthSchemeProvider(defaultEndpointResolver, _defaultSTSHttpAuthSchemeProvider, {
  "aws.auth#sigv4": createAwsAuthSigv4HttpAuthOption,
  "aws.auth#sigv4a": createAwsAuthSigv4aHttpAuthOption,
  "smithy.api#noAuth": createSmithyApiNoAuthHttpAuthOption
});
var resolveHttpAuthSchemeConfig = (config) => {
  const config_0 = (0, import_chunk_XRMTMCVO.resolveAwsSdkSigV4Config)(config);
  const config_1 = (0, import_chunk_XRMTMCVO.resolveAwsSdkSigV4AConfig)(config_0);
  return Object.assign(config_1, {
    authSchemePreference: (0, import_chunk_X755Y2SI.normalizeProvider)(config.authSchemePreference ?? [])
  });
};
var resolveClientEndpointParameters = (options2) => {
  return Object.assign(options2, {
    useDualstackEndpoint: options2.useDualstackEndpoint ?? false,
    useFipsEndpoint: options2.useFipsEndpoint ?? false,
    useGlobalEndpoint: options2.useGlobalEndpoint ?? false,
    defaultSigningName: "sts"
  });
};
var commonParams = {
  UseGlobalEndpoint: { type: "builtInParams", name: "useGlobalEndpoint" },
  UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
  Endpoint: { type: "builtInParams", name: "endpoint" },
  Region: { type: "builtInParams", name: "region" },
  UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" }
};
var package_default = {
  name: "@aws-sdk/client-sts",
  version: "3.1174.0",
  description: "AWS SDK for JavaScript Sts Client for Node.js, Browser and React Native",
  homepage: "https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-sts",
  license: "Apache-2.0",
  author: {
    name: "AWS SDK for JavaScript Team",
    url: "https://aws.amazon.com/sdk-for-javascript/"
  },
  repository: {
    type: "git",
    url: "https://github.com/aws/aws-sdk-js-v3.git",
    directory: "clients/client-sts"
  },
  files: [
    "dist-*/**"
  ],
  sideEffects: false,
  main: "./dist-cjs/index.js",
  module: "./dist-es/index.js",
  browser: {
    "./dist-es/runtimeConfig": "./dist-es/runtimeConfig.browser"
  },
  types: "./dist-types/index.d.ts",
  typesVersions: {
    "<4.5": {
      "dist-types/*": [
        "dist-types/ts3.4/*"
      ]
    }
  },
  "react-native": {
    "./dist-es/runtimeConfig": "./dist-es/runtimeConfig.native"
  },
  scripts: {
    build: "concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs",
    "build:cjs": "node ../../scripts/compilation/inline",
    "build:es": "premove dist-es && tsc -p tsconfig.es.json",
    "build:include:deps": 'yarn g:turbo run build -F="$npm_package_name"',
    "build:types": "premove dist-types && tsc -p tsconfig.types.json",
    "build:types:downlevel": "downlevel-dts dist-types dist-types/ts3.4",
    clean: "premove dist-cjs dist-es dist-types",
    "extract:docs": "api-extractor run --local",
    "generate:client": "node ../../scripts/generate-clients/single-service",
    test: "yarn g:vitest run --passWithNoTests",
    "test:watch": "yarn g:vitest watch --passWithNoTests",
    "test:integration": "yarn g:vitest run --passWithNoTests -c vitest.config.integ.mts",
    "test:integration:watch": "yarn g:vitest watch --passWithNoTests -c vitest.config.integ.mts",
    "test:e2e": "yarn g:vitest run -c vitest.config.e2e.mts",
    "test:e2e:watch": "yarn g:vitest watch -c vitest.config.e2e.mts",
    "test:index": "tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"
  },
  dependencies: {
    "@aws-sdk/core": "^3.981.0",
    "@aws-sdk/credential-provider-node": "^3.972.97",
    "@aws-sdk/signature-v4-multi-region": "^3.996.52",
    "@aws-sdk/types": "^3.975.1",
    "@smithy/core": "^3.40.0",
    "@smithy/fetch-http-handler": "^5.8.1",
    "@smithy/node-http-handler": "^4.14.2",
    "@smithy/types": "^4.20.0",
    tslib: "^2.6.2"
  },
  devDependencies: {
    "@smithy/snapshot-testing": "^2.4.0",
    "@tsconfig/node20": "20.1.8",
    "@types/node": "^20.14.8",
    concurrently: "7.0.0",
    "downlevel-dts": "0.10.1",
    premove: "4.0.0",
    typescript: "~7.0.2",
    vitest: "^4.0.17"
  },
  engines: {
    node: ">=20.0.0"
  }
};
var STSServiceException = class _STSServiceException extends import_chunk_T7CFA3ZT.ServiceException {
  static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.sts#STSServiceException";
  constructor(options2) {
    super(options2);
    Object.setPrototypeOf(this, _STSServiceException.prototype);
  }
};
var ExpiredTokenException = class _ExpiredTokenException extends STSServiceException {
  static shapeId = "com.amazonaws.sts#ExpiredTokenException";
  name = "ExpiredTokenException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ExpiredTokenException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ExpiredTokenException.prototype);
  }
};
var InvalidContextAssertionException = class _InvalidContextAssertionException extends STSServiceException {
  static shapeId = "com.amazonaws.sts#InvalidContextAssertionException";
  name = "InvalidContextAssertionException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidContextAssertionException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidContextAssertionException.prototype);
  }
};
var MalformedPolicyDocumentException = class _MalformedPolicyDocumentException extends STSServiceException {
  static shapeId = "com.amazonaws.sts#MalformedPolicyDocumentException";
  name = "MalformedPolicyDocumentException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "MalformedPolicyDocumentException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _MalformedPolicyDocumentException.prototype);
  }
};
var PackedPolicyTooLargeException = class _PackedPolicyTooLargeException extends STSServiceException {
  static shapeId = "com.amazonaws.sts#PackedPolicyTooLargeException";
  name = "PackedPolicyTooLargeException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "PackedPolicyTooLargeException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _PackedPolicyTooLargeException.prototype);
  }
};
var RegionDisabledException = class _RegionDisabledException extends STSServiceException {
  static shapeId = "com.amazonaws.sts#RegionDisabledException";
  name = "RegionDisabledException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "RegionDisabledException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _RegionDisabledException.prototype);
  }
};
var IDPRejectedClaimException = class _IDPRejectedClaimException extends STSServiceException {
  static shapeId = "com.amazonaws.sts#IDPRejectedClaimException";
  name = "IDPRejectedClaimException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "IDPRejectedClaimException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _IDPRejectedClaimException.prototype);
  }
};
var InvalidIdentityTokenException = class _InvalidIdentityTokenException extends STSServiceException {
  static shapeId = "com.amazonaws.sts#InvalidIdentityTokenException";
  name = "InvalidIdentityTokenException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidIdentityTokenException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidIdentityTokenException.prototype);
  }
};
var IDPCommunicationErrorException = class _IDPCommunicationErrorException extends STSServiceException {
  static shapeId = "com.amazonaws.sts#IDPCommunicationErrorException";
  name = "IDPCommunicationErrorException";
  $fault = "client";
  $retryable = {};
  constructor(opts) {
    super({
      name: "IDPCommunicationErrorException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _IDPCommunicationErrorException.prototype);
  }
};
var InvalidAuthorizationMessageException = class _InvalidAuthorizationMessageException extends STSServiceException {
  static shapeId = "com.amazonaws.sts#InvalidAuthorizationMessageException";
  name = "InvalidAuthorizationMessageException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidAuthorizationMessageException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidAuthorizationMessageException.prototype);
  }
};
var ExpiredTradeInTokenException = class _ExpiredTradeInTokenException extends STSServiceException {
  static shapeId = "com.amazonaws.sts#ExpiredTradeInTokenException";
  name = "ExpiredTradeInTokenException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ExpiredTradeInTokenException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ExpiredTradeInTokenException.prototype);
  }
};
var InsufficientSessionLifetimeException = class _InsufficientSessionLifetimeException extends STSServiceException {
  static shapeId = "com.amazonaws.sts#InsufficientSessionLifetimeException";
  name = "InsufficientSessionLifetimeException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InsufficientSessionLifetimeException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InsufficientSessionLifetimeException.prototype);
  }
};
var InvalidSubjectCredentialsException = class _InvalidSubjectCredentialsException extends STSServiceException {
  static shapeId = "com.amazonaws.sts#InvalidSubjectCredentialsException";
  name = "InvalidSubjectCredentialsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidSubjectCredentialsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidSubjectCredentialsException.prototype);
  }
};
var JWTPayloadSizeExceededException = class _JWTPayloadSizeExceededException extends STSServiceException {
  static shapeId = "com.amazonaws.sts#JWTPayloadSizeExceededException";
  name = "JWTPayloadSizeExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "JWTPayloadSizeExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _JWTPayloadSizeExceededException.prototype);
  }
};
var OutboundWebIdentityFederationDisabledException = class _OutboundWebIdentityFederationDisabledException extends STSServiceException {
  static shapeId = "com.amazonaws.sts#OutboundWebIdentityFederationDisabledException";
  name = "OutboundWebIdentityFederationDisabledException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "OutboundWebIdentityFederationDisabledException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _OutboundWebIdentityFederationDisabledException.prototype);
  }
};
var SessionDurationEscalationException = class _SessionDurationEscalationException extends STSServiceException {
  static shapeId = "com.amazonaws.sts#SessionDurationEscalationException";
  name = "SessionDurationEscalationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "SessionDurationEscalationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _SessionDurationEscalationException.prototype);
  }
};
var _A = "Arn";
var _AKI = "AccessKeyId";
var _AR = "AssumeRole";
var _ARI = "AssumedRoleId";
var _ARR = "AssumeRoleRequest";
var _ARRs = "AssumeRoleResponse";
var _ARU = "AssumedRoleUser";
var _ARWSAML = "AssumeRoleWithSAML";
var _ARWSAMLR = "AssumeRoleWithSAMLRequest";
var _ARWSAMLRs = "AssumeRoleWithSAMLResponse";
var _ARWWI = "AssumeRoleWithWebIdentity";
var _ARWWIR = "AssumeRoleWithWebIdentityRequest";
var _ARWWIRs = "AssumeRoleWithWebIdentityResponse";
var _Ac = "Account";
var _Au = "Audience";
var _C = "Credentials";
var _CA = "ContextAssertion";
var _DAM = "DecodeAuthorizationMessage";
var _DAMR = "DecodeAuthorizationMessageRequest";
var _DAMRe = "DecodeAuthorizationMessageResponse";
var _DM = "DecodedMessage";
var _DS = "DurationSeconds";
var _E = "Expiration";
var _EI = "ExternalId";
var _EM = "EncodedMessage";
var _ETE = "ExpiredTokenException";
var _ETITE = "ExpiredTradeInTokenException";
var _FPA = "FederatedProviderArn";
var _GCI = "GetCallerIdentity";
var _GCIR = "GetCallerIdentityRequest";
var _GCIRe = "GetCallerIdentityResponse";
var _GST = "GetSessionToken";
var _GSTR = "GetSessionTokenRequest";
var _GSTRe = "GetSessionTokenResponse";
var _GWITR = "GetWebIdentityTokenRequest";
var _I = "Issuer";
var _IAME = "InvalidAuthorizationMessageException";
var _ICAE = "InvalidContextAssertionException";
var _IDPCEE = "IDPCommunicationErrorException";
var _IDPRCE = "IDPRejectedClaimException";
var _IITE = "InvalidIdentityTokenException";
var _IP = "IdentityProvider";
var _ISCE = "InvalidSubjectCredentialsException";
var _ISLE = "InsufficientSessionLifetimeException";
var _JWTPSEE = "JWTPayloadSizeExceededException";
var _K = "Key";
var _MPDE = "MalformedPolicyDocumentException";
var _MSTS = "MinimumSessionTokenSize";
var _NQ = "NameQualifier";
var _OI = "OriginIdentity";
var _OWIFDE = "OutboundWebIdentityFederationDisabledException";
var _P = "Policy";
var _PA = "PolicyArns";
var _PAr = "PrincipalArn";
var _PAro = "ProviderArn";
var _PC = "ProvidedContexts";
var _PCLT = "ProvidedContextsListType";
var _PCr = "ProvidedContext";
var _PDT = "PolicyDescriptorType";
var _PI = "ProviderId";
var _PPS = "PackedPolicySize";
var _PPTLE = "PackedPolicyTooLargeException";
var _Pr = "Provider";
var _RA = "RoleArn";
var _RDE = "RegionDisabledException";
var _RSN = "RoleSessionName";
var _S = "Subject";
var _SA = "SigningAlgorithm";
var _SAK = "SecretAccessKey";
var _SAMLA = "SAMLAssertion";
var _SAMLAT = "SAMLAssertionType";
var _SDEE = "SessionDurationEscalationException";
var _SFWIT = "SubjectFromWebIdentityToken";
var _SI = "SourceIdentity";
var _SM = "SubjectMode";
var _SN = "SerialNumber";
var _ST = "SubjectType";
var _STS = "SessionTokenSize";
var _STU = "SessionTokenUtilization";
var _STe = "SessionToken";
var _Sc = "Scope";
var _T = "Tags";
var _TC = "TokenCode";
var _TCr = "TransactionContext";
var _TIPC = "TrustedIdentityPropagationContext";
var _TTK = "TransitiveTagKeys";
var _Ta = "Tag";
var _UI = "UserId";
var _V = "Value";
var _WIT = "WebIdentityToken";
var _a = "arn";
var _aKST = "accessKeySecretType";
var _aQE = "awsQueryError";
var _c = "client";
var _cTT = "clientTokenType";
var _e = "error";
var _hE = "httpError";
var _m = "message";
var _oIIT = "originIdentityIssuerType";
var _oIST = "originIdentitySubjectType";
var _oISTT = "originIdentitySubjectTypeType";
var _pDLT = "policyDescriptorListType";
var _s = "smithy.ts.sdk.synthetic.com.amazonaws.sts";
var _tCIPMT = "transactionContextIdentityProviderMapType";
var _tCVT = "transactionContextValueType";
var _tLT = "tagListType";
var n0 = "com.amazonaws.sts";
var _s_registry = new import_chunk_B65SZUIB.TypeRegistry(_s);
var STSServiceException$ = [-3, _s, "STSServiceException", 0, [], []];
_s_registry.registerError(STSServiceException$, STSServiceException);
var n0_registry = new import_chunk_B65SZUIB.TypeRegistry(n0);
var ExpiredTokenException$ = [
  -3,
  n0,
  _ETE,
  { [_aQE]: [`ExpiredTokenException`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(ExpiredTokenException$, ExpiredTokenException);
var ExpiredTradeInTokenException$ = [
  -3,
  n0,
  _ETITE,
  { [_aQE]: [`ExpiredTradeInTokenException`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(ExpiredTradeInTokenException$, ExpiredTradeInTokenException);
var IDPCommunicationErrorException$ = [
  -3,
  n0,
  _IDPCEE,
  { [_aQE]: [`IDPCommunicationError`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(IDPCommunicationErrorException$, IDPCommunicationErrorException);
var IDPRejectedClaimException$ = [
  -3,
  n0,
  _IDPRCE,
  { [_aQE]: [`IDPRejectedClaim`, 403], [_e]: _c, [_hE]: 403 },
  [_m],
  [0]
];
n0_registry.registerError(IDPRejectedClaimException$, IDPRejectedClaimException);
var InsufficientSessionLifetimeException$ = [
  -3,
  n0,
  _ISLE,
  { [_aQE]: [`InsufficientSessionLifetime`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InsufficientSessionLifetimeException$, InsufficientSessionLifetimeException);
var InvalidAuthorizationMessageException$ = [
  -3,
  n0,
  _IAME,
  { [_aQE]: [`InvalidAuthorizationMessageException`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidAuthorizationMessageException$, InvalidAuthorizationMessageException);
var InvalidContextAssertionException$ = [
  -3,
  n0,
  _ICAE,
  { [_aQE]: [`InvalidContextAssertion`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidContextAssertionException$, InvalidContextAssertionException);
var InvalidIdentityTokenException$ = [
  -3,
  n0,
  _IITE,
  { [_aQE]: [`InvalidIdentityToken`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidIdentityTokenException$, InvalidIdentityTokenException);
var InvalidSubjectCredentialsException$ = [
  -3,
  n0,
  _ISCE,
  { [_aQE]: [`InvalidSubjectCredentials`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidSubjectCredentialsException$, InvalidSubjectCredentialsException);
var JWTPayloadSizeExceededException$ = [
  -3,
  n0,
  _JWTPSEE,
  { [_aQE]: [`JWTPayloadSizeExceededException`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(JWTPayloadSizeExceededException$, JWTPayloadSizeExceededException);
var MalformedPolicyDocumentException$ = [
  -3,
  n0,
  _MPDE,
  { [_aQE]: [`MalformedPolicyDocument`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(MalformedPolicyDocumentException$, MalformedPolicyDocumentException);
var OutboundWebIdentityFederationDisabledException$ = [
  -3,
  n0,
  _OWIFDE,
  { [_aQE]: [`OutboundWebIdentityFederationDisabledException`, 403], [_e]: _c, [_hE]: 403 },
  [_m],
  [0]
];
n0_registry.registerError(OutboundWebIdentityFederationDisabledException$, OutboundWebIdentityFederationDisabledException);
var PackedPolicyTooLargeException$ = [
  -3,
  n0,
  _PPTLE,
  { [_aQE]: [`PackedPolicyTooLarge`, 400], [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(PackedPolicyTooLargeException$, PackedPolicyTooLargeException);
var RegionDisabledException$ = [
  -3,
  n0,
  _RDE,
  { [_aQE]: [`RegionDisabledException`, 403], [_e]: _c, [_hE]: 403 },
  [_m],
  [0]
];
n0_registry.registerError(RegionDisabledException$, RegionDisabledException);
var SessionDurationEscalationException$ = [
  -3,
  n0,
  _SDEE,
  { [_aQE]: [`SessionDurationEscalationException`, 403], [_e]: _c, [_hE]: 403 },
  [_m],
  [0]
];
n0_registry.registerError(SessionDurationEscalationException$, SessionDurationEscalationException);
var errorTypeRegistries = [
  _s_registry,
  n0_registry
];
var accessKeySecretType = [0, n0, _aKST, 8, 0];
var clientTokenType = [0, n0, _cTT, 8, 0];
var originIdentityIssuerType = [0, n0, _oIIT, 8, 0];
var originIdentitySubjectType = [0, n0, _oIST, 8, 0];
var originIdentitySubjectTypeType = [0, n0, _oISTT, 8, 0];
var SAMLAssertionType = [0, n0, _SAMLAT, 8, 0];
var transactionContextValueType = [0, n0, _tCVT, 8, 0];
var AssumedRoleUser$ = [
  3,
  n0,
  _ARU,
  0,
  [_ARI, _A],
  [0, 0],
  2
];
var AssumeRoleRequest$ = [
  3,
  n0,
  _ARR,
  0,
  [_RA, _RSN, _PA, _P, _DS, _T, _TTK, _EI, _SN, _TC, _SI, _PC, _MSTS],
  [0, 0, () => policyDescriptorListType, 0, 1, () => tagListType, 64 | 0, 0, 0, 0, 0, () => ProvidedContextsListType, 1],
  2
];
var AssumeRoleResponse$ = [
  3,
  n0,
  _ARRs,
  0,
  [_C, _ARU, _PPS, _SI, _STU, _STS],
  [[() => Credentials$, 0], () => AssumedRoleUser$, 1, 0, 1, 1]
];
var AssumeRoleWithSAMLRequest$ = [
  3,
  n0,
  _ARWSAMLR,
  0,
  [_RA, _PAr, _SAMLA, _PA, _P, _DS, _MSTS],
  [0, 0, [() => SAMLAssertionType, 0], () => policyDescriptorListType, 0, 1, 1],
  3
];
var AssumeRoleWithSAMLResponse$ = [
  3,
  n0,
  _ARWSAMLRs,
  0,
  [_C, _ARU, _PPS, _S, _ST, _I, _Au, _NQ, _SI, _STU, _STS, _TIPC],
  [[() => Credentials$, 0], () => AssumedRoleUser$, 1, 0, 0, 0, 0, 0, 0, 1, 1, [() => TrustedIdentityPropagationContext$, 0]]
];
var AssumeRoleWithWebIdentityRequest$ = [
  3,
  n0,
  _ARWWIR,
  0,
  [_RA, _RSN, _WIT, _PI, _PA, _P, _DS, _MSTS],
  [0, 0, [() => clientTokenType, 0], 0, () => policyDescriptorListType, 0, 1, 1],
  3
];
var AssumeRoleWithWebIdentityResponse$ = [
  3,
  n0,
  _ARWWIRs,
  0,
  [_C, _SFWIT, _ARU, _PPS, _Pr, _Au, _SI, _STU, _STS, _TIPC],
  [[() => Credentials$, 0], 0, () => AssumedRoleUser$, 1, 0, 0, 0, 1, 1, [() => TrustedIdentityPropagationContext$, 0]]
];
var Credentials$ = [
  3,
  n0,
  _C,
  0,
  [_AKI, _SAK, _STe, _E],
  [0, [() => accessKeySecretType, 0], 0, 4],
  4
];
var DecodeAuthorizationMessageRequest$ = [
  3,
  n0,
  _DAMR,
  0,
  [_EM],
  [0],
  1
];
var DecodeAuthorizationMessageResponse$ = [
  3,
  n0,
  _DAMRe,
  0,
  [_DM],
  [0]
];
var GetCallerIdentityRequest$ = [
  3,
  n0,
  _GCIR,
  0,
  [],
  []
];
var GetCallerIdentityResponse$ = [
  3,
  n0,
  _GCIRe,
  0,
  [_UI, _Ac, _A],
  [0, 0, 0]
];
var GetSessionTokenRequest$ = [
  3,
  n0,
  _GSTR,
  0,
  [_DS, _SN, _TC, _MSTS],
  [1, 0, 0, 1]
];
var GetSessionTokenResponse$ = [
  3,
  n0,
  _GSTRe,
  0,
  [_C, _STU, _STS],
  [[() => Credentials$, 0], 1, 1]
];
var GetWebIdentityTokenRequest$ = [
  3,
  n0,
  _GWITR,
  0,
  [_Au, _SA, _DS, _Sc, _SM, _T],
  [64 | 0, 0, 1, 0, 0, () => tagListType],
  2
];
var OriginIdentity$ = [
  3,
  n0,
  _OI,
  0,
  [_S, _ST, _I, _FPA],
  [[() => originIdentitySubjectType, 0], [() => originIdentitySubjectTypeType, 0], [() => originIdentityIssuerType, 0], 0]
];
var PolicyDescriptorType$ = [
  3,
  n0,
  _PDT,
  0,
  [_a],
  [0]
];
var ProvidedContext$ = [
  3,
  n0,
  _PCr,
  0,
  [_PAro, _CA],
  [0, 0]
];
var Tag$ = [
  3,
  n0,
  _Ta,
  0,
  [_K, _V],
  [0, 0],
  2
];
var TransactionContext$ = [
  3,
  n0,
  _TCr,
  0,
  [_IP],
  [[() => transactionContextIdentityProviderMapType, 0]]
];
var TrustedIdentityPropagationContext$ = [
  3,
  n0,
  _TIPC,
  8,
  [_OI, _TCr],
  [[() => OriginIdentity$, 0], [() => TransactionContext$, 0]]
];
var policyDescriptorListType = [
  1,
  n0,
  _pDLT,
  0,
  () => PolicyDescriptorType$
];
var ProvidedContextsListType = [
  1,
  n0,
  _PCLT,
  0,
  () => ProvidedContext$
];
var tagKeyListType = 64 | 0;
var tagListType = [
  1,
  n0,
  _tLT,
  0,
  () => Tag$
];
var webIdentityTokenAudienceListType = 64 | 0;
var transactionContextIdentityProviderMapType = [
  2,
  n0,
  _tCIPMT,
  0,
  [
    0,
    0
  ],
  [
    () => transactionContextValueType,
    0
  ]
];
var AssumeRole$ = [
  9,
  n0,
  _AR,
  0,
  () => AssumeRoleRequest$,
  () => AssumeRoleResponse$
];
var AssumeRoleWithSAML$ = [
  9,
  n0,
  _ARWSAML,
  0,
  () => AssumeRoleWithSAMLRequest$,
  () => AssumeRoleWithSAMLResponse$
];
var AssumeRoleWithWebIdentity$ = [
  9,
  n0,
  _ARWWI,
  0,
  () => AssumeRoleWithWebIdentityRequest$,
  () => AssumeRoleWithWebIdentityResponse$
];
var DecodeAuthorizationMessage$ = [
  9,
  n0,
  _DAM,
  0,
  () => DecodeAuthorizationMessageRequest$,
  () => DecodeAuthorizationMessageResponse$
];
var GetCallerIdentity$ = [
  9,
  n0,
  _GCI,
  0,
  () => GetCallerIdentityRequest$,
  () => GetCallerIdentityResponse$
];
var GetSessionToken$ = [
  9,
  n0,
  _GST,
  0,
  () => GetSessionTokenRequest$,
  () => GetSessionTokenResponse$
];
var getRuntimeConfig = (config) => {
  return {
    apiVersion: "2011-06-15",
    base64Decoder: config?.base64Decoder ?? import_chunk_B65SZUIB.fromBase64,
    base64Encoder: config?.base64Encoder ?? import_chunk_B65SZUIB.toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSTSHttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [
      {
        schemeId: "aws.auth#sigv4",
        identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new import_chunk_XRMTMCVO.AwsSdkSigV4Signer()
      },
      {
        schemeId: "aws.auth#sigv4a",
        identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4a"),
        signer: new import_chunk_XRMTMCVO.AwsSdkSigV4ASigner()
      },
      {
        schemeId: "smithy.api#noAuth",
        identityProvider: (ipc) => ipc.getIdentityProvider("smithy.api#noAuth") || (async () => ({})),
        signer: new import_chunk_T7CFA3ZT.NoAuthSigner()
      }
    ],
    logger: config?.logger ?? new import_chunk_T7CFA3ZT.NoOpLogger(),
    protocol: config?.protocol ?? import_chunk_XRMTMCVO.AwsQueryProtocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.sts",
      errorTypeRegistries,
      xmlNamespace: "https://sts.amazonaws.com/doc/2011-06-15/",
      version: "2011-06-15",
      serviceTarget: "AWSSecurityTokenServiceV20110615"
    },
    serviceId: config?.serviceId ?? "STS",
    sha256: config?.sha256 ?? import_chunk_YOLTEUWC.Sha256Node,
    signerConstructor: config?.signerConstructor ?? import_chunk_OWF5YRN3.SignatureV4MultiRegion,
    urlParser: config?.urlParser ?? import_chunk_X755Y2SI.parseUrl,
    utf8Decoder: config?.utf8Decoder ?? import_chunk_B65SZUIB.fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? import_chunk_B65SZUIB.toUtf8
  };
};
var getRuntimeConfig2 = (config) => {
  (0, import_chunk_T7CFA3ZT.emitWarningIfUnsupportedVersion)(process.version);
  const defaultsMode = (0, import_chunk_6LZTARNQ.resolveDefaultsModeConfig)(config);
  const defaultConfigProvider = () => defaultsMode().then(import_chunk_T7CFA3ZT.loadConfigsForDefaultMode);
  const clientSharedValues = getRuntimeConfig(config);
  (0, import_chunk_T7CFA3ZT.emitWarningIfUnsupportedVersion2)(process.version);
  const loaderConfig = {
    profile: config?.profile,
    logger: clientSharedValues.logger
  };
  return {
    ...clientSharedValues,
    ...config,
    runtime: "node",
    defaultsMode,
    authSchemePreference: config?.authSchemePreference ?? (0, import_chunk_6LZTARNQ.loadConfig)(import_chunk_XRMTMCVO.NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
    bodyLengthChecker: config?.bodyLengthChecker ?? import_chunk_B65SZUIB.calculateBodyLength,
    credentialDefaultProvider: config?.credentialDefaultProvider ?? import_chunk_HL3SSITX.defaultProvider,
    defaultSocketTimeout: (0, import_chunk_T7CFA3ZT.getDefaultSocketTimeout)(config?.requestHandler, 3e5),
    defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0, import_chunk_T7CFA3ZT.createDefaultUserAgentProvider)({ serviceId: clientSharedValues.serviceId, clientVersion: package_default.version }),
    httpAuthSchemes: config?.httpAuthSchemes ?? [
      {
        schemeId: "aws.auth#sigv4",
        identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4") || (async (idProps) => await (0, import_chunk_HL3SSITX.defaultProvider)(idProps?.__config || {})()),
        signer: new import_chunk_XRMTMCVO.AwsSdkSigV4Signer()
      },
      {
        schemeId: "aws.auth#sigv4a",
        identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4a"),
        signer: new import_chunk_XRMTMCVO.AwsSdkSigV4ASigner()
      },
      {
        schemeId: "smithy.api#noAuth",
        identityProvider: (ipc) => ipc.getIdentityProvider("smithy.api#noAuth") || (async () => ({})),
        signer: new import_chunk_T7CFA3ZT.NoAuthSigner()
      }
    ],
    maxAttempts: config?.maxAttempts ?? (0, import_chunk_6LZTARNQ.loadConfig)(import_chunk_T7CFA3ZT.NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
    region: config?.region ?? (0, import_chunk_6LZTARNQ.loadConfig)(import_chunk_6LZTARNQ.NODE_REGION_CONFIG_OPTIONS, { ...import_chunk_6LZTARNQ.NODE_REGION_CONFIG_FILE_OPTIONS, ...loaderConfig }),
    requestHandler: import_chunk_4IMSXU5P.NodeHttpHandler.create(config?.requestHandler ?? defaultConfigProvider),
    retryMode: config?.retryMode ?? (0, import_chunk_6LZTARNQ.loadConfig)({
      ...import_chunk_T7CFA3ZT.NODE_RETRY_MODE_CONFIG_OPTIONS,
      default: async () => (await defaultConfigProvider()).retryMode || import_chunk_T7CFA3ZT.DEFAULT_RETRY_MODE
    }, config),
    sigv4aSigningRegionSet: config?.sigv4aSigningRegionSet ?? (0, import_chunk_6LZTARNQ.loadConfig)(import_chunk_XRMTMCVO.NODE_SIGV4A_CONFIG_OPTIONS, loaderConfig),
    streamCollector: config?.streamCollector ?? import_chunk_B65SZUIB.streamCollector,
    useDualstackEndpoint: config?.useDualstackEndpoint ?? (0, import_chunk_6LZTARNQ.loadConfig)(import_chunk_6LZTARNQ.NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
    useFipsEndpoint: config?.useFipsEndpoint ?? (0, import_chunk_6LZTARNQ.loadConfig)(import_chunk_6LZTARNQ.NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
    userAgentAppId: config?.userAgentAppId ?? (0, import_chunk_6LZTARNQ.loadConfig)(import_chunk_T7CFA3ZT.NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
  };
};
var getHttpAuthExtensionConfiguration = (runtimeConfig) => {
  const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
  let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
  let _credentials = runtimeConfig.credentials;
  return {
    setHttpAuthScheme(httpAuthScheme) {
      const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
      if (index === -1) {
        _httpAuthSchemes.push(httpAuthScheme);
      } else {
        _httpAuthSchemes.splice(index, 1, httpAuthScheme);
      }
    },
    httpAuthSchemes() {
      return _httpAuthSchemes;
    },
    setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
      _httpAuthSchemeProvider = httpAuthSchemeProvider;
    },
    httpAuthSchemeProvider() {
      return _httpAuthSchemeProvider;
    },
    setCredentials(credentials) {
      _credentials = credentials;
    },
    credentials() {
      return _credentials;
    }
  };
};
var resolveHttpAuthRuntimeConfig = (config) => {
  return {
    httpAuthSchemes: config.httpAuthSchemes(),
    httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
    credentials: config.credentials()
  };
};
var resolveRuntimeExtensions = (runtimeConfig, extensions) => {
  const extensionConfiguration = Object.assign((0, import_chunk_T7CFA3ZT.getAwsRegionExtensionConfiguration)(runtimeConfig), (0, import_chunk_T7CFA3ZT.getDefaultExtensionConfiguration)(runtimeConfig), (0, import_chunk_23FY37WA.getHttpHandlerExtensionConfiguration)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
  extensions.forEach((extension) => extension.configure(extensionConfiguration));
  return Object.assign(runtimeConfig, (0, import_chunk_T7CFA3ZT.resolveAwsRegionExtensionConfiguration)(extensionConfiguration), (0, import_chunk_T7CFA3ZT.resolveDefaultRuntimeConfig)(extensionConfiguration), (0, import_chunk_23FY37WA.resolveHttpHandlerRuntimeConfig)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};
var STSClient = class extends import_chunk_T7CFA3ZT.Client {
  config;
  constructor(...[configuration]) {
    const _config_0 = getRuntimeConfig2(configuration || {});
    super(_config_0);
    this.initConfig = _config_0;
    const _config_1 = resolveClientEndpointParameters(_config_0);
    const _config_2 = (0, import_chunk_T7CFA3ZT.resolveUserAgentConfig)(_config_1);
    const _config_3 = (0, import_chunk_T7CFA3ZT.resolveRetryConfig)(_config_2);
    const _config_4 = (0, import_chunk_6LZTARNQ.resolveRegionConfig)(_config_3);
    const _config_5 = (0, import_chunk_T7CFA3ZT.resolveHostHeaderConfig)(_config_4);
    const _config_6 = (0, import_chunk_T7CFA3ZT.resolveEndpointConfig)(_config_5);
    const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
    const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
    this.config = _config_8;
    this.middlewareStack.use((0, import_chunk_B65SZUIB.getSchemaSerdePlugin)(this.config));
    this.middlewareStack.use((0, import_chunk_T7CFA3ZT.getUserAgentPlugin)(this.config));
    this.middlewareStack.use((0, import_chunk_T7CFA3ZT.getRetryPlugin)(this.config));
    this.middlewareStack.use((0, import_chunk_23FY37WA.getContentLengthPlugin)(this.config));
    this.middlewareStack.use((0, import_chunk_T7CFA3ZT.getHostHeaderPlugin)(this.config));
    this.middlewareStack.use((0, import_chunk_T7CFA3ZT.getLoggerPlugin)(this.config));
    this.middlewareStack.use((0, import_chunk_T7CFA3ZT.getRecursionDetectionPlugin)(this.config));
    this.middlewareStack.use((0, import_chunk_T7CFA3ZT.getHttpAuthSchemeEndpointRuleSetPlugin)(this.config, {
      httpAuthSchemeParametersProvider: defaultSTSHttpAuthSchemeParametersProvider,
      identityProviderConfigProvider: async (config) => new import_chunk_T7CFA3ZT.DefaultIdentityProviderConfig({
        "aws.auth#sigv4": config.credentials,
        "aws.auth#sigv4a": config.credentials
      })
    }));
    this.middlewareStack.use((0, import_chunk_T7CFA3ZT.getHttpSigningPlugin)(this.config));
  }
  destroy() {
    super.destroy();
  }
};
var command = (0, import_chunk_T7CFA3ZT.makeBuilder)(commonParams, "AWSSecurityTokenServiceV20110615", "STSClient", import_chunk_T7CFA3ZT.getEndpointPlugin);
var _ep0 = {};
var _mw0 = (Command, cs, config, o2) => [];
var AssumeRoleCommand = class extends command(_ep0, _mw0, "AssumeRole", AssumeRole$) {
};
var AssumeRoleWithSAMLCommand = class extends command(_ep0, _mw0, "AssumeRoleWithSAML", AssumeRoleWithSAML$) {
};
var AssumeRoleWithWebIdentityCommand = class extends command(_ep0, _mw0, "AssumeRoleWithWebIdentity", AssumeRoleWithWebIdentity$) {
};
var GetCallerIdentityCommand = class extends command(_ep0, _mw0, "GetCallerIdentity", GetCallerIdentity$) {
};
var GetSessionTokenCommand = class extends command(_ep0, _mw0, "GetSessionToken", GetSessionToken$) {
};
var codes = (...names) => (_error, wireCode) => names.includes(wireCode);
var status = (test) => ({ $metadata }) => $metadata?.httpStatusCode !== void 0 && test($metadata.httpStatusCode);
var connection = (pattern) => ({ $metadata }, wireCode, message) => $metadata?.httpStatusCode === void 0 && (pattern.test(wireCode) || pattern.test(message));
var rows = [
  {
    when: (_error, wireCode, message) => /RequestTimeTooSkewed|RequestExpired|RequestInTheFuture/.test(wireCode) || wireCode === "SignatureDoesNotMatch" && /Signature (expired|not yet current)/.test(message),
    code: "ClockSkew",
    // The SDK reads AWS's clock from the answer and corrects the next signature.
    retry: ({ $metadata }) => $metadata?.clockSkewCorrected ? "briefly" : "never",
    likely: "this runner's clock is off by more than five minutes.",
    next: "set the clock of the runner (NTP)."
  },
  {
    when: codes("SignatureDoesNotMatch"),
    code: "InvalidCredentials",
    likely: "the secret access key does not belong to the access key id: two secrets from different pairs, or a value cut short when it was pasted.",
    next: "store both halves of one pair again."
  },
  {
    when: codes("InvalidClientTokenId", "UnrecognizedClientException", "InvalidAccessKeyId"),
    code: "InvalidCredentials",
    likely: "the access key was deleted or made inactive, was created seconds ago, or belongs to another partition (aws, aws-cn, aws-us-gov) than the Region.",
    next: "check the key in IAM, and that aws-region is in its partition."
  },
  {
    when: codes("ExpiredToken"),
    code: "ExpiredCredentials",
    likely: "the session credentials are older than their duration.",
    next: "get new ones in an earlier step, or ask for a longer role-duration-seconds there."
  },
  {
    when: codes("ExpiredTokenException", "ExpiredIdentityTokenException"),
    code: "InvalidIdentityToken",
    likely: "the web identity token is past its expiry.",
    next: "see that the token file is refreshed, or use the OIDC of GitHub, which is fetched anew for each attempt."
  },
  {
    when: (_error, wireCode, message) => /^InvalidIdentityToken/.test(wireCode) && /retrieve verification key/i.test(message),
    code: "InvalidIdentityToken",
    retry: "transient",
    likely: "AWS could not fetch the keys of the token's issuer just now."
  },
  {
    when: (_error, wireCode) => /^InvalidIdentityToken/.test(wireCode),
    code: "InvalidIdentityToken",
    likely: "the account has no identity provider for the token's issuer, or the provider does not list the token's audience.",
    next: "create the OIDC provider in the account of the role, with the audience that the input `audience` names."
  },
  {
    when: (_error, wireCode) => /^IDPCommunicationError/.test(wireCode),
    code: "ServiceUnavailable",
    retry: "transient"
  },
  {
    when: (_error, wireCode) => /^IDPRejectedClaim/.test(wireCode),
    code: "AccessDenied",
    likely: "the identity provider refuses this token or one of its claims.",
    next: "compare the token's audience and issuer with the provider in IAM."
  },
  {
    when: (_error, wireCode) => /^PackedPolicyTooLarge/.test(wireCode),
    code: "PackedPolicyTooLarge",
    likely: "session policies and session tags together are too large when packed.",
    next: "shorten inline-session-policy or custom-tags, or set role-skip-session-tagging."
  },
  {
    when: (_error, _wireCode, message) => /transitive tag key/i.test(message),
    code: "InvalidRequest",
    likely: "the session that signed was given transitive tags by an earlier step, and they come along by themselves.",
    next: "take their keys out of custom-tags and transitive-tag-keys, or set role-skip-session-tagging: true."
  },
  {
    when: (_error, wireCode) => /^MalformedPolicyDocument/.test(wireCode),
    code: "InvalidRequest",
    likely: "the session policy is not a policy that IAM understands.",
    next: "check inline-session-policy, for example with the policy validator in IAM."
  },
  {
    when: (_error, wireCode) => /^RegionDisabled/.test(wireCode),
    code: "RegionDisabled",
    likely: "STS is not activated for this Region in the account.",
    next: "activate the Region in the account settings of IAM, or use another aws-region."
  },
  {
    when: (_error, _wireCode, message) => /Roles may not be assumed by root accounts/i.test(message),
    code: "RootCredentials",
    likely: "the stored keys are root user access keys.",
    next: "delete them, and give the workflow an OIDC role or an IAM user that may do nothing but assume its role."
  },
  // Every failure of MFA is an AccessDenied; only the words differ (FACTS A3).
  {
    when: (_error, _wireCode, message) => /invalid MFA one time pass code/i.test(message),
    code: "MfaCodeRefused"
  },
  {
    when: (_error, _wireCode, message) => /unable to validate MFA code/i.test(message),
    code: "MfaDeviceUnknown"
  },
  { when: codes("AccessDenied", "AccessDeniedException"), code: "AccessDenied" },
  { when: (_error, wireCode) => /^NoSuchEntity/.test(wireCode), code: "NotFound" },
  {
    // The SDK would take it for throttling; a quota does not pass (FACTS B).
    when: (_error, wireCode) => /^LimitExceeded/.test(wireCode),
    code: "QuotaExceeded",
    likely: "a user may have two access keys, and an Inactive one counts (IAM quotas)."
  },
  {
    when: (_error, wireCode) => /ConcurrentModification|EntityTemporarilyUnmodifiable/.test(wireCode),
    code: "ServiceUnavailable",
    retry: "transient"
  },
  {
    when: (_error, wireCode) => /Throttl|TooManyRequests|RequestLimitExceeded|SlowDown/.test(wireCode),
    code: "Throttled",
    retry: "transient",
    likely: "the account's request quota is used up by everything that calls this service in it."
  },
  { when: status((code) => code === 429), code: "Throttled", retry: "transient" },
  {
    when: status((code) => code >= 500),
    code: "ServiceUnavailable",
    retry: "transient",
    likely: "AWS, or something in front of it, has a fault."
  },
  {
    when: codes("TimeoutError", "AbortError", "RequestTimeout", "RequestTimeoutException"),
    code: "Timeout",
    retry: "briefly",
    likely: "the endpoint cannot be reached from this runner: a firewall, a proxy that is missing or wrong, or an outage.",
    next: "check http-proxy / no-proxy and the endpoint."
  },
  {
    when: connection(/\b(ENOTFOUND|EAI_AGAIN)\b/),
    code: "Network",
    retry: "briefly",
    likely: "aws-region is not a Region that exists, or this runner has no DNS.",
    next: "check the spelling of aws-region, and the DNS of the runner."
  },
  {
    when: connection(/CERT|\bERR_(SSL|TLS)|SELF_SIGNED|UNABLE_TO_VERIFY/),
    code: "Network",
    likely: "a proxy opens the TLS connection with a certificate that Node.js does not trust.",
    next: "set NODE_EXTRA_CA_CERTS to the certificate authority of the proxy."
  },
  {
    when: connection(/\b(ECONN[A-Z]+|EPIPE|EHOST[A-Z]+|ENET[A-Z]+|ETIMEDOUT|ERR_SOCKET\w*)\b|socket hang up/),
    code: "Network",
    retry: "transient",
    likely: "the connection was refused or dropped on its way.",
    next: "check http-proxy / no-proxy and the endpoint."
  },
  {
    when: codes(
      "ValidationError",
      "ValidationException",
      "InvalidParameterValue",
      "MissingParameter",
      "InvalidAction"
    ),
    code: "InvalidRequest"
  },
  {
    // An answer that is no XML fails in the SDK's parser, with success as its status.
    when: status((code) => code >= 200 && code < 400),
    code: "NonsenseAnswer",
    retry: "briefly",
    likely: "something between this runner and AWS answered instead: a proxy, a captive portal, or an endpoint that is not STS.",
    next: "check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables."
  }
];
function toKeyturnError(operation, error, signedWith) {
  if (error instanceof import_chunk_2QBFLZN6.KeyturnError) return error;
  const service = typeof error === "object" && error !== null ? error : {};
  const wireCode = service.Code ?? service.code ?? service.name ?? "";
  const message = (0, import_chunk_2QBFLZN6.messageOf)(error);
  const row = rows.find(({ when }) => when(service, wireCode, message));
  const account = {
    what: `${operation}${signer(signedWith)} failed: ${describe(wireCode, message)}`,
    ...row?.likely === void 0 ? {} : { likely: row.likely },
    ...row?.next === void 0 ? {} : { next: row.next }
  };
  const retry = typeof row?.retry === "function" ? row.retry(service) : row?.retry;
  return new import_chunk_2QBFLZN6.KeyturnError(row?.code ?? "Unexpected", account, { cause: error, ...retry ? { retry } : {} });
}
function signer(keys) {
  return keys ? ` signed by ${(0, import_chunk_2QBFLZN6.redactKeyId)(keys.accessKeyId)}` : "";
}
var longestMessage = 1e4;
function describe(wireCode, message) {
  const [firstLine = ""] = message.slice(0, longestMessage).split(/[\r\n]/);
  const words = firstLine.split(/The Canonical String|Encoded authorization failure message:/)[0]?.trim() ?? "";
  return words.includes(wireCode) || wireCode === "Error" || wireCode === "" ? words : `${wireCode}: ${words}`;
}
function createStsClient({ credentials, userAgent: userAgent2, ...options2 }) {
  return new STSClient({
    ...options2,
    // The unsigned calls need none; the function keeps the SDK from looking for some.
    credentials: credentials ?? noCredentials,
    maxAttempts: 1,
    retryMode: "standard",
    customUserAgent: userAgent2
  });
}
function createSts(options2) {
  const client = createStsClient(options2);
  const call = (operation, send) => withDeadline(`${operation} (${options2.endpoint ?? `STS in ${options2.region}`})`, async (signal) => {
    try {
      return await send(signal);
    } catch (error) {
      throw toKeyturnError(operation, error, options2.credentials);
    }
  });
  return {
    assumeRole: (request) => call(
      "AssumeRole",
      async (abortSignal) => toSession("AssumeRole", await client.send(new AssumeRoleCommand(request), { abortSignal }))
    ),
    assumeRoleWithWebIdentity: (request) => call(
      "AssumeRoleWithWebIdentity",
      async (abortSignal) => toSession(
        "AssumeRoleWithWebIdentity",
        await client.send(new AssumeRoleWithWebIdentityCommand(request), { abortSignal })
      )
    ),
    assumeRoleWithSaml: (request) => call(
      "AssumeRoleWithSAML",
      async (abortSignal) => toSession(
        "AssumeRoleWithSAML",
        await client.send(new AssumeRoleWithSAMLCommand(request), { abortSignal })
      )
    ),
    getCallerIdentity: () => call("GetCallerIdentity", async (abortSignal) => {
      const { Account, Arn } = await client.send(new GetCallerIdentityCommand({}), { abortSignal });
      if (!Account || !Arn || !isOneWord(Account + Arn))
        throw nonsense("GetCallerIdentity", "an account and an ARN");
      return { accountId: Account, arn: Arn };
    }),
    getSessionToken: (request) => call("GetSessionToken", async (abortSignal) => {
      const answer = await client.send(new GetSessionTokenCommand(request), { abortSignal });
      return toCredentials("GetSessionToken", answer);
    })
  };
}
async function noCredentials() {
  throw new Error("this call is not signed");
}
function toSession(operation, answer) {
  const credentials = toCredentials(operation, answer);
  const { Arn, AssumedRoleId } = answer.AssumedRoleUser ?? {};
  const accountId = Arn && (0, import_chunk_VMJN2GRO.accountOf)(Arn);
  if (!Arn || !accountId || !AssumedRoleId || !isOneWord(Arn + AssumedRoleId))
    throw nonsense(operation, "the identity of the role session");
  return { ...credentials, identity: { accountId, arn: Arn, assumedRoleId: AssumedRoleId } };
}
function toCredentials(operation, { Credentials }) {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken) throw nonsense(operation, "credentials");
  return {
    credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
    ...Expiration ? { expiration: Expiration } : {}
  };
}
function isOneWord(text) {
  return /^[\u0021-\u007e]+$/.test(text);
}
function nonsense(operation, missing) {
  return new import_chunk_2QBFLZN6.KeyturnError(
    "NonsenseAnswer",
    {
      what: `${operation} was answered with success, but without ${missing}.`,
      likely: "something between this runner and AWS answered instead: a proxy, a captive portal, or an endpoint that is not STS.",
      next: "check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables."
    },
    { retry: "briefly" }
  );
}
var firstDelayMs = 200;
var longestDelayMs = 5e3;
var briefAttempts = 3;
async function withRetries(what, context, attempt) {
  for (let number = 1; ; number++) {
    try {
      return await attempt(number);
    } catch (error) {
      const attempts = attemptsFor(retryOf(error), context.maxAttempts);
      if (number >= attempts) throw error;
      const delayMs = delayAfter(error, number, context.random);
      context.info(
        `${what}: attempt ${number} of ${attempts} failed (${brief(error)}); next in ${(delayMs / 1e3).toFixed(1)} s.`
      );
      await context.sleep(delayMs);
    }
  }
}
function delayAfter(error, number, random) {
  const asked = error instanceof import_chunk_2QBFLZN6.KeyturnError ? error.retryAfterMs : void 0;
  return asked ?? Math.round(random() * Math.min(longestDelayMs, firstDelayMs * 2 ** (number - 1)));
}
function retryOf(error) {
  return error instanceof import_chunk_2QBFLZN6.KeyturnError ? error.retry : "never";
}
function attemptsFor(retry, maxAttempts) {
  if (retry === "never") return 1;
  return retry === "briefly" ? Math.min(briefAttempts, maxAttempts) : maxAttempts;
}
function brief(error) {
  return error instanceof import_chunk_2QBFLZN6.KeyturnError ? `${error.code}: ${error.message.split(/[\r\n]/)[0]}` : String(error);
}
var version = "0.1.0";
function stsFor(context, keys) {
  return createSts(stsOptionsFor(context, keys));
}
function stsOptionsFor({ config, env, handler }, keys) {
  return {
    region: config.region,
    requestHandler: handler,
    userAgent: userAgent(env),
    ...stsEndpoint(config.network.endpoints),
    ...keys ? { credentials: keys } : {}
  };
}
function userAgent({ GITHUB_RUN_ID: run }) {
  return [["keyturn", version], ...run ? [["run", run]] : []];
}
function retrying(what, { config, info, sleep }, attempt) {
  const context = { maxAttempts: config.network.maxAttempts, sleep, random: Math.random, info };
  return withRetries(what, context, attempt);
}
function isElsewhere({ config: { network } }) {
  const { sts, iam } = network.endpoints;
  return sts !== void 0 && iam === void 0;
}
function maskKeys({ accessKeyId, secretAccessKey, sessionToken }, mask) {
  mask(accessKeyId);
  mask(secretAccessKey);
  if (sessionToken !== void 0) mask(sessionToken);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  DecodeAuthorizationMessage$,
  _ep0,
  _mw0,
  command,
  createStsClient,
  iamEndpoint,
  isElsewhere,
  maskKeys,
  redirections,
  retrying,
  stsFor,
  stsOptionsFor,
  toKeyturnError,
  userAgent,
  withDeadline,
  withRetries
});
