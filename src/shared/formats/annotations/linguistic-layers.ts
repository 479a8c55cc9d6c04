const NAMED_ENTITY = /\.ner\.type\.NamedEntity$/;
const LINGUISTIC = /^(uima\.(cas|tcas)\.|de\.tudarmstadt\.ukp\.dkpro\.core\.api\.)/;

/** Whether a layer of UIMA or DKPro describes the language of the text (tokens, sentences, parts of speech) and marks nothing in it. */
export function isLinguistic(layer: string): boolean {
  return LINGUISTIC.test(layer) && !NAMED_ENTITY.test(layer);
}
