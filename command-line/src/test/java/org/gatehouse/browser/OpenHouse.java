package org.gatehouse.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.GatehouseApplication;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.cli.QuarterReplay;
import org.gatehouse.simulator.Quarter;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.PublishedElsewhere;
import org.gatehouse.statistics.ReleaseCalendar;
import org.gatehouse.statistics.Releases;
import org.gatehouse.statistics.Tallies;
import org.gatehouse.statistics.Vintage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The demonstration house on a free port and an empty home folder, and a headless Chromium in front of it; both are opened by
 * the first test that asks and closed after the last. Without a Chromium on the machine these tests are skipped, but not where the
 * variable {@code CI} is set: there they fail.
 */
public final class OpenHouse implements ParameterResolver {

    private static final List<Path> CHROMIUMS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    /** Root cannot use the sandbox; the rest keeps the browser from calling home. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final int SCALE = 10_000;
    private static final long SEED = 1;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Street.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(OpenHouse.class))
                .computeIfAbsent(Opened.class, _ -> Opened.attempt(), Opened.class)
                .street();
    }

    /** The one attempt to open, however it ended: a house that did not start is not started again by each test. */
    private record Opened(@Nullable Street open, @Nullable Throwable failure) implements AutoCloseable {

        static Opened attempt() {
            try {
                return new Opened(OpenHouse.open(), null);
            } catch (RuntimeException | AssertionError e) {
                return new Opened(null, e);
            }
        }

        Street street() {
            if (open == null) {
                throw new IllegalStateException("the house did not open", failure);
            }
            return open;
        }

        @Override
        public void close() {
            if (open != null) {
                open.close();
            }
        }
    }

    private static Street open() {
        Optional<Path> chromium = chromium();
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(
                    chromium.isPresent(),
                    "No Chromium found: the browser tests are skipped. Debian: apt-get install chromium fonts-noto-cjk");
        }
        Path executable = chromium.orElseThrow(() -> new IllegalStateException("no Chromium, and CI is set"));
        Path home = emptyHome();
        ConfigurableApplicationContext house = new SpringApplicationBuilder(GatehouseApplication.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--gatehouse.home=" + home,
                        "--gatehouse.warning.every=1s",
                        "--gatehouse.warning.first-after=1s");
        LongAgo.erase(house);
        recordQuarter(house);
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS)
                        .setEnv(Map.of("TZ", "UTC", "LANG", "C.UTF-8", "HOME", home.toString())));
        WebServer server = Objects.requireNonNull(((WebServerApplicationContext) house).getWebServer());
        int port = server.getPort();
        return Street.open("http://127.0.0.1:" + port, house, playwright, browser);
    }

    /** So that statistics and bulletin have something to show: one crossing in ten thousand of a quarter. */
    private static void recordQuarter(ConfigurableApplicationContext house) {
        try {
            house.getBean(QuarterReplay.class).run(Quarter.of("2022Q1"), SCALE, SEED, _ -> {});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        house.getBean(Periods.class).markReplayed(Period.parse("2022Q1"), SCALE, SEED);
        house.getBean(Tallies.class).foldNow();
        release(house);
        publishedElsewhere(house);
    }

    /** Ten invented years of quarters with a season and a fall, and their sums; one rate that they do not give, one that somebody foretold. */
    private static void publishedElsewhere(ConfigurableApplicationContext house) {
        var table = new StringBuilder(
                "period\tmetric\tvalue\tunit\tcomparison\tsource_url\tauthority\tas_published\tqualifier\tnote\n");
        int[] seasons = {90, 100, 120, 104};
        for (int year = 2011; year < 2022; year++) {
            long sum = 0;
            for (int quarter = 1; quarter <= 4; quarter++) {
                long value = (long) seasons[quarter - 1] * (year < 2020 ? 1_000_000 + 30_000L * (year - 2011) : 300_000)
                        + 7_919L * (year * quarter % 31);
                sum += value;
                table.append(published(year + "Q" + quarter, value, year == 2016 && quarter == 2 ? "QoQ +3%" : ""));
            }
            table.append(published(Integer.toString(year), sum, ""));
        }
        house.getBean(PublishedElsewhere.class)
                .take(table.toString(), "invented.tsv", PublishedElsewhere.OnConflict.KEEP, statistician("first"));
    }

    private static String published(String period, long value, String comparison) {
        return String.join(
                        "\t",
                        period,
                        "crossings.persons.total",
                        Long.toString(value),
                        "person-crossings",
                        comparison,
                        "https://example.org/" + period,
                        "XX-Border",
                        "%s万人次".formatted(BigDecimal.valueOf(value, 4).toPlainString()),
                        "",
                        "")
                + "\n";
    }

    /** February is out and was corrected; the quarter is announced and drafted. */
    private static void release(ConfigurableApplicationContext house) {
        var month = Period.parse("2022-02");
        var quarter = Period.parse("2022Q1");
        var releases = house.getBean(Releases.class);
        var calendar = house.getBean(ReleaseCalendar.class);
        var reason = new Bilingual("A port sent its records late.", "有口岸迟报记录。");
        Actor first = statistician("first");
        Actor second = statistician("second");
        Clock clock = house.getBean(Clock.class);
        Instant announced = clock.instant().plusSeconds(1);
        calendar.announce(month, Vintage.FINAL, announced, first);
        calendar.announce(quarter, Vintage.FINAL, announced.plus(Duration.ofDays(30)), first);
        long number =
                releases.draft(month, Vintage.FINAL, Optional.empty(), first).number();
        releases.check(number, "Read.", first);
        releases.sign(number, first);
        while (clock.instant().isBefore(announced)) {
            Thread.onSpinWait();
        }
        releases.sign(number, second);
        long corrected = releases.draft(month, Vintage.REVISED, Optional.of(reason), first)
                .number();
        releases.check(corrected, "Read.", second);
        releases.sign(corrected, first);
        releases.sign(corrected, second);
        releases.draft(quarter, Vintage.FINAL, Optional.empty(), first);
    }

    private static Actor statistician(String name) {
        return new Actor(
                new OfficerId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                "officer:" + name,
                name,
                Optional.empty(),
                Set.of(Permission.STATISTICS_RELEASE));
    }

    private static Optional<Path> chromium() {
        String named = System.getenv("GATEHOUSE_CHROMIUM");
        return Stream.concat(Stream.ofNullable(named).map(Path::of), CHROMIUMS.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path emptyHome() {
        try {
            return Files.createTempDirectory("gatehouse-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
