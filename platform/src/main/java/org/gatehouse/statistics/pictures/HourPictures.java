package org.gatehouse.statistics.pictures;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gatehouse.charts.Caption;
import org.gatehouse.charts.HeatMap;
import org.gatehouse.charts.Series;
import org.gatehouse.charts.Value;
import org.gatehouse.reference.Port;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.bulletin.SmallCounts;
import org.gatehouse.statistics.tally.HourTally;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** When persons cross: hours by days of the week, rounded and hidden as the tables of a bulletin are. */
@Component
public class HourPictures {

    private static final int HOURS = 24;

    private final HourTally tally;
    private final MessageSource messages;

    HourPictures(HourTally tally, MessageSource messages) {
        this.tally = tally;
        this.messages = messages;
    }

    /** @param port at this one; at all of them where none is given */
    public HeatMap of(YearMonth month, Optional<Port> port, Locale locale) {
        long[][] week = tally.week(month, port.map(one -> one.code().value()));
        String where = port.map(one -> Language.of(locale) == Language.ZH ? one.nameZh() : one.nameEn())
                .orElseGet(() -> say(locale, "statistics.hours.everywhere"));
        List<Series> rows = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            rows.add(new Series(
                    day.getDisplayName(TextStyle.FULL_STANDALONE, locale), values(week[day.getValue() - 1], locale)));
        }
        return new HeatMap(
                new Caption(
                        "chart-hours",
                        say(locale, "statistics.hours.of", where, month.toString()),
                        say(locale, "statistics.hours.says")),
                say(locale, "statistics.hours.weekday"),
                IntStream.range(0, HOURS)
                        .mapToObj(hour -> String.format(Locale.ROOT, "%02d:00", hour))
                        .toList(),
                rows);
    }

    private List<Value> values(long[] hours, Locale locale) {
        List<Long> counts = Arrays.stream(hours).boxed().toList();
        Set<Integer> hidden = SmallCounts.hidden(counts);
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> hidden.contains(hour)
                        ? Value.missing(say(locale, "statistics.status.suppressed"))
                        : Value.of(SmallCounts.rounded(counts.get(hour))))
                .toList();
    }

    private String say(Locale locale, String key, Object... with) {
        return messages.getMessage(key, with, locale);
    }
}
