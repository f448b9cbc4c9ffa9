// The roles in words.
import type { Role } from '@/api/types';

export const ROLES: Record<Role, { word: string; meaning: string }> = {
  ADMIN: { word: 'Administrator', meaning: 'everything, other people’s jobs and accounts too' },
  USER: { word: 'User', meaning: 'makes and runs jobs of their own, and sees no others' },
  READ_ONLY: { word: 'Read only', meaning: 'sees every job and run, changes nothing' },
};

export const roleNames = Object.keys(ROLES) as Role[];
