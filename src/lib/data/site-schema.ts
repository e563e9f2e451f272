/** Reads `site.json`: all of it, or the defaults and what is wrong. Fetched after the page has come. */
import * as v from 'valibot';
import type { Said } from '$lib/i18n/locale';
import { decode } from './decode';
import { SITE_DEFAULTS, type Site, type SiteRead } from './site';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const LONGEST = 200;

/** Fields that may be left empty, and what they hold if not. */
const text = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST));
const matching = (pattern: RegExp) =>
  v.pipe(
    text,
    v.check((value) => value === '' || pattern.test(value)),
  );
const web = matching(/^https?:\/\/[^\s/]+(?:\/\S*)?$/);
const within = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));

/** Fields by name, and no others. An array would pass for an object without any. */
const fields = <E extends v.ObjectEntries>(entries: E) =>
  v.pipe(
    v.custom<object>((value) => typeof value === 'object' && !!value && !Array.isArray(value)),
    v.strictObject(entries),
  );

const { map, kiosk } = SITE_DEFAULTS;
const schema = fields({
  contact: v.optional(
    fields({
      name: v.optional(text, ''),
      phone: v.optional(matching(/^\+?[\d\s()-]{3,}$/), ''),
      email: v.optional(matching(/^[^\s@]+@[^\s@]+$/), ''),
      url: v.optional(web, ''),
    }),
    {},
  ),
  map: v.optional(
    fields({
      approval: v.optional(text, ''),
      frame_limit_ms: v.optional(v.pipe(v.number(), v.gtValue(0)), map.frame_limit_ms),
    }),
    {},
  ),
  kiosk: v.optional(
    v.pipe(
      fields({
        idle_seconds: v.optional(within(5, 86_400), kiosk.idle_seconds),
        countdown_seconds: v.optional(within(5, 300), kiosk.countdown_seconds),
        dim_from: v.optional(matching(TIME), ''),
        dim_to: v.optional(matching(TIME), ''),
        pin: v.optional(matching(/^\d{4,12}$/), ''),
      }),
      v.forward(
        v.partialCheck(
          [['dim_from'], ['dim_to']],
          ({ dim_from, dim_to }) => (dim_from === '') === (dim_to === ''),
        ),
        ['dim_to'],
      ),
    ),
    {},
  ),
  qr_base_url: v.optional(web, ''),
});

const shortText: Said = {
  zh: `不超过${LONGEST}字的文字`,
  en: `a text of at most ${LONGEST} characters`,
};
const address: Said = {
  zh: '以 http:// 或 https:// 开头的网址，或留空',
  en: 'an address that begins with http:// or https://, or ""',
};
const time: Said = {
  zh: '24小时制时刻，如 "21:30"；dim_from 与 dim_to 同填或同空',
  en: 'a time of day such as "21:30"; dim_from and dim_to both set or both ""',
};
const group: Said = { zh: '一组字段，写在 { } 内', en: 'a group of fields in { }' };

/** Each completes 「应为……」 and “expected …”. */
const EXPECTED: Readonly<Record<string, Said>> = {
  contact: group,
  'contact.name': shortText,
  'contact.phone': {
    zh: '电话号码（数字、空格、连字符、括号，可以 + 开头），或留空',
    en: 'a phone number (digits, spaces, hyphens, brackets, perhaps + in front), or ""',
  },
  'contact.email': { zh: '电子邮箱地址，或留空', en: 'an email address, or ""' },
  'contact.url': address,
  map: group,
  'map.approval': shortText,
  'map.frame_limit_ms': {
    zh: '大于0的数字（毫秒）',
    en: 'a number above 0 (milliseconds)',
  },
  kiosk: group,
  'kiosk.idle_seconds': {
    zh: '5到86400之间的数字（秒）',
    en: 'a number from 5 to 86400 (seconds)',
  },
  'kiosk.countdown_seconds': {
    zh: '5到300之间的数字（秒）',
    en: 'a number from 5 to 300 (seconds)',
  },
  'kiosk.dim_from': time,
  'kiosk.dim_to': time,
  'kiosk.pin': { zh: '4到12位数字，写在引号内，或留空', en: '4 to 12 digits in quotes, or ""' },
  qr_base_url: address,
};
const FIELDS = Object.keys(EXPECTED).filter((name) => EXPECTED[name] !== group);

const refused = (...issues: Said[]): SiteRead => ({ site: SITE_DEFAULTS, issues });

/** A value as it stands in the file, cut short; a PIN is not for those who stand before the screen. */
function shown(path: string, value: unknown): string {
  if (path === 'kiosk.pin') return '•••';
  const json = JSON.stringify(value) ?? '';
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

function issueOf(issue: v.BaseIssue<unknown>): Said {
  const path = v.getDotPath(issue) ?? '';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return {
      zh: `site.json，${path}：没有这个字段；应为下列之一：${FIELDS.join('、')}。`,
      en: `site.json, ${path}: there is no such field; expected one of: ${FIELDS.join(', ')}.`,
    };
  }
  const expected = EXPECTED[path] ?? group;
  const value = issue.path ? issue.path.at(-1)?.value : issue.input;
  const [zh, en] = path ? [`，${path}`, `, ${path}`] : ['', ''];
  return {
    zh: `site.json${zh}：现为 ${shown(path, value)}，应为${expected.zh}。`,
    en: `site.json${en}: holds ${shown(path, value)}, expected ${expected.en}.`,
  };
}

/** The settings in the bytes of a file (null: there is none), with the defaults for what it leaves out. */
export function readSite(bytes: Uint8Array | null): SiteRead {
  if (!bytes) {
    return refused({
      zh: 'site.json：没有这个文件；应与网站一同发布。',
      en: 'site.json: the file is not there; expected it beside the pages of the site.',
    });
  }
  let json: unknown;
  try {
    json = JSON.parse(decode(bytes).text);
  } catch {
    return refused({
      zh: 'site.json：不是有效的 JSON；应检查逗号、引号和括号。',
      en: 'site.json: not valid JSON; expected commas, quotes and brackets in their places.',
    });
  }
  const { success, output, issues } = v.safeParse(schema, json);
  if (!success) return refused(...issues.map(issueOf));
  return { site: output satisfies Site, issues: [] };
}
