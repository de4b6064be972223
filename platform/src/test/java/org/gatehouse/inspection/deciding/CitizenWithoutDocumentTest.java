package org.gatehouse.inspection.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.inspection.Travellers.COMMANDER;
import static org.gatehouse.inspection.Travellers.OFFICER_LI;
import static org.gatehouse.inspection.Travellers.PUDONG;
import static org.gatehouse.inspection.Travellers.SECOND_LINE;
import static org.gatehouse.inspection.Travellers.aKey;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.access.Actor;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.inspection.CaseGround;
import org.gatehouse.inspection.CitizenClaim;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.inspection.sheet.DecisionKind;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.testing.HouseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nobody is refused entry to the own country, with a document or without. */
@HouseTest
class CitizenWithoutDocumentTest {

    private static final String A = "00000000-0000-0000-0000-0000000000aa";
    private static final String B = "00000000-0000-0000-0000-0000000000bb";

    private final Inspections inspections;
    private final JdbcTemplate jdbc;

    CitizenWithoutDocumentTest(Inspections inspections, JdbcTemplate jdbc) {
        this.inspections = inspections;
        this.jdbc = jdbc;
    }

    private InspectionView home(NationalityGroup group, Actor by) {
        var claim = new CitizenClaim(
                group,
                "MUSTER",
                "VERA",
                PartialDate.parse("1985-06"),
                CitizenClaim.Source.REGISTER,
                "The register of passports shows her portrait.");
        return inspections.open(Arrival.home(PUDONG, claim), aKey(), by);
    }

    private InspectionView decide(InspectionView view, Decision decision, Actor by) {
        inspections.get(view.id(), by, "SECOND_LINE_REVIEW");
        return inspections.decide(view.id(), decision, view.version(), by);
    }

    @ParameterizedTest
    @EnumSource(names = {"CITIZEN", "HMT_RESIDENT"})
    void a_citizen_is_recorded_confirmed_by_another_officer_and_admitted(NationalityGroup group) {
        var opened = home(group, OFFICER_LI);
        assertThat(opened.status()).isEqualTo(InspectionStatus.SECOND_LINE);
        assertThat(opened.verdict()).isEqualTo(Verdict.REFER);
        assertThat(opened.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.NO_DOCUMENT);
        assertThat(opened.group()).isEmpty();
        assertThat(opened.bearerName()).isEqualTo("MUSTER, VERA");

        var confirmed = decide(opened, new Decision.ConfirmCitizenship("I saw the portrait too."), SECOND_LINE);
        assertThat(confirmed.group()).contains(group);
        assertThat(confirmed.nationality()).isEqualTo("CHN");

        var admitted = decide(confirmed, new Decision.Admit(Optional.empty(), "Known by the register."), SECOND_LINE);
        assertThat(admitted.conclusion().orElseThrow().outcome()).isEqualTo(Outcome.ADMITTED);
        assertThat(admitted.claim().orElseThrow().state()).isEqualTo(CitizenClaim.State.CONFIRMED);
        assertThat(jdbc.queryForObject(
                        "SELECT nationality_group FROM inspection.inspection WHERE id = ?",
                        String.class,
                        admitted.id().value()))
                .as("counted among those who live where the document would say")
                .isEqualTo(group.name());
    }

    @Test
    void who_recorded_does_not_confirm() {
        var opened = home(NationalityGroup.CITIZEN, SECOND_LINE);
        for (Decision own :
                new Decision[] {new Decision.ConfirmCitizenship("me"), new Decision.DenyCitizenship("me")}) {
            assertThatThrownBy(() -> decide(opened, own, SECOND_LINE))
                    .isInstanceOf(InspectionProblem.SecondOfficerNeeded.class);
        }
        assertThat(DecisionKind.open(opened, SECOND_LINE))
                .doesNotContain(DecisionKind.CONFIRM_CITIZENSHIP, DecisionKind.DENY_CITIZENSHIP);
        assertThat(DecisionKind.open(opened, COMMANDER))
                .contains(DecisionKind.CONFIRM_CITIZENSHIP, DecisionKind.DENY_CITIZENSHIP);
    }

