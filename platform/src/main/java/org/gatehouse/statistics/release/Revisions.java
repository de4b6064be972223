package org.gatehouse.statistics.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.Vintage;

/** What was published of a period when, figure by figure, and how each differs from what was said before. */
public final class Revisions {

    private Revisions() {}

    /**
     * A figure in a release.
     *
     * @param release number of the release
     * @param value empty where the release has no number for it
     * @param status recorded, suppressed, not-recorded or not-collected
     * @param change against the release before; empty in the first, and where either has no number
     * @param reason as the release gives it
     */
    public record Revision(
            String metric,
            long release,
            Vintage vintage,
            Instant publishedAt,
            OptionalLong value,
            String status,
            OptionalLong change,
            Optional<BigDecimal> changePercent,
            Optional<Bilingual> reason) {

        public boolean changed() {
            return change.isPresent() && change.getAsLong() != 0;
        }
    }

    /**
     * Every figure of every release that is recorded in any of them.
     *
     * @param vintages what is or was public of one period, the earliest first
     */
    public static List<Revision> of(List<Release> vintages) {
        List<Revision> rows = new ArrayList<>();
        Map<String, Long> before = new HashMap<>();
        for (Release release : vintages) {
            for (Observation observation : release.bulletin().observations()) {
                if (observation instanceof Observation.NotCollected) {
                    continue;
                }
                Optional<Long> last = Optional.ofNullable(before.get(observation.metric()));
                rows.add(row(release, observation, last));
                if (observation instanceof Observation.Recorded recorded) {
                    before.put(recorded.metric(), recorded.value());
                } else {
                    before.remove(observation.metric());
                }
            }
        }
        return rows;
    }

    private static Revision row(Release release, Observation observation, Optional<Long> before) {
        OptionalLong value = observation instanceof Observation.Recorded recorded
                ? OptionalLong.of(recorded.value())
                : OptionalLong.empty();
        OptionalLong change = value.isPresent() && before.isPresent()
                ? OptionalLong.of(value.getAsLong() - before.get())
                : OptionalLong.empty();
        return new Revision(
                observation.metric(),
                release.number(),
                release.vintage(),
                release.publishedAt().orElseThrow(),
                value,
                switch (observation) {
                    case Observation.Recorded _ -> "recorded";
                    case Observation.Suppressed _ -> "suppressed";
                    case Observation.NotRecorded _ -> "not-recorded";
                    case Observation.NotCollected _ -> "not-collected";
                },
                change,
                before.filter(base -> base != 0 && change.isPresent())
                        .map(base -> BigDecimal.valueOf(change.getAsLong())
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP)),
                release.reason());
    }
}
