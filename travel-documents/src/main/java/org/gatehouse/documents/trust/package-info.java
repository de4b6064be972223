/**
 * Whom to believe: certificates of signers and of country signing authorities, master lists, revocation lists, and the
 * judgement whether a certificate descends from an anchor.
 *
 * <p>Start reading at {@link org.gatehouse.documents.trust.TrustStore}. Knows nothing of chips and seals; both ask it.
 *
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303-12</a>
 */
@NullMarked
package org.gatehouse.documents.trust;

import org.jspecify.annotations.NullMarked;
