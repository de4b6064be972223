package org.gatehouse.policy.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gatehouse.policy.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packs pass what every rule must pass, and their texts survive the register. */
class PacksTest {

    @ParameterizedTest
    @ValueSource(strings = {"CN-2022", "GENERIC"})
    void every_rule_of_a_pack_passes_its_own_tests(String name) {
        var rules = Packs.read(name).rules();
        assertThat(rules).isNotEmpty();
        for (Packs.Packed packed : rules) {
            Rule.Text text = packed.text();
            assertThat(RuleText.read(RuleText.write(text))).as(packed.key()).isEqualTo(text);
            assertThat(text.kind().ends() && packed.until().isEmpty())
                    .as(packed.key() + " says when it ends")
                    .isFalse();
        }
    }

    @Test
    void a_pack_that_there_is_not_is_told_with_those_that_there_are() {
        assertThatThrownBy(() -> Packs.read("NARNIA")).hasMessageContaining("GENERIC");
    }
}
