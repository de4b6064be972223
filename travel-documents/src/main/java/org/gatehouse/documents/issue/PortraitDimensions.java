package org.gatehouse.documents.issue;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Finds the dimensions of a JPEG (ISO/IEC 10918-1 annex B) or JPEG 2000 picture (ISO/IEC 15444-1 annexes A and I). */
final class PortraitDimensions {

    private static final long JP2_SIGNATURE = 0x0000000C6A502020L;
    private static final int CODESTREAM = 0xFF4FFF51;
    private static final int HEADER_BOX = 0x6A703268;
    private static final int CODESTREAM_BOX = 0x6A703263;
    private static final int IMAGE_HEADER_BOX = 0x69686472;

    private final ByteBuffer in;
    private final byte[] bytes;

    private PortraitDimensions(byte[] bytes) {
        this.bytes = bytes;
        in = ByteBuffer.wrap(bytes);
    }

    static Portrait read(byte[] bytes) {
        try {
            return new PortraitDimensions(bytes).portrait();
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            throw unreadable("it ends before its dimensions");
        }
    }

    private Portrait portrait() {
        if (bytes.length >= 4 && in.getShort(0) == (short) 0xFFD8 && bytes[2] == (byte) 0xFF) {
            return jpeg();
        }
        if (bytes.length >= 12 && in.getLong(0) == JP2_SIGNATURE && in.getInt(8) == 0x0D0A870A) {
            return boxes();
        }
        if (bytes.length >= 4 && in.getInt(0) == CODESTREAM) {
            return codestream();
        }
        throw unreadable("it is neither JPEG nor JPEG 2000");
    }

    private Portrait jpeg() {
        if (in.getShort(bytes.length - 2) != (short) 0xFFD9) {
            throw unreadable("the JPEG does not come to its end");
        }
        in.position(2);
        while (true) {
            int marker = marker();
            if (startOfFrame(marker)) {
                in.getShort();
                in.get();
                int height = Short.toUnsignedInt(in.getShort());
                int width = Short.toUnsignedInt(in.getShort());
                return new Portrait(Portrait.Form.JPEG, width, height, bytes);
            }
            if (marker == 0xDA || marker == 0xD9) {
                throw unreadable("the JPEG has no frame");
            }
            boolean alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
            if (!alone) {
                int length = Short.toUnsignedInt(in.getShort());
                in.position(in.position() + Math.max(0, length - 2));
            }
        }
    }

    private int marker() {
        if (in.get() != (byte) 0xFF) {
            throw unreadable("the JPEG has something else where a marker should be");
        }
        int marker = Byte.toUnsignedInt(in.get());
        while (marker == 0xFF) {
            marker = Byte.toUnsignedInt(in.get());
        }
        return marker;
    }

    /** C0 to CF but for the tables C4 and CC and the reserved C8. */
    private static boolean startOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private Portrait boxes() {
        in.position(12);
        while (true) {
            int start = in.position();
            long length = Integer.toUnsignedLong(in.getInt());
            int type = in.getInt();
            if (type == HEADER_BOX) {
                in.getInt();
                if (in.getInt() != IMAGE_HEADER_BOX) {
                    throw unreadable("the JPEG 2000 has no image header");
                }
                int height = in.getInt();
                int width = in.getInt();
                return sized(width, height);
            }
            if (type == CODESTREAM_BOX || length < 8 || start + length > bytes.length) {
                throw unreadable("the JPEG 2000 has no image header");
            }
            in.position((int) (start + length));
        }
    }

    /** Marker, length and capabilities stand before the size of the grid and the offset of the picture in it. */
    private Portrait codestream() {
        in.position(8);
        int right = in.getInt();
        int bottom = in.getInt();
        int left = in.getInt();
        int top = in.getInt();
        if (left < 0 || top < 0 || left > right || top > bottom) {
            throw unreadable("the JPEG 2000 has an impossible size");
        }
        return sized(right - left, bottom - top);
    }

    private Portrait sized(int width, int height) {
        if (width < 0 || height < 0) {
            throw unreadable("the JPEG 2000 has an impossible size");
        }
        return new Portrait(Portrait.Form.JPEG_2000, width, height, bytes);
    }

    private static Refusal unreadable(String cause) {
        return new Refusal(new IssueProblem.PortraitUnreadable(cause));
    }
}
