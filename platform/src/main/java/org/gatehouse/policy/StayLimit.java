package org.gatehouse.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * How long a stay may last by a rule.
 *
 * @param amount at least 1
 */
public record StayLimit(Unit unit, int amount) {

    /** How it is counted. */
    public enum Unit {
        /** Days from the day after the entry (Regulations on Entry and Exit of Foreigners, art. 36). */
        DAYS,
        /** Hours from the entry: transit without visa. */
        HOURS
    }

    public StayLimit {
        if (amount < 1) {
            throw new IllegalArgumentException("a stay lasts at least 1: " + amount);
        }
    }

    /** @param entered on the port's clock */
    public LocalDate lastDay(LocalDateTime entered) {
        return switch (unit) {
            case DAYS -> entered.toLocalDate().plusDays(amount);
            case HOURS -> entered.plusHours(amount).toLocalDate();
        };
    }
}
