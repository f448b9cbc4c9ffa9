import { createFileRoute } from '@tanstack/react-router';
import { DeletedJobsPage } from '@/features/jobs/DeletedJobsPage';

export const Route = createFileRoute('/_console/jobs/deleted')({ component: DeletedJobsPage });
