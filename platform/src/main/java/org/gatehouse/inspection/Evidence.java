package org.gatehouse.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;

/** What the second line heard and took: added to, never changed, and opened before a decision against the traveller. */
public interface Evidence {

    /**
     * All the evidence of an inspection; that the actor has opened it is recorded.
     *
     * @throws InspectionProblem.NotFound when there is no such inspection at a port of the actor
     */
    Collected open(InspectionId inspection, Actor actor, String purpose);

    /**
     * Begins an interview.
     *
     * @throws InspectionProblem.NotNow when the inspection does not wait at the second line
     * @throws InspectionProblem.NotYours when the actor does not decide there
     * @throws InspectionProblem.Held when another officer takes care of the traveller
     * @throws InspectionProblem.InterviewGoesOn while an earlier one has not ended
     * @throws InspectionProblem.FieldMissing without a language
     */
    UUID begin(InspectionId inspection, Setting setting, Actor actor);

    /**
     * Writes down what was said; after the end only {@link TurnKind#ADDITION additions}, and before it none.
     *
     * @throws InspectionProblem.NotFound when there is no such interview at a port of the actor
     * @throws InspectionProblem.AmendedByAddition when the kind does not fit
     */
    void write(InspectionId inspection, UUID interview, List<Said> said, Actor actor);

    /** Ends an interview; from here it is amended by additions alone. */
    void end(InspectionId inspection, UUID interview, ReadBack readBack, String words, Actor actor);

    /**
     * Takes something as an exhibit.
     *
     * @param file a picture (JPEG, PNG) or a PDF; kept without what it tells of its making
     * @throws InspectionProblem.FileUnfit when it is something else, or a PDF that holds programs or other files
     * @throws InspectionProblem.FileTooLarge
     */
    UUID take(InspectionId inspection, Taken taken, Optional<byte[]> file, Actor actor);

    /**
     * Says what became of an exhibit.
     *
     * @throws InspectionProblem.CustodyEnded when it was given away before
     */
    void pass(
            InspectionId inspection,
            UUID exhibit,
            CustodyKind kind,
            String place,
            String seal,
            String words,
            Actor actor);

    /** The file of an exhibit; that it was read is told to the audit. */
    Content file(InspectionId inspection, UUID exhibit, Actor actor);

    record Collected(List<Interview> interviews, List<Exhibit> exhibits) {}

    /**
     * How an interview is held.
     *
     * @param language ISO 639-1 code of the language that is spoken
     * @param interpreter name or reference; empty where none is needed
     * @param personsPresent who else is in the room, in the officer's words
     */
    record Setting(
            String language,
            Optional<String> interpreter,
            Optional<Interpreting> interpreting,
            String personsPresent) {}

    enum Interpreting {
        PRESENT,
        REMOTE
    }

    enum TurnKind {
        QUESTION,
        ANSWER,
        /** The officer's note on what happened: a break, a document shown. */
        REMARK,
        /** Written after the end. */
        ADDITION
    }

    record Said(TurnKind kind, String words) {}

    /** Whether the person confirmed the record when it was read back. */
    enum ReadBack {
        CONFIRMED,
        NOT_CONFIRMED
    }

    record Turn(int number, Instant at, TurnKind kind, String words, OfficerId by) {}

    record Ended(Instant at, ReadBack readBack, String words) {}

    record Interview(
            UUID id, Setting setting, OfficerId by, Instant startedAt, Optional<Ended> ended, List<Turn> turns) {}

    enum ExhibitClass {
        DOCUMENT,
        DEVICE,
        MONEY,
        GOODS,
        IMAGE,
        OTHER
    }

    /**
     * What is taken.
     *
     * @param seal number of the seal; empty where it is not sealed
     * @param place where it is kept
     */
    record Taken(ExhibitClass kind, String description, String seal, String place) {}

    enum CustodyKind {
        TAKEN,
        MOVED,
        UNSEALED,
        SEALED,
        /** To another authority; it is in hand no more. */
        HANDED_ON,
        /** To the traveller; it is in hand no more. */
        RETURNED
    }

    record Custody(int number, Instant at, CustodyKind kind, String place, String seal, String words, OfficerId by) {}

    /**
     * A thing that was taken.
     *
     * @param number counted from 1 within the inspection
     * @param file what there is of a file
     * @param custody oldest first; the first one is the taking
     */
    record Exhibit(
            UUID id,
            int number,
            ExhibitClass kind,
            String description,
            OfficerId by,
            Instant at,
            Optional<FileNote> file,
            List<Custody> custody) {}

    /**
     * @param sha256 of the file as kept, in hexadecimal digits
     * @param broughtSha256 of the file as it was brought, before its metadata was taken out
     */
    record FileNote(String mediaType, int bytes, String sha256, String broughtSha256) {}

    record Content(String mediaType, byte[] bytes) {}
}
