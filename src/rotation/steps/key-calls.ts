import { KeyturnError, redactKeyId } from '../../errors.ts';
import { explainRefusal } from '../refusals.ts';
import type { RotationRun } from '../rotation-run.ts';

export async function setStatus(id: string, status: 'Active' | 'Inactive', run: RotationRun): Promise<void> {
  run.keysChanged();
  const { ports, iam, rotatedUser } = run;
  try {
    await ports.retrying('UpdateAccessKey', async () => {
      await ports.guard.beforeChange();
      await iam.setStatus(rotatedUser.userName, id, status);
    });
  } catch (error) {
    const what = `${redactKeyId(id)} could not be made ${status}`;
    throw explainRefusal(error, what, 'UpdateAccessKey', rotatedUser);
  }
  run.knows(id, status);
}

/** Deleting what is gone is done. */
export async function deleteKey(id: string, run: RotationRun): Promise<void> {
  const { ports, iam, rotatedUser } = run;
  run.keysChanged();
  try {
    await ports.retrying('DeleteAccessKey', async () => {
      await ports.guard.beforeChange();
      await iam.deleteAccessKey(rotatedUser.userName, id);
    });
  } catch (error) {
    if (!(error instanceof KeyturnError && error.code === 'NotFound'))
      throw explainRefusal(error, `${redactKeyId(id)} could not be deleted`, 'DeleteAccessKey', rotatedUser);
  }
  run.knows(id, 'deleted');
}
