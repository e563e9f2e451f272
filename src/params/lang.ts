import type { ParamMatcher } from '@sveltejs/kit';

/** Chinese lives at `/`, English under `/en/`; nothing else is a language prefix. */
export const match: ParamMatcher = (param) => param === 'en';
