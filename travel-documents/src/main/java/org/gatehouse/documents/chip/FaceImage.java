package org.gatehouse.documents.chip;

/**
 * One face of DG2; Doc 9303-10 section 4.7.2.
 *
 * @param envelope what the image is wrapped in
 * @param format how the image is encoded, judged by its first bytes and not by what the envelope says
 * @param width in pixels, as the envelope says; 0 when it does not say
 * @param height in pixels, as the envelope says; 0 when it does not say
 * @param image the image, as it stands in the file
 */
public record FaceImage(Envelope envelope, Format format, int width, int height, byte[] image) {

    /** What an image is wrapped in. */
    public enum Envelope {
        /** ISO/IEC 19794-5 of 2005, the only one before 2026. */
        ISO_19794_5,
        /** ISO/IEC 39794-5. */
        ISO_39794_5
    }

    /** How an image is encoded. */
    public enum Format {
        JPEG,
        /** With the boxes of the JP2 file format. */
        JPEG_2000,
        /** The code stream alone. */
        JPEG_2000_CODE_STREAM,
        UNKNOWN
    }
}
