package org.gatehouse.documents.chip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the faces in the biometric templates of DG2. */
final class FaceImages {

    private static final int TEMPLATES_MAX = 16;
    private static final int FACES_MAX = 64;
    private static final int DEPTH_MAX = 12;
    private static final int ELEMENTS_MAX = 1_000;

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] JP2 = {0, 0, 0, 12, 'j', 'P', ' ', ' '};
    private static final byte[] CODE_STREAM = {(byte) 0xFF, 0x4F, (byte) 0xFF, 0x51};
    private static final byte[] FACE_RECORD = {'F', 'A', 'C', 0};

    private FaceImages() {}

    static List<FaceImage> read(byte[] file) throws MalformedFile {
        List<FaceImage> faces = new ArrayList<>();
        Tlv group = Tlv.file(file, 0x75).inside().next(0x7F61);
        Tlv.Walk walk = group.inside();
        int templates = walk.next(Tlv.INTEGER).number();
        if (templates > TEMPLATES_MAX) {
            throw new MalformedFile("at most " + TEMPLATES_MAX + " templates", group.from());
        }
        for (int i = 0; i < templates; i++) {
            template(walk.next(0x7F60), faces);
        }
        return List.copyOf(faces);
    }

    private static void template(Tlv template, List<FaceImage> faces) throws MalformedFile {
        for (Tlv element : template.children(TEMPLATES_MAX)) {
            switch (element.tag()) {
                case 0x5F2E, 0x7F2E -> block(element, faces);
                // The header tells format owner and type; the block itself is more reliable.
                default -> {}
            }
        }
    }

    private static void block(Tlv block, List<FaceImage> faces) throws MalformedFile {
        if (startsWith(block.bytes(), block.from(), block.to(), FACE_RECORD)) {
            faceRecord(block, faces);
        } else {
            Tlv inner = Tlv.read(block.bytes(), block.from(), block.to()).must(0x65);
            int before = faces.size();
            representations(inner, faces, 0, new int[1]);
            if (faces.size() == before) {
                throw new MalformedFile("an image in the template", inner.from());
            }
        }
    }

    /** ISO/IEC 19794-5 section 5: a header of 14 bytes, and for each face 20 bytes, feature points, 12 bytes, the image. */
    private static void faceRecord(Tlv block, List<FaceImage> faces) throws MalformedFile {
        byte[] bytes = block.bytes();
        int at = block.from();
        if (block.length() < 14) {
            throw new MalformedFile("the header of a face record", at);
        }
        int count = unsigned(bytes, at + 12, 2);
        if (count > FACES_MAX) {
            throw new MalformedFile("at most " + FACES_MAX + " faces", at + 12);
        }
        at += 14;
        for (int i = 0; i < count; i++) {
            if (block.to() - at < 32) {
                throw new MalformedFile("a face", at);
            }
            long length = unsigned(bytes, at, 4) & 0xFFFFFFFFL;
            long image = at + 20L + 8L * unsigned(bytes, at + 4, 2) + 12;
            long end = at + length;
            if (end > block.to() || image > end) {
                throw new MalformedFile("a face that ends inside its record", at);
            }
            int info = (int) image - 12;
            faces.add(new FaceImage(
                    FaceImage.Envelope.ISO_19794_5,
                    format(bytes, (int) image, (int) end),
                    unsigned(bytes, info + 2, 2),
                    unsigned(bytes, info + 4, 2),
                    Arrays.copyOfRange(bytes, (int) image, (int) end)));
            at = (int) end;
        }
    }

    /**
     * ISO/IEC 39794-5 leaves much to choice; the image is the octet string that begins as one, wherever it stands.
     *
     * @param seen how many elements were looked at so far; one cell
     */
    private static void representations(Tlv parent, List<FaceImage> faces, int depth, int[] seen) throws MalformedFile {
        Tlv.Walk walk = parent.inside();
        while (walk.more()) {
            Tlv element = walk.next();
            if (++seen[0] > ELEMENTS_MAX || depth > DEPTH_MAX) {
                throw new MalformedFile("a template of reasonable size", element.start());
            }
            if (element.constructed()) {
                representations(element, faces, depth + 1, seen);
            } else {
                var format = format(element.bytes(), element.from(), element.to());
                if (format != FaceImage.Format.UNKNOWN) {
                    faces.add(new FaceImage(FaceImage.Envelope.ISO_39794_5, format, 0, 0, element.value()));
                }
            }
        }
    }

    static FaceImage.Format format(byte[] bytes, int from, int to) {
        if (startsWith(bytes, from, to, JPEG)) {
            return FaceImage.Format.JPEG;
        }
        if (startsWith(bytes, from, to, JP2)) {
            return FaceImage.Format.JPEG_2000;
        }
        return startsWith(bytes, from, to, CODE_STREAM)
                ? FaceImage.Format.JPEG_2000_CODE_STREAM
                : FaceImage.Format.UNKNOWN;
    }

    private static boolean startsWith(byte[] bytes, int from, int to, byte[] beginning) {
        return to - from >= beginning.length
                && Arrays.equals(bytes, from, from + beginning.length, beginning, 0, beginning.length);
    }

    private static int unsigned(byte[] bytes, int at, int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            number = number << 8 | (bytes[at + i] & 0xFF);
        }
        return number;
    }
}
