package org.gatehouse.documents.barcode;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.aztec.AztecReader;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a barcode in several views of an image: as it is, smaller, larger, cut to what is dark, turned, and in windows. How many
 * views there are is fixed, so that the time is bounded whatever the image.
 */
final class BarcodeSearch {

    /** Larger images are shrunk first; a module of a code on paper is still several pixels wide. */
    private static final int LARGEST_VIEW = 640_000;

    /** Degrees; the readers of DataMatrix and Aztec codes see some angles badly, as that of a code on its corner. */
    private static final List<Integer> TURNS = List.of(45, 15, 30, 60, 75);

    private static final int LARGEST_TURNED = 320_000;

    private static final int SMALLEST_HALVED = 200;

    private BarcodeSearch() {}

    static BarcodeReading search(Luminance image) {
        int factor = 1;
        while ((long) image.width() * image.height() / ((long) factor * factor) > LARGEST_VIEW) {
            factor++;
        }
        Luminance view = factor == 1 ? image : image.shrunk(factor);
        Luminance trimmed = view.trimmed();
        BarcodeReading found = whole(trimmed);
        if (found == null) {
            found = whole(view);
        }
        if (found == null && 4L * trimmed.width() * trimmed.height() <= LARGEST_VIEW) {
            found = whole(trimmed.doubled());
        }
        if (found == null) {
            found = turned(trimmed);
        }
        if (found == null && Math.min(view.width(), view.height()) >= SMALLEST_HALVED) {
            found = whole(view.shrunk(2));
        }
        if (found == null) {
            found = windows(view);
        }
        return found == null ? new BarcodeReading.Nothing() : found;
    }

    private static @Nullable BarcodeReading whole(Luminance view) {
        LuminanceSource source = view.source();
        for (BinaryBitmap bitmap : List.of(
                new BinaryBitmap(new HybridBinarizer(source)),
                new BinaryBitmap(new GlobalHistogramBinarizer(source)))) {
            for (Symbology symbology : Symbology.values()) {
                BarcodeReading found = read(symbology, bitmap);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable BarcodeReading turned(Luminance image) {
        long pixels = (long) image.width() * image.height();
        Luminance view = pixels > LARGEST_TURNED ? image.shrunk(2) : 4 * pixels <= LARGEST_TURNED ? image.doubled() : image;
        for (int degrees : TURNS) {
            LuminanceSource source = view.turned(degrees).source();
            BarcodeReading found = either(new BinaryBitmap(new HybridBinarizer(source)));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable BarcodeReading either(BinaryBitmap bitmap) {
        BarcodeReading matrix = read(Symbology.DATA_MATRIX, bitmap);
        return matrix == null ? read(Symbology.AZTEC, bitmap) : matrix;
    }

    /** The reader of DataMatrix and Aztec codes begins in the middle; so each window puts another place there. */
    private static @Nullable BarcodeReading windows(Luminance view) {
        int width = view.width() / 2;
        int height = view.height() / 2;
        if (width < 16 || height < 16) {
            return null;
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                var bitmap = new BinaryBitmap(
                        new HybridBinarizer(view.source(column * width / 2, row * height / 2, width, height)));
                BarcodeReading found = either(bitmap);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable BarcodeReading read(Symbology symbology, BinaryBitmap bitmap) {
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1.name());
        hints.put(DecodeHintType.TRY_HARDER, Boolean.TRUE);
        Reader reader =
                switch (symbology) {
                    case DATA_MATRIX -> new DataMatrixReader();
                    case QR -> new QRCodeReader();
                    case AZTEC -> new AztecReader();
                };
        try {
            return new BarcodeReading.Found(symbology, content(reader.decode(bitmap, hints)));
        } catch (ReaderException | RuntimeException e) {
            // No code there. The readers also stumble over images that are none, with whatever exception comes.
            return null;
        }
    }

    /**
     * The bytes of a code. Where the whole of it stands in byte segments they are the content as it was put in; else each
     * character of the text is one byte.
     */
    private static byte[] content(Result result) {
        String text = result.getText();
        var joined = new ByteArrayOutputStream();
        Object segments = result.getResultMetadata() == null
                ? null
                : result.getResultMetadata().get(ResultMetadataType.BYTE_SEGMENTS);
        if (segments instanceof List<?> list) {
            for (Object segment : list) {
                if (segment instanceof byte[] bytes) {
                    joined.writeBytes(bytes);
                }
            }
        }
        if (joined.size() >= text.length() && joined.size() > 0) {
            return joined.toByteArray();
        }
        boolean bytes = text.chars().allMatch(c -> c < 0x100);
        return text.getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
