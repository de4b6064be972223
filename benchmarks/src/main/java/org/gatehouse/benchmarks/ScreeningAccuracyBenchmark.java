package org.gatehouse.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.benchmarks.ScreeningMeasures.Answer;
import org.gatehouse.cli.Benchmark;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.Query;

/**
 * How many listed travellers are found at the point where one in a hundred who is not listed raises a hit. Figures of peers
 * beside ours were measured once on the same development set, their algorithms written again in Java.
 */
public final class ScreeningAccuracyBenchmark implements Benchmark {

    /** The best peer's headline: candidates of a search engine, scored by a cost-weighted alignment of parts. */
    private static final double PEER = 0.592;

    private static final String PEER_NAME = "Lucene candidates with alignment of parts";

    /** Where answers are written in the form that evaluate.py reads; nothing is written when it is not set. */
    static final String ANSWERS = "GATEHOUSE_SCREENING_ANSWERS";

    @Override
    public String name() {
        return "screening-accuracy";
    }

    @Override
    public String describe() {
        return "listed travellers found where 1 % of others raise a hit, by class of spelling and of birth date, beside peers";
    }

    @Override
    public String run(boolean brief) throws Exception {
        Optional<ScreeningSet> set = brief ? Optional.empty() : ScreeningSet.find();
        boolean own = set.isEmpty();
        ScreeningSet used = set.isPresent() ? set.get() : synthetic(brief ? 300 : 5_000);
        var run = new ScreeningRun(used);
        List<Answer> answers = run.ask(used.questions(), true);
        String file = System.getenv(ANSWERS);
        if (file != null && !brief) {
            ScreeningRun.write(answers, Path.of(file));
        }
        var measures = new ScreeningMeasures(answers, 0.01);
        var namesOnly = new ScreeningMeasures(run.ask(used.questions(), false), 0.01);
        Result result = Result.rate(name(), "headline", measures.headline(), PEER, PEER_NAME)
                .with("set", own ? "synthetic, not that of the peer" : "development")
                .with("threshold", measures.threshold)
                .with("aliases", measures.variants())
                .with("aliasesReference", 0.708)
                .with("latin", measures.latin())
                .with("latinReference", 0.901)
                .with("cyrillic", measures.cyrillic())
                .with("cyrillicReference", 0.72)
                .with("arabic", measures.arabic())
                .with("arabicReference", 0.0)
                .with("hanAndHangul", measures.east())
                .with("hanAndHangulReference", 0.04)
                .with("nameOnly", namesOnly.headline())
                .with("nameOnlyReference", 0.570)
                .with("documents", measures.recall(Set.of("doc_exact")))
                .with("namesakesAlarmed", measures.namesakes())
                .with("precision", measures.precision())
                .with("precisionReference", 0.956);
        for (String mode : ScreeningMeasures.birthModes()) {
            result = result.with("birth_" + mode, measures.birthMode(mode));
        }
        for (var each : measures.classes().entrySet()) {
            result = result.with("class_" + each.getKey(), each.getValue());
        }
        return result.json();
    }

    /** Without the set, people of our own: half of the travellers are listed with a changed spelling. */
    private static ScreeningSet synthetic(int size) {
        var persons = new SyntheticPersons(7);
        List<ListEntry> entries = persons.entries(size, "s");
        List<ScreeningSet.Question> questions = new ArrayList<>();
        List<Query> travellers = persons.travellers(entries.subList(0, size / 2), size);
        for (int i = 0; i < travellers.size(); i++) {
            Query query = travellers.get(i);
            Set<String> expected = persons.listedAs(query);
            String category = expected.isEmpty() ? "neg_common_own" : "typo1";
            questions.add(new ScreeningSet.Question(
                    "q" + i, true, category, query.birth().isPresent() ? "exact" : "none", query, expected, Set.of()));
        }
        return new ScreeningSet(entries, entries, questions);
    }
}
