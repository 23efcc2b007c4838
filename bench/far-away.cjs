// Preloaded where the bench simulates distance: a connection takes one round trip (BENCH_ROUND_TRIP_MS) to be made, as
// the TCP handshake does. The front (`front.ts`) delays the bytes, and cannot delay the handshake: on loopback the kernel
// makes the connection at once.
const { Socket } = require('node:net');

const roundTripMs = Number(process.env.BENCH_ROUND_TRIP_MS);
const connect = Socket.prototype.connect;

Socket.prototype.connect = function (...args) {
  // What a program writes meanwhile has to wait, as it does while a connection is being made.
  this.connecting = true;
  setTimeout(() => {
    if (!this.destroyed) connect.apply(this, args);
  }, roundTripMs);
  return this;
};
