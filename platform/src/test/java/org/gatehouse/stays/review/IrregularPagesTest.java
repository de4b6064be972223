package org.gatehouse.stays.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.stays.Movements.apply;
import static org.gatehouse.stays.Movements.entered;
import static org.gatehouse.stays.Movements.left;
import static org.gatehouse.stays.Movements.only;
import static org.gatehouse.stays.Movements.somebody;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Role;
import org.gatehouse.stays.IrregularStay;
import org.gatehouse.stays.IrregularStays;
import org.gatehouse.stays.Stays;
import org.gatehouse.stays.Stays.Bearer;
import org.gatehouse.stays.Stays.Movement;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** The list, one irregular stay, its forms and the export, in both languages and without scripts. */
@HouseTest
class IrregularPagesTest {

    private static final String PORT = "CNNTG";
    private static final Actor OFFICER = As.officerAt(PORT);
    private static final Actor COMMANDER = As.commanderAt(PORT);

    private final MockMvc mvc;
    private final Stays stays;
    private final IrregularStays irregular;
    private final TransactionTemplate transaction;

    IrregularPagesTest(MockMvc mvc, Stays stays, IrregularStays irregular, TransactionTemplate transaction) {
        this.mvc = mvc;
        this.stays = stays;
        this.irregular = irregular;
        this.transaction = transaction;
    }

    private IrregularStay overstay() {
        Bearer bearer = somebody();
        apply(transaction, stays, entered(bearer, PORT, "2022-01-01", "2022-01-05"), left(bearer, PORT, "2022-01-09"));
        return only(irregular, bearer, OFFICER);
    }

    private ResultActions look(String path, Actor who, String language) throws Exception {
        return mvc.perform(get(path).with(As.actor(who)).accept("text/html").header("Accept-Language", language));
    }

    private ResultActions send(String path, Actor who, String... form) throws Exception {
        var request = post(path);
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return mvc.perform(
                request.with(As.actor(who)).with(csrf()).accept("text/html").header("Accept-Language", "en"));
    }

