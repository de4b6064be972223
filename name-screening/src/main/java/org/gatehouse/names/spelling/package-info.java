/**
 * How names are spelled: any text in, parts of a name out, each with its sounds in an alphabet of our own.
 *
 * <p>Start reading at {@link org.gatehouse.names.spelling.Spelling}. Knows nothing of lists.
 */
@NullMarked
package org.gatehouse.names.spelling;

import org.jspecify.annotations.NullMarked;
