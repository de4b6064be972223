package org.gatehouse.screening.deciding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.screening.ListingState;
import org.gatehouse.screening.Renewals;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Watchlists.Signature;

/** What is asked of every list and every entry. Civil days are those of UTC, since a list counts at ports of many zones. */
public final class Rules {

    /** Regulation (EU) 2018/1861 art. 39 and the house: a year unless told, three at most. */
    static final Period REVIEW_DEFAULT = Period.ofYears(1);

    static final Period REVIEW_MOST = Period.ofYears(3);
    static final Period NOTICE = Period.ofMonths(4);

    public static final int REASON_LEAST = 10;
    static final int WORDS_LEAST = 20;
    public static final int WORDS_MOST = 2000;
    static final int NAME_MOST = 200;

    private Rules() {}

    public static OfficerId signer(Actor actor, Permission needed) {
        if (!actor.may(needed)) {
            throw new AccessProblem.NotPermitted();
        }
        return actor.id();
    }

    public static Instant reviewAt(Optional<LocalDate> on, Instant now) {
        LocalDate today = day(now);
        LocalDate review = on.orElse(today.plus(REVIEW_DEFAULT));
        if (!review.isAfter(today) || review.isAfter(today.plus(REVIEW_MOST))) {
            throw new ScreeningProblem.ReviewUnfit();
        }
        return start(review);
    }

    /** The first instant after the last day. */
    static Optional<Instant> validTo(Optional<LocalDate> lastDay, Instant now) {
        return lastDay.map(day -> {
            if (day.isBefore(day(now))) {
                throw new ScreeningProblem.ValidityUnfit();
            }
            return start(day.plusDays(1));
        });
    }

    /** Whatever is reviewed before this instant is due. */
    static Instant noticeUntil(Instant now) {
        return now.atOffset(ZoneOffset.UTC).plus(NOTICE).toInstant();
    }

    public static String text(String given, String field, int most) {
        String text = given.strip();
        if (text.isEmpty()) {
            throw new ScreeningProblem.FieldMissing(field);
        }
        if (text.length() > most) {
            throw new ScreeningProblem.TooLong(field, most);
        }
        return text;
    }

    public static String words(String given) {
        String words = given.strip();
        if (words.isEmpty()) {
            throw new ScreeningProblem.WordsMissing();
        }
        return words.length() > WORDS_MOST ? words.substring(0, WORDS_MOST) : words;
    }

    public static void seen(int seen, int revision) {
        if (seen != revision) {
            throw new ScreeningProblem.Stale();
        }
    }

    static void move(ListingState from, ListingState to) {
        if (!from.allows(to)) {
            throw new ScreeningProblem.NotPossible(from);
        }
    }

    public static void another(OfficerId author, OfficerId signer) {
        if (author.equals(signer)) {
            throw new ScreeningProblem.SecondOfficerNeeded();
        }
    }

    /** What the clock has ended can be signed no more, even before housekeeping has come by. */
    public static void notOver(Instant reviewAt, Optional<Instant> validTo, Instant now) {
        boolean over = !now.isBefore(reviewAt)
                || validTo.filter(end -> !now.isBefore(end)).isPresent();
        if (over) {
            throw new ScreeningProblem.NotPossible(ListingState.EXPIRED);
        }
    }

    /** Only what is in force is changed or renewed. */
    static void inForce(ListingState state, Instant reviewAt, Optional<Instant> validTo, Instant now) {
        if (state != ListingState.RELEASED) {
            throw new ScreeningProblem.NotPossible(state);
        }
        notOver(reviewAt, validTo, now);
    }

    /** What one officer proposed another answers, once. */
    static void toBeAnswered(Renewals.State state, Signature proposed, OfficerId by) {
        if (state != Renewals.State.PROPOSED) {
            throw new ScreeningProblem.NothingWaits();
        }
        another(proposed.by(), by);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
