package org.gatehouse.access.duty;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.springframework.stereotype.Component;

/**
 * Who an officer or a client is at this moment. Read from the database at most every {@link #FRESH}; a change by this
 * process is seen by its next request, one by another process within that time.
 */
@Component
public class Duties {

    static final Duration FRESH = Duration.ofSeconds(4);
    private static final int KEPT_MAX = 20_000;

    private record Kept<T>(Optional<T> value, long readAtNanos) {}

    private final OfficerStore officers;
    private final ClientStore clients;
    private final ConcurrentHashMap<OfficerId, Kept<OfficerRow>> keptOfficers = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Kept<Actor>> keptClients = new ConcurrentHashMap<>();

    Duties(OfficerStore officers, ClientStore clients) {
        this.officers = officers;
        this.clients = clients;
    }

    /** The officer, unless there is none or the account is closed. */
    public Optional<OfficerRow> officer(OfficerId id) {
        return fresh(keptOfficers, id, () -> officers.find(id).filter(officer -> !officer.disabled()));
    }

    /** The client, unless there is none or it is closed. */
    public Optional<Actor> client(String id) {
        return fresh(
                keptClients,
                id,
                () -> clients.find(id).filter(client -> !client.disabled()).map(ClientRow::actor));
    }

    /** To be called after each change of an officer or a client. */
    public void changed() {
        keptOfficers.clear();
        keptClients.clear();
    }

    private static <K, T> Optional<T> fresh(ConcurrentHashMap<K, Kept<T>> kept, K key, Supplier<Optional<T>> read) {
        var known = kept.get(key);
        if (known != null && System.nanoTime() - known.readAtNanos() < FRESH.toNanos()) {
            return known.value();
        }
        if (kept.size() >= KEPT_MAX) {
            kept.clear();
        }
        long now = System.nanoTime();
        var value = read.get();
        kept.put(key, new Kept<>(value, now));
        return value;
    }
}