    @Test
    void no_refusal_is_offered_and_none_is_taken_before_or_after_the_confirmation() {
        var refusal = new Decision.ProposeRefusal(LegalGround.NO_VALID_DOCUMENT, "no document");
        var opened = home(NationalityGroup.CITIZEN, OFFICER_LI);
        var confirmed = decide(
                home(NationalityGroup.CITIZEN, OFFICER_LI), new Decision.ConfirmCitizenship("asked"), SECOND_LINE);
        for (InspectionView view : Stream.of(opened, confirmed).toList()) {
            assertThat(DecisionKind.open(view, COMMANDER)).doesNotContain(DecisionKind.PROPOSE_REFUSAL);
            assertThatThrownBy(() -> decide(view, refusal, COMMANDER)).isInstanceOf(InspectionProblem.OwnCountry.class);
        }
        assertThatThrownBy(() -> decide(
                        opened, new Decision.HandOver(CaseGround.INVESTIGATION, "Police", "1", "who is it"), COMMANDER))
                .isInstanceOf(InspectionProblem.IdentityNotEstablished.class);
        assertThatThrownBy(() -> decide(
                        opened,
                        new Decision.EstablishIdentity(NationalityGroup.FOREIGNER, "FRA", "looks so"),
                        COMMANDER))
                .as("nobody is made a foreigner past the second officer")
                .isInstanceOf(InspectionProblem.CitizenshipUnanswered.class);
        assertThatThrownBy(() -> decide(opened, new Decision.Admit(Optional.empty(), "let in"), COMMANDER))
                .isInstanceOf(InspectionProblem.IdentityNotEstablished.class);
    }

    @Test
    void who_is_found_to_be_a_foreigner_is_inspected_as_one_and_can_still_be_confirmed_before() {
        var denied = decide(
                home(NationalityGroup.CITIZEN, OFFICER_LI),
                new Decision.DenyCitizenship("The consulate of France knows her as French."),
                SECOND_LINE);
        assertThat(denied.claim().orElseThrow().state()).isEqualTo(CitizenClaim.State.NOT_CONFIRMED);
        assertThatThrownBy(() -> decide(
                        denied, new Decision.EstablishIdentity(NationalityGroup.CITIZEN, "CHN", "alone"), COMMANDER))
                .as("one officer alone makes nobody a citizen")
                .isInstanceOf(InspectionProblem.CitizenshipUnanswered.class);
        assertThat(DecisionKind.open(denied, COMMANDER))
                .contains(DecisionKind.CONFIRM_CITIZENSHIP, DecisionKind.ESTABLISH_IDENTITY)
                .doesNotContain(DecisionKind.DENY_CITIZENSHIP, DecisionKind.PROPOSE_REFUSAL);

        var known = decide(
                denied,
                new Decision.EstablishIdentity(NationalityGroup.FOREIGNER, "FRA", "by the consulate"),
                COMMANDER);
        var proposed =
                decide(known, new Decision.ProposeRefusal(LegalGround.NO_VALID_DOCUMENT, "no document"), SECOND_LINE);
        assertThat(proposed.status()).isEqualTo(InspectionStatus.REFUSAL_PROPOSED);
    }

    @Test
    void a_proof_that_comes_later_still_counts() {
        var denied = decide(
                home(NationalityGroup.CITIZEN, OFFICER_LI), new Decision.DenyCitizenship("not found"), SECOND_LINE);
        var confirmed = decide(denied, new Decision.ConfirmCitizenship("The mother brought the card."), COMMANDER);
        assertThat(confirmed.group()).contains(NationalityGroup.CITIZEN);
    }

