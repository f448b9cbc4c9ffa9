import { createFileRoute } from '@tanstack/react-router';
import { PasswordPage } from '@/features/account/PasswordPage';

export const Route = createFileRoute('/_console/password')({ component: PasswordPage });
