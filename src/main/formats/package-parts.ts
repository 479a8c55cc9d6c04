/** What a review package says of itself, and what its parts are called. */
export const PACKAGE_FORMAT = 'claimdesk-package';
export const PACKAGE_VERSION = 1;
export const MANIFEST = 'manifest.json';
export const ARTICLE = 'article.json';
export const PAGE = 'article.html';
/** The article as it was when it was sent for review: what both sides began with. */
export const BASE = 'base.json';
