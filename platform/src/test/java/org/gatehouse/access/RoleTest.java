package org.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {

    /** What one proposes and another confirms. */
    private static final Map<Permission, Permission> BY_TWO = Map.of(
            Permission.SECOND_LINE_DECIDE, Permission.REFUSAL_CONFIRM,
            Permission.DESK_INSPECT, Permission.REFUSAL_CONFIRM,
            Permission.CROSSING_CORRECT, Permission.CORRECTION_CONFIRM,
            Permission.WATCHLIST_ENTER, Permission.WATCHLIST_RELEASE,
            Permission.STAY_HEAR, Permission.STAY_CONFIRM,
            Permission.SIGNAL_ASSESS, Permission.WARNING_ISSUE,
            Permission.THRESHOLD_PROPOSE, Permission.THRESHOLD_APPROVE,
            Permission.RETENTION_SIGN, Permission.RETENTION_CONFIRM);

    @Test
    void no_role_holds_both_halves_of_what_takes_two() {
        for (Role role : Role.values()) {
            BY_TWO.forEach((propose, confirm) -> assertThat(role.permissions().containsAll(Set.of(propose, confirm)))
                    .as("%s: %s and %s", role, propose, confirm)
                    .isFalse());
        }
    }

    @Test
    void whoever_gives_powers_or_watches_over_them_holds_no_other_role() {
        for (Role role : Role.values()) {
            assertThat(Role.compatible(Set.of(role))).isTrue();
        }
        assertThat(Role.compatible(Set.of(Role.AUDITOR, Role.INSPECTION_OFFICER)))
                .isFalse();
        assertThat(Role.compatible(Set.of(Role.ADMINISTRATOR, Role.AUDITOR))).isFalse();
        assertThat(Role.compatible(Set.of(Role.INSPECTION_OFFICER, Role.STATISTICIAN)))
                .isTrue();
    }
}
