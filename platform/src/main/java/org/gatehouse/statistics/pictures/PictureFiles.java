package org.gatehouse.statistics.pictures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Stream;
import org.gatehouse.charts.Chart;
import org.gatehouse.charts.Drawing;
import org.gatehouse.charts.Series;
import org.gatehouse.charts.Table;
import org.gatehouse.charts.Value;
import org.gatehouse.statistics.formats.Tabular;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A chart as a file: the picture, or its figures. */
public final class PictureFiles {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** A browser that opens the file follows its style and nothing else in it. */
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + hash(Drawing.style()) + "'; sandbox";

    private PictureFiles() {}

    /** @param name of the file, without its ending */
    public static ResponseEntity<String> svg(Chart chart, String name) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".svg\"")
                .body(Drawing.asFile(chart));
    }

    /** The table of the chart in its language; a number as digits, and what has none in words. */
    public static ResponseEntity<String> csv(Chart chart, String name) {
        Table table = chart.table();
        var csv = new Tabular(Stream.concat(Stream.of(table.corner()), table.columns().stream())
                .toArray(String[]::new));
        for (Series row : table.rows()) {
            csv.row(Stream.concat(Stream.of(row.name()), row.values().stream().map(PictureFiles::cell))
                    .toArray());
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".csv\"")
                .body(csv.toString());
    }

    private static Object cell(Value value) {
        return value.number().<Object>map(number -> number).orElse(value.words());
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
