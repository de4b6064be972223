package org.gatehouse.statistics.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.BulletinFormats;
import org.gatehouse.statistics.BulletinFormats.Format;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.Releases;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.formats.BulletinView;
import org.gatehouse.statistics.wording.Moments;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The bulletin of a period: to everybody as it was last released, and where nothing was released yet to those who may read
 * statistics, as it stands now.
 */
@Controller
class BulletinController {

    /** What the page offers for download. */
    private static final List<Format> DOWNLOADS = List.of(
            Format.PDF,
            Format.XLSX,
            Format.ODS,
            Format.CSV,
            Format.JSON,
            Format.SDMX,
            Format.SDMX_JSON,
            Format.JSON_STAT);

    private final BulletinReader bulletins;
    private final BulletinPictures pictures;
    private final Releases releases;
    private final BulletinFormats formats;
    private final Metrics metrics;
    private final Moments moments;
    private final SeriesStory story;

    BulletinController(
            BulletinReader bulletins,
            BulletinPictures pictures,
            Releases releases,
            BulletinFormats formats,
            Metrics metrics,
            SeriesStory story,
            DashboardSettings settings) {
        this.story = story;
        this.bulletins = bulletins;
        this.pictures = pictures;
        this.releases = releases;
        this.formats = formats;
        this.metrics = metrics;
        this.moments = settings.moments();
    }

    /** Where a form asks for a period, and the page of the period answers. */
    @GetMapping("/statistics/bulletin")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    String find(@RequestParam String period) {
        return "redirect:/statistics/bulletin/" + Period.parse(period.strip());
    }

    @GetMapping(path = "/statistics/bulletin/" + PublicAddresses.PERIOD, produces = MediaType.TEXT_HTML_VALUE)
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    String page(
            @PathVariable String period,
            @RequestParam(defaultValue = "") String map,
            Optional<Actor> actor,
            Locale locale,
            Model model) {
        Period asked = Period.parse(period);
        var released = releases.published(asked);
        model.addAttribute("release", released.orElse(null));
        model.addAttribute(
                "notice",
                released.flatMap(Release::reason)
                        .map(reason -> reason.in(Language.of(locale)))
                        .orElse(null));
        model.addAttribute("staff", BulletinReader.reads(actor));
        Bulletin bulletin = bulletins.read(asked, actor);
        model.addAttribute("view", BulletinView.of(bulletin, Language.of(locale), metrics, moments));
        model.addAttribute("map", pictures.map(bulletin, map, locale).orElse(null));
        model.addAttribute("before", asked.previous().map(Period::toString).orElse(""));
        model.addAttribute("moments", moments);
        model.addAttribute("movements", story.sentences(asked.kind(), Language.of(locale)));
        model.addAttribute("downloads", DOWNLOADS);
        return "statistics/bulletin";
    }

    @GetMapping(path = "/statistics/bulletin/" + PublicAddresses.PERIOD, produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    ResponseEntity<byte[]> json(@PathVariable String period, Optional<Actor> actor, Locale locale) {
        return file(Period.parse(period), actor, locale, Format.JSON);
    }

    @GetMapping(path = "/statistics/bulletin/" + PublicAddresses.PERIOD, produces = "text/csv")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    ResponseEntity<byte[]> csv(@PathVariable String period, Optional<Actor> actor, Locale locale) {
        return file(Period.parse(period), actor, locale, Format.CSV);
    }

    @GetMapping("/statistics/bulletin/" + PublicAddresses.PERIOD + ".{suffix:[a-z.-]+}")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    ResponseEntity<byte[]> file(
            @PathVariable String period, @PathVariable String suffix, Optional<Actor> actor, Locale locale) {
        Format format = Arrays.stream(Format.values())
                .filter(one -> one.suffix().equals(suffix))
                .findAny()
                .orElseThrow(() -> new StatisticsProblem.NoSuchFormat(suffix));
        return file(Period.parse(period), actor, locale, format);
    }

    private ResponseEntity<byte[]> file(Period period, Optional<Actor> actor, Locale locale, Format format) {
        Language language = Language.of(locale);
        byte[] file = releases.published(period)
                .map(release -> formats.render(release, language, format))
                .orElseGet(() -> formats.render(bulletins.read(period, actor), language, format));
        String name = "bulletin-" + period + ".";
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + format.suffix() + "\"");
        if (format == Format.CSV) {
            // Tabular data on the web, section 5.2: where the meaning of the columns is found.
            answer.header(
                    HttpHeaders.LINK,
                    "</statistics/bulletin/" + period + "." + Format.CSVW.suffix() + ">; rel=\"describedby\"; type=\""
                            + Format.CSVW.mediaType() + "\"");
        }
        return answer.body(file);
    }
}
