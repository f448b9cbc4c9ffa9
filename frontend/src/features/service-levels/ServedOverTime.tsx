import type { ServiceLevels } from '@/api/types';
import { Panel } from '@/components/Page';
import { type Bar, StackedBars } from '@/components/StackedBars';
import { dayOnly, dueTime, readerTimeZone } from '@/format/time';

/** Runs that began on time and those that did not, hour by hour or day by day. */
export function ServedOverTime({ levels: { points, bucket } }: { levels: ServiceLevels }) {
  const zone = readerTimeZone();
  const nameOf = (at: string) => (bucket === 'hour' ? dueTime(at, zone) : dayOnly(at, zone));
  const first = points[0];
  const last = points.at(-1);
  return (
    <Panel title={bucket === 'hour' ? 'Starts per hour' : 'Starts per day'}>
      <StackedBars
        label="Runs that began on time"
        bars={points.map((point): Bar => ({ key: point.at, name: nameOf(point.at), parts: partsOf(point) }))}
        ends={[first ? nameOf(first.at) : '', last ? nameOf(last.at) : '']}
      />
    </Panel>
  );
}

function partsOf({ start }: ServiceLevels['points'][number]): Bar['parts'] {
  return [
    { word: 'Late or never', tone: 'danger', value: start.total - start.good },
    { word: 'On time', tone: 'success', value: start.good },
  ];
}
