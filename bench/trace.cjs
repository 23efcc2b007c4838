// Preloaded in runs that are drawn: at the end, writes when the process loaded files and used its connections to file
// descriptor 3. All times are in milliseconds since 1970.
const { Socket } = require('node:net');
const Module = require('node:module');
const { statSync, writeSync } = require('node:fs');

const now = () => performance.timeOrigin + performance.now();
const files = [];
const connections = [];

const load = Module.prototype.load;
let depth = 0;
Module.prototype.load = function (path) {
  const file = { path, bytes: statSync(path).size, depth: depth++, from: now() };
  files.push(file);
  try {
    return load.call(this, path);
  } finally {
    depth--;
    file.to = now();
  }
};

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...args) {
  const seen = { request: '', opened: now() };
  connections.push(seen);
  this.once('connect', () => {
    seen.connected = now();
  });
  this.once('secureConnect', () => {
    seen.secured = now();
  });
  const write = this._writeGeneric;
  this._writeGeneric = function (isList, data, ...rest) {
    if (!this.connecting) seen.sent ??= now();
    if (seen.request.length < 4096) seen.request += textOf(isList, data);
    return write.call(this, isList, data, ...rest);
  };
  const push = this.push;
  this.push = function (chunk, ...rest) {
    if (chunk !== null) seen.answered = now();
    return push.call(this, chunk, ...rest);
  };
  return connect.apply(this, args);
};

function textOf(isList, data) {
  const chunks = isList ? data.map(({ chunk }) => chunk) : [data];
  return chunks.map((chunk) => Buffer.from(chunk).toString('latin1')).join('');
}

/** What a connection was used for; its requests hold secrets. */
function purpose(request) {
  const [, operation] = /\bAction=(\w+)/.exec(request) ?? [];
  return operation ?? (request.startsWith('GET ') ? 'ID token' : 'unused');
}

process.on('exit', () => {
  const used = connections.map(({ request, ...times }) => ({ purpose: purpose(request), ...times }));
  writeSync(3, JSON.stringify({ started: performance.timeOrigin, files, connections: used, ended: now() }));
});
