import { defaultSettings } from '@shared/contract/default-settings';
import type { MethodName, ParamsOf, ResultOf } from '@shared/contract/methods';
import { defaultTags, TAG_SET_ID } from '@shared/model/tags';

/** For each method of the contract: params and a result as they really occur. */
export const samples: { [M in MethodName]: { params: ParamsOf<M>; result: ResultOf<M> } } = {
  'session.start': {
    params: {},
    result: {
      desk: 'browser',
      version: '0.1.0',
      library: { id: 'lib_1', name: 'library', folder: '/home/ann/library' },
      readOnly: null,
      notices: [{ kind: 'restored', message: 'An article was restored.', file: 'articles/art_1.json', lost: 0 }],
      backups: { newest: 10, hours: 24, days: 14 },
      settings: defaultSettings('Ann'),
      tagSet: { type: 'tag-set', id: TAG_SET_ID, tags: [...defaultTags] },
      houseRules: { type: 'house-rules', id: 'house-rules', profile: 'two-source', rules: [{ rule: 'needs-check', severity: 'blocker' }] },
      openArticleId: null,
      offeredFile: { fileId: 'fil_1', name: 'story.txt' },
      capabilities: { dialogs: false, reveal: false, windows: false },
    },
  },
  'settings.change': { params: { theme: 'dark' }, result: { ...defaultSettings('Ann'), theme: 'dark' } },
  'library.list': { params: {}, result: [] },
  'windows.open': { params: { articleId: 'art_1' }, result: {} },
  'windows.act': { params: { act: 'zoom-in' }, result: {} },
  'windows.commands': { params: { possible: ['edit.undo'], drafts: [{ draftId: 'drf_1', name: 'Draft 1', isCurrent: true }] }, result: {} },
  'recent.list': {
    params: {},
    result: { libraries: [{ libraryId: 'lib_1', name: 'library', folder: '/home/ann/library', isOpen: true }], articleIds: ['art_1'] },
  },
  'recent.note': { params: { articleId: 'art_1' }, result: {} },
  'libraries.open': { params: { which: 'new', name: 'Elections' }, result: { outcome: 'opened' } },
  'library.report': {
    params: { articleIds: ['art_1'] },
    result: [{ articleId: 'art_1', bodyLength: 1200, groups: { sourcing: 0.5 }, unnamed: 0.25, unnamedClaims: 3 }],
  },
  'exports.picture': { params: { fileId: 'fil_1', title: 'Harbour closed', kind: 'svg' }, result: { outcome: 'saved', name: 'harbour-closed.svg' } },
  'library.addSample': { params: {}, result: { articleId: 'art_sample' } },
  'library.search': {
    params: { query: 'harbour', wholeWord: false, kind: 'source' },
    result: {
      counts: { headline: 0, claim: 0, comment: 0, source: 1, passage: 12 }, reading: { read: 3, all: 2000 },
      hits: [{ kind: 'source', id: 'src_1', shown: { text: 'a harbour official', marks: [{ start: 2, end: 9 }] } }],
    },
  },
  'library.reveal': { params: {}, result: {} },
  'library.houseWords': {
    params: {},
    result: { words: { format: 'claimdesk-house-words', version: 1, cues: [{ verbs: ['opine'], takes: ['that'], kind: 'report' }], nouns: ['contention'] } },
  },
  'library.apply': {
    params: { command: { do: 'source.merge', keepId: 'src_1', otherId: 'src_2' }, at: '2026-11-22T10:00:00.000Z' },
    result: { scope: 'sources', revision: 7, label: 'Merged a source' },
  },
  'library.takeBack': { params: { scope: 'sources', revision: 7 }, result: { scope: 'sources', revision: 8, label: 'Took back: Merged a source' } },
  'sources.claims': {
    params: { sourceId: 'src_1' },
    result: [{ articleId: 'art_1', headline: 'Harbour closed', claims: [{ id: 'clm_1', start: 4, quote: 'closed', tags: ['sourced'], status: 'todo' }] }],
  },
  'sources.list': {
    params: {},
    result: [
      {
        type: 'source', id: 'src_1', label: 'a U.S. official', kind: 'person', roleStatus: 'current',
        identity: 'anonymous', groundRules: 'background', reasonStated: false, knowledge: 'unknown', approvals: [],
      },
    ],
  },
  'tags.export': { params: {}, result: { outcome: 'made', fileId: 'fil_3', name: 'my-library-tags.json', size: 700 } },
  'tags.read': { params: { fileId: 'fil_1' }, result: { name: 'My library', tags: [...defaultTags] } },
  'articles.open': { params: { articleId: 'art_1' }, result: { revision: 3, records: [], next: null, undo: { undo: 'Add claim' } } },
  'articles.apply': {
    params: {
      articleId: 'art_1',
      baseRevision: 3,
      at: '2026-11-22T10:00:00.000Z',
      command: { do: 'claim.create', claim: { ranges: [{ start: 0, end: 5 }], tags: ['sourced'], note: 'café 👩‍👩‍👧' } },
    },
    result: null,
  },
  'articles.text': { params: { articleId: 'art_1' }, result: { headline: 'Harbour closed', text: 'Harbour closed\n\nNobody knows why.\n' } },
  'articles.undo': { params: { articleId: 'art_1' }, result: change() },
  'articles.redo': { params: { articleId: 'art_1' }, result: change() },
  'articles.history': { params: { articleId: 'art_1', limit: 50 }, result: [] },
  'articles.since': {
    params: { articleId: 'art_1', revision: 2 }, result: { revision: 3, diff: { added: [], updated: [], removed: [] }, goneSources: [] },
  },
  'articles.goBack': { params: { articleId: 'art_1', revision: 2 }, result: change() },
  'arrivals.read': {
    params: { fileId: 'fil_1', from: 'file' },
    result: [
      {
        is: 'story', arrivalId: 'arv_1', kind: 'docx', headline: 'A headline', byline: 'Ada Moe', publishedAt: '2026-11-22T10:00:00.000Z', characters: 900, blocks: 7,
        claims: 1, comments: 2, sources: 0, changes: [{ kind: 'left-out', count: 1, detail: '1 picture left out.' }], known: { articleId: 'art_1', headline: 'A headline' }, draftOf: null,
      },
    ],
  },
  'agreement.copy': { params: { articleId: 'art_1', for: 'Bo' }, result: { articleId: 'art_2' } },
  'agreement.begin': { params: { articleIds: ['art_1', 'art_2'] }, result: { articleId: 'art_3' } },
  'reviews.send': {
    params: { articleId: 'art_1', kind: 'request', to: 'Bo', note: 'Look at the day.', claimIds: ['clm_1'], passphrase: 'tar on the school roof' },
    result: { outcome: 'made', fileId: 'fil_1', name: 'clock.claimdesk', size: 4096 },
  },
  'reviews.read': {
    params: { fileId: 'fil_1', passphrase: 'tar on the school roof' },
    result: {
      packageId: 'arv_1', articleId: 'art_1', headline: 'A town lost its clock', claims: 3, decisions: 1,
      sending: { type: 'sending', id: 'snd_1', articleId: 'art_1', kind: 'review', by: 'Bo', at: '2026-01-02T03:04:05.000Z', note: '' },
      here: { headline: 'A town lost its clock', fits: true, isCurrent: true, isMerged: false },
    },
  },
  'reviews.take': { params: { packageId: 'arv_1' }, result: { articleId: 'art_1' } },
  'reviews.preview': {
    params: { packageId: 'arv_1', choices: {} },
    result: {
      base: 'history', diff: { added: [], updated: [], removed: [] },
      conflicts: [{ id: 'claim/clm_1/note', type: 'claim', recordId: 'clm_1', field: 'note', base: '', mine: 'Hers.', theirs: 'His.', hashes: { mine: 'a1', theirs: 'b2' } }],
    },
  },
  'reviews.merge': { params: { packageId: 'arv_1', choices: { 'claim/clm_1/note': 'theirs' }, at: '2026-01-02T03:04:05.000Z' }, result: { articleId: 'art_1', revision: 7 } },
  'reviews.discard': { params: { packageId: 'arv_1' }, result: {} },
  'drafts.add': {
    params: { articleId: 'art_1', arrivalId: 'arv_1', label: 'Evening' },
    result: { draftId: 'drf_2', label: 'Evening', changes: [], comments: 0, claims: { exact: 1, moved: 2, reworded: 0, ambiguous: 0, orphaned: 0, confirmed: 0 } },
  },
  'drafts.compare': {
    params: { articleId: 'art_1', from: 'drf_1', to: 'drf_2' },
    result: {
      rows: [{ kind: 'changed', old: { start: 0, end: 9 }, fresh: { start: 0, end: 10 } }, { kind: 'added', fresh: { start: 12, end: 20 } }],
      edits: [{ kind: 'number', claimIds: ['clm_1'], from: { start: 4, end: 7, words: '120' }, to: { start: 4, end: 8, words: 'many' } }],
    },
  },
  'arrivals.stop': { params: { fileId: 'fil_1' }, result: {} },
  'arrivals.show': { params: { arrivalId: 'arv_1', from: 0 }, result: { blocks: [{ kind: 'paragraph', text: 'Nobody knows why.', locator: 'page 2' }] } },
  'arrivals.keep': {
    params: { stories: [{ arrivalId: 'arv_1', evenIfKnown: false }] },
    result: [{ outcome: 'added', articleId: 'art_1', headline: 'A headline' }, { outcome: 'refused', message: 'The library is full.' }],
  },
  'arrivals.discard': { params: { arrivalIds: ['arv_1'] }, result: {} },
  'arrivals.chooseFolder': { params: {}, result: { files: [{ fileId: 'fil_1', name: 'june/story.txt', size: 12 }], leftOut: ['june/photo.jpg'] } },
  'annotations.preview': { params: { fileId: 'fil_1', articleId: 'art_1', tags: [{ from: 'POS', to: null }] }, result: [annotationReport()] },
  'annotations.take': { params: { fileId: 'fil_1', companionId: 'fil_2', unit: 'code-point', tags: [] }, result: [annotationReport()] },
  'confidential.state': { params: {}, result: { state: 'locked' } },
  'confidential.create': { params: { passphrase: 'tar on the school roof' }, result: {} },
  'confidential.unlock': { params: { passphrase: 'tar on the school roof' }, result: {} },
  'confidential.lock': { params: {}, result: {} },
  'confidential.changePassphrase': { params: { present: 'tar on the school roof', next: 'slip of the ferry' }, result: {} },
  'confidential.startAnew': { params: {}, result: {} },
  'confidential.read': { params: { sourceId: 'src_1' }, result: { name: 'Ines Vale', by: 'Ann', at: '2026-11-22T10:00:00.000Z' } },
  'confidential.write': {
    params: { sourceId: 'src_1', part: { name: 'Ines Vale', contact: 'by the boat house' } },
    result: { name: 'Ines Vale', contact: 'by the boat house', by: 'Ann', at: '2026-11-22T10:00:00.000Z' },
  },
  'confidential.strays': { params: {}, result: [] },
  'articles.erase': { params: { articleId: 'art_1' }, result: {} },
  'backups.list': {
    params: {}, result: [{ at: '2026-11-22T10:00:00.000Z', bytes: 900, kept: [{ articleId: 'art_1', at: '2026-11-22T10:00:00.000Z' }], shared: [{ scope: 'sources', at: '2026-11-22T10:00:00.000Z' }] }],
  },
  'backups.showShared': {
    params: { kept: { scope: 'sources', at: '2026-11-22T10:00:00.000Z' } },
    result: { savedAt: '2026-11-22T09:00:00.000Z', count: 12, back: ['a U.S. official'], changed: ['Ana Ruiz'], stay: 3 },
  },
  'backups.restoreShared': {
    params: { kept: { scope: 'library', at: '2026-11-22T10:00:00.000Z' }, by: 'Ann' }, result: { scope: 'library', revision: 4, label: 'Restored the tag set' },
  },
  'backups.show': {
    params: { kept: [{ articleId: 'art_1', at: '2026-11-22T10:00:00.000Z' }] },
    result: [
      {
        kept: { articleId: 'art_1', at: '2026-11-22T10:00:00.000Z' }, problem: null,
        preview: { headline: 'Harbour closed', claims: 2, savedAt: '2026-11-22T09:00:00.000Z' },
      },
    ],
  },
  'backups.restore': {
    params: { kept: [{ articleId: 'art_1', at: '2026-11-22T10:00:00.000Z' }] },
    result: { restored: ['art_1'], same: 0, refused: [{ articleId: 'art_2', message: 'This backup is not kept any more.' }] },
  },
  'attachments.take': {
    params: { fileId: 'fil_1', keep: true, expected: 'ab'.repeat(32) }, result: { sha256: 'ab'.repeat(32), name: 'minutes.pdf', size: 4096 },
  },
  'attachments.save': { params: { sha256: 'ab'.repeat(32), name: 'minutes.pdf' }, result: { outcome: 'saved', name: 'minutes.pdf' } },
  'files.choose': { params: { purpose: 'articles' }, result: [{ fileId: 'fil_1', name: 'story.txt', size: 12 }] },
  'files.begin': { params: { name: 'story.txt', size: 12, purpose: 'articles' }, result: { fileId: 'fil_1' } },
  'files.append': { params: { fileId: 'fil_1', base64: 'AAECAw==' }, result: { received: 4 } },
  'files.read': { params: { fileId: 'fil_1', offset: 0 }, result: { base64: 'AAECAw==', end: true } },
  'files.discard': { params: { fileId: 'fil_1' }, result: {} },
  'exports.preview': {
    params: { articleIds: ['art_1'], format: 'csv', includeText: true, includeHistory: false, language: 'de' },
    result: { claims: 2, fidelity: [{ what: 'earlier drafts', count: 1 }] },
  },
  'exports.write': {
    params: { articleIds: ['art_1'], format: 'json', includeText: true, includeHistory: false },
    result: {
      outcome: 'made', fileId: 'fil_2', name: 'story.json', size: 900,
      report: { bytes: 900, claims: 2, fidelity: [{ what: 'comments', count: 0 }] },
    },
  },
  'exports.stop': { params: { exportId: 'exp_1' }, result: {} },
  'exports.sheet': { params: { title: 'Harbour closed' }, result: { outcome: 'saved', name: 'harbour-closed.pdf' } },
  'exports.drag': { params: { articleId: 'art_1' }, result: {} },
  'reports.save': {
    params: {
      report: {
        format: 'claimdesk-trouble', version: '0.1.0', at: '2026-11-22T10:00:00.000Z', desk: 'desktop', where: 'inspector', platform: 'Linux',
        error: { name: 'TypeError', code: null, stack: ['Inspector (index.js:1:2)'] }, parts: ['Inspector'], counts: null,
      },
    },
    result: { outcome: 'saved', name: 'claimdesk-report.json' },
  },
};

function annotationReport(): ResultOf<'annotations.take'>[number] {
  return {
    outcome: 'added', document: 'a.ann', format: 'brat', articleId: 'art_1', headline: 'A headline', offsetUnit: 'code-point', isUnitAssumed: true, comments: 1,
    items: [
      { ref: 'T1', tags: ['Sourced'], words: 'the mayor said', outcome: 'repaired', how: 'other-unit', unit: 'utf-16', claimId: 'clm_1' },
      { ref: 'T2', tags: [], words: '', outcome: 'not-placed', why: 'out-of-range' },
    ],
    leftOut: [{ ref: 'R1', what: 'a relation' }], tagTable: [{ from: 'Sourced', to: 'sourced', isKnown: true }], changes: [],
  };
}

function change(): ResultOf<'articles.undo'> {
  return {
    articleId: 'art_1', transactionId: 'txn_1', revision: 4, at: '2026-11-22T10:00:00.000Z', by: 'Ann',
    origin: 'undo', label: 'Undo: Add claim', diff: { added: [], updated: [], removed: [] },
    undo: { redo: 'Add claim' },
  };
}
