package org.gatehouse.inspection.sheet;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.chip.Step;
import org.gatehouse.documents.chip.StepResult;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.assessment.RuleFindings;
import org.gatehouse.policy.RuleRef;
import org.gatehouse.policy.Rules;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.Problem;
import org.gatehouse.reference.State;
import org.gatehouse.reference.States;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** The words for what the module knows by codes, in the language of the reader. */
@Component
public class Wording {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final MessageSource messages;
    private final Ports ports;
    private final States states;

    private final Rules rules;

    Wording(MessageSource messages, Ports ports, States states, Rules rules) {
        this.messages = messages;
        this.ports = ports;
        this.states = states;
        this.rules = rules;
    }

    /** The sentence of a finding; about a place in the zone, the one that the reading has for it. */
    public String of(Finding finding, DocumentReading reading, Locale locale) {
        Optional<String> ofReading = switch (finding.kind()) {
            case CHECK_DIGIT ->
                reading.checks().values().stream()
                        .filter(check -> check.check().name().equals(finding.detail()))
                        .map(check -> check.sentence(locale))
                        .findFirst();
            case FIELD -> remark(finding, reading, locale, org.gatehouse.documents.Finding::refers);
            case REPAIRED -> remark(finding, reading, locale, org.gatehouse.documents.Finding::repaired);
            case UNREADABLE -> remark(reading.findings(), locale, org.gatehouse.documents.Finding::refers);
            default -> Optional.empty();
        };
        String own = messages.getMessage(
                "inspection.finding." + finding.kind(), new Object[] {argument(finding, locale)}, locale);
        return finding.kind() == Finding.Kind.UNREADABLE
                ? own + ofReading.map(more -> " " + more).orElse("")
                : ofReading.orElse(own);
    }

    private Object argument(Finding finding, Locale locale) {
        return switch (finding.kind()) {
            case CHECK_DIGIT -> named("inspection.check.", finding.detail());
            case FIELD, REPAIRED -> named("inspection.field.", finding.detail());
            case SPECIMEN -> state(finding.detail(), locale);
            case CHIP_FAILED, CHIP_UNDECIDED, CHIP_UNDECIDED_NOTE -> chip(finding.detail(), locale);
            case RULE ->
                RuleFindings.rule(finding)
                        .map(rule -> rule(rule, locale).sentence())
                        .orElse("");
            case STAY_RULE -> title(finding, locale) + " " + RuleFindings.lastDay(finding) + used(finding, locale);
            case STAY_USED_UP -> title(finding, locale) + used(finding, locale);
            default -> finding.detail();
        };
    }

    private String title(Finding finding, Locale locale) {
        return RuleFindings.rule(finding)
                .map(rule -> rule(rule, locale).title())
                .orElse("");
    }

    /** What earlier stays have used of the limits of a rule. */
    private String used(Finding finding, Locale locale) {
        return RuleFindings.used(finding).stream()
                .map(one -> (chinese(locale) ? "；" : "; ")
                        + of(
                                "inspection.used." + one.limit().unit(),
                                locale,
                                one.used(),
                                one.limit().amount(),
                                one.limit().period()))
                .collect(Collectors.joining());
    }

    /** A rule as officers read it. */
    public record RuleWords(String rule, String title, String sentence, String law) {}

    /** The words of that version; the key alone where nobody knows it. */
    public RuleWords rule(RuleRef rule, Locale locale) {
        return rules.find(rule)
                .map(known -> new RuleWords(
                        rule.toString(),
                        known.text().title().in(locale),
                        known.text().sentence().in(locale),
                        known.text().law().in(locale)))
                .orElseGet(() -> new RuleWords(rule.toString(), rule.toString(), rule.toString(), ""));
    }

    /** A step of the chip's verification with its reasons, in the words of those who know it. */
    private static String chip(String detail, Locale locale) {
        String[] parts = detail.split(" ", 2);
        String step = Step.valueOf(parts[0]).title(locale);
        return parts.length < 2
                ? step
                : step
                        + (chinese(locale) ? "：" : ": ")
                        + Arrays.stream(parts[1].split(","))
                                .map(reason -> StepResult.sentence(new Remark(Reason.valueOf(reason), ""), locale))
                                .collect(Collectors.joining(chinese(locale) ? "" : " "));
    }

    private static Optional<String> remark(
            Finding finding, DocumentReading reading, Locale locale, Predicate<org.gatehouse.documents.Finding> which) {
        return remark(
                reading.findings().stream()
                        .filter(remark -> remark.field().name().equals(finding.detail()))
                        .toList(),
                locale,
                which);
    }

    private static Optional<String> remark(
            List<org.gatehouse.documents.Finding> remarks,
            Locale locale,
            Predicate<org.gatehouse.documents.Finding> which) {
        return remarks.stream().filter(which).findFirst().map(remark -> remark.sentence(locale));
    }

    /** The sentence of a problem, which says what to do. */
    public String of(Problem problem, Locale locale) {
        Object[] arguments = problem.arguments();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Instant at) {
                arguments[i] = minute(at, ZoneId.of("UTC")) + " UTC";
            } else if (arguments[i] instanceof Enum<?> value) {
                arguments[i] = named("inspection.status.", value.name());
            }
        }
        return messages.getMessage(problem.messageKey(), arguments, locale);
    }

    /** One line on what became of the inspection: who, and what now. */
    public String result(InspectionView decided, Locale locale) {
        String name = decided.bearerName();
        String who = name.isEmpty() ? decided.reading().number() : name;
        String end = decided.conclusion()
                .map(conclusion -> conclusion.outcome().name())
                .orElse(decided.status().name());
        String nobody = of("inspection.nobody", locale);
        return of(
                "inspection.result." + end, locale, who.isEmpty() ? nobody : who, state(decided.nationality(), locale));
    }

    public String of(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The words of the key, or what is given where there are none. */
    public String orElse(String key, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }

    public String port(PortCode code, Locale locale) {
        return ports.find(code)
                .map(port -> chinese(locale) ? port.nameZh() : port.nameEn())
                .orElse(code.value());
    }

    /** The name of a state with its code; the code alone where nobody knows it. */
    public String state(String code, Locale locale) {
        Optional<State> state = states.find(code);
        return state.map(known -> name(known, locale) + " (" + known.code() + ")")
                .orElse(code);
    }

    /** The list has the names in two languages; in others a state has the name that Unicode's CLDR gives it. */
    private static String name(State state, Locale locale) {
        if (chinese(locale)) {
            return state.nameZh();
        }
        if (locale.getLanguage().equals("en") || state.alpha2().isEmpty()) {
            return state.nameEn();
        }
        return Locale.of("", state.alpha2().get()).getDisplayCountry(locale);
    }

    /** Zone of the port's day; that of the universe where the port is gone from the list. */
    public ZoneId zone(PortCode port) {
        return ports.find(port).map(Port::zone).orElse(ZoneId.of("UTC"));
    }

    /** To the second, on the clock of the zone: where the order within a minute matters. */
    public static String second(Instant at, ZoneId zone) {
        return SECOND.format(at.atZone(zone));
    }

    /** To the minute, on the clock of the zone. */
    public static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    public static boolean chinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private static DefaultMessageSourceResolvable named(String prefix, String name) {
        return new DefaultMessageSourceResolvable(new String[] {prefix + name}, name);
    }
}
