package org.gatehouse.inspection.enrolled;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.gatehouse.stays.Stays.Bearer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Which documents are enrolled. While none ever was on this installation, nobody is asked for. */
@Component
public class EnrolledDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(EnrolledDocuments.class);

    private final EnrolmentStore store;
    private volatile boolean anything;

    EnrolledDocuments(EnrolmentStore store) {
        this.store = store;
    }

    /** Whether there is nothing to ask for. */
    public boolean empty() {
        return !anything;
    }

    /** The last day of each that is enrolled. */
    public Map<Bearer, LocalDate> of(Collection<Bearer> documents) {
        return documents.isEmpty() || !anything ? Map.of() : store.enrolled(documents);
    }

    /** Another node may have enrolled the first one. */
    @Scheduled(fixedDelay = 1_000)
    void look() {
        if (anything) {
            return;
        }
        try {
            anything = store.anything();
        } catch (DataAccessException e) {
            LOG.warn("Whether documents are enrolled could not be asked: {}", e.getMessage());
        }
    }

    /** One is being enrolled here. */
    public void came() {
        anything = true;
    }
}
