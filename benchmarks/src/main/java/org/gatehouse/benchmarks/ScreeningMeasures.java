package org.gatehouse.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gatehouse.names.Candidate;

/**
 * How well questions were answered, each figure at the threshold where a given share of the travellers whom no list knows
 * raises any hit. The headline is the mean of three recalls: real aliases, corrupted Latin names, other scripts.
 */
final class ScreeningMeasures {

    private static final Set<String> VARIANT = Set.of("aka_variant", "aka_identical");
    private static final Set<String> LATIN = Set.of(
            "reformat",
            "swap_fields",
            "typo1",
            "typo2",
            "drop_token",
            "extra_token",
            "initial",
            "join_split",
            "translit",
            "diacritics",
            "mrz_td3_39",
            "mrz_td1_30",
            "combo2");
    private static final Set<String> CYRILLIC = Set.of("cyr_synth", "native_cyrillic");
    private static final Set<String> ARABIC = Set.of("native_arabic", "native_persian");
    private static final Set<String> EAST = Set.of("native_han", "native_hangul");

    /** A question with what came of it. */
    record Answer(ScreeningSet.Question question, List<Candidate> hits) {

        double best() {
            return hits.stream()
                    .filter(hit -> question.expected().contains(hit.entryId()))
                    .mapToDouble(ScreeningMeasures::rounded)
                    .max()
                    .orElse(-1);
        }

        double top() {
            return hits.isEmpty() ? -1 : rounded(hits.getFirst());
        }
    }

    private final Map<String, List<Answer>> byCategory = new LinkedHashMap<>();
    final double threshold;

    ScreeningMeasures(Collection<Answer> answers, double falseAlarms) {
        for (Answer answer : answers) {
            byCategory
                    .computeIfAbsent(answer.question().category(), _ -> new ArrayList<>())
                    .add(answer);
        }
        double[] tops = in(category -> category.startsWith("neg_")).stream()
                .mapToDouble(Answer::top)
                .map(top -> -top)
                .sorted()
                .toArray();
        int place = (int) (falseAlarms * tops.length);
        threshold = (place < tops.length ? -tops[place] : 0) + 1e-6;
    }

    /** As the file of answers has it. */
    static double rounded(Candidate hit) {
        return Math.rint(hit.score() * 1e6) / 1e6;
    }

    private List<Answer> in(Predicate<String> category) {
        return byCategory.entrySet().stream()
                .filter(entry -> category.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private double recall(Collection<Answer> answers) {
        return answers.isEmpty()
                ? 1
                : answers.stream().filter(answer -> answer.best() >= threshold).count() / (double) answers.size();
    }

    double recall(Set<String> categories) {
        return recall(in(categories::contains));
    }

    double variants() {
        return recall(VARIANT);
    }

    double latin() {
        return recall(LATIN);
    }

    double cyrillic() {
        return recall(CYRILLIC);
    }

    double arabic() {
        return recall(ARABIC);
    }

    double east() {
        return recall(EAST);
    }

    double scripts() {
        return (cyrillic() + arabic() + east()) / 3;
    }

    double headline() {
        return (variants() + latin() + scripts()) / 3;
    }

    /** Recall of real aliases and corrupted Latin names of travellers whose birth date is given so. */
    double birthMode(String mode) {
        return recall(in(category -> VARIANT.contains(category) || LATIN.contains(category)).stream()
                .filter(answer -> answer.question().birthMode().equals(mode))
                .toList());
    }

    private double alarms(Predicate<String> category) {
        List<Answer> answers = in(category);
        return answers.isEmpty()
                ? 0
                : answers.stream().filter(answer -> answer.top() >= threshold).count() / (double) answers.size();
    }

    /** The share of travellers with a listed name and a birth date 15 years or more off who raise a hit. */
    double namesakes() {
        return alarms("soft_dob_conflict"::equals);
    }

    double commonAlarms() {
        return alarms(category -> category.startsWith("neg_common"));
    }

    double recombinedAlarms() {
        return alarms("neg_recombined"::equals);
    }

    /** Of the hits on travellers who are listed, the share that is right. */
    double precision() {
        long right = 0;
        long wrong = 0;
        for (Answer answer : in(category -> VARIANT.contains(category)
                || LATIN.contains(category)
                || CYRILLIC.contains(category)
                || ARABIC.contains(category)
                || EAST.contains(category))) {
            for (Candidate hit : answer.hits()) {
                if (rounded(hit) >= threshold) {
                    if (answer.question().expected().contains(hit.entryId())) {
                        right++;
                    } else if (!answer.question().allowed().contains(hit.entryId())) {
                        wrong++;
                    }
                }
            }
        }
        return right / (double) Math.max(1, right + wrong);
    }

    Map<String, Double> classes() {
        Map<String, Double> classes = new LinkedHashMap<>();
        byCategory.keySet().stream()
                .filter(category -> !category.startsWith("neg_") && !category.startsWith("soft_"))
                .sorted()
                .forEach(category -> classes.put(category, recall(Set.of(category))));
        return classes;
    }

    static List<String> birthModes() {
        return Arrays.asList("exact", "none", "swap", "year1", "jan1", "day_typo", "list_year_only");
    }
}
