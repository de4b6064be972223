package org.gatehouse.statistics.bulletin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Observation;
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

    private final List<Note> notes;

    ScopeNotes() {
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

    /** @param complete whether every month of the period has records */
    List<Bilingual> of(BulletinWords.Figures figures, boolean complete) {
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
        if (suppressed > 0) {
            said.addAll(all("suppressed", suppressed));
        }
        if (figures.scale() > 1) {
            said.addAll(all("scale", figures.scale()));
        }
        if (!complete) {
            said.addAll(all("incomplete", 0));
        }
        return said;
    }

    private List<Bilingual> all(String when, long number) {
        return notes.stream()
                .filter(note -> note.when().equals(when))
                .map(note -> note.with(number))
                .toList();
    }
}
