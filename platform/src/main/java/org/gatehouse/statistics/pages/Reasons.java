package org.gatehouse.statistics.pages;

import java.util.Optional;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.StatisticsProblem;

/** A reason as two fields of a form. */
final class Reasons {

    private Reasons() {}

    /**
     * Empty when both are blank.
     *
     * @throws StatisticsProblem.BothLanguagesNeeded when one alone is
     */
    static Optional<Bilingual> of(String english, String chinese) {
        if (english.isBlank() != chinese.isBlank()) {
            throw new StatisticsProblem.BothLanguagesNeeded();
        }
        return english.isBlank() ? Optional.empty() : Optional.of(new Bilingual(english.strip(), chinese.strip()));
    }
}
