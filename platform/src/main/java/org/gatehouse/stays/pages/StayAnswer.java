package org.gatehouse.stays.pages;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gatehouse.stays.counting.EntryAllowance;
import org.gatehouse.stays.counting.FineScale;
import org.gatehouse.stays.counting.StayCount;
import org.jspecify.annotations.Nullable;

/**
 * What is answered.
 *
 * @param lawful whether the entry was lawful by the rule
 * @param lastDay the last lawful day; left out when nothing ends the stay, or when its first day is unlawful
 * @param end the instant that ends it in the zone of the entry, where hours are counted
 * @param daysLeft lawful days after the day asked for; left out when nothing ends the stay
 * @param daysOver days after the last lawful one, up to the day asked for
 * @param entries where entries were asked for
 * @param fine where a fine was asked for and a day is over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StayAnswer(
        boolean lawful,
        @Nullable LocalDate lastDay,
        @Nullable String end,
        @Nullable Long daysLeft,
        long daysOver,
        @Nullable Entries entries,
        @Nullable Fine fine) {

    /**
     * Entries of a visa.
     *
     * @param used before this one, within the time of the visa
     * @param left after this one; left out when any number is allowed
     * @param lawful whether this entry is one of those that are allowed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EntriesUsed")
    record Entries(long used, @Nullable Long left, boolean lawful) {

        static Entries of(EntryAllowance.Used used) {
            return new Entries(
                    used.used(), used.left().isPresent() ? used.left().getAsLong() : null, used.lawful());
        }
    }

    /**
     * What the law allows at most. Not binding: an authority decides, after it has heard the person.
     *
     * @param warning whether a warning may be all
     * @param law the law in words, in the language of the reader
     */
    @Schema(name = "FineEstimate", description = "What the law allows at most; an authority decides, and hears first.")
    record Fine(
            @Schema(example = "1500") BigDecimal most,
            @Schema(example = "CNY") String currency,
            boolean warning,
            String law) {}

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

    static StayAnswer of(StayQuestion.Reckoned reckoned, Locale locale) {
        StayCount count = reckoned.count();
        boolean endless = count.lawful() && count.lastDay().isEmpty();
        return new StayAnswer(
                count.lawful(),
                count.lastDay().orElse(null),
                count.end().map(MINUTE::format).orElse(null),
                endless ? null : count.daysLeft(),
                count.daysOver(),
                reckoned.entries().map(Entries::of).orElse(null),
                reckoned.fine()
                        .filter(_ -> count.daysOver() > 0)
                        .map(scale -> fine(scale, count.daysOver(), locale))
                        .orElse(null));
    }

    private static Fine fine(FineScale scale, long daysOver, Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return new Fine(
                scale.most(daysOver), scale.currency(), scale.warning(), chinese ? scale.lawZh() : scale.lawEn());
    }
}
