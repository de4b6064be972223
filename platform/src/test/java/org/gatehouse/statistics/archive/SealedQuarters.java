package org.gatehouse.statistics.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gatehouse.statistics.Archives;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.BulletinFormats;
import org.gatehouse.statistics.BulletinFormats.Format;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.statistics.bulletin.SeedQuarter;

/** Three quarters, recorded and sealed, for engines to count over. */
public final class SealedQuarters {

    private SealedQuarters() {}

    public static void record(StatisticsAlone house) {
        SeedQuarter.record(house);
        house.door(Periods.class).markReplayed(Period.parse("2022Q1"), 100, 1);
        house.door(Periods.class).markReplayed(Period.parse("2021Q4"), 100, 1);
        house.door(Periods.class).markReplayed(Period.parse("2021Q1"), 100, 1);
        others(house);
        house.clock().set(Instant.parse("2022-04-02T00:00:00Z"));
        for (String quarter : List.of("2021Q1", "2021Q4", "2022Q1")) {
            Period.parse(quarter)
                    .eachMonth()
                    .forEach(month -> house.door(Archives.class).seal(month, "system:test", (_, _) -> {}));
        }
    }

    /** Alerts, irregular stays, corrections and the rarer values of every column, so that nothing is equal for want of rows. */
    private static void others(StatisticsAlone house) {
        house.jdbc().sql("""
                        INSERT INTO screening.fact_match
                        SELECT pg_current_xact_id()::text::bigint, now(), DATE '2021-01-01' + n % 89 + 365 * (n % 2), 'CNSHA', 'ENTRY',
                               event, 'CROSSING', 'PERSON', action, outcome, quantity
                        FROM generate_series(1, 90) AS n,
                             (VALUES ('RAISED', 'REFER', NULL, 1), ('RESOLVED', 'REFER', 'SAME_PERSON', 1),
                                     ('RESOLVED', 'INFORM', 'OTHER_PERSON', 1), ('RESOLVED', 'REFER', 'SAME_PERSON', -1))
                                 AS alert(event, action, outcome, quantity)
                        """).update();
        house.jdbc().sql("""
                        INSERT INTO stays.fact_irregular
                        SELECT pg_current_xact_id()::text::bigint, now(), DATE '2021-01-01' + n % 89 + 365 * (n % 2), 'CNSHA', kind,
                               event, outcome, 1
                        FROM generate_series(1, 60) AS n,
                             (VALUES ('OVERSTAY', 'FOUND', NULL), ('EXIT_WITHOUT_ENTRY', 'FOUND', NULL),
                                     ('OVERSTAY', 'CONCLUDED', 'CONFIRMED'), ('ENTRY_WITHOUT_EXIT', 'FOUND', NULL))
                                 AS stay(kind, event, outcome)
                        """).update();
        house.jdbc().sql("""
                        INSERT INTO warning.fact_signal
                        SELECT pg_current_xact_id()::text::bigint, now(), DATE '2022-01-01' + n % 80, 'CNSHA', 'queue', event, outcome, 1
                        FROM generate_series(1, 40) AS n, (VALUES ('RAISED', NULL), ('ASSESSED', 'CONCERN')) AS told(event, outcome)
                        """).update();
        house.jdbc().sql("""
                        INSERT INTO warning.fact_warning
                        SELECT pg_current_xact_id()::text::bigint, now(), DATE '2022-01-01' + n % 80, '', 'queue', 'HIGH', event, outcome, 1
                        FROM generate_series(1, 30) AS n, (VALUES ('ISSUED', NULL), ('CLOSED', 'CONFIRMED')) AS told(event, outcome)
                        """).update();
        house.jdbc().sql("""
                        INSERT INTO inspection.fact_person_inspected
                        SELECT pg_current_xact_id()::text::bigint, TIMESTAMPTZ '2022-02-14 23:30Z', DATE '2022-02-15', 'CNPVG',
                               direction, 'AIR', 'FOREIGNER', channel, outcome, second_line, quantity
                        FROM generate_series(1, 25),
                             (VALUES ('ENTRY', 'DESK', 'REFUSED', true, 1), ('EXIT', 'E_CHANNEL', 'ADMITTED', false, 1),
                                     ('ENTRY', 'DESK', 'HANDED_OVER', true, 1), ('ENTRY', 'DESK', 'ADMITTED', true, 1),
                                     ('ENTRY', 'DESK', 'ADMITTED', true, -1))
                                 AS rare(direction, channel, outcome, second_line, quantity)
                        """).update();
        house.jdbc().sql("""
                        INSERT INTO conveyance.fact_conveyance_inspected
                        SELECT pg_current_xact_id()::text::bigint, TIMESTAMPTZ '2022-03-01 12:00Z', DATE '2022-03-01', 'CNSZB',
                               'ENTRY', 'ROAD', 'MOTOR_VEHICLE', true, 1
                        FROM generate_series(1, 33)
                        """).update();
    }

    /** The bulletin in every format and language. */
    public static Map<String, String> rendered(StatisticsAlone house, Bulletin bulletin) {
        var formats = house.door(BulletinFormats.class);
        Map<String, String> all = new TreeMap<>();
        for (Format format : Format.values()) {
            for (Language language : Language.values()) {
                all.put(format + " " + language, content(formats.render(bulletin, language, format), format));
            }
        }
        return all;
    }

    /** The text; of a workbook that of its parts, without when it was made. */
    private static String content(byte[] rendered, Format format) {
        if (format != Format.XLSX && format != Format.ODS) {
            return new String(rendered, StandardCharsets.UTF_8);
        }
        var parts = new StringBuilder();
        try {
            Path file = Files.createTempFile("workbook", "." + format.suffix());
            Files.write(file, rendered);
            try (var zip = new ZipFile(file.toFile())) {
                for (ZipEntry part : zip.stream().toList()) {
                    if (!part.getName().equals("docProps/core.xml")) {
                        byte[] octets = zip.getInputStream(part).readAllBytes();
                        parts.append(part.getName()).append('\n').append(new String(octets, StandardCharsets.UTF_8));
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts.toString();
    }
}
