/**
 * Visible digital seals: the signed barcode on a visa, an emergency travel document, a residence permit or a certificate
 * of health. Reading, verifying and writing them.
 *
 * <p>Start reading at {@link org.gatehouse.documents.seal.SealVerifier}, which turns what a scanner read into a
 * {@link org.gatehouse.documents.seal.SealReport}; {@link org.gatehouse.documents.seal.SealWriter} goes the other way.
 * Asks {@link org.gatehouse.documents.trust.TrustStore} whom to believe, and {@code documents.barcode} for images.
 *
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303-13</a>
 */
@NullMarked
package org.gatehouse.documents.seal;

import org.jspecify.annotations.NullMarked;
