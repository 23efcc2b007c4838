// Runs a script of this project on Node 24, which GitHub's runner uses for `using: node24`.
//
// `npm ci` installs Node 24 into node_modules/.bin on Linux and Windows (the node-* packages), where npm scripts
// find it first. Elsewhere the installed Node.js must be new enough to run TypeScript without compilation.
import { pathToFileURL } from 'node:url';

const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(`This needs Node.js 24 or newer; this is ${process.version} on ${process.platform}-${process.arch}.
\`npm ci\` installed no Node.js 24 binary (did it run with optional dependencies?).
Install Node.js 24, for example with your version manager, and try again.`);
  process.exit(1);
}
process.argv.splice(1, 1);
await import(pathToFileURL(process.argv[1]).href);
