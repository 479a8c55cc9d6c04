import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../result';
import { givenText } from '../../text/testing/given-files';
import { plan } from '../../transactions/plan';
import { ARTICLE_ID, AT, countingContext, libraryOf } from '../../transactions/testing/arbitrary-library';
import { gatherArticle } from '../article-records';
import { writeW3c } from './write-w3c';

const FOLDER = 'conformance/w3c-annotation';
const BASE = 'http://schemas.invalid/';
const given = givenText(`${FOLDER}/annotations/annotationMusts.test`);

/** A draft-04 schema as the validator wants it: `$id` for `id`, the exclusive minimum as a number, and no name of the draft. */
function modern(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(modern);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key]) => key !== '$schema');
  return Object.fromEntries(entries.map(([key, value]) => {
    if (key === 'id' && typeof value === 'string') return ['$id', `${BASE}${value}`];
    if (key === 'exclusiveMinimum') return [key, (schema as { minimum?: number }).minimum];
    return [key, modern(value)];
  }));
}

/** Every assertion of a list, by its file: whether a value holds to it. */
function assertionsOf(list: string): Map<string, (value: unknown) => boolean> {
  const definitions = fileURLToPath(new URL(`../../../../../shared/${FOLDER}/definitions`, import.meta.url));
  const ajv = addFormats(new Ajv({ strict: false }));
  for (const name of readdirSync(definitions)) ajv.addSchema(modern(JSON.parse(givenText(`${FOLDER}/definitions/${name}`)!)) as object);
  const { assertions } = JSON.parse(givenText(`${FOLDER}/${list}`)!);
  return new Map(assertions.map((file: string) => {
    const { expectedResult, ...schema } = JSON.parse(givenText(`${FOLDER}/${file}`)!);
    const isValid = ajv.compile(modern(schema) as object);
    return [file, (value: unknown) => isValid(value) === (expectedResult === 'valid')];
  }));
}

/** The assertions that a value does not hold to. */
function broken(value: unknown, assertions: ReturnType<typeof assertionsOf>): string[] {
  return [...assertions].filter(([, holds]) => !holds(value)).map(([file]) => file);
}

function sample(): { first: { items: unknown[] }; [field: string]: unknown } {
  const records = libraryOf('Flags 🇺🇸 matter, “he” said. He did.');
  const commands = [
    { do: 'claim.create', claim: { id: 'clm_1', ranges: [{ start: 0, end: 10 }, { start: 11, end: 17 }], tags: ['sourced', 'disputed'], note: 'Ask.', importance: 'central' } },
    { do: 'claim.create', claim: { id: 'clm_2', ranges: [{ start: 11, end: 17 }] } },
    { do: 'claim.status', id: 'clm_2', status: 'cut', reason: 'so' },
    { do: 'comment.create', claimId: 'clm_1', text: 'Sure?', id: 'cmt_1' },
    { do: 'comment.create', parentId: 'cmt_1', text: 'Yes.' },
    { do: 'comment.create', text: 'All?' },
  ];
  for (const command of commands) records.apply(unwrap(plan(records, command as never, countingContext(commands.indexOf(command) * 10))).diff);
  const { pieces } = writeW3c(gatherArticle(records, ARTICLE_ID)!, { exportedAt: AT, version: '1.2.3', includeText: true });
  return JSON.parse([...pieces].join(''));
}

describe.skipIf(given === null)('AF-8: the official assertions over what is written as Web Annotation', () => {
  it('hold for every annotation and for the collection, and not for what is none', () => {
    const ofAnnotation = assertionsOf('annotations/annotationMusts.test');
    const ofCollection = assertionsOf('collections/collectionMusts.test');
    const collection = sample();
    expect(broken(collection, ofCollection)).toEqual([]);
    expect(collection.first.items).toHaveLength(5);
    for (const item of collection.first.items) expect(broken(item, ofAnnotation)).toEqual([]);

    const { target: _, ...untargeted } = collection.first.items[0] as { target: unknown };
    expect(broken(untargeted, ofAnnotation)).not.toEqual([]);
    expect(broken({ ...collection, id: 7 }, ofCollection)).not.toEqual([]);
  });
});
