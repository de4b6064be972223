package org.gatehouse.statistics.bulletin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.SeriesBreak;
import org.gatehouse.statistics.wording.BulletinWords;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a reader must know to read the figures rightly, from {@code statistics/notes.tsv}. */
@Component
class ScopeNotes {

    private record Note(String when, Bilingual words) {

        Bilingual with(long number) {
            String digits = Long.toString(number);
            return new Bilingual(words.en().replace("{0}", digits), words.zh().replace("{0}", digits));
        }
    }

    private final Metrics metrics;
    private final List<Note> notes;

    ScopeNotes(Metrics metrics) {
        this.metrics = metrics;
        try {
            notes = new ClassPathResource("statistics/notes.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split("\t")))
                    .map(cells -> new Note(cells.get(0), new Bilingual(cells.get(1), cells.get(2))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is said only where it applies.
     *
     * @param complete whether every month of the period has records, or every day
     * @param perDay whether it is compared with periods of another length
     */
    record Applying(boolean complete, boolean perDay, List<SeriesBreak> breaks) {}

    List<Bilingual> of(BulletinWords.Figures figures, Applying applying) {
        long merged = figures.breakdowns().stream()
                .mapToLong(Bulletin.Breakdown::merged)
                .sum();
        long suppressed = figures.observations().stream()
                .filter(Observation.Suppressed.class::isInstance)
                .count();
        List<Bilingual> said = new ArrayList<>(all("always", 0));
        if (merged > 0) {
            said.addAll(all("merged", merged));
        }
        if (figures.breakdowns().stream()
                .flatMap(table -> table.rows().stream())
                .anyMatch(row -> row.code().equals(Tables.RESIDUAL))) {
            said.addAll(all("residual", 0));
        }
        if (suppressed > 0) {
            said.addAll(all("suppressed", suppressed));
        }
        if (figures.scale() > 1) {
            said.addAll(all("scale", figures.scale()));
        }
        if (!applying.complete()) {
            said.addAll(all(figures.period().wholeMonths() ? "incomplete" : "incomplete-days", 0));
        }
        if (applying.perDay()) {
            said.addAll(all("per-day", 0));
        }
        applying.breaks().forEach(one -> said.add(broken(one)));
        return said;
    }

    private Bilingual broken(SeriesBreak one) {
        Bilingual name = metrics.find(one.metric()).orElseThrow().name();
        return new Bilingual(
                name.en() + ": not compared with periods before " + one.from() + ". "
                        + one.note().en(),
                name.zh() + "：不与" + one.from() + "之前的时期比较。" + one.note().zh());
    }

    private List<Bilingual> all(String when, long number) {
        return notes.stream()
                .filter(note -> note.when().equals(when))
                .map(note -> note.with(number))
                .toList();
    }
}
