import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenText } from '../../text/testing/given-files';
import { placeAnnotations } from './place-annotations';
import type { AnnotationReader, RawDocument } from './raw-annotation';
import { unwrap } from '../../result';
import type { AnnotationFormatId } from './readers';
import { annotationFormatIds, annotationReaders } from './readers';

const reader = (id: AnnotationFormatId): AnnotationReader => annotationReaders[id];
const read = (id: AnnotationFormatId, value: unknown): RawDocument[] => unwrap(reader(id).read({ name: 'x', text: typeof value === 'string' ? value : JSON.stringify(value) }));

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const hostile: readonly string[] = [
  '', 'null', '1', '"x"', '[]', '{}', '[null]', '[[]]', '[1,"x",{}]', '{"rows":[null,{}]}', '{"rows":1}', deep, `{"rows":${deep}}`, `[{"data":${deep}}]`,
  '{"__proto__":{"polluted":true},"type":"Annotation","target":{"__proto__":{"polluted":1}}}',
  '[{"data":{"text":"x","__proto__":{"polluted":1}},"annotations":[{"result":[{"id":"__proto__","type":"labels","value":{"start":0,"end":1e400,"labels":["__proto__"]}}]}]}]',
  '{"%FEATURE_STRUCTURES":[{"%ID":1,"sofaString":"x"},{"@sofa":1,"begin":"0","end":{},"__proto__":1}]}',
  '{"text":"x","label":[[0,1e999,"a"],null,{"start_offset":{}}],"entities":{"a":1}}', '{"text":1}', '{"text":"x","spans":[[],{"start":0,"end":1,"label":{}}]}',
  'T1\tx 0 99999999999999999999\tx', 'T1\tx 0;0;0\t', 'T1', '\t\t\t', '#FORMAT=WebAnno TSV 3.3\n#T_SP=\n#Text=x\n1-1\t0-1\tx\t_', '#FORMAT=WebAnno TSV 3.3\n1-1\tNaN-1e9\tx\ta[1]|b[2]\t\\',
  '{"type":"AnnotationCollection","first":{"type":"AnnotationPage","items":{"a":1},"next":{"next":"x"}}}',
];

describe('AF-6: hostile files', () => {
  for (const id of annotationFormatIds) {
    it(`${id}: are refused, or their items reported; nothing is thrown and no prototype touched`, () => {
      for (const text of hostile) {
        const result = reader(id).read({ name: 'x', text }, { name: 'x.txt', text: 'Some text.' });
        if (!result.ok) expect(result.error.message).toMatch(/\.$/);
        else for (const { text: words = 'Some text.', annotations } of result.value) placeAnnotations(words, annotations, { usual: 'utf-16' });
      }
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    });

    it(`${id}: whatever JSON or text it is`, () => {
      fc.assert(fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (text) => {
        const result = reader(id).read({ name: 'x', text });
        expect(typeof result.ok).toBe('boolean');
      }));
    });
  }
});

