/**
 * The keys and certificates of a state that issues documents: signers in a file or a token, the certificate profiles of
 * ICAO Doc 9303-12, revocation lists, master lists and the files of a public key directory.
 *
 * <p>Start reading at {@link org.gatehouse.documents.authority.DocumentSigner}, which signs, and at
 * {@link org.gatehouse.documents.authority.Certificates}, which issues. Knows nothing of chips; {@code issue} asks it.
 *
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303-12</a>
 */
@NullMarked
package org.gatehouse.documents.authority;

import org.jspecify.annotations.NullMarked;
