package org.gatehouse.benchmarks;

import org.gatehouse.benchmarks.Jmh.Measurements;
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
        Measurements measured = Jmh.run(ZoneSpeed.class, brief);
        double passport = measured.of("passport").perSecond();
        double card = measured.of("card").perSecond();
        double peerCard = measured.of("peerCard").perSecond();
        double floor = measured.of("sumsAlone").perSecond();
        return Result.rate(
                        name(),
                        "passports/s",
                        passport,
                        measured.of("peerPassport").perSecond(),
                        "JMRTD MRZInfo")
                .with("cards", card)
                .with("cardsReference", peerCard)
                .with("cardsRatio", card / peerCard)
                .with("sumsAlone", floor)
                .with("passportsToSums", passport / floor)
                .with("cardsToSums", card / floor)
                .with("bytesPassport", measured.of("passport").bytes())
                .with("bytesCard", measured.of("card").bytes())
                .json();
    }
}
