package org.gatehouse.retention.erasing;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gatehouse.retention.CrossingMonths;
import org.gatehouse.retention.ErasedMonth;
import org.gatehouse.retention.ErasedMonths;
import org.gatehouse.retention.Hindrance;
import org.gatehouse.retention.MonthProof;
import org.gatehouse.retention.MonthProof.Proof;
import org.gatehouse.retention.RecordKind;
import org.gatehouse.retention.RetentionSettings;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What keeps a month from going. */
@Component
class Hindrances {

    /** As the schemas of those who keep records raise it: something came in after the month was sealed. */
    private static final String CAME_IN_LATER = "GH006";

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";

    private final RetentionSettings settings;
    private final ErasedMonths erased;
    private final CrossingMonths months;
    private final MonthProof proof;
    private final Clock clock;

    Hindrances(RetentionSettings settings, ErasedMonths erased, CrossingMonths months, MonthProof proof, Clock clock) {
        this.settings = settings;
        this.erased = erased;
        this.months = months;
        this.proof = proof;
        this.clock = clock;
    }

    /** The oldest month with records that count to it and were not erased; earlier ones go with it. */
    Optional<YearMonth> next() {
        YearMonth last = erased.last().map(ErasedMonth::month).orElse(YearMonth.of(1, 1));
        return months.recorded().stream()
                .filter(month -> month.isAfter(last))
                .filter(proof::counted)
                .findFirst();
    }

    /** What is known without looking into the archive. */
    Optional<Hindrance> byTheCalendar(YearMonth month) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate after = month.plusMonths(1).atDay(1);
        if (!next().equals(Optional.of(month))) {
            return Optional.of(Hindrance.NOT_THE_NEXT);
        }
        return settings.rule(RecordKind.CROSSING).before(today).isBefore(after)
                ? Optional.of(Hindrance.STILL_KEPT)
                : Optional.empty();
    }

    /** Looks at everything, and reads the archive of the month. */
    Proof proof(YearMonth month) {
        return byTheCalendar(month).<Proof>map(Proof.Not::new).orElseGet(() -> proof.prove(month));
    }

    /** What a failed transaction was hindered by; empty when it failed for another reason. */
    static Optional<Hindrance> behind(DataAccessException failed) {
        String state = failed.getMostSpecificCause() instanceof SQLException cause ? cause.getSQLState() : null;
        return switch (state) {
            case CAME_IN_LATER -> Optional.of(Hindrance.CHANGED_SINCE);
            case LOCK_NOT_AVAILABLE, DEADLOCK -> Optional.of(Hindrance.BUSY);
            case null, default -> Optional.empty();
        };
    }
}
