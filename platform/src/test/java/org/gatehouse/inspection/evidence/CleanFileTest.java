package org.gatehouse.inspection.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.gatehouse.inspection.InspectionProblem;
import org.junit.jupiter.api.Test;

class CleanFileTest {

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] pdf(boolean withProgram) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor("Somebody");
            if (withProgram) {
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_jpeg_loses_its_exif_and_what_hides_behind_its_end_and_stays_the_same_picture() throws IOException {
        var clean = CleanFile.of(Pictures.jpegThatTells("37.5N 127.0E"));
        assertThat(clean.mediaType()).isEqualTo("image/jpeg");
        assertThat(text(clean.bytes())).doesNotContain("37.5N", "Exif");
        var before = ImageIO.read(new ByteArrayInputStream(Pictures.jpeg()));
        var after = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
        assertThat(after.getRGB(3, 3)).isEqualTo(before.getRGB(3, 3));
    }

    @Test
    void a_png_loses_its_texts_and_stays_the_same_picture() throws IOException {
        var clean = CleanFile.of(Pictures.pngThatTells("37.5N 127.0E"));
        assertThat(text(clean.bytes())).doesNotContain("37.5N");
        assertThat(ImageIO.read(new ByteArrayInputStream(clean.bytes())).getRGB(3, 3))
                .isEqualTo(0xFFFF0003);
    }

    @Test
    void a_pdf_loses_its_author_and_one_with_a_program_is_not_taken() throws IOException {
        var clean = CleanFile.of(pdf(false));
        try (var read = Loader.loadPDF(clean.bytes())) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            assertThat(read.getDocumentInformation().getAuthor()).isNull();
        }
        assertThat(text(clean.bytes())).doesNotContain("Somebody");
        byte[] program = pdf(true);
        assertThatThrownBy(() -> CleanFile.of(program)).isInstanceOf(InspectionProblem.FileUnfit.class);
    }

    /** Broken at any place, a file is either refused or still a picture; nothing else is thrown. */
    @Test
    void broken_files_are_refused_and_break_nothing() throws IOException {
        var random = new Random(7);
        for (byte[] whole : new byte[][] {Pictures.pngThatTells("x"), Pictures.jpegThatTells("x"), pdf(false)}) {
            for (int i = 0; i < 300; i++) {
                byte[] broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                try {
                    assertThat(CleanFile.of(broken).bytes()).isNotEmpty();
                } catch (InspectionProblem.FileUnfit expected) {
                    assertThat(expected.type()).endsWith("file-unfit");
                }
            }
        }
    }
}
