package org.gatehouse;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The pool of connections behind a line of those who want one. Each request has a thread of its own, so that in a rush a thousand
 * may ask at once; the pool hands a connection over by trying and trying again while anybody waits, and with so many it is
 * busier with them than the connections are. Here they stand in line, first come, first served, and a few at a time are let in.
 */
final class ConnectionPool extends HikariDataSource {

    /** Enough that no connection is idle while somebody wants one. */
    private static final int AT_THE_POOL_MAX = 8;

    private final Semaphore line = new Semaphore(AT_THE_POOL_MAX, true);
    private final long withinMillis;

    /** @param withinMillis who gets no connection within this time, in line and then again at the pool, is turned away */
    ConnectionPool(long withinMillis) {
        this.withinMillis = withinMillis;
        setConnectionTimeout(withinMillis);
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            if (!line.tryAcquire(withinMillis, TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException(
                        "no connection within %d ms; %d in line".formatted(withinMillis, line.getQueueLength()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while in line for a connection", e);
        }
        try {
            return super.getConnection();
        } finally {
            line.release();
        }
    }
}
