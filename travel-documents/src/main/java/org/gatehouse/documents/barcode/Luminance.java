package org.gatehouse.documents.barcode;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import java.util.Arrays;

/** Brightness of an image, a byte a pixel. */
record Luminance(byte[] values, int width, int height) {

    static Luminance of(int[] pixels, int width, int height) {
        byte[] values = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            values[i] = (byte) (((pixel >> 16 & 0xFF) + 2 * (pixel >> 8 & 0xFF) + (pixel & 0xFF)) / 4);
        }
        return new Luminance(values, width, height);
    }

    /** Each square of so many pixels becomes one, of their mean brightness. */
    Luminance shrunk(int factor) {
        int w = Math.max(1, width / factor);
        int h = Math.max(1, height / factor);
        byte[] means = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                means[y * w + x] = (byte) mean(x * factor, y * factor, factor);
            }
        }
        return new Luminance(means, w, h);
    }

    private int mean(int left, int top, int side) {
        int sum = 0;
        int count = 0;
        for (int y = top; y < Math.min(height, top + side); y++) {
            for (int x = left; x < Math.min(width, left + side); x++) {
                sum += values[y * width + x] & 0xFF;
                count++;
            }
        }
        return sum / count;
    }

    /** The smallest part outside of which nothing is dark, and a little around it. */
    Luminance trimmed() {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if ((values[y * width + x] & 0xFF) < 96) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        if (right < 0) {
            return this;
        }
        int around = Math.max(8, Math.max(right - left, bottom - top) / 16);
        return framed(left, top, right + 1 - left, bottom + 1 - top, around);
    }

    /** A part with a white frame. */
    Luminance framed(int left, int top, int partWidth, int partHeight, int around) {
        int w = partWidth + 2 * around;
        int h = partHeight + 2 * around;
        byte[] part = new byte[w * h];
        Arrays.fill(part, (byte) 0xFF);
        for (int y = 0; y < partHeight; y++) {
            System.arraycopy(values, (top + y) * width + left, part, (y + around) * w + around, partWidth);
        }
        return new Luminance(part, w, h);
    }

    LuminanceSource source() {
        return new PlanarYUVLuminanceSource(values, width, height, 0, 0, width, height, false);
    }

    LuminanceSource source(int left, int top, int partWidth, int partHeight) {
        return new PlanarYUVLuminanceSource(values, width, height, left, top, partWidth, partHeight, false);
    }
}
