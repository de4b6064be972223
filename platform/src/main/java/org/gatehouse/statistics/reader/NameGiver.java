package org.gatehouse.statistics.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.statistics.reader.FigureNames.Named;
import org.gatehouse.statistics.reader.ProseReader.Sentence;

/** Says which name of a sentence belongs to which of its numbers. */
final class NameGiver {

    /** Before its number a name stands in the same clause. */
    private static final Pattern CLAUSE_END = Pattern.compile("[;。]");

    /** In English a name may follow its number, with a few little words between. */
    private static final Pattern FOLLOWS = Pattern.compile("\\s*(?:\\(?[A-Za-z-]+\\)?\\s+){0,4}");

    private static final Pattern NUMBER = Pattern.compile("\\D*[\\d.,]+\\s*(?i:thousand |million |billion )?");

    /** Several names, then as many numbers. */
    private static final Pattern RESPECTIVELY = Pattern.compile("(?i)分别|respectively");

    private static final Pattern COLON = Pattern.compile("\\s*:\\s*(?:\\w+\\s+){0,2}");

    /** Measure words that alone say which figure it is. */
    private static final Map<String, String> BY_COUNTER = Map.of(
            "person-crossings", "crossings.persons.total",
            "conveyance-crossings", "conveyances.total",
            "辆(列、架、艘)次", "conveyances.total",
            "架(艘、列、辆)次", "conveyances.total");

    void name(String plain, Sentence sentence, List<Draft> figures, List<Named> names) {
        Set<Named> given = new HashSet<>();
        for (int n = 0; n < figures.size(); n++) {
            int from = n == 0 ? sentence.start() : figures.get(n - 1).end;
            int until = n + 1 == figures.size() ? sentence.end() : figures.get(n + 1).start;
            List<Named> free = names.stream()
                    .filter(one -> one.metric().isPresent() && !given.contains(one))
                    .toList();
            List<Named> before = before(plain, from, figures.get(n), free);
            if (respectively(plain, sentence, before, figures.size() - n)) {
                for (int k = 0; k < before.size(); k++) {
                    figures.get(n + k).named = Optional.of(before.get(k));
                }
                given.addAll(before);
                n += before.size() - 1;
            } else {
                figures.get(n).named = one(plain, until, figures.get(n), before, free);
                figures.get(n).named.ifPresent(given::add);
            }
        }
    }

    /** Names between the number before it and the number. */
    private static List<Named> before(String plain, int from, Draft figure, List<Named> free) {
        return free.stream()
                .filter(one -> one.end() <= figure.start && one.start() >= from)
                .filter(one -> !CLAUSE_END
                        .matcher(plain.substring(one.end(), figure.start))
                        .find())
                .toList();
    }

    private static boolean respectively(String plain, Sentence sentence, List<Named> before, int numbers) {
        return before.size() > 1
                && before.size() <= numbers
                && RESPECTIVELY
                        .matcher(plain.substring(before.getLast().end(), sentence.end()))
                        .find();
    }

    private static Optional<Named> one(String plain, int until, Draft figure, List<Named> before, List<Named> free) {
        Optional<Named> nearest = before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
        Optional<Named> after = free.stream()
                .filter(one -> one.start() >= numberEnd(figure) && one.start() < until)
                .filter(one -> follows(plain, numberEnd(figure), one))
                .findFirst();
        boolean told = nearest.filter(one ->
                        COLON.matcher(plain.substring(one.end(), figure.start)).matches())
                .isPresent();
        return (told ? nearest : after.or(() -> nearest)).or(() -> byCounter(figure));
    }

    private static boolean follows(String plain, int from, Named name) {
        String between = plain.substring(from, name.start());
        boolean latin = plain.charAt(name.start()) < 128;
        return latin ? FOLLOWS.matcher(between).matches() : between.isEmpty();
    }

    /** Where an English word stands for the measure word, a name may begin with it. */
    private static int numberEnd(Draft figure) {
        return figure.count
                .map(count -> count.counter())
                .filter(counter -> !counter.isEmpty() && counter.charAt(0) < 128)
                .map(counter -> figure.end - counter.length())
                .orElseGet(() -> figure.count.isPresent() ? figure.end : numberEnd(figure.start, figure.words));
    }

    /** Of a number that was refused. */
    private static int numberEnd(int start, String words) {
        Matcher number = NUMBER.matcher(words);
        return start + (number.lookingAt() ? number.end() : words.length());
    }

    private static Optional<Named> byCounter(Draft figure) {
        return figure.count
                .map(count -> BY_COUNTER.get(count.counter()))
                .map(metric ->
                        new Named(figure.start, figure.end, figure.words, Optional.of(metric), Optional.empty()));
    }
}
