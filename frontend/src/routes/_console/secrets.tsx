import { createFileRoute } from '@tanstack/react-router';
import { SecretsPage } from '@/features/secrets/SecretsPage';

export const Route = createFileRoute('/_console/secrets')({ component: SecretsPage });
