import type { ArticleRecords } from '../article-records';
import type { WrittenText } from '../export-format';
import type { ClaimToWrite } from './claims-to-write';
import { articleToWrite, lossesOf } from './claims-to-write';

const TYPE = 'custom.Claim';
const FEATURES = ['claim', 'tag', 'source', 'note', 'status', 'importance'];
const SOFA_ID = 1;

/**
 * UIMA CAS JSON 0.4: a feature structure for each tag and each part of a claim; the feature `claim` says which belong together.
 * Offsets count UTF-16 units, as its programs do.
 */
export function writeUima(records: ArticleRecords): WrittenText {
  const article = articleToWrite(records);
  const sofa = { '%ID': SOFA_ID, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: article.text };
  const whole = {
    '%ID': SOFA_ID + 1, '%TYPE': 'uima.tcas.DocumentAnnotation', '@sofa': SOFA_ID, begin: 0, end: article.text.length, language: records.article.language,
  };
  const marks = article.claims.flatMap(structuresOf).map((structure, index) => ({ '%ID': SOFA_ID + 2 + index, '%TYPE': TYPE, '@sofa': SOFA_ID, ...structure }));
  const features = Object.fromEntries(FEATURES.map((name) => [name, { '%NAME': name, '%RANGE': 'uima.cas.String' }]));
  const cas = {
    '%TYPES': { [TYPE]: { '%NAME': TYPE, '%SUPER_TYPE': 'uima.tcas.Annotation', ...features } },
    '%FEATURE_STRUCTURES': [sofa, whole, ...marks],
    '%VIEWS': { _InitialView: { '%SOFA': SOFA_ID, '%MEMBERS': [whole, ...marks].map((structure) => structure['%ID']) } },
  };
  const fidelity = lossesOf(article, ['parts', 'tags', 'untagged', 'edges', 'notes', 'sources', 'statuses', 'importances']);
  return { pieces: [`${JSON.stringify(cas, null, 1)}\n`], fidelity };
}

function structuresOf({ claim, ranges, sources }: ClaimToWrite): object[] {
  const { id, tags, note, status, importance } = claim;
  const said = { claim: id, ...(sources.length > 0 && { source: sources.join('; ') }), ...(note && { note }), status, importance };
  return ranges.flatMap(({ start, end }) => (tags.length > 0 ? tags : [undefined]).map((tag) => (
    { begin: start, end, ...(tag !== undefined && { tag }), ...said }
  )));
}
