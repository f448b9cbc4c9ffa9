import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { messageOf } from '@/api/errors';
import { useAcknowledge } from '@/api/security';
import type { Finding } from '@/api/types';
import { Button } from '@/components/Button';
import { Fact, Facts } from '@/components/Facts';
import { Field, TextArea } from '@/components/Field';
import { SeverityBadge } from '@/components/FindingParts';
import { Drawer } from '@/components/Modal';
import { Notice } from '@/components/Notice';
import { useToast } from '@/components/Toasts';
import { count } from '@/format/number';
import { longTime, readerTimeZone } from '@/format/time';

export function FindingDrawer({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const formId = useId();
  const { title, severity, description, status } = finding;
  const isOpen = status === 'OPEN';
  const acknowledge = useAcknowledge(finding.id);
  const toast = useToast();
  const [note, setNote] = useState('');
  const submit = () =>
    acknowledge.mutate(note.trim() || null, {
      onSuccess: () => {
        toast('success', 'Marked as looked at.');
        onClose();
      },
    });
  const heading = (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {title} <SeverityBadge severity={severity} />
    </span>
  );
  const footer = isOpen && (
    <Button type="submit" form={formId} variant="primary" isPending={acknowledge.isPending}>
      Mark as looked at
    </Button>
  );
  return (
    <Drawer title={heading} onClose={onClose} footer={footer}>
      <div className="space-y-6">
        <p>{description}</p>
        <FindingFacts finding={finding} />
        <Evidence evidence={finding.evidence} />
        {isOpen ? (
          <form
            id={formId}
            noValidate
            className="space-y-4"
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            {acknowledge.error && <Notice tone="danger">{messageOf(acknowledge.error)}</Notice>}
            <Field label="What it was" isOptional hint="For who reads this later. It goes into the audit trail.">
              {(control) => (
                <TextArea {...control} rows={3} value={note} onChange={({ target }) => setNote(target.value)} />
              )}
            </Field>
          </form>
        ) : (
          <Acknowledged finding={finding} />
        )}
      </div>
    </Drawer>
  );
}

function FindingFacts({ finding }: { finding: Finding }) {
  const { subject, count: times, firstSeenAt, lastSeenAt, rule } = finding;
  const zone = readerTimeZone();
  return (
    <Facts>
      <Fact name="About">
        <code className="break-all font-mono text-xs">{subject}</code>
      </Fact>
      <Fact name="Seen">{times === 1 ? 'once' : `${count(times)} times`}</Fact>
      <Fact name="First">{longTime(firstSeenAt, zone)}</Fact>
      {lastSeenAt !== firstSeenAt && <Fact name="Last">{longTime(lastSeenAt, zone)}</Fact>}
      <Fact name="Rule">{rule}</Fact>
      <Fact name="Time zone">{zone}</Fact>
    </Facts>
  );
}

function Evidence({ evidence }: { evidence: Finding['evidence'] }) {
  const zone = readerTimeZone();
  return (
    <section>
      <h3 className="mb-2.5 font-semibold">What was seen</h3>
      <ol aria-label="What was seen" className="divide-y divide-line rounded-lg border border-line">
        {evidence.map(({ at, text, entryId }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and the list does not change
          <li key={index} className="px-3 py-2">
            <p className="break-words">{text}</p>
            <p className="text-faint text-xs">
              {longTime(at, zone)}
              {entryId && (
                <>
                  {' · '}
                  <Link to="/audit" search={{ entry: entryId }} className="text-accent hover:underline">
                    In the audit trail
                  </Link>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Acknowledged({ finding: { acknowledgedBy, acknowledgedAt, note } }: { finding: Finding }) {
  return (
    <Notice tone="info" title="Looked at">
      {note && <p className="whitespace-pre-wrap">{note}</p>}
      <p className="text-xs">
        {acknowledgedBy}
        {acknowledgedAt && `, ${longTime(acknowledgedAt, readerTimeZone())}`}
      </p>
    </Notice>
  );
}
