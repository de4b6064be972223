package org.gatehouse.simulator;

/** The document that a synthetic person crosses on. */
enum Form {
    /** Passport, ICAO Doc 9303-4 (TD3). */
    PASSPORT,
    /** Two-way permit of a mainland resident to Hong Kong and Macao, one line, code CS. */
    HK_MACAO_PERMIT,
    /** Mainland travel permit of a Hong Kong or Macao resident, three lines, code CR. */
    RETURN_PERMIT,
    /** Mainland travel permit of a Taiwan resident, three lines, code CT. */
    TAIWAN_PERMIT,
    /** Seafarer's document, ICAO Doc 9303-6 (TD2). */
    TD2,
    /** Crew member certificate, ICAO Doc 9303-5 (TD1). */
    TD1
}
