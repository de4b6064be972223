package org.gatehouse.inspection.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aCitizensPassport;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.Travellers.aPassport;
import static org.gatehouse.testing.Worded.worded;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HouseTest
class DeskPagesTest {

    private static final RequestPostProcessor OFFICER = As.officer("CNPVG");

    private final MockMvc mvc;

    DeskPagesTest(MockMvc mvc) {
        this.mvc = mvc;
    }

    private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(form.with(OFFICER).with(csrf()).accept("text/html").header("Accept-Language", "en"));
    }

    private ResultActions look(String path) throws Exception {
        return mvc.perform(get(path).with(OFFICER).accept("text/html").header("Accept-Language", "en"));
    }

    private ResultActions scan(String mrz, String direction) throws Exception {
        return send(post("/desk/inspections")
                .param("mrz", mrz)
                .param("direction", direction)
                .param("key", UUID.randomUUID().toString()));
    }

    /** Address of the page that the scan leads to. */
    private String scanned(String mrz, String direction) throws Exception {
        String to = scan(mrz, direction)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(to).startsWith("/desk/inspections/");
        return Objects.requireNonNull(to);
    }

    private ResultActions decide(String page, int version, String decision, String... more) throws Exception {
        var form = post(page + "/decision").param("version", "" + version).param("decision", decision);
        for (int i = 0; i < more.length; i += 2) {
            form.param(more[i], more[i + 1]);
        }
        return send(form);
    }

    @Test
    void the_desk_waits_for_a_document() throws Exception {
        look("/desk")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Desk"),
                                containsString("id=\"scan\""),
                                containsString("data-wedge=\"mrz\""),
                                containsString("autofocus"),
                                containsString("name=\"_csrf\""))));
        mvc.perform(get("/desk").with(OFFICER).accept("text/html").header("Accept-Language", "zh"))
                .andExpect(content().string(allOf(containsString("查验台"), worded())));
    }

    @Test
    void a_clean_citizen_is_one_scan_and_one_key() throws Exception {
        String page = scanned(aCitizensPassport(aNumber()), "EXIT");
        look(page)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("gh-verdict--clear"),
                                containsString("MUSTER"),
                                containsString("data-key=\"a\""),
                                containsString("gh-check--passed"),
                                not(containsString("name=\"leaveBy\"")),
                                worded())));
        decide(page, 1, "ADMIT")
                .andExpect(redirectedUrl("/desk?port=CNPVG&direction=EXIT"))
                .andExpect(flash().attribute("result", containsString("MUSTER, VERA NORA was admitted")));
        look(page)
                .andExpect(content().string(allOf(containsString("Admitted"), not(containsString("data-key=\"a\"")))));
    }

    @Test
    void the_specimen_of_the_standard_is_read_digit_by_digit_and_referred_as_what_it_is() throws Exception {
        String page = scanned(
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10", "ENTRY");
        look(page)
                .andExpect(content()
                        .string(allOf(
                                containsString("gh-verdict--refer"),
                                containsString("ERIKSSON"),
                                containsString("ANNA MARIA"),
                                containsString("1974-08-12"),
                                containsString("2012-04-15"),
                                containsString("specimen"),
                                not(containsString("gh-check--failed")))));
    }

    @Test
    void a_check_digit_that_does_not_fit_is_marked_where_it_stands() throws Exception {
        String mrz = aForeignPassport(aNumber());
        char printed = mrz.charAt(45 + 9);
        String wrong = mrz.substring(0, 54) + (printed == '0' ? '1' : '0') + mrz.substring(55);
        look(scanned(wrong, "ENTRY"))
                .andExpect(content()
                        .string(allOf(
                                containsString("gh-verdict--refer"),
                                containsString("gh-check--failed"),
                                containsString("<mark>"))));
    }

    @Test
    void a_foreigner_enters_with_a_day_to_leave_and_leaves_with_the_days_that_were_left() throws Exception {
        String mrz = aForeignPassport(aNumber());
        String page = scanned(mrz, "ENTRY");
        look(page).andExpect(content().string(containsString("name=\"leaveBy\"")));
        decide(page, 1, "ADMIT", "leaveBy", "2099-01-01").andExpect(status().is3xxRedirection());
        look(scanned(mrz, "EXIT"))
                .andExpect(content().string(allOf(containsString("2099-01-01"), containsString("days left"))));
    }

    @Test
    void an_error_stands_first_links_to_its_field_and_keeps_what_was_typed() throws Exception {
        String page = scanned(aForeignPassport(aNumber()), "ENTRY");
        decide(page, 1, "ADMIT", "leaveBy", "tomorrow")
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Error: Assessment"),
                                containsString("govuk-error-summary"),
                                containsString("href=\"#leaveBy\""),
                                containsString("id=\"leaveBy\""),
                                containsString("value=\"tomorrow\""))));
        decide(page, 1, "PROPOSE_REFUSAL", "words", "No visa in the passport.")
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#ground\""),
                                containsString("id=\"ground\""),
                                containsString("No visa in the passport."))));
        decide(page, 1, "SEND_TO_SECOND_LINE", "words", " ")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString("href=\"#words\""), containsString("id=\"words\""))));
    }

    @Test
    void an_empty_scan_and_a_used_form_come_back_with_a_sentence() throws Exception {
        scan(" ", "ENTRY")
                .andExpect(status().isBadRequest())
                .andExpect(
                        content().string(allOf(containsString("<title>Error: Desk"), containsString("href=\"#mrz\""))));

        String key = UUID.randomUUID().toString();
        var first = aForeignPassport(aNumber());
        send(post("/desk/inspections")
                        .param("mrz", first)
                        .param("direction", "ENTRY")
                        .param("key", key))
                .andExpect(status().is3xxRedirection());
        String other = aForeignPassport(aNumber());
        send(post("/desk/inspections")
                        .param("mrz", other)
                        .param("direction", "ENTRY")
                        .param("key", key))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("used for another traveller"),
                                containsString(other.substring(45, 54)),
                                not(containsString(key)))));
    }

    @Test
    void who_comes_second_is_told_what_the_first_decided() throws Exception {
        String page = scanned(aForeignPassport(aNumber()), "ENTRY");
        decide(page, 1, "SEND_TO_SECOND_LINE", "words", "Look at the photograph.")
                .andExpect(status().is3xxRedirection());
        decide(page, 1, "ADMIT")
                .andExpect(status().is(412))
                .andExpect(content()
                        .string(allOf(
                                containsString("Another officer acted"), containsString("Look at the photograph."))));

        String closed = scanned(aForeignPassport(aNumber()), "ENTRY");
        decide(closed, 1, "ADMIT").andExpect(status().is3xxRedirection());
        decide(closed, 1, "ADMIT")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("concluded this inspection")));
    }

    @Test
    void an_unreadable_document_is_neither_admitted_nor_refused_before_somebody_knows_who_it_is() throws Exception {
        String page = scanned("NOT A ZONE AT ALL", "ENTRY");
        look(page)
                .andExpect(content()
                        .string(allOf(
                                containsString("ESTABLISH_IDENTITY"),
                                not(containsString("value=\"ADMIT\"")),
                                not(containsString("PROPOSE_REFUSAL")))));
        decide(page, 1, "ADMIT", "words", "Known to me.").andExpect(status().isConflict());
        decide(page, 1, "ESTABLISH_IDENTITY", "group", "FOREIGNER", "nationality", "qqq", "words", "Asked the embassy.")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#nationality\"")));
        decide(page, 1, "ESTABLISH_IDENTITY", "group", "FOREIGNER", "nationality", "fra", "words", "Asked the embassy.")
                .andExpect(redirectedUrl(page));
        look(page).andExpect(content().string(containsString("value=\"ADMIT\"")));
    }

    @Test
    void a_citizen_is_not_refused_entry_by_any_form() throws Exception {
        String page = scanned(aPassport("CHN", aNumber(), "190101"), "ENTRY");
        look(page).andExpect(content().string(not(containsString("PROPOSE_REFUSAL"))));
        decide(page, 1, "PROPOSE_REFUSAL", "ground", "NO_VALID_DOCUMENT", "words", "Expired.")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("never refused entry")));
    }

    @Test
    void another_ports_officer_finds_no_such_inspection() throws Exception {
        String page = scanned(aForeignPassport(aNumber()), "ENTRY");
        mvc.perform(get(page).with(As.officer("CNCAN")).accept("text/html")).andExpect(status().isNotFound());
        mvc.perform(post(page + "/decision")
                        .param("version", "1")
                        .param("decision", "ADMIT")
                        .with(As.officer("CNCAN"))
                        .with(csrf())
                        .accept("text/html"))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_form_of_somebody_signed_out_decides_nothing() throws Exception {
        String page = scanned(aForeignPassport(aNumber()), "ENTRY");
        mvc.perform(post(page + "/decision")
                        .param("version", "1")
                        .param("decision", "ADMIT")
                        .with(csrf())
                        .accept("text/html"))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isIn(302, 303, 401, 403));
        look(page).andExpect(content().string(containsString("value=\"ADMIT\"")));
    }

    static Stream<String> textOfAllSorts() {
        return Stream.of(
                "x",
                aForeignPassport(aNumber()).substring(0, 50),
                "A".repeat(5_000),
                "\u0000\u0001 binary",
                "😀".repeat(88),
                "\u202Eمرحبا",
                "<script>alert(1)</script>",
                "${7*7} [[${7*7}]]");
    }

    @ParameterizedTest(name = "text {index}")
    @MethodSource("textOfAllSorts")
    void any_text_leads_to_a_page(String text) throws Exception {
        look(scanned(text, "ENTRY"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("gh-verdict--refer"),
                                not(containsString("Exception")),
                                not(containsString("<script>alert")),
                                not(startsWith("??")))));
    }

    @Test
    void a_page_without_scripts_says_what_the_digits_say_and_inspects_nobody() throws Exception {
        send(post("/desk/zone")
                        .param("mrz", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408129F1204159")
                        .param("direction", "EXIT")
                        .param("key", "k"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Passport: two lines of 44 characters"),
                                containsString("Line 1: 44 of 44"),
                                containsString("Line 2: 28 of 44"),
                                containsString("Document number: fits"),
                                containsString("Date of birth: 9 does not fit, 2 would"),
                                containsString("Line 2 has 28 characters instead of 44"),
                                containsString("value=\"EXIT\""),
                                worded())));
        mvc.perform(post("/desk/zone")
                        .with(OFFICER)
                        .with(csrf())
                        .accept("text/html")
                        .header("Accept-Language", "zh")
                        .param("mrz", "no zone"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("第1行：6"), worded())));
    }
}
