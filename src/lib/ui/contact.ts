/** Whom to ask, as texts and what they lead to: one list for the component and for pages without it. */
import type { Site } from '$lib/data/site';

export interface ContactLine {
  readonly text: string;
  readonly href: string | null;
}

/** What is set, in the order in which it is read. */
export function contactLines({ name, phone, email, url }: Site['contact']): ContactLine[] {
  const lines: ContactLine[] = [
    { text: name, href: null },
    { text: phone, href: `tel:${phone.replace(/[^+\d]/g, '')}` },
    { text: email, href: `mailto:${email}` },
    { text: url.replace(/^https?:\/\//, ''), href: url },
  ];
  return lines.filter(({ text }) => text !== '');
}
