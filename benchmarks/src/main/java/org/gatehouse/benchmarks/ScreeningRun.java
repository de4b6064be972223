package org.gatehouse.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.benchmarks.ScreeningMeasures.Answer;
import org.gatehouse.names.Candidate;
import org.gatehouse.names.NameScreen;
import org.gatehouse.names.Query;

/** Asks all questions of a set. */
final class ScreeningRun {

    /** What scores less is no hit at any threshold that is looked at. */
    private static final double LEAST = 0.002;

    private final NameScreen primary;
    private final NameScreen full;

    ScreeningRun(ScreeningSet set) {
        primary = NameScreen.build(set.primary());
        full = NameScreen.build(set.full());
    }

    List<Answer> ask(List<ScreeningSet.Question> questions, boolean withBirth) {
        return questions.stream()
                .map(question -> new Answer(question, ask(question, withBirth)))
                .toList();
    }

    private List<Candidate> ask(ScreeningSet.Question question, boolean withBirth) {
        Query query = question.query();
        if (!withBirth) {
            query = new Query(
                    query.names(),
                    Optional.empty(),
                    query.sex(),
                    query.nationalities(),
                    query.places(),
                    query.documents());
        }
        return (question.full() ? full : primary).search(query, LEAST);
    }

    NameScreen screen(boolean all) {
        return all ? full : primary;
    }

    /** The file that {@code evaluate.py} reads. */
    static void write(List<Answer> answers, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("qid\tid\tscore\n");
            for (Answer answer : answers) {
                for (Candidate hit : answer.hits()) {
                    out.write(String.format(
                            Locale.ROOT, "%s\t%s\t%.6f%n", answer.question().id(), hit.entryId(), hit.score()));
                }
            }
        }
    }
}
