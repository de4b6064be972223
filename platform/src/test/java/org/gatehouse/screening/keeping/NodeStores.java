package org.gatehouse.screening.keeping;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What another node of the cluster reads from. */
public record NodeStores(JdbcClient jdbc) {

    public ChangeSequence changes() {
        return new ChangeSequence(jdbc, new DefaultListableBeanFactory().getBeanProvider(Follower.class));
    }

    public WatchlistStore lists() {
        return new WatchlistStore(jdbc);
    }

    public InForceStore inForce() {
        return new InForceStore(jdbc);
    }
}
