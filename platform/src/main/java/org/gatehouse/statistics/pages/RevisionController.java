package org.gatehouse.statistics.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.charts.Digits;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.BulletinFormats;
import org.gatehouse.statistics.BulletinFormats.Format;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.Releases;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.formats.Tabular;
import org.gatehouse.statistics.release.Revisions;
import org.gatehouse.statistics.release.Revisions.Revision;
import org.gatehouse.statistics.wording.PeriodWords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was published of a period when, and how the figures changed: for everybody. */
@Controller
class RevisionController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Releases releases;
    private final BulletinFormats formats;
    private final Metrics metrics;
    private final DashboardSettings settings;

    RevisionController(Releases releases, BulletinFormats formats, Metrics metrics, DashboardSettings settings) {
        this.releases = releases;
        this.formats = formats;
        this.metrics = metrics;
        this.settings = settings;
    }

    /** A release as a row. */
    record Out(long number, String vintage, String published, String reason, String hash) {}

    /** A figure that changed, every number in words. */
    record Changed(
            String figure, long release, String vintage, String value, String change, String percent, String reason) {}

    @GetMapping("/statistics/bulletin/" + PublicAddresses.PERIOD + "/revisions")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    String page(@PathVariable String period, Locale locale, Model model) {
        Period asked = Period.parse(period);
        Language language = Language.of(locale);
        List<Release> vintages = vintages(asked);
        model.addAttribute("period", asked.toString());
        model.addAttribute("name", PeriodWords.name(asked, language));
        model.addAttribute(
                "vintages",
                vintages.stream()
                        .map(one -> new Out(
                                one.number(),
                                one.vintage().code(),
                                settings.moments().minute(one.publishedAt().orElseThrow()),
                                said(one.reason(), language),
                                one.hash()))
                        .toList());
        model.addAttribute(
                "changes",
                Revisions.of(vintages).stream()
                        .filter(Revision::changed)
                        .map(row -> changed(row, language))
                        .toList());
        return "statistics/revisions";
    }

    private Changed changed(Revision row, Language language) {
        long change = row.change().orElseThrow();
        return new Changed(
                metrics.find(row.metric()).orElseThrow().name().in(language),
                row.release(),
                row.vintage().code(),
                Digits.grouped(row.value().orElseThrow()),
                (change > 0 ? "+" : "\u2212") + Digits.grouped(Math.abs(change)),
                row.changePercent()
                        .map(percent -> (percent.signum() > 0 ? "+" : percent.signum() < 0 ? "\u2212" : "")
                                + percent.abs().toPlainString() + "%")
                        .orElse("–"),
                said(row.reason(), language));
    }

    private static String said(Optional<Bilingual> reason, Language language) {
        return reason.map(words -> words.in(language)).orElse("");
    }

    /** Every figure of every vintage, so that a program sees what did not change too. */
    @GetMapping("/statistics/bulletin/" + PublicAddresses.PERIOD + "/revisions.csv")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    ResponseEntity<String> csv(@PathVariable String period) {
        Period asked = Period.parse(period);
        var csv = new Tabular(
                "period",
                "metric",
                "release",
                "vintage",
                "published_at",
                "status",
                "value",
                "change",
                "change_percent",
                "reason_en",
                "reason_zh");
        for (Revision row : Revisions.of(vintages(asked))) {
            csv.row(
                    asked.toString(),
                    row.metric(),
                    row.release(),
                    row.vintage().code(),
                    row.publishedAt().toString(),
                    row.status(),
                    row.value().isPresent() ? row.value().getAsLong() : "",
                    row.change().isPresent() ? row.change().getAsLong() : "",
                    row.changePercent().isPresent() ? row.changePercent().get() : "",
                    row.reason().map(Bilingual::en).orElse(""),
                    row.reason().map(Bilingual::zh).orElse(""));
        }
        return file(csv, "revisions-" + asked + ".csv");
    }

    /** The bulletin as it was stored: the SHA-256 of these octets is the hash that was published. */
    @GetMapping("/statistics/bulletin/" + PublicAddresses.PERIOD + "/vintages/{number}.json")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    ResponseEntity<byte[]> stored(@PathVariable String period, @PathVariable long number) {
        Release release = vintage(period, number);
        return inline(release, "json")
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + release.hash() + "\"")
                .body(release.content().getBytes(StandardCharsets.UTF_8));
    }

    /** The same on paper, which says whether another holds now. */
    @GetMapping("/statistics/bulletin/" + PublicAddresses.PERIOD + "/vintages/{number}.pdf")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    ResponseEntity<byte[]> printed(@PathVariable String period, @PathVariable long number, Locale locale) {
        Release release = vintage(period, number);
        return inline(release, Format.PDF.suffix())
                .contentType(MediaType.parseMediaType(Format.PDF.mediaType()))
                .body(formats.render(release, Language.of(locale), Format.PDF));
    }

    private Release vintage(String period, long number) {
        Period asked = Period.parse(period);
        return releases.everPublic(number)
                .filter(one -> one.period().equals(asked))
                .orElseThrow(() -> new StatisticsProblem.NoSuchRelease(number));
    }

    static ResponseEntity.BodyBuilder inline(Release release, String suffix) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"bulletin-" + release.period() + "-" + release.number() + "." + suffix
                                + "\"");
    }

    private List<Release> vintages(Period period) {
        List<Release> vintages = releases.vintages(period);
        if (vintages.isEmpty()) {
            throw new StatisticsProblem.NotReleased(period);
        }
        return vintages;
    }

    static ResponseEntity<String> file(Tabular csv, String name) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .body(csv.toString());
    }
}
