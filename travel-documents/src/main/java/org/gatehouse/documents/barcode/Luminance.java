package org.gatehouse.documents.barcode;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import java.util.Arrays;

/** Brightness of an image, a byte a pixel. */
record Luminance(byte[] values, int width, int height) {

    private static final int DARK = 96;

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

    /** Twice as wide and high, the pixels between by interpolation: a reader wants some pixels for a module. */
    Luminance doubled() {
        int w = 2 * width;
        byte[] more = new byte[w * 2 * height];
        for (int y = 0; y < 2 * height; y++) {
            for (int x = 0; x < w; x++) {
                // The middle of a new pixel lies a quarter of an old one beside the middle of the nearest.
                int besideX = clamp(x / 2 + (x % 2 == 0 ? -1 : 1), width);
                int besideY = clamp(y / 2 + (y % 2 == 0 ? -1 : 1), height);
                int sum = 9 * at(x / 2, y / 2) + 3 * at(besideX, y / 2) + 3 * at(x / 2, besideY) + at(besideX, besideY);
                more[y * w + x] = (byte) (sum / 16);
            }
        }
        return new Luminance(more, w, 2 * height);
    }

    /** Turned about its middle, on white, large enough to hold all of it. */
    Luminance turned(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        int side = (int) Math.ceil(Math.hypot(width, height));
        byte[] more = new byte[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double dx = x - side / 2.0;
                double dy = y - side / 2.0;
                more[y * side + x] =
                        (byte) between(dx * cos + dy * sin + width / 2.0, dy * cos - dx * sin + height / 2.0);
            }
        }
        return new Luminance(more, side, side);
    }

    /** The brightness at a place between four pixels; white outside. */
    private int between(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) {
            return 0xFF;
        }
        double right = x - left;
        double below = y - top;
        double above = at(left, top) * (1 - right) + at(left + 1, top) * right;
        double under = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
        return (int) (above * (1 - below) + under * below);
    }

    private int at(int x, int y) {
        return values[y * width + x] & 0xFF;
    }

    private static int clamp(int place, int size) {
        return Math.max(0, Math.min(size - 1, place));
    }

    private int mean(int left, int top, int side) {
        int sum = 0;
        int count = 0;
        for (int y = top; y < Math.min(height, top + side); y++) {
            for (int x = left; x < Math.min(width, left + side); x++) {
                sum += at(x, y);
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
                if (at(x, y) < DARK) {
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
