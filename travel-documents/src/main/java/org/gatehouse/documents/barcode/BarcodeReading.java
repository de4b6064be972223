package org.gatehouse.documents.barcode;

/** What came of looking for a barcode in an image. */
public sealed interface BarcodeReading {

    /** A barcode, corrected by its own redundancy. */
    record Found(Symbology symbology, byte[] content) implements BarcodeReading {
        public Found {
            content = content.clone();
        }

        /** The bytes as they were put in, whatever text they may look like. A copy that the caller may change. */
        @Override
        public byte[] content() {
            return content.clone();
        }
    }

    /** The image was looked at, and no barcode was found. */
    record Nothing() implements BarcodeReading {}

    /** The bytes are no image that is looked at: not a PNG, broken, or too large. */
    record Unreadable() implements BarcodeReading {}
}
