package org.gatehouse.cli;

import java.util.concurrent.Callable;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.BulletinFormats;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.Tallies;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The quarterly bulletin, from what is recorded. */
@Command(
        name = "bulletin",
        mixinStandardHelpOptions = true,
        description = "Computes the quarterly bulletin from what is recorded, and prints it.")
final class BulletinCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--period", required = true, description = "Quarter, such as 2022Q1.")
    private String period;

    @Option(names = "--lang", defaultValue = "en", description = "en or zh (default: ${DEFAULT-VALUE}).")
    private Language language;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private BulletinFormats.Format format;

    BulletinCommand() {}

    @Override
    public Integer call() {
        Period asked = parsed();
        try (ConfigurableApplicationContext house = House.toRead()) {
            spec.commandLine().getOut().println(print(house, asked, language, format));
            spec.commandLine().getOut().flush();
            if (house.getBean(Periods.class).recorded().contains(asked)) {
                return 0;
            }
            spec.commandLine().getErr().println("Nothing is recorded for " + period + ".");
            return Gatehouse.NO;
        }
    }

    private Period parsed() {
        try {
            return Period.parse(period);
        } catch (StatisticsProblem.NoSuchPeriod notOne) {
            throw new ParameterException(
                    spec.commandLine(), "Not a quarter: " + period + ". Write it like 2022Q1.", notOne);
        }
    }

    static String print(
            ConfigurableApplicationContext house, Period period, Language language, BulletinFormats.Format format) {
        house.getBean(Tallies.class).foldNow();
        Bulletin bulletin = house.getBean(Bulletins.class).compile(period, Bulletins.Freshness.RECOUNTED);
        return house.getBean(BulletinFormats.class).render(bulletin, language, format);
    }
}
