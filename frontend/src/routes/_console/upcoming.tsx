import { createFileRoute } from '@tanstack/react-router';
import { UpcomingPage } from '@/features/upcoming/UpcomingPage';

export const Route = createFileRoute('/_console/upcoming')({ component: UpcomingPage });
