package org.gatehouse.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;

/**
 * How all ports stand, in counts, for who watches over many of them. Nobody is named in an answer and no document; each
 * question is answered for every port at once, from indexes that hold no more than what is asked for.
 */
public interface Situations {

    /**
     * Travellers who wait for an officer at this moment.
     *
     * @param since only those who presented a document from this instant on
     */
    List<Queued> queues(Instant since);

    /** Travellers who presented a document within each span, in the order of the spans; ports without any are not in it. */
    List<List<Flow>> flows(List<Span> spans);

    /** Documents in which something was found that a forged, lost or altered one shows. */
    List<Defects> defects(Span span);

    /**
     * Persons past their time: in the waiting area past its limit, or on temporary entry past the last day with the stay still
     * open.
     *
     * @param since only those whose inspection began from this instant on
     */
    List<Stranded> stranded(Instant since);

    /** From {@code from} to before {@code until}. */
    record Span(Instant from, Instant until) {
        public Span {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("a span ends after it begins: " + from + ", " + until);
            }
        }
    }

    /** For whom they wait. */
    enum Queue {
        DESK,
        /** An officer of the second line, or the one who signs a proposed refusal. */
        SECOND_LINE
    }

    /** @param oldest when the one who waits longest presented the document */
    record Queued(PortCode port, Queue queue, int travellers, Instant oldest) {}

    record Flow(PortCode port, Direction direction, int travellers) {}

    /**
     * @param port empty for the count over all ports, in which a document that was shown at two counts once
     * @param documents each once, however often it was shown
     * @param inspections the latest of them, at most twenty; where an analyst has to look
     */
    record Defects(
            Optional<PortCode> port,
            String issuer,
            String documentKind,
            Finding.Kind defect,
            int documents,
            List<UUID> inspections) {}

    /** @param oldest when the time of the one who is longest past it was over */
    record Stranded(PortCode port, int persons, Instant oldest) {}
}
