package org.gatehouse.stays.irregular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.stays.Movements.apply;
import static org.gatehouse.stays.Movements.entered;
import static org.gatehouse.stays.Movements.left;
import static org.gatehouse.stays.Movements.only;
import static org.gatehouse.stays.Movements.somebody;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Purpose;
import org.gatehouse.access.Role;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditRecords;
import org.gatehouse.reference.PortCode;
import org.gatehouse.stays.Conclusion;
import org.gatehouse.stays.Conclusion.Link;
import org.gatehouse.stays.Hearing;
import org.gatehouse.stays.IrregularId;
import org.gatehouse.stays.IrregularState;
import org.gatehouse.stays.IrregularStay;
import org.gatehouse.stays.IrregularStays;
import org.gatehouse.stays.StayProblem;
import org.gatehouse.stays.Stays;
import org.gatehouse.stays.Stays.Bearer;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** From the finding to a conclusion; nothing against anybody unheard, by one alone, or by a program. */
@HouseTest
class IrregularDeskTest {

    private static final String PORT = "CNWEI";
    private static final Actor OFFICER = As.officerAt(PORT);
    private static final Actor COMMANDER = As.commanderAt(PORT);
    private static final Hearing SAID =
            new Hearing.Statement("I was in hospital.", "fr", Optional.of("Interpreter 17"));
    private static final Conclusion EXCUSED = new Conclusion.Excused(Conclusion.Excuse.ILLNESS, "Papers seen.");
    private static final Conclusion CONFIRMED = new Conclusion.Confirmed("Nothing explains it.", "Exit-entry office");

    private final Stays stays;
    private final IrregularStays irregular;
    private final TransactionTemplate transaction;
    private final AuditRecords audit;

    IrregularDeskTest(Stays stays, IrregularStays irregular, TransactionTemplate transaction, AuditRecords audit) {
        this.stays = stays;
        this.irregular = irregular;
        this.transaction = transaction;
        this.audit = audit;
    }

    private IrregularStay overstay() {
        Bearer bearer = somebody();
        apply(transaction, stays, entered(bearer, PORT, "2022-01-01", "2022-01-05"), left(bearer, PORT, "2022-01-09"));
        return only(irregular, bearer, OFFICER);
    }

    /** Somebody who holds both halves, as no role does. */
    private static Actor both() {
        Set<Permission> all = EnumSet.copyOf(Role.permissionsOf(Set.of(Role.INSPECTION_OFFICER, Role.SHIFT_COMMANDER)));
        var id = new OfficerId(UUID.randomUUID());
        return new Actor(id, "officer:" + id, "Both", Optional.of(new PortCode(PORT)), all);
    }

    @Test
    void heard_by_one_and_confirmed_by_another() {
        IrregularId id = overstay().id();
        IrregularStay heard = irregular.hear(id, SAID, 1, OFFICER);
        assertThat(heard.state()).isEqualTo(IrregularState.HEARD);
        assertThat(heard.version()).isEqualTo(2);
        assertThat(heard.hearings()).singleElement().satisfies(one -> {
            assertThat(one.hearing()).isEqualTo(SAID);
            assertThat(one.by()).isEqualTo(OFFICER.id());
        });
        IrregularStay concluded = irregular.conclude(id, CONFIRMED, 2, COMMANDER);
        assertThat(concluded.state()).isEqualTo(IrregularState.CONFIRMED);
        assertThat(concluded.conclusion().orElseThrow().conclusion()).isEqualTo(CONFIRMED);
        assertThat(concluded.conclusion().orElseThrow().by()).isEqualTo(COMMANDER.id());
    }

    @Test
    void nobody_is_judged_unheard() {
        IrregularId id = overstay().id();
        assertThatThrownBy(() -> irregular.conclude(id, CONFIRMED, 1, COMMANDER))
                .isInstanceOf(StayProblem.NotHeard.class);
        assertThatThrownBy(() -> irregular.conclude(id, EXCUSED, 1, OFFICER)).isInstanceOf(StayProblem.NotHeard.class);
        irregular.hear(id, new Hearing.Attempt("The person left before anybody could ask."), 1, OFFICER);
        assertThat(irregular.conclude(id, CONFIRMED, 2, COMMANDER).state()).isEqualTo(IrregularState.CONFIRMED);
    }

    @Test
    void who_heard_does_not_confirm_however_many_roles_somebody_holds() {
        IrregularId id = overstay().id();
        Actor both = both();
        irregular.hear(id, SAID, 1, both);
        irregular.hear(id, new Hearing.Attempt("A second time."), 2, OFFICER);
        assertThatThrownBy(() -> irregular.conclude(id, CONFIRMED, 3, both))
                .isInstanceOf(StayProblem.AnotherOfficer.class);
        assertThat(irregular.conclude(id, EXCUSED, 3, both).state()).isEqualTo(IrregularState.EXCUSED);
    }

    @Test
    void a_program_confirms_nothing_whatever_it_may() {
        IrregularId id = overstay().id();
        irregular.hear(id, SAID, 1, OFFICER);
        Actor program =
                As.clientOf("stays-program", Permission.STAY_READ, Permission.STAY_HEAR, Permission.STAY_CONFIRM);
        assertThatThrownBy(() -> irregular.conclude(id, CONFIRMED, 2, program))
                .isInstanceOf(StayProblem.PersonConfirms.class);
        assertThat(irregular.conclude(id, EXCUSED, 2, program).state()).isEqualTo(IrregularState.EXCUSED);
    }

