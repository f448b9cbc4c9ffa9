import { createFileRoute } from '@tanstack/react-router';
import { CreateJobPage } from '@/features/job-form/CreateJobPage';

export const Route = createFileRoute('/_console/jobs/new')({ component: CreateJobPage });
