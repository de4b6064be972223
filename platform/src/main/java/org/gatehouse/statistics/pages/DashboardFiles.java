package org.gatehouse.statistics.pages;

import java.util.Locale;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.statistics.pictures.PictureFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pictures of the dashboard as files. */
@Controller
class DashboardFiles {

    private final DashboardPictures pictures;

    DashboardFiles(DashboardPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/statistics/hours.svg")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    ResponseEntity<String> hours(DashboardPictures.Asked asked, Locale locale) {
        return PictureFiles.svg(pictures.hours(asked, locale).chart(), "hours");
    }

    @GetMapping("/statistics/hours.csv")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    ResponseEntity<String> hoursInFigures(DashboardPictures.Asked asked, Locale locale) {
        return PictureFiles.csv(pictures.hours(asked, locale).chart(), "hours");
    }

    @GetMapping("/statistics/map.svg")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    ResponseEntity<String> map(DashboardPictures.Asked asked, Locale locale) {
        return PictureFiles.svg(pictures.map(asked, locale).chart(), "map");
    }

    @GetMapping("/statistics/map.csv")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    ResponseEntity<String> mapInFigures(DashboardPictures.Asked asked, Locale locale) {
        return PictureFiles.csv(pictures.map(asked, locale).chart(), "map");
    }
}
