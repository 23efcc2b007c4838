export const id = 9065;
export const ids = [9065];
export const modules = {

/***/ 46372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   noticesInFiles: () => (/* binding */ noticesInFiles),
/* harmony export */   p: () => (/* binding */ mfaArnNotices)
/* harmony export */ });
/* harmony import */ var _files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96458);
/* harmony import */ var _files_home_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89776);
/* harmony import */ var _ini_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97980);
/* harmony import */ var _profile_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50540);




/**
 * A notice for each profile with `mfa_arn`. Some guides use that setting, but no AWS tool reads it: tools then assume the
 * role without MFA, and the denial does not say why.
 *
 * @param text - the file's bytes as Latin-1
 */ function mfaArnNotices(path, text) {
    let section = '';
    const sections = new Set();
    for (const line of (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .linesOf */ .Dx)(text)){
        section = (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .headerOf */ .rR)(line.text)?.name ?? section;
        if ((0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .settingOf */ .y7)(line.text)?.key === 'mfa_arn') sections.add(section);
    }
    return [
        ...sections
    ].map((name)=>{
        const profile = Buffer.from(name.replace(/^profile /, ''), 'latin1').toString('utf8');
        return `The profile ${profile} in ${path} has mfa_arn, which the AWS CLI and SDKs do not read, so they assume its role without MFA. Rename it to mfa_serial.`;
    });
}
/** Like `mfaArnNotices`, for the files that AWS tools read. Unreadable files are reported elsewhere. */ function noticesInFiles(env) {
    return Object.values((0,_profile_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .profilePaths */ .I)(env, (0,_files_home_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .homeFolder */ .W)())).flatMap((path)=>{
        try {
            return mfaArnNotices(path, (0,_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readBounded */ .CB)(path, _files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__/* .maxProfileBytes */ .B).toString('latin1'));
        } catch  {
            return [];
        }
    });
}


/***/ }),

