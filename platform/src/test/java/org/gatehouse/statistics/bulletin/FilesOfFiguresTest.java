package org.gatehouse.statistics.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.BulletinFormats;
import org.gatehouse.statistics.BulletinFormats.Format;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Bulletins.Freshness;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsAlone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the file, the figures in it are those of the bulletin. */
class FilesOfFiguresTest {

    private static final Path LIBRE_OFFICE = Path.of("/usr/bin/soffice");

    private static StatisticsAlone house;
    private static Bulletin bulletin;
    private static Map<String, Long> figures;

    @TempDir
    private Path folder;

    @BeforeAll
    static void a_quarter_is_recorded() {
        house = new StatisticsAlone();
        SeedQuarter.record(house);
        bulletin = house.door(Bulletins.class).compile(Period.parse("2022Q1"), Freshness.RECOUNTED);
        figures = new TreeMap<>();
        for (Observation observation : bulletin.observations()) {
            if (observation instanceof Observation.Recorded recorded) {
                figures.put(recorded.metric(), recorded.value());
            }
        }
        assertThat(figures).isNotEmpty();
    }

    @AfterAll
    static void it_is_closed() {
        house.close();
    }

    private static byte[] file(Format format, Language language) {
        return house.door(BulletinFormats.class).render(bulletin, language, format);
    }

