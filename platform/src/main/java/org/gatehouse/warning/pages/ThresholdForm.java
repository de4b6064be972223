package org.gatehouse.warning.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.reference.PortCode;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Indicators.Proposal;
import org.gatehouse.warning.Parameter;
import org.gatehouse.warning.Threshold;
import org.gatehouse.warning.Values;
import org.gatehouse.warning.WarningProblem;
import org.gatehouse.warning.WarningProblem.ValueOutOfRange;

/**
 * A threshold, as it was typed.
 *
 * @param given text by field: {@code port}, {@code reviewOn}, {@code effectiveFrom}, {@code reason}, and one by the name of each
 *     parameter
 */
record ThresholdForm(Map<String, String> given) {

    /** What a new one begins with: the numbers in force. */
    static ThresholdForm of(Threshold inForce) {
        return new ThresholdForm(inForce.values().of().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), entry -> String.valueOf(entry.getValue()))));
    }

    public String field(String name) {
        return Given.text(given.get(name));
    }

    /** @throws WarningProblem which names the field that says nothing */
    Proposal toProposal(IndicatorCode code, ZoneId zone) {
        Map<Parameter, Integer> values = new EnumMap<>(Parameter.class);
        code.parameters().forEach(parameter -> values.put(parameter, number(parameter)));
        return new Proposal(
                code,
                port(),
                new Values(values),
                reviewOn(),
                field("reason"),
                Given.maybe(field("effectiveFrom")).map(text -> WarningWords.instant("effectiveFrom", text, zone)));
    }

    Optional<PortCode> port() {
        return Given.maybe(field("port")).map(Given::port);
    }

    private int number(Parameter parameter) {
        String text = field(parameter.name());
        if (!text.matches("\\d{1,6}") || !parameter.takes(Integer.parseInt(text))) {
            throw new ValueOutOfRange(parameter);
        }
        return Integer.parseInt(text);
    }

    private LocalDate reviewOn() {
        try {
            return LocalDate.parse(field("reviewOn"));
        } catch (DateTimeException _) {
            throw new WarningProblem.ReviewUnfit();
        }
    }
}