    private void insert(
            String status,
            @Nullable String outcome,
            @Nullable String group,
            @Nullable String claim,
            @Nullable String claimBy,
            @Nullable String answeredBy) {
        boolean closed = outcome != null;
        boolean claimed = claim != null;
        jdbc.update(
                """
                INSERT INTO inspection.inspection (
                    id, port, direction, mode, channel, mrz, issuer, nationality, document_kind, document_number, findings,
                    verdict, rules_version, status, version, day, second_line, nationality_group, decided_by, confirmed_by,
                    ground, words, outcome, decided_at, recorded_in, claim_state, claim_group, claim_surname, claim_given,
                    claim_born, claim_source, claim_words, claim_by, claim_answered_by)
                VALUES (?, 'CNPVG', 'ENTRY', 'AIR', 'DESK', '', '', '', '', '', '{}', 'REFER', '1', ?, 2, '2022-01-15', true,
                        ?, ?::uuid, ?::uuid, 'NO_VALID_DOCUMENT', 'why', ?, CASE WHEN ? THEN now() END,
                        CASE WHEN ? THEN 1 END, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::uuid)
                """,
                TimeOrderedId.at(Instant.parse("2022-01-15T02:00:00Z")),
                status,
                group,
                A,
                B,
                outcome,
                closed,
                closed,
                claim,
                claimed ? "CITIZEN" : null,
                claimed ? "MUSTER" : null,
                claimed ? "" : null,
                claimed ? "" : null,
                claimed ? "PAPER" : null,
                claimed ? "card" : null,
                claimBy,
                answeredBy);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "claim_before_refusal,                 CLOSED,           REFUSED,  FOREIGNER, CONFIRMED,     A, B",
        "claim_before_refusal,                 REFUSAL_PROPOSED, ,         ,          CLAIMED,       A, ",
        "claim_answered_before_the_end,        SECOND_LINE,      ,         CITIZEN,   CLAIMED,       A, ",
        "claim_answered_before_the_end,        CLOSED,           ADMITTED, FOREIGNER, CLAIMED,       A, ",
        "claim_answered_by_another,            CLOSED,           ADMITTED, CITIZEN,   CONFIRMED,     A, A",
        "claim_answered_by_another,            CLOSED,           ADMITTED, CITIZEN,   CONFIRMED,     A, ",
        "claim_whole_or_not_at_all,            CLOSED,           ADMITTED, CITIZEN,   CONFIRMED,     ,  B",
        "claim_whole_or_not_at_all,            CLOSED,           ADMITTED, FOREIGNER, ,              A, ",
        "confirmed_is_citizen,                 SECOND_LINE,      ,         ,          CONFIRMED,     A, B",
        "confirmed_is_citizen,                 CLOSED,           ADMITTED, FOREIGNER, CONFIRMED,     A, B",
        "citizen_without_document_by_two,      CLOSED,           ADMITTED, CITIZEN,   ,              ,  ",
        "citizen_without_document_by_two,      CLOSED,           ADMITTED, CITIZEN,   NOT_CONFIRMED, A, B",
        "citizen_without_document_by_two,      CLOSED,           ADMITTED, HMT_RESIDENT, ,           ,  ",
        "own_country,                          CLOSED,           REFUSED,  CITIZEN,   NOT_CONFIRMED, A, B",
    })
    void the_schema_refuses_what_the_law_forbids(
            String law,
            String status,
            @Nullable String outcome,
            @Nullable String group,
            @Nullable String claim,
            @Nullable String by,
            @Nullable String answeredBy) {
        assertThatThrownBy(() -> insert(status, outcome, group, claim, officer(by), officer(answeredBy)))
                .hasMessageContaining(law);
    }

    @Test
    void what_the_law_allows_goes_in() {
        insert("CLOSED", "ADMITTED", "CITIZEN", "CONFIRMED", A, B);
        insert("CLOSED", "REFUSED", "FOREIGNER", "NOT_CONFIRMED", A, B);
        insert("CLOSED", "ADMITTED", "FOREIGNER", null, null, null);
    }

    @Test
    void a_recorded_claim_is_answered_and_never_changed() {
        var opened = home(NationalityGroup.CITIZEN, OFFICER_LI);
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE inspection.inspection SET claim_surname = 'OTHER' WHERE id = ?",
                        opened.id().value()))
                .hasMessageContaining("answered, not changed");
    }

    private static @Nullable String officer(@Nullable String letter) {
        return "A".equals(letter) ? A : "B".equals(letter) ? B : null;
    }
}
