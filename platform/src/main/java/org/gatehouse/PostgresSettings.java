package org.gatehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the embedded PostgreSQL is set up: durable before fast, small enough for a laptop. Written anew at each start; an
 * operator's own settings go to {@code postgres/local.conf}, which is read last.
 */
final class PostgresSettings {

    /** The longest path of a socket that every system takes, with room for the name of the socket itself. */
    private static final int SOCKET_FOLDER_LENGTH_MAX = 80;

    private PostgresSettings() {}

    static void write(Path cluster, int port, Path sockets, Path logs) throws IOException {
        Files.writeString(cluster.resolve("pg_hba.conf"), """
                # Written at each start. A password for everybody, and nobody from another machine.
                local all all               scram-sha-256
                host  all all 127.0.0.1/32  scram-sha-256
                """);
        Files.writeString(cluster.resolve("postgresql.conf"), """
                # Written at each start. Put what you want otherwise into local.conf in this folder.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = '%s'
                unix_socket_permissions = 0700
                password_encryption = 'scram-sha-256'
                max_connections = 64
                ssl = off

                # What was acknowledged is on the disk.
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                wal_level = replica
                wal_compression = 'pglz'
                max_wal_size = '4GB'
                min_wal_size = '256MB'
                checkpoint_timeout = '5min'
                checkpoint_completion_target = 0.9

                shared_buffers = '256MB'
                effective_cache_size = '1GB'
                work_mem = '16MB'
                maintenance_work_mem = '128MB'
                random_page_cost = 1.1
                jit = off
                autovacuum_max_workers = 2
                # In small steps: a worker at full speed beside the desks makes travellers wait.
                autovacuum_vacuum_cost_delay = '10ms'
                idle_in_transaction_session_timeout = '5min'

                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'iso, ymd'
                lc_messages = 'C'
                default_text_search_config = 'pg_catalog.simple'

                # Parameters hold personal data: they never reach the log.
                logging_collector = on
                log_directory = '%s'
                log_filename = 'postgres-%%a.log'
                log_rotation_age = '1d'
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_line_prefix = '%%m [%%p] '
                log_min_duration_statement = '2s'
                log_min_error_statement = 'panic'
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0

                include_if_exists = 'local.conf'
                """.formatted(port, socketFolder(sockets), quoted(logs)));
    }

    private static String socketFolder(Path sockets) {
        return sockets.toString().length() > SOCKET_FOLDER_LENGTH_MAX ? "" : quoted(sockets);
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }
}
