export const id = 8710;
export const ids = [8710];
export const modules = {

/***/ 58710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readableHelp: () => (/* binding */ readableHelp)
/* harmony export */ });
/**
 * The help as people read it: usage lines without the list of flags, which stands below, and the examples at the end. The
 * parser of arguments has no options for either.
 */ function readableHelp(help) {
    const lines = help.split('\n').map(shortUsage);
    const examples = lines.filter((line)=>line.startsWith(marker)).map((line)=>`  ${line.slice(marker.length)}`);
    if (examples.length === 0) return lines.join('\n');
    const rest = lines.filter((line)=>!line.startsWith(marker)).join('\n');
    const title = examples.length === 1 ? 'EXAMPLE' : 'EXAMPLES';
    return `${rest.replaceAll('\n\n\n', '\n\n').trimEnd()}\n\n${title}\n${examples.join('\n')}\n`;
}
const marker = 'Example: ';
/** `keyturn exec [--aws-region region] [--profile name] … <command>...` becomes `keyturn exec [FLAGS] <command>...`. */ function shortUsage(line) {
    const [command = '', ...flags] = line.split(' [--');
    if (!line.startsWith('  keyturn ') || flags.length < 3) return line;
    const last = flags.at(-1) ?? '';
    const rest = last.slice(last.indexOf(']') + 1).replace(/^\.\.\./, '');
    return `${command} [FLAGS]${rest}`;
}


/***/ })

};
