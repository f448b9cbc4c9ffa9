import { exactTime, relativeTime } from '@/format/time';
import { useNow } from '@/format/useNow';

type RelativeTimeProps = { at: string; timeZone: string; className?: string; whenPast?: string };

/** `in 4 min`, kept true as time goes by; the exact instant is in its title. */
export function RelativeTime({ at, timeZone, className, whenPast }: RelativeTimeProps) {
  const now = useNow();
  const words = whenPast && Date.parse(at) <= now ? whenPast : relativeTime(at, now);
  return (
    <time dateTime={at} title={exactTime(at, timeZone)} className={className}>
      {words}
    </time>
  );
}
