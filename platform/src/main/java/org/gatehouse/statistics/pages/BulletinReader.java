package org.gatehouse.statistics.pages;

import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Bulletins.Freshness;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.Releases;
import org.gatehouse.statistics.StatisticsProblem;
import org.springframework.stereotype.Component;

/**
 * The bulletin of a period for whoever asks: as it was last released, and where nothing was released yet as it stands now, to those who may
 * read statistics.
 */
@Component
class BulletinReader {

    private final Bulletins bulletins;
    private final Releases releases;

    BulletinReader(Bulletins bulletins, Releases releases) {
        this.bulletins = bulletins;
        this.releases = releases;
    }

    /** @throws StatisticsProblem.NotReleased when it is not public yet and not the reader's to know */
    Bulletin read(Period period, Optional<Actor> actor) {
        return releases.published(period).map(Release::bulletin).orElseGet(() -> unreleased(period, actor));
    }

    /** What is not public yet is not there for who may not read it. */
    private Bulletin unreleased(Period period, Optional<Actor> actor) {
        if (!reads(actor)) {
            throw new StatisticsProblem.NotReleased(period);
        }
        return bulletins.compile(period, Freshness.AS_FOLDED);
    }

    static boolean reads(Optional<Actor> actor) {
        return actor.filter(known -> known.may(Permission.STATISTICS_READ)).isPresent();
    }
}
