/** Set by the first line of the document's script, see scripts/build-page.ts. */
declare const fragment: string;
