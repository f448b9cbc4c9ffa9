// What stands in a channel's form, and how it becomes what the API takes.
import type { AlertKind, Channel, ChannelKind, ChannelReplace, Severity } from '@/api/types';
import { CHANNELS } from './words';

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
    ...(known ? { version: known.version } : {}),
  };
}

/** Where the form shows what the API says: parts of the routing stand beside the rest. */
export function fieldFor(apiField: string, values: ChannelValues): keyof ChannelValues | undefined {
  const [head = '', part = ''] = apiField.split('.');
  const field = head === 'routing' ? part : head;
  return field in values ? (field as keyof ChannelValues) : undefined;
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
}
