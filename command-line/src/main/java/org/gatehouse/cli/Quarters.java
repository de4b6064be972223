package org.gatehouse.cli;

import java.io.PrintWriter;
import java.util.List;
import org.gatehouse.simulator.Quarter;
import org.gatehouse.simulator.Simulation;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.Tallies;
import org.springframework.context.ApplicationContext;

/** Replays quarters under a progress bar and tells statistics what they are. */
final class Quarters {

    /** The quarter of the reference bulletin, behind those with which it is compared. */
    static final List<String> REFERENCE = List.of("2021Q1", "2021Q4", "2022Q1");

    private Quarters() {}

    /** @return crossings recorded by this call; 0 when the quarter was recorded before */
    static long replay(ApplicationContext house, Quarter quarter, int scale, long seed, PrintWriter out)
            throws InterruptedException {
        long total = QuarterReplay.crossings(Simulation.of(quarter, scale, seed));
        var bar = new ProgressBar(out, quarter.period(), total);
        long recorded = house.getBean(QuarterReplay.class).run(quarter, scale, seed, bar::at);
        bar.done(total);
        house.getBean(Periods.class).markReplayed(Period.parse(quarter.period()), scale, seed);
        house.getBean(Tallies.class).foldNow();
        return recorded;
    }
}
