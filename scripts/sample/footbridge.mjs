// What an editor would have done with the worked example. Everything the desk knows is used at least once.
const moment = '2026-11-06T17:30:00.000Z';
const editor = 'R. Tveit';

export const sources = [
  {
    id: 'src_council_official', label: 'a council official', kind: 'person', identity: 'anonymous', groundRules: 'background', role: 'official',
    organisation: 'Town council', agreedWording: 'a council official', reasonStated: true, reasonKind: 'not-authorised', reasonText: 'who was not authorised to discuss it',
    knowledge: 'first-hand', identityKnownTo: { editor, at: moment }, approvals: [{ by: editor, at: moment, reason: 'Has read the report; nobody else would speak.' }],
  },
  { id: 'src_brandvold', label: 'A spokeswoman for the council, Hedda Brandvold', name: 'Hedda Brandvold', role: 'spokeswoman', organisation: 'Town council', kind: 'person', identity: 'named', groundRules: 'on-record', channel: 'telephone' },
  {
    id: 'src_vestby', label: 'Jorun Vestby, the engineer', name: 'Jorun Vestby', role: 'engineer', kind: 'person', identity: 'named', groundRules: 'on-record', knowledge: 'first-hand',
    motive: 'Designed the bridge: his name is at stake.',
  },
  { id: 'src_employee_a', label: 'two former employees', kind: 'person', identity: 'anonymous', roleStatus: 'former', organisation: 'Nordkaai Bridges', groundRules: 'background', knowledge: 'first-hand', independenceGroup: 'same crew' },
  { id: 'src_employee_b', label: 'the second former employee', kind: 'person', identity: 'anonymous', roleStatus: 'former', organisation: 'Nordkaai Bridges', groundRules: 'background', knowledge: 'second-hand', independenceGroup: 'same crew' },
  { id: 'src_fennimore', label: 'Idris Fennimore, a cyclist', name: 'Idris Fennimore', role: 'cyclist', kind: 'person', identity: 'named', groundRules: 'on-record', knowledge: 'first-hand' },
  { id: 'src_close', label: 'a person close to the investigation', kind: 'person', identity: 'unnamed', groundRules: 'not-stated' },
];

/**
 * @param {string} id
 * @param {string} type
 * @param {string} title
 * @param {string} locator
 */
const evidence = (id, type, title, locator, more = {}) => [{ id, type, title, locator, stance: 'supports', primary: true, addedBy: editor, ...more }];

