package org.gatehouse.statistics.formats;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gatehouse.statistics.formats.SdmxSeries.Observed;

/** Observations as SDMX-CSV 2.0. */
final class SdmxCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "STRUCTURE",
                    "STRUCTURE_ID",
                    "ACTION",
                    "FREQ",
                    "INDICATOR",
                    "CATEGORY",
                    "FLOW",
                    "TIME_PERIOD",
                    "OBS_VALUE",
                    "OBS_STATUS",
                    "UNIT_MEASURE",
                    "QUALIFIER")
            .get();

    private SdmxCsv() {}

    static String write(List<Observed> series) {
        var out = new StringWriter();
        try (var csv = new CSVPrinter(out, FORMAT)) {
            for (Observed one : series) {
                csv.printRecord(
                        "dataflow",
                        SdmxSeries.STRUCTURE,
                        "I",
                        one.frequency(),
                        one.indicator(),
                        one.category(),
                        one.flow(),
                        one.time(),
                        one.value().isPresent() ? Long.toString(one.value().getAsLong()) : "",
                        one.status(),
                        one.unit(),
                        one.qualifier());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
