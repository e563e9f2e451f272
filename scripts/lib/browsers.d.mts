/** Where a Chromium of the system is looked for, the one that is preferred first. */
export declare const BROWSERS: readonly string[];
