package org.gatehouse.statistics;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.gatehouse.reference.Problem;

/** What a caller of statistics may meet on a good day. */
public abstract sealed class StatisticsProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private StatisticsProblem(String slug, Kind kind, Object... arguments) {
        super("statistics", slug, kind, arguments);
    }

    /** The text names no month, quarter, half-year or year. */
    public static final class NoSuchPeriod extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchPeriod(String text) {
            super("no-such-period", Kind.INVALID, text);
        }
    }

    /** A bulletin is not written in this form. */
    public static final class NoSuchFormat extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchFormat(String suffix) {
            super("no-such-format", Kind.NOT_FOUND, suffix);
        }
    }

    /** Nothing was released for the period. */
    public static final class NotReleased extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NotReleased(Period period) {
            super("not-released", Kind.NOT_FOUND, period.toString());
        }
    }

    /** There is no proposed release by that number, or it was released or withdrawn meanwhile. */
    public static final class NotProposed extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NotProposed(String release) {
            super("not-proposed", Kind.CONFLICT, release);
        }
    }

    /** Who proposed a release does not also sign it. */
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

    /** A month is sealed when it is over at every port. */
    public static final class MonthNotEnded extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public MonthNotEnded(YearMonth month, Instant endsAt) {
            super("month-not-ended", Kind.CONFLICT, month.toString(), endsAt.toString());
        }
    }

    /** Facts of the month may still come in from a transaction that began before its end. */
    public static final class MonthNotFolded extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public MonthNotFolded(YearMonth month, Instant asOf) {
            super("month-not-folded", Kind.UNAVAILABLE, month.toString(), asOf.toString());
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
