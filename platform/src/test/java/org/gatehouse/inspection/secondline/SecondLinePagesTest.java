package org.gatehouse.inspection.secondline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.Travellers.aPassport;
import static org.gatehouse.testing.Worded.worded;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HouseTest
class SecondLinePagesTest {

    /** A port of these tests alone, so that its queue is theirs. */
    private static final String PORT = "CNSZX";

    private static final Actor OFFICER = As.officerAt(PORT);
    private static final Actor COMMANDER = As.commanderAt(PORT);

    private final MockMvc mvc;
    private final Inspections inspections;

    SecondLinePagesTest(MockMvc mvc, Inspections inspections) {
        this.mvc = mvc;
        this.inspections = inspections;
    }

    private String atSecondLine(String mrz) {
        var arrival = new Arrival(new PortCode(PORT), Direction.ENTRY, Channel.DESK, mrz);
        InspectionView opened = inspections.open(arrival, aKey(), OFFICER);
        inspections.decide(opened.id(), new Decision.SendToSecondLine("Look at the photograph."), 1, OFFICER);
        return "/second-line/" + opened.id();
    }

    /** Of the tests of the count alone. */
    private static final String COUNTED = "CNNKG";

    private String navigation(Actor who, String language) throws Exception {
        return mvc.perform(get("/").with(As.actor(who)).accept("text/html").header("Accept-Language", language))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void the_navigation_says_how_many_wait_at_the_second_line_of_ones_own_port() throws Exception {
        Actor officer = As.officerAt(COUNTED);
        assertThat(navigation(officer, "en")).doesNotContain(" waiting<", "gh-count");
        for (int i = 0; i < 3; i++) {
            var arrival =
                    new Arrival(new PortCode(COUNTED), Direction.ENTRY, Channel.DESK, aForeignPassport(aNumber()));
            InspectionView opened = inspections.open(arrival, aKey(), officer);
            inspections.decide(opened.id(), new Decision.SendToSecondLine("Look."), 1, officer);
        }
        inspections.open(
                new Arrival(new PortCode(COUNTED), Direction.ENTRY, Channel.DESK, aForeignPassport(aNumber())),
                aKey(),
                officer);
        assertThat(navigation(officer, "en")).contains(">, 3 waiting<", "aria-hidden=\"true\">3<");
        assertThat(navigation(As.commanderAt(COUNTED), "zh")).contains(">，3人等候<");
        assertThat(navigation(As.officerAt("CNHRB"), "en")).doesNotContain("gh-count");
        assertThat(navigation(As.staffOf(org.gatehouse.access.Role.STATISTICIAN), "en"))
                .doesNotContain("gh-count");
    }

    private ResultActions look(String path, Actor who) throws Exception {
        return mvc.perform(get(path).with(As.actor(who)).accept("text/html").header("Accept-Language", "en"));
    }

    private ResultActions send(String path, Actor who, int version, String decision, String... more) throws Exception {
        var form = post(path).param("version", "" + version).param("decision", decision);
        for (int i = 0; i < more.length; i += 2) {
            form.param(more[i], more[i + 1]);
        }
        return mvc.perform(
                form.with(As.actor(who)).with(csrf()).accept("text/html").header("Accept-Language", "en"));
    }

    @Test
    void the_queue_says_who_waits_and_why() throws Exception {
        String number = aNumber();
        String page = atSecondLine(aPassport("FRA", number, "190101"));
        look("/second-line", OFFICER)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(page),
                                containsString("The document expired"),
                                containsString("min"),
                                worded())));
        look("/second-line", As.officerAt("CNCAN")).andExpect(content().string(not(containsString(page))));
    }

    @Test
    void an_officer_of_the_second_line_admits_in_own_words() throws Exception {
        String page = atSecondLine(aForeignPassport(aNumber()));
        look(page, OFFICER)
                .andExpect(content()
                        .string(allOf(
                                containsString("Look at the photograph."),
                                containsString("value=\"ADMIT\""),
                                worded())));
        send(page + "/decision", OFFICER, 2, "ADMIT")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString("<title>Error:"), containsString("href=\"#words\""))));
        send(page + "/decision", OFFICER, 2, "ADMIT", "words", "The photograph is the traveller’s.")
                .andExpect(redirectedUrl("/second-line"));
    }

    @Test
    void a_refusal_is_proposed_signed_and_handed_out_in_writing() throws Exception {
        String page = atSecondLine(aForeignPassport(aNumber()));
        look(page, OFFICER);
        send(page + "/decision", OFFICER, 2, "PROPOSE_REFUSAL", "ground", "NO_PERMISSION", "words", "无签证。No visa.")
                .andExpect(redirectedUrl("/second-line"));
        look(page, OFFICER).andExpect(content().string(not(containsString("CONFIRM_REFUSAL"))));
        look(page, COMMANDER)
                .andExpect(
                        content().string(allOf(containsString("CONFIRM_REFUSAL"), containsString("RETURN_REFUSAL"))));
        send(page + "/signature", OFFICER, 3, "CONFIRM_REFUSAL").andExpect(status().isForbidden());
        send(page + "/signature", COMMANDER, 3, "CONFIRM_REFUSAL").andExpect(redirectedUrl(page));
        look(page, COMMANDER)
                .andExpect(content()
                        .string(allOf(
                                containsString("/notice.pdf\""),
                                containsString("<option value=\"fr\" lang=\"fr\" selected"))));

        String english = notice(page, "en");
        assertThat(english)
                .contains("Notice of refusal of entry")
                .contains("no visa, permit or endorsement")
                .contains("article 25(1)")
                .contains("无签证。No visa.")
                .contains("within 60 days")
                .contains("2022-03-16")
                .contains("articles 26 and 52")
                .contains("MUSTER, VERA NORA")
                .contains("Asia/Shanghai");
        String chinese = notice(page, "zh");
        assertThat(chinese)
                .contains("不准入境通知书")
                .contains("签证、许可或者签注")
                .contains("第二十五条")
                .contains("无签证。No visa.")
                .contains("60 日内")
                .contains("2022-03-16")
                .contains("第二十六条");
    }

    @Test
    void there_is_no_notice_of_what_was_not_refused() throws Exception {
        String page = atSecondLine(aForeignPassport(aNumber()));
        mvc.perform(get(page + "/notice.pdf").with(As.actor(OFFICER)).accept("text/html", "application/pdf"))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_commander_returns_a_refusal_with_a_reason() throws Exception {
        String page = atSecondLine(aForeignPassport(aNumber()));
        look(page, OFFICER);
        send(page + "/decision", OFFICER, 2, "PROPOSE_REFUSAL", "ground", "PURPOSE_OR_MEANS", "words", "No means.");
        send(page + "/signature", COMMANDER, 3, "RETURN_REFUSAL")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#words\"")));
        send(page + "/signature", COMMANDER, 3, "RETURN_REFUSAL", "words", "Ask for the bank statement first.")
                .andExpect(redirectedUrl(page));
        look(page, OFFICER)
                .andExpect(content()
                        .string(allOf(
                                containsString("Ask for the bank statement first."),
                                containsString("value=\"ADMIT\""))));
    }

    @Test
    void protection_is_asked_for_on_any_page_and_ends_with_the_authoritys_decision() throws Exception {
        String page = atSecondLine(aForeignPassport(aNumber()));
        send(page + "/decision", OFFICER, 2, "REFER_FOR_PROTECTION", "words", "Says to be persecuted.")
                .andExpect(redirectedUrl(page));
        look(page, OFFICER)
                .andExpect(content()
                        .string(allOf(
                                containsString("ADMIT_TO_PROTECTION"),
                                containsString("END_PROTECTION"),
                                not(containsString("PROPOSE_REFUSAL")))));
        send(page + "/decision", OFFICER, 3, "PROPOSE_REFUSAL", "ground", "NO_PERMISSION", "words", "No visa.")
                .andExpect(status().isConflict());
        send(page + "/decision", OFFICER, 3, "ADMIT_TO_PROTECTION", "words", "Authority 2022-17")
                .andExpect(redirectedUrl("/second-line"));
    }

    private String notice(String page, String language) throws Exception {
        byte[] pdf = mvc.perform(get(page + "/notice.pdf")
                        .param("language", language)
                        .with(As.actor(COMMANDER))
                        .accept("text/html", "application/pdf"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        keep(pdf, language);
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s*\\R\\s*", language.equals("zh") ? "" : " ");
        }
    }

    /** Build output, to be looked at. */
    private static void keep(byte[] pdf, String language) throws IOException {
        var folder = java.nio.file.Files.createDirectories(java.nio.file.Path.of("target", "notices"));
        java.nio.file.Files.write(folder.resolve("refusal-" + language + ".pdf"), pdf);
    }
}
