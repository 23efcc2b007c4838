export const id = 5789;
export const ids = [5789];
export const modules = {

/***/ 75789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isToken: () => (/* binding */ isToken),
/* harmony export */   readTokenFile: () => (/* binding */ readTokenFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34267);
/* harmony import */ var _files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96458);





/** STS takes tokens of 4 to 20000 characters (API reference, `WebIdentityToken`). */ const maxTokenLength = 20_000;
/** Each character of a token is one byte; the file may have white space around it. */ const maxTokenFileBytes = 2 * maxTokenLength;
/** Kubernetes mounts projected tokens as symbolic links; no other links are followed. */ const projectedToken = /^\/(?:var\/)?run\/secrets\/[^/]+\/serviceaccount\/token$/;
/**
 * Reads a web identity token.
 *
 * Refuses a symbolic link, and a file in a folder that is one: a checked-out repository could hold a link to any file of
 * the runner.
 *
 * @param file - absolute, or relative to `workspace` (GITHUB_WORKSPACE)
 * @throws KeyturnError `WebIdentityTokenUnreadable`
 */ async function readTokenFile(file, workspace) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, file);
    await refuseFolderLink(path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace));
    await refuseSystemFile(path);
    const token = (await readWithoutLinks(path)).trim();
    if (!isToken(token)) {
        throw notOneTokenError(path);
    }
    return token;
}
function notOneTokenError(path) {
    return unreadableTokenError(`Web identity token file ${path} does not hold one token.`, 'a token is a single line of 4 to 20000 characters.');
}
/** Whether a text can be a web identity token. Keyturn sends nothing else as one. */ function isToken(text) {
    return text.length >= 4 && text.length <= maxTokenLength && /^[\u0021-\u007e]*$/.test(text);
}
/** /proc, /sys and /dev hold no tokens, but the environment of a process (/proc/self/environ) holds its secrets. */ async function refuseSystemFile(path) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path).catch(()=>path);
    if (/^\/(?:proc|sys|dev(?!\/shm\/))\//.test(real)) throw unreadableTokenError(`Web identity token file ${path} is a file of the system, which no token is kept in.`, 'the path is wrong, or somebody wants the environment of this process to be sent to AWS.');
}
async function readWithoutLinks(path) {
    const follow = projectedToken.test(path) ? 0 : node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0;
    await refuseLink(path);
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | follow);
        try {
            if (!(await handle.stat()).isFile()) throw unreadableTokenError(`Web identity token file ${path} is not a regular file.`);
            return (0,_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readUpTo */ .Vc)(handle.fd, path, maxTokenFileBytes).toString('utf8');
        } finally{
            await handle.close();
        }
    } catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB) throw error;
        if (error instanceof _files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__/* .FileTooLarge */ .Sv) throw notOneTokenError(path);
        throw fileError(path, error);
    }
}
/** O_NOFOLLOW already guards the file itself. This check names the link, and also works on Windows, which has no such flag. */ async function refuseLink(path, file = path) {
    if (projectedToken.test(file)) return;
    const isLink = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(path).then(()=>true, ()=>false);
    if (isLink) throw symbolicLinkError(file);
}
/**
 * The folder of the file must not be a symbolic link. A path in the workspace must not leave the workspace through a link
 * further up, because a checked-out repository may hold that link too.
 */ async function refuseFolderLink(path, workspace) {
    await refuseLink((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), path);
    if (!isWithin(path, workspace)) return;
    const [folder, root] = await Promise.all([
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path),
        workspace
    ].map((each)=>(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(each).catch(()=>undefined)));
    if (folder !== undefined && root !== undefined && !isWithin(folder, root)) throw symbolicLinkError(path);
}
function isWithin(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(way);
}
function fileError(path, error) {
    const code = error.code;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
        return unreadableTokenError(`Web identity token file does not exist: ${path}.`, 'the path is relative to GITHUB_WORKSPACE unless it is absolute.');
    }
    if (code === 'ELOOP') return symbolicLinkError(path);
    return unreadableTokenError(`Web identity token file ${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}.`);
}
function symbolicLinkError(path) {
    return unreadableTokenError(`Web identity token file ${path} is a symbolic link, or is reached through one, which is refused.`, 'a link in a checked-out repository could point to any file of this runner; name the file itself.');
}
function unreadableTokenError(what, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('WebIdentityTokenUnreadable', {
        summary: what,
        ...cause === undefined ? {} : {
            cause
        },
        remedy: 'check web-identity-token-file.'
    });
}


/***/ })

};
