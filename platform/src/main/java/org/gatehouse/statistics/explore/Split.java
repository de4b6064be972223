package org.gatehouse.statistics.explore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Dimension;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Selection;
import org.gatehouse.statistics.wording.ValueWords;
import org.jspecify.annotations.Nullable;

/** By what the rows of a table are told apart, besides time. */
public enum Split {
    DIRECTION(Dimension.DIRECTION, "Direction", "方向"),
    NATIONALITY_GROUP(Dimension.NATIONALITY_GROUP, "Nationality group", "人员类别"),
    MODE(Dimension.MODE, "Kind of port", "口岸类型"),
    PORT(null, "Port", "口岸"),
    CHANNEL(Dimension.CHANNEL, "Channel", "通道"),
    OUTCOME(Dimension.OUTCOME, "Outcome", "结果"),
    SECOND_LINE(Dimension.SECOND_LINE, "Second line", "后台复核"),
    KIND(Dimension.KIND, "Kind", "种类"),
    CARGO(Dimension.CARGO, "Load", "载运"),
    ACTION(Dimension.ACTION, "What the list asks for", "名单处置要求");

    @SuppressWarnings("ImmutableEnumChecker") // an enum, or nothing
    private final Optional<Dimension> dimension;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
    private final Bilingual heading;

    Split(@Nullable Dimension dimension, String en, String zh) {
        this.dimension = Optional.ofNullable(dimension);
        this.heading = new Bilingual(en, zh);
    }

    /** What its column is called. */
    public Bilingual heading() {
        return heading;
    }

    /** Those that the metric has: what its fact is told apart by, save where it takes in one value alone. */
    public static List<Split> of(Metric metric) {
        return metric.counts()
                .map(selection -> of(selection.fact()).stream()
                        .filter(split -> split.several(selection))
                        .toList())
                .orElse(List.of());
    }

    private static List<Split> of(Fact fact) {
        return switch (fact) {
            case PERSON_INSPECTED -> List.of(DIRECTION, NATIONALITY_GROUP, MODE, PORT, CHANNEL, OUTCOME, SECOND_LINE);
            case CONVEYANCE_INSPECTED -> List.of(DIRECTION, MODE, PORT, KIND, CARGO);
            case LIST_ALERT -> List.of(DIRECTION, PORT, KIND, ACTION, OUTCOME);
            case IRREGULAR_STAY, SIGNAL, WARNING -> List.of(PORT, KIND, OUTCOME);
            case IRREGULAR_STAY_OPEN -> List.of(KIND);
        };
    }

    /** Events of one kind have outcomes or have none; a metric that names no outcome takes in those that have none. */
    private boolean several(Selection selection) {
        Set<String> values = dimension.map(selection.where()::get).orElse(null);
        return values == null ? this != OUTCOME || selection.fact() == Fact.PERSON_INSPECTED : values.size() > 1;
    }

    Optional<Dimension> dimension() {
        return dimension;
    }

    /** As the column of a statement and of a file is called. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Bilingual name(String value, ValueWords words) {
        return dimension.map(of -> words.name(of, value)).orElseGet(() -> words.port(value));
    }

    /** Where a row of the value stands among the others; those without words last. */
    int place(String value, ValueWords words) {
        int at = dimension.map(words::of).orElse(List.of()).indexOf(value);
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
