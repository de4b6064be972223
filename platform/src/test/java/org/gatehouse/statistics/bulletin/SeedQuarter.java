package org.gatehouse.statistics.bulletin;

import java.time.LocalDate;
import org.gatehouse.statistics.StatisticsAlone;

/**
 * Tallies of the first quarter of 2022 at one in a hundred, and of the two quarters that it is compared with; what was not
 * published of these (all but the change of exits by citizens) is assumed.
 */
public final class SeedQuarter {

    private SeedQuarter() {}

    public static void record(StatisticsAlone house) {
        // Exits by citizens: 146,220 / (1 - 1.2 %) = 147,996 and 146,220 / (1 - 5.9 %) = 155,388.
        quarter(house, LocalDate.of(2022, 1, 1), 96_220, 50_000, 300_940, 22_780);
        quarter(house, LocalDate.of(2021, 10, 1), 97_996, 50_000, 310_000, 24_000);
        quarter(house, LocalDate.of(2021, 1, 1), 104_388, 51_000, 330_000, 36_000);
    }

    private static void quarter(
            StatisticsAlone house, LocalDate first, long mainlandExits, long hmtExits, long total, long conveyances) {
        long foreignExits = 5_300;
        long foreignEntries = 5_200;
        long hmtEntries = 49_000;
        long mainlandEntries = total - mainlandExits - hmtExits - foreignExits - foreignEntries - hmtEntries;
        spread(house, first, "CNGBE", "ROAD", "EXIT", "CITIZEN", mainlandExits);
        spread(house, first, "CNGBE", "ROAD", "ENTRY", "CITIZEN", mainlandEntries);
        spread(house, first, "CNSZB", "ROAD", "EXIT", "HMT_RESIDENT", hmtExits);
        spread(house, first, "CNSZB", "ROAD", "ENTRY", "HMT_RESIDENT", hmtEntries);
        spread(house, first, "CNPVG", "AIR", "EXIT", "FOREIGNER", foreignExits - 8);
        spread(house, first, "CNPVG", "AIR", "ENTRY", "FOREIGNER", foreignEntries);
        spread(house, first, "CNSHA", "SEA", "EXIT", "FOREIGNER", 8);
        house.conveyances(first, "CNGBE", "ROAD", "ENTRY", "MOTOR_VEHICLE", conveyances - 1_800);
        house.conveyances(first.plusMonths(1), "CNMLX", "RAIL", "ENTRY", "TRAIN", 200);
        house.conveyances(first.plusMonths(2), "CNPVG", "AIR", "EXIT", "AIRCRAFT", 700);
        house.conveyances(first.plusMonths(2), "CNSHA", "SEA", "EXIT", "VESSEL", 900);
    }

    private static void spread(
            StatisticsAlone house,
            LocalDate first,
            String port,
            String mode,
            String direction,
            String group,
            long count) {
        long third = count / 3;
        house.persons(first.plusDays(4), port, mode, direction, group, third);
        house.persons(first.plusMonths(1).plusDays(9), port, mode, direction, group, third);
        house.persons(first.plusMonths(2).plusDays(19), port, mode, direction, group, count - 2 * third);
    }
}
