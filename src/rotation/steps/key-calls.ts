import { KeyturnError, redactKeyId } from '../../errors.ts';
import { KeyChangePermit } from '../plan/key-changes.ts';
import { explainRefusal } from '../refusals.ts';
import type { RotationRun } from '../rotation-run.ts';

/** Changes a key in IAM. The only place that deletes, deactivates or reactivates one. */
export async function changeKey(permit: KeyChangePermit, run: RotationRun): Promise<void> {
  // A type is erased at run time, and what is deleted here does not come back.
  if (!(permit instanceof KeyChangePermit)) throw new Error('a key is changed only with a permit');
  const { kind, id } = permit.change;
  run.keysChanged();
  if (kind === 'delete' || kind === 'delete-orphan') return deleteKey(id, run);
  return setStatus(id, kind === 'deactivate' ? 'Inactive' : 'Active', run);
}

async function setStatus(id: string, status: 'Active' | 'Inactive', run: RotationRun): Promise<void> {
  const { ports, iam, rotatedUser } = run;
  try {
    await ports.aws.retrying('UpdateAccessKey', async () => {
      await ports.guard.beforeChange();
      await iam.setStatus(rotatedUser.userName, id, status);
    });
  } catch (error) {
    const what = `${redactKeyId(id)} could not be made ${status}`;
    throw explainRefusal(error, what, 'UpdateAccessKey', rotatedUser);
  }
  run.knows(id, status);
}

/** A key that no longer exists counts as deleted. */
async function deleteKey(id: string, run: RotationRun): Promise<void> {
  const { ports, iam, rotatedUser } = run;
  try {
    await ports.aws.retrying('DeleteAccessKey', async () => {
      await ports.guard.beforeChange();
      await iam.deleteAccessKey(rotatedUser.userName, id);
    });
  } catch (error) {
    if (!(error instanceof KeyturnError && error.code === 'NotFound'))
      throw explainRefusal(error, `${redactKeyId(id)} could not be deleted`, 'DeleteAccessKey', rotatedUser);
  }
  run.knows(id, 'deleted');
}