describe('AF-7: what formats say in ways of their own', () => {
  it('Web Annotation: one, a list, a page; a single body is for what the annotation is for; another annotation as target is a remark', () => {
    const selector = { type: 'TextQuoteSelector', exact: 'x' };
    const one = { id: 'urn:a', type: 'Annotation', motivation: 'tagging', body: { type: 'TextualBody', value: 'sourced' }, target: { source: 'urn:x', selector } };
    const remark = { id: 'urn:b', type: 'Annotation', motivation: 'replying', body: { value: 'Sure?' }, target: 'urn:a' };
    for (const value of [one, [one], { type: 'AnnotationPage', items: [one] }]) expect(read('w3c', value)[0]!.annotations).toMatchObject([{ ref: 'urn:a', tags: ['sourced'], parts: [{ quote: { exact: 'x' } }] }]);
    expect(read('w3c', [one, remark])[0]).toMatchObject({ annotations: [{ ref: 'urn:a' }], comments: [{ about: 'urn:a', text: 'Sure?' }] });
    expect(read('w3c', { ...one, bodyValue: 'So.', body: undefined })[0]!.annotations[0]).toMatchObject({ note: 'So.' });
    expect(read('w3c', { type: 'AnnotationCollection', first: 'urn:page' })[0]!.leftOut).toEqual([{ ref: 'urn:page', what: 'page that is not in the file' }]);
  });

  it('brat: attributes and notes go with what they are on', () => {
    const [document] = read('brat', 'T1\tsourced 0 1\tx\r\nA1\tImportance T1 central\nM2\tSure T1\n#1\tAnnotatorNotes T1\tAsk.\n#2\tAnnotatorNotes R1\tWhy?\nR1\tCites Arg1:T1 Arg2:T1\nT1\tsourced 2 3\ty');
    expect(document).toMatchObject({
      annotations: [{ ref: 'T1', note: 'Ask.', features: [['Importance', 'central'], ['Sure', 'yes']] }],
      leftOut: [{ ref: '#2', what: 'note' }, { ref: 'R1', what: 'relation' }, { ref: 'T1', what: 'line that cannot be read' }],
    });
  });

  it('Prodigy: what was rejected is left out', () => {
    expect(read('spacy-jsonl', { text: 'x', spans: [{ start: 0, end: 1, label: 'a' }], answer: 'reject' })[0]).toMatchObject({ annotations: [], leftOut: [{ ref: 'spans[0]' }] });
  });

  it('Label Studio: what was skipped is left out; HTML is read as text', () => {
    const result = [{ id: 'a', type: 'hypertextlabels', value: { start: '/p', end: '/p', globalOffsets: { start: 6, end: 9 }, hypertextlabels: ['x'] } }];
    const task = { id: 1, data: { html: '<p>A &amp; B</p><script>no()</script><!-- no --><p>1<br>2 &#x1F692;</p>' }, annotations: [{ id: 7, was_cancelled: true, result }, { result }] };
    const [document] = read('labelstudio', task);
    expect(document).toMatchObject({ text: 'A & B\n\n1\n2 🚒', leftOut: [{ ref: '7', what: 'annotation that was skipped' }] });
    const { annotations } = placeAnnotations(document!.text!, document!.annotations, { usual: 'code-point' });
    expect(annotations).toMatchObject([{ outcome: 'placed', ranges: [{ start: 8, end: 11 }] }]);
  });

  it('UIMA: one claim over several structures, structures by id, several texts', () => {
    const structures = {
      1: { '%TYPE': 'uima.cas.Sofa', sofaID: 'a', sofaString: 'one two' }, 2: { '%TYPE': 'uima.cas.Sofa', sofaID: 'b', sofaString: 'other' },
      3: { '%TYPE': 'custom.Claim', '@sofa': 1, begin: 0, end: 3, tag: 'x', claim: 'c' }, 4: { '%TYPE': 'custom.Claim', '@sofa': 1, begin: 4, end: 7, tag: 'y', claim: 'c' },
      5: { '%TYPE': 'custom.Mark', '@sofa': 2, begin: 0, end: 5 },
    };
    expect(read('uima-json', { '%FEATURE_STRUCTURES': structures })).toMatchObject([
      { name: 'x a', annotations: [{ tags: ['x', 'y'], parts: [{ range: { start: 0, end: 3 } }, { range: { start: 4, end: 7 } }] }] },
      { name: 'x b', annotations: [{ tags: ['Mark'] }] },
    ]);
  });

  it('WebAnno TSV: escapes, layers of the language, relations', () => {
    const text = '#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue\n#T_SP=custom.Claim|tag|note\n#T_RL=custom.R|kind|BT_custom.Claim\n\n\n#Text=a_b [c]\n1-1\t0-3\ta\\_b\tNN\tx\\|y[1]\tso\\nand so[1]\t_\t_\n1-2\t4-7\t\\[c\\]\tNN\tx\\|y[1]\tso\\nand so[1]\tk\t1-1\n';
    expect(read('webanno-tsv', text)).toMatchObject([{ text: 'a_b [c]', annotations: [{ ref: 'span 1', tags: ['x|y'], note: 'so\nand so', parts: [{ range: { start: 0, end: 7 } }] }] }]);
  });
});

const manifest = givenText('conformance/w3c-annotation/manifest.json');

describe.skipIf(manifest === null)('AF-8: the given Web Annotation samples, right and wrong', () => {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- looked into by tests only
  const samples: any[] = manifest === null ? [] : JSON.parse(manifest).samples;
  it.each(samples.map(({ file, type }) => [file, type]))('%s (%s) is read or refused, every annotation of it reported', (file, type) => {
    const result = reader('w3c').read({ name: file, text: givenText(`conformance/w3c-annotation/${file}`)! });
    if (!result.ok) expect(result.error.code).toBe('not-text');
    else {
      const [document] = result.value;
      const { annotations } = placeAnnotations('Some text.', document!.annotations, { usual: 'code-point' });
      expect(annotations.length + document!.comments.length + document!.leftOut.length).toBeGreaterThan(type === 'annotation' ? 0 : -1);
    }
  });
});
