package org.gatehouse.documents.barcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.Writer;
import com.google.zxing.WriterException;
import com.google.zxing.aztec.AztecWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Barcodes from and to images. The content is bytes, never a text: a seal is binary, and a reader that guesses a
 * character set destroys it. Safe for many threads.
 */
public final class Barcodes {

    /** Pixels of the largest image that is looked at: a page of a passport at 600 dots an inch has 9 million. */
    public static final int MOST_PIXELS = 12_000_000;

    /** Bytes that fit into the largest barcode; a QR code of version 40 holds less than 3 KiB. */
    private static final int LARGEST_CONTENT = 3000;

    private static final int LARGEST_MODULE = 32;
    /** White modules around the code; a QR code wants 4, the others less. */
    private static final int MARGIN = 4;

    private Barcodes() {}

    /**
     * Looks for a barcode in a PNG image. Never throws; takes less than a second.
     *
     * @param png at most {@value #MOST_PIXELS} pixels
     */
    public static BarcodeReading read(byte[] png) {
        return PngImage.read(png).map(Barcodes::read).orElseGet(BarcodeReading.Unreadable::new);
    }

    /**
     * Looks for a barcode in an image. DataMatrix and QR codes may be turned by any angle, Aztec codes best stand upright
     * or on a side; a module wants three pixels and more. Never throws; takes less than a second.
     */
    public static BarcodeReading read(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if ((long) width * height > MOST_PIXELS) {
            return new BarcodeReading.Unreadable();
        }
        return read(image.getRGB(0, 0, width, height, null, 0, width), width, height);
    }

    /**
     * Looks for a barcode among pixels. Never throws; takes less than a second.
     *
     * @param pixels row by row, each 0xRRGGBB; what is in the upper eight bits is not looked at
     */
    public static BarcodeReading read(int[] pixels, int width, int height) {
        boolean whole = width > 0 && height > 0 && (long) width * height == pixels.length;
        if (!whole || pixels.length > MOST_PIXELS) {
            return new BarcodeReading.Unreadable();
        }
        return BarcodeSearch.search(Luminance.of(pixels, width, height));
    }

    /**
     * Draws a barcode, black on white, with a white margin.
     *
     * @param modulePixels width of one module, from 1 to 32 pixels
     * @return empty when the content is empty or does not fit into a barcode of that kind
     */
    public static Optional<BufferedImage> draw(byte[] content, Symbology symbology, int modulePixels) {
        if (content.length == 0 || content.length > LARGEST_CONTENT || modulePixels < 1 || modulePixels > LARGEST_MODULE) {
            return Optional.empty();
        }
        try {
            return Optional.of(paint(modules(content, symbology), modulePixels));
        } catch (WriterException | IllegalArgumentException | IllegalStateException e) {
            // The writers have no other way to say that the content is too long.
            return Optional.empty();
        }
    }

    /** As {@link #draw}, as a PNG image. */
    public static Optional<byte[]> drawPng(byte[] content, Symbology symbology, int modulePixels) {
        return draw(content, symbology, modulePixels).flatMap(PngImage::write);
    }

    private static BitMatrix modules(byte[] content, Symbology symbology) throws WriterException {
        // One character for each byte; the writers pack them as bytes again.
        String characters = new String(content, StandardCharsets.ISO_8859_1);
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        hints.put(EncodeHintType.MARGIN, 0);
        return switch (symbology) {
            case DATA_MATRIX -> {
                hints.put(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE);
                yield encode(new DataMatrixWriter(), characters, BarcodeFormat.DATA_MATRIX, hints);
            }
            case QR -> {
                hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1.name());
                hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L);
                yield encode(new QRCodeWriter(), characters, BarcodeFormat.QR_CODE, hints);
            }
            case AZTEC -> encode(new AztecWriter(), characters, BarcodeFormat.AZTEC, hints);
        };
    }

    private static BitMatrix encode(
            Writer writer, String characters, BarcodeFormat format, Map<EncodeHintType, Object> hints)
            throws WriterException {
        return writer.encode(characters, format, 0, 0, hints);
    }

    private static BufferedImage paint(BitMatrix modules, int modulePixels) {
        int side = modules.getWidth() + 2 * MARGIN;
        int height = modules.getHeight() + 2 * MARGIN;
        var image = new BufferedImage(side * modulePixels, height * modulePixels, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int column = x / modulePixels - MARGIN;
                int row = y / modulePixels - MARGIN;
                boolean inside = column >= 0 && row >= 0 && column < modules.getWidth() && row < modules.getHeight();
                image.setRGB(x, y, inside && modules.get(column, row) ? 0x000000 : 0xFFFFFF);
            }
        }
        return image;
    }
}