/***/ 39065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkProfiles: () => (/* binding */ checkProfiles),
  isFileUndo: () => (/* reexport */ isFileUndo),
  pathNotices: () => (/* reexport */ pathNotices),
  profilePaths: () => (/* reexport */ profile_paths/* profilePaths */.I),
  secretsInUndo: () => (/* reexport */ secretsInUndo),
  undoProfiles: () => (/* reexport */ undoProfiles),
  writeProfiles: () => (/* binding */ writeProfiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/files/edit-file.js
var edit_file = __webpack_require__(94327);
// EXTERNAL MODULE: ./.build/cli/src/files/file-error.js
var file_error = __webpack_require__(50729);
// EXTERNAL MODULE: ./.build/cli/src/files/file-state.js
var file_state = __webpack_require__(1590);
// EXTERNAL MODULE: ./.build/cli/src/files/folders.js
var folders = __webpack_require__(82283);
// EXTERNAL MODULE: ./.build/cli/src/aws-profile/ini-lines.js
var ini_lines = __webpack_require__(97980);
;// CONCATENATED MODULE: ./.build/cli/src/aws-profile/cli-parse.js

/**
 * The first line because of which the AWS CLI cannot read a file at all: botocore parses it with Python's `configparser`,
 * strict and without a default section, and then splits nested settings at `=` (botocore, `configloader.py`).
 *
 * @param text - the file's bytes as Latin-1
 */ function cliFault(text) {
    if (text.startsWith('\u00ef\u00bb\u00bf')) return {
        line: 1,
        why: 'the file begins with a byte order mark'
    };
    const state = {
        section: undefined,
        option: undefined,
        indent: Number.POSITIVE_INFINITY,
        sections: new Set(),
        options: new Set()
    };
    for (const [index, { text: line }] of (0,ini_lines/* linesOf */.Dx)(text).entries()){
        const why = read(line, state);
        if (why !== undefined) return {
            line: index + 1,
            why
        };
    }
    return undefined;
}
function read(line, state) {
    const value = line.trim();
    if (value === '' || /^[#;]/.test(value)) return undefined;
    const indent = line.length - line.trimStart().length;
    if (state.section !== undefined && state.option && indent > state.indent) return continued(value, state.option);
    state.indent = indent;
    const header = /^\[(.+)\]/.exec(value)?.[1];
    if (header !== undefined) return begin(header, state);
    if (state.section === undefined) return 'it comes before the first section';
    return setting(value, state);
}
/** `configparser` treats a line that is indented further as part of the value above. */ function continued(value, { nests }) {
    return nests && !value.includes('=') ? 'it is nested below a setting, and has no `=`' : undefined;
}
function begin(header, state) {
    if (state.sections.has(header)) return 'its section appears twice';
    state.sections.add(header);
    state.section = header;
    state.option = undefined;
    return undefined;
}
function setting(value, state) {
    const at = value.search(/[=:]/);
    const name = value.slice(0, Math.max(0, at)).trim().toLowerCase();
    if (at < 0) return 'it is not a section, a setting or a comment';
    if (name === '') return 'its setting has no name';
    const key = JSON.stringify([
        state.section,
        name
    ]);
    if (state.options.has(key)) return 'its setting appears twice in one section';
    state.options.add(key);
    state.option = {
        nests: value.slice(at + 1).trim() === ''
    };
    return undefined;
}
/** A notice when a profile is written to a file that the AWS CLI cannot read. It quotes no line: lines may hold secrets. */ function cliFaultNotices(path, text) {
    const fault = cliFault(text);
    if (!fault) return [];
    return [
        `The AWS CLI cannot read ${path}, where this step writes a profile: line ${fault.line} stops it, because ${fault.why}. The AWS CLI then fails for every profile in the file ("Unable to parse config file"). Correct that line.`
    ];
}

// EXTERNAL MODULE: ./.build/cli/src/aws-profile/ini-section.js
var ini_section = __webpack_require__(15312);
// EXTERNAL MODULE: ./.build/cli/src/aws-profile/mfa-arn.js
var mfa_arn = __webpack_require__(46372);
// EXTERNAL MODULE: ./.build/cli/src/aws-profile/profile-sections.js
var profile_sections = __webpack_require__(29422);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/cli/src/files/file-lock.js
var file_lock = __webpack_require__(64900);
// EXTERNAL MODULE: ./.build/cli/src/files/replace-file.js
var replace_file = __webpack_require__(8529);
;// CONCATENATED MODULE: ./.build/cli/src/aws-profile/profile-undo.js










/** Whether a value of the saved state is the record of one file's section. */ function isFileUndo(value) {
    const { path, names, section, createdFile, createdFolders } = value ?? {};
    return isText(path) && areTexts(names) && names.length > 0 && isSectionUndo(section) && typeof createdFile === 'boolean' && areTexts(createdFolders);
}
function isSectionUndo(value) {
    const { before, written, gap } = value ?? {};
    const isPrint = (print)=>Number.isSafeInteger(print?.length) && isText(print?.digest);
    return areTexts(before) && Array.isArray(written) && written.every(isPrint) && isText(gap);
}
function isText(value) {
    return typeof value === 'string';
}
function areTexts(value) {
    return Array.isArray(value) && value.every(isText);
}
/**
 * The keys in the sections' previous text; mask them before saving the record.
 *
 * AWS's key ids have 16 characters or more. Shorter values are placeholders (`test`), and masking such a word would
 * garble the log and the job's outputs.
 */ function secretsInUndo(undo) {
    const values = undo.flatMap(({ section })=>section.before.flatMap((text)=>(0,ini_section/* settingValues */.RK)(text, profile_sections/* secretSettings */.wL)));
    return [
        ...new Set(values.filter((value)=>value.length >= 16))
    ];
}
/**
 * Undoes `writeProfiles`: restores the sections' bytes or removes the sections, and removes files and folders that it
 * created if they are empty. It leaves a section alone that has changed since. A narrowed file mode stays, because
 * something may rely on it by now.
 *
 * @returns warnings about what could not be restored, one line each, without secrets
 */ async function undoProfiles(undo) {
    const warnings = [];
    try {
        const files = Map.groupBy(undo.toReversed(), ({ path })=>path);
        for (const [path, sections] of files)warnings.push(...await undoFile(path, sections));
    } catch (error) {
        warnings.push(`The profile could not be put back: ${firstLine(error)}`);
    }
    return warnings;
}
/** Undoes all sections of one file in one edit, the last written first. */ async function undoFile(path, sections) {
    try {
        const isGone = (0,file_state/* fileVersion */.fB)(path) === undefined;
        // A killed step may have left a temporary file.
        if (isGone && (0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(path))) await (0,file_lock/* withFileLock */.U)(path, ()=>(0,replace_file/* removeLeftovers */.D)(path));
        const warnings = isGone ? sections.flatMap(goneWarnings) : await (0,edit_file/* editFile */.$)(path, (state)=>undoSections(sections, state));
        for (const { createdFolders } of sections)(0,folders/* removeEmptyFolders */.d)(createdFolders);
        return warnings;
    } catch (error) {
        return sections.map((undo)=>`${title(undo)} could not be put back: ${firstLine(error)}. It may still hold the credentials of this job; if the machine outlives the job, remove the section.`);
    }
}
function undoSections(sections, { text: now }) {
    let text = now;
    const result = [];
    for (const undo of sections){
        const restored = (0,ini_section/* restoreSection */.ol)(text, undo.names, undo.section);
        if (restored === undefined) result.push(changedWarning(undo));
        text = restored ?? text;
    }
    if (text === '' && sections.some(({ createdFile })=>createdFile)) return {
        text: null,
        result
    };
    return {
        text: text === now ? undefined : text,
        result
    };
}
function changedWarning(undo) {
    return `${title(undo)} was changed by something else since Keyturn wrote it, and is left as it is. It may still hold the credentials of this job.`;
}
function goneWarnings(undo) {
    if (undo.section.before.length === 0) return [];
    return [
        `${title(undo)} is not put back: the file was removed since Keyturn wrote it.`
    ];
}
function title({ path, names: [name] }) {
    return `[${Buffer.from(name, 'latin1').toString('utf8')}] in ${path}`;
}
function firstLine(error) {
    return (0,errors/* messageOf */.bD)(error).split('\n', 1).join('').replace(/\.$/, '');
}

// EXTERNAL MODULE: ./.build/cli/src/aws-profile/renewing-profile.js
var renewing_profile = __webpack_require__(59093);
// EXTERNAL MODULE: ./.build/cli/src/aws-profile/profile-paths.js
var profile_paths = __webpack_require__(50540);
;// CONCATENATED MODULE: ./.build/cli/src/aws-profile/path-notices.js

/** The environment variables that move AWS's files, and the file that each moves. */ const variables = {
    AWS_CONFIG_FILE: 'configFile',
    AWS_SHARED_CREDENTIALS_FILE: 'credentialsFile'
};
/**
 * A notice for each variable whose path AWS tools read differently. A workflow's `env:` is not a shell, so a `~` or
 * `$HOME` reaches the tools unexpanded. The AWS CLI expands both (botocore, `raw_config_parse`), Keyturn and some SDKs
 * only a leading `~/`, other SDKs neither.
 */ function pathNotices(env, home) {
    const paths = (0,profile_paths/* profilePaths */.I)(env, home);
    return Object.entries(variables).flatMap(([variable, file])=>{
        const path = env[variable] ?? '';
        if (/^~/.test(path)) {
            return [
                `${variable} is ${path}, which Keyturn and the AWS CLI read as ${paths[file]}. Some AWS SDKs do not expand the ~, and do not find the profile that this step writes. Write ${variable}: ${paths[file]}.`
            ];
        }
        if (/\$\{?[A-Za-z_]|%[A-Za-z_]\w*%/.test(path)) {
            return [
                `${variable} is ${path}, which contains a variable that no shell has expanded. The AWS CLI expands it; Keyturn and most AWS SDKs do not, so some tools do not find the profile that this step writes. Write the full path.`
            ];
        }
        return [];
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/aws-profile/profile-files.js















/**
 * Checks, before any request and without changing anything, that the profiles can be written.
 *
 * @returns notices about the files, one line each
 * @throws KeyturnError `ProfileUnwritable`
 */ async function checkProfiles(plans, paths) {
    const texts = new Map();
    for (const { name, overwrite } of plans){
        (0,profile_sections/* requireHeaderName */.WL)(name);
        for (const section of (0,profile_sections/* profileSections */.sy)(name, paths)){
            const text = texts.get(section.path) ?? readWritable(section.path);
            texts.set(section.path, text);
            if (!overwrite) refuseExisting(section, name, text);
        }
    }
    requireSources(plans, paths, texts);
    return [
        ...texts
    ].flatMap(([path, text])=>[
            ...(0,mfa_arn/* mfaArnNotices */.p)(path, text),
            ...cliFaultNotices(path, text)
        ]);
}
/** The text of a file, which must be writable. */ function readWritable(path) {
    try {
        const { text } = (0,file_state/* readState */.un)(path);
        (0,file_state/* requireWritableFolder */.mk)(path);
        return text;
    } catch (error) {
        throw (0,file_error/* asUnwritable */.g_)(path, error);
    }
}
/** A source profile must exist already or be one that this step writes. */ function requireSources(plans, paths, texts) {
    for (const { name, sourceProfile } of plans){
        if (sourceProfile === undefined || plans.some((plan)=>plan.name === sourceProfile)) continue;
        const sections = (0,profile_sections/* profileSections */.sy)(sourceProfile, paths);
        if (sections.some(({ path, names })=>(0,ini_section/* sectionTexts */.Mt)(texts.get(path) ?? '', names).length > 0)) continue;
        throw (0,file_error/* unwritableError */.uA)({
            summary: `The profile "${name}" has source_profile=${sourceProfile}, but no profile has that name.`,
            cause: 'the name is misspelt, or a later step writes the profile.',
            remedy: `add a line to profiles, for example ${sourceProfile} = keys, or correct the name.`
        });
    }
}
/**
 * Writes the profiles into both files. Each file is replaced once, under its lock, and changes only in the profiles'
 * sections. If the second file cannot be written, the first is restored.
 *
 * @param remember - receives the undo record before each file is replaced, so that the post step can clean up after a
 *   killed process; mask `secretsInUndo` before saving the record
 * @returns what `undoProfiles` needs
 * @throws KeyturnError `ProfileUnwritable`
 */ async function writeProfiles(requests, paths, remember = ()=>{}) {
    const planned = requests.flatMap((request)=>plannedSections(request, paths));
    const undo = [];
    try {
        for (const [path, sections] of Map.groupBy(planned, ({ section })=>section.path)){
            undo.push(...await editWithFolder(path, (before, createdFolders)=>{
                const { text, result } = writeSections(sections, before, createdFolders);
                if (result.length > 0) remember([
                    ...undo,
                    ...result
                ]);
                return {
                    text,
                    result
                };
            }));
        }
        return undo;
    } catch (error) {
        const warnings = await undoProfiles(undo);
        throw warnings.length > 0 && error instanceof errors/* KeyturnError */.FB ? error.withContext(warnings.join(' ')) : error;
    }
}
function plannedSections(request, paths) {
    const { name, overwrite } = request;
    (0,profile_sections/* requireHeaderName */.WL)(name);
    return (0,profile_sections/* profileSections */.sy)(name, paths).map((section)=>({
            name,
            overwrite,
            section,
            settings: (0,profile_sections/* sectionSettings */.DH)(section, request)
        }));
}
/** One file's new text with all its sections; `undefined` if there is nothing to write. */ function writeSections(planned, { text: before, version }, createdFolders) {
    let text = before;
    const result = [];
    for (const { name, overwrite, section, settings } of planned){
        const { path, names } = section;
        text = (0,ini_section/* withoutSections */.NX)(text, names, renewing_profile/* isLeftBehind */.KW);
        if (!overwrite) refuseExisting(section, name, text);
        const present = (0,ini_section/* sectionTexts */.Mt)(text, names);
        if ((0,profile_sections/* onlyRemoves */.oF)(settings) && present.length === 0) continue;
        const expiries = present.flatMap(ini_section/* settingKeys */.Rf).filter(profile_sections/* isExpiry */.YS);
        const without = Object.fromEntries(expiries.map((key)=>[
                key,
                undefined
            ]));
        const written = (0,ini_section/* writeSection */.Zn)(text, names, {
            ...settings,
            ...without
        });
        text = written.text;
        result.push({
            path,
            names,
            section: written.undo,
            createdFile: version === undefined,
            createdFolders
        });
    }
    return {
        text: result.length > 0 ? text : undefined,
        result
    };
}
function refuseExisting({ path, names }, name, text) {
    if ((0,ini_section/* sectionTexts */.Mt)((0,ini_section/* withoutSections */.NX)(text, names, renewing_profile/* isLeftBehind */.KW), names).length === 0) return;
    throw (0,file_error/* unwritableError */.uA)({
        summary: `The profile "${name}" exists already in ${path}.`,
        ...name === renewing_profile/* defaultRefreshProfile */.SL ? {
            cause: 'an earlier step of this job also has refresh: true, and wrote it.'
        } : {},
        remedy: 'give this step another profile name with aws-profile, or set overwrite-aws-profile: true; Keyturn then puts the old profile back at the end of the job.'
    });
}
/** Edits a file and creates its folder if needed. Retries if another process's post step removes it in between. */ async function editWithFolder(path, change) {
    const folder = (0,external_node_path_.dirname)(path);
    (0,file_state/* refuseLinks */.UA)(path);
    for(let attempt = 1;; attempt++){
        const createdFolders = (0,folders/* makeFolder */.f)(folder);
        try {
            const changes = await (0,edit_file/* editFile */.$)(path, (before)=>change(before, createdFolders));
            // If nothing was written, leave no empty folder behind.
            if (changes.length === 0) (0,folders/* removeEmptyFolders */.d)(createdFolders);
            return changes;
        } catch (error) {
            if ((0,file_error/* systemCode */.xU)(error) === 'ENOENT' && attempt < 5) continue;
            (0,folders/* removeEmptyFolders */.d)(createdFolders);
            throw error;
        }
    }
}


/***/ }),

/***/ 94327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ editFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50729);
/* harmony import */ var _file_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64900);
/* harmony import */ var _file_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1590);
/* harmony import */ var _replace_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8529);





/**
 * Changes a file atomically, under its lock. Tools that do not use the lock (the AWS CLI's `configure`) may write in
 * between; the change is then applied again to what they wrote.
 *
 * @param path - the file need not exist, its folder must
 * @throws KeyturnError `ProfileUnwritable`; whatever `change` throws. The file is then unchanged.
 */ async function editFile(path, change) {
    try {
        for(let attempt = 1; attempt <= 5; attempt++){
            const done = await (0,_file_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .withFileLock */ .U)(path, ()=>tryEdit(path, change));
            if (done) return done.result;
        }
    } catch (error) {
        throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .asUnwritable */ .g_)(path, error);
    }
    throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .unwritableError */ .uA)({
        summary: `${path} could not be written, because another process keeps changing it.`,
        remedy: 'find the step that changes it, and run the job again.'
    });
}
function tryEdit(path, change) {
    (0,_replace_file_js__WEBPACK_IMPORTED_MODULE_4__/* .removeLeftovers */ .D)(path);
    const before = (0,_file_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)(path);
    const edit = change(before);
    if (edit.text === undefined) return edit;
    if (edit.text !== null) return (0,_replace_file_js__WEBPACK_IMPORTED_MODULE_4__/* .replaceFile */ .f)(path, edit.text, before) ? edit : undefined;
    if ((0,_file_state_js__WEBPACK_IMPORTED_MODULE_3__/* .fileVersion */ .fB)(path) !== before.version) return undefined;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, {
        force: true
    });
    return edit;
}


