package org.gatehouse.inspection.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.Evidence;
import org.gatehouse.inspection.Evidence.CustodyKind;
import org.gatehouse.inspection.Evidence.ExhibitClass;
import org.gatehouse.inspection.Evidence.Interpreting;
import org.gatehouse.inspection.Evidence.ReadBack;
import org.gatehouse.inspection.Evidence.Said;
import org.gatehouse.inspection.Evidence.Setting;
import org.gatehouse.inspection.Evidence.Taken;
import org.gatehouse.inspection.Evidence.TurnKind;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@HouseTest
class EvidenceTest {

    private static final String PORT = "CNTSN";
    private static final Actor OFFICER = As.officerAt(PORT);
    private static final Actor COMMANDER = As.commanderAt(PORT);
    private static final Actor ELSEWHERE = As.officerAt("CNCAN");

    private static final Setting IN_FRENCH =
            new Setting("fr", Optional.of("Interpreter 12"), Optional.of(Interpreting.REMOTE), "the traveller’s son");
    private static final Taken TICKET = new Taken(ExhibitClass.DOCUMENT, "A ticket", "S-77", "safe 3");
    private static final Decision REFUSAL = new Decision.ProposeRefusal(LegalGround.NO_PERMISSION, "No visa.");

    private final Inspections inspections;
    private final Evidence evidence;
    private final SettableClock clock;
    private final JdbcTemplate jdbc;

