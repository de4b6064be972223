/**
 * Two-dimensional barcodes with bytes in them: from an image and to an image. Knows nothing of what the bytes mean.
 *
 * <p>Start reading at {@link org.gatehouse.documents.barcode.Barcodes}.
 */
@NullMarked
package org.gatehouse.documents.barcode;

import org.jspecify.annotations.NullMarked;
