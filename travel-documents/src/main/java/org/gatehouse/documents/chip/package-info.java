/**
 * The chip of an electronic travel document: its files, and whether the issuing state vouches for them.
 *
 * <p>Start reading at {@link org.gatehouse.documents.chip.PassiveAuthentication}, which takes the files as they were read
 * and answers in fifteen steps; {@link org.gatehouse.documents.chip.LdsReader} turns single files into records. Asks
 * {@code trust} about the signer's certificate. Nothing is ever encoded again: what was read is what is hashed.
 *
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303, parts 10 to 12</a>
 */
@NullMarked
package org.gatehouse.documents.chip;

import org.jspecify.annotations.NullMarked;
