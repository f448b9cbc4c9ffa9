import type { ReactNode } from 'react';
import type { ComplianceReport } from '@/api/types';
import { Fact, Facts } from '@/components/Facts';
import { FindingStateBadge, SeverityBadge } from '@/components/FindingParts';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Page';
import { ROLES } from '@/components/roles';
import { count, plural } from '@/format/number';
import { dateOnly, minuteTime, shortTime } from '@/format/time';
import { SimpleTable } from './SimpleTable';

type ReportProps = { report: ComplianceReport; timeZone: string };

/** On the screen as on paper, part by part. */
export function Report({ report, timeZone }: ReportProps) {
  const people = new Map(report.rights.map(({ id, email }) => [id, email]));
  const who = (id: string) => people.get(id) ?? id;
  return (
    <div className="space-y-4">
      <Overview report={report} timeZone={timeZone} who={who} />
      <Part title={`Rights at the end: ${plural(report.rights.length, 'person', 'people')}`}>
        <Rights report={report} timeZone={timeZone} />
      </Part>
      <Part title={`Access: ${plural(report.access.length, 'actor')}`}>
        <Access report={report} timeZone={timeZone} who={who} />
      </Part>
      <Part title={`Configuration: ${plural(report.configuration.length, 'change')}`}>
        <Configuration report={report} timeZone={timeZone} who={who} />
      </Part>
      <Part title={`Security: ${plural(report.findings.length, 'finding')}`}>
        <Findings report={report} timeZone={timeZone} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Panel title={title} isFlush className="print:break-inside-auto print:shadow-none">
      {children}
    </Panel>
  );
}

type Who = { who: (id: string) => string };

function Overview({ report, timeZone, who }: ReportProps & Who) {
  const { from, to, madeAt, madeBy, entries, chainProblem, retention } = report;
  const { auditDays, executionDays, oldestAuditEntryAt } = retention;
  return (
    <Panel title="Period" className="print:shadow-none">
      <div className="space-y-4">
        {chainProblem ? (
          <Notice tone="danger" title="The audit trail is not intact">
            {chainProblem}
          </Notice>
        ) : (
          <Notice tone="success">The audit trail of this period is intact.</Notice>
        )}
        <Facts>
          <Fact name="From">{minuteTime(from, timeZone)}</Fact>
          <Fact name="To">{minuteTime(to, timeZone)}</Fact>
          <Fact name="Time zone">{timeZone}</Fact>
          <Fact name="Entries">{count(entries)}</Fact>
          <Fact name="Made">
            {minuteTime(madeAt, timeZone)}, by {who(madeBy)}
          </Fact>
          <Fact name="Audit kept">{auditDays === null ? 'for ever' : plural(auditDays, 'day')}</Fact>
          <Fact name="Runs kept">{plural(executionDays, 'day')}</Fact>
          <Fact name="Oldest entry">{oldestAuditEntryAt ? minuteTime(oldestAuditEntryAt, timeZone) : 'none yet'}</Fact>
        </Facts>
      </div>
    </Panel>
  );
}

function Rights({ report: { rights, tokensRevokedSince }, timeZone }: ReportProps) {
  return (
    <>
      <SimpleTable
        label="Rights"
        head={['Person', 'Role', 'State', 'API tokens']}
        rows={rights.map(({ id, email, name, role, isActive, tokens }) => ({
          key: id,
          cells: [
            <span key="person" className="block min-w-44">
              {name} <span className="block break-all text-faint text-xs">{email}</span>
            </span>,
            ROLES[role].word,
            isActive ? 'active' : 'disabled',
            tokens.length === 0
              ? 'none'
              : tokens.map((token) => (
                  <span key={token.id} className="block">
                    {token.name} <span className="font-mono text-faint text-xs">{token.scopes.join(' ')}</span>{' '}
                    <span className="text-faint text-xs">
                      {token.expiresAt ? `until ${dateOnly(token.expiresAt, timeZone)}` : 'without an end'}
                    </span>
                  </span>
                )),
          ],
        }))}
      />
      {tokensRevokedSince.length > 0 && (
        <p className="border-line border-t px-4 py-3 text-faint text-xs">
          Valid then and revoked since: <span className="break-all font-mono">{tokensRevokedSince.join(', ')}</span>
        </p>
      )}
    </>
  );
}

function Access({ report: { access }, timeZone, who }: ReportProps & Who) {
  return (
    <SimpleTable
      label="Access"
      head={['Who', 'Reads', 'Changes', 'Refused', 'Errors', 'From', 'First and last']}
      numbers={[1, 2, 3, 4]}
      rows={access.map(({ actor, reads, changes, refused, errors, tokens, networks, firstAt, lastAt }) => ({
        key: actor,
        cells: [
          <>
            {who(actor)}
            {tokens.length > 0 && (
              <span className="block text-faint text-xs">with {plural(tokens.length, 'API token')}</span>
            )}
          </>,
          count(reads),
          count(changes),
          count(refused),
          count(errors),
          networks.join(', ') || '–',
          <>
            {shortTime(firstAt, timeZone)} <span className="block">{shortTime(lastAt, timeZone)}</span>
          </>,
        ],
      }))}
    />
  );
}

function Configuration({ report: { configuration }, timeZone, who }: ReportProps & Who) {
  return (
    <SimpleTable
      label="Configuration"
      head={['When', 'Who', 'What', 'On', 'Fields']}
      rows={configuration.map(({ entryId, at, actor, tokenId, action, resource, changes }) => ({
        key: entryId,
        cells: [
          shortTime(at, timeZone),
          <>
            {who(actor)}
            {tokenId && <span className="block text-faint text-xs">with an API token</span>}
          </>,
          action,
          resource ?? '–',
          Object.keys(changes).join(', ') || '–',
        ],
      }))}
    />
  );
}

function Findings({ report: { findings }, timeZone }: ReportProps) {
  return (
    <SimpleTable
      label="Findings"
      head={['Last seen', 'Severity', 'What', 'About', 'State']}
      rows={findings.map(({ id, lastSeenAt, severity, title, subject, status, note }) => ({
        key: id,
        cells: [
          shortTime(lastSeenAt, timeZone),
          <SeverityBadge key="severity" severity={severity} />,
          title,
          subject,
          <>
            <FindingStateBadge status={status} />
            {note && <span className="mt-1 block text-faint text-xs">{note}</span>}
          </>,
        ],
      }))}
    />
  );
}