    @Test
    void an_officer_who_hears_may_not_confirm_and_one_who_reads_may_do_nothing() {
        IrregularId id = overstay().id();
        irregular.hear(id, SAID, 1, OFFICER);
        assertThatThrownBy(() -> irregular.conclude(id, CONFIRMED, 2, OFFICER))
                .isInstanceOf(AccessProblem.NotPermitted.class);
        Actor reader = As.clientOf("stays-reader", Permission.STAY_READ);
        assertThatThrownBy(() -> irregular.conclude(id, EXCUSED, 2, reader))
                .isInstanceOf(AccessProblem.NotPermitted.class);
        assertThatThrownBy(() -> irregular.hear(id, SAID, 2, reader)).isInstanceOf(AccessProblem.NotPermitted.class);
        Actor nobody = As.clientOf("stays-nobody", Permission.STATISTICS_READ);
        assertThatThrownBy(() -> irregular.get(id, nobody, Purpose.STAY_REVIEW))
                .isInstanceOf(AccessProblem.NotPermitted.class);
    }

    @Test
    void what_is_concluded_is_neither_heard_nor_concluded_again() {
        IrregularId id = overstay().id();
        irregular.hear(id, SAID, 1, OFFICER);
        irregular.conclude(id, EXCUSED, 2, OFFICER);
        assertThatThrownBy(() -> irregular.hear(id, SAID, 3, OFFICER)).isInstanceOf(StayProblem.Concluded.class);
        assertThatThrownBy(() -> irregular.conclude(id, CONFIRMED, 3, COMMANDER))
                .isInstanceOf(StayProblem.Concluded.class);
    }

    @Test
    void what_was_confirmed_is_taken_back_by_who_may_confirm_only() {
        IrregularId id = overstay().id();
        irregular.hear(id, SAID, 1, OFFICER);
        irregular.conclude(id, CONFIRMED, 2, COMMANDER);
        Conclusion explained = new Conclusion.Explained(new Link.OfCrossing(UUID.randomUUID()), "It was found.");
        assertThatThrownBy(() -> irregular.conclude(id, explained, 3, OFFICER))
                .isInstanceOf(AccessProblem.NotPermitted.class);
        assertThatThrownBy(() -> irregular.conclude(id, explained, 3, COMMANDER))
                .isInstanceOf(StayProblem.LinkUnknown.class);
    }

    @Test
    void who_acts_on_an_old_version_is_told() {
        IrregularId id = overstay().id();
        irregular.hear(id, SAID, 1, OFFICER);
        assertThatThrownBy(() -> irregular.conclude(id, EXCUSED, 1, OFFICER)).isInstanceOf(StayProblem.Stale.class);
    }

    @Test
    void another_port_sees_nothing_of_it() {
        IrregularId id = overstay().id();
        Actor elsewhere = As.officerAt("CNCAN");
        assertThatThrownBy(() -> irregular.get(id, elsewhere, Purpose.STAY_REVIEW))
                .isInstanceOf(StayProblem.NoSuchCase.class);
        assertThatThrownBy(() -> irregular.hear(id, SAID, 1, elsewhere)).isInstanceOf(StayProblem.NoSuchCase.class);
    }

    @Test
    void what_says_nothing_is_not_kept() {
        IrregularId id = overstay().id();
        for (Hearing hearing : List.of(
                new Hearing.Statement(" ", "en", Optional.empty()),
                new Hearing.Statement("Words.", "", Optional.empty()),
                new Hearing.Statement("Words.", "klingon", Optional.empty()),
                new Hearing.Attempt("\u0000"),
                new Hearing.Attempt("x".repeat(Hearing.WORDS_MAX + 1)))) {
            assertThatThrownBy(() -> irregular.hear(id, hearing, 1, OFFICER))
                    .as(hearing.toString())
                    .isInstanceOf(StayProblem.class);
        }
        irregular.hear(id, SAID, 1, OFFICER);
        assertThatThrownBy(() -> irregular.conclude(id, new Conclusion.Confirmed("Words.", " "), 2, COMMANDER))
                .isInstanceOf(StayProblem.HandedToMissing.class);
    }

    @Test
    void a_record_that_is_none_explains_nothing() {
        IrregularId id = overstay().id();
        for (Link link : List.of(new Link.OfCorrection(UUID.randomUUID()), new Link.OfCrossing(UUID.randomUUID()))) {
            assertThatThrownBy(() -> irregular.conclude(id, new Conclusion.Explained(link, "It says so."), 1, OFFICER))
                    .isInstanceOf(StayProblem.LinkUnknown.class);
        }
    }

    @Test
    void each_reading_and_each_step_is_in_the_audit_with_its_purpose() {
        IrregularId id = overstay().id();
        irregular.hear(id, SAID, 1, OFFICER);
        irregular.conclude(id, EXCUSED, 2, OFFICER);
        var entries = audit.find(
                new AuditRecords.Query(
                        Optional.empty(),
                        Optional.of("stays/irregular/" + id),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                10);
        assertThat(entries)
                .extracting(entry -> entry.entry().action())
                .containsExactlyInAnyOrder(Action.DECIDE, Action.CHANGE, Action.READ);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.entry().purpose()).isEqualTo("STAY_REVIEW");
            assertThat(entry.entry().justification()).doesNotContain("hospital");
        });
    }
}
