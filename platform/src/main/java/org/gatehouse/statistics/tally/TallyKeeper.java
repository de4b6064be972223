package org.gatehouse.statistics.tally;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gatehouse.retention.ErasedMonths;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Tallies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Folds facts into tallies. Exactly once, because a fold takes the facts of those transactions that had ended when it
 * looked and that no fold before it had seen ended, and because the watermark's row lock lets one fold or recount in at a
 * time. Needs READ COMMITTED: each statement sees at least what the one before it saw.
 */
@Service
class TallyKeeper implements Tallies {

    private static final int AT_ONCE_MONTHS = 3;

    private final WatermarkStore watermark;
    private final TallyStore tallies;
    private final TransactionOperations transactions;
    private final ErasedMonths erased;
    private final Clock clock;

    TallyKeeper(
            WatermarkStore watermark,
            TallyStore tallies,
            TransactionOperations transactions,
            ErasedMonths erased,
            Clock clock) {
        this.watermark = watermark;
        this.tallies = tallies;
        this.transactions = transactions;
        this.erased = erased;
        this.clock = clock;
    }

    @Override
    @Transactional(isolation = Isolation.READ_COMMITTED, propagation = Propagation.REQUIRES_NEW)
    public Folded foldNow() {
        var mark = watermark.lock();
        Instant now = clock.instant();
        var horizon = watermark.horizon();
        if (horizon.below() < mark.foldedBelow()) {
            throw new IllegalStateException("The database counts transactions from " + horizon.below()
                    + " but facts are folded up to " + mark.foldedBelow()
                    + ": it was restored from a dump. Raise its counter past that number (pg_resetwal -x).");
        }
        long groups = tallies.fold(mark.foldedBelow(), horizon.below());
        watermark.advance(mark.after(horizon, now));
        return new Folded(groups);
    }

    @Override
    public Instant asOf() {
        return watermark.read().asOf();
    }

    @Override
    public long foldedBelow() {
        return watermark.read().foldedBelow();
    }

    @Override
    public Duration lag() {
        Duration behind = Duration.between(asOf(), clock.instant());
        return behind.isNegative() ? Duration.ZERO : behind;
    }

    /**
     * A transaction for three months at most, so that folds wait for these and not for a year. Whole months, since the tally of a
     * month is made of all its days.
     */
    @Override
    public Reconciled reconcile(Period period) {
        long corrected = 0;
        LocalDate end = period.until().minusDays(1).withDayOfMonth(1).plusMonths(1);
        // what was erased cannot be counted again: its tallies were held against the archive when it was
        LocalDate kept =
                erased.last().map(last -> last.month().plusMonths(1).atDay(1)).orElse(LocalDate.MIN);
        for (LocalDate from = later(period.from().withDayOfMonth(1), kept);
                from.isBefore(end);
                from = from.plusMonths(AT_ONCE_MONTHS)) {
            LocalDate first = from;
            LocalDate until = earlier(first.plusMonths(AT_ONCE_MONTHS), end);
            Long ofThese = transactions.execute(_ -> recount(first, until));
            corrected += ofThese == null ? 0 : ofThese;
        }
        return new Reconciled(corrected);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private long recount(LocalDate from, LocalDate until) {
        long below = watermark.lock().foldedBelow();
        return tallies.recount(from, until, below);
    }
}
