package org.gatehouse.documents.issue;

/** A picture whose form and size are known; its pixels are not decoded here. */
record Portrait(Form form, int width, int height, byte[] bytes) {

    /** ISO/IEC 19794-5 section 8.4: fewer pixels do not leave 90 between the eyes. */
    static final int WIDTH_MIN = 240;

    static final int HEIGHT_MIN = 320;

    /** More than any chip in use spares for a face. */
    static final int BYTES_MAX = 128 * 1024;

    /** The image data types of ISO/IEC 19794-5 section 5.7.2. */
    enum Form {
        JPEG(0),
        JPEG_2000(1);

        private final int code;

        Form(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /** @throws Refusal when the bytes are no portrait for a chip */
    static Portrait of(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new Refusal(new IssueProblem.PortraitTooLarge(bytes.length));
        }
        Portrait portrait = PortraitDimensions.read(bytes);
        if (portrait.width() < WIDTH_MIN || portrait.height() < HEIGHT_MIN) {
            throw new Refusal(new IssueProblem.PortraitTooSmall(portrait.width(), portrait.height()));
        }
        if (portrait.width() > 0xFFFF || portrait.height() > 0xFFFF) {
            throw new Refusal(new IssueProblem.PortraitUnreadable("no field of the facial record holds its dimensions"));
        }
        return portrait;
    }
}
