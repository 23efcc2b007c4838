import type { Here, World } from '../resource.ts';

/**
 * This machine.
 *
 * @throws Error for a world without it; the commands that need it give it
 */
export function hereOf({ here }: World): Here {
  if (!here) throw new Error('this plan needs a machine to hand secrets over to');
  return here;
}