export const claims = [
  {
    id: 'clm_crossings', words: ['3,100 people cross on a working day'], tags: ['number', 'unattributed'], severity: 'minor', assignee: editor,
    evidence: evidence('evd_count', 'dataset', 'Town traffic count', 'table 4, row Lantern', { retrievedAt: moment }), status: [{ status: 'verified' }],
  },
  {
    id: 'clm_closed', words: ['was closed without notice on Friday evening'], tags: ['sourced'], importance: 'central',
    evidence: evidence('evd_seen', 'own-observation', 'Was there', 'Friday, 18:40'), status: [{ status: 'verified' }],
  },
  {
    id: 'clm_cracks', words: ['found cracks in four of the bridge’s 36 hangers'], tags: ['anonymous-official', 'number'], importance: 'central', severity: 'blocker',
    sourceIds: ['src_council_official'], cue: 'according to', said: 'a council official who was not authorised to discuss it', note: 'One person’s word. Get the report.',
    evidence: evidence('evd_notes', 'notes', 'Notebook 14', 'p. 31'),
    status: [{ status: 'verified', approver: editor, reason: 'Central and one source alone: run with the denial beside it.' }],
  },
  {
    id: 'clm_published', words: ['said it would be “when the legal position is clear.”'], tags: ['sourced', 'quote'], sourceIds: ['src_brandvold'],
    attribution: { type: 'mixed' }, said: 'A spokeswoman for the council, Hedda Brandvold', evidence: evidence('evd_call', 'recording', 'Call, Saturday', '02:10'), status: [{ status: 'verified' }],
  },
  {
    id: 'clm_unsafe', words: ['it is unsafe'], tags: ['disputed'], importance: 'central', severity: 'major', sourceIds: ['src_vestby'], cue: 'disputed that',
    disputes: [{ id: 'dsp_vestby', by: 'src_vestby', kind: 'denial', text: 'Calculated for eight hangers.', where: 'in-article', handling: 'open' }],
  },
  {
    id: 'clm_walk', words: ['“I would walk my grandchildren over it this afternoon,”', '“Four hangers can go and it will stand. I calculated it for eight.”'],
    tags: ['sourced', 'quote'], sourceIds: ['src_vestby'], attribution: { type: 'direct' }, status: [{ status: 'on-author', approver: editor, reason: 'The author was in the room.' }],
  },
  {
    id: 'clm_stand', words: ['Four hangers can go and it will stand.'], tags: ['prediction', 'needs-check'], sourceIds: ['src_vestby'], attribution: { type: 'direct', inheritedFrom: 'clm_walk' },
    evidence: [{ id: 'evd_calc', type: 'document', title: 'Calculation of 2009', url: 'https://archive.example/lantern', stance: 'context', primary: true, addedBy: editor }],
    status: [{ status: 'queried' }],
  },
  {
    id: 'clm_steel', words: ['used cheaper steel than had been ordered'], tags: ['allegation', 'anonymous-other'], importance: 'central', severity: 'blocker',
    sourceIds: ['src_employee_a', 'src_employee_b'], cue: 'said. The contractor', said: 'two former employees',
    response: { state: 'no-reply', at: moment, text: 'Three calls, no answer.' }, note: 'Both worked in one crew: that is one source.',
  },
  { id: 'clm_third', words: ['the third closure in ten years'], tags: ['number', 'unattributed'], status: [{ status: 'unverifiable', reason: 'The town keeps no list; the archive has two.' }] },
  { id: 'clm_cost', words: ['repairs will cost the town at least 2 million marks'], tags: ['prediction', 'number'], cue: 'councillors expect', severity: 'note', status: [{ status: 'queried' }] },
  {
    id: 'clm_vanity', words: ['The bridge has always been a vanity of the last mayor’s.'], tags: ['opinion'], importance: 'background',
    suggestion: { replacement: 'The last mayor called the bridge his gift to the town.', reason: 'An opinion in the paper’s own voice.' }, status: [{ status: 'change' }],
  },
  { id: 'clm_photo', words: ['with the barrier at its western end'], tags: ['visual'], importance: 'background', evidence: evidence('evd_photo', 'image-video', 'Contact sheet', 'frame 12'), status: [{ status: 'verified' }] },
  {
    id: 'clm_swung', words: ['“It swung. I have crossed it for nine years and it never swung,”', '“I turned round on the other side and went home the long way.”'],
    tags: ['sourced', 'quote'], sourceIds: ['src_fennimore'], attribution: { type: 'direct' }, said: 'Idris Fennimore, a cyclist who crossed on Thursday',
  },
  {
    id: 'clm_bolt', words: ['after a bolt was found there'], tags: ['anonymous-other'], sourceIds: ['src_close'], said: 'a person close to the investigation',
    status: [{ status: 'cut', reason: 'Nobody can say whose bolt it was.' }],
  },
  {
    id: 'clm_trains', words: ['Trains and buses run as usual.'], tags: ['unattributed'], importance: 'background',
    suggestion: { replacement: 'Buses run as usual.', reason: 'There are no trains on Saturdays.' }, status: [{ status: 'change' }, { status: 'fixed', approver: editor }],
  },
];

export const comments = [
  { id: 'cmt_calc', claimId: 'clm_stand', text: 'Who checked the calculation after the new lamps were hung?' },
  { id: 'cmt_calc_answer', claimId: 'clm_stand', parentId: 'cmt_calc', text: 'Nobody yet. Asked the university.' },
  { id: 'cmt_cost', claimId: 'clm_cost', text: 'Which councillors, and in which meeting?' },
  { id: 'cmt_count', claimId: 'clm_crossings', text: 'Working day or every day?' },
  { id: 'cmt_all', text: 'Hold the third paragraph from the end until the police have called back.' },
];

/** Paragraphs before these words were read to the end. */
export const readAsFarAs = 'The Lantern footbridge on Saturday';
