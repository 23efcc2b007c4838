export const id = 746;
export const ids = [746];
export const modules = {

/***/ 70746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepSession: () => (/* binding */ keepSession)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _files_file_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1590);
/* harmony import */ var _files_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82283);
/* harmony import */ var _files_replace_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8529);
/* harmony import */ var _refresh_session_cache_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90105);
/* harmony import */ var _refresh_session_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51230);






/**
 * Keeps the session of a role for later calls, readable only by this user. Other credentials are not kept: a long-term key
 * must not lie in one more place.
 *
 * @throws KeyturnError `ProfileUnwritable`
 */ function keepSession({ session }, folder) {
    const { expiration, identity } = session;
    if (!expiration || identity.assumedRoleId === undefined) return;
    const now = Date.now();
    const path = (0,_refresh_session_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .cachePath */ .Ae)(folder);
    (0,_files_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .f)(folder);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, 0o700);
    const text = (0,_refresh_session_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .cacheText */ .e5)((0,_refresh_session_document_js__WEBPACK_IMPORTED_MODULE_5__/* .cachedSession */ .L7)(session, (expiration.getTime() - now) / 1000, now));
    (0,_files_replace_file_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .f)(path, Buffer.from(text, 'utf8').toString('latin1'), (0,_files_file_state_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)(path));
}


/***/ }),

/***/ 50729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g_: () => (/* binding */ asUnwritable),
/* harmony export */   uA: () => (/* binding */ unwritableError),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/** The error for anything that prevents writing a profile. */ function unwritableError(explanation, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ProfileUnwritable', explanation, cause === undefined ? {} : {
        cause
    });
}
/** Wraps an error of the operating system; a `KeyturnError` stays as it is. */ function asUnwritable(path, error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB) return error;
    return unwritableError({
        summary: `${path} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`,
        cause: 'another user owns the file or its folder, or the disk is full or read-only.',
        remedy: 'correct the permissions, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE to another place.'
    }, error);
}
/** The operating system's error code, such as `ENOENT`, of an error or of the cause of a `KeyturnError`. */ function systemCode(error) {
    const origin = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? error.cause : error;
    return typeof origin === 'object' && origin !== null && 'code' in origin ? String(origin.code) : undefined;
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
