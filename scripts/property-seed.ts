import fc from 'fast-check';

/** Property tests judge a change by the same cases as the one before it, unless `CLAIMDESK_SEED` says `random` or a number. */
const wanted = process.env['CLAIMDESK_SEED'] ?? '20261123';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
