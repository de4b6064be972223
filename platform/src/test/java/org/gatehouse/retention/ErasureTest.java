package org.gatehouse.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.inspection.Travellers.aCitizensPassport;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.retention.ErasedHouse.COMMANDER;
import static org.gatehouse.retention.ErasedHouse.FEBRUARY;
import static org.gatehouse.retention.ErasedHouse.JANUARY;
import static org.gatehouse.retention.ErasedHouse.OFFICER;
import static org.gatehouse.retention.ErasedHouse.PORT;
import static org.gatehouse.retention.ErasedHouse.PROTECTION;
import static org.gatehouse.retention.ErasedHouse.RECORDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.access.Permission;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Corrections;
import org.gatehouse.inspection.Corrections.Change;
import org.gatehouse.inspection.InspectionBatches;
import org.gatehouse.inspection.InspectionBatches.Arrived;
import org.gatehouse.inspection.InspectionBatches.IfReferred;
import org.gatehouse.inspection.InspectionBatches.Officers;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Recomputations;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Period;
import org.gatehouse.stays.Stays;
import org.gatehouse.stays.Stays.Bearer;
import org.gatehouse.testing.As;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month goes whole or not at all, by two officers, and leaves what must stay, its figures and a certificate. */
class ErasureTest {

    private final ErasedHouse house = new ErasedHouse();
    private final Erasures erasures = house.door(Erasures.class);
    private final String number = aNumber();
    private InspectionView gone;
    private InspectionView stayed;
    private InspectionView held;
    private InspectionView boundary;

