import type { ChannelKind, Delivery } from '@/api/types';

type Words = { word: string; needs: 'recipients' | 'url' | 'routingKey'; placeholder: string };

export const CHANNELS: Record<ChannelKind, Words> = {
  email: { word: 'Email', needs: 'recipients', placeholder: 'team@example.com, on-call@example.com' },
  webhook: { word: 'Webhook', needs: 'url', placeholder: 'https://example.com/alerts' },
  slack: { word: 'Slack', needs: 'url', placeholder: 'https://hooks.slack.com/services/…' },
  teams: { word: 'Microsoft Teams', needs: 'url', placeholder: 'https://….webhook.office.com/…' },
  pagerduty: { word: 'PagerDuty', needs: 'routingKey', placeholder: 'The integration’s key' },
};

export const channelKinds = Object.keys(CHANNELS) as ChannelKind[];

/** What stands before a message's title. */
export const DELIVERED: Record<Delivery['kind'], string> = {
  alert: '',
  escalation: 'Not acknowledged: ',
  digest: 'Digest: ',
  test: 'Test: ',
};

export const DELIVERIES: Record<Delivery['status'], string> = {
  PENDING: 'Waiting',
  RETRYING: 'Tried again',
  SENT: 'Sent',
  FAILED: 'Given up',
};