    @ParameterizedTest
    @CsvSource({"en,Overstay,That is 4 days over.", "zh,逾期停留,超期4天。"})
    void one_is_shown_with_its_days_and_what_could_explain_it(String language, String title, String days)
            throws Exception {
        IrregularStay one = overstay();
        look("/stays/" + one.id(), OFFICER, language)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(title),
                                containsString(days),
                                containsString("2022-01-05"),
                                containsString("/crossings/" + one.crossing().orElseThrow()),
                                not(containsString("onclick")),
                                worded())));
        look("/stays?number=" + one.bearer().number().toLowerCase(Locale.ROOT), OFFICER, language)
                .andExpect(
                        content().string(allOf(containsString("/stays/" + one.id()), containsString(title), worded())));
    }

    @Test
    void a_commander_sees_the_conclusion_and_not_the_hearing_and_nobody_else_sees_the_page() throws Exception {
        IrregularStay one = overstay();
        look("/stays/" + one.id(), OFFICER, "en").andExpect(content().string(containsString("/hearing\"")));
        look("/stays/" + one.id(), COMMANDER, "en").andExpect(content().string(not(containsString("/hearing\""))));
        look("/stays/" + one.id(), As.officerAt("CNCAN"), "en").andExpect(status().isNotFound());
        look("/stays/" + one.id(), As.staffOf(Role.STATISTICIAN), "en").andExpect(status().isForbidden());
        look("/stays/" + UUID.randomUUID(), OFFICER, "en").andExpect(status().isNotFound());
    }

    @Test
    void a_person_is_heard_and_the_commander_confirms() throws Exception {
        String page = "/stays/" + overstay().id();
        send(page + "/hearing", OFFICER, "version", "1", "hearing", "STATEMENT", "words", "I was ill.", "language", "")
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Error:"),
                                containsString("href=\"#hearing-language\""),
                                containsString("id=\"hearing-language\""),
                                containsString("I was ill."))));
        send(
                        page + "/conclusion",
                        COMMANDER,
                        "version",
                        "1",
                        "outcome",
                        "CONFIRMED",
                        "words",
                        "So it is.",
                        "handedTo",
                        "X")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Hear the person first")));
        String[] said = {
            "version", "1", "hearing", "STATEMENT", "words", "I was ill.", "language", "fr", "interpreter", "No. 17"
        };
        send(page + "/hearing", OFFICER, said).andExpect(redirectedUrl(page));
        send(page + "/hearing", OFFICER, said)
                .andExpect(status().isPreconditionFailed())
                .andExpect(content().string(containsString("Another officer acted")));
        look(page, COMMANDER, "en")
                .andExpect(content()
                        .string(allOf(
                                containsString("Statement in French (fr), interpreter: No. 17"),
                                containsString("I was ill."),
                                containsString("value=\"CONFIRMED\""),
                                worded())));
        look(page, OFFICER, "en").andExpect(content().string(not(containsString("value=\"CONFIRMED\""))));
        send(page + "/conclusion", COMMANDER, "version", "2", "outcome", "CONFIRMED", "words", "So it is.")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#conclusion-handedTo\"")));
        send(
                        page + "/conclusion",
                        COMMANDER,
                        "version",
                        "2",
                        "outcome",
                        "CONFIRMED",
                        "words",
                        "So it is.",
                        "handedTo",
                        "Exit-entry office")
                .andExpect(redirectedUrl(page));
        look(page, OFFICER, "en")
                .andExpect(content()
                        .string(allOf(
                                containsString("Handed to: Exit-entry office."),
                                not(containsString("<textarea")),
                                worded())));
    }

    @ParameterizedTest
    @CsvSource({
        "outcome,EXPLAINED,conclusion-link",
        "outcome,EXCUSED,conclusion-excuse",
        "outcome,'',conclusion-outcome",
    })
    void what_is_missing_is_said_beside_its_field(String field, String value, String beside) throws Exception {
        String page = "/stays/" + overstay().id();
        send(page + "/hearing", OFFICER, "version", "1", "hearing", "ATTEMPT", "words", "Gone.")
                .andExpect(redirectedUrl(page));
        send(page + "/conclusion", OFFICER, "version", "2", field, value, "words", "So it is.")
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#" + beside + "\""),
                                containsString("id=\"" + beside + "\""),
                                worded())));
    }

    @Test
    void a_day_that_is_none_is_said_and_kept() throws Exception {
        look("/stays?since=yesterday", OFFICER, "en")
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Error:"),
                                containsString("value=\"yesterday\""),
                                containsString("href=\"#since\""))));
        look("/stays?port=CNCAN", OFFICER, "en").andExpect(status().isForbidden());
        look("/stays?before=nothing", OFFICER, "en").andExpect(status().isNotFound());
    }

    @Test
    void filters_and_pages_lead_to_every_row_once_and_the_export_has_them_all() throws Exception {
        String port = "CNZJG";
        Actor officer = As.officerAt(port);
        int many = IrregularSearch.PAGE_ROWS + 7;
        List<Movement> movements = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            movements.add(left(somebody(), port, "2022-01-09"));
        }
        Bearer twice = somebody();
        movements.add(entered(twice, port, "2022-01-02", "2022-01-30"));
        movements.add(entered(twice, port, "2022-01-03", "2022-01-30"));
        apply(transaction, stays, movements.toArray(Movement[]::new));
        String filter = "kind=EXIT_WITHOUT_ENTRY&since=2022-01-09&state=FOUND";
        String first = look("/stays?" + filter, officer, "en")
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        String second = look(next, officer, "en").andReturn().getResponse().getContentAsString();
        assertThat(count(first)).isEqualTo(IrregularSearch.PAGE_ROWS);
        assertThat(count(second)).isEqualTo(7);
        String csv = mvc.perform(get("/stays.csv?" + filter).with(As.actor(officer)))
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines()).hasSize(many + 1);
        assertThat(csv).doesNotContain(twice.number());
    }

    private static int count(String page) {
        return page.split("<a class=\"govuk-link\" href=\"/stays/", -1).length - 1;
    }
}
