package org.gatehouse.statistics.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gatehouse.statistics.Dimension;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * The statement that counts a table, with what its parameters are bound to: {@code statistics/explore/<fact>.sql} as it is run.
 *
 * @param sql with named parameters
 * @param parameters those that the text has, in its order
 */
public record Statement(String sql, Map<String, @Nullable Object> parameters) {

    /** More rows nobody reads, and a page should not have to hold. */
    public static final int ROWS_MOST = 10_000;

    private static final Pattern NAMED = Pattern.compile("(?<!:):([a-z_]+)");

    /** Counts what the selection takes in, told apart by the splits and the step. */
    static Statement of(Selection selection, Period period, Collection<Split> by, Step step) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("from", period.from());
        values.put("until", period.until());
        values.put("step", step.unit().orElse(null));
        values.put("over_months", period.wholeMonths() && step.ofMonths());
        values.put("most", ROWS_MOST + 1);
        for (Split split : Split.values()) {
            values.put("by_" + split.column(), by.contains(split));
        }
        for (Dimension dimension : Dimension.values()) {
            values.put(column(dimension), accepted(selection, dimension));
        }
        String text = text(selection.fact());
        Map<String, @Nullable Object> bound = new LinkedHashMap<>();
        NAMED.matcher(text).results().map(match -> match.group(1)).forEach(name -> bound.put(name, values.get(name)));
        return new Statement(text, bound);
    }

    /** As PostgreSQL writes an array; null where every value is accepted. */
    private static @Nullable String accepted(Selection selection, Dimension dimension) {
        var values = selection.where().get(dimension);
        return values == null ? null : "{" + String.join(",", new TreeSet<>(values)) + "}";
    }

    private static String column(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Fact fact) {
        var text = new ClassPathResource("statistics/explore/" + fact.name().toLowerCase(Locale.ROOT) + ".sql");
        try {
            return text.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statement with its parameters as {@code psql} takes them: it can be pasted as it stands. */
    public String script() {
        var script = new StringBuilder();
        parameters.forEach((name, value) -> script.append("\\set ")
                .append(name)
                .append(' ')
                .append(literal(value))
                .append('\n'));
        return script.append(sql.stripTrailing()).append(";\n").toString();
    }

    /** What {@code \set} makes an SQL literal of; values are of catalogue and calendar, and hold no quotes. */
    private static String literal(@Nullable Object value) {
        return value == null || value instanceof Boolean || value instanceof Number
                ? String.valueOf(value)
                : "'''" + value + "'''";
    }
}
