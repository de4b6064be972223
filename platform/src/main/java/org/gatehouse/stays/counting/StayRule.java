package org.gatehouse.stays.counting;

/**
 * How long a stay may last, as visas, permits and treaties say it.
 *
 * <p>In China days of stay count from the day after the entry (Regulations on Entry and Exit of Foreigners, article 36); in
 * the Schengen area and under many treaties the days of entry and exit count both (Regulation (EU) 2016/399, article 6).
 */
public sealed interface StayRule {

    /** No number in a rule is larger than ten years of days. */
    int MOST = 3_653;

    /** So many days; the first is the day after the entry. */
    record FixedDays(int days) implements StayRule {
        public FixedDays {
            within(days, MOST);
        }
    }

    /** So many hours, as in transit without a visa. */
    record Hours(int hours, From from) implements StayRule {
        public Hours {
            within(hours, 24 * MOST);
        }
    }

    /** In any period of so many days no more than so many days of presence: 90 in 180. */
    record DaysInPeriod(int days, int period) implements StayRule {
        public DaysInPeriod {
            within(period, MOST);
            within(days, period);
        }
    }

    /** In each calendar year no more than so many days of presence. */
    record DaysAYear(int days) implements StayRule {
        public DaysAYear {
            within(days, 366);
        }
    }

    /** In any period of so many days, the day of the entry its last, no more than so many entries. It ends no stay. */
    record EntriesInPeriod(int entries, int period) implements StayRule {
        public EntriesInPeriod {
            within(period, MOST);
            within(entries, MOST);
        }
    }

    /** In each calendar year no more than so many entries. It ends no stay. */
    record EntriesAYear(int entries) implements StayRule {
        public EntriesAYear {
            within(entries, MOST);
        }
    }

    /** Where hours begin. */
    enum From {
        /** The minute of the entry. */
        ENTRY,
        /** The midnight after the entry, as for the transit of 240 hours. */
        NEXT_MIDNIGHT
    }

    private static void within(int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(number + " is not between 1 and " + most);
        }
    }
}
