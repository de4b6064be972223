/**
 * Machine-readable travel documents: reading, checking and writing what ICAO Doc 9303 describes.
 *
 * <p>Start reading at {@link org.gatehouse.documents.MrzReader}, which turns what was typed or scanned into a
 * {@link org.gatehouse.documents.DocumentReading}; {@link org.gatehouse.documents.MrzWriter} goes the other way. The
 * positions of every field stand in one table. Depends on nothing but Java.
 */
@NullMarked
package org.gatehouse.documents;

import org.jspecify.annotations.NullMarked;
