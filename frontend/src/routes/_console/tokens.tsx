import { createFileRoute } from '@tanstack/react-router';
import { TokensPage } from '@/features/tokens/TokensPage';

export const Route = createFileRoute('/_console/tokens')({ component: TokensPage });
