package org.gatehouse.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.gatehouse.reference.Problem;

/** What a caller of statistics may meet on a good day. */
public abstract sealed class StatisticsProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private StatisticsProblem(String slug, Kind kind, Object... arguments) {
        super("statistics", slug, kind, arguments);
    }

    /** For readers of any place; pages know a clock of theirs, programs none. */
    private static String minute(Instant at) {
        return MINUTE.format(at.atOffset(ZoneOffset.UTC));
    }

    /** The text names no day, week, month, quarter, half-year, nine months, year, holiday or range. */
    public static final class NoSuchPeriod extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchPeriod(String text) {
            super("no-such-period", Kind.INVALID, text);
        }
    }

    /** A range ends before it begins. */
    public static final class PeriodBackwards extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public PeriodBackwards(String text) {
            super("period-backwards", Kind.INVALID, text);
        }
    }

    /** Records of the period were replayed at scales that differ, so that their counts cannot be added up. */
    public static final class MixedScales extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        /** @param scales of each recorded month */
        public MixedScales(Period period, SortedMap<YearMonth, Integer> scales) {
            super(
                    "mixed-scales",
                    Kind.CONFLICT,
                    period.toString(),
                    scales.entrySet().stream()
                            .map(each -> each.getKey() + " 1:" + each.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    /** The figure has another code now. */
    public static final class MetricRenamed extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public MetricRenamed(String old, Metric now, LocalDate since) {
            super(
                    "metric-renamed",
                    Kind.NOT_FOUND,
                    old,
                    now.code(),
                    now.name().en(),
                    now.name().zh(),
                    since.toString());
        }
    }

    /** The catalogue has no such figure and never had one. */
    public static final class NoSuchMetric extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchMetric(String code) {
            super("no-such-metric", Kind.NOT_FOUND, code);
        }
    }

    /** A table would have more rows than anybody reads. */
    public static final class TooManyRows extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public TooManyRows(int most) {
            super("too-many-rows", Kind.INVALID, most);
        }
    }

    /** There is no dashboard by that address, or it was deleted. */
    public static final class NoSuchDashboard extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchDashboard() {
            super("no-such-dashboard", Kind.NOT_FOUND);
        }
    }

    /** A dashboard is changed from the version that somebody saw; another was first. */
    public static final class DashboardChanged extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public DashboardChanged(int version, String by, Instant at) {
            super("dashboard-changed", Kind.CONFLICT, version, by, minute(at));
        }
    }

    /** A dashboard has a title in one language at least. */
    public static final class TitleNeeded extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public TitleNeeded() {
            super("title-needed", Kind.INVALID);
        }
    }

    /** A title does not fit above what it names. */
    public static final class TitleTooLong extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public TitleTooLong(int most) {
            super("title-too-long", Kind.INVALID, most);
        }
    }

    /** A dashboard holds no more tiles. */
    public static final class TooManyTiles extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public TooManyTiles(int most) {
            super("too-many-tiles", Kind.CONFLICT, most);
        }
    }

    /** Its owner alone deletes a dashboard. */
    public static final class OwnersToDelete extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public OwnersToDelete() {
            super("owners-to-delete", Kind.FORBIDDEN);
        }
    }

    /** A bulletin is not written in this form. */
    public static final class NoSuchFormat extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchFormat(String suffix) {
            super("no-such-format", Kind.NOT_FOUND, suffix);
        }
    }

    /** The bulletin has no picture of that name. */
    public static final class NoSuchPicture extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchPicture(String code) {
            super("no-such-picture", Kind.NOT_FOUND, code);
        }
    }

    /** Nothing was released for the period. */
    public static final class NotReleased extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NotReleased(Period period) {
            super("not-released", Kind.NOT_FOUND, period.toString());
        }
    }

    /** There is no release by that number, or it is not the reader's to know. */
    public static final class NoSuchRelease extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchRelease(long number) {
            super("no-such-release", Kind.NOT_FOUND, Long.toString(number));
        }
    }

    /** What is asked does not follow the state of the release; somebody else was there before, mostly. */
    public static final class WrongStep extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public WrongStep(long number, ReleaseState state) {
            super("wrong-step", Kind.CONFLICT, Long.toString(number), state.code());
        }
    }

    /** A correction says what it corrects, in both languages. */
    public static final class ReasonNeeded extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public ReasonNeeded(Period period) {
            super("reason-needed", Kind.INVALID, period.toString());
        }
    }

    /** A final bulletin waits until every day of its period is over at every port. */
    public static final class PeriodNotOver extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public PeriodNotOver(Period period, int days) {
            super("period-not-over", Kind.CONFLICT, period.toString(), days);
        }
    }

    /** A finding of the check blocks the release. */
    public static final class DoesNotAddUp extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public DoesNotAddUp(Bilingual finding) {
            super("does-not-add-up", Kind.CONFLICT, finding.en(), finding.zh());
        }
    }

    /** Whoever checks says something to the findings. */
    public static final class AnswerNeeded extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public AnswerNeeded(int findings) {
            super("answer-needed", Kind.INVALID, findings);
        }
    }

    /** Whoever takes something back, or lets somebody in early, says why. */
    public static final class WhyNeeded extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public WhyNeeded() {
            super("why-needed", Kind.INVALID);
        }
    }

    /** A program does not sign. */
    public static final class PersonNeeded extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public PersonNeeded() {
            super("person-needed", Kind.FORBIDDEN);
        }
    }

    /** A release is announced before it is signed a second time. */
    public static final class NotAnnounced extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NotAnnounced(Period period) {
            super("not-announced", Kind.CONFLICT, period.toString());
        }
    }

    /** Only those on its list read a release under embargo. */
    public static final class UnderEmbargo extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public UnderEmbargo(long number, Instant until) {
            super("under-embargo", Kind.FORBIDDEN, Long.toString(number), minute(until));
        }
    }

    /** Nobody signs in by that name. */
    public static final class NoSuchOfficer extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchOfficer(String name) {
            super("no-such-officer", Kind.INVALID, name);
        }
    }

    /** The state of the facts was not kept when it was released. */
    public static final class NotFrozen extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NotFrozen(long number) {
            super("not-frozen", Kind.NOT_FOUND, Long.toString(number));
        }
    }

    /** A release is announced for an instant that is far enough ahead. */
    public static final class NotAhead extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NotAhead(Instant earliest) {
            super("not-ahead", Kind.INVALID, minute(earliest.plusSeconds(59)));
        }
    }

    /** It has a date, which can be moved. */
    public static final class AnnouncedAlready extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public AnnouncedAlready(Period period) {
            super("announced-already", Kind.CONFLICT, period.toString());
        }
    }

    /** Corrections come when they are needed. */
    public static final class CorrectionsComeUnannounced extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public CorrectionsComeUnannounced() {
            super("corrections-come-unannounced", Kind.INVALID);
        }
    }

    /** There is no announcement by that number, or another has replaced it. */
    public static final class NoSuchAnnouncement extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchAnnouncement(long number) {
            super("no-such-announcement", Kind.NOT_FOUND, Long.toString(number));
        }
    }

    /** Two have signed for the date; it does not move any more. */
    public static final class DateFixed extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public DateFixed(Period period) {
            super("date-fixed", Kind.CONFLICT, period.toString());
        }
    }

    /** A reason is said in both languages, or in none. */
    public static final class BothLanguagesNeeded extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public BothLanguagesNeeded() {
            super("both-languages-needed", Kind.INVALID);
        }
    }

    /** The text is no date and time. */
    public static final class NoSuchInstant extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchInstant(String text) {
            super("no-such-instant", Kind.INVALID, text);
        }
    }

    /** Whoever signed first does not also sign second. */
    public static final class SecondPersonNeeded extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public SecondPersonNeeded() {
            super("second-person-needed", Kind.FORBIDDEN);
        }
    }

    /** A final bulletin is out: what follows it is a revision, and a revision only follows it. */
    public static final class WrongVintage extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public WrongVintage(Period period, Vintage vintage) {
            super("wrong-vintage", Kind.CONFLICT, period.toString(), vintage.code());
        }
    }

    /** No line of a table of published figures is new. */
    public static final class NothingToTake extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NothingToTake(int there, int faults) {
            super("nothing-to-take", Kind.CONFLICT, there, faults);
        }
    }

    /** Somebody else took one of the figures in at the same time. */
    public static final class TakenMeanwhile extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public TakenMeanwhile() {
            super("taken-meanwhile", Kind.CONFLICT);
        }
    }

    /** The first line of a table of published figures does not name its columns. */
    public static final class ColumnsMissing extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public ColumnsMissing(List<String> missing) {
            super("columns-missing", Kind.INVALID, String.join(", ", missing));
        }
    }

    /** A text or table is longer than the house reads at once. */
    public static final class TableTooLarge extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public TableTooLarge(int charactersMax) {
            super("table-too-large", Kind.INVALID, charactersMax);
        }
    }

    /** A month is sealed when it is over at every port. */
    public static final class MonthNotEnded extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public MonthNotEnded(YearMonth month, Instant endsAt) {
            super("month-not-ended", Kind.CONFLICT, month.toString(), minute(endsAt));
        }
    }

    /** Facts of the month may still come in from a transaction that began before its end. */
    public static final class MonthNotFolded extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public MonthNotFolded(YearMonth month, Instant asOf) {
            super("month-not-folded", Kind.UNAVAILABLE, month.toString(), minute(asOf));
        }
    }

    /** Nothing was recorded in the month. */
    public static final class MonthEmpty extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public MonthEmpty(YearMonth month) {
            super("month-empty", Kind.NOT_FOUND, month.toString());
        }
    }

    /** Another process is writing to the archive. */
    public static final class ArchiveBusy extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public ArchiveBusy() {
            super("archive-busy", Kind.UNAVAILABLE);
        }
    }

    /** The month could not be written: no space, no right, a disk that fails. Nothing of it was left. */
    public static final class ArchiveNotWritten extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public ArchiveNotWritten(String month, String folder, String reason) {
            super("archive-not-written", Kind.UNAVAILABLE, month, folder, reason);
        }
    }

    /** Where the month would go something lies that the house did not seal. */
    public static final class ArchiveInTheWay extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public ArchiveInTheWay(YearMonth month, String folder) {
            super("archive-in-the-way", Kind.CONFLICT, month.toString(), folder);
        }
    }

    /** Months that have records are not in the archive. */
    public static final class NotArchived extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NotArchived(Period period, List<YearMonth> months) {
            super(
                    "not-archived",
                    Kind.NOT_FOUND,
                    period.toString(),
                    months.stream().map(YearMonth::toString).collect(Collectors.joining(", ")));
        }
    }

    /** A file or a manifest of the archive is not what was sealed. */
    public static final class ArchiveDamaged extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public ArchiveDamaged(String file) {
            super("archive-damaged", Kind.UNAVAILABLE, file);
        }
    }

    /** Spark's programs are not there. */
    public static final class SparkMissing extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public SparkMissing(String missing) {
            super("spark-missing", Kind.UNAVAILABLE, missing);
        }
    }

    /** No cluster was started in this home, and none is named. */
    public static final class NoCluster extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NoCluster() {
            super("no-cluster", Kind.UNAVAILABLE);
        }
    }

    /** The text is no address of a Spark master. */
    public static final class NoSuchMaster extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchMaster(String text) {
            super("no-such-master", Kind.UNAVAILABLE, text);
        }
    }

    /** Nothing listens where the master of the cluster should be. */
    public static final class ClusterSilent extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public ClusterSilent(String master, String reason) {
            super("cluster-silent", Kind.UNAVAILABLE, master, reason);
        }
    }

    /** Something listens there, and does not take the job. */
    public static final class ClusterRefused extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public ClusterRefused(String master, String log) {
            super("cluster-refused", Kind.UNAVAILABLE, master, log);
        }
    }

    /** No worker of the cluster is alive, or none has so much memory to give. */
    public static final class ClusterWithoutWorker extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public ClusterWithoutWorker(String master, String memory, long waitedSeconds) {
            super("cluster-without-worker", Kind.UNAVAILABLE, master, memory, Long.toString(waitedSeconds));
        }
    }

    /** The cluster took the job and did not bring it to its end. */
    public static final class ClusterFailed extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public ClusterFailed(String master, String reason, String log) {
            super("cluster-failed", Kind.UNAVAILABLE, master, reason, log);
        }
    }
}
