package org.gatehouse.policy.expression;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.policy.Facts;
import org.gatehouse.policy.Rule.StayTerm;
import org.gatehouse.policy.RuleProblem;
import org.gatehouse.policy.StayLimit;
import org.gatehouse.policy.StayLimit.Unit;

/** The limits of a stay that a rule gives, with their expressions understood. */
public final class StayTerms {

    /** Names of the fields of the form, for problems. */
    public static final String UNIT = "stayUnit";

    public static final String AMOUNT = "stayAmount";
    public static final String PERIOD = "stayPeriod";

    private static final String NONE = "0";

    private final List<Term> terms;

    private StayTerms(List<Term> terms) {
        this.terms = terms;
    }

    private record Term(Unit unit, Expression amount, Expression period) {}

    /** @throws RuleProblem.ExpressionMalformed with the field and the column of the mistake */
    public static StayTerms of(List<StayTerm> given) {
        List<Term> terms = new ArrayList<>(given.size());
        for (StayTerm term : given) {
            int place = terms.size() + 1;
            terms.add(new Term(
                    term.unit(),
                    Language.number(term.amount(), field(AMOUNT, place)),
                    Language.number(term.unit().hasPeriod() ? term.period() : NONE, field(PERIOD, place))));
        }
        return new StayTerms(terms);
    }

    /** The id of a field in the form of a rule: its name, and for all limits but the first their place, from 1. */
    public static String field(String name, int place) {
        return place == 1 ? name : name + "-" + place;
    }

    /**
     * What no stay can be: a unit told twice, no limit that ends it, a period where there is none or the other way round,
     * numbers that no limit has.
     *
     * @throws RuleProblem with the first thing that is wrong, and its field
     */
    static StayTerms checked(List<StayTerm> given) {
        Set<Unit> units = EnumSet.noneOf(Unit.class);
        int place = 0;
        for (StayTerm term : given) {
            place++;
            if (!units.add(term.unit())) {
                throw new RuleProblem.StayUnitTwice(field(UNIT, place));
            }
            if (term.unit().hasPeriod() == term.period().isBlank()) {
                throw new RuleProblem.StayPeriod(field(PERIOD, place));
            }
        }
        if (!given.isEmpty() && units.stream().noneMatch(Unit::ends)) {
            throw new RuleProblem.StayEndless();
        }
        StayTerms terms = of(given);
        place = 0;
        for (Term term : terms.terms) {
            place++;
            boolean constant =
                    term.amount().asked().isEmpty() && term.period().asked().isEmpty();
            if (constant && limit(term, new Facts()).isEmpty()) {
                throw new RuleProblem.StayOutOfRange(
                        field(AMOUNT, place), term.unit().most());
            }
        }
        return terms;
    }

    /** All limits; empty where one of them is not known or none, or where there is none. */
    public Optional<List<StayLimit>> limits(Facts facts) {
        List<StayLimit> limits = new ArrayList<>(terms.size());
        for (Term term : terms) {
            Optional<StayLimit> limit = limit(term, facts);
            if (limit.isEmpty()) {
                return Optional.empty();
            }
            limits.add(limit.get());
        }
        return limits.isEmpty() ? Optional.empty() : Optional.of(limits);
    }

    private static Optional<StayLimit> limit(Term term, Facts facts) {
        Optional<Long> amount = term.amount().number(facts);
        Optional<Long> period = term.period().number(facts);
        return amount.isEmpty() || period.isEmpty() || !StayLimit.possible(term.unit(), amount.get(), period.get())
                ? Optional.empty()
                : Optional.of(new StayLimit(
                        term.unit(), amount.get().intValue(), period.get().intValue()));
    }

    /** Whether earlier stays count. */
    public boolean looksBack() {
        return terms.stream().anyMatch(term -> term.unit().looksBack());
    }
}
