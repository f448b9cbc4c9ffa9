import { createFileRoute } from '@tanstack/react-router';
import { CalendarsPage } from '@/features/calendars/CalendarsPage';

export const Route = createFileRoute('/_console/calendars')({ component: CalendarsPage });
