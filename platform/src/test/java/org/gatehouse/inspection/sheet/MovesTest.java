package org.gatehouse.inspection.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.Permission;
import org.gatehouse.inspection.CaseGround;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.TemporaryReason;
import org.gatehouse.reference.NationalityGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of where an inspection stands and what is decided, the forbidden ones too. */
class MovesTest {

    /** Each decision once, so that none is missing here that the law of the house knows. */
    private static final Map<DecisionKind, Decision> ALL = new EnumMap<>(Map.ofEntries(
            Map.entry(DecisionKind.ADMIT, new Decision.Admit(Optional.empty(), "")),
            Map.entry(
                    DecisionKind.ESTABLISH_IDENTITY,
                    new Decision.EstablishIdentity(NationalityGroup.FOREIGNER, "FRA", "")),
            Map.entry(DecisionKind.CONFIRM_CITIZENSHIP, new Decision.ConfirmCitizenship("")),
            Map.entry(DecisionKind.DENY_CITIZENSHIP, new Decision.DenyCitizenship("")),
            Map.entry(
                    DecisionKind.ADMIT_TEMPORARILY,
                    new Decision.AdmitTemporarily(LocalDate.EPOCH, TemporaryReason.TRANSIT, "", "")),
            Map.entry(DecisionKind.HAND_OVER, new Decision.HandOver(CaseGround.WANTED, "", "", "")),
            Map.entry(DecisionKind.SEND_TO_SECOND_LINE, new Decision.SendToSecondLine("")),
            Map.entry(DecisionKind.PROPOSE_REFUSAL, new Decision.ProposeRefusal(LegalGround.ENTRY_BAN, "")),
            Map.entry(DecisionKind.CONFIRM_REFUSAL, new Decision.ConfirmRefusal()),
            Map.entry(DecisionKind.RETURN_REFUSAL, new Decision.ReturnRefusal("")),
            Map.entry(DecisionKind.REFER_FOR_PROTECTION, new Decision.ReferForProtection("")),
            Map.entry(DecisionKind.ADMIT_TO_PROTECTION, new Decision.AdmitToProtection("")),
            Map.entry(DecisionKind.END_PROTECTION, new Decision.EndProtection(""))));

    /** Decisions that end against the traveller, or take the traveller away from here. */
    private static final Set<DecisionKind> AGAINST =
            EnumSet.of(DecisionKind.PROPOSE_REFUSAL, DecisionKind.CONFIRM_REFUSAL, DecisionKind.HAND_OVER);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // decision            | OPEN             | SECOND_LINE      | REFUSAL_PROPOSED | PROTECTION  | CLOSED
                "ADMIT                | CLOSED           | CLOSED           | -                | -           | -",
                "ESTABLISH_IDENTITY   | OPEN             | SECOND_LINE      | -                | -           | -",
                "CONFIRM_CITIZENSHIP  | -                | SECOND_LINE      | -                | -           | -",
                "DENY_CITIZENSHIP     | -                | SECOND_LINE      | -                | -           | -",
                "ADMIT_TEMPORARILY    | -                | CLOSED           | -                | -           | -",
                "HAND_OVER            | -                | CLOSED           | -                | -           | -",
                "SEND_TO_SECOND_LINE  | SECOND_LINE      | -                | -                | -           | -",
                "PROPOSE_REFUSAL      | REFUSAL_PROPOSED | REFUSAL_PROPOSED | -                | -           | -",
                "CONFIRM_REFUSAL      | -                | -                | CLOSED           | -           | -",
                "RETURN_REFUSAL       | -                | -                | SECOND_LINE      | -           | -",
                "REFER_FOR_PROTECTION | PROTECTION       | PROTECTION       | PROTECTION       | -           | -",
                "ADMIT_TO_PROTECTION  | -                | -                | -                | CLOSED      | -",
                "END_PROTECTION       | -                | -                | -                | SECOND_LINE | -",
            })
    void each_decision_leads_where_the_table_says_and_nowhere_else(
            DecisionKind kind, String open, String secondLine, String proposed, String protection, String closed) {
        List<String> expected = List.of(open, secondLine, proposed, protection, closed);
        assertThat(Arrays.stream(InspectionStatus.values())
                        .map(status ->
                                status.after(decision(kind)).map(Enum::name).orElse("-"))
                        .toList())
                .isEqualTo(expected);
    }

    private static Decision decision(DecisionKind kind) {
        return Optional.ofNullable(ALL.get(kind)).orElseThrow();
    }

    @Test
    void the_table_is_of_all_decisions_that_there_are() {
        assertThat(ALL.keySet()).containsExactly(DecisionKind.values());
        assertThat(ALL.values().stream().map(Decision::getClass).distinct())
                .hasSize(Decision.class.getPermittedSubclasses().length);
    }

    @Test
    void from_a_claim_of_protection_no_path_leads_against_the_traveller_without_the_authoritys_decision() {
        Set<InspectionStatus> reached = EnumSet.of(InspectionStatus.PROTECTION);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            InspectionStatus here = open.remove();
            ALL.forEach((kind, decision) -> {
                if (kind != DecisionKind.END_PROTECTION) {
                    here.after(decision).ifPresent(next -> {
                        assertThat(AGAINST).as("%s at %s", kind, here).doesNotContain(kind);
                        if (reached.add(next)) {
                            open.add(next);
                        }
                    });
                }
            });
        }
        assertThat(reached).containsExactlyInAnyOrder(InspectionStatus.PROTECTION, InspectionStatus.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(InspectionStatus.class)
    void protection_is_asked_for_wherever_something_can_still_be_decided(InspectionStatus status) {
        assertThat(status.after(decision(DecisionKind.REFER_FOR_PROTECTION)).isPresent())
                .isEqualTo(status != InspectionStatus.CLOSED && status != InspectionStatus.PROTECTION);
    }

    @ParameterizedTest
    @EnumSource(InspectionStatus.class)
    void only_officers_who_confirm_sign_and_only_the_second_line_hands_over(InspectionStatus status) {
        assertThat(status.needed(decision(DecisionKind.CONFIRM_REFUSAL))).isEqualTo(Permission.REFUSAL_CONFIRM);
        if (status != InspectionStatus.OPEN) {
            assertThat(status.needed(decision(DecisionKind.HAND_OVER))).isEqualTo(Permission.SECOND_LINE_DECIDE);
            assertThat(status.needed(decision(DecisionKind.ADMIT_TEMPORARILY)))
                    .isEqualTo(Permission.SECOND_LINE_DECIDE);
        }
    }
}
