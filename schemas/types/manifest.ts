// Generated from manifest.schema.json by "npm run generate"; edit the schema instead.

/**
 * What was asked for, what went in and what came out, without a word of when or where: the same run gives the same bytes.
 */
export interface Manifest {
  /**
   * Version of presser.
   */
  presser: string;
  /**
   * What the user asked for that decides what the rows are.
   */
  options: {
    /**
     * Whether there are words and sentences.
     */
    tokens: boolean;
    /**
     * What all inputs were read as; null where it was found out for each.
     */
    encoding: string | null;
    /**
     * The user's own gazetteers, in their order.
     */
    gazetteers: {
      /**
       * The file as it was named to the program.
       */
      path: string;
      /**
       * SHA-256 of the bytes of the file, in hexadecimal.
       */
      sha256: string;
    }[];
  };
  /**
   * One item a document, in the order of their ids.
   */
  inputs: {
    /**
     * The document: the id of its record, or else its file's name without the ending, with its folders or a number where several have the same.
     */
    document_id: string;
    /**
     * The file as it was named to the program, with forward slashes.
     */
    path: string;
    /**
     * SHA-256 of the bytes of the whole file, in hexadecimal; null of a refused document.
     */
    sha256: string | null;
  }[];
  /**
   * The files that were written, but for the manifest.
   */
  outputs: {
    /**
     * The file, relative to the manifest.
     */
    path: string;
    /**
     * Rows; null of what is no table of one dataset.
     */
    rows: number | null;
    /**
     * SHA-256 of the bytes of the file, in hexadecimal.
     */
    sha256: string;
  }[];
}
