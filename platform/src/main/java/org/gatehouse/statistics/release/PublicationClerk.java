package org.gatehouse.statistics.release;

import org.gatehouse.statistics.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Publishes at the announced instant what two persons have signed: within a second of it, on one node of many. */
@Component
class PublicationClerk {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationClerk.class);

    private final Releases releases;

    PublicationClerk(Releases releases) {
        this.releases = releases;
    }

    @Scheduled(fixedDelay = 1_000)
    void publish() {
        try {
            releases.publishDue()
                    .forEach(release -> LOG.info("Release {} of {} is public.", release.number(), release.period()));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("What is due cannot be published; trying again in a second: {}", e.getMessage());
        }
    }
}
