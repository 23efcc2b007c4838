import type { AwsService } from '../operation.ts';
import ec2 from './models/aws-ec2-2016-11-15.json' with { type: 'json' };
import iam from './models/aws-iam-2010-05-08.json' with { type: 'json' };
import sts from './models/aws-sts-2011-06-15.json' with { type: 'json' };

/** The name of the shape of a member or list item. */
interface Reference {
  readonly shape: string;
  /** The name on the wire, where it differs (EC2). */
  readonly locationName?: string;
}

/** One shape of a service model (botocore's format). */
export interface Shape {
  readonly type: string;
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, Reference>>;
  readonly member?: Reference;
  readonly key?: Reference;
  readonly value?: Reference;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly sensitive?: boolean;
  readonly exception?: boolean;
  readonly error?: {
    readonly code?: string;
    readonly httpStatusCode?: number;
    readonly senderFault?: boolean;
  };
}

export interface OperationModel {
  readonly name: string;
  readonly input?: Reference;
  readonly output?: Reference & { readonly resultWrapper?: string };
  readonly errors?: readonly Reference[];
  /** `none`: the operation is not signed. */
  readonly authtype?: string;
}

export interface ServiceModel {
  readonly service: AwsService;
  /** EC2's protocol differs from Query in the names of lists and in the form of answers. */
  readonly protocol: 'query' | 'ec2';
  readonly version: string;
  readonly namespace: string;
  readonly operations: Readonly<Record<string, OperationModel>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

interface ModelFile {
  readonly metadata: { readonly apiVersion: string; readonly xmlNamespace: string };
  readonly operations: unknown;
  readonly shapes: unknown;
}

function fromFile(service: AwsService, file: ModelFile): ServiceModel {
  const { apiVersion, xmlNamespace } = file.metadata;
  return {
    service,
    protocol: service === 'ec2' ? 'ec2' : 'query',
    version: apiVersion,
    namespace: xmlNamespace,
    operations: file.operations as ServiceModel['operations'],
    shapes: file.shapes as ServiceModel['shapes'],
  };
}

/** The services that the sandbox implements. A request selects one by its `Version`. */
export const serviceModels: readonly ServiceModel[] = [
  fromFile('sts', sts),
  fromFile('iam', iam),
  fromFile('ec2', ec2),
];

/** The shape of this name; the model must define it. */
export function shapeOf(model: ServiceModel, { shape }: Reference): Shape {
  const found = model.shapes[shape];
  if (!found) throw new Error(`the model of ${model.service} has no shape ${shape}`);
  return found;
}
