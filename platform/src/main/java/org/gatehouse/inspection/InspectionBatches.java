package org.gatehouse.inspection;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;

/**
 * Many travellers at once through the same assessment, in the order of time: what a port node sends after a day without a
 * network, or a recorded quarter. Each batch is one transaction; told twice, it is recorded once.
 */
public interface InspectionBatches {

    /**
     * Reads the documents and asks the lists ahead, which are asked again when they change until the batch is recorded; needs
     * no transaction and may run beside other batches.
     */
    List<Presented> read(List<Arrived> arrivals);

    /**
     * Assesses and records. Clear travellers are admitted; for each referred one the decision is the one that came with it.
     *
     * @param key names the batch for ever
     * @return false when the batch was recorded before; then nothing was written
     * @throws InspectionProblem.Erased when one of them is of a month that was erased; then nothing was written
     */
    boolean record(String key, List<Presented> batch, Officers officers, Actor actor);

    /** Whether the batch of this name was recorded. */
    boolean recorded(String key);

    /**
     * Prepares the months of the span for a large amount of records: indexes that only searches need are left out until
     * {@link #seal}.
     */
    void openSpan(Instant from, Instant until);

    /** Builds what {@link #openSpan} left out. Asking twice does it once. */
    void seal(Instant from, Instant until);

    /** @param ifReferred what the second line decided, should the assessment send the traveller there */
    record Arrived(
            Instant at, PortCode port, Direction direction, Channel channel, String mrz, IfReferred ifReferred) {}

    /**
     * An arrival with its document read.
     *
     * @param unlistedIn the edition of the lists that say nothing of the traveller; empty when they do, or were not asked
     */
    record Presented(Arrived arrived, DocumentReading reading, OptionalLong unlistedIn) {}

    /** The people who decided: an officer of the desk, one of the second line, and one who signs refusals. */
    record Officers(OfficerId desk, OfficerId secondLine, OfficerId commander) {}

    /** A decision that officers made on a referral. */
    sealed interface IfReferred {

        /** Who the officers found the traveller to be; used where the document does not say it. */
        NationalityGroup group();

        String words();

        record Admitted(NationalityGroup group, String words) implements IfReferred {}

        record Refused(NationalityGroup group, LegalGround ground, String words) implements IfReferred {}
    }
}
