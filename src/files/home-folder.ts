import { homedir } from 'node:os';

/**
 * The user's home folder: HOME, or what the system knows. A container's user without an entry in /etc/passwd has none.
 * Docker sets HOME to `/` for such a user, and so does this where nobody has set it.
 */
export function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return '/';
  }
}
