package org.gatehouse.statistics.pages;

import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.charts.Chart;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.pictures.PictureFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pictures of a bulletin as files, to whoever may read the bulletin. */
@Controller
class BulletinPictureController {

    private static final String PICTURE = "/statistics/bulletin/" + PublicAddresses.PERIOD + "/pictures/{code:[a-z]+}";

    private final BulletinReader bulletins;
    private final BulletinPictures pictures;

    BulletinPictureController(BulletinReader bulletins, BulletinPictures pictures) {
        this.bulletins = bulletins;
        this.pictures = pictures;
    }

    @GetMapping(PICTURE + ".svg")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    ResponseEntity<String> svg(
            @PathVariable String period,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String map,
            Optional<Actor> actor,
            Locale locale) {
        return PictureFiles.svg(chart(period, code, map, actor, locale), name(period, code));
    }

    @GetMapping(PICTURE + ".csv")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    ResponseEntity<String> csv(
            @PathVariable String period,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String map,
            Optional<Actor> actor,
            Locale locale) {
        return PictureFiles.csv(chart(period, code, map, actor, locale), name(period, code));
    }

    private Chart chart(String period, String code, String map, Optional<Actor> actor, Locale locale) {
        return pictures.of(bulletins.read(Period.parse(period), actor), code, map, locale)
                .orElseThrow(() -> new StatisticsProblem.NoSuchPicture(code));
    }

    private static String name(String period, String code) {
        return "bulletin-" + Period.parse(period) + "-" + code;
    }
}