    private static String words(Format format) {
        return new String(file(format, Language.EN), StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> records(String csv) throws IOException {
        var form = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = form.parse(new StringReader(csv))) {
            return parser.getRecords();
        }
    }

    @Test
    void csv_and_what_describes_it_have_the_same_columns() throws IOException {
        List<CSVRecord> records = records(words(Format.CSV));
        Map<String, Long> read = new TreeMap<>();
        for (CSVRecord record : records) {
            if (record.get("table").equals("figures") && record.get("status").equals("recorded")) {
                read.put(record.get("code"), Long.valueOf(record.get("value")));
            }
        }
        assertThat(read).isEqualTo(figures);
        List<String> described = JsonMapper.shared()
                .readTree(words(Format.CSVW))
                .at("/tableSchema/columns")
                .valueStream()
                .map(column -> column.get("name").stringValue())
                .toList();
        assertThat(described).isEqualTo(records.getFirst().getParser().getHeaderNames());
    }

    @Test
    void sdmx_csv_holds_them_and_no_place_twice() throws IOException {
        Map<String, Long> read = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (CSVRecord record : records(words(Format.SDMX))) {
            places.merge(String.join("|", record.toList().subList(3, 8)), 1, Integer::sum);
            if (!record.get("OBS_VALUE").isEmpty()) {
                read.put(record.get("INDICATOR"), Long.valueOf(record.get("OBS_VALUE")));
            }
            assertThat(record.get("OBS_STATUS")).isIn("A", "P", "Q", "L", "O");
        }
        figures.forEach((code, value) -> assertThat(read).containsEntry(sdmx(code), value));
        assertThat(places.values()).containsOnly(1);
    }

    private static String sdmx(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    @Test
    void sdmx_json_holds_them_at_the_places_that_its_structure_names() {
        JsonNode data = JsonMapper.shared().readTree(words(Format.SDMX_JSON)).get("data");
        JsonNode dimensions = data.at("/structures/0/dimensions/observation");
        Map<String, Long> read = new HashMap<>();
        data.at("/dataSets/0/observations").propertyStream().forEach(observation -> {
            String[] at = observation.getKey().split(":");
            assertThat(at).hasSize(dimensions.size());
            String indicator = dimensions
                    .get(1)
                    .get("values")
                    .get(Integer.parseInt(at[1]))
                    .get("id")
                    .stringValue();
            String category = dimensions
                    .get(2)
                    .get("values")
                    .get(Integer.parseInt(at[2]))
                    .get("id")
                    .stringValue();
            JsonNode value = observation.getValue().get(0);
            if (category.equals("_T") && !value.isNull()) {
                read.putIfAbsent(indicator, value.longValue());
            }
        });
        figures.forEach((code, value) -> assertThat(read).containsEntry(sdmx(code), value));
    }

    @ParameterizedTest
    @EnumSource
    void json_stat_has_as_many_values_as_its_sizes_say(Language language) {
        JsonNode collection = JsonMapper.shared().readTree(file(Format.JSON_STAT, language));
        assertThat(collection.get("version").stringValue()).isEqualTo("2.0");
        for (JsonNode set : collection.at("/link/item")) {
            int cells =
                    set.get("size").valueStream().mapToInt(JsonNode::intValue).reduce(1, (a, b) -> a * b);
            assertThat(set.get("value").size()).isEqualTo(cells);
            for (JsonNode id : set.get("id")) {
                assertThat(set.get("dimension").has(id.stringValue())).isTrue();
            }
        }
        JsonNode first = collection.at("/link/item/0");
        Map<String, Long> read = new TreeMap<>();
        JsonNode codes = first.at("/dimension/figures/category/index");
        for (int at = 0; at < codes.size(); at++) {
            JsonNode value = first.get("value").get(at);
            if (!value.isNull()) {
                read.put(codes.get(at).stringValue(), value.longValue());
            }
        }
        assertThat(read).isEqualTo(figures);
    }

    @ParameterizedTest
    @EnumSource
    void an_open_document_holds_numbers_and_no_formula(Language language) throws IOException {
        var sheet = new SpreadSheet(new ByteArrayInputStream(file(Format.ODS, language))).getSheet(0);
        Map<String, Long> read = new TreeMap<>();
        Object[][] cells = sheet.getDataRange().getValues();
        List<Object> titles = List.of(cells[0]);
        int code = titles.indexOf(language == Language.ZH ? "代码" : "Code");
        int value = titles.indexOf(language == Language.ZH ? "数值" : "Value");
        for (int row = 1; row < cells.length; row++) {
            if (cells[row][value] instanceof Number number) {
                read.put((String) cells[row][code], number.longValue());
            }
        }
        assertThat(read).isEqualTo(figures);
        assertThat(entry(file(Format.ODS, language), "content.xml")).doesNotContain("table:formula");
    }

    @ParameterizedTest
    @EnumSource
    void a_workbook_holds_no_formula_and_a_sheet_for_each_table(Language language) throws IOException {
        byte[] book = file(Format.XLSX, language);
        assertThat(entry(book, "xl/workbook.xml").split("<sheet "))
                .hasSize(bulletin.breakdowns().size() + 3);
        String figuresSheet = entry(book, "xl/worksheets/sheet1.xml");
        assertThat(figuresSheet).doesNotContain("<f>");
        figures.values().forEach(value -> assertThat(figuresSheet).contains("<v>" + value + "</v>"));
    }

    /** In the table of figures, where a name, its value and its unit follow each other; wherever the lines break. */
    @ParameterizedTest
    @EnumSource
    void paper_shows_them_beside_their_names(Language language) throws IOException {
        String words;
        try (var paper = Loader.loadPDF(file(Format.PDF, language))) {
            words = new PDFTextStripper().getText(paper).replaceAll("\\s", "");
        }
        Metrics metrics = house.door(Metrics.class);
        figures.forEach((code, value) -> {
            Metric metric = metrics.find(code).orElseThrow();
            assertThat(words)
                    .contains((metric.name().in(language)
                                    + String.format(Locale.ROOT, "%,d", value)
                                    + metric.counter().in(language))
                            .replaceAll("\\s", ""));
        });
        for (Bulletin.Breakdown table : bulletin.breakdowns()) {
            for (Bulletin.Row row : table.rows()) {
                assertThat(words)
                        .contains((row.name().in(language)
                                        + String.format(
                                                Locale.ROOT, "%,d%,d%,d", row.entries(), row.exits(), row.total())
                                        + row.percent().toPlainString() + "%")
                                .replaceAll("\\s", ""));
            }
        }
        for (Bulletin.Day day : bulletin.daily()) {
            assertThat(words).contains(day.day() + String.format(Locale.ROOT, "%,d%,d", day.entries(), day.exits()));
        }
    }

    private String entry(byte[] zip, String name) throws IOException {
        Path file = Files.write(folder.resolve("book.zip"), zip);
        try (var entries = new ZipFile(file.toFile());
                var entry = entries.getInputStream(entries.getEntry(name))) {
            return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Where LibreOffice is on the machine. */
    @ParameterizedTest
    @EnumSource(names = {"XLSX", "ODS"})
    void libre_office_opens_them(Format format) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(LIBRE_OFFICE), "no LibreOffice on this machine");
        Path file = Files.write(folder.resolve("bulletin." + format.suffix()), file(format, Language.ZH));
        Process office = new ProcessBuilder(
                        LIBRE_OFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String csv = Files.readString(folder.resolve("bulletin.csv"));
        figures.forEach((code, value) -> assertThat(csv).containsPattern(code + ",[^\n]*\\b" + value + "\\b"));
    }
}
