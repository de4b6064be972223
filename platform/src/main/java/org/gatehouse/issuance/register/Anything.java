package org.gatehouse.issuance.register;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether anything is registered at all, from memory: a house without a register asks the database nothing. Entries never
 * leave it, so once there is something there always is; another node knows of the first entry after a second.
 */
@Component
class Anything {

    private static final Logger LOG = LoggerFactory.getLogger(Anything.class);

    private final PermissionStore store;
    private volatile boolean there;

    Anything(PermissionStore store) {
        this.store = store;
    }

    boolean there() {
        return there;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        if (there) {
            return;
        }
        try {
            there = store.anything();
        } catch (DataAccessException e) {
            LOG.warn("Whether permissions are registered could not be asked: {}", e.getMessage());
        }
    }

    /** The first entry was brought through this node; before its commit an empty answer does no harm. */
    void came() {
        there = true;
    }
}
