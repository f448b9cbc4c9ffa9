import { createFileRoute } from '@tanstack/react-router';
import { EditJobPage } from '@/features/job-form/EditJobPage';

export const Route = createFileRoute('/_console/jobs/$jobId/edit')({ component: EditJob });

function EditJob() {
  return <EditJobPage jobId={Route.useParams().jobId} />;
}
