/** Machine-readable travel documents: reading, checking and writing what ICAO Doc 9303 describes. */
@NullMarked
package org.gatehouse.documents;

import org.jspecify.annotations.NullMarked;
