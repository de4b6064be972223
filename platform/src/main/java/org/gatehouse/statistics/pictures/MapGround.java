package org.gatehouse.statistics.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatehouse.charts.BaseMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The base map. One that an authority has set is read at the start, so that a wrong file is told at once; the one that comes with the house
 * when it is first drawn.
 */
@Component
class MapGround {

    private static final ClassPathResource OURS = new ClassPathResource("static/assets/base-map.geojson");

    private @Nullable BaseMap map;

    MapGround(MapSettings settings) {
        map = settings.outlines() == null ? null : read(settings.outlines());
    }

    synchronized BaseMap map() {
        if (map == null) {
            map = ours();
        }
        return map;
    }

    private static BaseMap read(Path file) {
        try (InputStream geoJson = Files.newInputStream(file)) {
            return BaseMap.read(geoJson);
        } catch (IOException e) {
            throw new UncheckedIOException("gatehouse.statistics.map.outlines cannot be read: " + file, e);
        }
    }

    private static BaseMap ours() {
        try (InputStream geoJson = OURS.getInputStream()) {
            return BaseMap.read(geoJson);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
