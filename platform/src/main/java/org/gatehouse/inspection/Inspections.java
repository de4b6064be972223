package org.gatehouse.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.documents.chip.ChipFiles;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.retention.ErasedMonth;
import org.gatehouse.screening.RedressNumber;

/** The door of the module: a traveller is inspected. */
public interface Inspections {

    /**
     * Opens an inspection and assesses it. At an e-channel a clear traveller is admitted in the same transaction. Asking
     * twice with one key opens one inspection and answers with it as it stands.
     *
     * @throws InspectionProblem.OtherPort when the actor is on duty elsewhere
     * @throws InspectionProblem.UnknownPort when there is no such port
     * @throws InspectionProblem.PersonVouches when a program would record that somebody says to be a citizen
     * @throws InspectionProblem.KeyReused when the key came with another arrival
     * @throws InspectionProblem.KeyInFlight while the first request with the key is being worked on
     */
    InspectionView open(Arrival arrival, IdempotencyKey key, Actor actor);

    /**
     * Decides. The answer leaves after the commit.
     *
     * @param version of the inspection that the officer saw
     * @throws InspectionProblem.NotFound when there is no such inspection at a port of the actor
     * @throws InspectionProblem.AlreadyDecided when it is concluded
     * @throws InspectionProblem.Stale when another officer acted since that version
     * @throws InspectionProblem.NotNow when the status does not allow the decision
     * @throws InspectionProblem.NotYours when the actor's role does not, or the second signature is not of a second officer
     * @throws InspectionProblem.PersonDecides when a program would decide against the traveller
     * @throws InspectionProblem.LeaveByNeeded when a foreigner is admitted whose days of stay are used up, without a last day
     * @throws InspectionProblem.PersonVouches when a program would confirm that somebody is a citizen
     * @throws InspectionProblem.WordsMissing when the decision needs the officer's own words
     * @throws InspectionProblem.MatchUnresolved when the traveller would be admitted and nobody has compared with a list
     * @throws InspectionProblem.SecondLineNeeded when the second line has to decide because of a list
     * @throws InspectionProblem.OwnCountry when a citizen would be refused entry, or who says to be one and was not found to
     *     be none
     * @throws InspectionProblem.CitizenshipUnanswered when a second officer has to say first whether the traveller is a citizen
     * @throws InspectionProblem.EvidenceNotOpened when the actor would refuse and has not opened the evidence
     * @throws InspectionProblem.Held when another officer of the second line holds the inspection
     */
    InspectionView decide(InspectionId id, Decision decision, int version, Actor actor);

    /**
     * The inspection, for a purpose that the audit records. Where no evidence was added to it, the actor has opened with it
     * what there is to be opened before a refusal.
     *
     * @throws InspectionProblem.NotFound when there is none at a port of the actor
     * @throws InspectionProblem.Erased when it would be of a month that was erased
     */
    InspectionView get(InspectionId id, Actor actor, String purpose);

    /** The open second line of a port, oldest first: sent there, refusals to sign, protection referrals; at most 1,000. */
    List<InspectionView> secondLine(PortCode port, Actor actor, String purpose);

    /** Inspections of a port or of the actor's, newest first. */
    Page list(Filter filter, Actor actor, String purpose);

    /**
     * A traveller presents a document.
     *
     * @param mrz the machine-readable zone as typed or read; any text at all
     * @param chip the files of the document's chip, where a reader read it; they are verified and not kept
     * @param redress the number of a traveller who was taken for somebody else before; an e-channel takes none
     * @param circumstances what is known of the journey beside the document
     * @param claim of a traveller at a desk who comes home without a document; then the zone is empty
     */
    record Arrival(
            PortCode port,
            Direction direction,
            Channel channel,
            String mrz,
            Optional<ChipFiles> chip,
            Optional<RedressNumber> redress,
            Circumstances circumstances,
            Optional<CitizenClaim> claim) {

        public Arrival {
            if (claim.isPresent() && (direction != Direction.ENTRY || channel != Channel.DESK || !mrz.isEmpty())) {
                throw new IllegalArgumentException("a citizen comes home at a desk, without a document");
            }
        }

        /** A traveller with a document. */
        public Arrival(
                PortCode port,
                Direction direction,
                Channel channel,
                String mrz,
                Optional<ChipFiles> chip,
                Optional<RedressNumber> redress,
                Circumstances circumstances) {
            this(port, direction, channel, mrz, chip, redress, circumstances, Optional.empty());
        }

        /** A citizen who comes home without a document. */
        public static Arrival home(PortCode port, CitizenClaim claim) {
            return new Arrival(
                    port,
                    Direction.ENTRY,
                    Channel.DESK,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Circumstances.UNKNOWN,
                    Optional.of(claim));
        }

        /** A traveller of whose journey nothing else is known. */
        public Arrival(
                PortCode port,
                Direction direction,
                Channel channel,
                String mrz,
                Optional<ChipFiles> chip,
                Optional<RedressNumber> redress) {
            this(port, direction, channel, mrz, chip, redress, Circumstances.UNKNOWN);
        }

        /** A traveller who shows no redress number. */
        public Arrival(PortCode port, Direction direction, Channel channel, String mrz, Optional<ChipFiles> chip) {
            this(port, direction, channel, mrz, chip, Optional.empty());
        }

        /** A document of which the page alone was read. */
        public Arrival(PortCode port, Direction direction, Channel channel, String mrz) {
            this(port, direction, channel, mrz, Optional.empty(), Optional.empty());
        }
    }

    /** At most 255 characters, of the caller's choice, new for each thing to be done once. */
    record IdempotencyKey(String value) {
        public IdempotencyKey {
            if (value.isEmpty() || value.length() > 255) {
                throw new IllegalArgumentException("a key has 1 to 255 characters");
            }
        }
    }

    /**
     * What to list.
     *
     * @param day civil day at the port, or the last days when empty
     * @param documentNumber exact, as in the machine-readable zone
     * @param before only inspections older than this one: the next page
     * @param limit rows, 1 to 100
     */
    record Filter(
            Optional<PortCode> port,
            Optional<LocalDate> day,
            Optional<String> documentNumber,
            Optional<InspectionId> before,
            int limit) {}

    /**
     * @param next the last id when there are more
     * @param erased where the list ends in a time of which records were erased: the last month of it, or that of the day
     */
    record Page(List<InspectionView> rows, Optional<InspectionId> next, Optional<ErasedMonth> erased) {}
}
