package org.gatehouse.statistics.pages;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.Releases;
import org.gatehouse.statistics.Tallies;
import org.gatehouse.statistics.formats.BulletinView;
import org.gatehouse.statistics.pictures.PictureFiles;
import org.gatehouse.statistics.tally.Counts;
import org.gatehouse.statistics.wording.PeriodWords;
import org.gatehouse.statistics.wording.SaidFigure;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Today and the last days, as the tallies have them, and the way to the bulletins. */
@Controller
class DashboardController {

    private final Counts counts;
    private final Tallies tallies;
    private final Periods periods;
    private final Releases releases;
    private final QueueBoard queues;
    private final DashboardPictures pictures;
    private final DashboardSettings settings;
    private final Clock clock;

    DashboardController(
            Counts counts,
            Tallies tallies,
            Periods periods,
            Releases releases,
            QueueBoard queues,
            DashboardPictures pictures,
            DashboardSettings settings,
            Clock clock) {
        this.counts = counts;
        this.tallies = tallies;
        this.periods = periods;
        this.releases = releases;
        this.queues = queues;
        this.pictures = pictures;
        this.settings = settings;
        this.clock = clock;
    }

    /** A span of days on a tile, every number already in words. */
    record Tile(String messageKey, String persons, String entries, String exits, String conveyances) {

        static Tile of(String messageKey, List<Counts.OnDay> days) {
            long entries = days.stream().mapToLong(Counts.OnDay::entries).sum();
            long exits = days.stream().mapToLong(Counts.OnDay::exits).sum();
            return new Tile(
                    messageKey,
                    number(entries + exits),
                    number(entries),
                    number(exits),
                    number(days.stream().mapToLong(Counts.OnDay::conveyances).sum()));
        }

        private static String number(long value) {
            return SaidFigure.grouped(BigDecimal.valueOf(value));
        }
    }

    record Entry(String period, String name, boolean released) {}

    @GetMapping("/statistics")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    String dashboard(DashboardPictures.Asked asked, Locale locale, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        List<Counts.OnDay> days = counts.days(today.minusDays(settings.days() - 1L), today.plusDays(1));
        Duration lag = tallies.lag();
        model.addAttribute("asOf", settings.moments().minute(tallies.asOf()));
        model.addAttribute("lagSeconds", lag.toSeconds());
        model.addAttribute("stale", lag.compareTo(settings.staleAfter()) > 0);
        model.addAttribute("span", settings.days());
        model.addAttribute(
                "tiles",
                List.of(
                        Tile.of("statistics.tile.today", between(days, today, today)),
                        Tile.of("statistics.tile.yesterday", between(days, today.minusDays(1), today.minusDays(1))),
                        Tile.of("statistics.tile.week", between(days, today.minusDays(6), today))));
        model.addAttribute("queues", queues.now(Language.of(locale)));
        model.addAttribute("daily", daily(days, Language.of(locale)));
        model.addAttribute("asked", asked);
        model.addAttribute("hours", pictures.hours(asked, locale));
        model.addAttribute(
                "months", pictures.months().stream().map(YearMonth::toString).toList());
        model.addAttribute("ports", pictures.ports(locale));
        model.addAttribute("map", pictures.map(asked, locale));
        model.addAttribute("bulletins", entries(Language.of(locale)));
        model.addAttribute(
                "holidays",
                Period.holidays().stream()
                        .filter(holiday -> holiday.from().isBefore(today))
                        .map(holiday ->
                                new Entry(holiday.toString(), PeriodWords.name(holiday, Language.of(locale)), false))
                        .toList());
        return "statistics/dashboard";
    }

    @GetMapping("/statistics/days.svg")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    ResponseEntity<String> picture(@RequestParam(defaultValue = "30") int days, Locale locale) {
        return PictureFiles.svg(
                BulletinView.days("chart-days", days(last(days)), Language.of(locale))
                        .chart(),
                "days");
    }

    @GetMapping("/statistics/days.csv")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    ResponseEntity<String> export(@RequestParam(defaultValue = "30") int days) {
        var csv = new StringBuilder("day,entries,exits,conveyances\r\n");
        for (Counts.OnDay day : last(days)) {
            csv.append("%s,%d,%d,%d\r\n".formatted(day.day(), day.entries(), day.exits(), day.conveyances()));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv.toString());
    }

    private List<Counts.OnDay> last(int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        int span = Math.clamp(days, 1, DashboardSettings.DAYS_MAX);
        return counts.days(today.minusDays(span - 1L), today.plusDays(1));
    }

    private static List<Bulletin.Day> days(List<Counts.OnDay> days) {
        return days.stream()
                .map(day -> new Bulletin.Day(day.day(), day.entries(), day.exits(), day.conveyances()))
                .toList();
    }

    private static List<Counts.OnDay> between(List<Counts.OnDay> days, LocalDate first, LocalDate last) {
        return days.stream()
                .filter(day -> !day.day().isBefore(first) && !day.day().isAfter(last))
                .toList();
    }

    private static Optional<BulletinView.Daily> daily(List<Counts.OnDay> days, Language language) {
        return days.isEmpty() ? Optional.empty() : Optional.of(BulletinView.days("chart-days", days(days), language));
    }

    private List<Entry> entries(Language language) {
        Set<Period> released = Set.copyOf(releases.publicPeriods());
        return Stream.concat(released.stream(), periods.recorded().stream())
                .distinct()
                .sorted(Comparator.comparing(Period::from)
                        .thenComparing(Period::toString)
                        .reversed())
                .map(period ->
                        new Entry(period.toString(), PeriodWords.name(period, language), released.contains(period)))
                .toList();
    }
}
