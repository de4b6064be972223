package org.gatehouse.statistics.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Missing;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Period;
import org.springframework.stereotype.Component;

/** Puts figures into the sentences of the template. */
@Component
public final class BulletinWords {

    private static final int PORTS_NAMED = 5;

    private final Metrics metrics;
    private final MissingWords missing;
    private final BulletinTemplate english = BulletinTemplate.of(Language.EN);
    private final BulletinTemplate chinese = BulletinTemplate.of(Language.ZH);

    BulletinWords(Metrics metrics, MissingWords missing) {
        this.metrics = metrics;
        this.missing = missing;
    }

    /** What the sentences are made of. */
    public record Figures(
            Period period,
            int scale,
            Optional<Missing> missing,
            List<Observation> observations,
            List<Bulletin.Breakdown> breakdowns) {}

    public Bilingual write(Figures figures) {
        return new Bilingual(
                english.fill(name -> words(figures, Language.EN, name)),
                chinese.fill(name -> words(figures, Language.ZH, name)));
    }

    private Optional<String> words(Figures figures, Language language, String name) {
        List<String> parts = List.of(name.split(":"));
        return switch (parts.getFirst()) {
            case "period" -> Optional.of(PeriodWords.name(figures.period(), language));
            case "kind" -> Optional.of(PeriodWords.kind(figures.period()));
            case "missing" -> figures.missing().map(lacks -> missing.say(figures.period(), lacks, language));
            case "scale" -> figures.scale() == 1 ? Optional.empty() : Optional.of(Integer.toString(figures.scale()));
            case "nothing" -> nothingRecorded(figures) ? Optional.of("") : Optional.empty();
            case "figure" -> recorded(figures, parts.get(1)).map(o -> figure(o, figures.scale(), language, true));
            case "number" -> recorded(figures, parts.get(1)).map(o -> figure(o, figures.scale(), language, false));
            case "change" -> recorded(figures, parts.get(1)).flatMap(o -> change(o, figures.period(), language));
            case "share" -> share(figures, parts.get(1), parts.get(2));
            case "ports" -> ports(figures, language);
            case "not-collected" -> notCollected(figures, language);
            default -> throw new IllegalStateException("the text of the bulletin names no figure {" + name + "}");
        };
    }

    private static boolean nothingRecorded(Figures figures) {
        return figures.observations().stream().noneMatch(Observation.Recorded.class::isInstance);
    }

    private static Optional<Observation.Recorded> recorded(Figures figures, String metric) {
        return figures.observations().stream()
                .filter(o -> o.metric().equals(metric))
                .filter(Observation.Recorded.class::isInstance)
                .map(Observation.Recorded.class::cast)
                .findFirst();
    }

    private String figure(Observation.Recorded observation, int scale, Language language, boolean withUnit) {
        Metric metric = metrics.find(observation.metric()).orElseThrow();
        return SaidFigure.say(
                BigDecimal.valueOf(observation.value()),
                scale,
                metric.style(),
                language,
                withUnit ? metric.counter().in(language) : "");
    }

    private static Optional<String> change(Observation.Recorded observation, Period period, Language language) {
        String kind = PeriodWords.kind(period);
        boolean yearly = period.previous().equals(period.yearBefore());
        var before = observation
                .previousPercent()
                .map(percent -> language == Language.ZH
                        ? "环比" + moved(percent, language)
                        : moved(percent, language) + " on the previous " + kind);
        var yearAgo = observation
                .yearAgoPercent()
                .map(percent -> language == Language.ZH
                        ? "同比" + moved(percent, language)
                        : moved(percent, language)
                                + (period.kind() == Period.Kind.YEAR
                                        ? " on the year before"
                                        : " on the same " + kind + " of the year before"));
        if (yearly) {
            return yearAgo;
        }
        List<String> both = Stream.of(before, yearAgo).flatMap(Optional::stream).toList();
        return both.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(language == Language.ZH ? "、" : " and ", both));
    }

    private static String moved(BigDecimal percent, Language language) {
        String size = percent.abs().toPlainString() + "%";
        int sign = percent.signum();
        if (language == Language.ZH) {
            return sign == 0 ? "持平" : (sign > 0 ? "增长" : "下降") + size;
        }
        return sign == 0 ? "unchanged" : (sign > 0 ? "up " : "down ") + size;
    }

    private static Optional<String> share(Figures figures, String table, String row) {
        return figures.breakdowns().stream()
                .filter(t -> t.code().equals(table))
                .flatMap(t -> t.rows().stream())
                .filter(r -> r.code().equals(row))
                .map(r -> r.percent().toPlainString() + "%")
                .findFirst();
    }

    private static Optional<String> ports(Figures figures, Language language) {
        List<String> ports = figures.breakdowns().stream()
                .filter(table -> table.code().equals("port"))
                .flatMap(table -> table.rows().stream())
                .filter(row -> !row.code().isEmpty())
                .limit(PORTS_NAMED)
                .map(row -> row.name().in(language)
                        + (language == Language.ZH
                                ? "（" + row.percent().toPlainString() + "%）"
                                : " (" + row.percent().toPlainString() + "%)"))
                .toList();
        return ports.isEmpty() ? Optional.empty() : Optional.of(list(ports, language));
    }

    private static String list(List<String> names, Language language) {
        if (language == Language.ZH) {
            return String.join("、", names);
        }
        String last = names.getLast();
        return names.size() == 1 ? last : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
    }

    private Optional<String> notCollected(Figures figures, Language language) {
        String names = figures.observations().stream()
                .filter(Observation.NotCollected.class::isInstance)
                .map(o -> metrics.find(o.metric()).orElseThrow().name().in(language))
                .map(name -> language == Language.ZH ? name : decapitalised(name))
                .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
