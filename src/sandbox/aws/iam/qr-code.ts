import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/** Pixels per module of the code. */
const scale = 4;

/** A QR code as a PNG (RFC 2083): one bit per pixel, black on white, with a quiet zone of four modules. */
export function qrCode(text: string): Buffer {
  const { data, size } = encode(text, { border: 4 });
  const width = size * scale;
  const rows = data.flatMap((row) => Array<Buffer>(scale).fill(rowOf(row, width)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header.writeUInt8(1, 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One row of pixels after its filter byte. A set bit is white. */
function rowOf(row: readonly boolean[], width: number): Buffer {
  const bytes = Buffer.alloc(1 + Math.ceil(width / 8));
  for (let x = 0; x < width; x++) {
    const at = 1 + (x >> 3);
    if (!row[Math.floor(x / scale)]) bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7));
  }
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
