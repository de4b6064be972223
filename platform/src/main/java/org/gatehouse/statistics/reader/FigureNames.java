package org.gatehouse.statistics.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.published.PublishedFigures;

/** Names of figures in texts: those of the catalogue in both languages, and those of {@code names.tsv}. */
final class FigureNames {

    private final List<Name> names = new ArrayList<>();

    /** @param means what is meant by it, where it is a mistranslation */
    private record Name(Optional<String> metric, Pattern seen, Optional<Bilingual> means) {}

    /**
     * A name where it stands.
     *
     * @param metric empty where it names no figure, only something that was mistranslated
     */
    record Named(int start, int end, String words, Optional<String> metric, Optional<Bilingual> means) {

        boolean overlaps(Named other) {
            return start < other.end && other.start < end;
        }

        int length() {
            return end - start;
        }
    }

    FigureNames(Metrics metrics) {
        for (Metric metric : metrics.all()) {
            for (String name : List.of(metric.name().en(), metric.name().zh())) {
                names.add(new Name(
                        Optional.of(metric.code()),
                        Pattern.compile(Pattern.quote(PublishedFigures.plain(name)), Pattern.CASE_INSENSITIVE),
                        Optional.empty()));
            }
        }
        for (List<String> cells : Lines.of("names.tsv")) {
            Optional<String> metric = Optional.of(cells.get(0)).filter(code -> !code.isEmpty());
            metric.ifPresent(metrics::require);
            names.add(new Name(
                    metric,
                    Pattern.compile(cells.get(1), Pattern.CASE_INSENSITIVE),
                    cells.get(2).isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Bilingual(cells.get(2), cells.get(3)))));
        }
    }

    /** All names in the text in their order; of two that overlap the longer. */
    List<Named> in(String plain) {
        List<Named> found = new ArrayList<>();
        for (Name name : names) {
            name.seen()
                    .matcher(plain)
                    .results()
                    .filter(match -> wholeWord(plain, match.start(), match.end()))
                    .map(match -> new Named(match.start(), match.end(), match.group(), name.metric(), name.means()))
                    .forEach(found::add);
        }
        found.sort(Comparator.comparingInt(Named::length).reversed().thenComparing(Named::start));
        List<Named> kept = new ArrayList<>();
        for (Named one : found) {
            if (kept.stream().noneMatch(one::overlaps)) {
                kept.add(one);
            }
        }
        kept.sort(Comparator.comparingInt(Named::start));
        return kept;
    }

    /** Latin words do not begin or end within a word. */
    private static boolean wholeWord(String text, int start, int end) {
        return !(start > 0 && latin(text.charAt(start)) && latin(text.charAt(start - 1)))
                && !(end < text.length() && latin(text.charAt(end - 1)) && latin(text.charAt(end)));
    }

    private static boolean latin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
