package org.gatehouse.inspection.desk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.testing.Worded.worded;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gatehouse.documents.issue.Personalisation;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.gatehouse.trust.Administrators;
import org.gatehouse.trust.Anchors;
import org.gatehouse.trust.Certificates;
import org.gatehouse.trust.IssuingState;
import org.gatehouse.trust.TrustImports;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An officer attaches what a reader saved of a chip; the same door verifies it as for programs. */
@HouseTest
class ChipUploadTest {

    private static final RequestPostProcessor OFFICER = As.officer("CNPVG");

    private final MockMvc mvc;
    private final TrustImports imports;
    private final Certificates certificates;
    private final Anchors anchors;
    private final SettableClock clock;

    ChipUploadTest(MockMvc mvc, TrustImports imports, Certificates certificates, Anchors anchors, SettableClock clock) {
        this.mvc = mvc;
        this.imports = imports;
        this.certificates = certificates;
        this.anchors = anchors;
        this.clock = clock;
    }

    private Personalisation passport() {
        var state = new IssuingState("FR", "FRA", clock.instant());
        Administrators.believe(state, imports, certificates, anchors);
        return state.passport(aNumber());
    }

    /** Under names that say nothing, in an order that is none. */
    private static List<byte[]> files(Personalisation passport) {
        List<byte[]> files = new ArrayList<>(passport.dataGroups().values());
        files.add(passport.com());
        files.addFirst(passport.sod());
        return files.reversed();
    }

    private ResultActions present(Personalisation passport, List<byte[]> files) throws Exception {
        var form = multipart("/desk/inspections");
        int number = 0;
        for (byte[] file : files) {
            form.file(new MockMultipartFile("chip", "C:\\fakepath\\read" + ++number + ".bin", null, file));
        }
        return mvc.perform(form.param("mrz", String.join("\n", passport.zone()))
                .param("direction", "ENTRY")
                .param("key", UUID.randomUUID().toString())
                .with(OFFICER)
                .with(csrf())
                .accept("text/html")
                .header("Accept-Language", "en"));
    }

    private String page(ResultActions presented) throws Exception {
        String to = Objects.requireNonNull(presented
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        return mvc.perform(get(to).with(OFFICER).accept("text/html").header("Accept-Language", "en"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void the_files_are_known_by_their_content_and_each_check_is_shown() throws Exception {
        var passport = passport();
        assertThat(page(present(passport, files(passport))))
                .contains("aria-labelledby=\"chip\"")
                .contains("gh-verdict--clear")
                .contains("Data groups");
    }

    @Test
    void an_altered_portrait_refers_with_the_reason() throws Exception {
        var passport = passport();
        List<byte[]> files = new ArrayList<>(files(passport));
        files.replaceAll(file -> {
            byte[] copy = file.clone();
            if (copy[0] == 0x75) {
                copy[copy.length / 2] ^= 1;
            }
            return copy;
        });
        assertThat(page(present(passport, files)))
                .contains("gh-verdict--refer")
                .contains("was changed after it was signed");
    }

    @Test
    void what_is_no_file_of_a_chip_gets_a_sentence_beside_the_field_and_nobody_is_inspected() throws Exception {
        var passport = passport();
        byte[] cut = Arrays.copyOf(passport.sod(), 100);
        for (byte[] wrong : List.of(cut, "%PDF-1.7 a picture of the passport".getBytes(US_ASCII))) {
            present(passport, List.of(wrong))
                    .andExpect(status().isBadRequest())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("id=\"chip-error\""),
                                    containsString("“read1.bin” is no file of a chip, or is cut short"),
                                    not(containsString("fakepath")),
                                    containsString("choose them again"),
                                    containsString("href=\"#chip\""),
                                    worded())));
        }
    }

    @Test
    void two_portraits_or_no_security_object_are_told() throws Exception {
        var passport = passport();
        byte[] face = passport.dataGroups().get(2);
        present(passport, List.of(passport.sod(), face, face))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("“read3.bin” is EF.DG2")));
        present(passport, List.of(face))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("EF.SOD is not among the files")));
    }

    @Test
    void what_is_too_large_is_not_read() throws Exception {
        var passport = passport();
        present(passport, List.of(passport.sod(), new byte[256 * 1024 + 1]))
                .andExpect(status().isContentTooLarge())
                .andExpect(content().string(containsString("“read2.bin” of the chip has more than 256 kB")));
    }

    @Test
    void a_form_without_files_is_a_scan_like_any() throws Exception {
        var passport = passport();
        assertThat(page(present(passport, List.of(new byte[0])))).doesNotContain("aria-labelledby=\"chip\"");
    }
}
