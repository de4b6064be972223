package org.gatehouse.statistics.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.statistics.PublishedElsewhere.Figure;
import org.gatehouse.statistics.PublishedElsewhere.Qualified;

/** Published figures as the table that the import reads. */
final class ElsewhereTable {

    private static final String HEAD =
            "period\tmetric\tvalue\tunit\tcomparison\tsource_url\tauthority\tas_published\tqualifier\tnote\n";

    private ElsewhereTable() {}

    static String write(List<Figure> figures) {
        return HEAD
                + figures.stream()
                        .map(figure -> line(
                                figure.printedPeriod(),
                                figure.metric(),
                                figure.value().map(BigDecimal::toPlainString).orElse(""),
                                figure.unit(),
                                figure.comparison(),
                                figure.source(),
                                figure.authority(),
                                figure.asPublished(),
                                figure.qualifier() == Qualified.EXACT
                                        ? ""
                                        : figure.qualifier().code(),
                                figure.note()))
                        .collect(Collectors.joining());
    }

    /** Lines that a person has looked at, below the head. */
    static String of(List<String> lines) {
        return HEAD + String.join("", lines);
    }

    static String line(String... cells) {
        return Stream.of(cells)
                        .map(cell -> cell.replaceAll("\\s+", " ").strip())
                        .collect(Collectors.joining("\t")) + "\n";
    }
}
