package org.gatehouse.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.names.lists.ListDifference.Concern;
import org.gatehouse.names.lists.ListWriter;
import org.gatehouse.screening.Watchlists.End;
import org.gatehouse.screening.Watchlists.Signature;

/**
 * Published lists, whole: a file is read and compared with what the list holds, an officer looks at what it would change,
 * another signs, and all of it counts from one instant on. Entries that officers entered by hand stay as they are.
 */
public interface ListImports {

    /** The largest file that is taken, in octets; the published lists have up to about 120 million. */
    long OCTETS_MAX = 512L << 20;

    /**
     * Takes the files; they are read in the background. The same files, while they wait, are the same import.
     *
     * @throws ScreeningProblem when the list is not in force, a field is missing, or the files are empty or too large
     */
    Import propose(Delivery delivery, Actor actor) throws IOException;

    /** What the files would change now; nothing is kept. */
    Report rehearse(WatchlistId list, List<Content> files, Actor actor) throws IOException;

    /** @throws ScreeningProblem.NoSuchImport when there is none */
    Import get(UUID id, Actor actor);

    /** Newest first, at most 50. */
    List<Import> of(WatchlistId list, Actor actor);

    /** Those that wait for a second officer, oldest first. */
    List<Import> waiting(Actor actor);

    /** What it would change, name by name; the reading is entered in the audit. */
    Report report(UUID id, Actor actor);

    /**
     * Signs it; it is applied in the background, at once and whole.
     *
     * @param seen the revision that the officer signs
     * @param confirmed concerns that the officer has looked into
     * @throws ScreeningProblem.NotConfirmed when something speaks against it that is not confirmed
     * @throws ScreeningProblem.SecondOfficerNeeded when the actor brought it
     */
    Import release(UUID id, int seen, Set<Concern> confirmed, Actor actor);

    /** As a second officer; whoever brought it withdraws it. */
    Import reject(UUID id, String words, int seen, Actor actor);

    Import withdraw(UUID id, String words, Actor actor);

    /**
     * Writes what is in force on a list, entry by entry as it is read; entered in the audit. What goes out comes in again
     * without a change.
     *
     * @return how many were written
     */
    Exported export(WatchlistId list, ListWriter form, Writer out, Actor actor) throws IOException;

    /**
     * A file of a delivery.
     *
     * @param name as the officer knows it
     */
    record Content(String name, Opening opening) {}

    /** Opens a file from its beginning. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * Files of one list; aliases and addresses of OFAC beside their list.
     *
     * @param reason why these are sought, in the officer's own words; holds for every entry
     * @param source which publication it is
     * @param reviewOn of the entries that are added; empty for a year from now, three years at most
     */
    record Delivery(
            WatchlistId list, List<Content> files, String reason, String source, Optional<LocalDate> reviewOn) {}

    /** How far an import is. */
    enum State {
        /** Is being read and compared. */
        READING,
        /** A second officer is to look at what it would change. */
        PROPOSED,
        /** Signed; is being applied. */
        SIGNED,
        APPLIED,
        REJECTED,
        WITHDRAWN,
        /** Nobody signed in time. */
        LAPSED,
        /** It could not be read to its end, is no list, or the list is not in force any more. */
        UNUSABLE;

        public boolean ended() {
            return switch (this) {
                case READING, PROPOSED, SIGNED -> false;
                case APPLIED, REJECTED, WITHDRAWN, LAPSED, UNUSABLE -> true;
            };
        }
    }

    /**
     * @param digest SHA-256 of the files, one behind the other
     * @param readSoFar entries that were read until now
     * @param form empty until it is known
     * @param comparedAnew whether the list changed after a signature, so that it was compared and is to be signed again
     */
    record Import(
            UUID id,
            WatchlistId list,
            List<String> files,
            long octets,
            String digest,
            String reason,
            String source,
            Instant reviewAt,
            State state,
            int revision,
            Signature entered,
            int readSoFar,
            String form,
            Figures figures,
            Set<Concern> concerns,
            boolean comparedAnew,
            Optional<Signature> signed,
            Optional<Instant> appliedAt,
            Optional<End> end) {}

    /**
     * What an import changes, in entries.
     *
     * @param before entries of earlier imports that the list holds
     * @param refused not taken; where the list holds them already, they stay as they are
     * @param kinds what the file names and can be sought, by what it is
     * @param remarks of the reader by their code
     */
    record Figures(
            int before,
            int added,
            int changed,
            int ended,
            int unchanged,
            int refused,
            Map<Sought.Kind, Integer> kinds,
            Map<String, Integer> remarks) {

        public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, Map.of(), Map.of());

        public Figures {
            kinds = Map.copyOf(kinds);
            remarks = Map.copyOf(remarks);
        }
    }

    /** What becomes of an entry. */
    enum Deed {
        ADD,
        CHANGE,
        KEEP,
        END,
        REFUSE
    }

    /**
     * One entry that would not stay as it is.
     *
     * @param kind what it is; empty when it is refused
     * @param name the primary one of a person, the numbers of a thing
     * @param fields what is changed; keys of the particulars
     */
    record Line(Deed deed, Optional<Sought.Kind> kind, String listedAs, String name, List<String> fields) {}

    /** @param code of the reader, or why the house takes no such entry */
    record Remark(long line, String about, String code, String value) {}

    /**
     * @param lines the first of each deed, at most 100 of each; empty once the import has ended
     * @param remarks the first, at most 200; empty once the import has ended, but for a file that broke off
     */
    record Report(Figures figures, Set<Concern> concerns, List<Line> lines, List<Remark> remarks) {}

    record Exported(int persons, int objects) {}
}
