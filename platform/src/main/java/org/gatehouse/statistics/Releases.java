package org.gatehouse.statistics;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;

/** How a bulletin becomes public, step by step ({@link ReleaseState}); and what is public. */
public interface Releases {

    /**
     * Counts the period anew from the facts, freezes the bulletin and checks it.
     *
     * @param reason said to the public; needed when something of that vintage is public already, and for a revision
     * @throws StatisticsProblem.WrongVintage when the vintage does not follow the last release of the period
     * @throws StatisticsProblem.ReasonNeeded when it corrects and says not why
     * @throws StatisticsProblem.PeriodNotOver when it would be final and days are still to come
     */
    Release draft(Period period, Vintage vintage, Optional<Bilingual> reason, Actor by);

    /**
     * Says that the findings were read, and what there is to say to them.
     *
     * @throws StatisticsProblem.DoesNotAddUp when a finding blocks the release
     * @throws StatisticsProblem.AnswerNeeded when there are findings and nothing is said to them
     */
    Release check(long number, String answer, Actor by);

    /**
     * Signs: the first, or the second, who is another person. After the second it waits for its announced instant; a correction is public
     * at once.
     *
     * @throws StatisticsProblem.SecondPersonNeeded when the same person signed first
     * @throws StatisticsProblem.PersonNeeded when a program signs
     * @throws StatisticsProblem.NotAnnounced when the second signs and no date was announced
     */
    Release sign(long number, Actor by);

    /** Takes back what is not public yet. */
    Release withdraw(long number, String why, Actor by);

    /** Publishes what has waited until its instant; of many nodes one does. Says what it published. */
    List<Release> publishDue();

    /**
     * One release to be read. Before it is public this takes the permission to release, under embargo a place on the list, and each
     * time is recorded.
     *
     * @throws StatisticsProblem.UnderEmbargo when the reader is not on the list
     * @throws StatisticsProblem.NoSuchRelease when there is none, or it is not the reader's to know
     */
    Release read(long number, Actor by);

    /** A release that is or was public. */
    Optional<Release> everPublic(long number);

    /** The release of the period that holds. */
    Optional<Release> published(Period period);

    /** All of a period, the latest first, whatever their state; for those who release. */
    List<Release> of(Period period);

    /** What is or was public of a period, the earliest first: its vintages. */
    List<Release> vintages(Period period);

    /** What was published last, corrections too, the latest first. */
    List<Release> latest(int most);

    /** Periods with a public release, the latest first. */
    List<Period> publicPeriods();

    /**
     * Counts the bulletin again from the state of the facts in which it was frozen, and holds it against what was stored.
     *
     * @throws StatisticsProblem.NotFrozen when that state was not kept yet when it was released
     */
    Verification verify(Release release);

    /**
     * @param hash as stored
     * @param recomputed of the bulletin as counted again
     * @param differences figures, tables, days, notes or words that differ, by name; empty when the hashes are the same
     * @param fromArchive months of the period that were counted from the archive, since their records were erased
     */
    record Verification(String hash, String recomputed, List<String> differences, List<YearMonth> fromArchive) {

        public Verification {
            differences = List.copyOf(differences);
            fromArchive = List.copyOf(fromArchive);
        }

        public boolean same() {
            return hash.equals(recomputed);
        }
    }

    /** Puts an officer on the list of those who may read a release under embargo. */
    void admit(long number, String signInName, String ground, Actor by);

    /** Who is on the list, in the order in which they came. */
    List<Access> list(long number);

    /** Who read it before it was public, the latest first. */
    List<Reading> readings(long number);

    /** @param ground why the reader needs it before everybody else */
    record Access(String reader, String ground, String grantedBy, Instant grantedAt) {}

    record Reading(String reader, ReleaseState state, Instant at) {}
}
