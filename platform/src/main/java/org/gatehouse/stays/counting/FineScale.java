package org.gatehouse.stays.counting;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an overstay may cost by the law of a country. An estimate for the person concerned: whether anything is imposed, an
 * authority decides after it has heard the person.
 *
 * @param code names it in requests
 * @param currency ISO 4217
 * @param aDay amount for each day
 * @param cap the most in all; empty when the law names none
 * @param warning whether a warning may be all
 * @param lawEn the law in words, and where it stands
 */
public record FineScale(
        String code,
        String nameEn,
        String nameZh,
        String currency,
        BigDecimal aDay,
        Optional<BigDecimal> cap,
        boolean warning,
        String lawEn,
        String lawZh) {

    /** @throws IllegalArgumentException when an amount is none */
    public FineScale {
        if (aDay.signum() <= 0 || cap.filter(most -> most.compareTo(aDay) < 0).isPresent()) {
            throw new IllegalArgumentException(code + ": " + aDay + " a day, at most " + cap);
        }
    }

    /** The most that the law allows for so many days. */
    public BigDecimal most(long daysOver) {
        BigDecimal all = aDay.multiply(BigDecimal.valueOf(Math.max(0, daysOver)));
        return cap.map(all::min).orElse(all);
    }
}
