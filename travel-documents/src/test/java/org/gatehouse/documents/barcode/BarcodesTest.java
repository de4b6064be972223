package org.gatehouse.documents.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BarcodesTest {

    private static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static void reads(BufferedImage image, Symbology symbology, byte[] content) {
        assertThat(Barcodes.read(image))
                .isInstanceOfSatisfying(BarcodeReading.Found.class, found -> {
                    assertThat(found.symbology()).isEqualTo(symbology);
                    assertThat(found.content()).isEqualTo(content);
                });
    }

    /** The code on a white page of twice its size, turned by some degrees and scaled. */
    private static BufferedImage onPage(BufferedImage code, double degrees, double scale) {
        int side = (int) (code.getWidth() * scale * 2);
        var page = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.translate(side / 2.0, side / 2.0);
        pen.rotate(Math.toRadians(degrees));
        pen.scale(scale, scale);
        pen.drawImage(code, -code.getWidth() / 2, -code.getHeight() / 2, null);
        pen.dispose();
        return page;
    }

    @ParameterizedTest
    @EnumSource(Symbology.class)
    void any_bytes_come_out_as_they_went_in(Symbology symbology) {
        for (int length : new int[] {1, 2, 17, 130, 400}) {
            for (int seed = 0; seed < 4; seed++) {
                byte[] content = bytes(length, 100L * length + seed);
                reads(Barcodes.draw(content, symbology, 4).orElseThrow(), symbology, content);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Symbology.class)
    void every_single_byte_value_survives(Symbology symbology) {
        byte[] content = new byte[256];
        for (int i = 0; i < 256; i++) {
            content[i] = (byte) i;
        }
        reads(Barcodes.draw(content, symbology, 3).orElseThrow(), symbology, content);
    }

    @ParameterizedTest
    @EnumSource(Symbology.class)
    void text_in_utf_8_keeps_its_bytes(Symbology symbology) {
        byte[] content = "{\"n\":\"M\u00fcller \u738b\u5c0f\u660e\"}".getBytes(StandardCharsets.UTF_8);
        reads(Barcodes.draw(content, symbology, 4).orElseThrow(), symbology, content);
    }

    @ParameterizedTest
    @EnumSource(Symbology.class)
    void a_code_may_be_turned_and_scaled(Symbology symbology) {
        byte[] content = bytes(130, 7);
        BufferedImage code = Barcodes.draw(content, symbology, 6).orElseThrow();
        double[] angles = symbology == Symbology.AZTEC
                ? new double[] {0, 90, 180, 270}
                : new double[] {0, 7, 20, 30, 45, 60, 75, 90, 135, 180, 200, 270, 333};
        for (double degrees : angles) {
            for (double scale : new double[] {0.6, 1, 1.7}) {
                assertThat(Barcodes.read(onPage(code, degrees, scale)))
                        .as("%s by %s degrees, times %s", symbology, degrees, scale)
                        .isInstanceOfSatisfying(
                                BarcodeReading.Found.class,
                                found -> assertThat(found.content()).isEqualTo(content));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Symbology.class)
    void a_code_in_a_corner_of_a_large_page_is_found(Symbology symbology) {
        byte[] content = bytes(130, 8);
        BufferedImage code = Barcodes.draw(content, symbology, 12).orElseThrow();
        var page = new BufferedImage(2400, 3200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 2400, 3200);
        pen.drawImage(code, 60, 2300, null);
        pen.dispose();

        reads(page, symbology, content);
    }

    @Test
    void a_png_goes_out_and_in() {
        byte[] content = bytes(130, 9);
        byte[] png = Barcodes.drawPng(content, Symbology.DATA_MATRIX, 4).orElseThrow();

        assertThat(Barcodes.read(png))
                .isInstanceOfSatisfying(
                        BarcodeReading.Found.class,
                        found -> assertThat(found.content()).isEqualTo(content));
    }

    @Test
    void a_damaged_code_is_mended_by_its_redundancy_or_not_found() {
        byte[] content = bytes(130, 10);
        BufferedImage code = Barcodes.draw(content, Symbology.DATA_MATRIX, 5).orElseThrow();
        var random = new Random(10);
        for (int spots = 0; spots < 12; spots++) {
            int x = random.nextInt(code.getWidth() - 5);
            int y = random.nextInt(code.getHeight() - 5);
            for (int i = 0; i < 25; i++) {
                code.setRGB(x + i % 5, y + i / 5, spots % 2 == 0 ? 0 : 0xFFFFFF);
            }
            if (Barcodes.read(code) instanceof BarcodeReading.Found found) {
                assertThat(found.content()).isEqualTo(content);
            }
        }
    }

    @Test
    void what_does_not_fit_is_not_drawn() {
        for (Symbology symbology : Symbology.values()) {
            assertThat(Barcodes.draw(bytes(5000, 1), symbology, 2)).isEmpty();
            assertThat(Barcodes.draw(bytes(2990, 1), symbology, 2)).isEmpty();
            assertThat(Barcodes.draw(new byte[0], symbology, 2)).isEmpty();
            assertThat(Barcodes.draw(bytes(10, 1), symbology, 0)).isEmpty();
            assertThat(Barcodes.draw(bytes(10, 1), symbology, 1000)).isEmpty();
        }
    }

    @Test
    void bytes_that_are_no_image_are_unreadable() {
        byte[] png = Barcodes.drawPng(bytes(40, 3), Symbology.QR, 2).orElseThrow();
        for (int length = 0; length < png.length; length += 7) {
            assertThat(Barcodes.read(Arrays.copyOf(png, length))).isNotNull();
        }
        assertThat(Barcodes.read(bytes(500, 4))).isEqualTo(new BarcodeReading.Unreadable());
        assertThat(Barcodes.read(new int[10], 3, 4)).isEqualTo(new BarcodeReading.Unreadable());
        assertThat(Barcodes.read(new int[0], -1, 0)).isEqualTo(new BarcodeReading.Unreadable());
    }

    @Test
    void an_image_that_says_it_is_huge_is_not_unpacked() {
        byte[] png = Barcodes.drawPng(bytes(40, 3), Symbology.QR, 2).orElseThrow();
        // Width and height stand behind the signature and the head of the first chunk.
        for (int i : new int[] {16, 20}) {
            png[i] = 0;
            png[i + 1] = 1;
            png[i + 2] = 0;
            png[i + 3] = 0;
        }

        assertThat(Barcodes.read(png)).isEqualTo(new BarcodeReading.Unreadable());
    }

    @Test
    void noise_and_blank_pages_end_soon() {
        var random = new Random(5);
        int[] noise = new int[3000 * 3000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextBoolean() ? 0 : 0xFFFFFF;
        }
        int[] blank = new int[3000 * 3000];
        Arrays.fill(blank, 0xFFFFFF);
        for (int[] pixels : new int[][] {noise, blank, new int[3000 * 3000]}) {
            // A tenth of this on a machine of one's own; the build shares its processors.
            assertTimeout(Duration.ofSeconds(5), () -> assertThat(Barcodes.read(pixels, 3000, 3000))
                    .isEqualTo(new BarcodeReading.Nothing()));
        }
    }
}
