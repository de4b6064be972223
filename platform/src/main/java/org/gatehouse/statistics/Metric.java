package org.gatehouse.statistics;

import java.util.Optional;

/**
 * A figure of the bulletin: what it counts, by which rule, on what legal ground.
 *
 * @param code stable for ever, as in the published series: {@code crossings.persons.total}
 * @param system the system of the house that feeds it
 * @param unit code of the unit: {@code person-crossings}
 * @param counter the unit as it follows a number in a sentence; in Chinese the measure word
 * @param style how the figure is rounded where it is published
 * @param rule what is counted once, in one sentence
 * @param basis law and article on which the count rests
 * @param counts which events it takes in; empty while its system does not record them
 * @param family metrics that add up to one total share a family; a small one among them hides a second
 */
public record Metric(
        String code,
        String system,
        String unit,
        Bilingual counter,
        Bilingual name,
        Style style,
        Bilingual rule,
        Bilingual basis,
        Optional<Selection> counts,
        Optional<String> family) {

    /** How published figures of the metric are rounded. */
    public enum Style {
        /** Half up, to five digits. */
        ROUNDED,
        /** Down, to three digits, and said as "more than". */
        MORE_THAN,
        /** A share in percent, as it is. */
        PERCENT,
        /** To two digits, and said as "about". */
        ABOUT
    }

    public boolean collected() {
        return counts.isPresent();
    }
}
