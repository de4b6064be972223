package org.gatehouse.inspection.sheet;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.documents.chip.StepResult;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.inspection.ChipVerification;

/**
 * What was found about a chip, as a page shows it.
 *
 * @param outcome as the messages {@code inspection.chip.outcome.<outcome>} have it
 * @param css class of the tag of the whole
 * @param groups numbers of data groups by what is said of them, as {@code inspection.chip.group.<integrity>} has it
 */
public record ChipSheet(
        String outcome,
        String css,
        List<Line> lines,
        Map<String, String> groups,
        Optional<ChipVerification.Signer> signer,
        String algorithms,
        long trustVersion,
        String at) {

    /** @param remarks sentences, each one reason */
    public record Line(String title, String outcome, String css, List<String> remarks) {}

    static ChipSheet of(ChipVerification chip, ZoneId zone, Locale locale) {
        return new ChipSheet(
                chip.outcome().name(),
                css(chip.outcome()),
                chip.steps().stream().map(step -> line(step, locale)).toList(),
                chip.dataGroups().entrySet().stream()
                        .collect(Collectors.groupingBy(
                                group -> group.getValue().name(),
                                java.util.TreeMap::new,
                                Collectors.mapping(group -> "DG" + group.getKey(), Collectors.joining(", ")))),
                chip.signer(),
                String.join(
                        ", ",
                        List.of(chip.digestAlgorithm(), chip.signatureAlgorithm()).stream()
                                .filter(name -> !name.isEmpty())
                                .toList()),
                chip.trustVersion(),
                Wording.minute(chip.at(), zone));
    }

    private static Line line(StepResult result, Locale locale) {
        return new Line(
                result.step().title(locale),
                result.outcome().name(),
                css(result.outcome()),
                result.remarkSentences(locale));
    }

    private static String css(Outcome outcome) {
        return switch (outcome) {
            case SUCCESSFUL -> "govuk-tag--green";
            case FAILED -> "govuk-tag--red";
            case UNDETERMINED -> "govuk-tag--yellow";
            case NOT_SUPPORTED, ABORTED -> "govuk-tag--grey";
        };
    }
}
