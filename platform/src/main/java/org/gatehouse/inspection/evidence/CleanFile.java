package org.gatehouse.inspection.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.gatehouse.inspection.InspectionProblem;
import org.jspecify.annotations.Nullable;

/**
 * A file of which only what is to be seen is kept: where and with what a picture was taken, and by whom a PDF was written, is
 * taken out. What it is, its first bytes say and not its name.
 *
 * @param mediaType image/jpeg, image/png or application/pdf
 */
record CleanFile(String mediaType, byte[] bytes) {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** Chunks that draw the picture (PNG 3rd edition, section 11); all others tell of it. */
    private static final Set<String> DRAWN =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "sBIT", "sRGB", "cICP", "bKGD", "pHYs");

    /** @throws InspectionProblem.FileUnfit when it is none of the three, is broken, or a PDF that brings more than pages */
    static CleanFile of(byte[] brought) {
        try {
            if (starts(brought, PNG)) {
                return new CleanFile("image/png", png(brought));
            }
            if (brought.length > 3
                    && (brought[0] & 0xFF) == 0xFF
                    && (brought[1] & 0xFF) == 0xD8
                    && (brought[2] & 0xFF) == 0xFF) {
                return new CleanFile("image/jpeg", jpeg(brought));
            }
            if (starts(brought, PDF)) {
                return new CleanFile("application/pdf", pdf(brought));
            }
        } catch (IOException | IndexOutOfBoundsException | java.nio.BufferUnderflowException broken) {
            throw unfit(broken);
        }
        throw new InspectionProblem.FileUnfit();
    }

    private static InspectionProblem unfit(Exception why) {
        var unfit = new InspectionProblem.FileUnfit();
        unfit.initCause(why);
        return unfit;
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length > with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static byte[] png(byte[] brought) throws IOException {
        var out = new ByteArrayOutputStream(brought.length);
        out.write(PNG);
        ByteBuffer in = ByteBuffer.wrap(brought).position(PNG.length);
        String type;
        do {
            int start = in.position();
            int length = in.getInt();
            byte[] name = new byte[4];
            in.get(name);
            type = new String(name, StandardCharsets.US_ASCII);
            int end = Math.addExact(start, Math.addExact(length, 12));
            if (length < 0 || end > brought.length) {
                throw new IOException("a chunk is longer than the file");
            }
            if (DRAWN.contains(type)) {
                out.write(brought, start, end - start);
            }
            in.position(end);
        } while (!type.equals("IEND"));
        return out.toByteArray();
    }

    /** Segments of applications and comments go, but for the two that say how colours are meant (JFIF, Adobe, ICC). */
    private static byte[] jpeg(byte[] brought) throws IOException {
        var out = new ByteArrayOutputStream(brought.length);
        out.write(brought, 0, 2);
        int at = 2;
        while (true) {
            if ((brought[at] & 0xFF) != 0xFF) {
                throw new IOException("no marker where one has to be");
            }
            int marker = brought[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = ((brought[at + 2] & 0xFF) << 8) | (brought[at + 3] & 0xFF);
            int end = at + 2 + length;
            if (length < 2 || end > brought.length) {
                throw new IOException("a segment is longer than the file");
            }
            if (marker == 0xDA) {
                out.write(brought, at, endOfImage(brought, end) - at);
                return out.toByteArray();
            }
            boolean tells = (marker >= 0xE1 && marker <= 0xEF && marker != 0xE2 && marker != 0xEE) || marker == 0xFE;
            if (!tells) {
                out.write(brought, at, end - at);
            }
            at = end;
        }
    }

    /** Behind the end of the picture some cameras hide another one. */
    private static int endOfImage(byte[] brought, int from) throws IOException {
        for (int i = from; i + 1 < brought.length; i++) {
            if ((brought[i] & 0xFF) == 0xFF && (brought[i + 1] & 0xFF) == 0xD9) {
                return i + 2;
            }
        }
        throw new IOException("the picture has no end");
    }

    /** An action that runs a program or starts another file, or a file inside the file. */
    private static boolean doesSomething(@Nullable COSBase object) {
        if (!(object instanceof COSDictionary dictionary)) {
            return false;
        }
        COSName action = dictionary.getCOSName(COSName.S);
        return dictionary.containsKey(COSName.JS)
                || dictionary.containsKey(COSName.AA)
                || dictionary.containsKey(COSName.EF)
                || COSName.JAVA_SCRIPT.equals(action)
                || COSName.getPDFName("Launch").equals(action);
    }

    private static byte[] pdf(byte[] brought) throws IOException {
        try (PDDocument document = Loader.loadPDF(brought)) {
            var catalog = document.getDocumentCatalog();
            var names = catalog.getNames();
            boolean brings = document.isEncrypted()
                    || catalog.getOpenAction() != null
                    || catalog.getCOSObject().containsKey(COSName.AA)
                    || (names != null && (names.getEmbeddedFiles() != null || names.getJavaScript() != null))
                    || document.getDocument().getXrefTable().keySet().stream()
                            .map(key -> document.getDocument()
                                    .getObjectFromPool(key)
                                    .getObject())
                            .anyMatch(CleanFile::doesSomething);
            if (brings || document.getNumberOfPages() == 0) {
                throw new IOException("more than pages");
            }
            document.setDocumentInformation(new PDDocumentInformation());
            catalog.setMetadata(null);
            catalog.getCOSObject().removeItem(COSName.METADATA);
            document.getDocument().getTrailer().removeItem(COSName.INFO);
            var out = new ByteArrayOutputStream(brought.length);
            document.save(out);
            return out.toByteArray();
        }
    }
}
