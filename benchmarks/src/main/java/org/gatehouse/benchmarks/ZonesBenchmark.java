package org.gatehouse.benchmarks;

import java.util.Map;
import org.gatehouse.benchmarks.Jmh.Measured;
import org.gatehouse.cli.Benchmark;

/** Zones read a second, with every digit checked, beside a library that checks none. */
public final class ZonesBenchmark implements Benchmark {

    @Override
    public String name() {
        return "mrz";
    }

    @Override
    public String describe() {
        return "machine-readable zones a second, every check digit verified, beside JMRTD's MRZInfo, which verifies none";
    }

    @Override
    public String run(boolean brief) throws Exception {
        Map<String, Measured> measured = Jmh.run(ZoneSpeed.class, brief);
        double passport = measured.get("passport").perSecond();
        double card = measured.get("card").perSecond();
        double peerCard = measured.get("peerCard").perSecond();
        double floor = measured.get("sumsAlone").perSecond();
        return Result.rate(
                        name(),
                        "passports/s",
                        passport,
                        measured.get("peerPassport").perSecond(),
                        "JMRTD MRZInfo")
                .with("cards", card)
                .with("cardsReference", peerCard)
                .with("cardsRatio", card / peerCard)
                .with("sumsAlone", floor)
                .with("passportsToSums", passport / floor)
                .with("cardsToSums", card / floor)
                .with("bytesPassport", measured.get("passport").bytes())
                .with("bytesCard", measured.get("card").bytes())
                .json();
    }
}
