package org.gatehouse.inspection.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.testing.Worded.worded;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.WaitingArea;
import org.gatehouse.inspection.WaitingArea.Leaving;
import org.gatehouse.inspection.WaitingArea.Note;
import org.gatehouse.inspection.WaitingArea.Placing;
import org.gatehouse.inspection.WaitingArea.Waiter;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HouseTest
class WaitingAreaTest {

    private static final PortCode PORT = new PortCode("CNCTU");
    private static final Actor OFFICER = As.officerAt(PORT.value());
    private static final Actor COMMANDER = As.commanderAt(PORT.value());
    private static final Placing PLACING = new Placing("Room 3", "Air Utopia", "UT 77 at 18:40");

    private final Inspections inspections;
    private final WaitingArea waitingArea;
    private final SettableClock clock;
    private final JdbcTemplate jdbc;
    private final MockMvc mvc;

    WaitingAreaTest(
            Inspections inspections, WaitingArea waitingArea, SettableClock clock, JdbcTemplate jdbc, MockMvc mvc) {
        this.inspections = inspections;
        this.waitingArea = waitingArea;
        this.clock = clock;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    private InspectionId refused(Direction direction) {
        var opened = inspections.open(
                new Arrival(PORT, direction, Channel.DESK, aForeignPassport(aNumber())), aKey(), OFFICER);
        LegalGround ground = direction == Direction.ENTRY ? LegalGround.NO_PERMISSION : LegalGround.EXIT_BAN;
        inspections.get(opened.id(), OFFICER, "TEST");
        inspections.decide(opened.id(), new Decision.ProposeRefusal(ground, "Own words."), 1, OFFICER);
        inspections.get(opened.id(), COMMANDER, "TEST");
        inspections.decide(opened.id(), new Decision.ConfirmRefusal(), 2, COMMANDER);
        return opened.id();
    }

    private Waiter waiter(InspectionId id) {
        return waitingArea.of(id, OFFICER).orElseThrow();
    }

    @Test
    void a_refusal_of_entry_starts_the_clock_and_a_refusal_of_exit_none() {
        var id = refused(Direction.ENTRY);
        assertThat(waiter(id).since()).isEqualTo(clock.instant());
        assertThat(waiter(id).limit()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
        assertThat(waitingArea.at(PORT, OFFICER)).extracting(Waiter::inspection).contains(id);
        assertThat(waitingArea.of(refused(Direction.EXIT), OFFICER)).isEmpty();
    }

    @Test
    void care_is_written_into_the_log_until_the_person_leaves() {
        var id = refused(Direction.ENTRY);
        waitingArea.place(id, PLACING, OFFICER);
        waitingArea.note(id, Note.WATER, "", OFFICER);
        waitingArea.note(id, Note.CONSULAR, "Asked for the consul of France.", OFFICER);
        clock.advance(Duration.ofHours(25));
        assertThat(waiter(id).overdue()).isTrue();
        assertThatThrownBy(() -> waitingArea.leave(id, Leaving.RETURNED, " ", OFFICER))
                .isInstanceOf(InspectionProblem.WordsMissing.class);
        waitingArea.leave(id, Leaving.RETURNED, "UT 77", OFFICER);

        assertThat(waiter(id).overdue()).isFalse();
        assertThat(waiter(id).entries())
                .extracting(WaitingArea.Entry::note)
                .containsExactly(Note.PLACED, Note.WATER, Note.CONSULAR);
        assertThat(waitingArea.at(PORT, OFFICER)).extracting(Waiter::inspection).doesNotContain(id);
        assertThatThrownBy(() -> waitingArea.note(id, Note.MEAL, "", OFFICER))
                .isInstanceOf(InspectionProblem.LeftAlready.class);
        assertThatThrownBy(() ->
                        jdbc.update("UPDATE inspection.waiting SET left_words = 'x' WHERE inspection = ?", id.value()))
                .hasMessageContaining("has ended");
        assertThatThrownBy(() -> jdbc.update("UPDATE inspection.waiting_entry SET words = 'x'"))
                .hasMessageContaining("never changed");
    }

    @Test
    void who_asks_for_protection_is_not_taken_away_before_the_authority_has_decided() {
        var id = refused(Direction.ENTRY);
        assertThatThrownBy(() -> waitingArea.note(id, Note.PROTECTION_ENDED, "decision 9", OFFICER))
                .isInstanceOf(InspectionProblem.NotNowHere.class);
        waitingArea.note(id, Note.PROTECTION_ASKED, "Fears for his life.", OFFICER);
        for (Leaving away : new Leaving[] {Leaving.RETURNED, Leaving.HANDED_OVER}) {
            assertThatThrownBy(() -> waitingArea.leave(id, away, "UT 77", OFFICER))
                    .isInstanceOf(InspectionProblem.ProtectionAsked.class);
            assertThatThrownBy(() -> jdbc.update("""
                            UPDATE inspection.waiting
                            SET left_at = since, left_how = ?, left_words = 'x', left_by = gen_random_uuid()
                            WHERE inspection = ?
                            """, away.name(), id.value()))
                    .hasMessageContaining("protection_before_return");
        }
        waitingArea.note(id, Note.PROTECTION_ENDED, "decision 9", OFFICER);
        waitingArea.leave(id, Leaving.RETURNED, "UT 77", OFFICER);

        var other = refused(Direction.ENTRY);
        waitingArea.note(other, Note.PROTECTION_ASKED, "", OFFICER);
        waitingArea.leave(other, Leaving.ADMITTED, "Authority 2022-17", OFFICER);
        assertThat(waiter(other).left().orElseThrow().how()).isEqualTo(Leaving.ADMITTED);
    }

    @Test
    void officers_elsewhere_see_nobody_and_signers_write_nothing() {
        var id = refused(Direction.ENTRY);
        Actor elsewhere = As.officerAt("CNCAN");
        assertThat(waitingArea.of(id, elsewhere)).isEmpty();
        assertThatThrownBy(() -> waitingArea.at(PORT, elsewhere)).isInstanceOf(InspectionProblem.OtherPort.class);
        assertThatThrownBy(() -> waitingArea.note(id, Note.WATER, "", elsewhere))
                .isInstanceOf(InspectionProblem.NotFound.class);
        assertThatThrownBy(() -> waitingArea.note(id, Note.WATER, "", COMMANDER))
                .isInstanceOf(InspectionProblem.NotYours.class);
    }

    private ResultActions look(String path, String language) throws Exception {
        return mvc.perform(get(path).with(As.actor(OFFICER)).accept("text/html").header("Accept-Language", language))
                .andExpect(status().isOk())
                .andExpect(content().string(worded()));
    }

    private ResultActions send(String path, String... fields) throws Exception {
        var form = post(path)
                .with(As.actor(OFFICER))
                .with(csrf())
                .accept("text/html")
                .header("Accept-Language", "en");
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(form);
    }

    @Test
    void the_pages_show_clock_and_log_and_the_notice_says_who_takes_the_person_back() throws Exception {
        var id = refused(Direction.ENTRY);
        String page = "/waiting-area/" + id;
        look("/waiting-area", "en").andExpect(content().string(allOf(containsString(page), containsString("h left"))));
        look("/waiting-area", "zh").andExpect(content().string(containsString("剩余")));
        send(page + "/place", "area", " ")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString("href=\"#area\""), worded())));
        send(page + "/place", "area", "Room 3", "carrier", "Air Utopia", "conveyance", "UT 77")
                .andExpect(redirectedUrl(page));
        send(page + "/notes", "note", "MEAL", "words", "vegetarian").andExpect(redirectedUrl(page));
        send(page + "/notes", "note", "PROTECTION_ASKED").andExpect(redirectedUrl(page));
        send(page + "/leave", "how", "RETURNED", "words", "UT 77")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("asks for protection")));
        look(page, "zh").andExpect(content().string(allOf(containsString("餐食"), containsString("vegetarian"))));

        byte[] pdf = mvc.perform(get("/second-line/" + id + "/notice.pdf")
                        .param("language", "fr")
                        .with(As.actor(OFFICER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Air Utopia", "UT 77", "Room 3", "Nationalité", "Own words.");
        }
    }
}