    @BeforeEach
    void people_cross_in_january_and_february() {
        gone = house.crosses(aForeignPassport(number), Direction.ENTRY);
        house.crosses(aForeignPassport(number), Direction.EXIT);
        house.crosses(aCitizensPassport(aNumber()), Direction.EXIT);
        String long_ = aNumber();
        stayed = house.crosses(aForeignPassport(long_), Direction.ENTRY);
        String kept = aNumber();
        held = house.crosses(aForeignPassport(kept), Direction.ENTRY);
        house.crosses(aForeignPassport(kept), Direction.EXIT);
        // one in the morning of the first of February at the port, still January in the keys
        house.clock().set(Instant.parse("2022-01-31T17:00:00Z"));
        boundary = house.crosses(aCitizensPassport(aNumber()), Direction.ENTRY);
        house.clock().set(Instant.parse("2022-02-10T02:00:00Z"));
        house.crosses(aForeignPassport(long_), Direction.EXIT);
        house.clock().set(Instant.parse("2022-03-02T02:00:00Z"));
        house.seal(JANUARY, FEBRUARY);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void hold() {
        house.door(Holds.class)
                .propose(
                        new Held.OfDocument(
                                held.reading().issuer(), held.reading().number()),
                        Hold.Ground.CASE,
                        "case 12",
                        LocalDate.of(2027, 2, 20),
                        RECORDS);
    }

    @Test
    void a_month_goes_with_all_that_hangs_on_it_and_leaves_what_must_stay() {
        assertThat(house.crossings(JANUARY)).isEqualTo(7);
        house.atTheEndOf(JANUARY);
        hold();
        Certificate certificate = house.erase(JANUARY);

        // the long stay, the two that are held, and who counts to February
        assertThat(house.crossings(JANUARY)).isEqualTo(4);
        assertThat(certificate.erased()).containsEntry("crossing", 3L).containsEntry("stay", 1L);
        assertThat(certificate.kept())
                .isEqualTo(Map.of(KeptReason.HELD, 2L, KeptReason.STAY_LASTS, 1L, KeptReason.LATER_MONTH, 1L));
        assertThat(certificate.number()).isEqualTo(1);
        assertThat(certificate.previous()).isEmpty();
        assertThat(certificate.signedBy()).isEqualTo(RECORDS.reference());
        assertThat(certificate.confirmedBy()).isEqualTo(PROTECTION.reference());
        assertThat(erasures.broken()).isEmpty();
        assertThat(house.count("""
                SELECT count(*) FROM inspection.step s
                WHERE NOT EXISTS (SELECT FROM inspection.inspection i WHERE i.id = s.inspection)
                """)).isZero();
        assertThat(house.count("SELECT count(*) FROM audit.entry WHERE action = 'ERASE' AND record LIKE 'retention/%'"))
                .isEqualTo(1);

        // February takes along what January had kept for it; the hold is over by then
        house.atTheEndOf(FEBRUARY);
        Certificate next = house.erase(FEBRUARY);
        assertThat(next.kept()).isEmpty();
        assertThat(house.crossings(JANUARY)).isZero();
        assertThat(house.count("SELECT count(*) FROM stays.stay")).isZero();
        assertThat(next.number()).isEqualTo(2);
        assertThat(erasures.broken()).isEmpty();
    }

    @Test
    void each_guard_keeps_the_month() throws IOException {
        house.clock().set(Instant.parse("2027-01-31T23:00:00Z"));
        hindered(JANUARY, Hindrance.STILL_KEPT);
        house.atTheEndOf(JANUARY);
        hindered(FEBRUARY, Hindrance.NOT_THE_NEXT);
        assertThatThrownBy(() -> erasures.sign(JANUARY, PROTECTION)).isInstanceOf(RetentionProblem.NotYours.class);
        assertThatThrownBy(() -> erasures.sign(
                        JANUARY, As.clientOf("robot", Permission.RETENTION_SIGN, Permission.RETENTION_CONFIRM)))
                .isInstanceOf(RetentionProblem.PersonDecides.class);
        // a correction after the seal: the archive has to be written again
        var proposed = house.door(Corrections.class).propose(gone.id(), new Change.Annulled(), "Twice.", OFFICER);
        house.door(Corrections.class).answer(proposed.id(), Corrections.Answer.CONFIRM, COMMANDER);
        hindered(JANUARY, Hindrance.CHANGED_SINCE);
        house.seal(JANUARY);

        Erasure signed = erasures.sign(JANUARY, RECORDS);
        assertThatThrownBy(() -> erasures.carryOut(signed.id())).isInstanceOf(RetentionProblem.NotNow.class);
        assertThatThrownBy(() -> erasures.confirm(signed.id(), RECORDS)).isInstanceOf(RetentionProblem.NotYours.class);
        // nobody does both halves, in the schema either
        assertThatThrownBy(() -> house.jdbc().sql("""
                                UPDATE retention.erasure
                                SET state = 'CONFIRMED', confirmed_by = signed_by, confirmed_at = now()
                                """).update()).hasMessageContaining("by_two_people");
        Erasure confirmed = erasures.confirm(signed.id(), PROTECTION);
        // the archive is lost between the signatures and the deed
        Path manifest = house.archive().resolve("month=2022-01-01/vintage=2/manifest.json");
        Path away = house.archive().resolveSibling("away.json");
        Files.move(manifest, away);
        assertThat(erasures.carryOut(confirmed.id())).isEmpty();
        assertThat(erasures.all().getFirst().hindrance()).contains(Hindrance.ARCHIVE_DAMAGED);
        assertThat(house.crossings(JANUARY)).isEqualTo(7);
        Files.move(away, manifest);
        assertThat(erasures.carryOut(confirmed.id())).isPresent();
        hindered(JANUARY, Hindrance.NOT_THE_NEXT);
    }

    private void hindered(YearMonth month, Hindrance why) {
        assertThatThrownBy(() -> erasures.sign(month, RECORDS))
                .isInstanceOfSatisfying(
                        RetentionProblem.Hindered.class,
                        problem -> assertThat(problem.hindrance()).isEqualTo(why));
    }

    @Test
    void broken_off_in_the_middle_nothing_has_happened_and_it_is_carried_out_afterwards() {
        house.atTheEndOf(JANUARY);
        Erasure confirmed = house.confirmed(JANUARY);
        long stays = house.count("SELECT count(*) FROM stays.stay");
        house.breakTheNextErasure();
        assertThatThrownBy(() -> erasures.carryOut(confirmed.id())).isInstanceOf(RuntimeException.class);

        assertThat(house.crossings(JANUARY)).isEqualTo(7);
        assertThat(house.count("SELECT count(*) FROM stays.stay")).isEqualTo(stays);
        assertThat(erasures.certificates()).isEmpty();
        assertThat(house.door(ErasedMonths.class).last()).isEmpty();
        assertThat(erasures.all().getFirst().state()).isEqualTo(ErasureState.CONFIRMED);

        assertThat(erasures.carryOut(confirmed.id())).isPresent();
        assertThat(house.crossings(JANUARY)).isEqualTo(2);
    }

    @Test
    void whoever_asks_about_an_erased_month_gets_a_clear_answer() {
        Bulletin before = house.door(Bulletins.class).compile(Period.month(JANUARY), Bulletins.Freshness.RECOUNTED);
        house.atTheEndOf(JANUARY);
        house.erase(JANUARY);
        var inspections = house.door(Inspections.class);
        assertThatThrownBy(() -> inspections.get(gone.id(), OFFICER, "BORDER_INSPECTION"))
                .isInstanceOf(InspectionProblem.Erased.class);
        // one that is kept is read, but not corrected: neither it, nor another one into the month
        assertThat(inspections.get(stayed.id(), OFFICER, "BORDER_INSPECTION").id())
                .isEqualTo(stayed.id());
        var corrections = house.door(Corrections.class);
        assertThatThrownBy(() -> corrections.propose(stayed.id(), new Change.Annulled(), "Twice.", OFFICER))
                .isInstanceOf(InspectionProblem.Erased.class);
        assertThatThrownBy(() -> corrections.propose(boundary.id(), new Change.Annulled(), "Twice.", OFFICER))
                .isInstanceOf(InspectionProblem.Erased.class);
        var found = inspections.list(
                new Inspections.Filter(
                        Optional.of(PORT),
                        Optional.of(LocalDate.of(2022, 1, 16)),
                        Optional.empty(),
                        Optional.empty(),
                        50),
                OFFICER,
                "BORDER_INSPECTION");
        assertThat(found.erased()).map(ErasedMonth::month).contains(JANUARY);
        assertThat(found.rows()).hasSize(1);
        assertThatThrownBy(() -> house.door(Recomputations.class)
                        .recompute(Instant.parse("2022-01-20T00:00:00Z"), Instant.parse("2022-03-01T00:00:00Z"), 10))
                .isInstanceOf(InspectionProblem.Erased.class);
        late();
        // and figures are what they were
        assertThat(house.door(Bulletins.class)
                        .compile(Period.month(JANUARY), Bulletins.Freshness.RECOUNTED)
                        .observations())
                .isEqualTo(before.observations());
        assertThat(house.door(Bulletins.class)
                        .compileArchived(Period.month(JANUARY), Bulletins.Engine.DUCKDB, (_, _) -> {})
                        .observations())
                .isEqualTo(before.observations());
    }

    /** A port that comes back with a day of the erased month. */
    private void late() {
        var batches = house.door(InspectionBatches.class);
        var late = batches.read(List.of(new Arrived(
                Instant.parse("2022-01-20T04:00:00Z"),
                PORT,
                Direction.ENTRY,
                Channel.DESK,
                aForeignPassport(aNumber()),
                new IfReferred.Admitted(NationalityGroup.FOREIGNER, "in order"))));
        assertThatThrownBy(() ->
                        batches.record("late", late, new Officers(OFFICER.id(), OFFICER.id(), COMMANDER.id()), OFFICER))
                .isInstanceOf(InspectionProblem.Erased.class);
        assertThat(batches.recorded("late")).isFalse();
        // whoever writes past the program is refused by the table itself
        assertThatThrownBy(() -> house.jdbc()
                        .sql("INSERT INTO inspection.inspection SELECT * FROM inspection.inspection WHERE id = :id")
                        .param("id", stayed.id().value())
                        .update())
                .hasMessageContaining("was erased and takes nothing in");
        assertThat(house.door(Stays.class).open(new Bearer("FRA", number))).isEmpty();
    }

    @Test
    void what_two_officers_did_not_confirm_holds_too_and_what_was_rejected_does_not() {
        house.atTheEndOf(JANUARY);
        hold();
        Hold proposed = house.door(Holds.class).all().getFirst();
        assertThatThrownBy(() -> house.door(Holds.class).answer(proposed.id(), Holds.Answer.CONFIRM, RECORDS))
                .isInstanceOf(RetentionProblem.NotYours.class);
        Hold rejected = house.door(Holds.class).answer(proposed.id(), Holds.Answer.REJECT, PROTECTION);
        assertThat(rejected.held()).isEmpty();
        house.door(Holds.class)
                .propose(
                        new Held.OfSpan(Optional.of(PORT), LocalDate.of(2022, 1, 16), LocalDate.of(2022, 1, 16)),
                        Hold.Ground.COURT_ORDER,
                        "order 3",
                        LocalDate.of(2027, 3, 1),
                        RECORDS);
        assertThat(house.erase(JANUARY).kept()).containsEntry(KeptReason.HELD, 6L);
        assertThat(house.crossings(JANUARY)).isEqualTo(7);
    }
}
