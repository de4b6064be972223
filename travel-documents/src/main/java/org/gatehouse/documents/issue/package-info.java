/**
 * The data that turn a blank booklet or card into the document of one person: the lines of the zone and the files of the
 * chip, signed and checked before they leave.
 *
 * <p>Start reading at {@link org.gatehouse.documents.issue.Personaliser}, which takes an approved
 * {@link org.gatehouse.documents.issue.IdentityRecord} and gives a {@link org.gatehouse.documents.issue.Personalisation}.
 * {@link org.gatehouse.documents.issue.DemoPki} writes a whole invented state to try things on.
 *
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303, parts 10 to 12</a>
 */
@NullMarked
package org.gatehouse.documents.issue;

import org.jspecify.annotations.NullMarked;
