import { createFileRoute } from '@tanstack/react-router';
import { SetUpPage } from '@/features/join/SetUpPage';

export const Route = createFileRoute('/set-up')({ component: SetUpPage });
