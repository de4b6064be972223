package org.gatehouse.warning.pages;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.reference.PortCode;
import org.gatehouse.warning.Indicators.Words;
import org.gatehouse.warning.Level;
import org.gatehouse.warning.Unit;
import org.gatehouse.warning.Warning.To;
import org.gatehouse.warning.WarningProblem;
import org.gatehouse.warning.Warnings.Issue;
import org.jspecify.annotations.Nullable;

/**
 * A warning, as it was typed.
 *
 * @param ports codes with blanks or commas between
 * @param units names of {@link Unit}
 * @param validFrom day and time on the clock of the port of the signal; nothing for now
 */
record IssueForm(
        @Nullable String level,
        @Nullable String ports,
        @Nullable List<String> units,
        @Nullable String adviceEn,
        @Nullable String adviceZh,
        @Nullable String validFrom,
        @Nullable String validUntil) {

    /** @throws WarningProblem which names the field that says nothing */
    Issue toIssue(ZoneId zone) {
        return new Issue(
                Given.one(Level.values(), level, WarningProblem.LevelUnknown::new),
                addressees(),
                new Words(Given.text(adviceEn), Given.text(adviceZh)),
                Given.maybe(validFrom).map(text -> WarningWords.instant("validFrom", text, zone)),
                WarningWords.instant("validUntil", Given.text(validUntil), zone));
    }

    public boolean has(String unit) {
        return Objects.requireNonNullElse(units, List.<String>of()).contains(unit);
    }

    private Set<To> addressees() {
        List<PortCode> at = Arrays.stream(Given.text(ports).split("[\\s,，、]+"))
                .filter(text -> !text.isEmpty())
                .map(text -> Given.port("ports", text))
                .toList();
        Set<To> addressees = new LinkedHashSet<>();
        for (String unit : Objects.requireNonNullElse(units, List.<String>of())) {
            Unit of = Given.one(Unit.values(), unit, WarningProblem.UnitUnknown::new);
            at.forEach(port -> addressees.add(new To(port, of)));
        }
        if (addressees.isEmpty()) {
            throw at.isEmpty() ? new WarningProblem.AddresseesMissing() : new WarningProblem.UnitUnknown();
        }
        return addressees;
    }
}
