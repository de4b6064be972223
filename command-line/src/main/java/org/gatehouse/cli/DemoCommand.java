package org.gatehouse.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gatehouse.simulator.GateHabits;
import org.gatehouse.simulator.HttpSink;
import org.gatehouse.simulator.LiveTraffic;
import org.gatehouse.simulator.Quarter;
import org.gatehouse.statistics.BulletinFormats.Format;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Period;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything at once, for somebody who wants to see it. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the application with demo accounts, runs the reference quarter and those it is compared with through the",
            "engine, prints the bulletin in English and Chinese, and goes on with a trickle of live crossings."
        })
final class DemoCommand implements Callable<Integer> {

    private static final String REFERENCE = "2022Q1";
    private static final double LIVE_CROSSINGS_PER_HOUR = 600;
    private static final int LEFT_TO_OFFICERS_ONE_IN = 3;
    private static final int LANES = 6;
    private static final int MISHAP_ONE_IN = 20;
    private static final Duration PASSING = Duration.ofSeconds(4);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--scale",
            defaultValue = "100",
            description = "One in so many crossings (default: ${DEFAULT-VALUE}).")
    private int scale;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed brings the same traffic.")
    private long seed;

    @Option(names = "--once", description = "End after the bulletin.")
    private boolean once;

    @Option(
            names = "--port",
            defaultValue = "${env:GATEHOUSE_PORT:-8080}",
            description = "Port of pages and API; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    DemoCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        if (scale < 1) {
            throw new ParameterException(spec.commandLine(), "A scale is 1 or more, not " + scale + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        ConfigurableApplicationContext house = House.serve(port, List.of("demo"));
        try {
            out.println("Gatehouse is open at " + House.address(house) + "; the quarters come in:");
            for (String period : Quarters.REFERENCE) {
                Quarters.replay(house, Quarter.of(period), scale, seed, out);
            }
            for (Language language : Language.values()) {
                out.println();
                out.println(new String(
                        BulletinCommand.print(house, Period.parse(REFERENCE), language, Format.TEXT),
                        StandardCharsets.UTF_8));
            }
            DemoChips.load(house, out);
            DemoLists.load(house);
            invitation(house, out);
            if (once) {
                return 0;
            }
            live(house);
            return 0;
        } finally {
            house.close();
        }
    }

    private void invitation(ConfigurableApplicationContext house, PrintWriter out) {
        String address = House.address(house);
        out.println();
        out.println("Open " + address);
        out.println("The bulletin, as stat.liu: " + address + "/sign-in?to=/statistics/bulletin/" + REFERENCE);
        out.println("Demo accounts, all with the password " + DemoAccounts.password(house) + ":");
        DemoAccounts.of(house).forEach(account -> out.println("  " + account));
        out.println(once ? "" : "Live crossings go on until Ctrl-C.");
        out.flush();
    }

    private void live(ConfigurableApplicationContext house) throws InterruptedException {
        var traffic = new LiveTraffic(Quarter.of(REFERENCE), seed, house.getBean(Clock.class), LIVE_CROSSINGS_PER_HOUR);
        try (var sink = new HttpSink(
                URI.create(House.address(house)),
                DemoAccounts.LIVE_CLIENT,
                DemoAccounts.password(house),
                LEFT_TO_OFFICERS_ONE_IN,
                Optional.of(new GateHabits(seed, LANES, MISHAP_ONE_IN, PASSING)))) {
            traffic.run(sink);
        }
    }
}
