package org.gatehouse.policy.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.policy.Effect;
import org.gatehouse.policy.Rule;
import org.gatehouse.policy.RuleKind;
import org.gatehouse.policy.RuleProblem;
import org.gatehouse.policy.StayLimit;
import org.gatehouse.policy.Words;
import org.gatehouse.policy.expression.StayTerms;
import org.jspecify.annotations.Nullable;

/** The text of a rule as a form; what was not sent is null. */
record RuleForm(
        @Nullable String key,
        @Nullable String kind,
        @Nullable String effect,
        @Nullable List<String> directions,
        @Nullable List<String> modes,
        @Nullable List<String> channels,
        @Nullable List<String> groups,
        @Nullable String ports,
        @Nullable String expression,
        @Nullable List<String> stayUnit,
        @Nullable List<String> stayAmount,
        @Nullable List<String> stayPeriod,
        @Nullable String titleEn,
        @Nullable String titleZh,
        @Nullable String sentenceEn,
        @Nullable String sentenceZh,
        @Nullable String lawEn,
        @Nullable String lawZh,
        @Nullable String from,
        @Nullable String until,
        @Nullable String tests) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final List<String> NONE = List.of();
    private static final int LINES = 3;

    static RuleForm empty() {
        return new RuleForm(
                "", "", "", NONE, NONE, NONE, NONE, "", "", NONE, NONE, NONE, "", "", "", "", "", "", "", "", "");
    }

    static RuleForm of(Rule rule) {
        Rule.Text text = rule.text();
        return new RuleForm(
                rule.ref().key(),
                text.kind().name(),
                text.effect().name(),
                text.scope().directions(),
                text.scope().modes(),
                text.scope().channels(),
                text.scope().groups(),
                String.join(" ", text.scope().ports()),
                text.expression(),
                text.stay().stream().map(term -> term.unit().name()).toList(),
                text.stay().stream().map(Rule.StayTerm::amount).toList(),
                text.stay().stream().map(Rule.StayTerm::period).toList(),
                text.title().en(),
                text.title().zh(),
                text.sentence().en(),
                text.sentence().zh(),
                text.law().en(),
                text.law().zh(),
                time(text.from()),
                time(text.until()),
                TestLines.write(text.tests()));
    }

    /** @throws RuleProblem naming the field */
    Rule.Text toText() {
        Effect does = chosen(Effect.values(), effect, "effect");
        return new Rule.Text(
                chosen(RuleKind.values(), kind, "kind"),
                does,
                new Rule.Scope(
                        known(directions, List.of("ENTRY", "EXIT"), "directions"),
                        known(modes, List.of("AIR", "SEA", "RAIL", "ROAD"), "modes"),
                        known(channels, List.of("DESK", "E_CHANNEL"), "channels"),
                        known(groups, List.of("CITIZEN", "HMT_RESIDENT", "FOREIGNER"), "groups"),
                        Arrays.stream(text(ports).toUpperCase(Locale.ROOT).split("[\\s,]+"))
                                .filter(port -> !port.isEmpty())
                                .toList()),
                text(expression),
                does == Effect.STAY ? toTerms() : List.of(),
                new Words(text(titleEn), text(titleZh)),
                new Words(text(sentenceEn), text(sentenceZh)),
                new Words(text(lawEn), text(lawZh)),
                instant(from, "from"),
                instant(until, "until"),
                TestLines.parse(tests == null ? "" : tests));
    }

    /**
     * A limit of a stay as a line of the form.
     *
     * @param number from 1
     */
    public record StayLine(int number, String unit, String amount, String period) {

        boolean empty() {
            return unit.isEmpty() && amount.isEmpty() && period.isEmpty();
        }
    }

    /** The limits that were sent, without gaps, and empty lines for more. */
    public List<StayLine> stayLines() {
        int sent = Math.max(size(stayUnit), Math.max(size(stayAmount), size(stayPeriod)));
        List<StayLine> lines = new ArrayList<>();
        for (int i = 0; i < sent; i++) {
            var line = new StayLine(lines.size() + 1, at(stayUnit, i), at(stayAmount, i), at(stayPeriod, i));
            if (!line.empty()) {
                lines.add(line);
            }
        }
        while (lines.size() < LINES) {
            lines.add(new StayLine(lines.size() + 1, "", "", ""));
        }
        return lines;
    }

    private List<Rule.StayTerm> toTerms() {
        return stayLines().stream()
                .filter(line -> !line.empty())
                .map(line -> new Rule.StayTerm(
                        chosen(StayLimit.Unit.values(), line.unit(), StayTerms.field(StayTerms.UNIT, line.number())),
                        line.amount(),
                        line.period()))
                .toList();
    }

    private static int size(@Nullable List<String> sent) {
        return sent == null ? 0 : sent.size();
    }

    private static String at(@Nullable List<String> sent, int place) {
        return sent == null || place >= sent.size() ? "" : text(sent.get(place));
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static List<String> known(@Nullable List<String> given, List<String> all, String field) {
        List<String> chosen = given == null ? List.of() : given;
        if (!all.containsAll(chosen)) {
            throw new RuleProblem.ChoiceUnknown(field);
        }
        return chosen;
    }

    private static <E extends Enum<E>> E chosen(E[] all, @Nullable String name, String field) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findAny()
                .orElseThrow(() -> new RuleProblem.ChoiceUnknown(field));
    }

    private static Optional<Instant> instant(@Nullable String given, String field) {
        if (text(given).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text(given), MINUTE).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            throw new RuleProblem.TimeMalformed(field);
        }
    }

    static String time(Optional<Instant> at) {
        return at.map(instant -> MINUTE.format(instant.atOffset(ZoneOffset.UTC)))
                .orElse("");
    }
}
