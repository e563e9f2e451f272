/** What a chip shows of a criterion: enough to know it by. */
import { describe, expect, it } from 'vitest';
import { criteriaOf } from '$lib/model/criteria';
import { NO_FILTER } from '$lib/model/filter';
import { chipText } from '../../src/routes/find/chips';
import { atlas } from '../fixtures/atlas';

describe('chips', () => {
  it.each([
    [
      'zh',
      ['新能源', '阶段：文件未载明', '统筹层级：文件未载明', '园区：文件未载明', '投资额：未载明'],
    ],
    [
      'en',
      [
        'New energy',
        'Stage: Not stated in the document',
        'Tier: Not stated in the document',
        'Park: Not stated in the document',
        'Investment: Not stated',
      ],
    ],
  ] as const)('name the criterion where several have the value (%s)', (locale, shown) => {
    const by = {
      ...NO_FILTER,
      industries: ['new_energy'],
      stages: ['unspecified'],
      tiers: ['not-stated'],
      parks: ['not-stated'],
      stated: 'no' as const,
      q: '',
      extent: null,
    };
    const texts = criteriaOf(by, atlas, locale).map((said) => chipText(said, locale));
    expect(texts).toEqual(shown);
  });
});
