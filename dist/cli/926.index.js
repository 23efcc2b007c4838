export const id = 926;
export const ids = [926];
export const modules = {

/***/ 5926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepSession: () => (/* binding */ keepSession)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/cli/src/files/bounded-file.js
var bounded_file = __webpack_require__(6458);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(4267);
;// CONCATENATED MODULE: ./.build/cli/src/files/file-error.js

/** The error for anything that prevents writing a profile. */ function file_error_unwritableError(explanation, cause) {
    return new errors/* KeyturnError */.FB('ProfileUnwritable', explanation, cause === undefined ? {} : {
        cause
    });
}
/** Wraps an error of the operating system; a `KeyturnError` stays as it is. */ function asUnwritable(path, error) {
    if (error instanceof errors/* KeyturnError */.FB) return error;
    return file_error_unwritableError({
        summary: `${path} cannot be written: ${(0,errors/* messageOf */.bD)(error)}`,
        cause: 'another user owns the file or its folder, or the disk is full or read-only.',
        remedy: 'correct the permissions, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE to another place.'
    }, error);
}
/** The operating system's error code, such as `ENOENT`, of an error or of the cause of a `KeyturnError`. */ function file_error_systemCode(error) {
    const origin = error instanceof errors/* KeyturnError */.FB ? error.cause : error;
    return typeof origin === 'object' && origin !== null && 'code' in origin ? String(origin.code) : undefined;
}

;// CONCATENATED MODULE: ./.build/cli/src/files/file-state.js




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
    const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0) | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
    const file = (0,external_node_fs_.openSync)(path, flags);
    try {
        const stats = (0,external_node_fs_.fstatSync)(file);
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
        (0,external_node_fs_.closeSync)(file);
    }
}
function readText(file, path) {
    try {
        return (0,bounded_file/* readUpTo */.Vc)(file, path, bounded_file/* maxProfileBytes */.B).toString('latin1');
    } catch (error) {
        if (!(error instanceof bounded_file/* FileTooLarge */.Sv)) throw error;
        throw file_error_unwritableError({
            summary: `${error.message}, too large for an AWS profile file.`,
            cause: 'something else was written to it.',
            remedy: 'clean it up, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere.'
        });
    }
}
/** Identifies a file's state without opening it; `undefined` if there is no file. */ function fileVersion(path) {
    const stats = (0,external_node_fs_.lstatSync)(path, {
        bigint: true,
        throwIfNoEntry: false
    });
    return stats && `${stats.ino}:${stats.mtimeNs}:${stats.size}`;
}
/** Identifies a file's folder, to detect that it was replaced; `undefined` if there is no folder. */ function folderIdentity(path) {
    refuseLinks(path);
    const stats = (0,external_node_fs_.lstatSync)((0,external_node_path_.dirname)(path), {
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
    let folder = dirname(path);
    while(!existsSync(folder) && dirname(folder) !== folder)folder = dirname(folder);
    if (!statSync(folder).isDirectory()) {
        throw unwritableError({
            summary: `${folder} is not a folder.`,
            remedy: `move it away, or keep ${path} elsewhere.`
        });
    }
    try {
        accessSync(folder, constants.W_OK | constants.X_OK);
    } catch (error) {
        throw unwritableError({
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
    const folder = (0,external_node_path_.dirname)(path);
    for (const entry of [
        path,
        folder,
        ...foldersAbove(folder)
    ]){
        const stats = entryAt(entry);
        if (!stats?.isSymbolicLink()) continue;
        const isAbove = entry !== path && entry !== folder;
        if (isAbove && isOwn(stats.uid) && !isInWorkspace(entry)) continue;
        throw file_error_unwritableError({
            summary: `${entry} is a symbolic link, and Keyturn does not write credentials through one.`,
            remedy: 'replace it with a real file or folder, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere.'
        });
    }
}
/** The entry at a path; none if a parent of it is a file. */ function entryAt(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, {
            throwIfNoEntry: false
        });
    } catch (error) {
        if (error.code === 'ENOTDIR') return undefined;
        throw error;
    }
}
function foldersAbove(folder) {
    const above = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(folder));
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
        const workspace = (0,external_node_fs_.realpathSync)(process.env.GITHUB_WORKSPACE || process.cwd());
        const way = (0,external_node_path_.relative)(workspace, (0,external_node_path_.join)((0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(link)), (0,external_node_path_.basename)(link)));
        return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
    } catch  {
        // Without a workspace, no repository was checked out.
        return false;
    }
}
/** Replacing another user's file would change its owner. Root may do so, because `replaceFile` keeps the owner. */ function refuseForeign(path, owner) {
    const self = process.getuid?.();
    if (self === undefined || self === 0 || self === owner) return;
    throw file_error_unwritableError({
        summary: `${path} belongs to another user (uid ${owner}; this is ${self}).`,
        cause: 'a step in a container wrote it.',
        remedy: 'change its owner, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere.'
    });
}
function notAFileError(path) {
    return file_error_unwritableError({
        summary: `${path} is not a regular file.`,
        remedy: 'remove it, or name another one.'
    });
}
function notTextError(path) {
    return file_error_unwritableError({
        summary: `${path} is not text that AWS tools can read: it contains NUL bytes.`,
        cause: 'it was saved as UTF-16.',
        remedy: 'save it as UTF-8.'
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/files/folders.js



/**
 * Creates a folder and its missing parents with mode 0700. One at a time, because `mkdir` with `recursive` never returns
 * for a path below /proc that does not exist.
 *
 * @returns the folders that it created, innermost first
 * @throws KeyturnError `ProfileUnwritable`
 */ function makeFolder(folder) {
    try {
        return makeWithParents((0,external_node_path_.resolve)(folder));
    } catch (error) {
        throw asUnwritable(folder, error);
    }
}
function makeWithParents(folder) {
    if ((0,external_node_fs_.statSync)(folder, {
        throwIfNoEntry: false
    })?.isDirectory()) return [];
    const parents = (0,external_node_path_.dirname)(folder) === folder ? [] : makeWithParents((0,external_node_path_.dirname)(folder));
    try {
        (0,external_node_fs_.mkdirSync)(folder, {
            mode: 0o700
        });
    } catch (error) {
        // Another process was faster.
        if ((0,external_node_fs_.statSync)(folder, {
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
            rmdirSync(folder);
        } catch (error) {
            if (![
                'ENOTEMPTY',
                'EEXIST',
                'ENOENT'
            ].includes(systemCode(error) ?? '')) throw error;
        }
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.build/cli/src/files/replace-file.js





const isWindows = process.platform === 'win32';
/**
 * Replaces a file atomically: readers see the old text or the new one, never a part. Its mode becomes 0600, or stays
 * narrower; its owner stays.
 *
 * @returns false if the file has changed since `previous` was read; it is then left unchanged
 */ function replaceFile(path, text, previous) {
    const temporary = `${path}${temporarySuffix}${(0,external_node_crypto_.randomUUID)()}`;
    try {
        writeNew(temporary, path, text, previous);
        if (fileVersion(path) !== previous.version) return false;
        renameOver(temporary, path);
        return true;
    } catch (error) {
        // This process was suspended for so long that another took over the lock and removed the temporary file.
        if (file_error_systemCode(error) === 'ENOENT') return false;
        throw error;
    } finally{
        (0,external_node_fs_.rmSync)(temporary, {
            force: true
        });
    }
}
/** Removes temporary files that a killed process has left behind. The caller must hold the lock. */ function removeLeftovers(path) {
    const folder = dirname(path);
    const prefix = `${basename(path)}${temporarySuffix}`;
    for (const name of readdirSync(folder)){
        if (name.startsWith(prefix)) rmSync(join(folder, name), {
            force: true
        });
    }
}
const temporarySuffix = '.keyturn-new-';
/** `wx` is O_EXCL: it does not follow a link or open an existing file. */ function writeNew(temporary, path, text, { mode = 0o600, owner }) {
    const folder = folderIdentity(path);
    const file = (0,external_node_fs_.openSync)(temporary, 'wx', 0o600);
    try {
        if (folderIdentity(path) !== folder) throw file_error_unwritableError({
            summary: `The folder of ${path} was replaced while Keyturn was writing to it.`
        });
        (0,external_node_fs_.writeFileSync)(file, text, 'latin1');
        if (!isWindows) {
            if (owner && (0,external_node_fs_.fstatSync)(file).uid !== owner.uid) (0,external_node_fs_.fchownSync)(file, owner.uid, owner.gid);
            (0,external_node_fs_.fchmodSync)(file, mode & 0o600);
        }
        (0,external_node_fs_.fsyncSync)(file);
    } finally{
        (0,external_node_fs_.closeSync)(file);
    }
}
/** On Windows, a file that a virus scanner or another reader has open cannot be replaced for a moment; retry then. */ function renameOver(temporary, path) {
    for(let attempt = 1;; attempt++){
        try {
            (0,external_node_fs_.renameSync)(temporary, path);
            return;
        } catch (error) {
            const isBusy = [
                'EPERM',
                'EACCES',
                'EBUSY'
            ].includes(file_error_systemCode(error) ?? '');
            if (!isWindows || !isBusy || attempt === 20) throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
        }
    }
}

// EXTERNAL MODULE: ./.build/cli/src/refresh/session-cache.js
var session_cache = __webpack_require__(105);
;// CONCATENATED MODULE: ./.build/cli/src/refresh/session-document.js

/** Milliseconds before their expiry at which the AWS CLI and boto3 request new credentials. */ const maxMarginMs = 900_000;
/** The secrets of a cached session; none if something else has written the document. */ function secretsInDocument(document) {
    try {
        const { SecretAccessKey, SessionToken } = JSON.parse(document);
        return [
            SecretAccessKey,
            SessionToken
        ].filter((secret)=>typeof secret === 'string');
    } catch  {
        return [];
    }
}
/**
 * The session as it is cached and printed. It is renewed in its last quarter, or in its last 15 minutes if that is shorter.
 *
 * The times follow this machine's clock, which the users of the session follow too. A session never lasts longer than
 * requested, whatever the difference to AWS's clock.
 *
 * @param seconds - the requested duration
 * @param now - milliseconds since 1970
 * @throws KeyturnError `MalformedResponse` for a session that does not expire or does not belong to a role
 */ function cachedSession(session, seconds, now) {
    const { credentials, identity, expiration } = session;
    const { accessKeyId, secretAccessKey, sessionToken } = credentials;
    if (!expiration || identity.assumedRoleId === undefined) {
        throw new errors/* KeyturnError */.FB('MalformedResponse', {
            summary: 'The session to renew is not the session of a role.'
        });
    }
    const lifetime = Math.min(expiration.getTime() - now, seconds * 1000);
    const expiresAt = now + lifetime;
    return {
        renewAt: expiresAt - Math.min(lifetime / 4, maxMarginMs),
        expiresAt,
        arn: identity.arn,
        assumedRoleId: identity.assumedRoleId,
        document: JSON.stringify({
            Version: 1,
            AccessKeyId: accessKeyId,
            SecretAccessKey: secretAccessKey,
            SessionToken: sessionToken,
            Expiration: new Date(expiresAt).toISOString()
        })
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/cli/session/keep-session.js






/**
 * Keeps the session of a role for later calls, readable only by this user. Other credentials are not kept: a long-term key
 * must not lie in one more place.
 *
 * @throws KeyturnError `ProfileUnwritable`
 */ function keepSession({ session }, folder) {
    const { expiration, identity } = session;
    if (!expiration || identity.assumedRoleId === undefined) return;
    const now = Date.now();
    const path = (0,session_cache/* cachePath */.Ae)(folder);
    makeFolder(folder);
    (0,external_node_fs_.chmodSync)(folder, 0o700);
    const text = (0,session_cache/* cacheText */.e5)(cachedSession(session, (expiration.getTime() - now) / 1000, now));
    replaceFile(path, Buffer.from(text, 'utf8').toString('latin1'), readState(path));
}


/***/ })

};
