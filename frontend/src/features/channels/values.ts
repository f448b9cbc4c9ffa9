// What stands in a channel's form, and how it becomes what the API takes.
import type { AlertKind, Channel, ChannelKind, ChannelPace, ChannelReplace, Severity } from '@/api/types';
import { readerTimeZone } from '@/format/time';
import { CHANNELS } from './words';

/** When it is told. */
export type PaceChoice = 'now' | 'escalation' | 'hourly' | 'daily';

export type ChannelValues = {
  name: string;
  kind: ChannelKind;
  recipients: string; // separated by commas
  url: string; // as the other secrets: empty keeps what is stored
  signingSecret: string;
  routingKey: string;
  minimumSeverity: Severity;
  kinds: AlertKind[];
  categoryIds: string[];
  tags: string;
  pace: PaceChoice;
  afterMinutes: number;
  hour: number;
  timezone: string;
  isActive: boolean;
};

export function valuesOf(channel: Channel | null): ChannelValues {
  return {
    name: channel?.name ?? '',
    kind: channel?.kind ?? 'email',
    recipients: channel?.recipients.join(', ') ?? '',
    url: '',
    signingSecret: '',
    routingKey: '',
    minimumSeverity: channel?.routing.minimumSeverity ?? 'LOW',
    kinds: channel?.routing.kinds ?? [],
    categoryIds: channel?.routing.categoryIds ?? [],
    tags: channel?.routing.tags?.join(', ') ?? '',
    pace: channel?.escalation ? 'escalation' : (channel?.digest?.frequency ?? 'now'),
    afterMinutes: channel?.escalation?.afterMinutes ?? 15,
    hour: channel?.digest?.hour ?? 8,
    timezone: channel?.digest?.timezone ?? readerTimeZone(),
    isActive: channel?.isActive ?? true,
  };
}

/** Only what the kind takes is sent; people whose jobs it is for stay as they are, for the form has no field for them. */
export function bodyOf(values: ChannelValues, known: Channel | null): ChannelReplace {
  const { name, kind, isActive, minimumSeverity, kinds, categoryIds } = values;
  const { needs } = CHANNELS[kind];
  return {
    name,
    kind,
    isActive,
    routing: {
      minimumSeverity,
      kinds,
      categoryIds,
      tags: listOf(values.tags),
      ownerIds: known?.routing.ownerIds ?? [],
    },
    ...(needs === 'recipients' ? { recipients: listOf(values.recipients) } : {}),
    ...(needs === 'url' && values.url ? { url: values.url } : {}),
    ...(kind === 'webhook' && values.signingSecret ? { signingSecret: values.signingSecret } : {}),
    ...(needs === 'routingKey' && values.routingKey ? { routingKey: values.routingKey } : {}),
    ...paceOf(values),
    ...(known ? { version: known.version } : {}),
  };
}

function paceOf({ pace, afterMinutes, hour, timezone }: ChannelValues): ChannelPace {
  if (pace === 'now') return { escalation: null, digest: null };
  if (pace === 'escalation') return { escalation: { afterMinutes }, digest: null };
  const when = pace === 'daily' ? { hour, timezone } : {};
  return { escalation: null, digest: { frequency: pace, ...when } };
}

/** Where the form shows what the API says: parts of the routing stand beside the rest. */
export function fieldFor(apiField: string, values: ChannelValues): keyof ChannelValues | undefined {
  const [head = '', part = ''] = apiField.split('.');
  const field = ['routing', 'escalation', 'digest'].includes(head) ? part || 'pace' : head;
  return field in values ? (field as keyof ChannelValues) : undefined;
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
}
