package org.gatehouse.inspection.sheet;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.assessment.RuleFacts;
import org.gatehouse.inspection.assessment.RuleFindings;
import org.gatehouse.policy.Facts;
import org.gatehouse.policy.Rules;
import org.gatehouse.reference.TimeOrderedId;
import org.springframework.stereotype.Component;

/** Asks the rules of the inspection's instant again, for what officers read beside the verdict. */
@Component
class RuleSheets {

    private final Rules rules;
    private final Wording wording;

    RuleSheets(Rules rules, Wording wording) {
        this.rules = rules;
        this.wording = wording;
    }

    RuleSheet of(InspectionView inspection, Locale locale) {
        var fired = inspection.findings().stream()
                .map(RuleFindings::rule)
                .flatMap(Optional::stream)
                .map(rule -> wording.rule(rule, locale))
                .toList();
        if (!inspection.reading().readable()) {
            return new RuleSheet(fired, List.of(), List.of());
        }
        Rules.Notes notes = rules.notes(
                facts(inspection), TimeOrderedId.instantOf(inspection.id().value()));
        return new RuleSheet(
                fired,
                notes.advice().stream().map(rule -> wording.rule(rule, locale)).toList(),
                notes.unchecked().stream()
                        .map(one -> new RuleSheet.Unchecked(
                                wording.rule(one.rule(), locale),
                                one.missing().stream()
                                        .map(fact -> wording.of("policy.fact." + fact, locale))
                                        .collect(Collectors.joining(Wording.chinese(locale) ? "、" : ", "))))
                        .toList());
    }

    private Facts facts(InspectionView inspection) {
        return RuleFacts.of(
                new RuleFacts.Place(inspection.port(), inspection.mode(), inspection.direction(), inspection.channel()),
                new RuleFacts.Traveller(
                        inspection.reading(),
                        inspection.documentKind(),
                        inspection.reading().nationality(),
                        inspection.group()),
                LocalDateTime.ofInstant(inspection.openedAt(), wording.zone(inspection.port())),
                inspection.inputs());
    }
}
