package org.gatehouse.statistics.formats;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.wording.Moments;

/**
 * How far the figures are on their way to the public, as a sentence of the messages.
 *
 * @param open whether everybody may read them; where not, every page says so
 */
record Standing(String message, List<String> arguments, boolean open) {

    static Standing of(Optional<Release> release, Moments moments) {
        return release.map(one -> of(one, moments)).orElse(new Standing("working", List.of(), false));
    }

    private static Standing of(Release release, Moments moments) {
        String number = Long.toString(release.number());
        return switch (release.state()) {
            case DRAFT, CHECKED, SIGNED -> new Standing("unsigned", List.of(number), false);
            case EMBARGOED -> new Standing("embargo", List.of(number, minute(release.embargoUntil(), moments)), false);
            case WITHDRAWN -> new Standing("withdrawn", List.of(number), false);
            case PUBLISHED -> new Standing("published", List.of(number, minute(release.publishedAt(), moments)), true);
            case REPLACED ->
                new Standing(
                        "replaced",
                        List.of(
                                number,
                                minute(release.publishedAt(), moments),
                                release.replacedBy().orElseThrow().toString()),
                        true);
        };
    }

    private static String minute(Optional<Instant> at, Moments moments) {
        return moments.minute(at.orElseThrow());
    }
}
