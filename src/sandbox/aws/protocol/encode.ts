import { XMLBuilder } from 'fast-xml-parser';
import type { Answer, AwsServiceError } from '../operation.ts';
import { type OperationModel, type ServiceModel, type Shape, shapeOf } from './service-model.ts';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
});

/** Renders a result with the members of the service model, in its order. */
export function encodeAnswer(
  answer: Answer,
  operation: OperationModel,
  model: ServiceModel,
  requestId: string,
): string {
  const { name, output } = operation;
  if (model.protocol === 'ec2') {
    const members = output ? (encode(answer, shapeOf(model, output), model) as Record<string, unknown>) : {};
    return document(`${name}Response`, model, { requestId, ...members });
  }
  const result = output
    ? { [output.resultWrapper ?? `${name}Result`]: encode(answer, shapeOf(model, output), model) ?? '' }
    : {};
  return document(`${name}Response`, model, { ...result, ResponseMetadata: { RequestId: requestId } });
}

/** Renders an error. Its type, Sender or Receiver, depends on the status. */
export function encodeError(
  { code, status, message }: AwsServiceError,
  model: ServiceModel,
  requestId: string,
): string {
  if (model.protocol === 'ec2') {
    const Errors = { Error: { Code: code, Message: message } };
    return builder.build({ Response: { Errors, RequestID: requestId } });
  }
  const Type = status < 500 ? 'Sender' : 'Receiver';
  return document('ErrorResponse', model, {
    Error: { Type, Code: code, Message: message },
    RequestId: requestId,
  });
}

type Xml = string | { readonly [name: string]: unknown };

function document(root: string, model: ServiceModel, content: Record<string, unknown>): string {
  return builder.build({ [root]: { '@xmlns': model.namespace, ...content } });
}

function encode(value: Answer, shape: Shape, model: ServiceModel): Xml | undefined {
  if (value === undefined) return undefined;
  if (value instanceof Date) return value.toISOString().replace(/\.\d{3}Z$/, 'Z');
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    const member = shape.member && shapeOf(model, shape.member);
    const name = model.protocol === 'ec2' ? (shape.member?.locationName ?? 'item') : 'member';
    return member ? { [name]: value.map((item) => encode(item, member, model) ?? '') } : '';
  }
  if (shape.type === 'map')
    return { entry: Object.entries(value).map(([key, each]) => ({ key, value: String(each) })) };
  return structure(value as Readonly<Record<string, Answer>>, shape, model);
}

function structure(
  value: Readonly<Record<string, Answer>>,
  { members = {} }: Shape,
  model: ServiceModel,
): Xml {
  const unknown = Object.keys(value).find((name) => !(name in members));
  if (unknown !== undefined) throw new Error(`the model of ${model.service} has no member ${unknown} here`);
  const entries = Object.entries(members).flatMap(([name, member]) => {
    const encoded = encode(value[name], shapeOf(model, member), model);
    return encoded === undefined ? [] : [[member.locationName ?? name, encoded]];
  });
  return Object.fromEntries(entries);
}
