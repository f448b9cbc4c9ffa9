import { createFileRoute } from '@tanstack/react-router';
import { HeartbeatsPage } from '@/features/heartbeats/HeartbeatsPage';

export const Route = createFileRoute('/_console/heartbeats')({ component: HeartbeatsPage });
