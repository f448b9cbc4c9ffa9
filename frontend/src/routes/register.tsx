import { createFileRoute, useLocation } from '@tanstack/react-router';
import { invitationIn } from '@/features/join/invitation';
import { RegisterPage } from '@/features/join/RegisterPage';

export const Route = createFileRoute('/register')({ component: Register });

function Register() {
  const fragment = useLocation({ select: ({ hash }) => hash });
  return <RegisterPage invitation={invitationIn(fragment)} />;
}
