export const id = 368;
export const ids = [368];
export const modules = {

/***/ 1300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ plainJson)
/* harmony export */ });
/**
 * JSON with two blanks of indentation, which neither a terminal nor the log of a runner can take for anything else: control
 * and format characters are escaped, and so is `##[`, which is a command anywhere in a line (see log-text.ts).
 */ function plainJson(value) {
    return JSON.stringify(value, undefined, 2).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char)=>char === '\n' ? char : escaped(char)).replaceAll('##[', '#\\u0023[');
}
/** By UTF-16 code units, as JSON wants it. */ function escaped(character) {
    return character.split('').map((unit)=>`\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}


/***/ }),

/***/ 30368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asSarif: () => (/* binding */ asSarif)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34267);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17170);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57954);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86957);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11308);
/* harmony import */ var _plain_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1300);







/** GitHub's limits (docs.github.com, "SARIF results exceed one or more limits"): it refuses a file with more runs. */ const maxRuns = 20;
/** GitHub shows the 5,000 worst results of a run, and refuses more than 25,000. */ const maxResults = 5_000;
/** The place of a finding that names none: code scanning demands one, and it must not change between runs. */ const somewhere = {
    file: '.github/workflows',
    line: 1
};
/**
 * The report as SARIF 2.1.0 for GitHub's code scanning: a run for each repository, with paths relative to its root.
 *
 * @throws KeyturnError `InvalidInput` for more repositories than one file can hold
 */ function asSarif(report, { accountId }) {
    const everything = [
        ...report.findings,
        ...report.notChecked
    ];
    const repositories = new Set(everything.map(({ place })=>place?.repository));
    if (repositories.size === 0) repositories.add(undefined);
    if (repositories.size > maxRuns) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('InvalidInput', {
            summary: `A SARIF file can hold ${maxRuns} repositories, and this report has ${repositories.size}.`,
            cause: 'GitHub refuses a file with more runs.',
            remedy: 'call keyturn doctor once for each repository, and upload each file to its own repository.'
        });
    }
    return (0,_plain_json_js__WEBPACK_IMPORTED_MODULE_5__/* .plainJson */ .R)({
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            ...repositories
        ].map((repository)=>run(report, repository, accountId))
    });
}
function run({ findings, notChecked }, repository, accountId = 'no-account') {
    const ofRepository = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .worstFirst */ .md)(findings.filter(({ place })=>place?.repository === repository));
    const shown = ofRepository.slice(0, maxResults);
    const open = notChecked.filter(({ place })=>place?.repository === repository);
    const left = ofRepository.length - shown.length;
    const seen = new Map();
    // The part before the last slash is the category.
    const category = [
        'keyturn-doctor',
        accountId,
        ...repository === undefined ? [] : [
            repository
        ]
    ].join('/');
    return {
        tool: {
            driver
        },
        automationDetails: {
            id: `${category}/`
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
            {
                executionSuccessful: true,
                toolExecutionNotifications: [
                    ...open.map(notification),
                    ...left > 0 ? [
                        {
                            level: 'warning',
                            message: {
                                text: `${left} more findings do not fit into this file.`
                            }
                        }
                    ] : []
                ]
            }
        ],
        ...repository === undefined ? {} : {
            versionControlProvenance: [
                {
                    repositoryUri: `https://github.com/${encoded(repository)}`
                }
            ]
        },
        results: shown.map((finding)=>result(finding, occurrence(finding, seen)))
    };
}
const driver = {
    name: 'Keyturn doctor',
    semanticVersion: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r,
    informationUri: (0,_help_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleAddress */ .X)(_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleIds */ .Zl[0]).replace(/#.*/, ''),
    rules: _rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleIds */ .Zl.map((id)=>{
        const { title, level, meaning, why, tags, severity } = _rules_js__WEBPACK_IMPORTED_MODULE_3__/* .rules */ .aO[id];
        return {
            id,
            name: title,
            shortDescription: {
                text: literal(title)
            },
            fullDescription: {
                text: literal(`${meaning} ${why}`)
            },
            helpUri: (0,_help_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleAddress */ .X)(id),
            help: {
                text: literal(`${meaning}\n\n${why}\n\n${(0,_help_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleAddress */ .X)(id)}`)
            },
            defaultConfiguration: {
                level
            },
            properties: {
                tags,
                precision: 'high',
                ...severity === undefined ? {} : {
                    'security-severity': severity.toFixed(1)
                }
            }
        };
    })
};
function result(finding, fingerprint) {
    const { rule, level, job, jobs, summary, cause, remedy, subject, statement, place } = finding;
    const parts = [
        summary,
        cause && `Likely cause: ${cause}`,
        `What to do: ${remedy}`,
        job && `Job: ${jobs?.join(', ') ?? job}`,
        `About: ${subject}`
    ];
    return {
        ruleId: rule,
        ruleIndex: _rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleIds */ .Zl.indexOf(rule),
        level,
        message: {
            text: literal(parts.filter(Boolean).join('\n'))
        },
        locations: [
            location(place ?? somewhere)
        ],
        // GitHub compares only the first; it stays the same when lines move, and when the texts are reworded.
        partialFingerprints: {
            primaryLocationLineHash: fingerprint,
            'keyturnFinding/v1': fingerprint
        },
        properties: {
            subject,
            ...job === undefined ? {} : {
                job
            },
            ...statement === undefined ? {} : {
                statement
            }
        }
    };
}
function location({ file, line, column }) {
    return {
        physicalLocation: {
            artifactLocation: {
                uri: encoded(file),
                uriBaseId: '%SRCROOT%'
            },
            region: {
                startLine: line,
                ...column === undefined ? {} : {
                    startColumn: column
                }
            }
        }
    };
}
function notification({ what, why, place }) {
    return {
        level: 'note',
        message: {
            text: literal(`Not checked: ${what}: ${why}`)
        },
        ...place === undefined ? {} : {
            locations: [
                location(place)
            ]
        }
    };
}
/** Identifies a finding by what it is about, and counts those that are about the same: `39fa2ee980eb94b0:1`. */ function occurrence({ rule, place, job, jobs, subject }, seen) {
    const about = JSON.stringify([
        rule,
        place?.repository,
        place?.file,
        jobs?.[0] ?? job,
        subject
    ]);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(about).digest('hex').slice(0, 16);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
}
/** A path as a relative URI. A colon in its first segment would begin a scheme (RFC 3986, section 4.2). */ const encoded = (path)=>path.split('/').map(encodeURIComponent).join('/');
/**
 * A text that holds neither placeholders nor links: braces are doubled (SARIF 2.1.0, section 3.11.5), and what could be an
 * embedded link is torn apart (3.11.6).
 */ function literal(text) {
    return text.replaceAll(/[{}]/g, '$&$&').replaceAll('](', '] (');
}


/***/ }),

/***/ 57954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ruleAddress)
/* harmony export */ });
/* harmony import */ var _runner_error_help_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6491);

/** The address of the section of docs/doctor.md about a rule. The heading is the id. */ const ruleAddress = (rule)=>(0,_runner_error_help_js__WEBPACK_IMPORTED_MODULE_0__/* .pageOnGitHub */ .Mn)(`docs/doctor.md#${rule.toLowerCase()}`);


/***/ })

};
