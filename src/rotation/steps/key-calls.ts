import { KeyturnError, redactKeyId } from '../../errors.ts';
import { explainRefusal } from '../refusals.ts';
import type { RotationSession } from '../rotation-run.ts';

export async function setStatus(
  id: string,
  status: 'Active' | 'Inactive',
  session: RotationSession,
): Promise<void> {
  session.keysChanged();
  const { ports, iam, subject } = session;
  try {
    await ports.retrying('UpdateAccessKey', async () => {
      await ports.guard.beforeChange();
      await iam.setStatus(subject.userName, id, status);
    });
  } catch (error) {
    const what = `${redactKeyId(id)} could not be made ${status}`;
    throw explainRefusal(error, what, 'UpdateAccessKey', subject);
  }
  session.knows(id, status);
}

/** Deleting what is gone is done. */
export async function deleteKey(id: string, session: RotationSession): Promise<void> {
  const { ports, iam, subject } = session;
  session.keysChanged();
  try {
    await ports.retrying('DeleteAccessKey', async () => {
      await ports.guard.beforeChange();
      await iam.deleteAccessKey(subject.userName, id);
    });
  } catch (error) {
    if (!(error instanceof KeyturnError && error.code === 'NotFound'))
      throw explainRefusal(error, `${redactKeyId(id)} could not be deleted`, 'DeleteAccessKey', subject);
  }
  session.knows(id, 'deleted');
}
