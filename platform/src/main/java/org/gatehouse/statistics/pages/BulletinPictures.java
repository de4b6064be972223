package org.gatehouse.statistics.pages;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.charts.Chart;
import org.gatehouse.charts.Digits;
import org.gatehouse.charts.PortMap.Extent;
import org.gatehouse.charts.Value;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.formats.BulletinView;
import org.gatehouse.statistics.pictures.Picture;
import org.gatehouse.statistics.pictures.PortMaps;
import org.springframework.stereotype.Component;

/** The pictures of a bulletin by name: those of its tables, its days, and its ports on the map. */
@Component
class BulletinPictures {

    private static final String MAP = "map";
    private static final String DAILY = "daily";

    private final PortMaps maps;
    private final Metrics metrics;
    private final DashboardSettings settings;

    BulletinPictures(PortMaps maps, Metrics metrics, DashboardSettings settings) {
        this.maps = maps;
        this.metrics = metrics;
        this.settings = settings;
    }

    /** @param code {@code map}, {@code daily}, or of a table; empty where the bulletin has no such picture */
    Optional<Chart> of(Bulletin bulletin, String code, String extent, Locale locale) {
        BulletinView view = BulletinView.of(bulletin, Language.of(locale), metrics, settings.moments());
        return switch (code) {
            case MAP -> map(bulletin, extent, locale).map(Picture::chart);
            case DAILY -> view.daily().map(BulletinView.Daily::chart);
            default ->
                view.tables().stream()
                        .filter(table -> table.code().equals(code))
                        .findFirst()
                        .map(BulletinView.Table::chart);
        };
    }

    /** @param extent {@code world} for all of it; empty where the bulletin has no ports */
    Optional<Picture> map(Bulletin bulletin, String extent, Locale locale) {
        Map<String, Value> counts = bulletin.breakdown("port").stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> !row.code().isEmpty())
                .collect(Collectors.toMap(
                        Bulletin.Row::code,
                        row -> Value.of(
                                row.total(),
                                Digits.grouped(row.total()) + " ("
                                        + row.percent().toPlainString() + "%)")));
        boolean world = extent.equals("world");
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Picture(
                        maps.of(counts, world ? Extent.WORLD : Extent.PLACES, locale),
                        "/statistics/bulletin/" + bulletin.period() + "/pictures/" + MAP,
                        world ? "map=world" : ""));
    }
}
