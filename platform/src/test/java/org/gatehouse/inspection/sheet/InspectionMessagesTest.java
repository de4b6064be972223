package org.gatehouse.inspection.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.documents.Check;
import org.gatehouse.documents.MrzField;
import org.gatehouse.documents.MrzFormat;
import org.gatehouse.documents.Sex;
import org.gatehouse.inspection.CaseGround;
import org.gatehouse.inspection.CitizenClaim;
import org.gatehouse.inspection.Evidence;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.inspection.SecondLine;
import org.gatehouse.inspection.TemporaryReason;
import org.gatehouse.reference.NationalityGroup;
import org.junit.jupiter.api.Test;

class InspectionMessagesTest {

    private static final Set<String> ENGLISH = sentences("en");

    private static Set<String> sentences(String language) {
        return Stream.of("inspection", "secondline", "notice")
                .flatMap(bundle -> ResourceBundle.getBundle("messages/" + bundle + "_" + language).keySet().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(sentences("zh")).isEqualTo(ENGLISH);
    }

    @Test
    void every_finding_ground_decision_and_state_has_its_words() {
        assertThat(ENGLISH)
                .containsAll(keys("inspection.finding.", Finding.Kind.values()))
                .containsAll(keys("inspection.ground.", LegalGround.values()))
                .containsAll(keys("inspection.status.", InspectionStatus.values()))
                .containsAll(keys("inspection.decide.", DecisionKind.values()))
                .containsAll(keys("inspection.temporary.", TemporaryReason.values()))
                .containsAll(keys("inspection.case.", CaseGround.values()))
                .containsAll(keys("inspection.home.source.", CitizenClaim.Source.values()))
                .containsAll(keys("inspection.home.state.", CitizenClaim.State.values()))
                .containsAll(keys("inspection.zone.format.", MrzFormat.values()))
                .containsAll(keys("inspection.ending.", Outcome.values()))
                .containsAll(keys("inspection.result.", Outcome.values()))
                .containsAll(keys("inspection.handling.", SecondLine.HandlingKind.values()))
                .containsAll(keys("inspection.custody.", Evidence.CustodyKind.values()))
                .containsAll(keys("inspection.exhibit.class.", Evidence.ExhibitClass.values()))
                .containsAll(keys("inspection.check.", Check.values()))
                .containsAll(keys("inspection.field.", MrzField.values()))
                .containsAll(keys("inspection.sex.", Sex.values()))
                .containsAll(keys("inspection.group.", NationalityGroup.values()))
                .containsAll(Arrays.stream(DecisionKind.values())
                        .map(kind -> "inspection.step." + kind.stepName())
                        .toList())
                .containsAll(Arrays.stream(LegalGround.values())
                        .map(ground -> "inspection.ground." + ground + ".article")
                        .toList());
    }

    @Test
    void every_problem_has_a_sentence_that_says_what_to_do() {
        List<String> slugs = Stream.of(InspectionProblem.class.getPermittedSubclasses())
                .map(problem -> problem.getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(java.util.Locale.ROOT))
                .toList();
        assertThat(slugs).isNotEmpty();
        assertThat(ENGLISH)
                .containsAll(
                        slugs.stream().map(slug -> "problem.inspection." + slug).toList());
    }

    private static List<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).toList();
    }
}
