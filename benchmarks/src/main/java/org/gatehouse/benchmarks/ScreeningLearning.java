package org.gatehouse.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.names.Learning;

/**
 * Learns the weights of name screening from a labelled set; an authority repeats it on its own list and travellers. Prints to
 * the file that is named first; {@code half} as the second argument learns from one half of the persons only.
 */
public final class ScreeningLearning {

    private ScreeningLearning() {}

    public static void main(String[] arguments) throws Exception {
        ScreeningSet set = ScreeningSet.find()
                .orElseThrow(() -> new IllegalStateException("name the folder with the set in " + ScreeningSet.FOLDER));
        boolean half = arguments.length > 1 && arguments[1].equals("half");
        var run = new ScreeningRun(set);
        var learning = new Learning();
        for (ScreeningSet.Question question : set.questions()) {
            if (learns(question) && (!half || firstHalf(question))) {
                learning.add(
                        run.screen(question.full()),
                        question.query(),
                        question.expected(),
                        question.allowed(),
                        question.id().hashCode(),
                        !question.category().startsWith("soft_"));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("# Learned by ScreeningLearning (benchmarks) from " + learning.pairs()
                + " pairs of questions and listed persons.");
        lines.add(
                "# base; what birth dates, sexes and nationalities add (order of the enums); trees: 15 times feature and border, 16 leaves.");
        lines.addAll(learning.learn());
        Files.write(Path.of(arguments[0]), lines);
    }

    /** Found documents teach nothing about names; neither do names that no spelling leads to. */
    private static boolean learns(ScreeningSet.Question question) {
        return !question.category().equals("doc_exact") && !question.category().equals("aka_distinct");
    }

    /** Persons, not questions, are divided. */
    static boolean firstHalf(ScreeningSet.Question question) {
        String key = question.expected().stream().sorted().findFirst().orElse(question.id());
        return (key.hashCode() * 0x9E3779B1 >>> 30) % 2 == 0;
    }
}
