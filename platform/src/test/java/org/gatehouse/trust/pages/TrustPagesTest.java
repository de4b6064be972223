package org.gatehouse.trust.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.gatehouse.access.Role;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.gatehouse.trust.Administrators;
import org.gatehouse.trust.Certificates;
import org.gatehouse.trust.IssuingState;
import org.gatehouse.trust.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** From an upload to a root that is believed, and back, by the pages. */
@HouseTest
class TrustPagesTest {

    private static final RequestPostProcessor SUN = As.actor(Administrators.SUN);
    private static final RequestPostProcessor HE = As.actor(Administrators.HE);

    private final MockMvc mvc;
    private final Certificates certificates;
    private final SettableClock clock;

    TrustPagesTest(MockMvc mvc, Certificates certificates, SettableClock clock) {
        this.mvc = mvc;
        this.certificates = certificates;
        this.clock = clock;
    }

    private String read(String path, RequestPostProcessor who) throws Exception {
        for (String language : new String[] {"zh", "en"}) {
            mvc.perform(get(path).queryParam("lang", language).with(who))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
        return mvc.perform(get(path).queryParam("lang", "en").with(who))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void a_root_goes_from_the_upload_to_belief_and_back() throws Exception {
        byte[] root = new IssuingState("NL", "NLD", clock.instant()).root();
        String sha256 = Administrators.sha256(root);
        String report = mvc.perform(multipart("/trust/imports")
                        .file(new MockMultipartFile("file", "nl.der", "application/octet-stream", root))
                        .with(SUN)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(read(report, SUN)).contains(sha256).contains("Proposed");
        assertThat(read("/trust/proposals", HE)).contains(sha256);
        mvc.perform(post("/trust/proposals")
                        .param("sha256", sha256)
                        .param("answer", "SIGN")
                        .with(SUN)
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Ask another officer")));
        mvc.perform(post("/trust/proposals")
                        .param("sha256", sha256)
                        .param("answer", "SIGN")
                        .with(HE)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(certificates.get(sha256).standing()).isInstanceOf(Standing.Trusted.class);
        assertThat(read("/trust?country=NL&standing=TRUSTED", SUN)).contains(sha256);
        assertThat(read("/trust/certificates/" + sha256, As.staff(Role.AUDITOR)))
                .as("auditors look and do not touch")
                .doesNotContain("/withdraw");
        mvc.perform(post("/trust/certificates/" + sha256 + "/withdraw")
                        .with(SUN)
                        .with(csrf()))
                .andExpect(status().isBadRequest());
        mvc.perform(post("/trust/certificates/" + sha256 + "/withdraw")
                        .param("words", "Announced as lost.")
                        .with(SUN)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(read("/trust/certificates/" + sha256, SUN)).contains("Announced as lost.");
        mvc.perform(post("/trust/certificates/" + sha256 + "/propose").with(SUN).with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/trust/proposals")
                        .param("sha256", sha256)
                        .param("answer", "REJECT")
                        .param("words", "No.")
                        .with(HE)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(certificates.get(sha256).standing()).isInstanceOf(Standing.Rejected.class);
        assertThat(read("/trust/imports", SUN)).contains("nl.der");
    }

    @Test
    void who_vouches_and_what_departs_is_told_in_the_language_of_the_reader() throws Exception {
        var publisher = new IssuingState("SE", "SWE", clock.instant());
        String report = mvc.perform(multipart("/trust/imports")
                        .file(new MockMultipartFile(
                                "file", "se.ml", "application/octet-stream", publisher.masterList()))
                        .with(SUN)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        String root = "/trust/certificates/" + Administrators.sha256(publisher.root());
        for (String path : new String[] {report, root}) {
            assertThat(read(path, SUN)).contains("(signer not trusted yet)").doesNotContain("尚未受信任");
            mvc.perform(get(path).header("Accept-Language", "zh").with(SUN))
                    .andExpect(content().string(containsString("（签名者尚未受信任）")))
                    .andExpect(content().string(not(containsString("signer not trusted yet"))));
        }
    }

    @Test
    void nothing_chosen_and_no_file_are_answered_with_what_to_do() throws Exception {
        mvc.perform(post("/trust/proposals").param("answer", "SIGN").with(HE).with(csrf()))
                .andExpect(status().isBadRequest());
        mvc.perform(multipart("/trust/imports").with(SUN).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Choose a file")));
        mvc.perform(get("/trust/certificates/0123").with(SUN)).andExpect(status().isNotFound());
    }
}
