import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

const root = join(__dirname, '..', '..');
const formats = {
  uri: (text: string) => URL.canParse(text),
  'uri-reference': (text: string) => URL.canParse(text, 'https://example.com/'),
  'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
};

/**
 * The mistakes that a published schema of `docs/schemas` finds in a JSON text.
 *
 * @param name - `doctor` for `docs/schemas/doctor.schema.json`
 */
export function mistakesBy(name: string, json: string): readonly string[] {
  const schema = JSON.parse(readFileSync(join(root, 'docs', 'schemas', `${name}.schema.json`), 'utf8'));
  const ajv = new Ajv2020({ allErrors: true, formats });
  ajv.validate(schema, JSON.parse(json));
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const sarifSchema = JSON.parse(readFileSync(join(__dirname, 'models', 'sarif-schema-2.1.0.json'), 'utf8'));
// Of draft 4, which Ajv no longer reads, the schema uses nothing that has changed but this name.
const { $schema: _, id: $id, ...rest } = sarifSchema;
const sarif = new Ajv({ allErrors: true, strict: false, formats }).compile({ $id, ...rest });

/** The mistakes that the OASIS schema finds in a SARIF 2.1.0 text. */
export function sarifMistakes(json: string): readonly string[] {
  sarif(JSON.parse(json));
  return (sarif.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
