package org.gatehouse.inspection.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.testing.Worded.worded;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page for a citizen who comes home without a document. */
@HouseTest
class WithoutDocumentTest {

    private static final RequestPostProcessor OFFICER = As.officer("CNPVG");

    /** Of the same role, and another person. */
    private static final Actor COLLEAGUE = new Actor(
            new OfficerId(UUID.fromString("00000000-0000-0000-0000-0000000000c9")),
            "officer:00000000-0000-0000-0000-0000000000c9",
            "Colleague",
            As.officerAt("CNPVG").port(),
            As.officerAt("CNPVG").permissions());

    private final MockMvc mvc;

    WithoutDocumentTest(MockMvc mvc) {
        this.mvc = mvc;
    }

    private ResultActions send(String surname, String born, String source, String words) throws Exception {
        return mvc.perform(post("/desk/without-document")
                .param("surname", surname)
                .param("given", "VERA")
                .param("born", born)
                .param("group", "CITIZEN")
                .param("source", source)
                .param("words", words)
                .param("key", UUID.randomUUID().toString())
                .with(OFFICER)
                .with(csrf())
                .accept("text/html")
                .header("Accept-Language", "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_page_says_what_it_is_for(String language) throws Exception {
        mvc.perform(get("/desk/without-document").with(OFFICER).header("Accept-Language", language))
                .andExpect(status().isOk())
                .andExpect(content().string(worded()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1985, PAPER, card, surname", "MUSTER, 1985-13, PAPER, card, born", "MUSTER, 2999, PAPER, card, born",
        "MUSTER, '', , card, source", "MUSTER, '', OTHER, card, source", "MUSTER, '', PAPER, ' ', words"
    })
    void what_is_missing_is_said_beside_its_field_and_what_was_typed_stays(
            String surname, String born, String source, String words, String field) throws Exception {
        send(surname, born, source == null ? "" : source, words)
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"" + field + "-error\""),
                                containsString("href=\"#" + field + "\""),
                                containsString("value=\"VERA\""),
                                worded())));
    }

    @Test
    void the_traveller_waits_for_a_second_officer_and_no_refusal_is_to_be_seen() throws Exception {
        String to = Objects.requireNonNull(send("MUSTER", "1985-06-12", "CONSULATE", "Embassy in Paris, Ms Li")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(to).startsWith("/desk/inspections/");
        String second = to.replace("/desk/inspections/", "/second-line/");
        mvc.perform(get(second).with(As.actor(COLLEAGUE)).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("MUSTER, VERA"),
                                containsString("1985-06-12"),
                                containsString("Embassy in Paris, Ms Li"),
                                containsString("To be confirmed"),
                                containsString("CONFIRM_CITIZENSHIP"),
                                not(containsString("PROPOSE_REFUSAL")),
                                not(containsString("ESTABLISH_IDENTITY")),
                                worded())));
        mvc.perform(get("/second-line").with(OFFICER).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("MUSTER, VERA")));
    }
}
