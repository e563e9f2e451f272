/** The settings of the site: read as a whole, or not at all and with a reason. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SITE_DEFAULTS } from '$lib/data/site';
import { siteConfig } from '$lib/data/site.svelte';
import { readSite } from '$lib/data/site-schema';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (value: unknown) => readSite(bytes(JSON.stringify(value)));

describe('site.json', () => {
  it('as shipped is right and sets nothing', () => {
    expect(readSite(readFileSync('static/site.json'))).toEqual({ site: SITE_DEFAULTS, issues: [] });
  });

  it('as shipped names every field', () => {
    const shipped = JSON.parse(readFileSync('static/site.json', 'utf8'));
    expect(shipped).toEqual(SITE_DEFAULTS);
  });

  it('may leave out every field and every group', () => {
    expect(read({})).toEqual({ site: SITE_DEFAULTS, issues: [] });
    expect(read({ kiosk: {}, map: {}, contact: {} })).toEqual({ site: SITE_DEFAULTS, issues: [] });
  });

  it('sets what it names, with or without a byte order mark', () => {
    const own = {
      contact: { name: ' 王女士 ', phone: '+86 (416) 123-4567', email: 'a@b.cn' },
      map: { approval: '辽S(2031)7号', frame_limit_ms: 0.5 },
      kiosk: {
        idle_seconds: 45,
        countdown_seconds: 30,
        dim_from: '21:30',
        dim_to: '07:00',
        pin: '0421',
      },
      qr_base_url: 'https://example.org/atlas/',
    };
    const expected = {
      ...own,
      contact: { ...own.contact, name: '王女士', url: '' },
    };
    expect(read(own)).toEqual({ site: expected, issues: [] });
    expect(readSite(bytes(`\uFEFF${JSON.stringify(own)}`)).site).toEqual(expected);
  });

  it.each<[value: unknown, field: string, held: string, zh: string, en: string]>([
    [{ map: { frame_limit_ms: 0 } }, 'map.frame_limit_ms', '0', '大于0的数字', 'a number above 0'],
    [{ map: { frame_limit_ms: '250' } }, 'map.frame_limit_ms', '"250"', '数字', 'a number'],
    [{ map: { approval: 7 } }, 'map.approval', '7', '文字', 'a text'],
    [{ map: { approval: 'x'.repeat(201) } }, 'map.approval', `"${'x'.repeat(59)}…`, '200', '200'],
    [{ map: [] }, 'map', '[]', '一组字段', 'a group of fields'],
    [{ kiosk: { idle_seconds: 1 } }, 'kiosk.idle_seconds', '1', '5到86400', 'from 5 to 86400'],
    [
      { kiosk: { countdown_seconds: 301 } },
      'kiosk.countdown_seconds',
      '301',
      '5到300',
      'from 5 to 300',
    ],
    [{ kiosk: { dim_from: '9pm', dim_to: '07:00' } }, 'kiosk.dim_from', '"9pm"', '时刻', 'a time'],
    [{ kiosk: { dim_from: '21:00' } }, 'kiosk.dim_to', '""', '同填或同空', 'both set or both ""'],
    [{ kiosk: { pin: 1234 } }, 'kiosk.pin', '•••', '写在引号内', 'in quotes'],
    [{ contact: { phone: 'ask' } }, 'contact.phone', '"ask"', '电话号码', 'a phone number'],
    [{ contact: { email: 'a b@c' } }, 'contact.email', '"a b@c"', '电子邮箱', 'an email address'],
    [{ contact: { url: 'javascript:0' } }, 'contact.url', '"javascript:0"', 'http', 'http'],
    [{ qr_base_url: 'atlas' }, 'qr_base_url', '"atlas"', 'http', 'http'],
  ])('%j is refused, with field, value and expectation', (value, field, held, zh, en) => {
    const { site, issues } = read(value);
    expect(site).toBe(SITE_DEFAULTS);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.zh).toContain(`site.json，${field}：现为 ${held}`);
    expect(issues[0]?.zh).toMatch(new RegExp(`应为.*${zh}.*。$`));
    expect(issues[0]?.en).toContain(`site.json, ${field}: holds ${held}`);
    expect(issues[0]?.en).toMatch(new RegExp(`expected .*${en}.*\\.$`));
  });

  it('tells a field that there is not, and which there are', () => {
    const { site, issues } = read({ map: { aproval: 'GS' } });
    expect(site).toBe(SITE_DEFAULTS);
    expect(issues[0]?.en).toMatch(/map\.aproval: there is no such field; .*map\.approval/);
    expect(issues[0]?.zh).toMatch(/map\.aproval：没有这个字段；.*map\.approval/);
  });

  it('is never applied by half', () => {
    const { site, issues } = read({ map: { approval: 'GS' }, contact: { email: 'no' }, x: 1 });
    expect(site).toBe(SITE_DEFAULTS);
    expect(issues).toHaveLength(2);
  });

  it.each([
    ['missing', null, /not there/],
    ['no JSON', bytes('{ "map": '), /not valid JSON/],
    ['empty', bytes(''), /not valid JSON/],
    ['no group', bytes('[]'), /expected a group of fields/],
  ])('that is %s leaves the defaults', (_, file, why) => {
    const { site, issues } = readSite(file);
    expect(site).toBe(SITE_DEFAULTS);
    expect(issues[0]?.en).toMatch(why);
    expect(issues[0]?.zh).toMatch(/^site\.json.*应.*。$/);
  });
});

describe('the settings of the running site', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('say whether they have been read, and are read once', async () => {
    const server = vi
      .fn<() => Promise<Response>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockImplementation(async () => Response.json({ map: { approval: 'GS' } }));
    vi.stubGlobal('fetch', server);
    const { signal } = new AbortController();
    expect(await siteConfig.load('/site.json', signal)).toBe(false);
    expect(siteConfig.all).toBe(SITE_DEFAULTS);
    expect(await siteConfig.load('/site.json', signal)).toBe(true);
    expect(siteConfig.approval).toBe('GS');
    expect(await siteConfig.load('/site.json', signal)).toBe(true);
    expect(server).toHaveBeenCalledTimes(2);
  });
});
