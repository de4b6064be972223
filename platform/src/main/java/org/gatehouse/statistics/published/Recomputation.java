package org.gatehouse.statistics.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.statistics.published.PublishedFigure.Count;
import org.springframework.core.io.ClassPathResource;

/**
 * Computes published rates again from the published values. A rate agrees when some pair of values within the rounding of
 * both gives it within its own rounding; one that cannot is a discrepancy, named where its cause is known
 * ({@code statistics/discrepancies.tsv}).
 */
public final class Recomputation {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern PART = Pattern.compile("(\\d{4})(Q|H|-)(\\d{1,2})");

    private final Map<String, String> named;

    public Recomputation() {
        named = new HashMap<>();
        try {
            new ClassPathResource("statistics/discrepancies.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split("\t")))
                    .forEach(c -> named.put(key(c.get(0), c.get(1), c.get(2), c.get(3)), c.get(4)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A published value.
     *
     * @param period 2022Q1, 2018H1, 2024, 2025-06, or from and to parted by a slash
     * @param comparison the rates beside it as printed
     * @param asPublished the words of the value; empty where only the number is known
     */
    public record Published(
            String authority, String period, String metric, BigDecimal value, String comparison, String asPublished) {

        /** What the value may have been: by its words, else by the zeros at its end. */
        public Interval within() {
            return PublishedFigures.read(asPublished).stream()
                    .filter(Count.class::isInstance)
                    .map(Count.class::cast)
                    .filter(count -> count.value().compareTo(value) == 0)
                    .map(Count::within)
                    .findFirst()
                    .orElseGet(() -> Interval.rounded(
                            value,
                            BigDecimal.ONE.scaleByPowerOfTen(
                                    -value.stripTrailingZeros().scale())));
        }
    }

    /**
     * A rate computed again.
     *
     * @param computed all that it can be by the published values
     * @param cause of a discrepancy, where it has a name
     */
    public record Recomputed(Published value, PublishedRate rate, Interval computed, Optional<String> cause) {

        public boolean agrees() {
            return computed.meets(rate.within());
        }
    }

    /** Every rate whose base is published too. */
    public List<Recomputed> recompute(List<Published> series) {
        Map<String, Published> values = new HashMap<>();
        series.forEach(value -> values.putIfAbsent(key(value.authority(), value.metric(), value.period()), value));
        List<Recomputed> recomputed = new ArrayList<>();
        for (Published value : series) {
            for (PublishedRate rate : PublishedRate.in(value.comparison())) {
                base(value, rate)
                        .map(values::get)
                        .map(base -> new Recomputed(value, rate, computed(value, base, rate), cause(value, rate)))
                        .ifPresent(recomputed::add);
            }
        }
        return recomputed;
    }

    private Optional<String> cause(Published value, PublishedRate rate) {
        return Optional.ofNullable(named.get(key(
                value.authority(), value.period(), value.metric(), rate.kind().name())));
    }

    private static Interval computed(Published value, Published base, PublishedRate rate) {
        Interval quotient = value.within().dividedBy(base.within());
        return rate.kind() == PublishedRate.Kind.SHARE_OF_TOTAL
                ? quotient.times(BigDecimal.valueOf(100))
                : quotient.asChangePercent();
    }

    private static Optional<String> base(Published value, PublishedRate rate) {
        return switch (rate.kind()) {
            case YEAR_BEFORE ->
                yearsBack(value.period(), 1).map(period -> key(value.authority(), value.metric(), period));
            case PREVIOUS_PERIOD ->
                previous(value.period()).map(period -> key(value.authority(), value.metric(), period));
            case NAMED_YEAR ->
                yearsBack(value.period(), year(value.period()) - rate.year().orElseThrow())
                        .map(period -> key(value.authority(), value.metric(), period));
            case SHARE_OF_TOTAL ->
                value.metric().startsWith("crossings.persons.")
                        ? Optional.of(key(value.authority(), "crossings.persons.total", value.period()))
                        : Optional.empty();
        };
    }

    private static int year(String period) {
        return Integer.parseInt(period.substring(0, 4));
    }

    /** Periods by days, and holidays, move with the calendar; they have no same period of another year. */
    private static Optional<String> yearsBack(String period, int years) {
        if (!period.substring(0, 1).matches("\\d") || period.matches(".*(?:\\d{4}-\\d{2}-\\d{2}|[a-z]).*")) {
            return Optional.empty();
        }
        return Optional.of(
                YEAR.matcher(period).replaceAll(match -> Integer.toString(Integer.parseInt(match.group()) - years)));
    }

    private static Optional<String> previous(String period) {
        Matcher part = PART.matcher(period);
        if (!part.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(part.group(1));
        int number = Integer.parseInt(part.group(3));
        int last = part.group(2).equals("Q") ? 4 : part.group(2).equals("H") ? 2 : 12;
        int before = number == 1 ? last : number - 1;
        String digits = part.group(2).equals("-") && before < 10 ? "0" + before : Integer.toString(before);
        return Optional.of((number == 1 ? year - 1 : year) + part.group(2) + digits);
    }

    private static String key(String... parts) {
        return String.join("\t", parts);
    }
}
