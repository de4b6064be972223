package org.gatehouse.statistics.formats;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.wording.PeriodWords;
import org.gatehouse.statistics.wording.SaidFigure;
import org.springframework.stereotype.Component;

/** The bulletin for a terminal: title, paragraphs, all figures that are numbers, notes. */
@Component
class BulletinText {

    private final Metrics metrics;

    BulletinText(Metrics metrics) {
        this.metrics = metrics;
    }

    String write(Bulletin bulletin, Language language) {
        var out = new StringBuilder();
        out.append(title(bulletin, language).toUpperCase(Locale.ROOT)).append("\n\n");
        out.append(bulletin.text().in(language)).append("\n\n");
        for (Observation observation : bulletin.observations()) {
            if (observation instanceof Observation.Recorded recorded) {
                out.append(line(recorded, bulletin.baseYear(), language)).append('\n');
            }
        }
        out.append('\n');
        for (Bilingual note : bulletin.notes()) {
            out.append("- ").append(note.in(language)).append('\n');
        }
        return out.toString();
    }

    public static String title(Bulletin bulletin, Language language) {
        String period = PeriodWords.name(bulletin.period(), language);
        return language == Language.ZH ? period + "移民管理工作数据公报" : "Border traffic bulletin, " + period;
    }

    private String line(Observation.Recorded recorded, Optional<Integer> baseYear, Language language) {
        Metric metric = metrics.find(recorded.metric()).orElseThrow();
        String changes = percent(recorded.previousPercent(), language == Language.ZH ? "环比" : "previous ")
                + percent(recorded.yearAgoPercent(), language == Language.ZH ? "同比" : "year ago ")
                + percent(
                        recorded.basePercent(),
                        language == Language.ZH ? "比" + baseYear.orElse(0) + "年同期" : baseYear.orElse(0) + " ");
        return String.format(
                        Locale.ROOT,
                        "%16s  %s%s",
                        SaidFigure.grouped(BigDecimal.valueOf(recorded.value())),
                        metric.name().in(language),
                        changes)
                .stripTrailing();
    }

    private static String percent(Optional<BigDecimal> percent, String label) {
        return percent.map(value -> "  " + label + (value.signum() > 0 ? "+" : "") + value.toPlainString() + "%")
                .orElse("");
    }
}
