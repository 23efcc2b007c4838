import { KeyturnError } from '../../../errors.ts';
import type { RotationSession } from '../session.ts';

export async function setStatus(
  id: string,
  status: 'Active' | 'Inactive',
  session: RotationSession,
): Promise<void> {
  session.keysChanged();
  await session.ports.retrying('UpdateAccessKey', () =>
    session.iam.setStatus(session.subject.userName, id, status),
  );
  session.knows(id, status);
}

/** Deleting what is gone is done. */
export async function deleteKey(id: string, session: RotationSession): Promise<void> {
  session.keysChanged();
  try {
    await session.iam.deleteAccessKey(session.subject.userName, id);
  } catch (error) {
    if (!(error instanceof KeyturnError && error.code === 'NotFound')) throw error;
  }
  session.knows(id, 'deleted');
}
