package org.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.KnownActor.Kind;
import org.gatehouse.access.duty.Charges;
import org.gatehouse.access.duty.OfficerRow;
import org.gatehouse.access.duty.OfficerStore;
import org.gatehouse.access.duty.TechnicalClients;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The audit knows references; people who read it are told names, files keep the references. */
@HouseTest
class NamesInTheAuditTest {

    private static final Actor ADMINISTRATOR = As.staffOf(Role.ADMINISTRATOR);

    private final MockMvc mvc;
    private final Officers book;
    private final Charges charges;
    private final OfficerStore officers;
    private final TechnicalClients clients;
    private final AuditTrail trail;

    NamesInTheAuditTest(
            MockMvc mvc,
            Officers book,
            Charges charges,
            OfficerStore officers,
            TechnicalClients clients,
            AuditTrail trail) {
        this.mvc = mvc;
        this.book = book;
        this.charges = charges;
        this.officers = officers;
        this.clients = clients;
        this.trail = trail;
    }

    private Actor officer(String signInName, String name) {
        charges.appoint(ADMINISTRATOR, signInName, name, Optional.empty(), Set.of(Role.STATISTICIAN));
        return officers.named(signInName).map(OfficerRow::actor).orElseThrow();
    }

    private void entered(String actor, String record) {
        trail.append(new AuditEntry(actor, AuditEntry.Action.READ, record, Purpose.STATISTICS.name(), ""));
    }

    private String page(String record) throws Exception {
        return mvc.perform(get("/audit")
                        .param("record", record)
                        .with(As.staff(Role.AUDITOR))
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void the_book_answers_for_every_reference_that_it_is_asked_for() {
        Actor officer = officer("named.one", "Na of the Book");
        clients.register(
                ADMINISTRATOR, "named-gate", "Gate 7", Optional.empty(), Set.of(Permission.CHANNEL_INSPECT), List.of());
        String nobody = "officer:" + new UUID(7, 7);
        var behind = book.behind(List.of(
                officer.reference(),
                "client:named-gate",
                nobody,
                "officer:scribble",
                "client:none",
                "system:audit",
                "public"));
        assertThat(behind).hasSize(7);
        assertThat(behind.get(officer.reference()))
                .isEqualTo(
                        new KnownActor(officer.reference(), Kind.OFFICER, "Na of the Book", Set.of(Role.STATISTICIAN)));
        assertThat(behind.get("client:named-gate"))
                .isEqualTo(new KnownActor("client:named-gate", Kind.CLIENT, "Gate 7", Set.of()));
        assertThat(behind.values().stream().map(KnownActor::kind))
                .containsExactlyInAnyOrder(
                        Kind.OFFICER, Kind.CLIENT, Kind.UNKNOWN, Kind.UNKNOWN, Kind.UNKNOWN, Kind.HOUSE, Kind.PUBLIC);
        assertThat(behind.get(nobody).name()).isEqualTo(nobody);
        assertThat(book.behind(List.of())).isEmpty();
    }

    @Test
    void the_page_names_officers_and_programs_and_keeps_the_reference_beside_the_name() throws Exception {
        Actor officer = officer("named.two", "Ni of the Page");
        clients.register(
                ADMINISTRATOR, "named-lane", "Lane 3", Optional.empty(), Set.of(Permission.CHANNEL_INSPECT), List.of());
        entered(officer.reference(), "access/names/page");
        entered("client:named-lane", "access/names/page");
        entered("public", "access/names/page");
        entered("system:audit", "access/names/page");
        assertThat(page("access/names/page"))
                .contains("Ni of the Page", "Statistician", officer.reference())
                .contains("Lane 3", "Program", "client:named-lane")
                .contains("Not signed in", "Gatehouse itself")
                .doesNotContain("??");
    }

    @Test
    void a_file_of_the_audit_has_references_and_no_names() throws Exception {
        Actor officer = officer("named.three", "Nu of the File");
        entered(officer.reference(), "access/names/file");
        var started = mvc.perform(get("/audit/export")
                        .param("record", "access/names/file")
                        .with(As.staff(Role.AUDITOR)))
                .andExpect(request().asyncStarted())
                .andReturn();
        String csv = mvc.perform(MockMvcRequestBuilders.asyncDispatch(started))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv).contains(officer.reference()).doesNotContain("Nu of the File");
    }

    @Test
    void a_search_by_sign_in_name_or_program_finds_what_they_did() throws Exception {
        Actor officer = officer("named.four", "No of the Search");
        entered(officer.reference(), "access/names/search");
        for (String asked : List.of("named.four", " Named.Four ", officer.reference())) {
            assertThat(mvc.perform(get("/audit")
                                    .param("actor", asked)
                                    .with(As.staff(Role.AUDITOR))
                                    .header("Accept-Language", "en"))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .as(asked)
                    .contains("access/names/search");
        }
    }
}
