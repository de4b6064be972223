package org.gatehouse.statistics.reader;

import java.util.List;
import java.util.Optional;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.published.PublishedFigures;
import org.gatehouse.statistics.reader.ProseReader.Drafted;

/** Reads a published text or table, Chinese or English, well written or machine translated. Safe for many threads. */
public final class FigureReader {

    private final Metrics metrics;
    private final DoubtWords words = new DoubtWords();
    private final ProseReader prose;
    private final TableReader tables;
    private final SplitNumbers split;

    public FigureReader(Metrics metrics) {
        var names = new FigureNames(metrics);
        this.metrics = metrics;
        this.prose = new ProseReader(names, words);
        this.tables = new TableReader(metrics, names, words);
        this.split = new SplitNumbers(words);
    }

    public Reading read(String text) {
        return read(text, Optional.empty(), Usual.UNKNOWN);
    }

    /**
     * @param period of figures of which the text does not name it
     * @param usual what is known of the figures so far
     */
    public Reading read(String text, Optional<Period> period, Usual usual) {
        String plain = PublishedFigures.plain(text);
        Drafted drafted = tables.read(plain).orElseGet(() -> prose.read(plain));
        List<Draft> drafts = split.joined(plain, drafted.figures());
        period.ifPresent(given -> drafts.stream()
                .filter(draft -> draft.period.isEmpty())
                .forEach(draft -> {
                    draft.period = period;
                    draft.doubts.removeIf(doubt -> doubt.code() == Doubt.Code.PERIOD_WITHOUT_YEAR);
                }));
        return new Reading(new Checks(metrics, words, usual).figures(drafts), drafted.doubts());
    }
}
