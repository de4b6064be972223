package org.gatehouse.policy.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.policy.Rule;
import org.gatehouse.policy.StayLimit.Unit;
import org.junit.jupiter.api.Test;

/** Texts that were stored when a stay had one limit are read as they were meant. */
class OldTextTest {

    private static Rule.Text read(String stay) {
        return RuleText.read("""
                {"effect": "STAY", "expression": "permission.stayDays > 0", "from": null, "kind": "STAY",
                 "law": {"en": "An act", "zh": "某法"},
                 "scope": {"channels": [], "directions": [], "groups": [], "modes": [], "ports": []},
                 "sentence": {"en": "As it says.", "zh": "如所载。"}, "stay": %s,
                 "tests": [{"answer": "HOLDS", "facts": {"permission.stayDays": 30}}],
                 "title": {"en": "A stay", "zh": "停留"}, "until": null}
                """.formatted(stay));
    }

    @Test
    void one_limit_is_a_list_of_one_and_none_an_empty_one() {
        assertThat(read("{\"amount\": \"permission.stayDays\", \"unit\": \"DAYS\"}")
                        .stay())
                .containsExactly(new Rule.StayTerm(Unit.DAYS, "permission.stayDays"));
        assertThat(read("null").stay()).isEmpty();
        assertThat(read("null").tests().getFirst().stay()).isEmpty();
    }
}