/***/ }),

/***/ 64900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ withFileLock)
/* harmony export */ });
/* unused harmony export acquire */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50729);
/* harmony import */ var _file_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1590);





const defaultTimes = {
    staleMs: 5_000,
    timeoutMs: 30_000
};
/**
 * Runs an action while no other Keyturn process writes the same file: two jobs in one home folder (on a self-hosted
 * runner), or two concurrent steps. The lock is a file beside it that only one process can create (O_EXCL).
 *
 * This process decides that a lock is stale when its own monotonic clock shows no change for long enough. Process ids mean
 * nothing across containers, and a file server's clock may be wrong. A holder that was only suspended may lose its lock;
 * `replaceFile` detects that.
 *
 * @param path - the file need not exist, its folder must
 * @param action - synchronous, so that the process does not wait for anything while it holds the lock
 * @throws KeyturnError `ProfileUnwritable` on timeout; whatever `action` throws
 */ async function withFileLock(path, action, times = defaultTimes) {
    const lock = `${path}.keyturn-lock`;
    const version = await acquire(lock, times);
    try {
        return action();
    } finally{
        if ((0,_file_state_js__WEBPACK_IMPORTED_MODULE_4__/* .fileVersion */ .fB)(lock) === version) (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(lock, {
            force: true
        });
    }
}
/**
 * Acquires a lock.
 *
 * @param lock - the lock file itself
 * @returns the version of the lock file; the caller removes the file if it still has this version
 * @throws KeyturnError `ProfileUnwritable` on timeout
 */ async function acquire(lock, { staleMs, timeoutMs }) {
    const start = performance.now();
    let watched;
    for(;;){
        const created = create(lock);
        if (created !== undefined) return created;
        const version = (0,_file_state_js__WEBPACK_IMPORTED_MODULE_4__/* .fileVersion */ .fB)(lock);
        const now = performance.now();
        if (version === undefined || version !== watched?.version) watched = {
            version,
            since: now
        };
        else if (now - watched.since >= staleMs) removeStaleLock(lock, version);
        if (now - start >= timeoutMs) throw lockTimeoutError(lock, timeoutMs);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(5 + Math.random() * 20);
    }
}
function create(lock) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(lock, 'wx', 0o600));
        return (0,_file_state_js__WEBPACK_IMPORTED_MODULE_4__/* .fileVersion */ .fB)(lock);
    } catch (error) {
        const code = (0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error);
        // On Windows, opening a file that is being deleted fails like a forbidden one.
        if (code === 'EEXIST' || process.platform === 'win32' && (code === 'EPERM' || code === 'EBUSY')) return undefined;
        throw error;
    }
}
/**
 * Removes a dead process's lock. If several processes try, only one can rename it. A process that renamed a fresh lock by
 * mistake, because another was faster, puts it back.
 */ function removeStaleLock(lock, version) {
    const aside = `${lock}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(lock, aside);
        if ((0,_file_state_js__WEBPACK_IMPORTED_MODULE_4__/* .fileVersion */ .fB)(aside) !== version) (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(aside, lock);
    } catch (error) {
        if (![
            'ENOENT',
            'EEXIST',
            'EPERM',
            'EBUSY'
        ].includes((0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? '')) throw error;
    } finally{
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(aside, {
            force: true
        });
    }
}
function lockTimeoutError(lock, timeoutMs) {
    return (0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .unwritableError */ .uA)({
        summary: `The lock ${lock} could not be acquired in ${timeoutMs / 1000} s.`,
        cause: 'many other steps are writing profiles in the same home folder.',
        remedy: 'run the job again; if no other job is running, remove that file.'
    });
}


/***/ }),

/***/ 1590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UA: () => (/* binding */ refuseLinks),
/* harmony export */   fB: () => (/* binding */ fileVersion),
/* harmony export */   f_: () => (/* binding */ folderIdentity),
/* harmony export */   mk: () => (/* binding */ requireWritableFolder),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bounded_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96458);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50729);




/**
 * Reads a profile file, never through a symbolic link. Hard links are fine: replacing the file leaves the other names
 * with the old content.
 *
 * @throws KeyturnError `ProfileUnwritable` for a link, a file that is not regular or not text, and another user's file
 */ function readState(path) {
    refuseLinks(path);
    const version = fileVersion(path);
    if (version === undefined) return {
        text: '',
        version
    };
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags);
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!stats.isFile()) throw notAFileError(path);
        refuseForeign(path, stats.uid);
        const text = readText(file, path);
        if (text.includes('\0')) throw notTextError(path);
        return {
            text,
            version,
            mode: stats.mode & 0o777,
            owner: {
                uid: stats.uid,
                gid: stats.gid
            }
        };
    } finally{
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function readText(file, path) {
    try {
        return (0,_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readUpTo */ .Vc)(file, path, _bounded_file_js__WEBPACK_IMPORTED_MODULE_2__/* .maxProfileBytes */ .B).toString('latin1');
    } catch (error) {
        if (!(error instanceof _bounded_file_js__WEBPACK_IMPORTED_MODULE_2__/* .FileTooLarge */ .Sv)) throw error;
        throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .unwritableError */ .uA)({
            summary: `${error.message}, too large for an AWS profile file.`,
            cause: 'something else was written to it.',
            remedy: 'clean it up, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere.'
        });
    }
}
/** Identifies a file's state without opening it; `undefined` if there is no file. */ function fileVersion(path) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, {
        bigint: true,
        throwIfNoEntry: false
    });
    return stats && `${stats.ino}:${stats.mtimeNs}:${stats.size}`;
}
/** Identifies a file's folder, to detect that it was replaced; `undefined` if there is no folder. */ function folderIdentity(path) {
    refuseLinks(path);
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), {
        bigint: true,
        throwIfNoEntry: false
    });
    return stats && `${stats.dev}:${stats.ino}`;
}
/**
 * Checks that files can be created beside this one, or that its folder can be created.
 *
 * @throws KeyturnError `ProfileUnwritable`
 */ function requireWritableFolder(path) {
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    while(!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) !== folder)folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder).isDirectory()) {
        throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .unwritableError */ .uA)({
            summary: `${folder} is not a folder.`,
            remedy: `move it away, or keep ${path} elsewhere.`
        });
    }
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
    } catch (error) {
        throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .unwritableError */ .uA)({
            summary: `The folder ${folder} is not writable, so ${path} cannot be replaced.`,
            cause: 'it belongs to another user, or the file system is read-only.',
            remedy: 'correct its permissions, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere.'
        }, error);
    }
}
/**
 * Refuses symbolic links in a path, which could redirect the credentials: the file, its folder and the folders above.
 * Above the folder, the machine's own links are allowed (`/tmp` and `/var` on macOS, a home or work folder on another
 * disk), if root or this user created them outside the workspace. Links inside the workspace may come from a repository.
 *
 * @throws KeyturnError `ProfileUnwritable`
 */ function refuseLinks(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    for (const entry of [
        path,
        folder,
        ...foldersAbove(folder)
    ]){
        const stats = entryAt(entry);
        if (!stats?.isSymbolicLink()) continue;
        const isAbove = entry !== path && entry !== folder;
        if (isAbove && isOwn(stats.uid) && !isInWorkspace(entry)) continue;
        throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .unwritableError */ .uA)({
            summary: `${entry} is a symbolic link, and Keyturn does not write credentials through one.`,
            remedy: 'replace it with a real file or folder, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere.'
        });
    }
}
/** The entry at a path; none if a parent of it is a file. */ function entryAt(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, {
            throwIfNoEntry: false
        });
    } catch (error) {
        if (error.code === 'ENOTDIR') return undefined;
        throw error;
    }
}
function foldersAbove(folder) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder));
    return above === folder ? [] : [
        above,
        ...foldersAbove(above)
    ];
}
function isOwn(owner) {
    const self = process.getuid?.();
    return self === undefined || owner === 0 || owner === self;
}
/** Whether a link is inside the workspace, also if its path leads there through other links. */ function isInWorkspace(link) {
    try {
        const workspace = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.env.GITHUB_WORKSPACE || process.cwd());
        const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(link)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(link)));
        return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
    } catch  {
        // Without a workspace, no repository was checked out.
        return false;
    }
}
/** Replacing another user's file would change its owner. Root may do so, because `replaceFile` keeps the owner. */ function refuseForeign(path, owner) {
    const self = process.getuid?.();
    if (self === undefined || self === 0 || self === owner) return;
    throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .unwritableError */ .uA)({
        summary: `${path} belongs to another user (uid ${owner}; this is ${self}).`,
        cause: 'a step in a container wrote it.',
        remedy: 'change its owner, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere.'
    });
}
function notAFileError(path) {
    return (0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .unwritableError */ .uA)({
        summary: `${path} is not a regular file.`,
        remedy: 'remove it, or name another one.'
    });
}
function notTextError(path) {
    return (0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .unwritableError */ .uA)({
        summary: `${path} is not text that AWS tools can read: it contains NUL bytes.`,
        cause: 'it was saved as UTF-16.',
        remedy: 'save it as UTF-8.'
    });
}


/***/ }),

/***/ 82283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeEmptyFolders),
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50729);



/**
 * Creates a folder and its missing parents with mode 0700. One at a time, because `mkdir` with `recursive` never returns
 * for a path below /proc that does not exist.
 *
 * @returns the folders that it created, innermost first
 * @throws KeyturnError `ProfileUnwritable`
 */ function makeFolder(folder) {
    try {
        return makeWithParents((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder));
    } catch (error) {
        throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .asUnwritable */ .g_)(folder, error);
    }
}
function makeWithParents(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, {
        throwIfNoEntry: false
    })?.isDirectory()) return [];
    const parents = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder ? [] : makeWithParents((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, {
            mode: 0o700
        });
    } catch (error) {
        // Another process was faster.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, {
            throwIfNoEntry: false
        })?.isDirectory()) return parents;
        throw error;
    }
    return [
        folder,
        ...parents
    ];
}
/** Removes folders that are empty, innermost first. */ function removeEmptyFolders(folders) {
    for (const folder of folders){
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(folder);
        } catch (error) {
            if (![
                'ENOTEMPTY',
                'EEXIST',
                'ENOENT'
            ].includes((0,_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? '')) throw error;
        }
    }
}


/***/ }),

/***/ 8529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ removeLeftovers),
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50729);
/* harmony import */ var _file_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1590);





const isWindows = process.platform === 'win32';
/**
 * Replaces a file atomically: readers see the old text or the new one, never a part. Its mode becomes 0600, or stays
 * narrower; its owner stays.
 *
 * @returns false if the file has changed since `previous` was read; it is then left unchanged
 */ function replaceFile(path, text, previous) {
    const temporary = `${path}${temporarySuffix}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        writeNew(temporary, path, text, previous);
        if ((0,_file_state_js__WEBPACK_IMPORTED_MODULE_4__/* .fileVersion */ .fB)(path) !== previous.version) return false;
        renameOver(temporary, path);
        return true;
    } catch (error) {
        // This process was suspended for so long that another took over the lock and removed the temporary file.
        if ((0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) === 'ENOENT') return false;
        throw error;
    } finally{
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, {
            force: true
        });
    }
}
/** Removes temporary files that a killed process has left behind. The caller must hold the lock. */ function removeLeftovers(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    const prefix = `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}${temporarySuffix}`;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder)){
        if (name.startsWith(prefix)) (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), {
            force: true
        });
    }
}
const temporarySuffix = '.keyturn-new-';
/** `wx` is O_EXCL: it does not follow a link or open an existing file. */ function writeNew(temporary, path, text, { mode = 0o600, owner }) {
    const folder = (0,_file_state_js__WEBPACK_IMPORTED_MODULE_4__/* .folderIdentity */ .f_)(path);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(temporary, 'wx', 0o600);
    try {
        if ((0,_file_state_js__WEBPACK_IMPORTED_MODULE_4__/* .folderIdentity */ .f_)(path) !== folder) throw (0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .unwritableError */ .uA)({
            summary: `The folder of ${path} was replaced while Keyturn was writing to it.`
        });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, text, 'latin1');
        if (!isWindows) {
            if (owner && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file).uid !== owner.uid) (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fchownSync)(file, owner.uid, owner.gid);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fchmodSync)(file, mode & 0o600);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(file);
    } finally{
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
/** On Windows, a file that a virus scanner or another reader has open cannot be replaced for a moment; retry then. */ function renameOver(temporary, path) {
    for(let attempt = 1;; attempt++){
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
            return;
        } catch (error) {
            const isBusy = [
                'EPERM',
                'EACCES',
                'EBUSY'
            ].includes((0,_file_error_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? '');
            if (!isWindows || !isBusy || attempt === 20) throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
        }
    }
}


/***/ })

};
