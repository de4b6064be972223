package org.gatehouse.warning.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.testing.Worded.worded;
import static org.gatehouse.warning.Analysts.HAN;
import static org.gatehouse.warning.Analysts.QIN;
import static org.gatehouse.warning.Analysts.TANG;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Role;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.gatehouse.warning.Analysts;
import org.gatehouse.warning.Indicators.Words;
import org.gatehouse.warning.Level;
import org.gatehouse.warning.Opinion;
import org.gatehouse.warning.SignalId;
import org.gatehouse.warning.Signals;
import org.gatehouse.warning.Unit;
import org.gatehouse.warning.Warning;
import org.gatehouse.warning.Warnings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Lists, one signal, one warning, indicators and their forms, in both languages and without scripts. */
@HouseTest
class WarningPagesTest {

    private static final String PORT = "CNZZU";
    private static final Actor OFFICER = As.officerAt(PORT);
    private static final Actor COMMANDER = As.commanderAt(PORT);

    private final MockMvc mvc;
    private final Signals signals;
    private final Warnings warnings;
    private final JdbcClient jdbc;
    private final SettableClock clock;

    WarningPagesTest(MockMvc mvc, Signals signals, Warnings warnings, JdbcClient jdbc, SettableClock clock) {
        this.mvc = mvc;
        this.signals = signals;
        this.warnings = warnings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void a_morning() {
        clock.set(Instant.parse("2022-01-15T02:00:00Z"));
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

    private SignalId raised() {
        return Analysts.queueOverload(jdbc, PORT, clock.instant());
    }

    private SignalId confirmed() {
        SignalId id = raised();
        signals.assess(id, Opinion.REAL, "Seen.", 1, TANG);
        signals.assess(id, Opinion.REAL, "Seen.", 2, QIN);
        return id;
    }

    private Warning issued() {
        return warnings.issue(
                confirmed(),
                new Warnings.Issue(
                        Level.ORANGE,
                        Set.of(new Warning.To(new PortCode(PORT), Unit.DESK)),
                        new Words("Open two more desks.", "增开两个查验台。"),
                        Optional.empty(),
                        clock.instant().plus(Duration.ofHours(4))),
                3,
                COMMANDER);
    }

    @ParameterizedTest
    @CsvSource({
        "en,Queue overload,31 travellers wait,Orange warning,Open two more desks.,changes no decision",
        "zh,排队过长,31名旅客等候民警,橙色预警,增开两个查验台。,不改变对任何人的决定"
    })
    void signals_and_warnings_are_shown_in_both_languages(
            String language, String title, String sentence, String level, String advice, String nothing)
            throws Exception {
        Warning warning = issued();
        look("/warnings?port=" + PORT, TANG, language)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("/warnings/signals/" + warning.signal()),
                                containsString("/warnings/" + warning.id()),
                                worded())));
        jdbc.sql("UPDATE warning.signal SET last_value = 31 WHERE id = :id")
                .param("id", warning.signal().value())
                .update();
        look("/warnings/signals/" + warning.signal(), TANG, language)
                .andExpect(content()
                        .string(allOf(
                                containsString(title),
                                containsString(sentence),
                                not(containsString("onclick")),
                                worded())));
        look("/warnings/" + warning.id(), OFFICER, language)
                .andExpect(content()
                        .string(allOf(
                                containsString(level), containsString(advice), containsString(nothing), worded())));
        look("/warnings/indicators", TANG, language)
                .andExpect(content().string(allOf(containsString(title), worded())));
        look("/warnings/indicators/QUEUE_OVERLOAD", TANG, language)
                .andExpect(content()
                        .string(allOf(containsString("<svg class=\"chart "), containsString(title), worded())));
    }

    @Test
    void the_desk_of_an_addressed_port_sees_the_banner_and_another_does_not() throws Exception {
        Warning warning = issued();
        look("/desk", OFFICER, "en")
                .andExpect(content()
                        .string(allOf(
                                containsString("govuk-notification-banner"),
                                containsString("Open two more desks."),
                                containsString("/warnings/" + warning.id()),
                                containsString("changes no decision"))));
        look("/desk", As.officerAt("CNCAN"), "en")
                .andExpect(content().string(not(containsString("/warnings/" + warning.id()))));
        clock.advance(Duration.ofHours(5));
        look("/desk", OFFICER, "en").andExpect(content().string(not(containsString("/warnings/" + warning.id()))));
    }

    @Test
    void an_analyst_assesses_and_a_commander_warns_with_what_was_typed_kept() throws Exception {
        SignalId id = raised();
        String page = "/warnings/signals/" + id;
        send(page + "/assessment", TANG, "version", "1", "opinion", "", "words", "Six hundred in the hall.")
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Error:"),
                                containsString("href=\"#assessment-opinion\""),
                                containsString("id=\"assessment-opinion\""),
                                containsString("Six hundred in the hall."))));
        send(page + "/assessment", TANG, "version", "1", "opinion", "REAL", "words", "Six hundred in the hall.")
                .andExpect(redirectedUrl(page));
        look(page, QIN, "en")
                .andExpect(content()
                        .string(allOf(
                                not(containsString("Six hundred in the hall.")),
                                containsString("not shown before a second analyst"))));
        send(page + "/assessment", QIN, "version", "2", "opinion", "REAL", "words", "I called.")
                .andExpect(redirectedUrl(page));
        send(
                        page + "/warning",
                        COMMANDER,
                        "version",
                        "3",
                        "level",
                        "RED",
                        "ports",
                        PORT,
                        "units",
                        "DESK",
                        "adviceEn",
                        "Open desks.",
                        "adviceZh",
                        "增开查验台。",
                        "validUntil",
                        "tomorrow")
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#issue-validUntil\""),
                                containsString("Open desks."),
                                containsString("增开查验台。"))));
        String to = send(
                        page + "/warning",
                        COMMANDER,
                        "version",
                        "3",
                        "level",
                        "RED",
                        "ports",
                        PORT,
                        "units",
                        "DESK",
                        "units",
                        "COMMAND",
                        "adviceEn",
                        "Open desks.",
                        "adviceZh",
                        "增开查验台。",
                        "validUntil",
                        "2022-01-15 18:00")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        send(to + "/acknowledgement", OFFICER).andExpect(redirectedUrl(to));
        send(to + "/tasks", COMMANDER, "to", PORT + "/DESK", "task", "Open desk 7.", "dueAt", "2022-01-15 12:00")
                .andExpect(redirectedUrl(to));
        send(to + "/tasks/1/result", OFFICER, "done", "", "result", "Opened.")
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#result-1-outcome\""),
                                containsString("id=\"result-1-outcome\""),
                                containsString("Opened."))));
        send(to + "/tasks/1/result", OFFICER, "done", "DONE", "result", "Opened.")
                .andExpect(redirectedUrl(to));
        look(to, COMMANDER, "en")
                .andExpect(
                        content().string(allOf(containsString("Opened."), containsString("Open desk 7."), worded())));
        send(to + "/lift", COMMANDER, "version", "1", "words", "The hall is empty.")
                .andExpect(redirectedUrl(to));
        Analysts.over(jdbc, id, clock.instant());
        send(page + "/outcome", TANG, "version", "4", "outcome", "NOT_KNOWN", "words", "The desks helped.")
                .andExpect(redirectedUrl(page));
        look(page, TANG, "zh").andExpect(content().string(allOf(containsString("The desks helped."), worded())));
    }

    @Test
    void a_threshold_is_proposed_on_the_page_and_approved_by_another() throws Exception {
        String page = "/warnings/indicators/QUEUE_OVERLOAD";
        send(
                        page + "/thresholds",
                        TANG,
                        "port",
                        PORT,
                        "WAITING",
                        "0",
                        "OLDEST_MINUTES",
                        "15",
                        "reviewOn",
                        "2022-06-01",
                        "reason",
                        "A small hall.")
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#threshold-WAITING\""),
                                containsString("id=\"threshold-WAITING\""),
                                containsString("A small hall."))));
        send(
                        page + "/thresholds",
                        TANG,
                        "port",
                        PORT,
                        "WAITING",
                        "12",
                        "OLDEST_MINUTES",
                        "15",
                        "reviewOn",
                        "2022-06-01",
                        "reason",
                        "A small hall.")
                .andExpect(redirectedUrl(page));
        UUID id = jdbc.sql("SELECT id FROM warning.threshold WHERE port = :port AND state = 'PROPOSED'")
                .param("port", PORT)
                .query(UUID.class)
                .single();
        look(page, TANG, "en").andExpect(content().string(not(containsString("/thresholds/" + id + "/answer"))));
        look(page, COMMANDER, "en").andExpect(content().string(containsString("/thresholds/" + id + "/answer")));
        send(page + "/thresholds/" + id + "/answer", HAN, "decision", "REJECT", "answer", "")
                .andExpect(status().isBadRequest());
        send(page + "/thresholds/" + id + "/answer", HAN, "decision", "APPROVE", "answer", "")
                .andExpect(redirectedUrl(page));
    }

    @Test
    void signals_are_for_analysts_and_commanders_and_a_list_is_taken_along() throws Exception {
        SignalId id = raised();
        look("/warnings/signals/" + id, OFFICER, "en").andExpect(status().isForbidden());
        look("/warnings", OFFICER, "en")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/warnings/signals/"))));
        look("/warnings", As.staffOf(Role.STATISTICIAN), "en").andExpect(status().isForbidden());
        look("/warnings/signals/" + UUID.randomUUID(), TANG, "en").andExpect(status().isNotFound());
        look("/warnings/" + UUID.randomUUID(), TANG, "en").andExpect(status().isNotFound());
        look("/warnings?level=PINK", TANG, "en").andExpect(status().isBadRequest());
        look("/warnings/indicators/NONE", TANG, "en").andExpect(status().isNotFound());
        String csv = mvc.perform(get("/warnings/signals.csv?port=" + PORT).with(As.actor(TANG)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv).startsWith("id,indicator,port").contains(id + ",QUEUE_OVERLOAD," + PORT);
        mvc.perform(get("/warnings.csv?port=" + PORT).with(As.actor(OFFICER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id,signal,indicator")));
    }
}
