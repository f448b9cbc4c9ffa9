import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { upcomingQuery } from '@/api/statistics';
import type { UpcomingLoad } from '@/api/types';
import { HeatMap } from '@/components/HeatMap';
import { Panel } from '@/components/Page';
import { hourRows, sumOf } from '@/format/load';
import { dayOnly, dueTime, readerTimeZone } from '@/format/time';

/** The load of the coming week; nothing where none is to come or it cannot be counted. */
export function WeekAhead() {
  const { data } = useQuery(upcomingQuery);
  if (!data || sumOf(data.hours.counts) === 0) return null;
  const more = (
    <Link to="/upcoming" className="text-accent hover:underline">
      Minute by minute
    </Link>
  );
  return (
    <Panel title="The next 7 days" aside={more}>
      <Week hours={data.hours} />
    </Panel>
  );
}

function Week({ hours }: Pick<UpcomingLoad, 'hours'>) {
  const zone = readerTimeZone();
  const rows = useMemo(() => hourRows(hours, zone), [hours, zone]);
  return (
    <HeatMap
      label="Runs per hour of the next 7 days"
      rows={rows}
      rowHead={(at) => dayOnly(new Date(at).toISOString(), zone)}
      columns={24}
      columnHead={(hour) => (hour % 3 === 0 ? String(hour).padStart(2, '0') : '')}
      cellName={(at) => `${dueTime(new Date(at).toISOString(), zone)} and the hour from then`}
    />
  );
}
