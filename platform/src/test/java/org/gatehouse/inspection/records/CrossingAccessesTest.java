package org.gatehouse.inspection.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Role;
import org.gatehouse.access.duty.Charges;
import org.gatehouse.access.duty.OfficerRow;
import org.gatehouse.access.duty.OfficerStore;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditRecords;
import org.gatehouse.audit.AuditRecords.Query;
import org.gatehouse.audit.RecordAccesses;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

/** Who came to a crossing: shown by name to those who watch, and to nobody unseen. */
@HouseTest
class CrossingAccessesTest {

    private static final PortCode PORT = new PortCode("CNTAO");
    private static final Actor COMMANDER = As.commanderAt(PORT.value());
    /** Entries of one millisecond have no order. */
    private static final Duration A_MOMENT = Duration.ofMillis(5);

    private static final String SECTION = "Who came to this crossing";

    private final MockMvc mvc;
    private final Inspections inspections;
    private final Charges charges;
    private final OfficerStore officers;
    private final AuditRecords audit;
    private final RecordAccesses accesses;
    private final SettableClock clock;

    CrossingAccessesTest(
            MockMvc mvc,
            Inspections inspections,
            Charges charges,
            OfficerStore officers,
            AuditRecords audit,
            RecordAccesses accesses,
            SettableClock clock) {
        this.clock = clock;
        this.mvc = mvc;
        this.inspections = inspections;
        this.charges = charges;
        this.officers = officers;
        this.audit = audit;
        this.accesses = accesses;
    }

    private Actor appointed(String signInName, String name) {
        charges.appoint(
                As.staffOf(Role.ADMINISTRATOR), signInName, name, Optional.of(PORT), Set.of(Role.INSPECTION_OFFICER));
        return officers.named(signInName).map(OfficerRow::actor).orElseThrow();
    }

    private InspectionView admittedBy(Actor officer, String number) {
        var arrival = new Arrival(PORT, Direction.ENTRY, Channel.DESK, aForeignPassport(number));
        InspectionView opened = inspections.open(arrival, aKey(), officer);
        clock.advance(A_MOMENT);
        InspectionView decided = inspections.decide(opened.id(), new Decision.Admit(Optional.empty(), ""), 1, officer);
        clock.advance(A_MOMENT);
        return decided;
    }

    private String page(String path, Actor who, String language) throws Exception {
        return mvc.perform(get(path).with(As.actor(who)).accept("text/html").header("Accept-Language", language))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void a_shift_commander_reads_beside_the_crossing_who_came_to_it_and_why() throws Exception {
        Actor officer = appointed("accesses.named", "Qiao of the Desk");
        InspectionView crossing = admittedBy(officer, aNumber());
        String english = page("/crossings/" + crossing.id(), COMMANDER, "en");
        assertThat(english)
                .contains(SECTION, "Qiao of the Desk", "Inspection officer", "Border inspection", "Admitted")
                .contains("Not in the book of officers")
                .doesNotContain("??");
        assertThat(page("/crossings/" + crossing.id(), COMMANDER, "zh"))
                .contains("何人因何查阅本记录", "Qiao of the Desk", "边防检查")
                .doesNotContain("??");
    }

    @Test
    void an_inspection_officer_sees_the_crossing_and_not_who_came_to_it() throws Exception {
        Actor officer = appointed("accesses.hidden", "Qin of the Desk");
        InspectionView crossing = admittedBy(officer, aNumber());
        assertThat(page("/crossings/" + crossing.id(), officer, "en")).doesNotContain(SECTION);
        mvc.perform(get("/crossings/" + crossing.id() + "/accesses").with(As.actor(officer)))
                .andExpect(status().isForbidden());
    }

    @Test
    void who_watches_over_powers_reads_the_accesses_and_nothing_of_the_traveller() throws Exception {
        String number = aNumber();
        InspectionView crossing = admittedBy(appointed("accesses.watched", "Qu of the Desk"), number);
        for (Role role : List.of(Role.AUDITOR, Role.DATA_PROTECTION_OFFICER)) {
            String shown = page("/crossings/" + crossing.id() + "/accesses", As.staffOf(role), "en");
            assertThat(shown)
                    .contains(SECTION, "Qu of the Desk", "Review of the audit")
                    .doesNotContain("MUSTER", number, "??");
            mvc.perform(get("/crossings/" + crossing.id()).with(As.staff(role))).andExpect(status().isForbidden());
        }
    }

    @Test
    void looking_at_who_looked_is_itself_entered() throws Exception {
        InspectionView crossing = admittedBy(appointed("accesses.entered", "Quan of the Desk"), aNumber());
        page("/crossings/" + crossing.id(), COMMANDER, "en");
        var looks = audit.find(
                new Query(
                        Optional.of(COMMANDER.reference()),
                        Optional.of("audit/entries-of/inspection/inspection/" + crossing.id()),
                        Optional.of(Action.READ),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                10);
        assertThat(looks).hasSize(1);
    }

    @Test
    void many_accesses_are_shown_page_by_page_and_each_once() throws Exception {
        InspectionView crossing = admittedBy(appointed("accesses.many", "Que of the Desk"), aNumber());
        for (int i = 0; i < CrossingAccesses.ROWS_A_PAGE; i++) {
            inspections.get(crossing.id(), COMMANDER, "BORDER_INSPECTION");
        }
        assertThat(page("/crossings/" + crossing.id(), COMMANDER, "en")).contains("All accesses to this crossing");
        Actor auditor = As.staffOf(Role.AUDITOR);
        String first = page("/crossings/" + crossing.id() + "/accesses", auditor, "en");
        assertThat(first).contains("Older accesses").doesNotContain("Que of the Desk");
        String before = first.replaceAll("(?s).*accesses\\?before=([0-9a-f-]{36}).*", "$1");
        assertThat(page("/crossings/" + crossing.id() + "/accesses?before=" + before, auditor, "en"))
                .contains("Que of the Desk")
                .doesNotContain("Older accesses");
    }

    @Test
    void the_door_answers_with_the_entries_of_the_record_alone_latest_first() {
        Actor officer = appointed("accesses.door", "Qiu of the Desk");
        InspectionView crossing = admittedBy(officer, aNumber());
        admittedBy(officer, aNumber());
        var found = accesses.of(
                "inspection/inspection/" + crossing.id(),
                COMMANDER.reference(),
                "AUDIT_REVIEW",
                Optional.<UUID>empty(),
                10);
        assertThat(found)
                .extracting(AuditRecords.Recorded::entry)
                .extracting(AuditEntry::action)
                .containsExactly(Action.DECIDE, Action.CREATE);
        assertThat(found).allSatisfy(row -> assertThat(row.entry().actor()).isEqualTo(officer.reference()));
    }
}
