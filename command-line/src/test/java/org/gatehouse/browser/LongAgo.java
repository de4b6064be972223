package org.gatehouse.browser;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Officers;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.InspectionBatches;
import org.gatehouse.inspection.InspectionBatches.Arrived;
import org.gatehouse.inspection.InspectionBatches.IfReferred;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;
import org.gatehouse.retention.Erasure;
import org.gatehouse.retention.Erasures;
import org.gatehouse.statistics.Archives;
import org.springframework.context.ConfigurableApplicationContext;

/** A month of long ago of which one traveller is left, whose stay never ended, and a certificate. */
final class LongAgo {

    private static final YearMonth MONTH = YearMonth.of(2017, 1);
    private static final Instant NOON = Instant.parse("2017-01-10T04:00:00Z");

    private LongAgo() {}

    static void erase(ConfigurableApplicationContext house) {
        Actor records = officer(house, Who.RECORDS_OFFICER);
        Actor protection = officer(house, Who.DATA_PROTECTION);
        Actor desk = officer(house, Who.OFFICER);
        Actor commander = officer(house, Who.COMMANDER);
        var batches = house.getBean(InspectionBatches.class);
        String goes = Passports.valid("FRA");
        List<Arrived> arrived = Stream.of(
                        Map.entry(Direction.ENTRY, goes),
                        Map.entry(Direction.EXIT, goes),
                        Map.entry(Direction.ENTRY, Passports.valid("DEU")))
                .map(one -> new Arrived(
                        NOON,
                        new PortCode("CNPVG"),
                        one.getKey(),
                        Channel.DESK,
                        one.getValue(),
                        new IfReferred.Admitted(NationalityGroup.FOREIGNER, "In order.")))
                .toList();
        batches.record(
                "long ago",
                batches.read(arrived),
                new InspectionBatches.Officers(desk.id(), desk.id(), commander.id()),
                desk);
        house.getBean(Archives.class).seal(MONTH, "system:archive", (_, _) -> {});
        var erasures = house.getBean(Erasures.class);
        Erasure signed = erasures.sign(MONTH, records);
        erasures.carryOut(erasures.confirm(signed.id(), protection).id()).orElseThrow();
    }

    private static Actor officer(ConfigurableApplicationContext house, Who who) {
        return house.getBean(Officers.class).named(who.signInName()).orElseThrow();
    }
}
