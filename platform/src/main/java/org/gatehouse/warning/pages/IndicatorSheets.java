package org.gatehouse.warning.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.charts.Caption;
import org.gatehouse.charts.Columns;
import org.gatehouse.charts.Drawing;
import org.gatehouse.charts.Series;
import org.gatehouse.charts.Value;
import org.gatehouse.warning.Indicators.Indicator;
import org.gatehouse.warning.Indicators.Track;
import org.gatehouse.warning.Indicators.Week;
import org.gatehouse.warning.Threshold;
import org.springframework.stereotype.Component;

/** Indicators in the words of their pages. */
@Component
class IndicatorSheets {

    private final WarningWords words;
    private final Clock clock;

    IndicatorSheets(WarningWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** @param computed what the last evaluation came to, in a sentence */
    record Row(
            Indicator indicator,
            String variable,
            String source,
            String owner,
            String values,
            String computed,
            boolean reviewDue) {}

    /** @param answer who answered, when, and in which words; empty while it waits */
    record Version(
            UUID id,
            String place,
            int number,
            String values,
            String reason,
            String proposed,
            String from,
            String state,
            String answer,
            boolean mayAnswer) {}

    record Sheet(
            Row row,
            Track track,
            String shareTrue,
            String toAssessment,
            String lead,
            String chart,
            List<Week> weeks,
            List<Version> versions,
            boolean mayPropose) {}

    Row row(Indicator one, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Row(
                one,
                WarningWords.in(one.variable(), locale),
                WarningWords.in(one.source(), locale),
                WarningWords.in(one.owner(), locale),
                values(one.inForce(), locale),
                one.last()
                        .map(last -> words.of(
                                "warning.computed",
                                locale,
                                WarningWords.minute(last.at(), ZoneOffset.UTC),
                                last.measured(),
                                last.beyond(),
                                last.unknown()))
                        .orElseGet(() -> words.of("warning.computed.never", locale)),
                one.reviewDue(today));
    }

    Sheet of(Indicator one, Track track, List<Threshold> versions, Actor reader, Locale locale) {
        String none = words.of("warning.track.none", locale);
        return new Sheet(
                row(one, locale),
                track,
                track.shareTrue().map(share -> Math.round(share * 100) + " %").orElse(none),
                track.medianToAssessment()
                        .map(time -> words.lasted(time, locale))
                        .orElse(none),
                track.medianLead().map(time -> words.lasted(time, locale)).orElse(none),
                chart(track.weeks(), locale),
                track.weeks().reversed().stream()
                        .filter(week -> week.raised() > 0)
                        .toList(),
                versions.stream()
                        .map(version -> version(version, reader, locale))
                        .toList(),
                reader.may(Permission.THRESHOLD_PROPOSE));
    }

    /** A column for all that were raised, and in front of it one for those that analysts found real. */
    private String chart(List<Week> weeks, Locale locale) {
        return Drawing.inPage(new Columns(
                new Caption("weeks", words.of("warning.chart", locale), words.of("warning.chart.says", locale)),
                words.of("warning.week", locale),
                weeks.stream().map(week -> week.monday().toString()).toList(),
                List.of(
                        new Series(
                                words.of("warning.track.signals", locale),
                                weeks.stream()
                                        .map(week -> Value.of(week.raised()))
                                        .toList()),
                        new Series(
                                words.of("warning.track.confirmed", locale),
                                weeks.stream()
                                        .map(week -> Value.of(week.confirmed()))
                                        .toList())),
                Columns.Arrangement.WITHIN));
    }

    private Version version(Threshold one, Actor reader, Locale locale) {
        ZoneId zone = one.port().map(words::zone).orElse(ZoneOffset.UTC);
        Instant now = clock.instant();
        String state = one.begun(now) ? "BEGUN" : one.state().name();
        return new Version(
                one.id(),
                one.port()
                        .map(port -> words.port(port, locale))
                        .orElseGet(() -> words.of("warning.every-port", locale)),
                one.number(),
                values(one, locale),
                one.reason(),
                WarningWords.minute(one.proposedAt(), zone)
                        + one.proposedBy().map(by -> " · " + words.officer(by)).orElse(""),
                WarningWords.minute(one.effectiveFrom(), zone),
                words.of("warning.threshold.state." + state, locale),
                one.answer()
                        .map(answer -> WarningWords.minute(answer.at(), zone) + " · " + words.officer(answer.by())
                                + (answer.words().isEmpty() ? "" : " · " + answer.words()))
                        .orElse(""),
                one.state() == Threshold.State.PROPOSED
                        && reader.may(Permission.THRESHOLD_APPROVE)
                        && !one.proposedBy().equals(Optional.of(reader.id()))
                        && one.port().map(reader::serves).orElse(reader.port().isEmpty()));
    }

    private String values(Threshold one, Locale locale) {
        return one.indicator().parameters().stream()
                .map(parameter -> words.of("warning.parameter." + parameter, locale) + ": "
                        + one.values().get(parameter))
                .collect(Collectors.joining(WarningWords.chinese(locale) ? "；" : "; "));
    }
}