    EvidenceTest(Inspections inspections, Evidence evidence, SettableClock clock, JdbcTemplate jdbc) {
        this.inspections = inspections;
        this.evidence = evidence;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private InspectionId atSecondLine() {
        var arrival = new Arrival(new PortCode(PORT), Direction.ENTRY, Channel.DESK, aForeignPassport(aNumber()));
        var opened = inspections.open(arrival, aKey(), OFFICER);
        return inspections
                .decide(opened.id(), new Decision.SendToSecondLine("Look."), 1, OFFICER)
                .id();
    }

    private static List<Said> said(TurnKind kind, String words) {
        return List.of(new Said(kind, words));
    }

    @Test
    void an_interview_is_written_in_turns_read_back_and_from_then_on_added_to() {
        var id = atSecondLine();
        UUID interview = evidence.begin(id, IN_FRENCH, OFFICER);
        assertThatThrownBy(() -> evidence.begin(id, IN_FRENCH, OFFICER))
                .isInstanceOf(InspectionProblem.InterviewGoesOn.class);
        evidence.write(
                id,
                interview,
                List.of(new Said(TurnKind.QUESTION, "Where to?"), new Said(TurnKind.ANSWER, "À Pékin.")),
                OFFICER);
        assertThatThrownBy(() -> evidence.write(id, interview, said(TurnKind.ADDITION, "Later."), OFFICER))
                .isInstanceOf(InspectionProblem.AmendedByAddition.class);
        assertThatThrownBy(() -> evidence.end(id, interview, ReadBack.NOT_CONFIRMED, " ", OFFICER))
                .isInstanceOf(InspectionProblem.WordsMissing.class);
        evidence.end(id, interview, ReadBack.CONFIRMED, "", OFFICER);
        assertThatThrownBy(() -> evidence.write(id, interview, said(TurnKind.ANSWER, "No."), OFFICER))
                .isInstanceOf(InspectionProblem.AmendedByAddition.class);
        evidence.write(id, interview, said(TurnKind.ADDITION, "He meant Peking Road."), OFFICER);

        var read = evidence.open(id, OFFICER, "TEST").interviews().getFirst();
        assertThat(read.setting()).isEqualTo(IN_FRENCH);
        assertThat(read.turns())
                .extracting(Evidence.Turn::words)
                .containsExactly("Where to?", "À Pékin.", "He meant Peking Road.");
        assertThat(read.ended().orElseThrow().readBack()).isEqualTo(ReadBack.CONFIRMED);
    }

    @Test
    void the_schema_too_lets_nobody_rewrite_what_was_said_or_taken() {
        var id = atSecondLine();
        UUID interview = evidence.begin(id, IN_FRENCH, OFFICER);
        evidence.write(id, interview, said(TurnKind.QUESTION, "Where to?"), OFFICER);
        UUID exhibit = evidence.take(id, TICKET, Optional.of(Pictures.png()), OFFICER);

        refused("never changed", "UPDATE inspection.turn SET words = 'other' WHERE interview = ?", interview);
        refused("additions alone", "UPDATE inspection.interview SET language = 'de' WHERE id = ?", interview);
        refused("never changed", "UPDATE inspection.exhibit SET description = 'other' WHERE id = ?", exhibit);
        refused("never changed", "UPDATE inspection.custody SET place = 'other' WHERE exhibit = ?", exhibit);
        refused(
                "never changed",
                "UPDATE inspection.exhibit_file SET media_type = 'image/png' WHERE exhibit = ?",
                exhibit);
        refused(
                "additions alone",
                "INSERT INTO inspection.turn VALUES (?, 9, now(), 'ADDITION', 'early', gen_random_uuid())",
                interview);
        refused(
                "kept_as_hashed",
                "INSERT INTO inspection.exhibit_file VALUES (?, 'image/png', sha256('a'), sha256('b'), 'a')",
                exhibit);
        evidence.end(id, interview, ReadBack.CONFIRMED, "", OFFICER);
        refused("additions alone", "UPDATE inspection.interview SET read_back_words = 'x' WHERE id = ?", interview);
        refused(
                "additions alone",
                "INSERT INTO inspection.turn VALUES (?, 9, now(), 'ANSWER', 'late', gen_random_uuid())",
                interview);
    }

    private void refused(String law, String sql, UUID id) {
        assertThatThrownBy(() -> jdbc.update(sql, id)).hasMessageContaining(law);
    }

    @Test
    void nobody_refuses_without_having_opened_all_the_evidence() {
        var id = atSecondLine();
        assertThatThrownBy(() -> inspections.decide(id, REFUSAL, 2, OFFICER))
                .isInstanceOf(InspectionProblem.EvidenceNotOpened.class);
        inspections.get(id, OFFICER, "TEST");
        inspections.decide(id, REFUSAL, 2, OFFICER);
        assertThatThrownBy(() -> inspections.decide(id, new Decision.ConfirmRefusal(), 3, COMMANDER))
                .isInstanceOf(InspectionProblem.EvidenceNotOpened.class);
        evidence.open(id, COMMANDER, "TEST");
        clock.advance(Duration.ofSeconds(1));
        evidence.take(id, TICKET, Optional.empty(), OFFICER);
        inspections.get(id, COMMANDER, "TEST");
        assertThatThrownBy(() -> inspections.decide(id, new Decision.ConfirmRefusal(), 3, COMMANDER))
                .as("what was added since has not been opened, and the assessment is not all")
                .isInstanceOf(InspectionProblem.EvidenceNotOpened.class);
        evidence.open(id, COMMANDER, "TEST");
        assertThat(inspections
                        .decide(id, new Decision.ConfirmRefusal(), 3, COMMANDER)
                        .conclusion()
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void a_script_that_refuses_for_somebody_who_never_looked_is_stopped() {
        var id = atSecondLine();
        inspections.get(id, OFFICER, "TEST");
        inspections.decide(id, REFUSAL, 2, OFFICER);
        refused("refused_by_those_who_looked", """
                UPDATE inspection.inspection
                SET status = 'CLOSED', outcome = 'REFUSED', confirmed_by = gen_random_uuid(), decided_at = now(),
                    recorded_in = 1
                WHERE id = ?
                """, id.value());
    }

    @Test
    void an_exhibit_is_followed_until_it_is_given_away() {
        var id = atSecondLine();
        UUID exhibit = evidence.take(id, TICKET, Optional.empty(), OFFICER);
        assertThatThrownBy(() -> evidence.pass(id, exhibit, CustodyKind.SEALED, "safe 3", "", "", OFFICER))
                .isInstanceOf(InspectionProblem.FieldMissing.class);
        evidence.pass(id, exhibit, CustodyKind.UNSEALED, "desk 2", "", "for the laboratory", OFFICER);
        evidence.pass(id, exhibit, CustodyKind.RETURNED, "the traveller", "", "", OFFICER);
        assertThatThrownBy(() -> evidence.pass(id, exhibit, CustodyKind.MOVED, "safe 4", "", "", OFFICER))
                .isInstanceOf(InspectionProblem.CustodyEnded.class);
        refused(
                "custody_ends_once",
                "INSERT INTO inspection.custody VALUES (?, 9, now(), 'HANDED_ON', 'police', '', '', gen_random_uuid())",
                exhibit);
        assertThat(evidence.open(id, OFFICER, "TEST").exhibits().getFirst().custody())
                .extracting(Evidence.Custody::kind)
                .containsExactly(CustodyKind.TAKEN, CustodyKind.UNSEALED, CustodyKind.RETURNED);
    }

    @Test
    void a_file_is_kept_without_what_it_tells_of_its_making() {
        var id = atSecondLine();
        byte[] brought = Pictures.pngThatTells("37.5N 127.0E");
        UUID exhibit = evidence.take(id, TICKET, Optional.of(brought), OFFICER);

        var kept = evidence.file(id, exhibit, OFFICER);
        assertThat(kept.mediaType()).isEqualTo("image/png");
        assertThat(new String(kept.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("37.5N");
        var note =
                evidence.open(id, OFFICER, "TEST").exhibits().getFirst().file().orElseThrow();
        assertThat(note.sha256()).isNotEqualTo(note.broughtSha256());
        assertThatThrownBy(() -> evidence.file(id, exhibit, ELSEWHERE)).isInstanceOf(InspectionProblem.NotFound.class);
    }

    @Test
    void what_is_no_picture_and_no_pdf_is_not_kept_and_neither_is_the_exhibit() {
        var id = atSecondLine();
        for (byte[] file : List.of(
                "<html><script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0},
                new byte[0])) {
            assertThatThrownBy(() -> evidence.take(id, TICKET, Optional.of(file), OFFICER))
                    .isInstanceOf(InspectionProblem.FileUnfit.class);
        }
        assertThatThrownBy(() -> evidence.take(id, TICKET, Optional.of(new byte[10 * 1024 * 1024 + 1]), OFFICER))
                .isInstanceOf(InspectionProblem.FileTooLarge.class);
        assertThat(evidence.open(id, OFFICER, "TEST").exhibits()).isEmpty();
    }

    @Test
    void officers_elsewhere_and_signers_collect_nothing() {
        var id = atSecondLine();
        assertThatThrownBy(() -> evidence.open(id, ELSEWHERE, "TEST")).isInstanceOf(InspectionProblem.NotFound.class);
        assertThatThrownBy(() -> evidence.begin(id, IN_FRENCH, ELSEWHERE))
                .isInstanceOf(InspectionProblem.NotFound.class);
        assertThatThrownBy(() -> evidence.begin(id, IN_FRENCH, COMMANDER))
                .isInstanceOf(InspectionProblem.NotYours.class);
        assertThatThrownBy(() -> evidence.begin(id, new Setting("xx", Optional.empty(), Optional.empty(), ""), OFFICER))
                .isInstanceOf(InspectionProblem.FieldMissing.class);
    }
}
